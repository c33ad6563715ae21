import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { assetBucket, bucketKey } from '../../../src/backbone/asset-bucket.ts';
import { assets, bars, barsRevisions } from '../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { polars } from '../../../src/lake/polars.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  closesOf,
  feed,
  lakeIn,
  researchPlace,
  rowsOf,
  storeDigests,
  usualPacks,
} from '../../support/backbone/research-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

const day = (date: string) => epochDay(parseIsoDate(date));
const twoAssets = `${assetsHeader}\nA1,AAA,US,stock,USD,,\nB2,BBB,US,etf,USD,,\n`;
const someBars = `${barsHeader}
B2,2015-12-31,20,21,19,20.5,200
A1,2016-01-04,10,11,9,10.5,100
A1,2015-12-31,9,10,8,9.5,90
`;

it('a bulk load stores bars by the bucket and the year of their asset, sorted by asset and date', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, 'bars.csv': someBars });
  const outputs = await feed(place);
  expect(outputs).toMatchObject({ selected: 2, done: 2, failed: 0, rows: 5, emitted: 5, quarantined: 0, assets: 2 });
  const keys = await lakeIn(place).list(bars);
  const [a, b] = [bucketKey(assetBucket('A1')), bucketKey(assetBucket('B2'))];
  const expected = [
    { asset_bucket: a, year: '2015' },
    { asset_bucket: a, year: '2016' },
    { asset_bucket: b, year: '2015' },
  ];
  expect(keys).toHaveLength(3);
  expect(keys).toEqual(expect.arrayContaining(expected));
  expect(await rowsOf(place, bars)).toEqual([
    {
      asset: 1,
      date: day('2015-12-31'),
      open: 9,
      high: 10,
      low: 8,
      close: 9.5,
      volume: 90,
      first_seen: day('2015-12-31'),
    },
    {
      asset: 1,
      date: day('2016-01-04'),
      open: 10,
      high: 11,
      low: 9,
      close: 10.5,
      volume: 100,
      first_seen: day('2016-01-04'),
    },
    {
      asset: 2,
      date: day('2015-12-31'),
      open: 20,
      high: 21,
      low: 19,
      close: 20.5,
      volume: 200,
      first_seen: day('2015-12-31'),
    },
  ]);
});

it('the same bars as CSV, NDJSON and Parquet give the same partitions, whatever their columns are called', async () => {
  const rows = someBars
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const names = ['id', 'd', 'o', 'h', 'l', 'c', 'v'];
  const objects = rows.map((cells) =>
    Object.fromEntries(cells.map((cell, i) => [names[i], i > 1 ? Number(cell) : cell])),
  );
  const pl = await polars();
  const frame = pl.DataFrame([
    pl.Series(
      'id',
      rows.map(([id]) => id as string),
      pl.Utf8,
    ),
    pl
      .Series(
        'd',
        Int32Array.from(rows, ([, date]) => day(date as string)),
      )
      .cast(pl.Date),
    ...names.slice(2).map((name, i) =>
      pl.Series(
        name,
        Float64Array.from(rows, (cells) => Number(cells[i + 2])),
      ),
    ),
  ]);
  const packsOf = (file: string) => (folder: string) => [
    { kind: 'assets', files: [join(folder, 'assets.csv')] },
    {
      kind: 'bars',
      files: [join(folder, file)],
      columns: { asset: 'id', date: 'd', open: 'o', high: 'h', low: 'l', close: 'c', volume: 'v' },
    },
  ];
  const digestsOf = async (file: string, content: string | Uint8Array) => {
    const place = researchPlace({ 'assets.csv': twoAssets, [file]: content }, packsOf(file));
    await feed(place);
    const lake = lakeIn(place);
    const manifests = await Promise.all((await lake.list(bars)).map((keys) => lake.manifest(bars, keys)));
    return manifests.map((manifest) => manifest?.digest);
  };
  const csv = await digestsOf('bars.csv', `${names.join(',')}\n${rows.map((cells) => cells.join(',')).join('\n')}\n`);
  const lines = objects.map((row) => JSON.stringify(row)).join('\n');
  expect(await digestsOf('bars.ndjson', lines)).toEqual(csv);
  expect(await digestsOf('bars.ndjson.gz', gzipSync(lines))).toEqual(csv);
  expect(await digestsOf('bars.parquet', frame.writeParquet())).toEqual(csv);
  expect(csv).toHaveLength(3);
});

it('a second load of the same packs changes nothing', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, 'bars.csv': someBars });
  await feed(place);
  const before = await storeDigests(place);
  expect(await feed(place, { again: 'true' })).toMatchObject({ emitted: 0, old: 5, partitions: 0, assets: 0 });
  expect(await storeDigests(place)).toEqual(before);
});

it('a value that a later pack changes is a revision from the day of that pack, and the bar stays as first seen', async () => {
  const place = researchPlace({
    'assets.csv': twoAssets,
    'bars-1.csv': someBars,
    'bars-2.csv': `${barsHeader}\nA1,2015-12-31,9,10,8,9.75,90\nA1,2016-01-05,10,11,9,10,100\n`,
  });
  expect(await feed(place)).toMatchObject({ emitted: 7, old: 0, duplicate: 0 });
  expect(await closesOf(place, 'A1')).toEqual([9.5, 10.5, 10]);
  expect(await rowsOf(place, barsRevisions)).toEqual([
    expect.objectContaining({ date: day('2015-12-31'), close: 9.75, known_from: day('2016-01-05'), revision: 1 }),
  ]);
});

it('rows that break a rule are set aside with their reason and row, the others are stored', async () => {
  const place = researchPlace({
    'assets.csv': `${twoAssets}C3,CCC,US,house,USD,,\nD4,DDD,US,stock,12,,\n`,
    'bars.csv': `${someBars}A1,2016-01-05,0,11,9,10,1
A1,2016-01-06,10,11,9,-10,1
A1,2999-01-04,10,11,9,10,1
Z9,2016-01-06,10,11,9,10,1
A1,2016-01-07,10,9,9,10,1
A1,2016-01-08,10,11,9,10
A1,soon,10,11,9,10,1
B2,2016-01-04,20,21,19,20,1
B2,2016-01-04,20,21,19,20.5,1
`,
  });
  expect(await feed(place)).toMatchObject({ rows: 16, emitted: 5, quarantined: 11 });
  const set = await rowsOf(place, quarantine);
  expect(set.map(({ reason, row }) => `${reason} ${row}`).sort()).toEqual([
    'CONFLICTING_DUPLICATE 11',
    'CONFLICTING_DUPLICATE 12',
    'FUTURE_DATE 6',
    'HIGH_LOW_ORDER 8',
    'MALFORMED_ROW 9',
    'NOT_POSITIVE 4',
    'NOT_POSITIVE 5',
    'UNKNOWN_ASSET 7',
    'UNKNOWN_CLASS 3',
    'UNKNOWN_CURRENCY 4',
    'UNREADABLE_DATE 10',
  ]);
});

it('a Parquet pack that was cut short fails by name, and the others are stored', async () => {
  const pl = await polars();
  const whole = pl.DataFrame([pl.Series('asset', ['A1'], pl.Utf8)]).writeParquet();
  const place = researchPlace({
    'assets.csv': twoAssets,
    'bars.csv': someBars,
    'bars-cut.parquet': whole.subarray(0, whole.length - 20),
  });
  const heard = noHearing();
  await expect(feed(place, {}, heard)).rejects.toMatchObject({
    name: 'GateError',
    message: 'The research store is fed, and PACKS_FAILED_NONZERO: 1 packs failed.',
    outputs: { failed: 1, done: 2, emitted: 5 },
  });
  expect(heard.annotations).toContainEqual(
    expect.objectContaining({ level: 'error', message: expect.stringMatching(/^bars-cut\.parquet .*was cut short/) }),
  );
  expect(await closesOf(place, 'A1')).toEqual([9.5, 10.5]);
});

it('two packs of one name are refused with both paths before anything is read', async () => {
  const place = researchPlace(
    { 'assets.csv': twoAssets, 'one/bars.csv': someBars, 'two/bars.csv': someBars },
    (folder) => [{ kind: 'bars', files: [join(folder, '*/bars.csv')], columns: { asset: 'asset' } }],
  );
  await expect(feed(place)).rejects.toThrow(
    /Two packs of bars are called bars\.csv: .*one\/bars\.csv and .*two\/bars\.csv/,
  );
});

it('a column that a pack does not have is named', async () => {
  const place = researchPlace({
    'assets.csv': twoAssets,
    'bars.csv': 'asset,date,open,high,low,volume\nA1,2016-01-04,1,1,1,1\n',
  });
  const heard = noHearing();
  await expect(feed(place, {}, heard)).rejects.toThrow('1 packs failed');
  expect(heard.annotations).toContainEqual(
    expect.objectContaining({ message: expect.stringContaining('bars.csv has no column "close"') }),
  );
});

it('a ticker finds its asset as of the day of the bar', async () => {
  const place = researchPlace(
    {
      'assets.csv': `${assetsHeader}\nOLD,TIC,US,stock,USD,,2016-01-01\nNEW,TIC,US,stock,USD,2016-01-01,\n`,
      'bars.csv': 'ticker,date,open,high,low,close,volume\nTIC,2015-12-31,1,1,1,1,1\nTIC,2016-01-04,2,2,2,2,1\n',
    },
    (folder) => [
      ...usualPacks(folder).slice(0, 1),
      { kind: 'bars', files: [join(folder, 'bars.csv')], columns: { symbol: 'ticker' }, values: { exchange: 'US' } },
    ],
  );
  await feed(place);
  expect([await closesOf(place, 'OLD'), await closesOf(place, 'NEW')]).toEqual([[1], [2]]);
});

it('a chosen pack is taken alone, and an unknown one is refused with the names that there are', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, 'bars.csv': someBars });
  expect(await feed(place, { packs: 'assets*' })).toMatchObject({ selected: 1 });
  expect(await rowsOf(place, assets)).toHaveLength(2);
  await expect(feed(place, { packs: 'cars.csv' })).rejects.toThrow('No pack is called cars.csv.');
});

it('without packs the stage says where to name them', async () => {
  await expect(feed(researchPlace({}, () => []))).rejects.toThrow(/research\.yaml names no packs/);
});
