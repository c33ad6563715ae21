import { fieldsOf, type Permission, type Workflow } from './workflow.ts';

/**
 * Nothing is granted at the top; each job says what it needs, and why.
 *
 * @param inheriting jobs of a workflow that can only be called which have what their caller gives: they and the top say nothing
 */
export function permissionProblems({ permissions, jobs, on }: Workflow, inheriting: readonly string[] = []): string[] {
  const problems = inheriting.length > 0 ? inheritanceProblems(permissions, on) : topProblems(permissions);
  for (const job of jobs) {
    if (inheriting.includes(job.id)) {
      if (job.permissions !== undefined) problems.push(`job ${job.id}: permissions of its own, not its caller's`);
    } else if (job.permissions === undefined) problems.push(`job ${job.id}: no permissions`);
    else problems.push(...job.permissions.flatMap((permission) => unexplained(job.id, permission)));
  }
  return problems;
}

function topProblems(permissions: Workflow['permissions']): string[] {
  return permissions === undefined || permissions.length > 0 ? ['top level: expected "permissions: {}"'] : [];
}

function inheritanceProblems(permissions: Workflow['permissions'], on: Workflow['on']): string[] {
  const problems: string[] = [];
  if (permissions !== undefined) problems.push('top level: permissions take from jobs what their caller gives');
  if (Object.keys(on).join() !== 'workflow_call')
    problems.push('on: a job without a caller has no permissions to inherit');
  return problems;
}

const accesses = ['none', 'read', 'write'];

/**
 * A called workflow asks for no more than its caller gives; GitHub would not start the run.
 *
 * @param called the workflow that a job calls, by its `uses`
 */
export function grantProblems({ jobs }: Workflow, called: (uses: string) => Workflow | undefined): string[] {
  return jobs.flatMap((job) => {
    const asked = (job.calls && called(job.calls.text)?.jobs) ?? [];
    return asked.flatMap((inner) =>
      (inner.permissions ?? [])
        .filter(({ name, access }) => {
          const given = job.permissions?.find((permission) => permission.name === name)?.access ?? 'none';
          return accesses.indexOf(given) < accesses.indexOf(access);
        })
        .map(({ name, access }) => `job ${job.id}: does not give "${name}: ${access}", which ${inner.id} asks for`),
    );
  });
}

function unexplained(job: string, { name, access, comment }: Permission): string[] {
  if (name === '') return [`job ${job}: "permissions: ${access}" grants everything at once`];
  if (access === 'none' || comment !== '') return [];
  return [`job ${job}: no comment says what "${name}: ${access}" is for`];
}

/** A job that hangs is stopped; one that calls a workflow has its limits there. */
export function timeoutProblems({ jobs }: Workflow): string[] {
  return jobs
    .filter(({ calls, fields }) => calls === undefined && typeof fields['timeout-minutes'] !== 'number')
    .map(({ id }) => `job ${id}: no timeout-minutes`);
}

/** One leg that fails does not take the others with it. */
export function matrixProblems({ jobs }: Workflow): string[] {
  return jobs
    .filter(({ fields }) => fieldsOf(fields.strategy).matrix !== undefined)
    .filter(({ fields }) => fieldsOf(fields.strategy)['fail-fast'] !== false)
    .map(({ id }) => `job ${id}: a matrix without "fail-fast: false"`);
}

/** The gate waits for every other job, and runs also when one of them failed. */
export function gateProblems({ jobs }: Workflow, gate: string): string[] {
  const job = jobs.find(({ id }) => id === gate);
  if (job === undefined) return [`there is no job ${gate}`];
  const forgotten = jobs.filter(({ id }) => id !== gate && !job.needs.includes(id));
  const problems = forgotten.map(({ id }) => `job ${gate}: does not need ${id}`);
  if (!String(job.fields.if ?? '').includes('always()')) {
    problems.push(`job ${gate}: without "if: always()" it is skipped, and a skipped check counts as passed`);
  }
  return problems;
}

/** An odd minute other than 0, as GitHub drops runs at full hours, and a time zone, as the exchange has one. */
export function scheduleProblems({ on }: Workflow): string[] {
  const schedules = Array.isArray(on.schedule) ? on.schedule : [];
  return schedules.flatMap((entry: unknown) => {
    const { cron, timezone } = fieldsOf(entry);
    const minute = String(cron).split(' ')[0] ?? '';
    const problems: string[] = [];
    if (!/^[1-5]?[13579]$/.test(minute)) problems.push(`schedule "${cron}": the minute is not a single odd one`);
    if (typeof timezone !== 'string' || timezone === '') problems.push(`schedule "${cron}": no timezone`);
    return problems;
  });
}

/** A job that publishes waits for others that do, in the order in which they came. */
export function publisherProblems({ jobs }: Workflow): string[] {
  return jobs
    .filter(({ steps }) => steps.some(({ uses }) => /\/actions\/publish(@|$)/.test(uses?.text ?? '')))
    .filter(({ fields }) => {
      const { group, queue, 'cancel-in-progress': cancels } = fieldsOf(fields.concurrency);
      return typeof group !== 'string' || group.includes('${{') || queue !== 'max' || cancels !== false;
    })
    .map(
      ({ id }) => `job ${id}: publishes without a queue: a fixed "group", "queue: max", "cancel-in-progress: false"`,
    );
}
