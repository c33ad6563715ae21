/**
 * Ranks by descending value, 1 = highest; ties by key ascending (UTF-16 code units), so that every rank occurs once.
 * NaN has no rank and gets NaN.
 *
 * @param keys one per value, distinct
 */
export function rankDescending(values: Float64Array, keys: readonly string[]): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const order = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]));
  order.sort(
    (a, b) => (values[b] as number) - (values[a] as number) || ((keys[a] as string) < (keys[b] as string) ? -1 : 1),
  );
  for (const [position, i] of order.entries()) ranks[i] = position + 1;
  return ranks;
}

/**
 * Percentile ranks in (0, 1]: the ascending rank divided by the number of values, ties get the mean of their ranks, as
 * pandas' `rank(pct=True)`. NaN stays NaN and is not counted.
 */
export function percentileRank(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  return values.map((value) => {
    if (Number.isNaN(value)) return Number.NaN;
    const below = firstIndexWhere(sorted, (other) => other >= value);
    const notAbove = firstIndexWhere(sorted, (other) => other > value);
    return (below + notAbove + 1) / 2 / sorted.length;
  });
}

/** First position of an ascending array where the condition holds, once it holds for good; its length where it never does. */
function firstIndexWhere(sorted: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(sorted[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
