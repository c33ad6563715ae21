import { type RowPlace, rowPlaces } from './fetched-table.ts';
import type { QuarantinedRow } from './quarantine.ts';
import type { SourceTable } from './source-table.ts';

/** What became of the rows of a source. `read` = stored + unchanged + revised + quarantined + skipped. */
export interface RowCounts {
  readonly read: number;
  readonly stored: number;
  readonly unchanged: number;
  /** Stored before with other values. */
  readonly revised: number;
  readonly quarantined: Readonly<Record<string, number>>;
  /** How many of the quarantined rows count against no budget: what they say is stored. */
  readonly harmless?: number;
  /** Rows that are no errors but were not asked for, by why. */
  readonly skipped: Readonly<Record<string, number>>;
}

export function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Share of the rows that were asked for which had to be set aside, harmless ones left out; 0 when there were none. */
export function quarantinedShare({ stored, unchanged, revised, quarantined, harmless = 0 }: RowCounts): number {
  const counting = total(quarantined) - harmless;
  const considered = stored + unchanged + revised + counting;
  return considered === 0 ? 0 : counting / considered;
}

/** How many of `rows` have which reason, by name. */
export function countReasons(rows: readonly QuarantinedRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of rows) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** The rows of a source that are no records of its format. */
export function malformedRows(table: SourceTable, period: string): QuarantinedRow[] {
  const places = rowPlaces(
    table,
    table.malformed.map(({ row }) => row),
  );
  return table.malformed.map(({ detail, text, reason = 'MALFORMED_ROW' }, i) => ({
    ...(places[i] as RowPlace),
    symbol: null,
    reason,
    detail,
    record: JSON.stringify({ text: text.slice(0, 2000).toWellFormed() }),
    period,
  }));
}

/** How many rows were not asked for, by outcome: neither taken nor quarantined for a reason. */
export function skippedCounts<O extends string>(
  rows: readonly { readonly outcome: O }[],
  isReason: (outcome: O) => boolean,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of rows) {
    if (outcome !== 'taken' && !isReason(outcome)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
}
