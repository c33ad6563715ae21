import { assetActions, assets, delistings, exchangeSessions, universePit } from '../../backbone/datasets.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { UserError } from '../../errors.ts';
import { canonicalJson } from '../../lake/canonical-json.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference, Recipe } from '../../lake/manifest.ts';
import { panel } from '../../panel/datasets.ts';
import { featureSet as ownFeatureSet } from '../../panel/feature-set.ts';
import { candidateResults, foldMetrics, icByDate, survivorsA, trialReturns } from '../../research/datasets.ts';
import type { Change, Derived } from '../../research/invalidation.ts';
import { runParameters } from '../../research/run-identity.ts';
import { readTrialLedger } from '../../research/trial-store.ts';
import type { TrialLedger } from '../../research/trials.ts';
import { ownChange, unlessDamaged } from './recipe-differences.ts';
import { candidatesNamed, settingsFor, stageAVersion } from './stage-a.ts';
import { type PresentContents, pinnedBy } from './store-state.ts';

/** A run of Stage A whose results count: of one of its trials it is the last attempt that has any. */
export interface StandingRun {
  readonly keys: Readonly<{ snapshot: string; run: string }>;
  readonly recipe: Recipe;
  /** Files of configs/candidates that it screened. */
  readonly sets: readonly string[];
  readonly universeSizes: readonly number[];
  /** Partitions of it that are damaged or gone. */
  readonly lost: readonly Change[];
}

const datasetsOfRun = [candidateResults, foldMetrics, icByDate, survivorsA, trialReturns] as readonly Dataset[];

/** The runs of which no later one tried all trials again. @throws UserError where the ledger of trials was edited */
export async function standingRuns(lake: Lake): Promise<StandingRun[]> {
  const found = new Map<string, PartitionKeys>();
  for (const dataset of datasetsOfRun) {
    for (const keys of await lake.list(dataset)) found.set(`${keys.snapshot} ${keys.run}`, keys);
  }
  if (found.size === 0) return [];
  const ledger = await readTrialLedger(lake);
  const last = lastRunOfTrials(ledger);
  const ofSweeps = runsOfSweeps(ledger);
  const runs: StandingRun[] = [];
  for (const [name, keys] of found) {
    if (ofSweeps.has(name)) continue;
    const run = await readRun(lake, { snapshot: keys.snapshot as string, run: keys.run as string });
    if (run === undefined) continue;
    const isLast = (trial: string) =>
      (last.get(trial) ?? `${keys.snapshot} ${keys.run}`) === `${keys.snapshot} ${keys.run}`;
    if (run.trials.length === 0 || run.trials.some(isLast)) runs.push(run);
  }
  return runs;
}

/** Runs of sweeps, as `snapshot run`: of them the lake holds returns and nothing that could be made again. */
function runsOfSweeps({ lines }: TrialLedger): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ line }) =>
      line.kind === 'planned' && line.rule.variant !== undefined ? [`${line.snapshot} ${line.run}`] : [],
    ),
  );
}

/** The run that scored each trial last, as `snapshot run`. */
export function lastRunOfTrials({ lines }: TrialLedger): Map<string, string> {
  const planned = new Map<number, string>();
  const last = new Map<string, string>();
  for (const { seq, line } of lines) {
    if (line.kind === 'planned') planned.set(seq, `${line.snapshot} ${line.run}`);
    const run = line.kind === 'scored' ? planned.get(line.planned) : undefined;
    if (run !== undefined) last.set(line.trial, run);
  }
  return last;
}

/** @returns undefined where nothing of it can be read */
async function readRun(lake: Lake, keys: StandingRun['keys']) {
  const { lost, recipe } = await lostPartitions(lake, datasetsOfRun, keys);
  if (recipe === undefined) return undefined;
  const candidates = await unlessDamaged(() => lake.read(candidateResults, keys));
  const columns = candidates === 'damaged' ? undefined : candidates?.table.columns;
  const { universe_sizes: sizes } = recipe.parameters;
  return {
    keys,
    recipe,
    lost,
    sets: [...new Set(columns?.set ?? [])],
    trials: columns?.trial ?? [],
    universeSizes: Array.isArray(sizes) ? sizes.map(Number) : [],
  };
}

/** Partitions of a run that are damaged or gone, and the recipe of the others; none where nothing can be read. */
export async function lostPartitions(
  lake: Lake,
  datasets: readonly Dataset[],
  keys: PartitionKeys,
): Promise<{ readonly lost: readonly Change[]; readonly recipe: Recipe | undefined }> {
  const lost: Change[] = [];
  let recipe: Recipe | undefined;
  for (const dataset of datasets) {
    const files = await unlessDamaged(() => lake.files(dataset, keys));
    if (files === undefined || files === 'damaged')
      lost.push(ownChange(dataset, keys, files === undefined ? 'gone' : 'damaged'));
    else recipe ??= files.manifest.recipe;
  }
  return { lost, recipe };
}

/** What runs are held against. */
export interface RunLook {
  readonly lake: Lake;
  readonly config: Configuration;
  readonly present: PresentContents;
  /** Keys of the partitions that the index of each panel names, by feature set. */
  readonly indexed: ReadonlyMap<string, readonly PartitionKeys[]>;
  /** Names of the partitions of the panel of this version, with those that are still to be made. */
  readonly parts: readonly string[];
}

export async function derivedRun(look: RunLook, run: StandingRun): Promise<Derived> {
  return {
    what: 'run',
    name: partitionPath(candidateResults, run.keys),
    dataset: candidateResults.name,
    changes: [...run.lost, ...(await changedInputs(look, run)), ...(await newInputs(look, run))],
    restsOn: [
      ...new Set([
        ...run.recipe.inputs.map(pathOf),
        ...(run.recipe.parameters.feature_set === ownFeatureSet ? look.parts : []),
      ]),
    ],
    obstacle: obstacleOf(look.config, run),
  };
}

const inputDatasets = new Map<string, Dataset>(
  ([panel, universePit, assets, exchangeSessions] as readonly Dataset[]).map((dataset) => [dataset.name, dataset]),
);

/** Name of a partition that a run read. */
export function pathOf({ dataset, keys }: InputReference): string {
  const known = inputDatasets.get(dataset);
  if (known === undefined) throw new Error(`A run names ${dataset}, of which it is not known when it is another one`);
  return partitionPath(known, keys);
}

/** Inputs that are not what they were. Where the panel was made again since, what its snapshot pinned says whether an action or a delisting was why. */
export async function changedInputs(
  { lake, present }: Pick<RunLook, 'lake' | 'present'>,
  { keys: { snapshot }, recipe }: Pick<StandingRun, 'keys' | 'recipe'>,
): Promise<Change[]> {
  const changes: Change[] = [];
  const buckets = new Set<string>();
  for (const input of recipe.inputs) {
    const name = pathOf(input);
    const now = await present.of(inputDatasets.get(input.dataset) as Dataset, input.keys);
    if (now === input.content) continue;
    const kind = now === undefined ? 'gone' : now === 'damaged' ? 'damaged' : 'changed';
    changes.push({
      input: name,
      dataset: input.dataset,
      kind,
      before: input.content,
      now: kind === 'changed' ? (now ?? null) : null,
    });
    if (input.keys.asset_bucket !== undefined) buckets.add(input.keys.asset_bucket);
  }
  // Where there is no store at all, nobody knows what actions and delistings are by now.
  if (buckets.size === 0 || (await lake.list(assets)).length === 0) return changes;
  const pinned = await pinnedBy(lake, snapshot);
  for (const dataset of [assetActions, delistings] as readonly Dataset[]) {
    for (const asset_bucket of pinned.size === 0 ? [] : buckets) {
      const input = partitionPath(dataset, { asset_bucket });
      const [before, now] = [pinned.get(input), await present.of(dataset, { asset_bucket })];
      if (before === now) continue;
      const kind = before === undefined ? 'new' : now === undefined ? 'gone' : 'changed';
      changes.push({ input, dataset: dataset.name, kind, before: before ?? null, now: now ?? null });
    }
  }
  return changes;
}

/** Partitions that it would read now and did not: of its panel, and sessions of other exchanges. */
async function newInputs({ lake, present, indexed }: RunLook, { recipe }: StandingRun): Promise<Change[]> {
  const read = new Set(recipe.inputs.map(pathOf));
  const wanted: { readonly dataset: Dataset; readonly keys: PartitionKeys }[] = [
    ...(indexed.get(String(recipe.parameters.feature_set)) ?? []).map((keys) => ({ dataset: panel, keys })),
    ...(await lake.list(exchangeSessions)).map((keys) => ({ dataset: exchangeSessions, keys })),
    ...(await lake.list(assets)).map((keys) => ({ dataset: assets, keys })),
  ];
  const changes: Change[] = [];
  for (const { dataset, keys } of wanted) {
    const input = partitionPath(dataset, keys);
    if (read.has(input)) continue;
    const now = (await present.of(dataset, keys)) ?? null;
    changes.push({ input, dataset: dataset.name, kind: 'new', before: null, now });
  }
  return changes;
}

/** Why the trials of a run cannot be tried again; undefined where they can. */
function obstacleOf(config: Configuration, { recipe, sets, universeSizes }: StandingRun): string | undefined {
  if (recipe.parameters.feature_set !== ownFeatureSet)
    return `It screened a panel of the feature set ${recipe.parameters.feature_set}, which this version does not make.`;
  if (recipe.version !== stageAVersion)
    return `Version ${recipe.version} of "stage-a" made it: its trials were others.`;
  if (sets.length === 0) return 'What it screened cannot be read any more.';
  try {
    const other = otherSettings(config, { recipe, sets, universeSizes });
    if (other.length === 0) return undefined;
    return `The configuration is another one than it was made by (${other.join(', ')}): its trials would be others.`;
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** What the configuration says otherwise than the recipe of a run. @throws UserError for a candidate or gate that is gone */
function otherSettings(
  config: Configuration,
  { recipe, sets, universeSizes }: Pick<StandingRun, 'recipe' | 'sets' | 'universeSizes'>,
): string[] {
  const settings = settingsFor({ candidates: sets, universeSizes: universeSizes.map(String) }, config.research.stage_a);
  const now: Readonly<Record<string, unknown>> = runParameters({
    snapshot: '',
    featureSet: ownFeatureSet,
    candidates: candidatesNamed(config, sets),
    gates: config.gateSet(settings.gates),
    settings,
    universeSizes,
    references: [],
    variant: '',
  });
  return ['candidates', 'gates', 'rules'].filter(
    (name) => inAnyOrder(now[name]) !== inAnyOrder(recipe.parameters[name]),
  );
}

function inAnyOrder(value: unknown): string {
  return canonicalJson(Array.isArray(value) ? value.map((each) => canonicalJson(each)).sort() : value);
}
