import type { Week } from '../../../calendar/weeks.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { published } from '../../../lake/datasets.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { Regime } from '../../../scoring/regime.ts';
import { quarantine } from '../../../sources/datasets.ts';
import { auditFindings } from '../../datasets.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import type { LakeSnapshot } from '../../engine/lake-snapshot.ts';
import type { Loaders, Sections } from '../../engine/sections.ts';
import type { WeekAuditRun } from '../inspected/week-run.ts';
import type { InputSections } from './inputs.ts';
import type { ResultSections } from './results.ts';

/** The partitions of the lake whose bytes are looked at. */
export interface LakeSections {
  /** Every partition looked at that exists. */
  readonly partitions: readonly InspectedPartition[];
  /** Other partitions of the local lake, their bytes alone: the findings of the audit before this one; in the last audit of a run, all. */
  readonly rest: readonly InspectedPartition[];
}

/** @param wholeLake whether the rest is all that there is */
export function lakeLoaders(
  run: WeekAuditRun,
  snapshot: LakeSnapshot,
  week: Week,
  regime: Regime,
  wholeLake: boolean,
): Loaders<LakeSections, LakeSections & InputSections & ResultSections> {
  const own = { regime: regime.id, week_ending: week.weekEnding };
  return {
    partitions: async (of) =>
      [...(await resultsAndInputs(of)), ...(await alongside(run.lake, snapshot, of))].filter(({ exists }) => exists),
    rest: async ({ partitions }) => {
      const seen = new Set((await partitions).map(({ path }) => path));
      const wanted = wholeLake ? await localPartitions(run.lake) : await lookedAtByNoRule(run.lake, own);
      const rest: InspectedPartition[] = [];
      for (const { dataset, keys } of wanted) {
        if (!seen.has(partitionPath(dataset, keys))) rest.push(await run.inspector.inspectBytes(dataset, keys));
      }
      return rest.filter(({ exists }) => exists);
    },
  };
}

/** In the order in which the recipe of an audit lists them. */
async function resultsAndInputs(of: Sections<InputSections & ResultSections>): Promise<InspectedPartition[]> {
  const universe = await of.universe;
  const news = (await of.news).flatMap(({ news: items, clusters, enriched, vectors, answers, coverage }) => [
    items,
    clusters,
    enriched,
    vectors,
    answers,
    coverage,
  ]);
  return [
    await of.scores,
    await of.features,
    ...(universe ? [universe] : []),
    ...news,
    ...(await of.bars),
    ...(await of.revisions),
    ...(await of.actions),
  ] as unknown as InspectedPartition[];
}

/** What else the lake holds about the week: nothing is scored from it, and its bytes must be right all the same. */
async function alongside(
  lake: Lake,
  snapshot: LakeSnapshot,
  of: Sections<InputSections>,
): Promise<InspectedPartition[]> {
  const [news, bars] = [await of.news, await of.bars];
  if (news.length === 0) return [];
  const periods = new Set([
    // Rows of the universe belong to no week.
    'all',
    ...news.map((past) => past.week.weekEnding as string),
    ...bars.map(({ keys }) => keys.month),
  ]);
  const wanted = (await lake.list(quarantine)).filter(({ period }) => periods.has(period));
  return Promise.all(wanted.map((keys) => snapshot.inspect(quarantine, keys) as unknown as InspectedPartition));
}

type PartitionName = Pick<InspectedPartition, 'dataset' | 'keys'>;

/** What no rule of a week looks at: the findings that are about to be replaced, and what is known of the branch. */
async function lookedAtByNoRule(lake: Lake, own: PartitionName['keys']): Promise<PartitionName[]> {
  const noted = await lake.listLocal(published);
  return [
    { dataset: auditFindings, keys: own },
    ...noted.map((keys) => ({ dataset: published, keys })),
  ] as unknown as PartitionName[];
}

async function localPartitions(lake: Lake): Promise<PartitionName[]> {
  const all: PartitionName[] = [];
  for (const dataset of lake.datasets) {
    for (const keys of await lake.listLocal(dataset)) all.push({ dataset, keys } as unknown as PartitionName);
  }
  return all;
}
