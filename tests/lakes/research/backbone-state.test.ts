import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assetActions, backbonePacks, backboneRuns, barsRevisions } from '../../../src/backbone/datasets.ts';
import { readChain } from '../../../src/lake/hash-chain.ts';
import {
  assetsHeader,
  barsHeader,
  closesOf,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
  usualPacks,
} from '../../support/backbone/research-lake.ts';
import { noHearing } from '../../support/silent-platform.ts';

const files = {
  'assets.csv': `${assetsHeader}\nA1,AAA,US,stock,USD,,\n`,
  'bars_1.csv': `${barsHeader}\nA1,2016-01-04,10,11,9,10,100\n`,
};

const ledgerText = async (place: Parameters<typeof lakeIn>[0]) =>
  (await lakeIn(place).attachment(backboneRuns, {}, 'ledger.jsonl'))?.toString('utf8') ?? '';

it('packs that were taken are not read again, and a run without work says so and leaves the lake as it is', async () => {
  const place = researchPlace(files);
  await feed(place);
  const before = await ledgerText(place);
  const heard = noHearing();
  expect(await feed(place, { mode: 'delta' }, heard)).toMatchObject({
    selected: 0,
    unchanged: 2,
    rows: 0,
    verdict: 'ok',
  });
  expect(heard.log).toContain('Nothing to do: 2 packs taken before as they are.');
  expect(await ledgerText(place)).toBe(before);
});

it('a file that was only touched is not taken again, one with other bytes is, as often as it changes on one day', async () => {
  const place = researchPlace(files);
  await feed(place);
  utimesSync(join(place.folder, 'packs', 'bars_1.csv'), new Date(), new Date(0));
  expect(await feed(place, { mode: 'delta' })).toMatchObject({ selected: 0 });
  for (const close of [10.5, 10.75]) {
    putPacks(place, { 'bars_1.csv': `${barsHeader}\nA1,2016-01-04,10,11,9,${close},100\n` });
    expect(await feed(place, { mode: 'delta' })).toMatchObject({ selected: 1, emitted: 1 });
  }
  expect(await closesOf(place, 'A1')).toEqual([10]);
  expect((await rowsOf(place, barsRevisions)).map(({ close, revision }) => [close, revision])).toEqual([
    [10.5, 1],
    [10.75, 2],
  ]);
  expect((await rowsOf(place, backbonePacks)).map(({ name, version }) => [name, version])).toEqual([
    ['assets.csv', 1],
    ['bars_1.csv', 1],
    ['bars_1.csv', 2],
    ['bars_1.csv', 3],
  ]);
});

/** Feeds each content of a pack in turn. @returns how many rows of each were emitted */
async function feedInTurn(place: ResearchPlace, name: string, contents: readonly string[]) {
  const emitted: number[] = [];
  for (const content of contents) {
    putPacks(place, { [name]: content });
    emitted.push((await feed(place, { mode: 'delta' })).emitted as number);
  }
  return emitted;
}

const barOf = (close: number) => `${barsHeader}\nA1,2016-01-04,10,11,9,${close},100\n`;

it('a pack that goes back to what it said first on one day is the last word, and taken again it changes nothing', async () => {
  const place = researchPlace(files);
  await feed(place);
  expect(await feedInTurn(place, 'bars_1.csv', [barOf(10.5), barOf(10)])).toEqual([1, 1]);
  const revised = async () => (await rowsOf(place, barsRevisions)).map(({ close, revision }) => [close, revision]);
  expect(await revised()).toEqual([
    [10.5, 1],
    [10, 2],
  ]);
  expect(await feed(place, { mode: 'delta', again: 'true' })).toMatchObject({ emitted: 0 });
  expect(await revised()).toHaveLength(2);
});

it('a dividend that is corrected and put right again on one day is the first one, as a further row', async () => {
  const dividend = (value: number) => `asset,ex_date,kind,value\nA1,2016-01-04,dividend,${value}\n`;
  const place = researchPlace({ ...files, 'actions.csv': dividend(0.3) }, (folder) => [
    ...usualPacks(folder),
    { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' } },
  ]);
  await feed(place);
  expect(await feedInTurn(place, 'actions.csv', [dividend(0.4), dividend(0.3)])).toEqual([1, 1]);
  expect((await rowsOf(place, assetActions)).map(({ value, revision }) => [value, revision])).toEqual([
    [0.3, 1],
    [0.4, 2],
    [0.3, 3],
  ]);
});

it('a pack that changes turns nothing back that another one of its session corrected', async () => {
  const place = researchPlace({ ...files, 'assets.csv': `${files['assets.csv']}B2,BBB,US,stock,USD,,\n` });
  await feed(place);
  putPacks(place, { 'bars_2.csv': barOf(10.5) });
  await feed(place, { mode: 'delta' });
  const longer = `${barOf(10)}B2,2016-01-04,10,11,9,10,100\n`;
  expect(await feedInTurn(place, 'bars_1.csv', [longer])).toEqual([1]);
  expect((await rowsOf(place, barsRevisions)).map(({ close }) => close)).toEqual([10.5]);
});

it('a pack that failed is tried again, and one that is read by other settings is taken again', async () => {
  const place = researchPlace({ ...files, 'bars_2.csv': 'oops' });
  await expect(feed(place)).rejects.toThrow('PACKS_FAILED_NONZERO');
  putPacks(place, { 'bars_2.csv': `${barsHeader}\nA1,2016-01-05,10,11,9,10,100\n` });
  expect(await feed(place)).toMatchObject({ selected: 1, unchanged: 2, emitted: 1 });
  const config = join(place.folder, 'research.yaml');
  writeFileSync(config, readFileSync(config, 'utf8').replace('"columns":{', '"date_format":"D.M.YYYY","columns":{'));
  await expect(feed(place)).rejects.toMatchObject({ outputs: { selected: 2 } });
});

it('every run that found something is a line of the ledger, chained to the one before', async () => {
  const place = researchPlace(files);
  await feed(place);
  putPacks(place, { 'bars_2.csv': `${barsHeader}\nA1,2016-01-05,10,11,9,10,100\n` });
  const first = await ledgerText(place);
  await feed(place, { mode: 'delta' });
  const text = await ledgerText(place);
  expect(text.startsWith(first)).toBe(true);
  const { lines, problems } = readChain(text);
  expect(problems).toEqual([]);
  expect(lines.map(({ entry }) => [entry?.mode, entry?.emitted])).toEqual([
    ['bulk', 2],
    ['delta', 1],
  ]);
});

it('nothing is stored beside a ledger whose lines were changed', async () => {
  const place = researchPlace(files);
  await feed(place);
  const folder = join(place.lakeFolder, 'backbone_runs');
  expect(readdirSync(folder)).toContain('ledger.jsonl');
  const lake = lakeIn(place);
  const { recipe } = (await lake.manifest(backboneRuns, {})) ?? {};
  const table = (await lake.require(backboneRuns, {})).table;
  const changed = (await ledgerText(place)).replace('"emitted":2', '"emitted":3');
  if (recipe === undefined) throw new Error('no ledger');
  await lake.write(backboneRuns, {}, { recipe, table, attachments: { 'ledger.jsonl': changed } });
  putPacks(place, { 'bars_2.csv': `${barsHeader}\nA1,2016-01-05,10,11,9,10,100\n` });
  await expect(feed(place)).rejects.toThrow('ledger of operations of the research store is broken in line 1');
  expect(await closesOf(place, 'A1')).toEqual([10]);
});

it('fewer or more new rows than expected end with exit code 3, after they were stored', async () => {
  const place = researchPlace(files);
  await expect(feed(place, { 'expect-min-rows': '3' })).rejects.toMatchObject({
    name: 'GateError',
    message: 'The research store is fed, and EXPECTED_MIN_ROWS_NOT_MET: 2 rows, expected 3 or more.',
    outputs: { verdict: 'fail', reasons: ['EXPECTED_MIN_ROWS_NOT_MET'], emitted: 2 },
  });
  putPacks(place, { 'bars_2.csv': `${barsHeader}\nA1,2016-01-05,10,11,9,10,100\n` });
  await expect(feed(place, { mode: 'delta', 'expect-max-rows': '0' })).resolves.toMatchObject({ emitted: 1 });
  await expect(feed(place, { again: 'true', 'expect-min-rows': '1' })).rejects.toThrow('EXPECTED_MIN_ROWS_NOT_MET');
});

it('a correction of days that are there, and a run without work, are not held against the days before; a day with too few rows is', async () => {
  const ids = Array.from({ length: 10 }, (_, i) => `A${i}`);
  const weekday = (i: number) => `2016-08-${String(1 + i + 2 * Math.floor(i / 5)).padStart(2, '0')}`;
  const bar = (id: string, date: string, close = 10) => `${id},${date},10,11,9,${close},100`;
  const pack = (lines: readonly string[]) => `${barsHeader}\n${lines.join('\n')}\n`;
  const assetLines = ids.map((id) => `${id},${id},US,stock,USD,,`).join('\n');
  const place = researchPlace({ 'assets.csv': `${assetsHeader}\n${assetLines}\n` });
  await feed(place);
  const delta = (name: string, lines: readonly string[]) => {
    putPacks(place, { [name]: pack(lines) });
    return feed(place, { mode: 'auto' });
  };
  for (let i = 0; i < 11; i++)
    await delta(
      `bars_${10 + i}.csv`,
      ids.map((id) => bar(id, weekday(i))),
    );
  expect(await feed(place, { mode: 'delta' })).toMatchObject({ selected: 0, verdict: 'ok' });
  expect(await delta('bars_30.csv', [bar('A1', weekday(3), 10.5)])).toMatchObject({ emitted: 1, verdict: 'ok' });
  expect((await rowsOf(place, backboneRuns)).map(({ mode }) => mode).slice(-2)).toEqual(['delta', 'correction']);
  // A day whose rows are broken, with a correction beside them, and yesterday once more.
  const broken = ids.map((id) => bar(id, weekday(11), -1));
  await expect(delta('bars_31.csv', [bar('A1', weekday(4), 10.6), ...broken])).rejects.toThrow('FAIL_MIN_DELTA_ROWS');
  const again = ids.map((id) => bar(id, weekday(10)));
  await expect(delta('bars_32.csv', again)).rejects.toThrow('FAIL_MIN_DELTA_ROWS: 0 rows');
});
