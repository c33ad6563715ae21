import { join, resolve } from 'node:path';
import { assets, exchangeSessions, snapshot, storeDatasets, universePit } from '../../backbone/datasets.ts';
import type { Dataset } from '../../lake/dataset.ts';
import { linkedTier, writeView } from '../../lake/lake-view.ts';
import type { PartitionReference, Tier } from '../../lake/tier.ts';
import { panel, panelIndex } from '../../panel/datasets.ts';
import { trialReturns, trials } from '../../research/datasets.ts';
import { holdout, stageBReturns } from '../../research/stage-b/datasets.ts';
import { type PanelJob, type SweepJob, type TaskJob, variantOfTask } from '../../sweep/plan.ts';
import type { SweepState } from '../../sweep/state.ts';

/** One process of a job: a stage, and what it is told by what the ones before it said. */
export interface JobStep {
  readonly stage: string;
  readonly inputs: (outputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => readonly string[];
}

/** Where a sweep works. */
export interface SweepPlace {
  /** Its own folder. */
  readonly folder: string;
  /** The lake that it is about. */
  readonly lake: string;
  readonly config: string;
  readonly snapshot: string;
  readonly threads: number;
}

/** The processes of a job, in their order. */
export function stepsOf(job: SweepJob, { snapshot: pinned, threads }: SweepPlace): JobStep[] {
  return job.kind === 'panel' ? panelSteps(job, pinned, threads) : taskSteps(job, threads);
}

function panelSteps({ asOf, panel: rule }: PanelJob, pinned: string, threads: number): JobStep[] {
  const dates = ['--as-of', rule, '--until', asOf];
  const ofSnapshot = pinned === '' ? [] : ['--snapshot', pinned];
  return [
    { stage: 'universe', inputs: () => dates },
    { stage: 'panel', inputs: () => [...dates, '--threads', String(threads), ...ofSnapshot] },
    { stage: 'merge', inputs: () => [] },
  ];
}

function taskSteps(task: TaskJob, threads: number): JobStep[] {
  const told = ['--variant', variantOfTask(task), '--who', `sweep ${task.id}`];
  const held = ['--threads', String(threads), ...told];
  const screening = ['--universe-sizes', String(task.universeSize), '--candidates', task.candidates, ...held];
  const steps: JobStep[] = [{ stage: 'stage-a', inputs: () => screening }];
  if (task.gates === '') return steps;
  const validation = ['--input-scope', 'all', '--gates', task.gates, ...held];
  return [
    ...steps,
    { stage: 'stage-b', inputs: (outputs) => ['--run', String(outputs['stage-a']?.run ?? ''), ...validation] },
  ];
}

/** Folder of the scratch lake of a job. */
export function lakeOfJob({ folder }: Pick<SweepPlace, 'folder'>, id: string): string {
  return join(folder, 'lakes', id);
}

/**
 * Makes the scratch lake of a job a view: of the store, for a task also of its panel. What it makes stays in it, but for the lines of the ledger of trials. The registry is not even
 * seen.
 */
export function makeView(job: SweepJob, place: SweepPlace): Promise<void> {
  const lake = resolve(place.lake);
  const sources =
    job.kind === 'panel'
      ? [{ lake, datasets: names([...storeDatasets, universePit, snapshot]) }]
      : [
          { lake: resolve(lakeOfJob(place, job.needs)), datasets: names([panel, panelIndex, universePit]) },
          { lake, datasets: names([assets, exchangeSessions, trialReturns, stageBReturns, holdout]) },
        ];
  return writeView(lakeOfJob(place, job.id), { sources, ledgers: { lake, datasets: names([trials]) } });
}

/** The returns of the trials of tasks, and in which scratch lakes they are: with them a later validation knows which trials are the same thing tried again. */
export function returnsOfTasks(
  { jobs }: SweepState,
  place: Pick<SweepPlace, 'folder'>,
): { readonly tier: Tier; readonly partitions: readonly PartitionReference[] }[] {
  const stored = { 'stage-a': trialReturns, 'stage-b': stageBReturns } as const;
  return jobs.map(({ id, outputs }) => ({
    tier: linkedTier({ lake: lakeOfJob(place, id), datasets: names(Object.values(stored)) }),
    partitions: Object.entries(stored).flatMap(([stage, dataset]) => {
      const { snapshot: of, run } = outputs[stage] ?? {};
      return typeof of === 'string' && typeof run === 'string'
        ? [{ dataset: dataset as Dataset, keys: { snapshot: of, run } }]
        : [];
    }),
  }));
}

function names(datasets: readonly { readonly name: string }[]): string[] {
  return datasets.map(({ name }) => name);
}
