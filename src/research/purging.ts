/** When the label of an observation begins and ends, both included, in any unit that ascends with time: sessions, days. */
export interface LabelIntervals {
  readonly starts: ArrayLike<number>;
  readonly ends: ArrayLike<number>;
}

/** Observations `first` … `last`, both included. */
export interface Block {
  readonly first: number;
  readonly last: number;
}

/**
 * The observations that may train for a test: those whose label shares no moment with that of a tested one, and does not begin within the embargo behind a
 * tested block (López de Prado, Advances in Financial Machine Learning, 2018, sections 7.4.1 and 7.4.2; the embargo begins where the labels of the block
 * end). Each block is looked at alone, so that blocks need not lie beside each other.
 *
 * @param labels one for each observation, both ends ascending
 * @param embargo in the unit of the labels
 */
export function purgedTraining(
  { starts, ends }: LabelIntervals,
  tested: readonly Block[],
  embargo: number,
): Int32Array {
  const kept: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    const isApart = tested.every(({ first, last }) => {
      const before = (ends[i] as number) < (starts[first] as number);
      const behind = (starts[i] as number) > (ends[last] as number) + embargo;
      return (before && i < first) || (behind && i > last);
    });
    if (isApart) kept.push(i);
  }
  return Int32Array.from(kept);
}
