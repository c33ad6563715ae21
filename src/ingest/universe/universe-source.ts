import { epochDay, type WeekEnding } from '../../calendar/date.ts';
import { type DateFormat, parseDay } from '../../calendar/date-format.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { countReasons, malformedRows, type RowCounts, total } from '../../sources/row-counts.ts';
import { pickRows, textColumn } from '../../sources/source-columns.ts';
import type { SourceTable, WantedColumns } from '../../sources/source-table.ts';
import { foldedSymbol, withClassMark } from '../../sources/symbol-matching.ts';
import { type Refusal, toQuarantine } from '../../sources/to-quarantine.ts';
import { isSymbol } from '../../text/symbol.ts';
import type { UniverseTable } from '../datasets.ts';
import type { UniverseSettings } from './settings.ts';

type UniverseColumnNames = UniverseSettings['columns'];

/** A table of the universe, and how it is read where that is not what the configuration says of files. */
export interface UniverseSource extends SourceTable {
  readonly columns?: UniverseColumnNames;
  readonly dateFormat?: DateFormat;
}

/** One membership of the universe; `from` and `to` are epoch days, both included. */
export interface Member {
  readonly symbol: string;
  readonly sector: string | null;
  readonly name: string | null;
  readonly from: number;
  readonly to: number;
}

export interface Universe {
  readonly members: readonly Member[];
  /** Every symbol that is a member at any time, sorted. */
  readonly symbols: readonly string[];
  readonly sources: readonly SourceFile[];
  /** What a reader of the log should know about the files. */
  readonly warnings: readonly string[];
  readonly quarantined: readonly QuarantinedRow[];
  readonly counts: RowCounts;
}

export function wantedUniverseColumns(columns: UniverseColumnNames): WantedColumns {
  const { symbol, sector, name, from, to } = columns;
  return {
    required: [symbol, from, to].filter((column) => column !== undefined),
    optional: [sector, name],
  };
}

/**
 * The memberships that universe files state. Set aside: a row without a symbol, with a date that cannot be read, or
 * whose symbol is a member already at a time of its own. The benchmark is never a member.
 */
export async function readUniverse(
  tables: readonly UniverseSource[],
  columns: UniverseColumnNames,
  benchmark: string,
): Promise<Universe> {
  const members = new Map<string, Member[]>();
  const refused: QuarantinedRow[][] = [];
  let read = 0;
  let benchmarkRows = 0;
  for (const table of tables) {
    read += table.rows;
    refused.push(malformedRows(table, 'all'));
    const refusals: Refusal[] = [];
    for (const [at, cells] of (await memberCells(table, columns)).entries()) {
      const { symbol } = cells;
      const problem = problemOf(cells, members.get(symbol) ?? [], table.columns ?? columns, table.dateFormat);
      if (foldedSymbol(symbol) === foldedSymbol(benchmark)) benchmarkRows += 1;
      else if (problem !== undefined) refusals.push({ at, symbol, period: 'all', ...problem });
      else members.set(symbol, [...(members.get(symbol) ?? []), cells as Member]);
    }
    const rows = refusals.map(({ at }) => at);
    refused.push(await toQuarantine(table, await pickRows(table.frame, rows), refusals));
  }
  const quarantined = refused.flat();
  const reasons = countReasons(quarantined);
  const skipped = benchmarkRows === 0 ? {} : { 'the benchmark': benchmarkRows };
  const stored = read - total(reasons) - benchmarkRows;
  return {
    members: [...members.values()].flat(),
    symbols: [...members.keys()].sort(),
    sources: tables.map(({ file }) => file),
    warnings: [
      ...tables
        .filter(({ frame, columns: own = columns }) => !frame.columns.includes(own.sector))
        .map(({ file }) => `${file.name} has no column "${columns.sector}": its symbols have no sector.`),
      ...(benchmarkRows === 0
        ? []
        : [`The universe names the benchmark ${benchmark}: it is never ranked, and left out.`]),
    ],
    quarantined,
    counts: { read, stored, unchanged: 0, revised: 0, quarantined: reasons, skipped },
  };
}

/** The members on a week_ending, by symbol. */
export function universeOn(members: readonly Member[], weekEnding: WeekEnding): UniverseTable {
  const day = epochDay(weekEnding);
  const present = members.filter(({ from, to }) => from <= day && day <= to);
  return {
    rows: present.length,
    columns: {
      symbol: present.map(({ symbol }) => symbol),
      sector: present.map(({ sector }) => sector),
      name: present.map(({ name }) => name),
    },
  };
}

interface MemberCells extends Omit<Member, 'from' | 'to'> {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

async function memberCells(source: UniverseSource, files: UniverseColumnNames): Promise<MemberCells[]> {
  const { frame, columns = files, dateFormat = 'YYYY-MM-DD' } = source;
  const column = async (name: string | undefined) =>
    name !== undefined && frame.columns.includes(name) ? textColumn(frame, name) : [];
  const symbols = await column(columns.symbol);
  const sectors = await column(columns.sector);
  const names = await column(columns.name);
  const starts = await column(columns.from);
  const ends = await column(columns.to);
  return symbols.map((symbol, row) => ({
    symbol: withClassMark(symbol?.trim() ?? ''),
    sector: sectors[row]?.trim() || null,
    name: names[row]?.trim() || null,
    from: dayOr(starts[row], dateFormat, Number.NEGATIVE_INFINITY),
    to: dayOr(ends[row], dateFormat, Number.POSITIVE_INFINITY),
  }));
}

function dayOr(text: string | null | undefined, format: DateFormat, otherwise: number): number | undefined {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? otherwise : parseDay(trimmed, format);
}

function problemOf(
  { symbol, from, to }: MemberCells,
  others: readonly Member[],
  names: UniverseColumnNames,
  format: DateFormat = 'YYYY-MM-DD',
): Pick<Refusal, 'reason' | 'detail' | 'columns'> | undefined {
  if (!isSymbol(symbol))
    return { reason: 'INVALID_SYMBOL', detail: 'the symbol is empty or no ticker', columns: [names.symbol] };
  if (from === undefined || to === undefined) {
    const column = from === undefined ? names.from : names.to;
    return { reason: 'UNREADABLE_DATE', detail: `expected ${format}`, ...(column ? { columns: [column] } : {}) };
  }
  if (from > to) return { reason: 'REVERSED_MEMBERSHIP', detail: 'its first day lies after its last' };
  const overlaps = others.some((other) => from <= other.to && other.from <= to);
  return overlaps ? { reason: 'DUPLICATE_SYMBOL', detail: 'the symbol is a member at that time already' } : undefined;
}
