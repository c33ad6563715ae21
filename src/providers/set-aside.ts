import type { DataFrame } from '../lake/polars.ts';
import { rowsAsJson } from './files/source-columns.ts';
import { rowNumbers, type SourceTable } from './files/source-table.ts';
import type { QuarantinedRow } from './quarantine.ts';

const longestSymbol = 100;

/** Why a row of a source goes to quarantine. */
export interface Refusal extends Pick<QuarantinedRow, 'reason' | 'detail' | 'period'> {
  /** Row of the source's frame. */
  readonly at: number;
  /** As the source has it. */
  readonly symbol: string;
}

/**
 * The refused rows with their place in the file and their whole content.
 *
 * @param picked the rows of the frame that `refusals` name, in their order
 */
export async function setAside(
  table: SourceTable,
  picked: DataFrame,
  refusals: readonly Refusal[],
): Promise<QuarantinedRow[]> {
  const records = await rowsAsJson(picked);
  const numbers = rowNumbers(table);
  return refusals.map(({ at, symbol, reason, detail, period }, k) => ({
    file: table.file,
    row: numbers[at] as number,
    // Cutting can tear a pair of surrogates apart, and the lake stores whole characters only.
    symbol: symbol.trim().slice(0, longestSymbol).toWellFormed() || null,
    reason,
    detail,
    record: records[k] as string,
    period,
  }));
}
