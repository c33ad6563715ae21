/**
 * Weight of a cluster in its symbol's means, ≥ 1: 1 + 0.15·ln(1 + ln(1 + cluster size)·ln(1 + unique sources)).
 * A story that many sources repeat counts more, but ever more slowly.
 */
export function clusterWeight(clusterSize: number, uniqueSources: number): number {
  return 1 + 0.15 * Math.log(1 + Math.log(1 + clusterSize) * Math.log(1 + uniqueSources));
}
