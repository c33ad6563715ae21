/** Values of the names of a date in order. */
export interface Ranking {
  /** Positions of the values that are there, ascending by value; the first `count` count. */
  readonly order: Int32Array;
  readonly count: number;
  /** Whether two of them are equal. */
  readonly isTied: boolean;
}

/**
 * Average ranks less the mean of all. Ranks are whole numbers and halves: with fewer than 150,000 names no sum of their products is rounded, so that it does not
 * matter in which order it is taken.
 *
 * @param values one per name
 * @param isThere 1 for the names that are ranked, `n` of those in the ranking
 * @param ranks gets them by name; 0 for those of the ranking that are not ranked, the others are left as they are
 * @returns the sum of their squares
 */
export function centredRanks(
  values: Float64Array,
  { order, count, isTied }: Ranking,
  isThere: Uint8Array,
  n: number,
  ranks: Float64Array,
): number {
  const centre = (n + 1) / 2;
  let rank = 0;
  for (let k = 0; k < count; k++) {
    const i = order[k] as number;
    if (isThere[i] === 0) ranks[i] = 0;
    else ranks[i] = ++rank - centre;
  }
  // Of 1 … n: Σ (k − mean)².
  const squares = (n * (n * n - 1)) / 12;
  return isTied ? squares - levelTies(values, order.subarray(0, count), isThere, ranks) : squares;
}

/** Gives equal values the mean of their ranks. @returns by how much that makes the sum of squares smaller: Σ t·(t² − 1) / 12 over runs of t equal ones */
function levelTies(values: Float64Array, order: Int32Array, isThere: Uint8Array, ranks: Float64Array): number {
  let lost = 0;
  for (let first = 0; first < order.length; ) {
    const value = values[order[first] as number] as number;
    let end = first + 1;
    while (end < order.length && values[order[end] as number] === value) end++;
    if (end - first > 1) lost += levelRun(order.subarray(first, end), isThere, ranks);
    first = end;
  }
  return lost;
}

function levelRun(run: Int32Array, isThere: Uint8Array, ranks: Float64Array): number {
  let [sum, tied] = [0, 0];
  for (const i of run) {
    // 0 where it is not ranked.
    sum += ranks[i] as number;
    tied += isThere[i] as number;
  }
  for (const i of run) if (isThere[i] === 1) ranks[i] = sum / tied;
  return (tied * (tied * tied - 1)) / 12;
}
