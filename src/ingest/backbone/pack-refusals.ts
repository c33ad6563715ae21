import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { malformedRows } from '../../sources/row-counts.ts';
import { pickRows, textColumn } from '../../sources/source-columns.ts';
import { type Refusal, toQuarantine } from '../../sources/to-quarantine.ts';
import type { PackPiece } from './read-pack.ts';

/** Why a row of a piece is set aside. */
export type RowRefusal = Omit<Refusal, 'symbol'>;

/**
 * Rows of a piece as the quarantine holds them.
 *
 * @param naming the column that says whose row it is, where the pack has one
 * @param refusals ascending
 */
export async function refusedRows(
  piece: PackPiece,
  naming: string | undefined,
  refusals: readonly RowRefusal[],
): Promise<QuarantinedRow[]> {
  if (refusals.length === 0) return [];
  const picked = await pickRows(
    piece.frame,
    refusals.map(({ at }) => at),
  );
  const names = naming === undefined ? [] : await textColumn(picked, naming);
  const named = refusals.map((refusal, k) => ({ ...refusal, symbol: names[k] ?? '' }));
  return inPack(piece, await toQuarantine(piece, picked, named));
}

/** The rows of a piece that are no records of its format. */
export function malformedPackRows(piece: PackPiece): QuarantinedRow[] {
  return inPack(piece, malformedRows(piece, 'undated'));
}

/** With the numbers that the rows have in the whole pack. */
function inPack({ firstRow }: PackPiece, rows: QuarantinedRow[]): QuarantinedRow[] {
  return firstRow === 0 ? rows : rows.map((row) => ({ ...row, row: row.row + firstRow }));
}
