import { describe, expect, it } from 'vitest';
import { planSweep } from '../../../src/sweep/plan.ts';
import {
  type AttemptEnd,
  ended,
  interrupted,
  joinedStates,
  newState,
  nextJob,
  resumed,
  type SweepState,
  started,
  sweepStateSchema,
} from '../../../src/sweep/state.ts';

const plan = planSweep(
  { asOf: ['2014-12-26'], panels: ['weekly:52'], universeSizes: [10, 20], candidates: ['core8'], gates: [] },
  { snapshot: '', configuration: '', software: '' },
  'safe_light_first',
);
const [panel, first, second] = plan.jobs.map(({ id }) => id) as [string, string, string];
const rules = { max_retries: 1, retry_codes: [124, 137, 142], retry_cooldown_seconds: 30 };
const now = '2026-01-01T00:00:00.000Z';
const fresh = newState(plan, plan.jobs, now);

const begin = (state: SweepState, id: string) => started(state, id, { started: now, log: 'log' });
const end = (state: SweepState, id: string, code: number, rest: Partial<AttemptEnd> = {}) =>
  ended(begin(state, id), id, now, { code, detail: '', usage: null, outputs: {}, ...rest }, rules);
const jobOf = (state: SweepState, id: string) => state.jobs.find((job) => job.id === id);
const made = end(fresh, panel, 0);

describe('the state of a sweep', () => {
  it('begins a task when its panel is there, and says when none is left', () => {
    expect(nextJob(fresh, now)).toMatchObject({ id: panel });
    expect(nextJob(begin(fresh, panel), now)).toBe('later');
    expect(nextJob(made, now)).toMatchObject({ id: first });
    expect(nextJob(end(end(made, first, 0), second, 0), now)).toBeUndefined();
  });

  it.each([124, 137, 142])('tries a task again after the exit code %i, and not before a while', (code) => {
    const tried = end(made, first, code);
    expect(jobOf(tried, first)).toMatchObject({ status: 'pending', not_before: '2026-01-01T00:00:30.000Z' });
    expect(nextJob(tried, now)).toMatchObject({ id: second });
    expect(nextJob(tried, '2026-01-01T00:00:30.000Z')).toMatchObject({ id: first });
    expect(jobOf(end(tried, first, 0), first)).toMatchObject({ status: 'done', failure: null });
  });

  it('gives a task up after max_retries further attempts', () => {
    const failed = end(end(made, first, 137), first, 137);
    expect(jobOf(failed, first)).toMatchObject({ status: 'failed', failure: 'KILLED' });
    expect(failed.summary).toEqual({ pending: 1, running: 0, done: 0, failed: 1 });
  });

  it.each([
    [1, 'DEFECT'],
    [2, 'USAGE_OR_DATA'],
    [3, 'GATE_REFUSED'],
    [127, 'NOT_STARTED'],
    [139, 'CRASHED'],
    [77, 'UNKNOWN'],
  ])('gives a task up at once after the exit code %i, and calls it %s', (code, failure) => {
    expect(jobOf(end(made, first, code), first)).toMatchObject({ status: 'failed', failure });
  });

  it('keeps each attempt with its log, code and reason', () => {
    const reason = 'MEMORY_CAP_EXCEEDED' as const;
    const { attempts } = jobOf(end(end(made, first, 137, { reason, detail: '2 MiB' }), first, 0), first) ?? {};
    expect(attempts).toMatchObject([
      { number: 1, code: 137, reason, detail: '2 MiB', log: 'log' },
      { number: 2, code: 0, reason: null },
    ]);
  });

  it('counts failures in a row, and begins anew after a task that is done', () => {
    const failed = end(made, first, 1);
    expect(failed.consecutive_failures).toBe(1);
    expect(end(failed, second, 1).consecutive_failures).toBe(2);
    expect(end(failed, second, 0).consecutive_failures).toBe(0);
  });

  it('fails the tasks of a panel that cannot be made, as one failure', () => {
    const failed = end(fresh, panel, 2);
    expect(failed.summary.failed).toBe(2);
    expect(jobOf(failed, second)).toMatchObject({ failure: 'PANEL_FAILED', attempts: [] });
    expect(failed.consecutive_failures).toBe(1);
  });

  it('leaves what failed as it is when it goes on, and tries it again from the first attempt where that is asked for', () => {
    const failed = end(end(made, first, 124), first, 124);
    expect(jobOf(resumed(failed, { retryFailed: false }), first)?.status).toBe('failed');
    const again = resumed(failed, { retryFailed: true });
    expect(jobOf(again, first)).toMatchObject({ status: 'pending', not_before: null });
    expect(jobOf(end(again, first, 124), first)?.status).toBe('pending');
    expect(jobOf(end(again, first, 124), first)?.attempts).toHaveLength(3);
  });

  it('counts no attempt that was cut off', () => {
    const cut = interrupted(begin(made, first), first, now);
    expect(jobOf(cut, first)).toMatchObject({
      status: 'pending',
      attempts: [{ reason: 'INTERRUPTED', counts: false }],
    });
    expect(jobOf(end(cut, first, 137), first)?.status).toBe('pending');
  });

  it('is what the schema of its file says', () => {
    const state = end(end(made, first, 137), second, 0);
    expect(sweepStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('of several machines takes each job from who came furthest', () => {
    const one = end(made, first, 0);
    const other = end(made, second, 2);
    const joined = joinedStates(plan, [one, other], now);
    expect(joined.jobs.map(({ status }) => status)).toEqual(['done', 'done', 'failed']);
    expect(joined.summary).toEqual({ pending: 0, running: 0, done: 1, failed: 1 });
  });
});
