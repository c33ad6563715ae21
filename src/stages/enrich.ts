import { clusterVectors, companyNews, newsClusters, repEnriched } from '../lake/datasets.ts';
import { inputReference, type Lake } from '../lake/lake.ts';
import type { Recipe } from '../lake/manifest.ts';
import { type Week, weeksBack } from '../market/calendar/weeks.ts';
import { type EnrichOptions, enrichWeek, judgeName } from '../news/enrich-week.ts';
import { rulesJudge } from '../news/rules-judge.ts';
import { defineStage } from '../platform/stage.ts';
import { selectedWeeks, weekEndingInput, weekKey } from './selected-weeks.ts';

/** Raised whenever the same news could give other bytes than before. */
export const enrichVersion = 1;

export const enrich = defineStage({
  name: 'enrich',
  summary: "Cluster the week's news, judge each cluster, make vectors",
  description:
    'Groups headlines that tell one story, judges sentiment and event of each cluster with the rules of configs/enrichment/rules.yaml, ' +
    'and makes a text vector of it for novelty. Does the selected weeks and the history that their scores look back on; a week whose ' +
    'news and settings are unchanged is left alone.',
  inputs: { weekEnding: weekEndingInput },
  outputs: {
    weeks: { description: 'Weeks whose enrichment was written, as JSON' },
    clusters: { description: 'Clusters in the written weeks' },
    unchanged: { description: 'Weeks in which there was nothing to do' },
  },
  examples: ['enrich', 'enrich --week-ending 2026-07-02'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
  run: async ({ weekEnding }, { config, lake, clock, log, progress, signal, summarise }) => {
    const { enrichment, news } = config.pipeline;
    const options: EnrichOptions = {
      judge: rulesJudge(config.rules()),
      clusterSimilarity: enrichment.cluster_similarity,
      vectorSeed: enrichment.vector_seed,
    };
    const selected = selectedWeeks(weekEnding, clock());
    for (const week of selected) await lake.require(companyNews, { week_ending: week.weekEnding });
    const weeks = withHistory(selected, news.history_weeks);
    const bar = progress('enrich', weeks.length);
    const written: string[] = [];
    let clusters = 0;
    let unchanged = 0;
    for (const week of weeks) {
      signal.throwIfAborted();
      const made = await enrichOne(lake, week, options);
      if (made === 'unchanged') unchanged += 1;
      else if (made !== 'absent') {
        written.push(week.weekEnding);
        clusters += made;
      }
      bar.advance();
    }
    bar.end();
    log.info(
      written.length === 0
        ? `Nothing to do: ${unchanged} weeks are enriched already.`
        : `Enriched ${written.length} weeks with ${clusters} clusters; ${unchanged} weeks were unchanged.`,
    );
    summarise(
      `### Enrich\n\n${written.length} weeks written (${clusters} clusters), ${unchanged} unchanged. Judge: \`${judgeName(options.judge)}\`.\n\n`,
    );
    return { weeks: written, clusters, unchanged };
  },
});

/** The selected weeks and the `history` weeks before each, once, oldest first. */
function withHistory(selected: readonly Week[], history: number): Week[] {
  const weeks = new Map(
    selected.flatMap((week) => weeksBack(week, history + 1)).map((week) => [week.weekEnding, week]),
  );
  return [...weeks.values()].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
}

async function enrichOne(lake: Lake, week: Week, options: EnrichOptions): Promise<number | 'unchanged' | 'absent'> {
  const keys = { week_ending: week.weekEnding };
  const manifest = await lake.manifest(companyNews, keys);
  if (!manifest) return 'absent';
  const recipe: Recipe = {
    stage: 'enrich',
    version: enrichVersion,
    parameters: { cluster_similarity: options.clusterSimilarity, judge: judgeName(options.judge) },
    seed: options.vectorSeed,
    inputs: [inputReference(manifest)],
  };
  const targets = [newsClusters, repEnriched, clusterVectors];
  const held = await Promise.all(targets.map((target) => lake.holds(target, keys, recipe)));
  if (held.every(Boolean)) return 'unchanged';
  const { table } = await lake.require(companyNews, keys);
  const { clusters, enriched, vectors } = await enrichWeek(table, options);
  await lake.write(newsClusters, keys, { recipe, table: clusters });
  await lake.write(clusterVectors, keys, { recipe, table: vectors });
  await lake.write(repEnriched, keys, { recipe, table: enriched });
  return enriched.rows;
}
