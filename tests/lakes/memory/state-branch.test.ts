import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GateError, UserError } from '../../../src/errors.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import type { ObjectStore } from '../../../src/memory/objects/object-store.ts';
import {
  allOf,
  bareRepository,
  branchName,
  digestOn,
  fullLake,
  git,
  lakeAt,
  messageOf,
  month,
  problemsOf,
  publishLake,
  readBack,
  scratchFolder,
  tamper,
  verifyRemote,
  withBranch,
  writeMonth,
  writeNews,
} from '../../support/memory/branch-lab.ts';

describe('the first publication', () => {
  it('makes an orphan branch with partitions, ledgers and what explains them', async () => {
    const remote = bareRepository();
    const lake = await fullLake();
    const { commit, entries, unchanged } = await publishLake(remote, lake);
    expect(git(remote, 'rev-parse', branchName)).toBe(commit);
    expect(git(remote, 'rev-list', '--parents', branchName)).toBe(commit);
    expect(git(remote, 'ls-tree', '-r', '--name-only', branchName).split('\n')).toEqual([
      '.gitattributes',
      'README.md',
      'lake/company_news/week_ending=2014-03-28/company_news.parquet',
      'lake/company_news/week_ending=2014-03-28/manifest.json',
      'lake/market_daily/month=2014-03/manifest.json',
      'lake/market_daily/month=2014-03/market_daily.parquet',
      'lake/quarantine/dataset=market_daily/period=2014-03/manifest.json',
      'lake/quarantine/dataset=market_daily/period=2014-03/quarantine.parquet',
      'ledgers/decisions.ndjson',
      'ledgers/publications.ndjson',
    ]);
    expect(entries.map(({ action }) => action)).toEqual(['published', 'published', 'published']);
    expect(unchanged).toBe(0);
    expect(await problemsOf(remote)).toEqual([]);
  });

  it('is signed off by its author, at the time of the clock, with the digests', async () => {
    const remote = bareRepository();
    const { anchor } = await publishLake(remote, await fullLake());
    const message = git(remote, 'log', '-1', '--format=%an <%ae>%n%cn <%ce>%n%aI%n%B', branchName);
    expect(message).toContain('A. Person <a@example.com>\nA. Person <a@example.com>\n2014-05-13T16:53:20+00:00\n');
    expect(message).toContain('Publish 3 partitions: 2014-03-28\n');
    expect(message).toContain(`Partition: market_daily/month=2014-03 ${await digestOn(remote, marketDaily, month)}\n`);
    expect(message).toContain(`Publications: ${anchor}\n`);
    expect(message).toContain('Signed-off-by: A. Person <a@example.com>');
  });

  it('keeps every byte, so that what is read back is what was there', async () => {
    const remote = bareRepository();
    const lake = await fullLake();
    await publishLake(remote, lake);
    const expected = await lake.require(marketDaily, month);
    expect(await readBack(remote, (other) => other.require(marketDaily, month))).toEqual(expected);
  });

  it('writes a line for each partition into the ledger', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    const lines = git(remote, 'show', `${branchName}:ledgers/publications.ndjson`).split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { seq: 1, action: 'published', path: 'company_news/week_ending=2014-03-28', previous: '0'.repeat(64) },
      { seq: 2, action: 'published', path: 'market_daily/month=2014-03' },
      {
        seq: 3,
        path: 'quarantine/dataset=market_daily/period=2014-03',
        run: 'owner/name#1.1',
        commit: 'c0ffee',
        software: 'regimen test',
        published: '2014-05-13T16:53:20.000Z',
      },
    ]);
  });
});

describe('the same again', () => {
  it('does nothing', async () => {
    const remote = bareRepository();
    const lake = await fullLake();
    const first = await publishLake(remote, lake);
    const second = await publishLake(remote, lake);
    expect(second).toEqual({ ...first, entries: [], unchanged: 3 });
    expect(git(remote, 'rev-list', '--count', branchName)).toBe('1');
  });

  it('does nothing when another machine made it at another time', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    const elsewhere = lakeAt(join(scratchFolder(), 'other'), 1_500_000_000_000);
    await writeNews(elsewhere, '2014-03-28', ['one', 'two']);
    expect((await publishLake(remote, elsewhere)).entries).toEqual([]);
  });
});

describe('a dry run', () => {
  it('says what it would do, and does nothing', async () => {
    const remote = bareRepository();
    const { commit, entries } = await publishLake(remote, await fullLake(), { isDryRun: true });
    expect([commit, entries.length]).toEqual(['', 3]);
    expect(git(remote, 'branch', '--list')).toBe('');
  });
});

class MemoryStore implements ObjectStore {
  readonly name = 'a store in memory';
  readonly held = new Map<string, Uint8Array>();
  has = async (sha256: string) => this.held.has(sha256);
  get = async (sha256: string) => this.held.get(sha256);
  put = async (sha256: string, bytes: Uint8Array) => void this.held.set(sha256, bytes);
  sizes = async () => new Map([...this.held].map(([sha256, bytes]) => [sha256, bytes.length]));
}

describe('a file that is too large for the branch', () => {
  it('is refused with advice where there is no object storage', async () => {
    const remote = bareRepository();
    const publishing = publishLake(remote, await fullLake(), { largestFileBytes: 1000 });
    await expect(publishing).rejects.toBeInstanceOf(UserError);
    await expect(publishing).rejects.toMatchObject({ hint: expect.stringContaining('memory.objects') });
    expect(await messageOf(publishing)).toMatch(/market_daily\/month=2014-03\/market_daily\.parquet \(0\.0\d+ MiB\)/);
    expect(git(remote, 'branch', '--list')).toBe('');
  });

  it('goes to the object storage, and comes from it', async () => {
    const remote = bareRepository();
    const objects = new MemoryStore();
    const lake = await fullLake();
    await publishLake(remote, lake, { largestFileBytes: 1000 }, { objects });
    expect(objects.held.size).toBe(3);
    expect(git(remote, 'ls-tree', '-r', '--name-only', branchName)).not.toContain('.parquet');
    for (const [sha256, bytes] of objects.held) expect(sha256Hex(bytes)).toBe(sha256);
    const expected = await lake.require(marketDaily, month);
    expect(await readBack(remote, (other) => other.require(marketDaily, month), { objects })).toEqual(expected);
    expect(await verifyRemote(remote, { objects })).toMatchObject({ problems: [], unchecked: 0, files: 6 });
    expect((await publishLake(remote, lake, { largestFileBytes: 1000 }, { objects })).unchanged).toBe(3);
  });

  it('is not checked by a verification without the storage, which counts it', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake(), { largestFileBytes: 1000 }, { objects: new MemoryStore() });
    expect(await verifyRemote(remote)).toMatchObject({ problems: [], unchecked: 3, files: 3 });
    await expect(readBack(remote, (lake) => lake.require(marketDaily, month))).rejects.toThrow(
      'lies in an object storage',
    );
  });

  it('is named when the storage has lost it, or has something else', async () => {
    const remote = bareRepository();
    const objects = new MemoryStore();
    await publishLake(remote, await fullLake(), { largestFileBytes: 1000 }, { objects });
    const [first, second] = [...objects.held.keys()] as [string, string];
    objects.held.delete(first);
    objects.held.set(second, Buffer.from('something else'));
    expect(await problemsOf(remote, { objects })).toEqual([
      'lake/company_news/week_ending=2014-03-28/company_news.parquet: it is not the file of the manifest (size or SHA-256 differ)',
      'lake/market_daily/month=2014-03/market_daily.parquet: a store in memory does not have it',
    ]);
  });
});

describe('a branch that somebody has changed by hand', () => {
  it('is not added to', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    tamper(remote, (files) => {
      files.delete('lake/market_daily/month=2014-03/manifest.json');
      files.delete('lake/market_daily/month=2014-03/market_daily.parquet');
    });
    const lake = lakeAt();
    await writeMonth(lake, '2014-04', [['AAA', 16161, 12]]);
    const publishing = publishLake(remote, lake);
    await expect(publishing).rejects.toBeInstanceOf(GateError);
    expect(await messageOf(publishing)).toContain(
      'market_daily/month=2014-03: it is missing; line 2 of the publications',
    );
  });

  it('gives out no damaged partition', async () => {
    const remote = bareRepository();
    await publishLake(remote, await fullLake());
    tamper(remote, (files) => {
      const path = 'lake/market_daily/month=2014-03/market_daily.parquet';
      const bytes = Buffer.from(files.get(path) ?? '');
      bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
      files.set(path, bytes);
    });
    await expect(readBack(remote, (lake) => lake.read(marketDaily, month))).rejects.toThrow(
      'market_daily.parquet is not the file of its manifest',
    );
  });

  it('with a dataset that is not known here is left as it is there', async () => {
    const remote = bareRepository();
    const lake = await fullLake();
    await publishLake(remote, lake);
    const known = { datasets: [marketDaily] };
    const listed = await withBranch(remote, async (branch) => (await branch.listAll()).map(({ path }) => path), known);
    expect(listed).toEqual(['market_daily/month=2014-03']);
    await writeMonth(lake, '2014-04', [['AAA', 16161, 12]]);
    await publishLake(
      remote,
      lake,
      { partitions: await allOf(lake, [marketDaily]), retention: { company_news: 1 } },
      known,
    );
    expect(git(remote, 'ls-tree', '-r', '--name-only', branchName)).toContain('company_news/week_ending=2014-03-28');
    expect(await problemsOf(remote, known)).toEqual([]);
  });
});
