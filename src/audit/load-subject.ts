import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Configuration } from '../configuration/configuration.ts';
import { UserError } from '../errors.ts';
import { partitionPath } from '../lake/dataset.ts';
import {
  auditFindings,
  clusterVectors,
  companyNews,
  corporateActions,
  coverage,
  datasets,
  featuresWeekly,
  marketDaily,
  marketRevisions,
  modelAnswers,
  newsClusters,
  quarantine,
  repEnriched,
  scoresWeekly,
  universe,
} from '../lake/datasets.ts';
import type { Lake } from '../lake/lake.ts';
import type { InputReference, Recipe } from '../lake/manifest.ts';
import { DamagedPartitionError, readManifest } from '../lake/partition-files.ts';
import { type Week, weeksBack } from '../market/calendar/weeks.ts';
import { lastSessionDays } from '../market/session-window.ts';
import { isoDate } from '../market/week.ts';
import { modelJudgeName } from '../news/model/model-judge.ts';
import type { Judge } from '../news/types.ts';
import type { WeekInputs } from '../scoring/features.ts';
import { longHistoryWeeks } from '../scoring/judged-week.ts';
import { minimumSessions } from '../scoring/market-features.ts';
import type { Regime } from '../scoring/regime.ts';
import type { ScoringSchema } from '../scoring/schema.ts';
import { type Derivation, derive, nothingDerived } from './derivation.ts';
import { changedInputs, differentReading, inspectReference } from './input-differences.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import { PartitionInspector } from './partition-inspector.ts';
import type {
  AuditSubject,
  InputsNow,
  InspectedFeatures,
  InspectedNews,
  InspectedScores,
  RegimeClaim,
  ScoreDocument,
} from './subject.ts';
import { readUsedSchema, type UsedSchema } from './used-schema.ts';

/** Reads what a week is scored from, the way the score stage does. */
export type ReadInputs = (
  lake: Lake,
  week: Week,
  benchmark: string,
  schema: ScoringSchema,
) => Promise<{ readonly inputs: WeekInputs; readonly references: readonly InputReference[] }>;

/** What an audit run has at hand. */
export interface AuditRun {
  readonly lake: Lake;
  readonly config: Configuration;
  readonly judge: Judge;
  readonly readInputs: ReadInputs;
  /** Of the score stage. */
  readonly scoreVersion: number;
  /** Time of the audit, ms since 1970. */
  readonly now: number;
  readonly inspector: PartitionInspector;
  readonly remembered: Map<string, Promise<unknown>>;
}

export function auditRun(given: Omit<AuditRun, 'inspector' | 'remembered'>): AuditRun {
  return { ...given, inspector: new PartitionInspector(given.lake), remembered: new Map() };
}

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
  const { enrichment } = config.pipeline;
  const keys = { regime: regime.id, week_ending: week.weekEnding };
  const scores = await inspector.inspect(scoresWeekly, keys);
  const features = await inspector.inspect(featuresWeekly, keys);
  const recipe = scores.manifest?.recipe ?? features.manifest?.recipe;
  // Beside other inputs a features file is none that the score stage knows: RG005 says so.
  const isOffline = recipe?.inputs.length === 1 && recipe.inputs[0]?.dataset === 'features-file';
  const benchmark = textOf(recipe?.parameters.benchmark) ?? config.pipeline.benchmark;
  const configured = config.schemaOf(regime);
  const documents = await readDocuments(lake, scores);
  const usedSchema = readUsedSchema(documents.get('schema_used.yaml'));
  const schema = recordedSchema(recipe, usedSchema, configured);
  const inputs = isOffline ? noInputs : await loadInputs(inspector, week);
  const inputsNow = isOffline
    ? { problem: 'the week was scored from a features file' }
    : await readInputsNow(run, week, benchmark, schema ?? configured.schema);
  const derivation = await deriveWeek({ run, week, scores, features, isOffline, inputsNow, schema, recipe });
  const others = await alongside(lake, inspector, inputs);
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
    isOffline,
    ...inputs,
    partitions,
    rest: wholeLake ? await everythingElse(lake, inspector, partitions) : [],
    otherRegimes: await otherRegimes(lake, inspector, keys),
    claims: await remember(run, `claims of ${regime.id}`, () => claimsOf(lake, regime.id)),
    inputsNow,
    derivation,
    inspect: (dataset, wanted) => inspector.inspect(dataset, wanted),
    remember: (key, make) => remember(run, key, make),
  };
}

function remember<T>({ remembered }: AuditRun, key: string, make: () => Promise<T>): Promise<T> {
  const known = remembered.get(key) as Promise<T> | undefined;
  const made = known ?? make();
  remembered.set(key, made);
  return made;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function readDocuments(lake: Lake, scores: InspectedScores): Promise<Map<ScoreDocument, string>> {
  const documents = new Map<ScoreDocument, string>();
  for (const name of documentNames) {
    const isListed = scores.manifest?.files.some(({ path }) => path === name);
    if (!isListed || scores.fileProblems.some(({ file }) => file === name)) continue;
    documents.set(name, await readFile(join(lake.root, scores.path, name), 'utf8'));
  }
  return documents;
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

const noInputs = { universe: undefined, news: [], bars: [], revisions: [], actions: [] } as const;

async function loadInputs(inspector: PartitionInspector, week: Week) {
  const news: InspectedNews[] = [];
  for (const past of weeksBack(week, longHistoryWeeks + 1)) {
    const keys = { week_ending: past.weekEnding };
    news.push({
      week: past,
      news: await inspector.inspect(companyNews, keys),
      clusters: await inspector.inspect(newsClusters, keys),
      enriched: await inspector.inspect(repEnriched, keys),
      vectors: await inspector.inspect(clusterVectors, keys),
      answers: await inspector.inspect(modelAnswers, keys),
      coverage: await inspector.inspect(coverage, keys),
    });
  }
  const days = lastSessionDays(week.weekEnding, minimumSessions);
  const months = [...new Set(Array.from(days, (day) => isoDate(day).slice(0, 7)))];
  return {
    universe: await inspector.inspect(universe, { week_ending: week.weekEnding }),
    news,
    bars: await Promise.all(months.map((month) => inspector.inspect(marketDaily, { month }))),
    revisions: await Promise.all(months.map((month) => inspector.inspect(marketRevisions, { month }))),
    actions: await Promise.all(months.map((month) => inspector.inspect(corporateActions, { month }))),
  };
}

async function readInputsNow(run: AuditRun, week: Week, benchmark: string, schema: ScoringSchema): Promise<InputsNow> {
  try {
    return await run.readInputs(run.lake, week, benchmark, schema);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof DamagedPartitionError)) throw error;
    return { problem: `the inputs cannot be read: ${run.inspector.withoutRoot(error.message)}` };
  }
}

interface WeekToDerive {
  readonly run: AuditRun;
  readonly week: Week;
  readonly scores: InspectedScores;
  readonly features: InspectedFeatures;
  readonly isOffline: boolean;
  readonly inputsNow: InputsNow;
  readonly schema: ScoringSchema | undefined;
  readonly recipe: Recipe | undefined;
}

async function deriveWeek({
  run,
  week,
  scores,
  features,
  isOffline,
  inputsNow,
  schema,
  recipe,
}: WeekToDerive): Promise<Derivation> {
  if (recipe && recipe.version !== run.scoreVersion) {
    return nothingDerived(
      `the week was scored by version ${recipe.version} of the stage, this is version ${run.scoreVersion}`,
    );
  }
  const { regime, schema_id: schemaId, schema_hash: schemaHash } = recipe?.parameters ?? {};
  return derive({
    identity: {
      regime: textOf(scores.keys.regime) ?? textOf(regime) ?? '',
      schemaId: textOf(schemaId) ?? '',
      schemaHash: textOf(schemaHash) ?? '',
      weekEnding: week.weekEnding,
      cutoffUtc: week.cutoffUtc,
    },
    schema,
    isOffline,
    inputs: await usableInputs(run, scores.manifest ? scores : features, inputsNow),
    storedFeatures: features.table,
  });
}

/** The inputs, as long as they are those that the recipe names: from other ones another result would be right. */
async function usableInputs(
  { inspector }: AuditRun,
  result: InspectedScores | InspectedFeatures,
  inputsNow: InputsNow,
): Promise<WeekInputs | string> {
  if (inputsNow.problem !== undefined) return inputsNow.problem;
  if (!result.manifest) return 'no recipe says what the week was scored from';
  const inspect = inspectReference((dataset, keys) => inspector.inspect(dataset, keys));
  const partition = result as unknown as InspectedPartition;
  const differences = [...differentReading(partition, inputsNow), ...(await changedInputs(partition, inspect))];
  return differences.length === 0 ? inputsNow.inputs : 'the inputs are not those that the recipe names';
}

/** What else the lake holds about the week: nothing is scored from it, and its bytes must be right all the same. */
async function alongside(
  lake: Lake,
  inspector: PartitionInspector,
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
  return Promise.all(wanted.map((keys) => inspector.inspect(quarantine, keys) as unknown as InspectedPartition));
}

/** What no rule of this week looks at. The findings of audits are left out: they are being written. */
async function everythingElse(
  lake: Lake,
  inspector: PartitionInspector,
  seen: readonly InspectedPartition[],
): Promise<InspectedPartition[]> {
  const paths = new Set(seen.map(({ path }) => path));
  const rest: InspectedPartition[] = [];
  for (const dataset of datasets) {
    if (dataset.name === auditFindings.name) continue;
    for (const keys of await lake.listLocal(dataset)) {
      if (!paths.has(partitionPath(dataset, keys))) rest.push(await inspector.inspectBytes(dataset, keys));
    }
  }
  return rest;
}

async function otherRegimes(
  lake: Lake,
  inspector: PartitionInspector,
  { regime, week_ending }: { readonly regime: string; readonly week_ending: string },
): Promise<AuditSubject['otherRegimes']> {
  const others = (await lake.list(scoresWeekly, { week_ending })).filter((keys) => keys.regime !== regime);
  return Promise.all(
    others.map(async (keys) => {
      const scores = await inspector.inspect(scoresWeekly, keys);
      const { schema } = readUsedSchema((await readDocuments(lake, scores)).get('schema_used.yaml'));
      return { scores, schema };
    }),
  );
}

async function claimsOf(lake: Lake, regime: string): Promise<RegimeClaim[]> {
  const claims: RegimeClaim[] = [];
  for (const dataset of [featuresWeekly, scoresWeekly]) {
    for (const keys of await lake.list(dataset, { regime })) {
      // A damaged manifest is a finding of its own week's audit.
      const manifest = await readManifest(lake.folder(dataset, keys)).catch(() => undefined);
      if (!manifest) continue;
      const path = `${dataset.name}/regime=${keys.regime}/week_ending=${keys.week_ending}`;
      const { regime: made, schema_hash: schemaHash } = manifest.recipe.parameters;
      claims.push({ path, regimes: [manifest.keys.regime, made], schemaHash });
    }
  }
  return claims;
}
