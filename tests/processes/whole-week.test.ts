import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { datasets } from '../../src/datasets.ts';
import { settingsNotes } from '../../src/ingest/datasets.ts';
import { type Dataset, keysOfPath, type PartitionKeys } from '../../src/lake/dataset.ts';
import { Lake } from '../../src/lake/lake.ts';
import { DamagedPartitionError } from '../../src/lake/partition-files.ts';
import { Random } from '../../src/statistics/random.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import { projectRoot } from '../support/workflows/checkout-copy.ts';

// The week as a user runs it: the built command line, processes of its own, the committed fixture.

const work = mkdtempSync(join(tmpdir(), 'regimen-week-'));
const regimes = 'news-novelty-v1,news-novelty-v1b';
const fixture = ['--week-ending', '2026-07-02', '--config', 'configs/fixture.yaml'];

function start(stage: string, lake: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const cli = join(projectRoot, 'dist', 'cli', 'index.js');
  return spawn(process.execPath, [cli, stage, ...fixture, '--lake', join(work, lake), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = '';
  child.stdout?.on('data', (data) => {
    output += data;
  });
  child.stderr?.on('data', (data) => {
    output += data;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, output };
}

async function runWeek(lake: string, env: NodeJS.ProcessEnv = {}) {
  return ended(start('week', lake, ['--regimes', regimes], env));
}

/** Digest of every partition of a lake, by path. */
function digestsOf(lake: string): Record<string, string> {
  const root = join(work, lake);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('manifest.json'),
  );
  return Object.fromEntries(
    files.sort().map((file) => [file, JSON.parse(readFileSync(join(root, file), 'utf8')).digest]),
  );
}

/** How many partitions a lake has that somebody may be writing to; 0 where a folder went while it was listed. */
function partitionsIn(lake: string): number {
  try {
    const datasetsThere = readdirSync(join(work, lake)).filter((name) => !name.startsWith('.'));
    return datasetsThere
      .flatMap((name) => readdirSync(join(work, lake, name), { recursive: true, encoding: 'utf8' }))
      .filter((file) => file.endsWith('manifest.json')).length;
  } catch {
    return 0;
  }
}

afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the whole week from the built command line', () => {
  beforeAll(async () => {
    const { code, output } = await runWeek('whole');
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
  });

  test('a second run finds nothing to do and changes no byte', async () => {
    const before = digestsOf('whole');
    const { code, output } = await runWeek('whole');
    expect(code).toBe(0);
    expect(output).toContain('Nothing to do');
    expect(digestsOf('whole')).toEqual(before);
  });

  test('its partitions have the digests that the version before gave them, so that its lakes go on unchanged', () => {
    const file = join(projectRoot, 'tests', 'fixtures', 'fixture-week-digests.json');
    // By which settings a week was ingested no lake of that version says.
    const known = Object.entries(digestsOf('whole')).filter(([path]) => !path.includes(settingsNotes.name));
    expect(Object.fromEntries(known)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  test('one thread and eight threads, in other folders, give the same digests', async () => {
    const [one, eight] = await Promise.all([
      runWeek('one-thread', { POLARS_MAX_THREADS: '1' }),
      runWeek('eight-threads', { POLARS_MAX_THREADS: '8' }),
    ]);
    expect([one.code, eight.code]).toEqual([0, 0]);
    const digests = digestsOf('whole');
    expect(Object.keys(digests).length).toBeGreaterThan(50);
    expect(digestsOf('one-thread')).toEqual(digests);
    expect(digestsOf('eight-threads')).toEqual(digests);
  });

  test('two runs at once on one lake both end well, and the lake is the one of a single run', async () => {
    const both = await Promise.all([runWeek('shared'), runWeek('shared')]);
    expect(both.map(({ code, output }) => (code === 0 ? 'done' : output))).toEqual(['done', 'done']);
    expect(digestsOf('shared')).toEqual(digestsOf('whole'));
  });

  test('killed again and again while it works, the next run finishes the work', async () => {
    const random = Random.seeded(20);
    const all = Object.keys(digestsOf('whole')).length;
    let kills = 0;
    // Each time when it has made some more partitions, at a random moment of the next one.
    for (let aim = 1; aim < all; aim = partitionsIn('killed') + 1 + random.integer(isExhaustive ? 5 : 16)) {
      const child = start('week', 'killed', ['--regimes', regimes]);
      const end = ended(child);
      while (partitionsIn('killed') < aim && child.exitCode === null) await sleep(2);
      await sleep(20 * random.uniform());
      child.kill('SIGKILL');
      await end;
      kills += Number(child.signalCode === 'SIGKILL');
    }
    expect(kills).toBeGreaterThan(3);
    const { code, output } = await runWeek('killed');
    expect({ code, output: code === 0 ? '' : output }).toEqual({ code: 0, output: '' });
    expect(digestsOf('killed')).toEqual(digestsOf('whole'));
    const leftovers = ['.staging', '.replaced'].flatMap((name) => {
      const folder = join(work, 'killed', name);
      return existsSync(folder) ? readdirSync(folder) : [];
    });
    expect(leftovers).toEqual([]);
  });

  test('one flipped byte in any Parquet file of the lake is found by the next read and by the audit', async () => {
    const root = join(work, 'whole');
    const all = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.parquet') && !file.startsWith('audit_findings'),
    );
    // One of each dataset, or every one.
    const firsts = [...Map.groupBy(all, (file) => file.split('/')[0]).values()].flatMap((alike) => alike.slice(0, 1));
    const files = isExhaustive ? all : firsts;
    expect(firsts.length).toBeGreaterThan(8);
    const random = Random.seeded(4);
    // A rule names at most 20 findings: the files are flipped in groups smaller than that.
    for (let from = 0; from < files.length; from += 16) {
      const group = files.slice(from, from + 16);
      const name = `flipped-${from}`;
      cpSync(root, join(work, name), { recursive: true });
      for (const file of group) flipOneByte(join(work, name, file), random);
      expect(await unread(name, group)).toEqual(group);
      const child = start('audit', name, ['--regime', regimes, '--report', join(work, `report-${from}`)]);
      const { code } = await ended(child);
      const sarif = readFileSync(join(work, `report-${from}`, 'audit.sarif'), 'utf8');
      expect(group.filter((file) => !sarif.includes(dirname(file)))).toEqual([]);
      expect(code).toBe(3);
    }
  });
});

function flipOneByte(file: string, random: Random): void {
  const bytes = readFileSync(file);
  const at = random.integer(bytes.length);
  bytes[at] = (bytes[at] as number) ^ (1 << random.integer(8));
  writeFileSync(file, bytes);
}

/** The files whose partition cannot be read. */
async function unread(name: string, files: readonly string[]): Promise<string[]> {
  const lake = new Lake({ datasets, root: join(work, name), clock: Date.now, software: 'test' });
  const damaged: string[] = [];
  for (const file of files) {
    const dataset = datasets.find((one) => file.startsWith(`${one.name}/`)) as Dataset;
    const keys = keysOfPath(dataset, dirname(file)) as PartitionKeys;
    await lake.read(dataset, keys).catch((error: unknown) => {
      if (error instanceof DamagedPartitionError) damaged.push(file);
      else throw error;
    });
  }
  return damaged;
}
