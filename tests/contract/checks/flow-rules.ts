import { fieldsOf, type Job, type Workflow } from './workflow.ts';

/** The only value of an expression that is a whole text; undefined for any other. */
function expressionOf(value: unknown): string | undefined {
  return /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(String(value).trim())?.[1]?.trim();
}

/**
 * Every `fromJSON` has a default that is JSON. Of nothing it fails, and then GitHub drops all outputs of the job, or does not start it.
 */
export function defaultProblems({ jobs, on }: Workflow): string[] {
  const parts: [string, unknown][] = [
    ['on', on],
    ...jobs.map(({ id, fields }): [string, unknown] => [`job ${id}`, fields]),
  ];
  return parts.flatMap(([where, fields]) =>
    Array.from(textOf(fields).matchAll(/fromJSON\(([^()]*)\)/gi))
      .filter(([, argument = '']) => !isJson(/\|\|\s*'([^']*)'\s*$/.exec(argument)?.[1]))
      .map(([call]) => `${where}: no default in ${call}`),
  );
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Object.values(value).map(textOf).join('\n');
  return String(value);
}

function isJson(text: string | undefined): boolean {
  if (text === undefined) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * What a person typed as a number is a text in `inputs`: where a number is wanted it goes through `fromJSON`, or the run ends before its
 * first job.
 *
 * @param called the workflow that a job calls, by its `uses`
 */
export function numberProblems({ jobs, on }: Workflow, called: (uses: string) => Workflow | undefined): string[] {
  if (!('workflow_dispatch' in on)) return [];
  return jobs.flatMap((job) =>
    numbersOf(job, called)
      .filter(
        ([, value]) => /\binputs\./.test(expressionOf(value) ?? '') && !/^fromJSON\(/i.test(expressionOf(value) ?? ''),
      )
      .map(([name]) => `job ${job.id}: ${name} is a number, and an input of a manual start is a text: fromJSON(…)`),
  );
}

function numbersOf({ calls, fields, steps }: Job, called: (uses: string) => Workflow | undefined): [string, unknown][] {
  const declared = fieldsOf(fieldsOf(calls && called(calls.text)?.on.workflow_call).inputs);
  const given = Object.entries(fieldsOf(fields.with)).filter(([name]) => fieldsOf(declared[name]).type === 'number');
  const limits = [fields, ...steps.map((step) => step.fields)].map((one): [string, unknown] => [
    'timeout-minutes',
    one['timeout-minutes'],
  ]);
  return [...given, ...limits, ['max-parallel', fieldsOf(fields.strategy)['max-parallel']]];
}

const publishStage = /\/actions\/publish(@|$)/;

/**
 * A stage takes no week for the last finished one. So what another job or step selected either has the default `'none'`, which a stage
 * refuses, or the job runs only where it is something. The stage `issue` knows what no week means.
 */
export function weekProblems({ jobs }: Workflow): string[] {
  return jobs.flatMap((job) => {
    const given = [
      { where: `job ${job.id}`, uses: job.calls?.text ?? '', value: fieldsOf(job.fields.with)['week-ending'] },
      ...job.steps.map((step) => ({ where: step.where, uses: step.uses?.text ?? '', value: step.with['week-ending'] })),
    ];
    return given
      .filter(({ uses, value }) => isSelectedElsewhere(value) || (publishStage.test(uses) && value !== undefined))
      .filter(({ uses }) => !/\/actions\/issue(@|$)/.test(uses))
      .filter(({ value }) => {
        const expression = expressionOf(value) ?? '';
        return !/\|\|\s*'none'$/.test(expression) && !String(job.fields.if ?? '').includes(`${expression} != ''`);
      })
      .map(({ where, value }) => `${where}: "${value}" can be no week, which is taken for the last one`);
  });
}

function isSelectedElsewhere(value: unknown): boolean {
  return /\b(needs|steps|matrix)\./.test(expressionOf(value) ?? '');
}

/**
 * A job that runs although others failed asks how those went whose outputs it reads: they can be missing. The stage `issue` takes them
 * as they are.
 */
export function conditionProblems({ jobs }: Workflow): string[] {
  return jobs.flatMap((job) => {
    const condition = String(job.fields.if ?? '');
    const asks = (need: string) => new RegExp(`needs\\.${need}\\.(result|outputs\\.[\\w-]+) [!=]=`).test(condition);
    const isIssue = job.steps.some(({ uses }) => /\/actions\/issue(@|$)/.test(uses?.text ?? ''));
    if (!/!cancelled\(\)|always\(\)/.test(condition) || isIssue) return [];
    const { if: _, ...rest } = job.fields;
    return job.needs
      .filter((need) => textOf(rest).includes(`needs.${need}.outputs.`) && !asks(need))
      .map((need) => `job ${job.id}: runs whatever became of ${need}, and reads its outputs`);
  });
}
/** What a job may run that can write to the repository: nothing that reads what strangers wrote. */
const harmless = /^(actions\/checkout@|.*\/actions\/publish(@|$))/;

/**
 * `contents: write` is held by no job that runs a stage which reads news, and by no job that calls a workflow with such a one.
 *
 * @param called the workflow that a job calls, by its `uses`
 */
export function writerProblems({ jobs }: Workflow, called: (uses: string) => Workflow | undefined): string[] {
  return jobs
    .filter(({ permissions = [] }) => permissions.some(({ name, access }) => name === 'contents' && access === 'write'))
    .flatMap((job) => runBy(job, called).map((uses) => `job ${job.id}: holds "contents: write" and runs ${uses}`));
}

function runBy({ calls, steps }: Job, called: (uses: string) => Workflow | undefined): string[] {
  const inner = (calls && called(calls.text)?.jobs) ?? [];
  const own = steps
    .map(({ uses, where }) => uses?.text ?? `a script (${where})`)
    .filter((uses) => !harmless.test(uses));
  return [...own, ...inner.flatMap((job) => runBy(job, called))];
}
