import { z } from 'zod';
import { markdownCell, markdownTable } from '../../text/markdown.ts';
import { nothing, whole } from '../../text/numbers.ts';
import { failureOf, missingRun, type StepFailure } from './step-failures.ts';

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
  { step: 'stage-b', job: 'stage-b', asks: 'run-stage-b' },
  { step: 'promote', job: 'promote', asks: 'run-promote' },
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
  /** Codes of what it found remarkable, or decided by. */
  readonly reasons: readonly string[];
  /** What it failed with; null where it did not, or never began. */
  readonly failure: StepFailure | null;
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
  /** Codes of all failures, in the order of the steps. */
  readonly failures: readonly string[];
  readonly references: RunReferences;
  readonly steps: readonly StepStatus[];
}

/** What a run was of, and what came of it, by the names under which it is found; null where there is none. */
export interface RunReferences {
  readonly snapshot: string | null;
  readonly feature_set: string | null;
  readonly stage_a_run: string | null;
  readonly stage_b_run: string | null;
  /** Id of the decision, and what was decided. */
  readonly decision: string | null;
  readonly verdict: string | null;
  /** As `candidate@size`. */
  readonly champion: string | null;
  readonly champion_state: string | null;
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
  let stopped: Stop | undefined;
  for (const { step, job, asks } of researchSteps) {
    const own = { step, link: url === null ? null : `${url}#artifacts` };
    const isAsked = given[asks] !== false;
    const status = isAsked
      ? stepStatus(own, job, jobs[job], stopped)
      : notRun(own, 'skipped', `not asked for: ${asks} is false`);
    if (isAsked && status.result !== 'success') stopped ??= { status, job };
    steps.push(status);
  }
  const ended = stopped?.status.result ?? 'success';
  return {
    format: 1,
    run,
    time,
    result: ended === 'skipped' ? 'failure' : ended,
    failures: steps.flatMap(({ failure }) => failure?.code ?? []),
    references: referencesOf(jobs),
    steps,
  };
}

function referencesOf(jobs: StatusSubject['jobs']): RunReferences {
  const told = (job: string, step: string, name: string) => {
    const text = outcomesOf(jobs[job]?.outputs?.steps)[step]?.outputs?.[name] ?? '';
    return text === '' ? null : text;
  };
  return {
    snapshot: told('store', 'snapshot', 'id'),
    feature_set: told('panel', 'merge', 'feature-set'),
    stage_a_run: told('stage-a', 'stage-a', 'run'),
    stage_b_run: told('stage-b', 'stage-b', 'run'),
    decision: told('promote', 'promote', 'id'),
    verdict: told('promote', 'promote', 'decision'),
    champion: told('promote', 'promote', 'champion'),
    champion_state: told('promote', 'promote', 'state'),
  };
}

type OwnFields = Pick<StepStatus, 'step' | 'link'>;

function notRun(own: OwnFields, result: StepResult, note: string): StepStatus {
  return { ...own, result, note, counts: {}, digests: {}, reasons: [], failure: null, artifact: null };
}

interface Stop {
  readonly status: StepStatus;
  readonly job: string;
}

/** @param stopped the step at which the run went no further, but for those that run whatever became of it */
function stepStatus(own: OwnFields, name: string, job: JobResult | undefined, stopped: Stop | undefined): StepStatus {
  const steps = outcomesOf(job?.outputs?.steps);
  const { outcome, outputs } = steps[own.step] ?? {};
  if (outcome === undefined || outcome === 'skipped') return unbegunStatus(own, name, job, stopped);
  const artifact = outputs?.artifact ?? '';
  const told = (own.step === 'panel' ? wholeOf(steps) : outputs) ?? {};
  const reasons = reasonsOf(outputs?.reasons);
  const missing = outcome === 'success' ? missingRun(own.step, told) : undefined;
  const failure = outcome === 'failure' ? failureOf(own.step, reasons) : (missing ?? null);
  // The legs of a matrix have no outputs, so none of them says whether it changed anything. What is told to be made again is something, though nothing is written.
  const isIdle =
    outcome === 'success' &&
    outputs !== undefined &&
    outputs !== null &&
    artifact === '' &&
    (outputs.left ?? '0') === '0';
  return {
    ...own,
    result: failure === null ? outcome : 'failure',
    note: missing !== undefined ? 'it names no run' : isIdle ? 'nothing to do' : '',
    counts: countsOf(told),
    digests: digestsOf(told),
    reasons,
    failure,
    artifact: artifact === '' ? null : artifact,
  };
}

/** A step that did not begin: because of one before it, or because its own job could not come to it. */
function unbegunStatus(
  own: OwnFields,
  name: string,
  job: JobResult | undefined,
  stopped: Stop | undefined,
): StepStatus {
  const isOwnFault = job?.result === 'failure' && name !== stopped?.job;
  if (stopped !== undefined && !isOwnFault) {
    const { step, result: why } = stopped.status;
    return notRun(own, 'skipped', `not reached: ${step} ended with ${why}`);
  }
  // Also where GitHub says that the job went well: a step that was asked for and did not run is no success.
  const ended = job === undefined || job.result === 'success' ? 'failure' : job.result;
  return notRun(own, ended, 'its job ended before it began');
}

/** What the shards of a panel made together, as the step counts it that puts them together; nothing where it did not succeed. */
function wholeOf({ merge }: z.infer<typeof stepOutcomes>) {
  return merge?.outcome === 'success' ? merge.outputs : undefined;
}

function outcomesOf(text: string | undefined): z.infer<typeof stepOutcomes> {
  return text === undefined || text === '' ? {} : stepOutcomes.parse(JSON.parse(text));
}

const reasonList = z.array(z.string());

/** @param text JSON list of codes; anything else is none */
function reasonsOf(text = '[]'): readonly string[] {
  try {
    return reasonList.safeParse(JSON.parse(text)).data ?? [];
  } catch {
    return [];
  }
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
export function statusTable({ result: end, steps, references }: RunStatus): string {
  const cell = (text: string) => markdownCell(text === '' ? nothing : text, longestCell);
  const rows = steps.map(({ step, result: own, note, counts, digests, reasons, failure, artifact, link }) => [
    cell(step),
    cell([own, failure?.code, note, reasons.join(', ')].filter(Boolean).join(': ')),
    cell(listed(counts, whole)),
    cell(listed(digests, (text) => text.slice(0, 24))),
    artifact === null || link === null ? cell(artifact ?? '') : `[${cell(artifact)}](${link})`,
  ]);
  const table = markdownTable(['Step', 'Result', 'Counts', 'Digests', 'Artifact'], rows);
  return `## Research: ${end}\n\n${decisionLine(references)}${table}\n\n`;
}

function decisionLine({ verdict, champion, champion_state: state }: RunReferences): string {
  if (verdict === null) return '';
  const cell = (text: string | null) => markdownCell(text ?? '', longestCell);
  const who = champion === null ? 'there is no champion' : `the champion is ${cell(champion)}, ${cell(state)}`;
  return `${cell(verdict)}: ${who}.\n\n`;
}

function listed<T>(values: Readonly<Record<string, T>>, show: (value: T) => string): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${show(value)}`)
    .join(', ');
}
