import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assetActions, assets, bars, barsRevisions } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { ingestRecipe, universe } from '../../../src/ingest/datasets.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import {
  feed,
  lakeIn,
  type ResearchPlace,
  researchPlace,
  rowsOf,
  storeDigests,
} from '../../support/backbone/research-lake.ts';

const day = (date: string) => epochDay(parseIsoDate(date));

function bar(date: string, close: number) {
  return { date: day(date), open: close, high: close + 1, low: close - 1, close, adj_close: close, volume: 100 };
}

type Row = Readonly<Record<string, string | number>>;

/** A table of rows, numbers in the arrays that they are stored from. */
function tableOf(rows: readonly Row[]) {
  const columns = Object.keys(rows[0] ?? {}).map((name) => {
    const cells = rows.map((row) => row[name]);
    if (typeof cells[0] === 'string') return [name, cells];
    const isDay = ['date', 'known_from', 'ex_date'].includes(name);
    return [name, isDay ? Int32Array.from(cells as number[]) : Float64Array.from(cells as number[])];
  });
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

/** A lake with January 2016 of a week's ingest: three symbols, a revision, a bar that came late, a split. */
async function weeklyLake(): Promise<ResearchPlace> {
  const place = researchPlace({}, () => []);
  copyFileSync(join(import.meta.dirname, '../../../configs/pipeline.yaml'), join(place.folder, 'pipeline.yaml'));
  const lake = lakeIn(place);
  const write = (dataset: Parameters<typeof lake.write>[0], keys: Record<string, string>, rows: readonly Row[]) =>
    lake.write(dataset, keys, { recipe: ingestRecipe, table: tableOf(rows) });
  const month = { month: '2016-01' };
  await write(marketDaily, month, [
    { symbol: 'AAA', ...bar('2016-01-04', 10) },
    { symbol: 'AAA', ...bar('2016-01-05', 11) },
    { symbol: 'SPY', ...bar('2016-01-04', 200) },
  ]);
  const known_from = day('2016-01-15');
  await write(marketRevisions, month, [
    { symbol: 'AAA', ...bar('2016-01-04', 10.5), known_from },
    { symbol: 'BBB', ...bar('2016-01-05', 20), known_from },
  ]);
  await write(corporateActions, month, [
    {
      symbol: 'AAA',
      ex_date: day('2016-01-05'),
      kind: 'split',
      value: 2,
      source: 'massive',
      known_from: day('2016-01-08'),
    },
  ]);
  await write(universe, { week_ending: '2016-01-15' }, [{ symbol: 'AAA', sector: 'Energy', name: 'A' }]);
  return place;
}

it('the bars, revisions and actions of the weeks become the research store, each known from the week that knew it', async () => {
  const place = await weeklyLake();
  expect(await feed(place, { mode: 'lake' })).toMatchObject({ selected: 3, done: 3, rows: 6, emitted: 6, assets: 3 });
  expect((await rowsOf(place, assets)).map(({ id, class: kind, sector }) => [id, kind, sector])).toEqual([
    ['AAA.US', 'stock', 'Energy'],
    ['BBB.US', 'stock', null],
    ['SPY.US', 'etf', null],
  ]);
  expect((await rowsOf(place, bars)).map(({ asset, close, first_seen }) => [asset, close, first_seen])).toEqual([
    [1, 10, day('2016-01-04')],
    [1, 11, day('2016-01-05')],
    [2, 20, day('2016-01-15')],
    [3, 200, day('2016-01-04')],
  ]);
  expect((await rowsOf(place, barsRevisions)).map(({ close, known_from }) => [close, known_from])).toEqual([
    [10.5, day('2016-01-15')],
  ]);
  expect(await rowsOf(place, assetActions)).toEqual([
    expect.objectContaining({
      asset: 1,
      kind: 'split',
      value: 2,
      source: 'massive',
      known_from: day('2016-01-08'),
      assumed: 0,
    }),
  ]);
});

it('only months that changed are taken again', async () => {
  const place = await weeklyLake();
  await feed(place, { mode: 'lake' });
  expect(await feed(place, { mode: 'lake' })).toMatchObject({ selected: 0, unchanged: 3 });
  const before = await storeDigests(place);
  expect(await feed(place, { mode: 'lake', again: 'true' })).toMatchObject({ selected: 3, emitted: 0, old: 6 });
  expect(await storeDigests(place)).toEqual(before);
});

it('a lake without a week is refused', async () => {
  const place = researchPlace({}, () => []);
  await expect(feed(place, { mode: 'lake' })).rejects.toThrow('holds no bars of a week');
});
