import type { Lake } from '../lake/lake.ts';
import { readPublishedPartitions } from '../lake/published-partitions.ts';
import { scoresWeekly } from './datasets.ts';

/** The weeks, by their week_ending, that were scored under any regime. */
export async function scoredWeeks(lake: Lake): Promise<ReadonlySet<string>> {
  return new Set((await lake.list(scoresWeekly)).map(({ week_ending = '' }) => week_ending));
}

/** Those of them whose scores are on the state branch. */
export async function publishedScoreWeeks(lake: Lake): Promise<ReadonlySet<string>> {
  const published = await readPublishedPartitions(lake);
  const scored = (await lake.list(scoresWeekly)).filter((keys) => published.has(scoresWeekly, keys));
  return new Set(scored.map(({ week_ending = '' }) => week_ending));
}
