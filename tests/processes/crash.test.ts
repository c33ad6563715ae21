import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { polars } from '../../src/lake/polars.ts';
import { Random } from '../../src/statistics/random.ts';
import { isExhaustive } from '../support/exhaustive.ts';
import {
  batchKeys,
  dataset,
  keys,
  lakeAt,
  storeBatch,
  storeVariant,
  variantOf,
} from '../support/lake/lake-variants.ts';
import { expectNothingLeft } from '../support/processes/nothing-left.ts';

const script = join(import.meta.dirname, '..', 'support', 'processes', 'lake-process.ts');

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-crash-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function start(...args: (string | number)[]) {
  const child = spawn(process.execPath, [script, ...args.map(String)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
  return { child, exit };
}

function filesOf(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** One whole partition, and nothing that somebody left behind. */
function expectNoLeftovers(root: string): void {
  const folder = lakeAt(root).folder(dataset, keys);
  const names = ['manifest.json', 'report_meta.json', 'scores_weekly.parquet'];
  expect(filesOf(root).sort()).toEqual(names.map((name) => join(folder, name)));
  expectNothingLeft(root);
}

const kills = isExhaustive ? 48 : 4;
/** Every change that one write makes, or every third one. */
const step = isExhaustive ? 1 : 3;

describe('kill -9', () => {
  it.each([
    ['the first write', undefined],
    ['a replacement', 1],
  ] as const)(
    'before any change that %s makes to the file system leaves the old or the new partition',
    async (_, old) => {
      await polars();
      const seen = new Map<string, number>();
      for (let call = 1; ; call += step) {
        const root = join(scratchFolder(), 'lake');
        if (old !== undefined) await storeVariant(lakeAt(root), old);
        const { child, exit } = start('crash', root, 2, call);
        const [output, [code, signal]] = await Promise.all([text(child.stdout), exit]);
        if (signal === null) {
          // It did all its work: there is no such call, and there was one before.
          expect(code).toBe(0);
          expect(Number(output)).toBeLessThan(call);
          expect(Number(output)).toBeGreaterThanOrEqual(call - step);
          break;
        }
        expect(signal).toBe('SIGKILL');
        const held = await variantOf(lakeAt(root));
        expect([old, 2], `killed before call ${call}`).toContain(held);
        const name = `${held}`;
        seen.set(name, (seen.get(name) ?? 0) + 1);
        await lakeAt(root).recover();
        expect(await variantOf(lakeAt(root))).toBe(held);
        if (held !== undefined) expectNoLeftovers(root);
        expect(await storeVariant(lakeAt(root), 2)).toBe(held === 2 ? 'unchanged' : 'written');
        expect(await variantOf(lakeAt(root))).toBe(2);
        expectNoLeftovers(root);
      }
      // Before the change that counts, and after it.
      expect(Object.fromEntries(seen)).toEqual({ [`${old}`]: expect.any(Number), 2: expect.any(Number) });
    },
  );

  it.each([
    ['stores several partitions for the first time', undefined, ['0', '1', '2']],
    ['replaces several partitions', 1, ['-1', '0', '1', '2']],
  ] as const)('before any rename of a batch that %s leaves each of them whole', async (_, old, moments) => {
    await polars();
    const seen = new Set<string>();
    for (let call = 1; ; call++) {
      const root = join(scratchFolder(), 'lake');
      if (old !== undefined) await storeBatch(lakeAt(root), old);
      const { child, exit } = start('crash-batch', root, 2, call);
      const [output, [code, signal]] = await Promise.all([text(child.stdout), exit]);
      if (signal === null) {
        expect({ code, calls: Number(output) }).toEqual({ code: 0, calls: call - 1 });
        break;
      }
      expect(signal).toBe('SIGKILL');
      const held = await Promise.all(batchKeys.map((own) => variantOf(lakeAt(root), own)));
      // Those before the kill are new, those after it as they were.
      const placed = held.findIndex((variant) => variant !== 2);
      expect(held, `killed before call ${call}`).toEqual(held.map((__, i) => (placed < 0 || i < placed ? 2 : old)));
      seen.add(String(placed));
      await lakeAt(root).recover();
      expect(await Promise.all(batchKeys.map((own) => variantOf(lakeAt(root), own)))).toEqual(held);
      await storeBatch(lakeAt(root), 2);
      expect(await Promise.all(batchKeys.map((own) => variantOf(lakeAt(root), own)))).toEqual(batchKeys.map(() => 2));
      expectNothingLeft(root);
    }
    // Killed before the first, between any two of them, and, where something had stepped aside, after the last.
    expect([...seen].sort()).toEqual(moments);
  });

  it(`at ${kills} random moments of a process that replaces a partition again and again`, async () => {
    const root = scratchFolder();
    await storeVariant(lakeAt(root), 0);
    const random = Random.seeded(4);
    for (let kill = 1; kill <= kills; kill++) {
      const { child, exit } = start('replace', root, 1_000_000, kill * 1_000_000);
      await once(child.stdout, 'data');
      await sleep(60 * random.uniform());
      child.kill('SIGKILL');
      await exit;
      const lake = lakeAt(root);
      const held = await variantOf(lake);
      // It had replaced it at least once, or nothing was tried.
      expect(held).toBeGreaterThanOrEqual(kill * 1_000_000);
      expect(await lake.list(dataset)).toEqual([keys]);
      await lake.recover();
      expect(await variantOf(lake)).toBe(held);
      expectNoLeftovers(root);
      if (kill % 4 === 0) expect(await storeVariant(lake, kill)).toBe('written');
    }
  });
});

describe('processes at once', () => {
  it.each([2, 8])('%i write the same partition, and one of their variants is there in the end', async (count) => {
    const root = join(scratchFolder(), 'lake');
    const writers = Array.from({ length: count }, (_, i) => start('replace', root, 20, 100 * i));
    const codes = await Promise.all(writers.map(async ({ exit }) => (await exit)[0]));
    expect(codes).toEqual(Array(count).fill(0));
    const last = Array.from({ length: count }, (_, i) => 100 * i + 19);
    expect(last).toContain(await variantOf(lakeAt(root)));
    expectNoLeftovers(root);
  });

  it('a reader sees whole partitions only, and never none, while two writers replace it', async () => {
    const folder = scratchFolder();
    const root = join(folder, 'lake');
    await storeVariant(lakeAt(root), 0);
    const done = join(folder, 'done');
    const readers = [start('read', root), start('read', root)];
    const outputs = readers.map(({ child }) => text(child.stdout));
    const writers = [start('replace-until', root, done, 0), start('replace-until', root, done, 1_000_000)];
    for (const [i, { exit }] of readers.entries()) {
      expect((await exit)[0]).toBe(0);
      const [, result = ''] = ((await outputs[i]) ?? '').split('\n');
      const { unlisted, seen } = JSON.parse(result) as { unlisted: number; seen: unknown[] };
      expect(seen).not.toContain('none');
      expect(unlisted).toBe(0);
    }
    writeFileSync(done, '');
    expect((await Promise.all(writers.map(({ exit }) => exit))).map(([code]) => code)).toEqual([0, 0]);
    expectNoLeftovers(root);
  });

  it('a reader that recovers the lake does not disturb a writer', async () => {
    const folder = scratchFolder();
    const root = join(folder, 'lake');
    const done = join(folder, 'done');
    await storeVariant(lakeAt(root), 0);
    const { child, exit } = start('replace-until', root, done, 1000);
    const output = text(child.stdout);
    await once(child.stdout, 'data');
    // As often as the writer needs to have stored a hundred meanwhile.
    while (child.exitCode === null && ((await variantOf(lakeAt(root))) ?? 0) < 1100) await lakeAt(root).recover();
    writeFileSync(done, '');
    expect((await exit)[0]).toBe(0);
    const stored = Number((await output).split('\n')[1]);
    expect(await variantOf(lakeAt(root))).toBe(1000 + stored - 1);
    expectNoLeftovers(root);
  });
});
