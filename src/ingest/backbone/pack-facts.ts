import type { AssetRegister } from '../../backbone/asset-register.ts';
import { withdrawnCode } from '../../backbone/standing-delisting.ts';
import type { DataFrame } from '../../lake/polars.ts';
import { noDay, noSymbol } from '../../market/bar-rows.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { numberColumn, textColumn } from '../../sources/source-columns.ts';
import { rowNumbers } from '../../sources/source-table.ts';
import { readNumber } from '../actions/judge-actions.ts';
import type { GivenFact } from './merge-facts.ts';
import { assetColumn, dayColumn, namingColumns, rowNaming } from './pack-columns.ts';
import { monthOf } from './pack-day.ts';
import { malformedPackRows, type RowRefusal, refusedRows } from './pack-refusals.ts';
import type { PackColumns, PackPiece } from './read-pack.ts';
import { type ActionPackSettings, areBeside, type DelistingPackSettings, packActionKinds } from './settings.ts';

/** Facts of a piece of a pack, judged each on its own. */
export interface JudgedFacts {
  /** What the piece says: rows, or of splits and dividends beside each other as many as there are of either. */
  readonly rows: number;
  readonly facts: readonly GivenFact[];
  readonly quarantined: readonly QuarantinedRow[];
}

/** What a row says, without whose it is, or why it is set aside. */
type RowFact = Pick<GivenFact, 'kind' | 'value' | 'text' | 'basis'>;
type RowProblem = Pick<RowRefusal, 'reason' | 'detail'>;

/** How the packs of one kind are read. */
export interface FactReading<S extends ActionPackSettings | DelistingPackSettings> {
  columns(settings: S): PackColumns;
  /** The column with the day. */
  dayColumn(settings: S): string;
  /** What each row says: one thing, or of splits and dividends beside each other none or both. */
  reader(piece: PackPiece, settings: S): Promise<(row: number) => readonly (RowFact | RowProblem)[]>;
}

/** Splits and dividends. */
export const actionReading: FactReading<ActionPackSettings> = {
  columns: (settings) => {
    const { ex_date, kind, value, old_shares, split, dividend } = settings.columns;
    const kinds = settings.values.kind === undefined ? [kind] : [];
    const own = areBeside(settings.columns) ? [split, dividend] : [value, old_shares, ...kinds];
    const given = own.filter((name) => name !== undefined);
    return { required: [...namingColumns(settings), ex_date, ...given], optional: [] };
  },
  dayColumn: ({ columns }) => columns.ex_date,
  reader: async ({ frame }, { columns, values }) => {
    if (areBeside(columns)) return actionsBeside(frame, columns, values.source);
    const kinds = values.kind === undefined ? await textColumn(frame, columns.kind) : undefined;
    const sizes = await textColumn(frame, columns.value);
    const old = columns.old_shares === undefined ? undefined : await textColumn(frame, columns.old_shares);
    return (row) => {
      const kind = values.kind ?? kinds?.[row]?.trim().toLowerCase() ?? '';
      const isKnown = (packActionKinds as readonly string[]).includes(kind);
      if (!isKnown) {
        return [{ reason: 'UNKNOWN_KIND', detail: `its kind is "${kind}", expected ${packActionKinds.join(' or ')}` }];
      }
      const size = sizes[row]?.trim() ?? '';
      const written = kind === 'split' && old !== undefined ? `${size}/${old[row]?.trim() ?? ''}` : size;
      return [sizedAction(kind, written, values.source)];
    };
  },
};

/** Splits and dividends of files that have a column for each; where nothing happened a row says nothing. */
async function actionsBeside(
  frame: DataFrame,
  { split, dividend }: ActionPackSettings['columns'],
  source: string,
): Promise<(row: number) => readonly (RowFact | RowProblem)[]> {
  const splits = split === undefined ? undefined : await textColumn(frame, split);
  const dividends = dividend === undefined ? undefined : await textColumn(frame, dividend);
  return (row) => {
    const [ratio, amount] = [splits?.[row]?.trim() ?? '', dividends?.[row]?.trim() ?? ''];
    const said: (RowFact | RowProblem)[] = [];
    if (ratio !== '' && ![0, 1].includes(splitRatio(ratio))) said.push(sizedAction('split', ratio, source));
    if (amount !== '' && readNumber(amount) !== 0) said.push(sizedAction('dividend', amount, source));
    return said;
  };
}

function sizedAction(kind: string, written: string, source: string): RowFact | RowProblem {
  const value = kind === 'split' ? splitRatio(written) : readNumber(written);
  if (!Number.isFinite(value)) return { reason: 'UNREADABLE_VALUE', detail: `its size is "${written.slice(0, 60)}"` };
  // A dividend of 0 says that there is none after all.
  if (value < 0 || (value === 0 && kind === 'split')) {
    return { reason: 'NOT_POSITIVE', detail: `its size is ${value}` };
  }
  return { kind, value, text: source, basis: '' };
}

/** New shares per old share: 4, 4:1 or 4/1. NaN where it is none of them. */
function splitRatio(written: string): number {
  const [, fresh, old] = /^([^:/]+)[:/]([^:/]+)$/.exec(written) ?? [];
  return fresh === undefined || old === undefined ? readNumber(written) : readNumber(fresh) / readNumber(old);
}

/**
 * Delistings.
 *
 * @param assumed returns by code for rows that give none; "*" is any other code
 */
export function delistingReading(assumed: Readonly<Record<string, number>>): FactReading<DelistingPackSettings> {
  return {
    columns: (settings) => {
      const { date, code, return: returned } = settings.columns;
      const codes = settings.values.code === undefined ? [code] : [];
      return { required: [...namingColumns(settings), date, ...codes], optional: [returned] };
    },
    dayColumn: ({ columns }) => columns.date,
    reader: async ({ frame }, { columns, values }) => {
      const codes = values.code === undefined ? await textColumn(frame, columns.code) : undefined;
      const hasReturns = frame.columns.includes(columns.return);
      const returns = hasReturns ? await numberColumn(frame, columns.return) : undefined;
      const written = hasReturns ? await textColumn(frame, columns.return) : undefined;
      const delisting = (row: number): RowFact | RowProblem => {
        const code = values.code ?? codes?.[row]?.trim() ?? '';
        if (code === '') return { reason: 'NO_CODE', detail: 'it does not say why' };
        if (code === withdrawnCode) return { kind: '', value: Number.NaN, text: code, basis: 'reported' };
        const given = returns?.[row] ?? Number.NaN;
        const text = written?.[row]?.trim() ?? '';
        if (Number.isNaN(given) && text !== '')
          return { reason: 'UNREADABLE_VALUE', detail: `its return is "${text.slice(0, 60)}"` };
        if (given < -1) return { reason: 'LOSES_MORE_THAN_ALL', detail: `its return is ${given}, expected −1 or more` };
        if (!Number.isNaN(given)) return { kind: '', value: given, text: code, basis: 'reported' };
        return { kind: '', value: assumed[code] ?? assumed['*'] ?? Number.NaN, text: code, basis: 'assumed' };
      };
      return (row) => [delisting(row)];
    },
  };
}

/** Reads and judges the rows of a piece of a pack. @param pack its number */
export async function judgedFacts<S extends ActionPackSettings | DelistingPackSettings>(
  piece: PackPiece,
  reading: FactReading<S>,
  settings: S,
  register: AssetRegister,
  pack: number,
): Promise<JudgedFacts> {
  const days = await dayColumn(piece.frame, reading.dayColumn(settings), settings.date_format);
  const assets = await assetColumn(piece.frame, settings, piece.file.name, days, register);
  const read = await reading.reader(piece, settings);
  const numbers = rowNumbers(piece);
  const facts: GivenFact[] = [];
  const refused: RowRefusal[] = [];
  // Rows that are no records of the format count as well.
  let rows = piece.rows - piece.frame.height;
  for (let at = 0; at < piece.frame.height; at++) {
    const found = read(at);
    if (found.length === 0) continue;
    const day = days[at] as number;
    const asset = assets[at] as number;
    const refuse = (problem: RowProblem) =>
      refused.push({ at, ...problem, period: monthOf(day), ...(day === noDay ? {} : { day }) });
    rows += found.length;
    for (const said of found) {
      if (day === noDay) refuse({ reason: 'UNREADABLE_DATE', detail: 'the date cannot be read' });
      else if (asset === noSymbol) refuse({ reason: 'UNKNOWN_ASSET', detail: 'no asset is called so on that day' });
      else if ('reason' in said) refuse(said);
      else facts.push({ asset, day, ...said, pack, row: (numbers[at] as number) + piece.firstRow });
    }
  }
  const naming = rowNaming(settings, piece.file.name);
  return { rows, facts, quarantined: [...malformedPackRows(piece), ...(await refusedRows(piece, naming, refused))] };
}
