import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assets, bars, exchangeSessions } from '../../../src/backbone/datasets.ts';
import { polars } from '../../../src/lake/polars.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  closesOf,
  feed,
  putPacks,
  researchPlace,
  rowsOf,
  usualPacks,
} from '../../support/backbone/research-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

// Packs of strangers: what no table of bars should hold, and what a disk may hold in the place of one.

const assetPack = `${assetsHeader}\nA1,AAA,US,stock,USD,,\nB2,BBB,XLON,stock,GBP,,\n`;
const good = 'A1,2016-01-04,10,11,9,10,100';
const pack = (...lines: readonly string[]) => `${[barsHeader, ...lines].join('\n')}\n`;
const row = { asset: ['A1'], date: ['2016-01-05'], open: [10], high: [11], low: [9], close: [10], volume: [100] };
const parquet: { lists: Buffer; truths: Buffer } = { lists: Buffer.alloc(0), truths: Buffer.alloc(0) };

beforeAll(async () => {
  const pl = await polars();
  parquet.lists = pl.DataFrame({ ...row, close: [[10, 11]] }).writeParquet();
  parquet.truths = pl.DataFrame({ ...row, close: [true] }).writeParquet();
});

describe('a pack that is no table of bars fails by name, says what helps, and stops none of the others', () => {
  it.each([
    ['of no byte', 'bars_2.csv', () => '', /^bars_2\.csv is empty\. Fetch or make the file again\.$/],
    ['of binary data', 'bars_2.csv', () => Buffer.of(0, 1, 2, 255), /bars_2\.csv holds binary data/],
    ['of UTF-16', 'bars_2.csv', () => Buffer.from(`\ufeff${pack(good)}`, 'utf16le'), /bars_2\.csv is UTF-16 text/],
    ['that is no gzip', 'bars_2.csv.gz', () => pack(good), /bars_2\.csv\.gz is not gzip data/],
    ['that is no Parquet', 'bars_2.parquet', () => pack(good), /bars_2\.parquet is not a readable Parquet file/],
    [
      'with lists in a column',
      'bars_2.parquet',
      () => parquet.lists,
      /bars_2\.parquet holds values of the type List in the column "close"/,
    ],
    ['with truth values in a column', 'bars_2.parquet', () => parquet.truths, /of the type Bool in the column "close"/],
    [
      'with a column twice',
      'bars_2.csv',
      () => pack(`${good},99`).replace('volume', 'volume,close'),
      /bars_2\.csv has two columns "close"/,
    ],
    [
      'with dates of another format',
      'bars_2.csv',
      () => pack('A1,14/01/2016,10,11,9,10,100', 'A1,15/01/2016,10,11,9,10,100'),
      /bars_2\.csv: No date of the column "date" can be read as YYYY-MM-DD: it holds "1\d\/01\/2016"\. .*date_format/,
    ],
  ] as readonly [string, string, () => string | Buffer, RegExp][])('%s', async (_, name, content, told) => {
    const place = researchPlace({ 'assets.csv': assetPack, 'bars_1.csv': pack(good), [name]: content() });
    const heard = noHearing();
    await expect(feed(place, {}, heard)).rejects.toMatchObject({ outputs: { done: 2, failed: 1, emitted: 3 } });
    expect(heard.annotations.map(({ message }) => message)).toContainEqual(expect.stringMatching(told));
    expect(await closesOf(place, 'A1')).toEqual([10]);
  });
});

it('numbers that are none are set aside with the column that holds them', async () => {
  const odd = ['NaN', 'Infinity', '1e400', 'ten', '', '"1,000"', '$10'];
  const lines = odd.map((close, i) => `B2,2016-01-${String(5 + i).padStart(2, '0')},10,11,9,${close},100`);
  const huge = 'B2,2016-01-20,1e308,1e308,1e308,1e308,1e308';
  const place = researchPlace({ 'assets.csv': assetPack, 'bars.csv': pack(good, ...lines, huge) });
  expect(await feed(place)).toMatchObject({ emitted: 3, quarantined: odd.length + 1 });
  const rows = await rowsOf(place, quarantine);
  expect(new Set(rows.map(({ reason }) => reason))).toEqual(new Set(['NULL_PRICE']));
  expect(new Set(rows.map(({ detail }) => detail))).toEqual(
    new Set(['no finite number in close', 'numbers too large to add up']),
  );
});

it('a store holds what was traded before 1970 and before the calendar begins, with sessions derived from it', async () => {
  const place = researchPlace({
    'assets.csv': assetPack,
    'bars.csv': pack(
      'A1,1955-01-04,1,1,1,1,1',
      'A1,1969-12-31,1,1,1,1,1',
      'A1,1990-01-03,1,1,1,1,1',
      'B2,1801-01-05,1,1,1,1,1',
    ),
  });
  expect(await feed(place)).toMatchObject({ emitted: 6, quarantined: 0 });
  expect((await rowsOf(place, bars)).map(({ date, first_seen: seen }) => [date, seen])).toEqual([
    [-5476, -5476],
    [-1, -1],
    [7307, 7307],
    [-61722, -61722],
  ]);
  const sessions = await rowsOf(place, exchangeSessions);
  expect(sessions.map(({ date, basis }) => [date, basis])).toEqual([
    [-61722, 'derived'],
    [-5476, 'derived'],
    [-1, 'derived'],
    [7306, 'calendar'],
    [7307, 'calendar'],
  ]);
});

it('an id may be any text: no path, formula, sign or length of it does harm', async () => {
  const ids = ['../../etc', '=cmd()', '日本株', 'a b', '\u202eevil', 'L'.repeat(5000)];
  const place = researchPlace({
    'assets.csv': `${assetsHeader}\n${ids.map((id, i) => `"${id}",S${i},../X,stock,USD,,`).join('\n')}\n`,
    'bars.csv': pack(...ids.map((id) => `"${id}",2016-01-04,10,11,9,10,100`)),
  });
  expect(await feed(place)).toMatchObject({ emitted: 2 * ids.length, quarantined: 0 });
  expect((await rowsOf(place, assets)).map(({ id }) => id).sort()).toEqual([...ids].sort());
  for (const id of ids) expect(await closesOf(place, id)).toEqual([10]);
});

it('a folder that is called like a pack is none, a link is what it leads to, and one that leads nowhere is named', async () => {
  const place = researchPlace({ 'assets.csv': assetPack, 'real.csv': pack(good) });
  const packs = join(place.folder, 'packs');
  mkdirSync(join(packs, 'bars_folder.csv'));
  symlinkSync(join(packs, 'real.csv'), join(packs, 'bars_link.csv'));
  expect(await feed(place)).toMatchObject({ selected: 2, emitted: 3 });
  symlinkSync(join(packs, 'nothing.csv'), join(packs, 'bars_broken.csv'));
  await expect(feed(place)).rejects.toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/bars_broken\.csv is not there/),
  });
});

it('a pack of actions whose last day is still to come says that its changes count from then on', async () => {
  const kinds = (folder: string) => [
    ...usualPacks(folder),
    { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' } },
  ];
  const place = researchPlace({ 'assets.csv': assetPack, 'bars.csv': pack(good) }, kinds);
  await feed(place);
  const heard = noHearing();
  putPacks(place, { 'actions.csv': 'asset,ex_date,kind,value\nA1,2016-01-04,dividend,0.1\nA1,2999-01-04,split,2\n' });
  await feed(place, { mode: 'delta' }, heard);
  expect(heard.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The pack actions\.csv is of 2999-01-04, its last date, .*pack_date/),
  ]);
});

it('bars without the assets that they name are set aside, and it is said that nothing of the pack was taken', async () => {
  const place = researchPlace({ 'bars.csv': pack(good) });
  const heard = noHearing();
  expect(await feed(place, {}, heard)).toMatchObject({ emitted: 0, quarantined: 1 });
  expect(heard.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^None of the 1 row of bars\.csv was taken: .*pack of assets/),
  ]);
});
