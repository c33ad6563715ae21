import { join } from 'node:path';
import type { Week } from '../calendar/weeks.ts';
import { datasets } from '../datasets.ts';
import { UserError } from '../errors.ts';
import { readTextIfExists } from '../file-system.ts';
import { type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import { published } from '../lake/datasets.ts';
import type { Lake } from '../lake/lake.ts';
import type { Manifest, Recipe } from '../lake/manifest.ts';
import { DamagedPartitionError, readManifest } from '../lake/partition-files.ts';
import { type PublishedPartitions, readPublishedPartitions } from '../lake/published-partitions.ts';
import { stepsOfParameter } from '../market/steps/settings.ts';
import { modelJudgeName } from '../news/model/model-judge.ts';
import { featuresWeekly, scoresWeekly } from '../scoring/datasets.ts';
import type { Regime } from '../scoring/regime.ts';
import type { ScoringSchema } from '../scoring/schema.ts';
import { quarantine } from '../sources/datasets.ts';
import { type AuditRun, remember } from './audit-run.ts';
import { auditFindings } from './datasets.ts';
import { deriveWeek, textOf } from './derive-week.ts';
import { enrichedEarlier, scoredEarlier } from './earlier-version.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import { loadInputs, noInputs, readInputsNow } from './load-inputs.ts';
import { Look } from './look.ts';
import type { PartitionInspector } from './partition-inspector.ts';
import type { AuditSubject, InspectedScores, RegimeClaim, ScoreDocument } from './subject.ts';
import { readUsedSchema, type UsedSchema } from './used-schema.ts';

const documentNames: readonly ScoreDocument[] = [
  'schema_used.yaml',
  'report_meta.json',
  'diagnostics.json',
  'basket.csv',
];

/** Gathers what the rules look at. Nothing that is missing or damaged stops it. */
export async function loadSubject(
  run: AuditRun,
  week: Week,
  regime: Regime,
  { wholeLake }: { readonly wholeLake: boolean } = { wholeLake: false },
): Promise<AuditSubject> {
  const { lake, config, inspector } = run;
  const look = new Look(lake, inspector);
  const { enrichment } = config.pipeline;
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  const scores = await look.inspect(scoresWeekly, keys);
  const features = await look.inspect(featuresWeekly, keys);
  const recipe = scores.manifest?.recipe ?? features.manifest?.recipe;
  // Beside other inputs a features file is none that the score stage knows: RG005 says so.
  const isOffline = recipe?.inputs.length === 1 && recipe.inputs[0]?.dataset === 'features-file';
  const benchmark = textOf(recipe?.parameters.benchmark) ?? config.pipeline.benchmark;
  const earlier = scoredEarlier(recipe, run.scoreVersion);
  const steps = stepsOfParameter(recipe?.parameters.steps);
  const configured = config.schemaOf(regime);
  const documents = await readDocuments(lake, scores);
  const usedSchema = await usedSchemaOf(run, documents);
  const schema = recordedSchema(recipe, usedSchema, configured);
  const inputs = isOffline ? noInputs : await loadInputs(look, week);
  const inputsNow = isOffline
    ? { problem: 'the week was scored from a features file' }
    : await readInputsNow(run, look, week, { benchmark, steps }, schema ?? configured.schema);
  const derivation = await deriveWeek({ run, look, week, scores, features, isOffline, inputsNow, schema, recipe });
  const others = await alongside(lake, look, inputs);
  const news = inputs.news.flatMap(({ news: items, clusters, enriched, vectors, answers, coverage: counted }) => [
    items,
    clusters,
    enriched,
    vectors,
    answers,
    counted,
  ]);
  const inputPartitions = [
    ...(inputs.universe ? [inputs.universe] : []),
    ...news,
    ...inputs.bars,
    ...inputs.revisions,
    ...inputs.actions,
  ];
  const partitions = ([scores, features, ...inputPartitions, ...others] as unknown as InspectedPartition[]).filter(
    ({ exists }) => exists,
  );
  return {
    week,
    regime,
    configured,
    judge: run.judge,
    scores,
    features,
    documents,
    usedSchema,
    schema,
    recipe,
    benchmark,
    settings: {
      benchmark: config.pipeline.benchmark,
      clusterSimilarity: enrichment.cluster_similarity,
      vectorSeed: enrichment.vector_seed,
      modelJudge: enrichment.judge === 'model' ? modelJudgeName(enrichment.model.name) : undefined,
    },
    now: run.now,
    scoreVersion: run.scoreVersion,
    enrichVersion: run.enrichVersion,
    scoredEarlier: earlier,
    isPublished: await isPublished(run, scores),
    notes: [...(earlier === undefined ? [] : [earlier]), ...enrichedEarlier(inputs.news, run.enrichVersion)],
    isOffline,
    ...inputs,
    partitions,
    rest: await everythingElse(lake, inspector, partitions, { own: keys, wholeLake }),
    otherRegimes: await remember(run, `regimes beside ${regime.id}`, () => otherRegimes(run, regime.id)),
    claims: await currentClaims(run, regime.id, [features, scores]),
    inputsNow,
    derivation,
    inspect: (dataset, wanted) => look.inspect(dataset, wanted),
    remember: (key, make) => remember(run, key, make),
  };
}

async function readDocuments(lake: Lake, scores: InspectedScores): Promise<Map<ScoreDocument, string>> {
  const documents = new Map<ScoreDocument, string>();
  for (const name of documentNames) {
    const isListed = scores.manifest?.files.some(({ path }) => path === name);
    if (!isListed || scores.fileProblems.some(({ file }) => file === name)) continue;
    const text = await readTextIfExists(join(lake.root, scores.path, name));
    if (text !== undefined) documents.set(name, text);
  }
  return documents;
}

/** All weeks of a regime have the same text. */
function usedSchemaOf(run: AuditRun, documents: ReadonlyMap<ScoreDocument, string>): Promise<UsedSchema> {
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

/** What else the lake holds about the week: nothing is scored from it, and its bytes must be right all the same. */
async function alongside(
  lake: Lake,
  look: Look,
  { news, bars }: Pick<AuditSubject, 'news' | 'bars'>,
): Promise<InspectedPartition[]> {
  if (news.length === 0) return [];
  const periods = new Set([
    // Rows of the universe belong to no week.
    'all',
    ...news.map((past) => past.week.weekEnding as string),
    ...bars.map(({ keys }) => keys.month),
  ]);
  const wanted = (await lake.list(quarantine)).filter(({ period }) => periods.has(period));
  return Promise.all(wanted.map((keys) => look.inspect(quarantine, keys) as unknown as InspectedPartition));
}

/**
 * What no rule of this week looks at: the findings that are about to be replaced and what is known of the branch, and in the last audit of
 * a run everything that is left. Their bytes alone count: what an earlier audit found is no part of this one.
 */
async function everythingElse(
  lake: Lake,
  inspector: PartitionInspector,
  seen: readonly InspectedPartition[],
  { own, wholeLake }: { readonly own: PartitionKeys; readonly wholeLake: boolean },
): Promise<InspectedPartition[]> {
  const paths = new Set(seen.map(({ path }) => path));
  const rest: InspectedPartition[] = [];
  for (const dataset of wholeLake ? datasets : [auditFindings, published]) {
    const isOwn = dataset.name === auditFindings.name && !wholeLake;
    for (const keys of isOwn ? [own] : await lake.listLocal(dataset)) {
      if (!paths.has(partitionPath(dataset, keys))) rest.push(await inspector.inspectBytes(dataset, keys));
    }
  }
  return rest.filter(({ exists }) => exists);
}

/** The other regimes that are scored, each with its schema; what was scored under them does not matter, so that the order of the work does not. */
async function otherRegimes({ config }: AuditRun, own: string): Promise<AuditSubject['otherRegimes']> {
  return config.regimeIds().flatMap((id) => {
    try {
      const regime = config.regime(id);
      return id === own || regime.status === 'retired' ? [] : [{ id, schema: config.schemaOf(regime).schema }];
    } catch (error) {
      // Who scores that regime says what is wrong with it.
      if (error instanceof UserError) return [];
      throw error;
    }
  });
}

/** Of all partitions in the folders of a regime, as they were at its first audit of this run, and of this week's as they are. */
async function currentClaims(
  run: AuditRun,
  regime: string,
  ofWeek: readonly Pick<InspectedPartition, 'path' | 'manifest'>[],
): Promise<RegimeClaim[]> {
  const all = await remember(run, `claims of ${regime}`, () => claimsOf(run, regime));
  const own = new Set(ofWeek.map(({ path }) => path));
  return [
    ...all.filter(({ path }) => !own.has(path)),
    ...ofWeek.flatMap(({ path, manifest }) => (manifest ? [claimOf(path, manifest, false)] : [])),
  ];
}

/** A damaged note of what is on the branch is a finding, too; until it is mended nothing counts as published. */
function branchOf(run: AuditRun): Promise<PublishedPartitions | undefined> {
  return remember(run, 'published', () => readPublishedPartitions(run.lake).catch(nothingWhereDamaged));
}

async function isPublished(run: AuditRun, { dataset, manifest }: InspectedScores): Promise<boolean> {
  const branch = await branchOf(run);
  return manifest !== undefined && branch?.holds(dataset, manifest) === true;
}

async function claimsOf(run: AuditRun, regime: string): Promise<RegimeClaim[]> {
  const { lake } = run;
  const claims: RegimeClaim[] = [];
  const branch = await branchOf(run);
  for (const dataset of [featuresWeekly, scoresWeekly]) {
    for (const keys of await lake.list(dataset, { regime })) {
      // A damaged manifest is a finding of its own week's audit.
      const manifest = await readManifest(lake.folder(dataset, keys)).catch(nothingWhereDamaged);
      if (manifest === undefined) continue;
      claims.push(claimOf(partitionPath(dataset, keys), manifest, branch?.holds(dataset, manifest) ?? false));
    }
  }
  return claims;
}

function nothingWhereDamaged(error: unknown): undefined {
  if (!(error instanceof DamagedPartitionError)) throw error;
}

function claimOf(path: string, { keys, recipe }: Manifest, isPublished: boolean): RegimeClaim {
  const { regime: made, schema_hash: schemaHash } = recipe.parameters;
  return { path, regimes: [keys.regime, made], schemaHash, isPublished };
}
