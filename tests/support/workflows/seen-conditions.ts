import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { combine, type JobResult, type RunResult } from '../../../tools/workflow-runner/run-result.ts';
import { projectRoot } from './checkout-copy.ts';

interface StepText {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
}

interface JobText {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly steps?: readonly StepText[];
}

/** Where a condition stands in its file, and what it says. */
interface Condition {
  readonly place: string;
  readonly text: string;
}

/** Any other condition is asked only where everything before it succeeded. */
const namesStatus = (text: string) => /\b(?:always|cancelled|failure|success)\(\)/.test(text);
/** Nothing but the end of the whole run makes it false. */
const holdsAlways = (text: string) => /^\W*(?:always|cancelled)\(\)\W*$/.test(text);

/** Which conditions (`if`) of workflow files have held in some run, and which have not. Files are named by their path from the root. */
export class SeenConditions {
  readonly #seen = new Map<string, Set<boolean>>();
  #changed = '';

  /**
   * Notes what became of every condition of a workflow file, and of those that it calls.
   * @param changed the file that was another one in this run: its conditions do not count
   */
  observe(file: string, { jobs }: Pick<RunResult, 'jobs'>, changed = ''): void {
    this.#changed = changed;
    this.#observeFile(file, '', jobs);
  }

  /** The conditions of a workflow file that were seen to be one thing only, as `job report: never false`. */
  oneSided(file: string): string[] {
    return conditionsIn(file).flatMap(({ place, text }) => {
      const seen = this.#seen.get(`${file} ${place}`);
      const wanted = holdsAlways(text) ? [true] : [true, false];
      return wanted.filter((value) => !seen?.has(value)).map((value) => `${place}: never ${value}`);
    });
  }

  /** @param prefix ids of the jobs that call the file, as in the ids of the results */
  #observeFile(file: string, prefix: string, results: readonly JobResult[]): void {
    const endsOf = (job: string) => results.filter(({ id }) => isOf(id, `${prefix}${job}`));
    const succeeded = (job: string) => combine(endsOf(job).map(({ result }) => result)) === 'success';
    for (const [id, job] of Object.entries(jobsIn(file))) {
      const ends = endsOf(id).filter(({ result }) => result !== 'skipped');
      if (endsOf(id).length === 0) continue;
      const isReached = [job.needs ?? []].flat().every(succeeded);
      if (job.if !== undefined) this.#note(file, { place: `job ${id}`, text: job.if }, ends.length > 0, isReached);
      if (ends.length === 0) continue;
      if (job.uses !== undefined) this.#observeFile(calledFile(job.uses), `${prefix}${id} / `, results);
      for (const end of ends) this.#observeSteps(file, id, job.steps ?? [], end);
    }
  }

  #observeSteps(file: string, job: string, steps: readonly StepText[], end: JobResult): void {
    for (const [i, step] of steps.entries()) {
      const outcome = end.steps[i]?.outcome;
      if (step.if === undefined || outcome === undefined) continue;
      const isReached = end.steps.slice(0, i).every((before) => before.outcome !== 'failure');
      this.#note(file, { place: placeOf(job, step), text: step.if }, outcome !== 'skipped', isReached);
    }
  }

  #note(file: string, { place, text }: Condition, value: boolean, isReached: boolean): void {
    if (file === this.#changed || (!value && !isReached && !namesStatus(text))) return;
    const key = `${file} ${place}`;
    this.#seen.set(key, (this.#seen.get(key) ?? new Set()).add(value));
  }
}

/** Whether the result is that of the job, of a leg of its matrix, or of a job inside the workflow that it calls. */
function isOf(id: string, job: string): boolean {
  return id === job || id.startsWith(`${job} (`) || id.startsWith(`${job} / `);
}

/** Ours, from the root or as others name them. */
function calledFile(uses: string): string {
  return join('.github', 'workflows', basename(uses.replace(/@.*$/, '')));
}

function jobsIn(file: string): Readonly<Record<string, JobText>> {
  return (parse(readFileSync(join(projectRoot, file), 'utf8')) as { readonly jobs: Record<string, JobText> }).jobs;
}

function conditionsIn(file: string): Condition[] {
  return Object.entries(jobsIn(file)).flatMap(([id, job]) => [
    ...(job.if === undefined ? [] : [{ place: `job ${id}`, text: job.if }]),
    ...(job.steps ?? []).flatMap((step) =>
      step.if === undefined ? [] : [{ place: placeOf(id, step), text: step.if }],
    ),
  ]);
}

function placeOf(job: string, { name, uses, run }: StepText): string {
  return `job ${job}, step ${name ?? uses ?? run}`;
}
