import { RankSorter, ranksOfOrder } from './rank-order.ts';

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
  const order = new Int32Array(values.length);
  const count = new RankSorter().sort(values, order);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  ranksOfOrder(values, order, count, ranks);
  return ranks.map((rank) => rank / count);
}
