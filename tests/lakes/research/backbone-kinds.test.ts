import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assetActions, assets, delistings } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  researchPlace,
  rowsOf,
  usualPacks,
} from '../../support/backbone/research-lake.ts';

const day = (date: string) => epochDay(parseIsoDate(date));

/** The usual packs, and the three other kinds. */
const allKinds = (folder: string) => [
  ...usualPacks(folder),
  { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' }, pack_date: 'actions_{date}' },
  { kind: 'delistings', files: [join(folder, 'delistings*')], columns: { asset: 'asset' } },
  { kind: 'rates', files: [join(folder, 'rates*')] },
];

const files = {
  'assets.csv': `${assetsHeader}\nA1,AAA,US,stock,USD,,\nB2,BBB,XLON,stock,GBP,,\n`,
  'bars.csv': `${barsHeader}\nA1,2016-01-04,10,11,9,10,100\nA1,2016-01-05,5,6,4,5,200\n`,
  'actions_2016-01-05.csv': 'asset,ex_date,kind,value\nA1,2016-01-05,split,2:1\nA1,2016-01-05,dividend,0.25\n',
  'delistings.csv': 'asset,date,code,return\nA1,2016-02-01,bankruptcy,\nB2,2016-02-01,merger,0.1\n',
  'rates.csv': 'currency,date,rate\nGBP,2016-01-04,1.47\nGBP,2016-01-05,1.46\n',
};

const reasonsOf = async (place: Parameters<typeof rowsOf>[0]) =>
  (await rowsOf(place, quarantine)).map(({ reason }) => reason).sort();

it('packs of five kinds feed the store, each row counted', async () => {
  const place = researchPlace(files, allKinds, { delisting_returns: { bankruptcy: -0.9 } });
  expect(await feed(place)).toMatchObject({ selected: 5, done: 5, rows: 10, emitted: 10, quarantined: 0 });
  const split = { asset: 1, ex_date: day('2016-01-05'), kind: 'split', value: 2, source: 'packs' };
  const known = { known_from: day('2016-01-05'), assumed: 1, revision: 1 };
  expect(await rowsOf(place, assetActions)).toEqual([
    { ...split, kind: 'dividend', value: 0.25, ...known },
    { ...split, ...known },
  ]);
  expect(await rowsOf(place, delistings)).toEqual([
    expect.objectContaining({ asset: 1, code: 'bankruptcy', return: -0.9, basis: 'assumed' }),
    expect.objectContaining({ asset: 2, code: 'merger', return: 0.1, basis: 'reported' }),
  ]);
  const { table } = await lakeIn(place).require(macroDaily, { series: 'FX.GBP' });
  expect([...table.columns.value]).toEqual([1.47, 1.46]);
  expect([...table.columns.available]).toEqual([day('2016-01-04'), day('2016-01-05')]);
});

it('what happens on a closed day is known from the next session on, also from a first load; an exchange without calendar may trade that day', async () => {
  // A Saturday, and the Monday of Martin Luther King behind its weekend.
  const actions = ['A1,2016-01-16,dividend,0.25', 'A1,2016-01-18,split,2:1', 'B2,2016-01-16,dividend,0.5'];
  const place = researchPlace(
    {
      ...files,
      'actions_2016-01-20.csv': `asset,ex_date,kind,value\n${actions.join('\n')}\n`,
      'delistings.csv': 'asset,date,code,return\nA1,2016-02-06,merger,0.1\n',
    },
    allKinds,
  );
  await feed(place);
  const known = (await rowsOf(place, assetActions)).map(({ asset, ex_date, known_from, assumed }) => [
    ...[asset, ex_date, known_from, assumed],
  ]);
  expect(known).toEqual(
    expect.arrayContaining([
      [1, day('2016-01-16'), day('2016-01-19'), 1],
      [1, day('2016-01-18'), day('2016-01-19'), 1],
      [2, day('2016-01-16'), day('2016-01-16'), 1],
    ]),
  );
  expect((await rowsOf(place, delistings))[0]).toMatchObject({ known_from: day('2016-02-08'), assumed: 1 });
});

it('a delisting without a return and without an assumption stays without one', async () => {
  const place = researchPlace(files, allKinds);
  await feed(place);
  expect((await rowsOf(place, delistings))[0]).toMatchObject({ return: null, basis: 'assumed' });
});

it('an action that a later pack gives otherwise is a further row, known from the day of that pack', async () => {
  const place = researchPlace(files, allKinds);
  await feed(place);
  putPacks(place, {
    'actions_2016-03-01.csv': 'asset,ex_date,kind,value\nA1,2016-01-05,dividend,0.3\nA1,2015-06-01,split,3\n',
  });
  await feed(place, { mode: 'delta' });
  const rows = (await rowsOf(place, assetActions)).map(({ kind, value, known_from, assumed }) => [
    kind,
    value,
    known_from,
    assumed,
  ]);
  expect(rows).toEqual([
    ['split', 3, day('2016-03-01'), 0],
    ['dividend', 0.25, day('2016-01-05'), 1],
    ['dividend', 0.3, day('2016-03-01'), 0],
    ['split', 2, day('2016-01-05'), 1],
  ]);
});

it('a split that is entered twice counts once: the same line, and one of the same ratio a few days off', async () => {
  const place = researchPlace(
    {
      ...files,
      'actions_2016-01-05.csv':
        'asset,ex_date,kind,value\nA1,2016-01-05,split,2\nA1,2016-01-05,split,2\nA1,2016-01-06,split,2\nB2,2016-01-06,split,2\nB2,2016-01-06,split,4\n',
    },
    allKinds,
  );
  expect(await feed(place, { packs: 'a*' })).toMatchObject({ duplicate: 1, quarantined: 3 });
  expect(await rowsOf(place, assetActions)).toHaveLength(1);
  expect(await reasonsOf(place)).toEqual(['CONFLICTING_DUPLICATE', 'CONFLICTING_DUPLICATE', 'REPEATED_SPLIT']);
});

it('two dividends of one day add up, in whichever order, and a row that repeats another counts once', async () => {
  const rows = ['A1,2016-01-05,dividend,0.5', 'A1,2016-01-05,dividend,2', 'A1,2016-01-05,dividend,0.5'];
  for (const lines of [rows, rows.toReversed()]) {
    const pack = `asset,ex_date,kind,value\n${lines.join('\n')}\n`;
    const place = researchPlace({ ...files, 'actions_2016-01-05.csv': pack }, allKinds);
    await feed(place, { packs: 'assets*,bars*' });
    expect(await feed(place, { packs: 'actions*' })).toMatchObject({ emitted: 1, duplicate: 2, quarantined: 0 });
    expect((await rowsOf(place, assetActions)).map(({ kind, value }) => [kind, value])).toEqual([['dividend', 2.5]]);
    expect(await feed(place, { packs: 'actions*', again: 'true' })).toMatchObject({ emitted: 0, old: 1, duplicate: 2 });
  }
});

it('a split is moved by a few days: a ratio of 1 takes the old day back, and the new one is taken', async () => {
  const moved = ['A1,2016-01-05,split,1', 'A1,2016-01-07,split,2'];
  for (const lines of [moved, moved.toReversed()]) {
    const place = researchPlace(files, allKinds);
    await feed(place);
    putPacks(place, { 'actions_2016-01-08.csv': `asset,ex_date,kind,value\n${lines.join('\n')}\n` });
    expect(await feed(place, { mode: 'delta' })).toMatchObject({ emitted: 2, quarantined: 0 });
    const splits = (await rowsOf(place, assetActions)).filter(({ kind }) => kind === 'split');
    expect(splits.map(({ ex_date, value }) => [ex_date, value])).toEqual([
      [day('2016-01-05'), 2],
      [day('2016-01-05'), 1],
      [day('2016-01-07'), 2],
    ]);
  }
});

it('actions that cannot be are set aside: a dividend larger than the price before it, sizes and kinds that are none', async () => {
  const place = researchPlace(
    {
      ...files,
      'actions_2016-01-05.csv':
        'asset,ex_date,kind,value\nA1,2016-01-05,dividend,12\nA1,2016-01-04,dividend,12\nA1,2016-01-05,split,0\nA1,2016-01-05,rights,1\nA1,soon,split,2\nA1,2016-01-05,split,two\nZ9,2016-01-05,split,2\n',
    },
    allKinds,
  );
  await feed(place);
  const set = await rowsOf(place, quarantine);
  expect(set.map(({ reason }) => reason).sort()).toEqual([
    'DIVIDEND_EXCEEDS_PRICE',
    'NOT_POSITIVE',
    'UNKNOWN_ASSET',
    'UNKNOWN_KIND',
    'UNREADABLE_DATE',
    'UNREADABLE_VALUE',
  ]);
  expect(set.find(({ reason }) => reason === 'DIVIDEND_EXCEEDS_PRICE')?.detail).toBe(
    'a dividend of 12 on 2016-01-05, and a close of 10 before it',
  );
});

it('a currency that nobody knows is named, in assets and in rates', async () => {
  const place = researchPlace(
    {
      'assets.csv': `${assetsHeader}\nA1,AAA,US,stock,DOLLARS,,\nB2,BBB,XLON,stock,GBX,,\n`,
      'rates.csv': 'currency,date,rate\nXYZ,2016-01-04,1\nEUR,2016-01-04,0\nEUR,2016-01-05,1.1\nEUR,2016-01-05,1.2\n',
    },
    (folder) => [...usualPacks(folder).slice(0, 1), ...allKinds(folder).slice(4)],
  );
  expect(await feed(place)).toMatchObject({ emitted: 2, quarantined: 4 });
  expect(await reasonsOf(place)).toEqual([
    'CONFLICTING_DUPLICATE',
    'NOT_POSITIVE',
    'UNKNOWN_CURRENCY',
    'UNKNOWN_CURRENCY',
  ]);
});

it('rates may be quoted as units for one US dollar', async () => {
  const place = researchPlace({ 'rates.csv': 'date,rate\n2016-01-04,0.8\n' }, (folder) => [
    { kind: 'rates', files: [join(folder, 'rates.csv')], values: { currency: 'EUR' }, quote: 'units_per_usd' },
  ]);
  await feed(place);
  const { table } = await lakeIn(place).require(macroDaily, { series: 'FX.EUR' });
  expect([...table.columns.value]).toEqual([1.25]);
});

it('an asset that changes its exchange keeps its number, and its bars go on', async () => {
  const place = researchPlace({ 'assets.csv': `${assetsHeader}\nA1,AAA,XNAS,stock,USD,,\n` }, (folder) =>
    usualPacks(folder).slice(0, 1),
  );
  await feed(place);
  putPacks(place, { 'assets-2.csv': `${assetsHeader}\nA1,AAA,XNYS,stock,USD,2017-03-01,\n` });
  expect(await feed(place, { mode: 'delta' })).toMatchObject({ emitted: 1 });
  expect(
    (await rowsOf(place, assets)).map(({ number, exchange, valid_from, valid_to }) => [
      number,
      exchange,
      valid_from,
      valid_to,
    ]),
  ).toEqual([
    [1, 'XNAS', day('1900-01-01'), day('2017-03-01')],
    [1, 'XNYS', day('2017-03-01'), null],
  ]);
});

it('a pack without a row is refused where the store has rows of its kind, unless that is said to be right', async () => {
  const place = researchPlace(files, allKinds);
  await feed(place);
  putPacks(place, { 'actions_2016-02-01.csv': 'asset,ex_date,kind,value\n' });
  await expect(feed(place, { mode: 'delta' })).rejects.toThrow('PACKS_FAILED_NONZERO');
  expect(await feed(place, { mode: 'delta', 'force-empty': 'true' })).toMatchObject({ done: 1, failed: 0, emitted: 0 });
  expect(await rowsOf(place, assetActions)).toHaveLength(2);
});
