import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { readTextIfExists } from '../../file-system.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { heartbeatVariable } from '../../platform/heartbeat.ts';
import { threadCaps } from '../../processes/thread-caps.ts';
import { runWatched } from '../../processes/watched-process.ts';
import { noOutputs } from '../../sweep/failures.ts';
import type { SweepJob } from '../../sweep/plan.ts';
import type { SweepSettings } from '../../sweep/settings.ts';
import type { AttemptEnd, JobState } from '../../sweep/state.ts';
import { type TaskUsage, Watchdog } from '../../sweep/watchdog.ts';
import { type JobStep, lakeOfJob, makeView, type SweepPlace, stepsOf } from './sweep-commands.ts';

/** What runs a stage: an interpreter, and what it is given before the name of the stage. Tests have others. */
export type StageProgram = (
  job: SweepJob,
  stage: string,
) => { readonly program: string; readonly args: readonly string[] };

/** An attempt of a job, and who wants to know of it. */
export interface AttemptRun {
  readonly place: SweepPlace;
  readonly job: SweepJob;
  readonly number: number;
  readonly settings: SweepSettings;
  readonly programOf: StageProgram;
  readonly signal: AbortSignal;
  /** Is told each process of it as it begins. */
  readonly onProcess: (pid: number) => void;
  readonly onUsage: (usage: TaskUsage) => void;
}

/** Where the files of an attempt are, relative to the folder of the sweep. */
export function attemptFolder(id: string): string {
  return join('jobs', id);
}

export function logOfAttempt(id: string, number: number): string {
  return join(attemptFolder(id), `attempt-${number}.log`);
}

function outputFile(place: SweepPlace, id: string, number: number, stage: string): string {
  return join(place.folder, attemptFolder(id), `attempt-${number}.${stage}.json`);
}

/** Runs the stages of a job, one process after the other, under one watch. @returns how it ended, with the outputs of the stages that ended well */
export async function runAttempt(run: AttemptRun): Promise<AttemptEnd> {
  const { place, job, number, settings } = run;
  await makeFolder(join(place.folder, attemptFolder(job.id)));
  await makeView(job, place);
  const watchdog = new Watchdog(rulesOf(settings), performance.now());
  const outputs: Record<string, Record<string, unknown>> = {};
  let spent = 0;
  for (const step of stepsOf(job, place)) {
    const file = outputFile(place, job.id, number, step.stage);
    let last = 0;
    const end = await runWatched({
      ...commandOf(run, step, outputs),
      output: file,
      log: join(place.folder, logOfAttempt(job.id, number)),
      heartbeat: heartbeatOf(place, job.id),
      nice: settings.nice,
      lookEveryMs: 1000 * settings.sample_seconds,
      graceMs: 1000 * settings.kill_grace_seconds,
      signal: run.signal,
      onStarted: run.onProcess,
      look: (look) => {
        last = look.processorSeconds;
        const verdict = watchdog.look({ ...look, processorSeconds: spent + last });
        run.onUsage(watchdog.usage);
        return verdict;
      },
    });
    spent += last;
    const usage = watchdog.usage;
    if (end.verdict !== undefined) return { ...end.verdict, usage, outputs };
    const { code } = end;
    if (code !== 0) return { code, detail: end.problem || (await lastErrorOf(run)), usage, outputs };
    const said = await readOutputs(file);
    if (said === undefined) {
      return { ...noOutputs(step.stage), usage, outputs };
    }
    outputs[step.stage] = said;
  }
  return { code: 0, detail: '', usage: watchdog.usage, outputs };
}

function commandOf(
  { place, job, settings, programOf }: AttemptRun,
  { stage, inputs }: JobStep,
  outputs: JobState['outputs'],
) {
  const { program, args } = programOf(job, stage);
  const ofLake = ['--lake', lakeOfJob(place, job.id), '--config', place.config, '--json'];
  return {
    program,
    args: [...args, stage, ...inputs(outputs), ...ofLake],
    env: { ...threadCaps(settings.threads), [heartbeatVariable]: heartbeatOf(place, job.id) },
  };
}

/** The file that the processes of a job touch. They carry its name in their environment, by which a later driver finds those that are left. */
export function heartbeatOf(place: SweepPlace, id: string): string {
  return join(place.folder, attemptFolder(id), 'heartbeat');
}

function rulesOf(settings: SweepSettings) {
  return {
    timeoutMs: 60_000 * settings.task_timeout_minutes,
    memoryBytes: 2 ** 30 * settings.max_memory_gib,
    staleMs: 60_000 * settings.stale_minutes,
    staleMinElapsedMs: 60_000 * settings.stale_min_elapsed_minutes,
    staleCpuPercent: settings.stale_cpu_percent,
  };
}

/** The outputs that a stage printed, whole; undefined where it did not come so far. */
async function readOutputs(file: string): Promise<Record<string, unknown> | undefined> {
  try {
    const value: unknown = JSON.parse((await readTextIfExists(file)) ?? '');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The outputs of every stage of an attempt whose driver has gone; undefined where one of them is missing, so that it has to be made again. */
export async function outputsOfAttempt(
  place: SweepPlace,
  job: SweepJob,
  number: number,
): Promise<JobState['outputs'] | undefined> {
  const outputs: Record<string, Record<string, unknown>> = {};
  for (const { stage } of stepsOf(job, place)) {
    const said = await readOutputs(outputFile(place, job.id, number, stage));
    if (said === undefined) return undefined;
    outputs[stage] = said;
  }
  return outputs;
}

/** What an attempt said last of what went wrong, else its last line. */
async function lastErrorOf({ place, job, number }: AttemptRun): Promise<string> {
  const file = join(place.folder, logOfAttempt(job.id, number));
  const lines = ((await readTextIfExists(file)) ?? '').split('\n').filter((line) => line.trim() !== '');
  return (lines.findLast((line) => line.startsWith('error:')) ?? lines.at(-1) ?? '').slice(0, 500);
}

/** @throws UserError where a file says something else than a part of several */
export function parsePart(text: string): readonly [part: number, parts: number] {
  const [, part = '', parts = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  if (Number(part) >= 1 && Number(part) <= Number(parts)) return [Number(part), Number(parts)];
  throw new UserError(`The input part is "${text}".`, {
    hint: 'Write i/n, such as 1/4 for the first of four machines.',
  });
}
