import type { Week } from '../calendar/weeks.ts';
import { companyNews } from '../ingest/datasets.ts';
import type { Dataset } from '../lake/dataset.ts';
import { inputReference, type Lake } from '../lake/lake.ts';
import type { Recipe } from '../lake/manifest.ts';
import { readPublishedPartitions } from '../lake/published-partitions.ts';
import { clusterVectors, modelAnswers, newsClusters, repEnriched } from './datasets.ts';
import {
  clusterRecipe,
  enrichVersion,
  modelRecipe,
  type RecipeSettings,
  repeatableVersions,
  rulesRecipe,
} from './enrich-recipe.ts';
import { type EnrichedWeek, enrichWeek, judgeName, verdictsOf } from './enrich-week.ts';
import type { Judge, NewsItem } from './types.ts';

/** What became of a week: `absent` where there is no news of it. */
export type EnrichOutcome = 'absent' | 'unchanged' | StoredWeek;

export interface StoredWeek {
  readonly clusters: number;
  /** Clusters that the rules judged because the model had no answer. */
  readonly fellBack: number;
  /** Items whose headline holds nothing to read, judged as empty. */
  readonly blank: readonly NewsItem[];
  readonly isWritten: boolean;
}

/** Clusters, vectors and judgements of a week by the rules, unless they are there already. */
export async function enrichByRules(
  lake: Lake,
  { weekEnding }: Week,
  settings: RecipeSettings,
  judge: Judge,
): Promise<EnrichOutcome> {
  const keys = { week_ending: weekEnding };
  const manifest = await lake.manifest(companyNews, keys);
  if (!manifest) return 'absent';
  const recipe = rulesRecipe(settings, judgeName(judge), inputReference(manifest));
  const targets = [newsClusters, repEnriched, clusterVectors];
  const held = await Promise.all(targets.map((target) => lake.holds(target, keys, recipe)));
  if (held.every(Boolean)) return 'unchanged';
  const { table } = await lake.require(companyNews, keys);
  const made = enrichWeek(table, { ...settings, judge: verdictsOf(judge) });
  await writeWeek(lake, weekEnding, made, { clusters: recipe, enriched: recipe });
  return { clusters: made.enriched.rows, fellBack: 0, blank: made.blank, isWritten: true };
}

/** Writes what was made of a week. @returns whether anything of it is new */
export async function writeWeek(
  lake: Lake,
  weekEnding: string,
  { clusters, vectors, enriched }: EnrichedWeek,
  recipes: { readonly clusters: Recipe; readonly enriched: Recipe },
): Promise<boolean> {
  const keys = { week_ending: weekEnding };
  const outcomes = [
    await lake.write(newsClusters, keys, { recipe: recipes.clusters, table: clusters }),
    await lake.write(clusterVectors, keys, { recipe: recipes.clusters, table: vectors }),
    // Last: where it is there, the others are.
    await lake.write(repEnriched, keys, { recipe: recipes.enriched, table: enriched }),
  ];
  return outcomes.includes('written');
}

/** Whether the lake holds the clusters, vectors and judgements of a week, made of its present news, whoever judged and with whatever settings. */
export async function isEnriched(lake: Lake, weekEnding: string): Promise<boolean> {
  const keys = { week_ending: weekEnding };
  const news = await lake.manifest(companyNews, keys);
  for (const dataset of [newsClusters, repEnriched, clusterVectors]) {
    const made = await lake.manifest(dataset, keys);
    const isOfNews = made?.recipe.inputs.some(
      (input) => input.dataset === news?.dataset && input.content === news.content,
    );
    if (!isOfNews) return false;
  }
  return true;
}

/**
 * Tells which weeks' clusters, vectors and judgements are on the state branch as they lie in the lake, made of their present news: they stay
 * as they are, whatever version, judge or settings made them.
 */
export async function publishedEnrichments(lake: Lake): Promise<(weekEnding: string) => Promise<boolean>> {
  const branch = await readPublishedPartitions(lake);
  return async (weekEnding) => {
    const keys = { week_ending: weekEnding };
    for (const dataset of [newsClusters, repEnriched, clusterVectors]) {
      const manifest = branch.has(dataset, keys) ? await lake.manifest(dataset, keys) : undefined;
      if (!manifest || !branch.holds(dataset, manifest)) return false;
    }
    return isEnriched(lake, weekEnding);
  };
}

/**
 * Tells the version of the stage that a week is to be enriched by. A symbol that joins the universe brings news of weeks that are on the state
 * branch, and every row that is published must come out as it was: by the version that made it, where that can still be done.
 */
export async function versionsToEnrichBy(lake: Lake): Promise<(weekEnding: string) => Promise<number>> {
  const branch = await readPublishedPartitions(lake);
  return async (weekEnding) => {
    const keys = { week_ending: weekEnding };
    const manifest = branch.has(repEnriched, keys) ? await lake.manifest(repEnriched, keys) : undefined;
    const made = manifest?.recipe.version;
    return made !== undefined && repeatableVersions.has(made) ? made : enrichVersion;
  };
}

/** What of a week the lake holds, made of its present news with these settings, whoever judged. */
export interface RecordedWeek {
  readonly judge: string;
  /** Who judged what the model did not answer; undefined where no model was asked. */
  readonly fallback: string | undefined;
  readonly clusters: number;
  readonly fellBack: number;
}

/** @returns undefined where something is missing, or was made of other news or with other settings */
export async function recordedWeek(
  lake: Lake,
  weekEnding: string,
  settings: RecipeSettings,
): Promise<RecordedWeek | undefined> {
  const keys = { week_ending: weekEnding };
  const news = await lake.manifest(companyNews, keys);
  const enriched = await lake.read(repEnriched, keys);
  const { judge, fallback } = enriched?.manifest.recipe.parameters ?? {};
  if (!news || !enriched || typeof judge !== 'string') return undefined;
  const isModels = typeof fallback === 'string';
  const answers = isModels ? await lake.manifest(modelAnswers, keys) : undefined;
  if (isModels && !answers) return undefined;
  const reference = inputReference(news);
  const ofRules = rulesRecipe(settings, judge, reference);
  const expected: readonly (readonly [Dataset, Recipe])[] =
    isModels && answers
      ? [
          [newsClusters, clusterRecipe(settings, reference)],
          [clusterVectors, clusterRecipe(settings, reference)],
          [
            repEnriched,
            modelRecipe(settings, { judge, fallback }, { news: reference, answers: inputReference(answers) }),
          ],
        ]
      : [
          [newsClusters, ofRules],
          [clusterVectors, ofRules],
          [repEnriched, ofRules],
        ];
  for (const [dataset, recipe] of expected) if (!(await lake.holds(dataset, keys, recipe))) return undefined;
  return {
    judge,
    fallback: isModels ? fallback : undefined,
    clusters: enriched.table.rows,
    fellBack: enriched.table.columns.judge.filter((by) => by !== judge).length,
  };
}
