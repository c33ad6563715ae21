import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { taggedBy } from '../../src/lake/process-tag.ts';
import { heartbeatVariable } from '../../src/platform/heartbeat.ts';
import { processesWith } from '../../src/processes/process-tree.ts';
import type { SweepState } from '../../src/sweep/state.ts';
import { driveStubs, type StubSweep } from '../support/processes/drive-sweep.ts';
import { stateWhenKilled } from '../support/processes/killed-driver.ts';

const quick = { sample_seconds: 0.05, kill_grace_seconds: 0.1, retry_cooldown_seconds: 0, nice: 0 };
const script = join(import.meta.dirname, '../support/processes/drive-sweep.ts');

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'regimen-sweep-'));
}

/** The job of a behaviour. */
function taskOf(state: SweepState, behaviour: string) {
  const job = state.jobs.find(({ id }) => id.endsWith(`_${behaviour}`));
  if (job === undefined) throw new Error(`no task ${behaviour}`);
  return { ...job, codes: job.attempts.map(({ code }) => code), reasons: job.attempts.map(({ reason }) => reason) };
}

describe('a sweep of tasks that behave badly', () => {
  const folder = newFolder();
  let state: SweepState;

  beforeAll(async () => {
    const settings = {
      ...quick,
      at_once: 4,
      task_timeout_minutes: 0.1,
      stale_minutes: 0.02,
      stale_min_elapsed_minutes: 0,
      max_memory_gib: 0.3,
      retry_codes: [137],
      stop_after_failures: 9,
    };
    const behaviours = ['good', 'hang', 'eat', 'crash', 'busy', 'sleep', 'refuse', 'mute', 'absent', 'segfault'];
    ({ state } = await driveStubs({ folder, behaviours, settings }));
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it('does the others all the same', () => {
    expect(taskOf(state, 'good')).toMatchObject({
      status: 'done',
      codes: [0],
      outputs: { 'stage-a': { survivors: 0 } },
    });
    expect(state.summary).toEqual({ pending: 0, running: 0, done: 3, failed: 7 });
  });

  it('ends one that hangs with 124, though it speaks and does not listen', () => {
    expect(taskOf(state, 'hang')).toMatchObject({ status: 'failed', codes: [124], failure: 'TASK_TIMEOUT' });
  });

  it('ends one that eats memory with 137, after it was tried again', () => {
    const { attempts, ...job } = taskOf(state, 'eat');
    expect(job).toMatchObject({ status: 'failed', codes: [137, 137], failure: 'MEMORY_CAP_EXCEEDED' });
    expect(attempts[0]?.usage?.peak_mebibytes).toBeGreaterThan(300);
  });

  it('tries one again that crashed', () => {
    expect(taskOf(state, 'crash')).toMatchObject({ status: 'done', codes: [137, 0], reasons: ['KILLED', null] });
  });

  it('leaves one alone that is silent and computes, and ends one with 142 that is silent and sleeps', () => {
    expect(taskOf(state, 'busy')).toMatchObject({ status: 'done', codes: [0] });
    expect(taskOf(state, 'sleep')).toMatchObject({ codes: [142], failure: 'STALE_HEARTBEAT' });
  });

  it('says of one that failed what it said', () => {
    const { failure, attempts } = taskOf(state, 'refuse');
    expect(failure).toBe('USAGE_OR_DATA');
    expect(attempts[0]?.detail).toBe('error: there is no such file');
  });

  it('takes none for done that says no outputs, could not be started or was ended by a signal', () => {
    expect(taskOf(state, 'mute')).toMatchObject({ codes: [1], failure: 'OUTPUT_UNREADABLE' });
    expect(taskOf(state, 'absent')).toMatchObject({ codes: [127], failure: 'NOT_STARTED' });
    expect(taskOf(state, 'segfault')).toMatchObject({ codes: [139], failure: 'CRASHED' });
  });

  it('has a state file that says the same, and a log of each attempt', () => {
    expect(JSON.parse(readFileSync(join(folder, 'state.json'), 'utf8'))).toEqual(state);
    for (const { log } of state.jobs.flatMap(({ attempts }) => attempts))
      expect(existsSync(join(folder, log))).toBe(true);
  });
});

describe('a sweep that goes on', () => {
  it('after its driver was killed does no task twice, loses no result and leaves no process', async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sweep: StubSweep = { folder, behaviours: ['slow'], sizes: [10, 20, 30, 40], settings: quick };
    const before = await stateWhenKilled(script, sweep, 2);
    const { state } = await driveStubs(sweep);
    expect(state.summary).toEqual({ pending: 0, running: 0, done: 4, failed: 0 });
    for (const job of before.jobs.filter(({ status }) => status === 'done')) {
      expect(state.jobs.find(({ id }) => id === job.id)).toEqual(job);
    }
    const lines = readFileSync(join(folder, 'ended'), 'utf8').trim().split('\n');
    expect(new Set(lines).size).toBe(lines.length);
    const left = state.jobs.flatMap(({ id }) =>
      processesWith(heartbeatVariable, join(folder, 'jobs', id, 'heartbeat')),
    );
    expect(left).toEqual([]);
  });

  it('after it was interrupted has ended what ran, and counts that for nothing', async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sweep: StubSweep = { folder, behaviours: ['sleep'], settings: quick };
    const abort = new AbortController();
    const driving = driveStubs(sweep, abort.signal);
    while (!existsSync(join(folder, 'jobs', '2014-12-26_weekly-52_10_sleep', 'attempt-1.log'))) await sleep(20);
    abort.abort();
    const { state } = await driving;
    expect(state.stopped).toBe('interrupted');
    expect(taskOf(state, 'sleep')).toMatchObject({
      status: 'pending',
      attempts: [{ counts: false, reason: 'INTERRUPTED' }],
    });
    expect(taggedBy(taskOf(state, 'sleep').attempts[0]?.process ?? '')?.state).toBe('gone');
  });

  it('tries what failed again where that is asked for, and nothing else', async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const sweep: StubSweep = { folder, behaviours: ['crash', 'good'], settings: { ...quick, retry_codes: [] } };
    const first = await driveStubs(sweep);
    expect(first.state.summary).toMatchObject({ done: 1, failed: 1 });
    expect((await driveStubs(sweep)).state.jobs).toEqual(first.state.jobs);
    // Somebody made room: the panel is made again.
    rmSync(join(folder, 'lakes'), { recursive: true });
    const again = await driveStubs({ ...sweep, retryFailed: true });
    expect(again.state.jobs[0]).toMatchObject({ kind: 'panel', status: 'done', attempts: [{ code: 0 }, { code: 0 }] });
    expect(taskOf(again.state, 'crash')).toMatchObject({ status: 'done', codes: [137, 0] });
    expect(taskOf(again.state, 'good').attempts).toHaveLength(1);
  });

  it('stops after so many failures in a row, and begins nothing while it is paused', async () => {
    const folder = newFolder();
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const settings = { ...quick, stop_after_failures: 2 };
    const sweep: StubSweep = { folder, behaviours: ['refuse'], sizes: [10, 20, 30], settings };
    const pause = join(folder, 'pause');
    writeFileSync(pause, '');
    const driving = driveStubs(sweep);
    while (!existsSync(join(folder, 'state.json'))) await sleep(20);
    await sleep(500);
    expect(existsSync(join(folder, 'jobs'))).toBe(false);
    rmSync(pause);
    const { state, log } = await driving;
    expect(log[0]).toMatch(/^Paused/);
    expect(state).toMatchObject({ stopped: 'consecutive_failures', summary: { pending: 1, failed: 2 } });
  });
});
