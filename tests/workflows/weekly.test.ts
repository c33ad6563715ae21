import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RunResult } from '../../tools/workflow-runner/run-result.ts';
import { ledgerLines, publishedPartitions } from '../support/memory/origin.ts';
import { checkout } from '../support/workflows/checkout-copy.ts';
import {
  lastWeek,
  missedWeek,
  type PublishedRepository,
  publishedRepository,
  publishedWeek,
  repository,
} from '../support/workflows/published-week.ts';
import { ended, failures, jobOf, realRun } from '../support/workflows/real-run.ts';

// weekly.yml from a checkout without node_modules, in a repository that has published one week and missed the next.

const regimes = ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'];
const weeks = [missedWeek, lastWeek];
const work = mkdtempSync(join(tmpdir(), 'regimen-weekly-'));
let source: string;
let published: PublishedRepository;
let result: RunResult;

beforeAll(async () => {
  source = await checkout();
  published = await publishedRepository(join(work, 'origin'));
  result = await realRun('weekly', {
    workflow: '.github/workflows/weekly.yml',
    source,
    overlay: published.overlay,
    repository,
    serverUrl: published.origin.serverUrl,
    output: join(work, 'output'),
    event: 'workflow_dispatch',
    inputs: { 'week-ending': lastWeek, 'catch-up': 'true' },
  });
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function filesOf(stage: string): readonly string[] {
  return result.artifacts.filter(({ name }) => name.startsWith(`${stage}--`)).flatMap(({ files }) => files);
}

const partitions = (...of: readonly string[]) =>
  regimes.flatMap((regime) => of.map((week) => `regime=${regime}/week_ending=${week}`));

test('succeeds, one leg per regime', () => {
  expect(existsSync(join(source, 'node_modules'))).toBe(false);
  expect(failures(result)).toEqual([]);
  const legs = ['score', 'audit'].flatMap((stage) => regimes.map((regime) => `${stage} (${regime})`));
  const others = ['plan', 'ingest', 'enrich', 'summary', 'report', 'publish'];
  expect(ended(result)).toEqual({
    ...Object.fromEntries([...legs, ...others].map((job) => [job, 'success'])),
    issue: 'skipped',
  });
});

test('does the week that was missed with the one that was asked for, oldest first', () => {
  expect(jobOf(result, 'plan').outputs.weeks).toBe(weeks.join(','));
  expect(jobOf(result, 'summary').outputs.done).toBe(weeks.join(','));
  const { summary } = jobOf(result, 'summary');
  expect(summary.match(/^## Week ending .*$/gm)).toEqual(weeks.map((week) => `## Week ending ${week}`));
});

test('leaves one artifact per stage run', () => {
  const both = weeks.join('+');
  const expected = [
    ...['ingest', 'enrich'].map((stage) => `${stage}--week_ending=${both}`),
    ...['evaluate', 'ledger'].map((stage) => `${stage}--week_ending=${lastWeek}`),
    ...['score', 'audit'].flatMap((stage) =>
      regimes.map((regime) => `${stage}--regime=${regime}--week_ending=${both}`),
    ),
    'site',
  ];
  const names = result.artifacts.map(({ name }) => name);
  expect(names.filter((name) => !name.startsWith('restore--')).sort()).toEqual(expected.sort());
});

test('finds what was published, and stores none of it again but the month that grows', () => {
  const restored = new Set(filesOf('restore'));
  expect(restored.size).toBeGreaterThan(100);
  const again = filesOf('ingest').filter((file) => file !== 'partitions.json' && restored.has(file));
  expect(new Set(again.map((file) => dirname(file)))).toEqual(new Set(['market_daily/month=2026-06']));
});

test('publishes every week once, and the branch is whole', () => {
  const all = partitions(publishedWeek, ...weeks);
  expect(publishedPartitions(published.origin, 'scores_weekly')).toEqual(all);
  expect(publishedPartitions(published.origin, 'audit_findings')).toEqual(all);
  const decided = ledgerLines(published.origin, 'decisions');
  expect(decided.map(({ regime, week_ending }) => `regime=${regime}/week_ending=${week_ending}`).sort()).toEqual(all);
  const program = join(source, 'dist', 'cli', 'index.js');
  const verify = [program, 'verify', '--history', '--remote', published.origin.path, '--json'];
  const said = execFileSync(process.execPath, verify, { cwd: source, encoding: 'utf8', stdio: 'pipe' });
  expect(JSON.parse(said)).toMatchObject({ decisions: all.length, commits: 2, problems: [] });
});

test('the summary names every regime, its decision and its audit', () => {
  const { summary } = jobOf(result, 'summary');
  for (const regime of regimes) expect(summary).toContain(regime);
  expect(summary).toMatch(/TRADE|SKIP/);
  expect(summary).toContain('passed');
  expect(summary).toContain('By chance');
});

test('the site shows all weeks', () => {
  const site = result.artifacts.find(({ name }) => name === 'site');
  const pages = site?.files.filter((file) => file.endsWith('.html')) ?? [];
  const text = pages.map((file) => readFileSync(join(site?.path ?? '', file), 'utf8')).join('\n');
  for (const week of [publishedWeek, ...weeks]) expect(text).toContain(week);
});

test('hostile headlines reach neither the log as commands nor the summary as markup', () => {
  const everything = result.jobs.map(({ summary }) => summary).join('\n');
  expect(everything).not.toContain('<script');
  expect(everything).not.toContain('](javascript:');
  expect(result.jobs.flatMap(({ annotations }) => annotations).filter(({ level }) => level === 'error')).toEqual([]);
});

test('the planted dirty rows are in quarantine', () => {
  expect(filesOf('ingest').filter((file) => file.includes('quarantine')).length).toBeGreaterThan(0);
});
