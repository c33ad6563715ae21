import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetActions, assets, bars, barsRevisions } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { ingestRecipe, universe } from '../../../src/ingest/datasets.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../../src/market/datasets.ts';
import {
  feed,
  lakeIn,
  putPacks,
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

/** Feeds an asset by a pack. */
async function putPack(place: ResearchPlace, row: string): Promise<void> {
  putPacks(place, { 'assets.csv': `id,symbol,exchange,class,currency,sector\n${row}\n` });
  const packs = [{ kind: 'assets', files: [join(place.folder, 'packs', 'assets.csv')] }];
  writeFileSync(join(place.folder, 'research.yaml'), JSON.stringify({ backbone: { packs } }));
  await feed(place);
}

/** The sectors of an asset, each with the day from which it had it. */
const sectorsOf = async (place: ResearchPlace, id: string) =>
  (await rowsOf(place, assets))
    .filter((row) => row.id === id)
    .map(({ sector, valid_from, valid_to }) => [sector, valid_from, valid_to]);

/** The universe of a week, by symbol. */
const putUniverse = (place: ResearchPlace, week: string, sectors: Readonly<Record<string, string | null>>) =>
  lakeIn(place).write(
    universe,
    { week_ending: week },
    {
      recipe: ingestRecipe,
      table: {
        rows: Object.keys(sectors).length,
        columns: {
          symbol: Object.keys(sectors),
          sector: Object.values(sectors),
          name: Object.keys(sectors).map(() => null),
        },
      },
    },
  );

describe('the sector of an asset', () => {
  const reit = day('2016-02-05');
  const moved = [
    ['Energy', day('1900-01-01'), reit],
    ['Real Estate', reit, null],
  ];

  it('holds from the week whose universe says so; the first one as far back as anything is known, and a week without one takes none back', async () => {
    const place = await weeklyLake();
    await putUniverse(place, '2016-01-22', { AAA: null, BBB: null });
    await putUniverse(place, '2016-01-29', { AAA: 'Energy', BBB: 'Utilities' });
    await putUniverse(place, '2016-02-05', { AAA: 'Real Estate', BBB: 'Utilities' });
    await feed(place, { mode: 'lake' });
    expect(await sectorsOf(place, 'AAA.US')).toEqual(moved);
    expect(await sectorsOf(place, 'BBB.US')).toEqual([
      [null, day('1900-01-01'), day('2016-01-29')],
      ['Utilities', day('2016-01-29'), null],
    ]);
  });

  it('is the same week by week as all at once', async () => {
    const place = await weeklyLake();
    await feed(place, { mode: 'lake' });
    expect(await sectorsOf(place, 'AAA.US')).toEqual([['Energy', day('1900-01-01'), null]]);
    await putUniverse(place, '2016-02-05', { AAA: 'Real Estate' });
    await feed(place, { mode: 'lake', again: 'true' });
    expect(await sectorsOf(place, 'AAA.US')).toEqual(moved);
  });

  it('stays what another source says of it', async () => {
    const place = await weeklyLake();
    await putPack(place, 'AAA.US,AAA,US,stock,USD,Mining');
    await putUniverse(place, '2016-02-05', { AAA: 'Real Estate' });
    await feed(place, { mode: 'lake' });
    expect(await sectorsOf(place, 'AAA.US')).toEqual([['Mining', day('1900-01-01'), null]]);
  });
});

it('a ticker that a pack gave to an asset of another id stands for that asset', async () => {
  const place = await weeklyLake();
  await putPack(place, 'X1,AAA,US,stock,USD,Mining');
  await feed(place, { mode: 'lake' });
  expect((await rowsOf(place, assets)).map(({ number, id }) => [number, id])).toEqual([
    [1, 'X1'],
    [2, 'BBB.US'],
    [3, 'SPY.US'],
  ]);
  expect((await rowsOf(place, bars)).map(({ asset, close }) => [asset, close])).toEqual([
    [1, 10],
    [1, 11],
    [2, 20],
    [3, 200],
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
