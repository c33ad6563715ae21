import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { malformedRows } from '../../sources/row-counts.ts';
import { pickRows, textColumn } from '../../sources/source-columns.ts';
import { type Refusal, toQuarantine } from '../../sources/to-quarantine.ts';
import type { RowNaming } from './pack-columns.ts';
import type { PackPiece } from './read-pack.ts';

/** Why a row of a piece is set aside. */
export type RowRefusal = Omit<Refusal, 'symbol'>;

/**
 * Rows of a piece as the quarantine holds them.
 *
 * @param naming whose rows they are
 * @param refusals ascending; a row that says two things can have two
 */
export async function refusedRows(
  piece: PackPiece,
  naming: RowNaming,
  refusals: readonly RowRefusal[],
): Promise<QuarantinedRow[]> {
  if (refusals.length === 0) return [];
  const further = refusals.filter(({ at }, k) => at === refusals[k - 1]?.at);
  if (further.length > 0) {
    const first = refusals.filter(({ at }, k) => at !== refusals[k - 1]?.at);
    return [...(await refusedRows(piece, naming, first)), ...(await refusedRows(piece, naming, further))];
  }
  const picked = await pickRows(
    piece.frame,
    refusals.map(({ at }) => at),
  );
  const names = 'column' in naming ? await textColumn(picked, naming.column) : refusals.map(() => naming.name);
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
