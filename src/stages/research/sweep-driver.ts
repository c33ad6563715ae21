import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exists } from '../../file-system.ts';
import { taggedName } from '../../lake/process-tag.ts';
import { heartbeatVariable } from '../../platform/heartbeat.ts';
import type { StageContext } from '../../platform/stage.ts';
import { killAllWith } from '../../processes/watched-process.ts';
import type { SweepJob } from '../../sweep/plan.ts';
import type { SweepSettings } from '../../sweep/settings.ts';
import {
  type Attempt,
  type AttemptEnd,
  ended,
  interrupted,
  type JobState,
  nextJob,
  observed,
  resumed,
  type SweepState,
  started,
  unmade,
} from '../../sweep/state.ts';
import { heartbeatOf, logOfAttempt, outputsOfAttempt, runAttempt, type StageProgram } from './sweep-attempt.ts';
import { lakeOfJob, type SweepPlace } from './sweep-commands.ts';
import { writeState } from './sweep-state-file.ts';

/** A sweep that is to be driven. */
export interface SweepDrive {
  readonly place: SweepPlace;
  readonly jobs: readonly SweepJob[];
  readonly settings: SweepSettings;
  readonly retryFailed: boolean;
  readonly programOf: StageProgram;
  readonly log: StageContext['log'];
  /** Now, in milliseconds since the epoch. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

const pauseName = 'pause';
const lookForWorkMs = 200;

/**
 * Does the jobs of a sweep, as many at once as the settings say, and keeps its state file after every change. Where it is stopped, by whatever, the next one goes on with it: a job
 * whose processes had ended well is taken as done, another one is tried again, and no process of before is left running.
 */
export async function driveSweep(drive: SweepDrive, before: SweepState): Promise<SweepState> {
  return new SweepDriver(drive, before).run();
}

class SweepDriver {
  readonly #drive: SweepDrive;
  readonly #byId: ReadonlyMap<string, SweepJob>;
  readonly #running = new Map<string, Promise<void>>();
  readonly #startedAt: number;
  #state: SweepState;
  #isPaused = false;

  constructor(drive: SweepDrive, before: SweepState) {
    this.#drive = drive;
    this.#byId = new Map(drive.jobs.map((job) => [job.id, job]));
    this.#startedAt = drive.clock();
    this.#state = before;
  }

  async run(): Promise<SweepState> {
    await this.#takeOver();
    this.#change((state) => resumed(state, this.#drive));
    this.#missPanels();
    for (;;) {
      const stop = this.#stopReason();
      if (stop === undefined && !this.#pauses() && this.#begins()) continue;
      const isOver = stop !== undefined || nextJob(this.#state, this.#now()) === undefined;
      if (this.#running.size === 0 && isOver) {
        this.#change((state) => ({ ...state, stopped: stop ?? null }));
        return this.#state;
      }
      await Promise.race([...this.#running.values(), sleep(lookForWorkMs)]);
    }
  }

  /** Ends what a driver that has gone left running, and takes over what it had not noted. */
  async #takeOver(): Promise<void> {
    const { place, log, settings } = this.#drive;
    for (const { id, attempts } of this.#state.jobs.filter(({ status }) => status === 'running')) {
      const last = attempts.at(-1) as Attempt;
      await killAllWith(heartbeatVariable, heartbeatOf(place, id));
      const job = this.#byId.get(id);
      const outputs = job && (await outputsOfAttempt(place, job, last.number));
      if (outputs === undefined) this.#change((state) => interrupted(state, id, this.#now()));
      else {
        const end = { code: 0, detail: 'taken over from a driver that had gone', usage: last.usage, outputs };
        this.#change((state) => ended(state, id, this.#now(), end, settings));
      }
      log.info(`${id}: ${outputs === undefined ? 'was cut off, and is done again' : 'had ended, and is taken over'}`);
    }
  }

  /** Panels whose scratch lake somebody removed are made again where a task still needs them. */
  #missPanels(): void {
    const { place, log } = this.#drive;
    const needed = new Set(this.#state.jobs.flatMap(({ status, needs }) => (status === 'pending' ? [needs] : [])));
    for (const { id, status, kind } of this.#state.jobs) {
      if (kind !== 'panel' || status !== 'done' || !needed.has(id) || exists(lakeOfJob(place, id))) continue;
      this.#change((state) => unmade(state, id, this.#now()));
      log.info(`${id}: its lake has gone, and it is made again`);
    }
  }

  #stopReason(): NonNullable<SweepState['stopped']> | undefined {
    const { settings, signal, clock } = this.#drive;
    if (signal.aborted) return 'interrupted';
    if (this.#state.consecutive_failures >= settings.stop_after_failures) return 'consecutive_failures';
    const hours = (clock() - this.#startedAt) / 3_600_000;
    return hours >= settings.max_hours && nextJob(this.#state, this.#now()) !== undefined ? 'time_limit' : undefined;
  }

  /** No job begins while there is a file "pause" in the folder of the sweep. */
  #pauses(): boolean {
    const file = join(this.#drive.place.folder, pauseName);
    const isPaused = exists(file);
    if (isPaused !== this.#isPaused) {
      this.#drive.log.info(isPaused ? `Paused: no task begins while there is ${file}` : 'Goes on');
    }
    this.#isPaused = isPaused;
    return isPaused;
  }

  /** Begins a job where there is room and one that may. @returns whether it did */
  #begins(): boolean {
    if (this.#running.size >= this.#drive.settings.at_once) return false;
    const next = nextJob(this.#state, this.#now());
    if (next === undefined || next === 'later') return false;
    const job = this.#byId.get(next.id);
    if (job === undefined) throw new Error(`The state of the sweep names the job ${next.id}, which its plan does not`);
    const doing = this.#do(job).finally(() => this.#running.delete(job.id));
    // Told when it is waited for.
    doing.catch(() => undefined);
    this.#running.set(job.id, doing);
    return true;
  }

  async #do(job: SweepJob): Promise<void> {
    const { log, settings, signal } = this.#drive;
    const number = this.#attemptsOf(job.id).length + 1;
    this.#change((state) => started(state, job.id, { started: this.#now(), log: logOfAttempt(job.id, number) }));
    log.info(`${job.id}: attempt ${number}`);
    const end = await runAttempt({
      ...this.#drive,
      job,
      number,
      onProcess: (pid) => this.#change((state) => observed(state, job.id, this.#now(), { process: taggedName(pid) })),
      onUsage: (usage) => this.#change((state) => observed(state, job.id, this.#now(), { usage })),
    });
    if (signal.aborted && end.code !== 0) {
      this.#change((state) => interrupted(state, job.id, this.#now()));
      return;
    }
    this.#change((state) => ended(state, job.id, this.#now(), end, settings));
    this.#tell(this.#state.jobs.find(({ id }) => id === job.id) as JobState, end);
  }

  #tell({ id, status, attempts, failure }: JobState, { detail }: AttemptEnd): void {
    const { log } = this.#drive;
    const { code, usage } = attempts.at(-1) as Attempt;
    if (status === 'done') {
      const took = usage === null ? '' : `, ${usage.cpu_percent} % CPU, ${usage.peak_mebibytes} MiB at most`;
      log.info(`${id}: done${took}`);
    } else {
      const what = status === 'failed' ? 'failed' : 'is tried again';
      log.warning(`${id}: ${what}, ${failure} (${code})${detail === '' ? '' : `: ${detail}`}`);
    }
  }

  #attemptsOf(id: string): readonly Attempt[] {
    return this.#state.jobs.find((one) => one.id === id)?.attempts ?? [];
  }

  #change(change: (state: SweepState) => SweepState): void {
    this.#state = change(this.#state);
    writeState(this.#drive.place.folder, this.#state);
  }

  #now(): string {
    return new Date(this.#drive.clock()).toISOString();
  }
}
