import { universePit } from '../../backbone/datasets.ts';
import { epochDay, isoDate, parseIsoDate } from '../../calendar/date.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { panel, panelIndex, panelLatest, totalReturn } from '../../panel/datasets.ts';
import { featureSet } from '../../panel/feature-set.ts';
import type { StageContext } from '../../platform/stage.ts';
import { type Change, type Derived, type Invalidated, invalidated } from '../../research/invalidation.ts';
import { derivedPanels, type LatestPanel, latestPanel } from './derived-panels.ts';
import { derivedRun, type StandingRun, standingRuns } from './derived-runs.ts';
import { derivedValidations } from './derived-validations.ts';
import { changesBehind, ownChange, unlessDamaged } from './recipe-differences.ts';
import { readIndex, type StandingPanel, standingPanel } from './standing-panel.ts';
import { PresentContents, type StoreState, storeState } from './store-state.ts';
import { planUniverses } from './universe-recipes.ts';

/** What rests on a changed input, and how it was asked for. */
export interface Findings {
  readonly stale: readonly Invalidated[];
  /** How many partitions and runs were looked at. */
  readonly looked: number;
  readonly standing: StandingPanel | undefined;
  readonly latest: LatestPanel | undefined;
  readonly runs: readonly StandingRun[];
}

/** Holds every partition and run that was made from the research store against the store as it is. Nothing is written. */
export async function findInvalidated({ lake, config }: Pick<StageContext, 'lake' | 'config'>): Promise<Findings> {
  const [standing, latest, runs] = [await standingPanel(lake), await latestPanel(lake), await standingRuns(lake)];
  const state = await storeState(lake);
  const made =
    typeof state === 'string'
      ? await withoutStore(lake, state)
      : [
          ...(await derivedUniverses(lake, state, await universeDays(lake, standing, latest, runs))),
          ...(await derivedPanels({ ...state, lake, standing, latest })),
        ];
  const indices = await derivedIndices(lake, made);
  const present = new PresentContents(lake);
  const parts = partsOf(featureSet, made).map(({ name }) => name);
  const indexed = new Map(indices.map((index) => [index.set, index.keys]));
  const screened: Derived[] = [];
  for (const run of runs) screened.push(await derivedRun({ lake, config, present, indexed, parts }, run));
  const validated = await derivedValidations({ lake, present });
  const all = [...made, ...indices.map(({ derived }) => derived), ...screened, ...validated];
  return { stale: invalidated(all), looked: all.length, standing, latest, runs };
}

/** The partitions of a panel that an index would name. */
function partsOf(set: string, made: readonly Derived[]): Derived[] {
  return made.filter(
    ({ name, isDropped }) => isDropped !== true && name.startsWith(`${panel.name}/feature_set=${set}/`),
  );
}

/** Everything that was made from a store that is no more. */
async function withoutStore(lake: Lake, obstacle: string): Promise<Derived[]> {
  const changes: Change[] = [{ input: 'bars', dataset: 'bars', kind: 'gone', before: null, now: null }];
  const derived: Derived[] = [];
  for (const dataset of [universePit, totalReturn, panel, panelLatest] as readonly Dataset[]) {
    for (const keys of await lake.list(dataset)) {
      const name = partitionPath(dataset, keys);
      derived.push({ what: 'partition', name, dataset: dataset.name, changes, restsOn: [], obstacle });
    }
  }
  return derived;
}

/** The dates whose universes are there, and those that a panel or a run rests on. */
async function universeDays(
  lake: Lake,
  standing: StandingPanel | undefined,
  latest: LatestPanel | undefined,
  runs: readonly StandingRun[],
): Promise<Int32Array> {
  const stored = await lake.list(universePit);
  const named = runs.flatMap(({ recipe }) => recipe.inputs).filter(({ dataset }) => dataset === universePit.name);
  const days = [...stored, ...named.map(({ keys }) => keys)].map(({ as_of }) =>
    epochDay(parseIsoDate(as_of as string)),
  );
  if (standing !== undefined && standing.universe > 0) days.push(...standing.asOf);
  if (latest !== undefined && latest.universe > 0) days.push(latest.day);
  return Int32Array.from(new Set(days)).sort();
}

async function derivedUniverses(lake: Lake, state: StoreState, days: Int32Array): Promise<Derived[]> {
  const { store, damaged, refusal } = state;
  const about = (day: number) => {
    const keys = { as_of: isoDate(day) };
    const name = partitionPath(universePit, keys);
    const obstacle = refusal(Int32Array.of(day));
    return { keys, derived: { what: 'partition', name, dataset: universePit.name, restsOn: [], obstacle } as const };
  };
  if (damaged.length > 0) return Array.from(days, (day) => ({ ...about(day).derived, changes: damaged }));
  const derived: Derived[] = [];
  for (const { day, recipe, reason } of await planUniverses(lake, store, days)) {
    const { keys, derived: universe } = about(day);
    derived.push({ ...universe, changes: await changesBehind(lake, universePit, keys, recipe, reason) });
  }
  return derived;
}

interface FoundIndex {
  readonly set: string;
  readonly keys: readonly PartitionKeys[];
  readonly derived: Derived;
}

async function derivedIndices(lake: Lake, made: readonly Derived[]): Promise<FoundIndex[]> {
  const found: FoundIndex[] = [];
  for (const keys of await lake.list(panelIndex)) {
    const set = keys.feature_set as string;
    const index = await readIndex(lake, set);
    const parts = partsOf(set, made);
    const changes =
      index === undefined
        ? [ownChange(panelIndex, keys, 'damaged')]
        : await otherPartitions(lake, index.partitions, parts);
    const derived: Derived = {
      what: 'partition',
      name: partitionPath(panelIndex, keys),
      dataset: panelIndex.name,
      changes,
      restsOn: parts.map(({ name }) => name),
      obstacle: undefined,
    };
    found.push({ set, derived, keys: index?.partitions.map((one) => one.keys) ?? [] });
  }
  return found;
}

/** Partitions that are not those that an index names, by their digests, and those that it lacks. */
async function otherPartitions(
  lake: Lake,
  indexed: readonly { readonly keys: PartitionKeys; readonly digest: string }[],
  parts: readonly Derived[],
): Promise<Change[]> {
  const known = new Set(parts.map(({ name }) => name));
  const changes: Change[] = [];
  for (const { keys, digest } of indexed) {
    const input = partitionPath(panel, keys);
    const manifest = await unlessDamaged(() => lake.manifest(panel, keys));
    if (manifest === 'damaged') changes.push(ownChange(panel, keys, 'damaged'));
    else if (manifest === undefined) changes.push(ownChange(panel, keys, 'gone'));
    else if (!known.has(input)) changes.push(ownChange(panel, keys, 'stale'));
    else if (manifest.digest !== digest)
      changes.push({ input, dataset: panel.name, kind: 'changed', before: digest, now: manifest.digest });
    known.delete(input);
  }
  const isFresh = ({ name, changes: own }: Derived) => known.has(name) && own.length === 0;
  const added = parts.filter(isFresh).map(({ name }): Change => {
    return { input: name, dataset: panel.name, kind: 'new', before: null, now: null };
  });
  return [...changes, ...added];
}
