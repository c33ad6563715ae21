import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { StubbedRepository, type StubbedRun } from '../support/workflows/stub-stages.ts';

// heartbeat.yml of the example, for a repository whose workflows and ledger GitHub's command line tool tells of.

const work = mkdtempSync(join(tmpdir(), 'regimen-heartbeat-'));
const repository = new StubbedRepository();
// Files by the last part of the address, and a list of what was changed.
repository.program(
  'gh',
  `case "$*" in
  *PUT*) echo "$@" >> "$CALLS" ;;
  *workflows/*) cat "${work}/state" ;;
  *decisions.ndjson*) cat "${work}/decisions" ;;
esac
`,
);
afterAll(() => {
  repository.remove();
  rmSync(work, { recursive: true, force: true });
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function heartbeat(state: string, ...weeks: readonly string[]): Promise<StubbedRun> {
  writeFileSync(join(work, 'state'), state);
  const lines = weeks.map((week) => `{"decision":"TRADE","reasons":[],"week_ending":"${week}"}\n`);
  writeFileSync(join(work, 'decisions'), lines.join(''));
  return repository.runConsumer('heartbeat', {}, { event: 'schedule' });
}

function annotationsOf({ jobs }: RunResult): string[] {
  return jobs.flatMap(({ annotations }) => annotations.map(({ level, message }) => `${level}: ${message}`));
}

describe('heartbeat.yml', () => {
  test.each(['active', 'disabled_inactivity'])('keeps the workflows enabled that are %s', async (state) => {
    const { result, calls } = await heartbeat(state, daysAgo(20), daysAgo(3), daysAgo(10));
    expect([result.conclusion, ...annotationsOf(result)]).toEqual(['success']);
    const address = 'repos/someone/scores/actions/workflows';
    expect(calls).toEqual([
      `api --silent --method PUT ${address}/weekly.yml/enable`,
      `api --silent --method PUT ${address}/heartbeat.yml/enable`,
    ]);
  });

  test('leaves alone what somebody disabled', async () => {
    const { result, calls } = await heartbeat('disabled_manually', daysAgo(3));
    expect(annotationsOf(result)[0]).toBe('warning: weekly.yml was disabled by hand and stays so.');
    expect(calls).toEqual(['']);
  });

  test('fails when the last week is too long ago, and when there is none', async () => {
    const { result: late } = await heartbeat('active', daysAgo(17), daysAgo(11));
    expect(late.conclusion).toBe('failure');
    expect(annotationsOf(late)[0]).toBe(
      `error: No week was published since ${daysAgo(11)}. Look at the runs of weekly.yml.`,
    );
    const { result: empty } = await heartbeat('active');
    expect(annotationsOf(empty)[0]).toBe('error: The branch regimen-lake holds no week.');
  });

  test('the runs above have taken every branch', () => {
    expect(repository.untakenBranches('examples/consumer/.github/workflows/heartbeat.yml')).toEqual([]);
  });
});
