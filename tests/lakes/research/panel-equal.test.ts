import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isoDate } from '../../../src/calendar/date.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { panel, panelIndex, totalReturn } from '../../../src/panel/datasets.ts';
import { barsHeader, putPacks } from '../../support/backbone/research-lake.ts';
import { bucketOf, idOf, sessions } from '../../support/research/research-lake.ts';
import { runStep } from '../../support/research/research-steps.ts';
import { digestsOf, tableDigestsOf, tablesOf } from '../../support/research/run-panel.ts';
import { laterPacks, type SmallMarket, smallMarket } from '../../support/research/small-market.ts';

// From packs on: what is made step by step, and what is made at once.

const folder = mkdtempSync(join(tmpdir(), 'regimen-panel-equal-'));
const feed = (mode: string) => ({ stage: 'backbone', inputs: { mode } });
const panelOf = (inputs: Readonly<Record<string, string>> = {}) => ({
  stage: 'panel',
  inputs: { threads: '1', ...inputs },
});
const merge = { stage: 'merge', inputs: {} };
let grown: SmallMarket;
let rowsOfEveryDay: ReadonlyMap<string, unknown>;

/** The store as it has grown, without what was made of it unless that is kept. */
function copy(name: string, kept: 'with its panel' | 'without a panel'): SmallMarket {
  const place = { ...grown, lakeFolder: join(folder, name) };
  cpSync(grown.lakeFolder, place.lakeFolder, { recursive: true });
  const made = kept === 'with its panel' ? [] : ['panel', 'panel_shards', 'panel_index', 'total_return'];
  for (const dataset of made) rmSync(join(place.lakeFolder, dataset), { recursive: true });
  return place;
}

beforeAll(async () => {
  grown = smallMarket(folder);
  for (const step of [feed('bulk'), panelOf(), merge]) await runStep(grown, step);
  putPacks(grown, laterPacks);
  for (const step of [feed('delta'), panelOf(), merge]) await runStep(grown, step);
  const everyDay = copy('every-day', 'without a panel');
  await runStep(everyDay, panelOf({ 'as-of': 'sessions:300' }));
  rowsOfEveryDay = await rowsByKey(everyDay);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function everything({ lakeFolder }: SmallMarket) {
  const [partitions, factors] = [await digestsOf(lakeFolder, panel), await digestsOf(lakeFolder, totalReturn)];
  return { partitions, factors, index: await tableDigestsOf(lakeFolder, panelIndex) };
}

test('a delta and then the panel give the partitions of a panel that is made from nothing', async () => {
  const whole = copy('whole', 'without a panel');
  const { made } = await runStep(whole, panelOf());
  await runStep(whole, merge);
  const expected = await everything(whole);
  expect(made).toBe(Object.keys(expected.partitions).length);
  expect(await everything(grown)).toEqual(expected);
});

test.each([{ 'as-of': 'weekly:30' }, { 'as-of': 'sessions:40' }, { 'as-of': 'monthly' }])(
  'a panel that looks back as %j says has the rows of the whole one, bit for bit, made from nothing and over another',
  async (inputs) => {
    const [fresh, over] = [copy('fresh', 'without a panel'), copy('over', 'with its panel')];
    for (const place of [fresh, over]) await runStep(place, panelOf(inputs));
    expect(await digestsOf(over.lakeFolder, panel)).toEqual(await digestsOf(fresh.lakeFolder, panel));
    const some = await rowsByKey(fresh);
    expect(some.size).toBeGreaterThan(50);
    for (const [key, row] of some) expect(row).toEqual(rowsOfEveryDay.get(key));
    for (const place of [fresh, over]) rmSync(place.lakeFolder, { recursive: true });
  },
);

async function rowsByKey({ lakeFolder }: SmallMarket): Promise<Map<string, unknown>> {
  const rows = new Map<string, unknown>();
  for (const table of (await tablesOf(lakeFolder, panel)).values()) {
    for (let row = 0; row < table.rows; row++) {
      const cells = rowAt(table, row);
      rows.set(`${cells.as_of} ${cells.asset}`, cells);
    }
  }
  return rows;
}

test('a pack that revises bars of three assets has exactly their buckets made again, for the year of the bars and the one before', async () => {
  const place = copy('revised', 'with its panel');
  const day = isoDate(sessions(300).at(-30) as number);
  // Of the day on which it was told: a pack that holds none but old days is one that came late, and turns nothing back.
  const told = `${idOf(7)},${isoDate(sessions(300).at(-1) as number)},51,61,41,52.5,1000`;
  const lines = [...[7, 8, 9].map((asset) => `${idOf(asset)},${day},51,61,41,52.5,1000`), told];
  putPacks(place, { 'bars_4.csv': `${[barsHeader, ...lines].join('\n')}\n` });
  const before = await digestsOf(place.lakeFolder, panel);
  expect(await runStep(place, feed('delta'))).toMatchObject({ emitted: 4 });
  const outputs = await runStep(place, panelOf());
  const after = await digestsOf(place.lakeFolder, panel);
  const changed = Object.keys(after).filter((path) => after[path] !== before[path]);
  const buckets = new Set([7, 8, 9].map((asset) => String(bucketOf(asset)).padStart(3, '0')));
  const expected = Object.keys(after).filter((path) => buckets.has(/asset_bucket=(\d+)/.exec(path)?.[1] ?? ''));
  expect(changed).toEqual(expected);
  expect(outputs).toMatchObject({ made: 6, reused: Object.keys(after).length - 6 });
});
