import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { projectRoot } from '../support/workflows/checkout-copy.ts';

const work = mkdtempSync(join(tmpdir(), 'regimen-heartbeat-'));
const calls = join(work, 'calls');
const path = process.env.PATH;

/** Stands in for GitHub's command line tool: files by the last part of the address, and a list of what was changed. */
const gh = `#!/usr/bin/env bash
case "$*" in
  *PUT*) echo "$@" >> "${calls}" ;;
  *workflows/*) cat "${work}/state" ;;
  *decisions.ndjson*) cat "${work}/decisions" ;;
esac
`;

beforeEach(() => {
  mkdirSync(join(work, 'bin'), { recursive: true });
  writeFileSync(join(work, 'bin', 'gh'), gh);
  chmodSync(join(work, 'bin', 'gh'), 0o755);
  rmSync(calls, { force: true });
  process.env.PATH = `${join(work, 'bin')}:${path}`;
});

afterAll(() => {
  process.env.PATH = path;
  rmSync(work, { recursive: true, force: true });
});

function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
}

function heartbeat(state: string, ...weeks: readonly string[]): Promise<RunResult> {
  writeFileSync(join(work, 'state'), state);
  const lines = weeks.map((week) => `{"decision":"TRADE","reasons":[],"week_ending":"${week}"}\n`);
  writeFileSync(join(work, 'decisions'), lines.join(''));
  return runWorkflow({
    workflow: '.github/workflows/heartbeat.yml',
    source: join(projectRoot, 'examples', 'consumer'),
    repository: 'someone/weekly-scores',
    output: join(work, 'output'),
    event: 'schedule',
  });
}

function annotationsOf({ jobs }: RunResult): string[] {
  return jobs.flatMap(({ annotations }) => annotations.map(({ level, message }) => `${level}: ${message}`));
}

describe('heartbeat.yml', () => {
  test.each(['active', 'disabled_inactivity'])('keeps the workflows enabled that are %s', async (state) => {
    const result = await heartbeat(state, daysAgo(20), daysAgo(3), daysAgo(10));
    expect([result.conclusion, ...annotationsOf(result)]).toEqual(['success']);
    const address = 'repos/someone/weekly-scores/actions/workflows';
    expect(readFileSync(calls, 'utf8').trim().split('\n')).toEqual([
      `api --silent --method PUT ${address}/weekly.yml/enable`,
      `api --silent --method PUT ${address}/heartbeat.yml/enable`,
    ]);
  });

  test('leaves alone what somebody disabled', async () => {
    const result = await heartbeat('disabled_manually', daysAgo(3));
    expect(annotationsOf(result)[0]).toBe('warning: weekly.yml was disabled by hand and stays so.');
    expect(() => readFileSync(calls)).toThrow();
  });

  test('fails when the last week is too long ago, and when there is none', async () => {
    const late = await heartbeat('active', daysAgo(17), daysAgo(11));
    expect(late.conclusion).toBe('failure');
    expect(annotationsOf(late)[0]).toBe(
      `error: No week was published since ${daysAgo(11)}. Look at the runs of weekly.yml.`,
    );
    const empty = await heartbeat('active');
    expect(annotationsOf(empty)[0]).toBe('error: The branch regimen-lake holds no week.');
  });
});
