import type { DataFrame } from '../lake/polars.ts';
import { framePlaces, type RowPlace } from './fetched-table.ts';
import type { QuarantinedRow } from './quarantine.ts';
import { rowsAsJson } from './source-columns.ts';
import type { SourceTable } from './source-table.ts';

const longestSymbol = 100;

/** Why a row of a source goes to quarantine. */
export interface Refusal extends Pick<QuarantinedRow, 'reason' | 'detail' | 'period' | 'day' | 'columns'> {
  /** Row of the source's frame. */
  readonly at: number;
  /** As the source has it. */
  readonly symbol: string;
}

/**
 * The refused rows with their place in the file or answer and their whole content.
 *
 * @param picked the rows of the frame that `refusals` name, in their order, which ascends
 */
export async function toQuarantine(
  table: SourceTable,
  picked: DataFrame,
  refusals: readonly Refusal[],
): Promise<QuarantinedRow[]> {
  const records = await rowsAsJson(picked);
  const places = framePlaces(
    table,
    refusals.map(({ at }) => at),
  );
  return refusals.map(({ at: _, symbol, ...refusal }, k) => ({
    ...(places[k] as RowPlace),
    // Cutting can tear a pair of surrogates apart, and the lake stores whole characters only.
    symbol: symbol.trim().slice(0, longestSymbol).toWellFormed() || null,
    record: records[k] as string,
    ...refusal,
  }));
}
