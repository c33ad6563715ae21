/** Takes a line of the table of figures, and whether it is what was promised; undefined where nothing was, or not of this size. */
export type Report = (what: string, value: string, target: string, isMet?: boolean) => void;

/** The upper median of some numbers. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

/** Two of a kind in turn: the first one goes first in every other round, so that what a machine does over time hits both. */
export function inTurn<T>(round: number, pair: readonly [T, T]): readonly T[] {
  return round % 2 === 0 ? pair : pair.toReversed();
}
