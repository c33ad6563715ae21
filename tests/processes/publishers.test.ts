import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { GateError, UserError } from '../../src/errors.ts';
import type { Lake } from '../../src/lake/lake.ts';
import { marketDaily } from '../../src/market/datasets.ts';
import type { StateRepository } from '../../src/memory/git/state-repository.ts';
import { type PublishResult, publishPartitions } from '../../src/memory/publication/publish.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import {
  allOf,
  type Bar,
  bareRepository,
  branchName,
  digestOn,
  git,
  lakeAt,
  publishLake,
  requestDefaults,
  scratchFolder,
  verifyRemote,
  withBranch,
  writeMonth,
  writeNews,
} from '../support/memory/branch-lab.ts';

const script = join(import.meta.dirname, '..', 'support', 'processes', 'publisher-process.ts');

function start(...args: (string | number)[]) {
  const child = spawn(process.execPath, [script, ...args.map(String)], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return { output: text(child.stdout), errors: text(child.stderr), exit };
}

const weeks = [
  '2014-01-03',
  '2014-01-10',
  '2014-01-17',
  '2014-01-24',
  '2014-01-31',
  '2014-02-07',
  '2014-02-14',
  '2014-02-21',
];
const sharedBars: readonly Bar[] = [['SPY', 16130, 180]];
const ownBars = (publisher: number): Bar[] => [
  [`S${publisher}`, 16130, 10 + publisher],
  [`S${publisher}`, 16131, 11 + publisher],
];

describe('publishers at once', () => {
  it('eight of them: all partitions are there once, no one is lost, nothing is forced', async () => {
    const remote = bareRepository();
    const roots = weeks.map(() => join(scratchFolder(), 'lake'));
    for (const [publisher, root] of roots.entries()) {
      const lake = lakeAt(root);
      await writeNews(lake, weeks[publisher] as string, [`headline ${publisher}`]);
      // What all of them have must be there once.
      await writeNews(lake, '2013-12-27', ['known to all']);
      await writeMonth(lake, '2014-03', [...sharedBars, ...ownBars(publisher)]);
    }
    const running = roots.map((root, publisher) => start('publish', remote, root, publisher + 1));
    const exits = await Promise.all(running.map(async ({ exit, errors }) => [(await exit)[0], await errors]));
    expect(exits).toEqual(weeks.map(() => [0, '']));

    const found = await verifyRemote(remote, { history: true });
    expect(found).toMatchObject({ problems: [], partitions: weeks.length + 2, commits: weeks.length });
    const paths = await withBranch(remote, async (branch) => (await branch.listAll()).map(({ path }) => path));
    expect(paths).toEqual([
      ...['2013-12-27', ...weeks].map((week) => `company_news/week_ending=${week}`),
      'market_daily/month=2014-03',
    ]);

    const whole = lakeAt();
    await writeMonth(whole, '2014-03', [...sharedBars, ...weeks.flatMap((_, publisher) => ownBars(publisher))]);
    const month = { month: '2014-03' };
    expect(await digestOn(remote, marketDaily, month)).toBe((await whole.manifest(marketDaily, month))?.digest);

    const lines = git(remote, 'show', `${branchName}:ledgers/publications.ndjson`)
      .split('\n')
      .map((line) => JSON.parse(line));
    const news = lines.filter(({ path }) => path.startsWith('company_news'));
    expect(news.map(({ path }) => path).sort()).toEqual(paths.slice(0, -1));
    expect(lines.filter(({ path }) => path.startsWith('market_daily'))).toHaveLength(weeks.length);

    // Every commit that somebody was told of is in the history of the newest one.
    const commits = new Set(git(remote, 'rev-list', branchName).split('\n'));
    for (const { output } of running) {
      const { commit } = JSON.parse(await output) as PublishResult;
      expect(commits).toContain(commit);
      commits.delete(commit);
    }
    expect([...commits]).toEqual([]);
  });
});

/** Every start of git, or every sixth one. */
const step = isExhaustive ? 1 : 6;

describe('kill -9', () => {
  it('at a start of git leaves the branch whole, and the next publisher does what is missing', async () => {
    const before = lakeAt();
    await writeNews(before, weeks[0] as string, ['before']);
    await writeMonth(before, '2014-03', sharedBars);
    const root = join(scratchFolder(), 'lake');
    await writeNews(lakeAt(root), weeks[1] as string, ['after']);
    await writeMonth(lakeAt(root), '2014-03', ownBars(1));
    const tips = new Set<string>();
    for (let call = 1; ; call += step) {
      const remote = bareRepository();
      const { commit: old } = await publishLake(remote, before);
      const { exit, output } = start('crash', remote, root, 1, call);
      const [code, signal] = await exit;
      if (signal === null) {
        // It did all its work: git is not started so often.
        expect(code).toBe(0);
        const { calls } = JSON.parse(await output) as { calls: number };
        expect(calls).toBeLessThan(call);
        expect(calls).toBeGreaterThanOrEqual(call - step);
        break;
      }
      expect(signal).toBe('SIGKILL');
      expect(await verifyRemote(remote, { history: true }), `killed at call ${call}`).toMatchObject({ problems: [] });
      const { commit } = await publishLake(remote, lakeAt(root));
      const found = await verifyRemote(remote, { history: true });
      expect(found, `after call ${call}`).toMatchObject({
        problems: [],
        partitions: 3,
        commits: 2,
        publications: 4,
        commit,
      });
      expect(git(remote, 'rev-parse', `${branchName}~1`)).toBe(old);
      tips.add(commit);
    }
    expect(tips.size).toBeGreaterThan(0);
  });
});

type Push = StateRepository['push'];

/** Publishes a lake through a push that is another one. */
async function publishThrough(remote: string, lake: Lake, replaced: (push: Push) => Push): Promise<PublishResult> {
  const partitions = await allOf(lake);
  return withBranch(remote, (branch, tools) => {
    const { repository } = branch;
    repository.push = replaced(repository.push.bind(repository));
    return publishPartitions(branch, { ...requestDefaults, partitions }, tools);
  });
}

async function newsLake(week = 0): Promise<Lake> {
  const lake = lakeAt();
  await writeNews(lake, weeks[week] as string, ['a headline']);
  return lake;
}

describe('a publisher that somebody overtakes', () => {
  it('does its work anew on top of theirs', async () => {
    const remote = bareRepository();
    const [first, second, third] = [await newsLake(0), await newsLake(1), lakeAt()];
    for (const [number, lake] of [first, second, third].entries()) await writeMonth(lake, '2014-03', ownBars(number));
    await publishLake(remote, first);
    let tries = 0;
    const { commit, entries } = await publishThrough(remote, second, (push) => async (own) => {
      tries += 1;
      if (tries === 1) await publishLake(remote, third);
      return push(own);
    });
    expect(tries).toBe(2);
    const whole = lakeAt();
    await writeMonth(whole, '2014-03', [0, 1, 2].flatMap(ownBars));
    const digest = (await whole.manifest(marketDaily, { month: '2014-03' }))?.digest;
    expect(entries).toMatchObject([
      { action: 'replaced', path: 'market_daily/month=2014-03', digest },
      { action: 'published', path: `company_news/week_ending=${weeks[1]}` },
    ]);
    expect(git(remote, 'rev-parse', branchName)).toBe(commit);
    expect(await digestOn(remote, marketDaily, { month: '2014-03' })).toBe(digest);
    expect(await verifyRemote(remote, { history: true })).toMatchObject({ problems: [], commits: 3 });
  });

  it('is told that it must stop where the other has published another result', async () => {
    const remote = bareRepository();
    const other = lakeAt();
    await writeNews(other, weeks[0] as string, ['another headline']);
    const publishing = publishThrough(remote, await newsLake(), (push) => async (own) => {
      await publishLake(remote, other);
      return push(own);
    });
    await expect(publishing).rejects.toBeInstanceOf(GateError);
    expect(git(remote, 'rev-list', '--count', branchName)).toBe('1');
  });
});

describe('a push of which nobody knows what became of it', () => {
  const cut = { state: 'unclear', reason: new UserError('the connection was cut') } as const;

  it('counts when its lines are on the branch, also below those of others', async () => {
    const remote = bareRepository();
    const other = await newsLake(1);
    const pushed: string[] = [];
    const result = await publishThrough(remote, await newsLake(), (push) => async (own) => {
      await push(own);
      pushed.push(own);
      await publishLake(remote, other);
      return cut;
    });
    expect(pushed).toEqual([result.commit]);
    expect(result).toMatchObject({ entries: [{ action: 'published' }], unchanged: 0 });
    expect(git(remote, 'rev-list', '--count', branchName)).toBe('2');
  });

  it('is tried again when they are not, and given up after a few times', async () => {
    let tries = 0;
    const publishing = publishThrough(bareRepository(), await newsLake(), () => async () => {
      tries += 1;
      return cut;
    });
    await expect(publishing).rejects.toThrow('the connection was cut');
    expect(tries).toBe(5);
  });
});

describe('a branch that is always a step ahead', () => {
  it('is given up in the end, with advice', async () => {
    let tries = 0;
    const publishing = publishThrough(bareRepository(), await newsLake(), () => async () => {
      tries += 1;
      return { state: 'behind' };
    });
    await expect(publishing).rejects.toMatchObject({
      message: expect.stringContaining('moved on 60 times'),
      hint: expect.stringContaining('concurrency group'),
    });
    expect(tries).toBe(60);
  });
});
