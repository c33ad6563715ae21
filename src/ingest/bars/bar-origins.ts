import { lowerBound } from '../../statistics/lower-bound.ts';
import type { BarCandidates, BarOrigin } from './bar-candidates.ts';

/** Where a row of the candidates came from. */
export function originOf({ origins }: BarCandidates, row: number): BarOrigin {
  const origin = origins[lowerBound(origins.length, (place) => (origins[place] as BarOrigin).start <= row) - 1];
  if (origin === undefined || row >= origin.start + origin.rows) {
    throw new RangeError(`expected the number of a row, found ${row}`);
  }
  return origin;
}

/** Whether a row is a bar as traded. */
export function isAsTradedRow(candidates: BarCandidates, row: number): boolean {
  return originOf(candidates, row).isAsTraded;
}
