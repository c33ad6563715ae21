import { z } from 'zod';
import { type FailureReason, reasonOfCode } from './failures.ts';
import type { SweepJob, SweepPlan } from './plan.ts';
import type { SweepSettings } from './settings.ts';
import type { TaskUsage } from './watchdog.ts';

const usage = z.strictObject({
  cpu_percent: z.number(),
  peak_mebibytes: z.number(),
  output_age_seconds: z.number(),
}) satisfies z.ZodType<TaskUsage>;

const attempt = z.strictObject({
  number: z.number().int(),
  started: z.string(),
  /** Null while it runs. */
  ended: z.string().nullable(),
  /** Exit code; null while it runs and where it was interrupted. */
  code: z.number().int().nullable(),
  reason: z.string().nullable(),
  detail: z.string(),
  /** Its log, relative to the folder of the sweep. */
  log: z.string(),
  /** Tag of the last of its processes, which leads a group: host, process number, start; empty before it has one. */
  process: z.string(),
  /** Whether it counts as one of those that `max_retries` allows: one that was interrupted does not. */
  counts: z.boolean(),
  usage: usage.nullable(),
});

const job = z.strictObject({
  id: z.string(),
  kind: z.enum(['panel', 'task']),
  needs: z.string().nullable(),
  status: z.enum(['pending', 'running', 'done', 'failed']),
  /** No attempt before that. */
  not_before: z.string().nullable(),
  attempts: z.array(attempt),
  /** Name of the last failure; null where there is none. */
  failure: z.string().nullable(),
  /** Outputs of its stages, by their names. */
  outputs: z.record(z.string(), z.record(z.string(), z.unknown())),
});

export const sweepStateSchema = z.strictObject({
  schema: z.literal('regimen_sweep_state_v1'),
  plan_hash: z.string(),
  snapshot: z.string(),
  created: z.string(),
  updated: z.string(),
  jobs: z.array(job),
  /** Failed tasks in a row. */
  consecutive_failures: z.number().int(),
  stopped: z.enum(['time_limit', 'consecutive_failures', 'interrupted']).nullable(),
  /** Of the tasks; panels are not counted. */
  summary: z.strictObject({
    pending: z.number().int(),
    running: z.number().int(),
    done: z.number().int(),
    failed: z.number().int(),
  }),
});

export type SweepState = z.infer<typeof sweepStateSchema>;
export type JobState = SweepState['jobs'][number];
export type Attempt = JobState['attempts'][number];

/** How an attempt ended. */
export interface AttemptEnd {
  readonly code: number;
  /** Undefined: that of the code. */
  readonly reason?: FailureReason | undefined;
  readonly detail: string;
  readonly usage: TaskUsage | null;
  readonly outputs: JobState['outputs'];
}

/** @param now ISO 8601 */
export function newState({ hash, snapshot }: SweepPlan, jobs: readonly SweepJob[], now: string): SweepState {
  return counted({
    schema: 'regimen_sweep_state_v1',
    plan_hash: hash,
    snapshot,
    created: now,
    updated: now,
    jobs: jobs.map((one) => ({
      id: one.id,
      kind: one.kind,
      needs: one.kind === 'task' ? one.needs : null,
      status: 'pending',
      not_before: null,
      attempts: [],
      failure: null,
      outputs: {},
    })),
    consecutive_failures: 0,
    stopped: null,
    summary: { pending: 0, running: 0, done: 0, failed: 0 },
  });
}

/** The sweep goes on: what failed stays so unless it is asked for, and has all its attempts again then. */
export function resumed(state: SweepState, { retryFailed }: { readonly retryFailed: boolean }): SweepState {
  const jobs = state.jobs.map((one): JobState => {
    if (one.status !== 'failed' || !retryFailed) return one;
    const attempts = one.attempts.map((each) => ({ ...each, counts: false }));
    return { ...one, status: 'pending', not_before: null, failure: null, attempts };
  });
  return counted({ ...state, jobs, consecutive_failures: 0, stopped: null });
}

export function started(state: SweepState, id: string, begun: Pick<Attempt, 'started' | 'log'>): SweepState {
  return withJob(state, id, begun.started, (one) => ({
    ...one,
    status: 'running',
    not_before: null,
    attempts: [
      ...one.attempts,
      {
        number: one.attempts.length + 1,
        ...begun,
        ended: null,
        code: null,
        reason: null,
        detail: '',
        process: '',
        counts: true,
        usage: null,
      },
    ],
  }));
}

/** What is known of an attempt that runs. */
export function observed(
  state: SweepState,
  id: string,
  now: string,
  seen: Partial<Pick<Attempt, 'process' | 'usage'>>,
): SweepState {
  return withJob(state, id, now, (one) => ({ ...one, attempts: withLast(one.attempts, seen) }));
}

/** An attempt ended: its job is done, comes again after a while, or has failed. @param now ISO 8601 */
export function ended(
  state: SweepState,
  id: string,
  now: string,
  end: AttemptEnd,
  rules: Pick<SweepSettings, 'max_retries' | 'retry_codes' | 'retry_cooldown_seconds'>,
): SweepState {
  const { code, detail, usage: used, outputs } = end;
  const reason = code === 0 ? null : (end.reason ?? reasonOfCode(code));
  const next = withJob(state, id, now, (one) => {
    const attempts = withLast(one.attempts, { ended: now, code, reason, detail, usage: used });
    const known = { ...one, attempts, outputs: { ...one.outputs, ...outputs } };
    if (code === 0) return { ...known, status: 'done', failure: null };
    const tried = attempts.filter(({ counts }) => counts).length;
    if (!rules.retry_codes.includes(code) || tried > rules.max_retries)
      return { ...known, status: 'failed', failure: reason };
    const later = new Date(Date.parse(now) + 1000 * rules.retry_cooldown_seconds).toISOString();
    return { ...known, status: 'pending', not_before: later, failure: reason };
  });
  const after = next.jobs.find((one) => one.id === id) as JobState;
  if (after.status === 'failed' && after.kind === 'panel') return withoutPanel(next, id, now);
  if (after.kind === 'panel' || after.status === 'pending') return next;
  return { ...next, consecutive_failures: after.status === 'failed' ? next.consecutive_failures + 1 : 0 };
}

/** Tasks whose panel could not be made fail with it, without an attempt; together they are one failure in a row. */
function withoutPanel(state: SweepState, panel: string, now: string): SweepState {
  const jobs = state.jobs.map(
    (one): JobState =>
      one.needs === panel && one.status === 'pending' ? { ...one, status: 'failed', failure: 'PANEL_FAILED' } : one,
  );
  return counted({ ...state, jobs, updated: now, consecutive_failures: state.consecutive_failures + 1 });
}

/** An attempt was cut off with its driver, or by the user: it counts as none. */
export function interrupted(state: SweepState, id: string, now: string): SweepState {
  return withJob(state, id, now, (one) => ({
    ...one,
    status: 'pending',
    attempts: withLast(one.attempts, { ended: now, reason: 'INTERRUPTED', counts: false }),
  }));
}

/** What a job had made has gone: it is made again, and what was tried before counts for nothing. */
export function unmade(state: SweepState, id: string, now: string): SweepState {
  return withJob(state, id, now, (one) => ({
    ...one,
    status: 'pending',
    attempts: one.attempts.map((each) => ({ ...each, counts: false })),
  }));
}

/** The job that may begin now; 'later' where one has to wait; undefined where none is left. */
export function nextJob(state: SweepState, now: string): JobState | 'later' | undefined {
  const done = new Set(state.jobs.filter(({ status }) => status === 'done').map(({ id }) => id));
  const pending = state.jobs.filter(({ status }) => status === 'pending');
  const ready = pending.find(
    ({ needs, not_before }) => (needs === null || done.has(needs)) && (not_before === null || not_before <= now),
  );
  return ready ?? (pending.length > 0 ? 'later' : undefined);
}

/**
 * The state of a sweep whose tasks were done by several machines, each with a part of them.
 *
 * @returns of each job the state of who came furthest, the first of them
 */
export function joinedStates(plan: SweepPlan, states: readonly SweepState[], now: string): SweepState {
  const rank = { pending: 0, running: 1, failed: 2, done: 3 } as const;
  const whole = newState(plan, plan.jobs, now);
  const jobs = whole.jobs.map((one) =>
    states
      .flatMap((state) => state.jobs.filter(({ id }) => id === one.id))
      .reduce((best, other) => (rank[other.status] > rank[best.status] ? other : best), one),
  );
  const created = states.map((state) => state.created).sort()[0] ?? now;
  return counted({ ...whole, jobs, created });
}

function withJob(state: SweepState, id: string, now: string, change: (one: JobState) => JobState): SweepState {
  return counted({ ...state, updated: now, jobs: state.jobs.map((one) => (one.id === id ? change(one) : one)) });
}

function withLast(attempts: readonly Attempt[], change: Partial<Attempt>): Attempt[] {
  return attempts.map((one, i) => (i === attempts.length - 1 ? { ...one, ...change } : one));
}

function counted(state: SweepState): SweepState {
  const tasks = state.jobs.filter(({ kind }) => kind === 'task');
  const count = (status: JobState['status']) => tasks.filter((one) => one.status === status).length;
  const summary = {
    pending: count('pending'),
    running: count('running'),
    done: count('done'),
    failed: count('failed'),
  };
  return { ...state, summary };
}
