import { join } from 'node:path';
import type { Week } from '../../../calendar/weeks.ts';
import { readTextIfExists } from '../../../file-system.ts';
import type { Recipe } from '../../../lake/manifest.ts';
import { featuresWeekly, scoresWeekly } from '../../../scoring/datasets.ts';
import type { Regime } from '../../../scoring/regime.ts';
import type { ScoringSchema } from '../../../scoring/schema.ts';
import { type ScoreDocument, scoreDocuments } from '../../../scoring/score-partition.ts';
import { remember } from '../../engine/audit-run.ts';
import type { LakeSnapshot } from '../../engine/lake-snapshot.ts';
import type { Loaders } from '../../engine/sections.ts';
import { scoredEarlier } from '../inspected/earlier-version.ts';
import type { InspectedFeatures, InspectedScores } from '../inspected/inspected-week.ts';
import { textOf } from '../inspected/recipe-text.ts';
import { readUsedSchema, type UsedSchema } from '../inspected/used-schema.ts';
import type { WeekAuditRun } from '../inspected/week-run.ts';
import type { GivenSections } from './given.ts';

/** What was stored of the week, and what it says of how it was made. */
export interface ResultSections {
  readonly scores: InspectedScores;
  readonly features: InspectedFeatures;
  /** The files beside the table of scores, those that are sound. */
  readonly documents: ReadonlyMap<ScoreDocument, string>;
  readonly usedSchema: UsedSchema;
  /** The schema with the recorded hash: the stored one, else the configured one. */
  readonly schema: ScoringSchema | undefined;
  /** Of the scores, or of the features where the scores have no sound manifest. */
  readonly recipe: Recipe | undefined;
  readonly benchmark: string;
  /** What earlier version of the score stage made the week, in words; undefined where it was this one. */
  readonly scoredEarlier: string | undefined;
  /** Scored from a features file: then nothing of the lake went into it, and its inputs are empty. */
  readonly isOffline: boolean;
}

export function resultLoaders(
  run: WeekAuditRun,
  snapshot: LakeSnapshot,
  week: Week,
  regime: Regime,
): Loaders<ResultSections, ResultSections & GivenSections> {
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  return {
    scores: () => snapshot.inspect(scoresWeekly, keys),
    features: () => snapshot.inspect(featuresWeekly, keys),
    documents: async ({ scores }) => readDocuments(run.lake.folder(scoresWeekly, keys), await scores),
    usedSchema: async ({ documents }) => usedSchemaOf(run, await documents),
    schema: async ({ recipe, usedSchema, configured }) =>
      recordedSchema(await recipe, await usedSchema, await configured),
    recipe: async ({ scores, features }) => (await scores).manifest?.recipe ?? (await features).manifest?.recipe,
    benchmark: async ({ recipe }) => textOf((await recipe)?.parameters.benchmark) ?? run.config.pipeline.benchmark,
    scoredEarlier: async ({ recipe }) => scoredEarlier(await recipe, run.scoreVersion),
    isOffline: async ({ recipe }) => isOffline(await recipe),
  };
}

/** Beside other inputs a features file is none that the score stage knows: RG005 says so. */
function isOffline(recipe: Recipe | undefined): boolean {
  return recipe?.inputs.length === 1 && recipe.inputs[0]?.dataset === 'features-file';
}

async function readDocuments(folder: string, scores: InspectedScores): Promise<Map<ScoreDocument, string>> {
  const documents = new Map<ScoreDocument, string>();
  for (const name of scoreDocuments) {
    const isListed = scores.manifest?.files.some(({ path }) => path === name);
    if (!isListed || scores.fileProblems.some(({ file }) => file === name)) continue;
    const text = await readTextIfExists(join(folder, name));
    if (text !== undefined) documents.set(name, text);
  }
  return documents;
}

/** All weeks of a regime have the same text. */
function usedSchemaOf(run: WeekAuditRun, documents: ReadonlyMap<ScoreDocument, string>): Promise<UsedSchema> {
  const text = documents.get('schema_used.yaml');
  return remember(run, `schema ${text}`, async () => readUsedSchema(text));
}

/** The schema with the hash that the recipe records: the one stored with the scores, else the one in configs/. */
function recordedSchema(
  recipe: Recipe | undefined,
  used: UsedSchema,
  configured: { readonly hash: string; readonly schema: ScoringSchema },
): ScoringSchema | undefined {
  const recorded = textOf(recipe?.parameters.schema_hash);
  if (recorded !== undefined && used.hash === recorded && used.schema) return used.schema;
  return configured.hash === recorded ? configured.schema : undefined;
}
