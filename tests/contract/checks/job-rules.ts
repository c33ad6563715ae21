import { fieldsOf, type Permission, type Workflow } from './workflow.ts';

/** Nothing is granted at the top; each job says what it needs, and why. */
export function permissionProblems({ permissions, jobs }: Workflow): string[] {
  const problems: string[] = [];
  if (permissions === undefined || permissions.length > 0) problems.push('top level: expected "permissions: {}"');
  for (const job of jobs) {
    if (job.permissions === undefined) problems.push(`job ${job.id}: no permissions`);
    else problems.push(...job.permissions.flatMap((permission) => unexplained(job.id, permission)));
  }
  return problems;
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
