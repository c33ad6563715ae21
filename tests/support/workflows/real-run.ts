import { readFileSync } from 'node:fs';
import { type RunOptions, runWorkflow } from '../../../tools/workflow-runner/run.ts';
import type { JobResult, RunResult } from '../../../tools/workflow-runner/run-result.ts';

/**
 * Every run of a workflow with real stages that the tests do. Such a run costs as much as a hundred over stub stages: each is done once, all
 * cases look at the same finished run, and what the wiring or a stage alone decides is asked in tests/wiring and tests/lakes.
 */
export const realRuns = [
  'weekly',
  'incomplete week',
  'live week',
  'consumer',
  'backfill',
  'pull request',
  'actions in one job',
  'research',
  'research again',
] as const;

/** Those that `npm run test:rest` does besides. */
export const furtherRuns = ['research revised', 'research mended'] as const;

/** How many there may be in `npm test`. */
export const mostRealRuns = 10;

const begun = new Set<string>();

/** Executes a workflow file with the stages as they are built. @throws when the run of this name was begun before */
export async function realRun(
  name: (typeof realRuns)[number] | (typeof furtherRuns)[number],
  options: RunOptions,
): Promise<RunResult> {
  if (begun.has(name)) throw new Error(`The run "${name}" is there already: look at it again instead.`);
  begun.add(name);
  return runWorkflow(options);
}

/** The logs of the jobs that did not succeed; those that were not wanted have none. */
export function failures({ jobs }: RunResult): string[] {
  return jobs
    .filter(({ result }) => result !== 'success' && result !== 'skipped')
    .map(({ log }) => readFileSync(log, 'utf8'));
}

/** How each job ended, by its name without the calling jobs. */
export function ended({ jobs }: RunResult): Record<string, string> {
  return Object.fromEntries(jobs.map(({ name, result }) => [name.split(' / ').at(-1), result]));
}

/** The job of this id, inside whatever calls it. @throws when there is none */
export function jobOf({ jobs }: RunResult, id: string): JobResult {
  const job = jobs.find((one) => one.id === id || one.id.endsWith(` / ${id}`));
  if (job === undefined) throw new Error(`There is no job ${id} among ${jobs.map((one) => one.id).join(', ')}.`);
  return job;
}

/** What the annotations of a job say. */
export function annotationsOf({ annotations }: JobResult): string {
  return annotations.map(({ message }) => message).join('\n');
}
