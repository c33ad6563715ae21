import type { AssetRegister } from '../../backbone/asset-register.ts';
import { noDay, noSymbol } from '../../market/bar-rows.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { numberColumn, textColumn } from '../../sources/source-columns.ts';
import { rowNumbers } from '../../sources/source-table.ts';
import { readNumber } from '../actions/judge-actions.ts';
import type { GivenFact } from './merge-facts.ts';
import { assetColumn, dayColumn, namingColumns } from './pack-columns.ts';
import { monthOf } from './pack-day.ts';
import { malformedPackRows, type RowRefusal, refusedRows } from './pack-refusals.ts';
import type { PackColumns, PackPiece } from './read-pack.ts';
import { type ActionPackSettings, type DelistingPackSettings, packActionKinds } from './settings.ts';

/** Facts of a piece of a pack, judged each on its own. */
export interface JudgedFacts {
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
  reader(piece: PackPiece, settings: S): Promise<(row: number) => RowFact | RowProblem>;
}

/** Splits and dividends. */
export const actionReading: FactReading<ActionPackSettings> = {
  columns: (settings) => {
    const { ex_date, kind, value } = settings.columns;
    const kinds = settings.values.kind === undefined ? [kind] : [];
    return { required: [...namingColumns(settings), ex_date, value, ...kinds], optional: [] };
  },
  dayColumn: ({ columns }) => columns.ex_date,
  reader: async ({ frame }, { columns, values }) => {
    const kinds = values.kind === undefined ? await textColumn(frame, columns.kind) : undefined;
    const sizes = await textColumn(frame, columns.value);
    return (row) => {
      const kind = values.kind ?? kinds?.[row]?.trim().toLowerCase() ?? '';
      const isKnown = (packActionKinds as readonly string[]).includes(kind);
      if (!isKnown) {
        return { reason: 'UNKNOWN_KIND', detail: `its kind is "${kind}", expected ${packActionKinds.join(' or ')}` };
      }
      const written = sizes[row]?.trim() ?? '';
      const value = kind === 'split' ? splitRatio(written) : readNumber(written);
      if (!Number.isFinite(value))
        return { reason: 'UNREADABLE_VALUE', detail: `its size is "${written.slice(0, 60)}"` };
      // A dividend of 0 says that there is none after all.
      if (value < 0 || (value === 0 && kind === 'split'))
        return { reason: 'NOT_POSITIVE', detail: `its size is ${value}` };
      return { kind, value, text: values.source, basis: '' };
    };
  },
};

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
      return (row) => {
        const code = values.code ?? codes?.[row]?.trim() ?? '';
        if (code === '') return { reason: 'NO_CODE', detail: 'it does not say why' };
        const given = returns?.[row] ?? Number.NaN;
        const text = written?.[row]?.trim() ?? '';
        if (Number.isNaN(given) && text !== '')
          return { reason: 'UNREADABLE_VALUE', detail: `its return is "${text.slice(0, 60)}"` };
        if (given < -1) return { reason: 'LOSES_MORE_THAN_ALL', detail: `its return is ${given}, expected −1 or more` };
        if (!Number.isNaN(given)) return { kind: '', value: given, text: code, basis: 'reported' };
        return { kind: '', value: assumed[code] ?? assumed['*'] ?? Number.NaN, text: code, basis: 'assumed' };
      };
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
  const assets = await assetColumn(piece.frame, settings, days, register);
  const read = await reading.reader(piece, settings);
  const numbers = rowNumbers(piece);
  const facts: GivenFact[] = [];
  const refused: RowRefusal[] = [];
  for (let at = 0; at < piece.frame.height; at++) {
    const day = days[at] as number;
    const asset = assets[at] as number;
    const refuse = (problem: RowProblem) =>
      refused.push({ at, ...problem, period: monthOf(day), ...(day === noDay ? {} : { day }) });
    if (day === noDay) refuse({ reason: 'UNREADABLE_DATE', detail: 'the date cannot be read' });
    else if (asset === noSymbol) refuse({ reason: 'UNKNOWN_ASSET', detail: 'no asset is called so on that day' });
    else {
      const found = read(at);
      if ('reason' in found) refuse(found);
      else facts.push({ asset, day, ...found, pack, row: (numbers[at] as number) + piece.firstRow });
    }
  }
  const naming = settings.columns.asset ?? settings.columns.symbol;
  return { facts, quarantined: [...malformedPackRows(piece), ...(await refusedRows(piece, naming, refused))] };
}
