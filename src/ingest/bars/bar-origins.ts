import type { BarCandidates, BarOrigin } from './bar-candidates.ts';

/** Where a row of the candidates came from. */
export function originOf({ origins }: BarCandidates, row: number): BarOrigin {
  let low = 0;
  let high = origins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((origins[middle] as BarOrigin).start <= row) low = middle + 1;
    else high = middle;
  }
  const origin = origins[low - 1];
  if (origin === undefined || row >= origin.start + origin.rows) {
    throw new RangeError(`expected the number of a row, found ${row}`);
  }
  return origin;
}

/** Whether a row is a bar as traded. */
export function isAsTradedRow(candidates: BarCandidates, row: number): boolean {
  return originOf(candidates, row).isAsTraded;
}
