import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWorkflow } from '../../tools/workflow-runner/run.ts';
import type { JobResult, RunResult } from '../../tools/workflow-runner/run-result.ts';
import { smallExample, writeExample } from '../support/example/example-overlay.ts';
import { ledgerLines, makeOrigin, type Origin, publishedPartitions, stateCommit } from '../support/memory/origin.ts';
import { copyOfCheckout } from '../support/workflows/checkout-copy.ts';

// weekly.yml, run after run, against one bare repository: what a run published is there for the next one.

const [first, second, skipped, last] = ['2026-06-12', '2026-06-18', '2026-06-26', '2026-07-02'] as const;
const regimes = ['news-novelty-v1', 'news-novelty-v1b'];
const repository = 'owner/regimen';
const work = mkdtempSync(join(tmpdir(), 'regimen-memory-'));
const overlay = join(work, 'overlay');
let checkout: string;

beforeAll(() => {
  checkout = copyOfCheckout();
  writeExample(overlay, smallExample);
});

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
  rmSync(checkout, { recursive: true, force: true });
});

function week(origin: Origin, name: string, inputs: Record<string, string>) {
  return runWorkflow({
    workflow: '.github/workflows/weekly.yml',
    source: checkout,
    overlay,
    repository,
    serverUrl: origin.serverUrl,
    output: join(work, name),
    event: 'workflow_dispatch',
    inputs: { regimes: regimes.join(','), ...inputs },
  });
}

function failures(result: RunResult): string[] {
  return result.jobs
    .filter(({ result: end }) => end !== 'success' && end !== 'skipped')
    .map(({ log }) => readFileSync(log, 'utf8'));
}

function jobOf(result: RunResult, id: string): JobResult {
  const job = result.jobs.find((one) => one.id === id);
  if (job === undefined) throw new Error(`There is no job ${id} among ${result.jobs.map((one) => one.id).join(', ')}.`);
  return job;
}

/** Files in the artifacts of stages whose name begins so. */
function filesOf(result: RunResult, stage: string): number {
  return result.artifacts
    .filter(({ name }) => name.startsWith(`${stage}--`))
    .reduce((sum, { files }) => sum + files.length, 0);
}

/** What the command line says of the branch. @throws when something on it is not right */
function verify(origin: Origin): unknown {
  const program = join(checkout, 'dist', 'cli', 'index.js');
  const args = [program, 'verify', '--history', '--remote', origin.path, '--json'];
  const said = execFileSync(process.execPath, args, {
    cwd: checkout,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(said);
}

function expected(...weeks: readonly string[]): string[] {
  return regimes.flatMap((regime) => weeks.map((one) => `regime=${regime}/week_ending=${one}`));
}

describe('week after week', () => {
  let origin: Origin;
  const results: RunResult[] = [];
  const commits: (string | undefined)[] = [];

  beforeAll(async () => {
    origin = makeOrigin(join(work, 'origin'), repository);
    for (const [name, inputs] of [
      ['first', { 'week-ending': first }],
      ['second', { 'week-ending': second, 'catch-up': 'true' }],
      ['third', { 'week-ending': last, 'catch-up': 'true' }],
      ['again', { 'week-ending': last, 'catch-up': 'true' }],
    ] as const) {
      results.push(await week(origin, name, inputs));
      commits.push(stateCommit(origin));
    }
  }, 600_000);

  const result = (run: number): RunResult => results[run] as RunResult;
  const weeksOf = (run: number) => jobOf(result(run), 'week / plan').outputs.weeks;

  test('succeeds each time', () => {
    expect(results.flatMap(failures)).toEqual([]);
    expect(results.map((one) => jobOf(one, 'publish / publish').result)).toEqual(new Array(4).fill('success'));
  });

  test('the first run finds no memory, and the second the one of the first', () => {
    expect(filesOf(result(0), 'restore')).toBe(0);
    expect(filesOf(result(1), 'restore')).toBeGreaterThan(10);
    expect(weeksOf(1)).toBe(second);
    // What the first run stored it does not store again.
    expect(filesOf(result(1), 'ingest')).toBeLessThan(filesOf(result(0), 'ingest'));
  });

  test('a week that was skipped is done with the next one, oldest first', () => {
    expect(weeksOf(2)).toBe(`${skipped},${last}`);
  });

  test('every week is published once, and the branch is whole', () => {
    const all = expected(first, second, skipped, last);
    expect(publishedPartitions(origin, 'scores_weekly')).toEqual(all);
    expect(publishedPartitions(origin, 'audit_findings')).toEqual(all);
    const decided = ledgerLines(origin, 'decisions').map(
      ({ regime, week_ending }) => `regime=${regime}/week_ending=${week_ending}`,
    );
    expect(decided.sort()).toEqual(all);
    expect(verify(origin)).toMatchObject({ decisions: all.length, commits: 3, problems: [] });
  });

  test('a run of the same week changes nothing', () => {
    expect(commits[2]).not.toBe(commits[1]);
    expect(commits[3]).toBe(commits[2]);
    expect(filesOf(result(3), 'score')).toBe(0);
  });

  test('the summary and the site of the last run show all weeks', () => {
    const site = result(2).artifacts.find(({ name }) => name === 'site');
    const pages = site?.files.filter((file) => file.endsWith('.html')) ?? [];
    const text = pages.map((file) => readFileSync(join(site?.path ?? '', file), 'utf8')).join('\n');
    for (const one of [first, second, skipped, last]) expect(text).toContain(one);
  });
});
