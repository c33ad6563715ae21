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

type Seen = 'true' | 'false' | 'success' | 'failure';

/**
 * Which branches of workflow files runs have taken: each condition (`if`) held and did not, each step that runs a stage succeeded and failed.
 * Files are named by their path from the root.
 */
export class SeenBranches {
  readonly #seen = new Map<string, Set<Seen>>();
  #changed = '';

  /**
   * Notes what became of every condition and stage of a workflow file, and of those that it calls.
   * @param changed the file that was another one in this run: it does not count
   */
  observe(file: string, { jobs }: Pick<RunResult, 'jobs'>, changed = ''): void {
    this.#changed = changed;
    this.#observeFile(file, '', jobs);
  }

  /** The branches of a workflow file that no run has taken, as `job report: never false`. */
  untaken(file: string): string[] {
    const ofConditions = conditionsIn(file).flatMap(({ place, text }) => {
      const wanted: readonly Seen[] = holdsAlways(text) ? ['true'] : ['true', 'false'];
      return this.#missing(file, place, wanted);
    });
    const ofStages = stepsIn(file).flatMap(({ place, step }) =>
      isStage(step) ? this.#missing(file, place, ['success', 'failure']) : [],
    );
    return [...ofConditions, ...ofStages];
  }

  #missing(file: string, place: string, wanted: readonly Seen[]): string[] {
    const seen = this.#seen.get(`${file} ${place}`);
    return wanted.filter((value) => !seen?.has(value)).map((value) => `${place}: never ${value}`);
  }

  /** @param prefix ids of the jobs that call the file, as in the ids of the results */
  #observeFile(file: string, prefix: string, results: readonly JobResult[]): void {
    const endsOf = (job: string) => results.filter(({ id }) => isOf(id, `${prefix}${job}`));
    const succeeded = (job: string) => combine(endsOf(job).map(({ result }) => result)) === 'success';
    for (const [id, job] of Object.entries(jobsIn(file))) {
      const ends = endsOf(id).filter(({ result }) => result !== 'skipped');
      if (endsOf(id).length === 0) continue;
      const isReached = [job.needs ?? []].flat().every(succeeded);
      if (job.if !== undefined) {
        this.#noteCondition(file, { place: `job ${id}`, text: job.if }, ends.length > 0, isReached);
      }
      if (ends.length === 0) continue;
      if (job.uses !== undefined) this.#observeFile(calledFile(job.uses), `${prefix}${id} / `, results);
      for (const end of ends) this.#observeSteps(file, id, job.steps ?? [], end);
    }
  }

  #observeSteps(file: string, job: string, steps: readonly StepText[], end: JobResult): void {
    for (const [i, step] of steps.entries()) {
      const outcome = end.steps[i]?.outcome;
      if (outcome === undefined) continue;
      const place = placeOf(job, step);
      if (step.if !== undefined) {
        const isReached = end.steps.slice(0, i).every((before) => before.outcome !== 'failure');
        this.#noteCondition(file, { place, text: step.if }, outcome !== 'skipped', isReached);
      }
      if (outcome === 'success' || outcome === 'failure') this.#note(file, place, outcome);
    }
  }

  #noteCondition(file: string, { place, text }: Condition, value: boolean, isReached: boolean): void {
    if (value || isReached || namesStatus(text)) this.#note(file, place, value ? 'true' : 'false');
  }

  #note(file: string, place: string, seen: Seen): void {
    if (file === this.#changed) return;
    const key = `${file} ${place}`;
    this.#seen.set(key, (this.#seen.get(key) ?? new Set<Seen>()).add(seen));
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

function stepsIn(file: string): { readonly place: string; readonly step: StepText }[] {
  return Object.entries(jobsIn(file)).flatMap(([id, { steps = [] }]) =>
    steps.map((step) => ({ place: placeOf(id, step), step })),
  );
}

function conditionsIn(file: string): Condition[] {
  const ofJobs = Object.entries(jobsIn(file)).map(([id, job]) => ({ place: `job ${id}`, text: job.if }));
  const ofSteps = stepsIn(file).map(({ place, step }) => ({ place, text: step.if }));
  return [...ofJobs, ...ofSteps].flatMap(({ place, text }) => (text === undefined ? [] : [{ place, text }]));
}

/** One of our actions, as we or others name it. */
function isStage({ uses = '' }: StepText): boolean {
  return /^(?:\$|regimen\/regimen)\/actions\//.test(uses);
}

function placeOf(job: string, { name, uses, run }: StepText): string {
  return `job ${job}, step ${name ?? uses ?? run}`;
}
