import { appendFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../../../src/datasets.ts';
import { memoryJournal } from '../../../../src/http/journal.ts';
import { raw } from '../../../../src/ingest/datasets.ts';
import { pruneRaw, rawJournal, rawRunOf, rawRuns, storeRaw } from '../../../../src/ingest/live/raw-store.ts';
import { Lake } from '../../../../src/lake/lake.ts';
import { DamagedPartitionError } from '../../../../src/lake/partition-files.ts';
import type { Tier } from '../../../../src/lake/tier.ts';
import { sampleAnswer } from '../../../support/http/sample-answers.ts';
import { lakeAt, scratchFolder } from '../../../support/lake/sample-lake.ts';

const weekEnding = '2024-01-05';
const plan = '{"symbols":["A"]}';
const answers = [
  sampleAnswer(1, { provider: 'alpaca', time: '2024-01-06T01:00:00.000Z' }),
  sampleAnswer(2, { provider: 'alpaca', status: 404, body: Buffer.alloc(0) }),
  sampleAnswer(3, { provider: 'finnhub', kind: 'news', body: Buffer.from([0, 255, 10, 13]) }),
  // The same bytes at the same address, asked for by two bodies.
  sampleAnswer(4, { provider: 'finnhub', body: Buffer.from('[]'), url: 'https://data.sample.test/x' }),
  sampleAnswer(5, { provider: 'finnhub', body: Buffer.from('[]'), url: 'https://data.sample.test/x' }),
];

async function journalOf(list = answers) {
  const journal = memoryJournal();
  for (const answer of list) await journal.keep(answer);
  return journal;
}

async function stored(run = 1, lake = lakeAt(scratchFolder())): Promise<Lake> {
  await storeRaw(lake, { weekEnding, run, plan, journal: await journalOf() });
  return lake;
}

describe('raw answers', () => {
  it('are one partition for each provider, with what each answer is', async () => {
    const lake = await stored();
    expect(await lake.list(raw)).toEqual(
      ['alpaca', 'finnhub'].map((provider) => ({ week_ending: weekEnding, run: '1', provider })),
    );
    const keys = { week_ending: weekEnding, run: '1', provider: 'alpaca' };
    const { table, manifest } = await lake.require(raw, keys);
    expect(table.rows).toBe(2);
    const row = table.columns.request.indexOf(answers[0]?.request ?? '');
    const file = table.columns.file[row] ?? '';
    expect(file).toBe(`${answers[0]?.request.slice(0, 32)}.gz`);
    const { kind, url, status, bytes, sha256 } = table.columns;
    expect([kind[row], url[row], status[row], bytes[row], sha256[row]]).toEqual([
      'bars',
      answers[0]?.url,
      200,
      answers[0]?.bytes,
      answers[0]?.sha256,
    ]);
    expect(gunzipSync((await lake.attachment(raw, keys, file)) ?? '')).toEqual(answers[0]?.body);
    expect((await lake.attachment(raw, keys, 'plan.json'))?.toString()).toBe(plan);
    expect(manifest.recipe).toEqual({ stage: 'ingest', version: 1, parameters: {}, inputs: [] });
    expect(manifest.produced.sources).toContainEqual({
      name: answers[0]?.url,
      bytes: answers[0]?.bytes,
      sha256: answers[0]?.sha256,
      time: '2024-01-06T01:00:00.000Z',
    });
  });

  it('come back as they were kept, with the plan', async () => {
    const lake = await stored();
    const back = await rawJournal(lake, weekEnding, 1);
    expect(back?.plan).toBe(plan);
    expect(await back?.journal.all()).toEqual(await (await journalOf()).all());
    for (const answer of answers) expect(await back?.journal.find(answer.request)).toEqual(answer);
    expect(await back?.journal.find(sampleAnswer(9).request)).toBeUndefined();
    await expect(back?.journal.keep(sampleAnswer(9))).rejects.toThrow('cannot be added to');
  });

  it('come back from a tier as well', async () => {
    const source = await stored();
    const tier: Tier = {
      name: 'a tier',
      list: (dataset) => source.listLocal(dataset),
      fetch: async (dataset, keys, into) => {
        await cp(source.folder(dataset, keys), into, { recursive: true });
        return true;
      },
    };
    const lake = lakeAt(scratchFolder(), [tier]);
    expect(await rawRuns(lake, weekEnding)).toEqual([1]);
    expect((await (await rawJournal(lake, weekEnding, 1))?.journal.all())?.length).toBe(answers.length);
  });

  it('have the same digests whenever they came', async () => {
    const one = await stored();
    const two = lakeAt(scratchFolder());
    const later = answers.map((answer) => ({ ...answer, time: '2025-01-01T00:00:00.000Z' }));
    await storeRaw(two, { weekEnding, run: 1, plan, journal: await journalOf(later) });
    const digests = (lake: Lake) => lake.written.map(({ digest }) => digest);
    expect(digests(two)).toEqual(digests(one));
  });

  it('of no answers are nothing', async () => {
    const lake = lakeAt(scratchFolder());
    await storeRaw(lake, { weekEnding, run: 1, plan, journal: memoryJournal() });
    expect(await lake.list(raw)).toEqual([]);
    expect(await rawJournal(lake, weekEnding, 1)).toBeUndefined();
    expect(await rawRuns(lake, weekEnding)).toEqual([]);
    expect(await pruneRaw(lake, 0, Date.now())).toBe(0);
  });

  it('of several runs are told apart, in the order of their numbers', async () => {
    const lake = await stored(10);
    for (const run of [2, 1]) await stored(run, lake);
    expect(await rawRuns(lake, weekEnding)).toEqual([1, 2, 10]);
    expect(await rawRuns(lake, '2024-01-12')).toEqual([]);
    expect(await rawJournal(lake, weekEnding, 3)).toBeUndefined();
  });

  it('get the number of their plan, or the next one: no run takes the place of another', async () => {
    const lake = await stored(2);
    expect(await rawRunOf(lake, weekEnding, plan)).toBe(2);
    expect(await rawRunOf(lake, weekEnding, '{"symbols":["B"]}')).toBe(3);
    expect(await rawRunOf(lake, '2024-01-12', plan)).toBe(1);
    rmSync(join(lake.folder(raw, { week_ending: weekEnding, run: '2', provider: 'finnhub' }), 'plan.json'));
    expect(await rawRunOf(lake, weekEnding, plan)).toBe(3);
  });

  it('that are damaged are not taken for answers', async () => {
    const lake = await stored();
    const folder = lake.folder(raw, { week_ending: weekEnding, run: '1', provider: 'finnhub' });
    const name = readdirSync(folder).find((file) => file.endsWith('.gz')) ?? '';
    appendFileSync(join(folder, name), 'x');
    await expect(rawJournal(lake, weekEnding, 1)).rejects.toThrow(DamagedPartitionError);
  });
});

describe('pruneRaw', () => {
  const dayMs = 86_400_000;
  const written = 1_400_000_000_000;

  it('removes what was stored too long ago, with the empty folders above it', async () => {
    const lake = await stored();
    const later = new Lake({ datasets, root: lake.root, clock: () => written + 30 * dayMs, software: 'test' });
    await stored(2, later);
    expect(await pruneRaw(lake, 30, written + 30 * dayMs)).toBe(0);
    expect(await pruneRaw(lake, 30, written + 30 * dayMs + 1)).toBe(2);
    expect(await rawRuns(lake, weekEnding)).toEqual([2]);
    expect(existsSync(join(lake.root, 'raw', `week_ending=${weekEnding}`, 'run=1'))).toBe(false);
    expect(await pruneRaw(lake, 0, written)).toBe(2);
    expect(existsSync(join(lake.root, 'raw'))).toBe(false);
    expect(readdirSync(join(lake.root, '.staging'))).toEqual([]);
  });

  it('leaves what is damaged for the audit', async () => {
    const lake = await stored();
    const folder = lake.folder(raw, { week_ending: weekEnding, run: '1', provider: 'alpaca' });
    appendFileSync(join(folder, 'manifest.json'), 'x');
    expect(await pruneRaw(lake, 1, written + 9 * dayMs)).toBe(1);
    expect(existsSync(folder)).toBe(true);
  });
});
