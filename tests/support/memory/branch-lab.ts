import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { datasets as everyDataset } from '../../../src/datasets.ts';
import { timerWait } from '../../../src/http/backoff.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Manifest, Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { findRemote } from '../../../src/memory/git/remote.ts';
import { StateRepository } from '../../../src/memory/git/state-repository.ts';
import type { ObjectStore } from '../../../src/memory/objects/object-store.ts';
import { type PublishResult, publishPartitions } from '../../../src/memory/publication/publish.ts';
import type { PublishRequest } from '../../../src/memory/publication/publish-request.ts';
import type { Publishable } from '../../../src/memory/publication/publishable.ts';
import { StateBranch } from '../../../src/memory/state-branch.ts';
import type { Verification } from '../../../src/memory/verification/verification.ts';
import { verifyBranch } from '../../../src/memory/verification/verify.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { Random } from '../../../src/statistics/random.ts';

export const branchName = 'regimen-lake';
export const ingestRecipe: Recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-branch-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs git on a repository, as a person would. */
export function git(repository: string, ...args: string[]): string {
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const options = { cwd: repository, env, encoding: 'utf8', maxBuffer: 2 ** 28, stdio: 'pipe' } as const;
  return execFileSync('git', args, options).trimEnd();
}

/** A bare repository to publish to. */
export function bareRepository(
  settings: Readonly<Record<string, string>> = { 'uploadpack.allowFilter': 'true' },
): string {
  const folder = join(scratchFolder(), 'remote.git');
  git(tmpdir(), 'init', '--quiet', '--bare', folder);
  for (const [key, value] of Object.entries({ 'gc.auto': '0', 'receive.autogc': 'false', ...settings })) {
    git(folder, 'config', key, value);
  }
  return folder;
}

export function lakeAt(root = join(scratchFolder(), 'lake'), time = 1_400_000_000_000): Lake {
  return new Lake({
    datasets: everyDataset,
    root,
    clock: () => time,
    commit: 'c0ffee',
    run: 'owner/name#1.1',
    software: 'regimen test',
  });
}

export type Bar = readonly [symbol: string, day: number, close: number];

/** Bars of a month, as the ingest stores them. */
export async function writeMonth(lake: Lake, month: string, bars: readonly Bar[]): Promise<void> {
  const table = emptyTable(marketDaily.columns, bars.length);
  for (const [row, [symbol, day, close]] of bars.entries()) {
    table.columns.symbol[row] = symbol;
    table.columns.date[row] = day;
    for (const name of ['open', 'high', 'low', 'close', 'adj_close'] as const) table.columns[name][row] = close;
    table.columns.volume[row] = 1000;
  }
  const sources = [{ name: `${bars[0]?.[0]}.csv`, bytes: bars.length, sha256: 'b'.repeat(64) }];
  await lake.write(marketDaily, { month }, { recipe: ingestRecipe, table, sources });
}

/** News of a week: published once and for all. */
export async function writeNews(lake: Lake, week: string, headlines: readonly string[]): Promise<void> {
  const table = emptyTable(companyNews.columns, headlines.length);
  for (const [row, headline] of headlines.entries()) {
    table.columns.symbol[row] = 'AAA';
    table.columns.id[row] = `${row}`;
    table.columns.published_utc[row] = Date.parse(week);
    table.columns.headline[row] = headline;
  }
  await lake.write(companyNews, { week_ending: week }, { recipe: ingestRecipe, table });
}

/** Rows set aside: of two states of a row the newer one counts. */
export async function writeQuarantine(
  lake: Lake,
  period: string,
  details: Readonly<Record<string, string>>,
): Promise<void> {
  const names = Object.keys(details);
  const table = emptyTable(quarantine.columns, names.length);
  for (const [row, name] of names.entries()) {
    table.columns.source[row] = name;
    table.columns.row[row] = 1;
    table.columns.reason[row] = 'BAD';
    table.columns.detail[row] = details[name] as string;
    table.columns.record[row] = '{}';
  }
  await lake.write(quarantine, { dataset: 'market_daily', period }, { recipe: ingestRecipe, table });
}

/** All partitions of a lake, as they are given to publishing. */
export async function allOf(
  lake: Lake,
  datasets: readonly Dataset[] = [marketDaily, companyNews, quarantine],
): Promise<Publishable[]> {
  const lists = await Promise.all(
    datasets.map(async (dataset) => (await lake.list(dataset)).map((keys) => ({ dataset, keys }))),
  );
  return Promise.all(
    lists.flat().map(async ({ dataset, keys }) => ({
      lake,
      dataset,
      keys,
      path: partitionPath(dataset, keys),
      manifest: (await lake.manifest(dataset, keys)) as Manifest,
    })),
  );
}

export interface LabOptions {
  readonly objects?: ObjectStore;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly token?: string;
  readonly branch?: string;
  readonly datasets?: readonly Dataset[];
  /** What waiting is made of; default: nothing is waited for. */
  readonly seed?: number;
}

const labEnvironment = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null' };

/** Opens the branch of a remote, works with it, and cleans up. */
export async function withBranch<T>(
  remote: string,
  work: (branch: StateBranch, tools: Parameters<typeof publishPartitions>[2]) => Promise<T>,
  { objects, environment = labEnvironment, token, branch = branchName, datasets = everyDataset, seed }: LabOptions = {},
): Promise<T> {
  const { signal } = new AbortController();
  const found = await findRemote({ given: remote, environment, folder: tmpdir(), secret: () => token, signal });
  const wait = seed === undefined ? async () => undefined : timerWait;
  const retryPolicy = { wait, random: Random.seeded(seed ?? 1), signal };
  const repository = await StateRepository.open({ remote: found, branch, environment, retryPolicy });
  try {
    const log = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined };
    const state = new StateBranch({ repository, objects, log, datasets });
    return await work(state, { clock: () => 1_400_000_000_000, retryPolicy });
  } finally {
    await repository.close();
  }
}

/** A decision that is published with the scores of a week. */
export function tradeOn(scored: Publishable | undefined, week_ending = '2014-03-28') {
  return {
    week_ending,
    regime: 'news-novelty-v1',
    decision: 'TRADE' as const,
    reasons: [],
    candidates: 3,
    schema_hash: 'e'.repeat(64),
    scores: scored?.manifest.digest ?? '',
    audit: null,
    verdict: 'passed',
  };
}

export const requestDefaults: Omit<PublishRequest, 'partitions'> = {
  bases: new Map(),
  decisions: [],
  weeks: ['2014-03-28'],
  retention: {},
  generations: {},
  isSuperseded: () => false,
  historyWeeks: 12,
  largestFileBytes: 2 ** 26,
  producer: { commit: 'c0ffee', run: 'owner/name#1.1', software: 'regimen test' },
  author: { name: 'A. Person', email: 'a@example.com' },
  advice: 'Find out why it differs now.',
  isDryRun: false,
};

export async function publishLake(
  remote: string,
  lake: Lake,
  request: Partial<PublishRequest> = {},
  options: LabOptions = {},
): Promise<PublishResult> {
  const partitions = request.partitions ?? (await allOf(lake));
  return withBranch(
    remote,
    (branch, tools) => publishPartitions(branch, { ...requestDefaults, ...request, partitions }, tools),
    options,
  );
}

export function verifyRemote(
  remote: string,
  { anchor = '', history = false, ...options }: LabOptions & { anchor?: string; history?: boolean } = {},
): Promise<Verification> {
  const quiet = { onStart: () => undefined, onPartition: () => undefined };
  return withBranch(
    remote,
    (branch) => verifyBranch(branch, { anchor, history, ledgersOnly: false, objects: 'bytes', ...quiet }),
    options,
  );
}

/** What is wrong with a branch, a line each. */
export async function problemsOf(remote: string, options: Parameters<typeof verifyRemote>[1] = {}): Promise<string[]> {
  return (await verifyRemote(remote, options)).problems.map(({ place, problem }) => `${place}: ${problem}`);
}

/** A lake that reads from the branch. */
export function readBack<T>(remote: string, read: (lake: Lake) => Promise<T>, options: LabOptions = {}): Promise<T> {
  return withBranch(
    remote,
    (branch) =>
      read(
        new Lake({
          datasets: everyDataset,
          root: join(scratchFolder(), 'read'),
          tiers: [branch],
          clock: () => 0,
          software: 'test',
        }),
      ),
    options,
  );
}

export function digestOn(remote: string, dataset: Dataset, keys: PartitionKeys): Promise<string | undefined> {
  return readBack(remote, async (lake) => (await lake.manifest(dataset, keys))?.digest);
}

/** All files of a commit. */
function filesOn(remote: string, commit: string): Map<string, Buffer> {
  const paths = git(remote, 'ls-tree', '-r', '--name-only', commit).split('\n');
  const input = paths.map((path) => `${commit}:${path}\n`).join('');
  const env = { PATH: process.env.PATH, GIT_DIR: remote };
  let rest = execFileSync('git', ['cat-file', '--batch'], { env, input, maxBuffer: 2 ** 28 });
  const files = new Map<string, Buffer>();
  for (const path of paths) {
    const start = rest.indexOf('\n') + 1;
    const end = start + Number(rest.subarray(0, start).toString().split(' ')[2]);
    files.set(path, rest.subarray(start, end));
    rest = rest.subarray(end + 1);
  }
  return files;
}

/** Changes files of the branch by hand: a commit of somebody who may push. */
export function tamper(remote: string, change: (files: Map<string, Buffer>) => void, amend = false): string {
  const env = { PATH: process.env.PATH, GIT_INDEX_FILE: join(scratchFolder(), 'index'), GIT_DIR: remote };
  const run = (args: string[], input: Buffer | string = '') =>
    execFileSync('git', args, { env, input, maxBuffer: 2 ** 28 });
  const tip = git(remote, 'rev-parse', branchName);
  const before = filesOn(remote, tip);
  const files = new Map(before);
  change(files);
  run(['read-tree', tip]);
  const gone = [...before.keys()].filter((path) => !files.has(path)).map((path) => `0 ${'0'.repeat(40)}\t${path}\n`);
  const put = [...files]
    .filter(([path, bytes]) => !before.get(path)?.equals(bytes))
    .map(([path, bytes]) => `100644 ${run(['hash-object', '-w', '--stdin'], bytes).toString().trim()}\t${path}\n`);
  run(['update-index', '--index-info'], [...gone, ...put].join(''));
  const tree = run(['write-tree']).toString().trim();
  const parents = amend ? git(remote, 'log', '-1', '--format=%P', tip).split(' ').filter(Boolean) : [tip];
  const person = ['-c', 'user.name=Mallory', '-c', 'user.email=m@example.com'];
  const withParents = parents.flatMap((one) => ['-p', one]);
  const commit = run([...person, 'commit-tree', tree, ...withParents, '-m', 'By hand'])
    .toString()
    .trim();
  run(['update-ref', `refs/heads/${branchName}`, commit]);
  return commit;
}

export const bars: readonly Bar[] = [
  ['AAA', 16130, 10],
  ['AAA', 16131, 11],
  ['BBB', 16130, 20],
  ['BBB', 16131, 21],
];
export const month = { month: '2014-03' };

/** A month of bars, a week of news, and a row set aside. */
export async function fullLake(): Promise<Lake> {
  const lake = lakeAt();
  await writeMonth(lake, '2014-03', bars);
  await writeNews(lake, '2014-03-28', ['one', 'two']);
  await writeQuarantine(lake, '2014-03', { 'a.csv': 'x' });
  return lake;
}

export const messageOf = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing',
    (error: Error) => error.message,
  );
