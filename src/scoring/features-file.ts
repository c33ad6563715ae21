import { epochDay, parseIsoDate } from '../calendar/date.ts';
import { UserError } from '../errors.ts';
import { emptyTable } from '../lake/table.ts';
import { byCodeUnits } from '../text/order.ts';
import { featureColumns } from './columns.ts';
import type { FeatureTable } from './features.ts';
import { joinReasons } from './reading.ts';

type FeatureName = keyof typeof featureColumns;

/** Columns as a reader of Parquet or CSV gives them: text, numbers of any kind, null or NaN for nothing. */
export type LooseColumns = Readonly<Record<string, ArrayLike<unknown>>>;

/**
 * A features table from columns that were not written by this system: the reference's 27, with dates as `YYYY-MM-DD`
 * or epoch days and counts as any number. Rows are sorted by symbol; the benchmark's is left out. A null gets the
 * reason MISSING, unless the file has reasons of its own. Columns that are no features are ignored.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when a column is missing, a symbol occurs twice, or a cell is not what its column holds
 */
export function featureTableFrom(source: LooseColumns, benchmark: string, where: string): FeatureTable {
  const names = Object.keys(featureColumns) as FeatureName[];
  const missing = names.filter((name) => name !== 'reasons' && source[name] === undefined);
  if (missing.length > 0) {
    throw new UserError(`${where}: no column ${missing.join(', ')}.`, {
      hint: 'A features file has the columns of features_weekly; docs/datasets.md lists them.',
    });
  }
  const symbols = Array.from(source.symbol ?? [], (cell, row) => textCell(cell, where, 'symbol', row));
  const order = [...symbols.keys()]
    .filter((row) => symbols[row] !== benchmark)
    .sort((a, b) => byCodeUnits(symbols[a] as string, symbols[b] as string));
  const table = emptyTable(featureColumns, order.length);
  for (const [row, sourceRow] of order.entries()) {
    if (row > 0 && symbols[sourceRow] === table.columns.symbol[row - 1]) {
      throw new UserError(`${where}: the symbol ${symbols[sourceRow]} occurs twice.`, {
        hint: 'Keep one row per symbol.',
      });
    }
    const reasons: string[] = [];
    for (const name of names) {
      const cell = source[name]?.[sourceRow] ?? null;
      if (name === 'symbol') table.columns.symbol[row] = symbols[sourceRow] as string;
      else if (name === 'sector')
        table.columns.sector[row] = cell === null ? null : textCell(cell, where, name, sourceRow);
      else if (name !== 'reasons') {
        const value = numberCell(cell, where, name, sourceRow);
        table.columns[name][row] = value;
        if (Number.isNaN(value)) reasons.push(`${name}:MISSING`);
      }
    }
    const ownReasons = source.reasons?.[sourceRow];
    table.columns.reasons[row] = typeof ownReasons === 'string' ? ownReasons : joinReasons(reasons);
  }
  return table;
}

function textCell(cell: unknown, where: string, column: string, row: number): string {
  if (typeof cell === 'string' && cell !== '') return cell;
  throw wrongCell(where, column, row, 'text', cell);
}

/** A number as a CSV writes it. */
const numberText = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The number in a cell, NaN for nothing. */
function numberCell(cell: unknown, where: string, name: FeatureName, row: number): number {
  const spec = featureColumns[name];
  const isEmpty = cell === null || cell === '' || (typeof cell === 'number' && Number.isNaN(cell));
  if (isEmpty && spec.nullable) return Number.NaN;
  if (spec.type === 'date' && typeof cell === 'string') return epochDay(parseIsoDate(cell));
  const value = typeof cell === 'bigint' || (typeof cell === 'string' && numberText.test(cell)) ? Number(cell) : cell;
  const isFine = typeof value === 'number' && Number.isFinite(value);
  if (isFine && (spec.type === 'float64' || Number.isInteger(value))) return value;
  throw wrongCell(where, name, row, spec.type === 'float64' ? 'a finite number' : 'a whole number', cell);
}

function wrongCell(where: string, column: string, row: number, expected: string, found: unknown): UserError {
  return new UserError(`${where}: row ${row + 1}, column ${column}: expected ${expected}, found ${String(found)}.`, {
    hint: 'Correct the features file, or leave the cell empty where the column allows it.',
  });
}
