import type { Interface } from './known-actions.ts';
import { fieldsOf, type Job, type Step, type Workflow } from './workflow.ts';

/** What workflows refer to: both answer undefined where there is nothing under that name. */
export interface WiringOptions {
  /** An action, by the `uses` of a step. */
  readonly action: (uses: string) => Interface | undefined;
  /** A workflow that a job calls, by its `uses`. */
  readonly workflow: (uses: string) => Workflow | undefined;
}

/** Every input that is given, and every output that is read, is declared where it comes from. */
export function wiringProblems(workflow: Workflow, options: WiringOptions): string[] {
  return workflow.jobs.flatMap((job) => [
    ...job.steps.flatMap((step) => inputProblems(step, options)),
    ...callProblems(job, options),
    ...stepOutputProblems(job, options),
    ...jobOutputProblems(job, workflow, options),
  ]);
}

function inputProblems(step: Step, { action }: WiringOptions): string[] {
  if (step.uses === undefined) return [];
  const { text } = step.uses;
  const declared = action(text);
  if (declared === undefined) return [`${step.where}: there is no action ${text}`];
  return Object.keys(step.with)
    .filter((name) => !declared.inputs.has(name))
    .map((name) => `${step.where}: ${text} has no input ${name}`);
}

function callProblems(job: Job, { workflow }: WiringOptions): string[] {
  if (job.calls === undefined) return [];
  const called = workflow(job.calls.text);
  if (called === undefined) return [`job ${job.id}: there is no workflow ${job.calls.text}`];
  const { inputs, secrets } = fieldsOf(called.on.workflow_call);
  const unknown = (given: unknown, declared: unknown, kind: string) =>
    Object.keys(fieldsOf(given))
      .filter((name) => !(name in fieldsOf(declared)))
      .map((name) => `job ${job.id}: ${job.calls?.text} has no ${kind} ${name}`);
  const missing = Object.entries(fieldsOf(inputs))
    .filter(([name, declared]) => fieldsOf(declared).required === true && !(name in fieldsOf(job.fields.with)))
    .map(([name]) => `job ${job.id}: does not give ${job.calls?.text} the input ${name}`);
  return [...unknown(job.fields.with, inputs, 'input'), ...missing, ...unknown(job.fields.secrets, secrets, 'secret')];
}

function stepOutputProblems(job: Job, { action }: WiringOptions): string[] {
  return references(job.fields, /\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g).flatMap(([id, output]) => {
    const step = job.steps.find(({ fields }) => fields.id === id);
    if (step === undefined) return [`job ${job.id}: there is no step ${id}`];
    const isDeclared =
      step.uses === undefined
        ? String(step.fields.run ?? '').includes(`${output}=`)
        : action(step.uses.text)?.outputs.has(output);
    return isDeclared ? [] : [`job ${job.id}: step ${id} has no output ${output}`];
  });
}

function jobOutputProblems(job: Job, { jobs }: Workflow, { workflow }: WiringOptions): string[] {
  return references(job.fields, /\bneeds\.([\w-]+)\.outputs\.([\w-]+)/g).flatMap(([id, output]) => {
    const source = jobs.find((one) => one.id === id);
    if (source === undefined || !job.needs.includes(id)) return [`job ${job.id}: does not need ${id}`];
    const called = source.calls && workflow(source.calls.text);
    const outputs = called ? fieldsOf(called.on.workflow_call).outputs : source.fields.outputs;
    return output in fieldsOf(outputs) ? [] : [`job ${job.id}: job ${id} has no output ${output}`];
  });
}

/** What the pattern's two groups find in all the texts of a value, each pair once. */
function references(value: unknown, pattern: RegExp): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const [whole, first = '', second = ''] of JSON.stringify(value).matchAll(pattern))
    found.set(whole, [first, second]);
  return [...found.values()];
}
