import { z } from 'zod';
import { markdownCell, markdownTable } from '../../text/markdown.ts';
import { nothing, whole } from '../../text/numbers.ts';

/** The steps of research.yml in the order in which each takes what the one before made: the job that does it, and the switch that asks for it. */
const researchSteps = [
  { step: 'restore', job: 'store', asks: 'memory' },
  { step: 'backbone', job: 'store', asks: 'run-backbone' },
  { step: 'reconcile', job: 'store', asks: 'run-reconcile' },
  { step: 'snapshot', job: 'store', asks: 'run-snapshot' },
  { step: 'invalidate', job: 'store', asks: 'run-invalidate' },
  { step: 'universe', job: 'store', asks: 'run-universe' },
  { step: 'panel', job: 'panel', asks: 'run-panel' },
  { step: 'merge', job: 'panel', asks: 'run-panel' },
  { step: 'stage-a', job: 'stage-a', asks: 'run-stage-a' },
] as const;

const result = z.enum(['success', 'failure', 'cancelled', 'skipped']);

/** What GitHub calls a result of a job or a step. */
type StepResult = z.infer<typeof result>;

/** `toJSON(steps)`, as far as it is needed: a step without an outcome was not reached. */
const stepOutcomes = z.record(
  z.string(),
  z.object({ outcome: result.optional(), outputs: z.record(z.string(), z.string()).nullish() }).nullable(),
);

const jobResult = z.object({ result, outputs: z.record(z.string(), z.string()).nullish() });
type JobResult = z.infer<typeof jobResult>;

/** `toJSON(needs)`: each job with its result and its outputs, of which `steps` is a {@link stepOutcomes} as text. */
export const jobResults = z.record(z.string(), jobResult);

/** `toJSON(inputs)`, of which the switches are read. */
export const givenInputs = z.record(z.string(), z.unknown());

/** How one step of a run ended. */
export interface StepStatus {
  readonly step: string;
  readonly result: StepResult;
  /** Why it did not run, or that it changed nothing; empty where there is nothing to say. */
  readonly note: string;
  /** Its outputs that are numbers. */
  readonly counts: Readonly<Record<string, number>>;
  /** Its outputs that name what it made: ids and digests. */
  readonly digests: Readonly<Record<string, string>>;
  /** Name of the artifact with what it wrote; null where it wrote nothing. */
  readonly artifact: string | null;
  /** Page of the run, where its log and its artifact are; null outside of a workflow. */
  readonly link: string | null;
}

/** The status file of a run of research.yml. */
export interface RunStatus {
  readonly format: 1;
  /** `owner/name#run.attempt`; null outside of a workflow. */
  readonly run: string | null;
  readonly time: string;
  /** Success where every step that was asked for succeeded. */
  readonly result: Exclude<StepResult, 'skipped'>;
  readonly steps: readonly StepStatus[];
}

export interface StatusSubject {
  readonly jobs: z.infer<typeof jobResults>;
  readonly given: z.infer<typeof givenInputs>;
  readonly run: string | null;
  /** Page of the run. */
  readonly url: string | null;
  readonly time: string;
}

/**
 * What became of every step.
 *
 * @throws SyntaxError, z.ZodError for steps that are not what GitHub writes
 */
export function runStatus({ jobs, given, run, url, time }: StatusSubject): RunStatus {
  const steps: StepStatus[] = [];
  let stopped: StepStatus | undefined;
  for (const { step, job, asks } of researchSteps) {
    const own = { step, link: url === null ? null : `${url}#artifacts` };
    const isAsked = given[asks] !== false;
    const status = isAsked
      ? stepStatus(own, jobs[job], stopped)
      : notRun(own, 'skipped', `not asked for: ${asks} is false`);
    if (isAsked && status.result !== 'success') stopped ??= status;
    steps.push(status);
  }
  const ended = stopped?.result ?? 'success';
  return { format: 1, run, time, result: ended === 'skipped' ? 'failure' : ended, steps };
}

type OwnFields = Pick<StepStatus, 'step' | 'link'>;

function notRun(own: OwnFields, result: StepResult, note: string): StepStatus {
  return { ...own, result, note, counts: {}, digests: {}, artifact: null };
}

/** @param stopped the step at which the run went no further */
function stepStatus(own: OwnFields, job: JobResult | undefined, stopped: StepStatus | undefined): StepStatus {
  if (stopped !== undefined) return notRun(own, 'skipped', `not reached: ${stopped.step} ended with ${stopped.result}`);
  const steps = outcomesOf(job?.outputs?.steps);
  const { outcome, outputs } = steps[own.step] ?? {};
  if (outcome === undefined || outcome === 'skipped') {
    // Also where GitHub says that the job went well: a step that was asked for and did not run is no success.
    const ended = job === undefined || job.result === 'success' ? 'failure' : job.result;
    return notRun(own, ended, 'its job ended before it began');
  }
  const artifact = outputs?.artifact ?? '';
  const told = own.step === 'panel' ? wholeOf(steps) : outputs;
  // The legs of a matrix have no outputs, so none of them says whether it changed anything. What is told to be made again is something, though nothing is written.
  const isIdle =
    outcome === 'success' &&
    outputs !== undefined &&
    outputs !== null &&
    artifact === '' &&
    (outputs.left ?? '0') === '0';
  return {
    ...own,
    result: outcome,
    note: isIdle ? 'nothing to do' : '',
    counts: countsOf(told ?? {}),
    digests: digestsOf(told ?? {}),
    artifact: artifact === '' ? null : artifact,
  };
}

/** What the shards of a panel made together, as the step counts it that puts them together; nothing where it did not succeed. */
function wholeOf({ merge }: z.infer<typeof stepOutcomes>) {
  return merge?.outcome === 'success' ? merge.outputs : undefined;
}

function outcomesOf(text: string | undefined): z.infer<typeof stepOutcomes> {
  return text === undefined || text === '' ? {} : stepOutcomes.parse(JSON.parse(text));
}

function countsOf(outputs: Readonly<Record<string, string>>): Record<string, number> {
  const numbers = Object.entries(outputs).filter(([, text]) => /^\d{1,15}$/.test(text));
  return Object.fromEntries(numbers.map(([name, text]) => [name, Number(text)]));
}

/** Outputs that name what a step made, so that two runs are compared by them. */
const names: readonly string[] = ['tip', 'id', 'feature-set', 'run', 'digest', 'ledger'];

function digestsOf(outputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(outputs).filter(([name, text]) => names.includes(name) && text !== ''));
}

const longestCell = 600;

/** The status as Markdown: one row for each step. */
export function statusTable({ result: end, steps }: RunStatus): string {
  const cell = (text: string) => markdownCell(text === '' ? nothing : text, longestCell);
  const rows = steps.map(({ step, result: own, note, counts, digests, artifact, link }) => [
    cell(step),
    cell(note === '' ? own : `${own}: ${note}`),
    cell(listed(counts, whole)),
    cell(listed(digests, (text) => text.slice(0, 24))),
    artifact === null || link === null ? cell(artifact ?? '') : `[${cell(artifact)}](${link})`,
  ]);
  return `## Research: ${end}\n\n${markdownTable(['Step', 'Result', 'Counts', 'Digests', 'Artifact'], rows)}\n\n`;
}

function listed<T>(values: Readonly<Record<string, T>>, show: (value: T) => string): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${show(value)}`)
    .join(', ');
}
