import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  assetActions,
  bars,
  barsRevisions,
  delistings,
  snapshot as snapshotDataset,
} from '../../../src/backbone/datasets.ts';
import { GateError } from '../../../src/errors.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  rowsOf,
  storeDigests,
  usualPacks,
} from '../../support/backbone/research-lake.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const twoAssets = `${assetsHeader}\nA1,AAA,US,stock,USD,,\nB2,BBB,US,etf,USD,,2016-02-01\n`;

async function pin({ folder, lakeFolder }: ResearchPlace, inputs: Readonly<Record<string, string>> = {}) {
  const heard = noHearing();
  const request = { lakeFolder, configFile: join(folder, 'pipeline.yaml'), inputs };
  const { outputs } = await runStage(snapshot, request, silentPlatform(heard));
  return { ...outputs, id: String(outputs.id), said: heard.log };
}

/** A day's bars of both assets, as a pack of its own. */
function day(date: string, close: number): Record<string, string> {
  return {
    [`bars_${date}.csv`]: `${barsHeader}\nA1,${date},${close},${close},${close},${close},100\nB2,${date},7,8,6,7,50\n`,
  };
}

const january = Array.from({ length: 30 }, (_, i) => new Date(Date.UTC(2016, 0, 4 + i)))
  .filter((date) => date.getUTCDay() % 6 !== 0 && date.getUTCDate() !== 18)
  .map((date) => date.toISOString().slice(0, 10));

it('a snapshot lists the partitions of the store with their digests and counts, and has one id for one content', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, ...day('2016-01-04', 10) });
  await feed(place);
  const first = await pin(place);
  expect(first).toMatchObject({ partitions: 4, rows: 5, id: expect.stringMatching(/^2016-01-04-[0-9a-f]{12}$/) });
  const rows = await rowsOf(place, snapshotDataset);
  expect(rows.map(({ dataset, rows: count }) => [dataset, count])).toEqual([
    ['assets', 2],
    ['bars', 1],
    ['bars', 1],
    ['exchange_sessions', 1],
  ]);
  const again = await pin(place);
  expect(again.id).toBe(first.id);
  expect(again.said.join('\n')).toMatch(/nothing to do, pinned already/);
});

/** Packs of each kind, an exchange whose sessions are derived, and the days on which packs of actions and delistings came. */
const allKinds = (folder: string) => [
  ...usualPacks(folder),
  { kind: 'actions', files: [join(folder, 'actions*')], columns: { asset: 'asset' }, pack_date: 'actions_{date}' },
  {
    kind: 'delistings',
    files: [join(folder, 'delistings*')],
    columns: { asset: 'asset' },
    pack_date: 'delistings_{date}',
  },
  { kind: 'rates', files: [join(folder, 'rates*')] },
];
const actionsHeader = 'asset,ex_date,kind,value';
const firstLoad = {
  'assets.csv': `${assetsHeader}\nA1,AAA,US,stock,USD,,\nB2,BBB,XLON,etf,GBP,,\n`,
  ...day('2016-01-04', 10),
  'actions_2016-01-04.csv': `${actionsHeader}\nA1,2016-01-04,dividend,0.1\n`,
  'delistings_2016-01-04.csv': 'asset,date,code,return\nB2,2016-03-01,merger,0.1\n',
  'rates_1.csv': 'currency,date,rate\nGBP,2016-01-04,1.47\n',
};

/** What came after the first load: twenty sessions, actions and a delisting that are told otherwise, a name that changes, a revised bar and a late one. */
const later = [
  ...january.slice(1).map((date, i) => day(date, 11 + i)),
  {
    'bars_revised.csv': `${barsHeader}\nA1,2016-01-04,12,12,12,12,100\nA1,2016-02-03,31,31,31,31,100\n`,
    'assets_2.csv': `${assetsHeader}\nA1,AAB,US,stock,USD,2016-01-20,\nC3,CCC,XLON,stock,GBP,2016-01-20,\n`,
    'actions_2016-01-29.csv': `${actionsHeader}\nA1,2016-01-04,dividend,0.2\nA1,2016-01-04,split,2\n`,
    'delistings_2016-01-29.csv': 'asset,date,code,return\nB2,2016-03-01,merger,0.2\nA1,2016-01-28,bankruptcy,\n',
    'rates_2.csv': 'currency,date,rate\nGBP,2016-01-28,1.44\nGBP,2016-01-29,1.43\n',
  },
  { 'bars_late.csv': `${barsHeader}\nA1,2015-12-15,9,9,9,9,100\nB2,2016-01-29,7,8,6,7,50\n` },
];

it('a snapshot is rebuilt, row for row, after twenty deltas, a revision, and actions and delistings that were known later', async () => {
  const place = researchPlace(firstLoad, allKinds, { gates: { fail_max_rows: 100 } });
  await feed(place);
  const { id } = await pin(place);
  const digests = await storeDigests(place);
  expect(later.slice(0, -2)).toHaveLength(20);
  for (const packs of later) {
    putPacks(place, packs);
    await feed(place, { mode: 'delta' });
  }
  expect(await rowsOf(place, barsRevisions)).toHaveLength(1);
  expect(await rowsOf(place, assetActions)).toHaveLength(3);
  expect(await rowsOf(place, delistings)).toHaveLength(3);
  expect((await pin(place)).id).not.toBe(id);

  const into = join(place.folder, 'restored');
  const partitions = Object.keys(digests).length;
  expect(await pin(place, { restore: id, into })).toMatchObject({ restored: partitions, unrestorable: [] });
  expect(await storeDigests({ lakeFolder: into })).toEqual(digests);
});

it('a partition is unrestorable once rows came that count as known before it was pinned; the others are rebuilt', async () => {
  const place = researchPlace(firstLoad, allKinds);
  putPacks(place, { 'bars_2016-01-06.csv': `${barsHeader}\nA1,2016-01-06,9,9,9,9,100\n` });
  await feed(place);
  const { id } = await pin(place);
  // Not late: it counts as known on its own day, which the snapshot had seen.
  putPacks(place, { 'bars_2016-01-08.csv': `${barsHeader}\nA1,2016-01-05,9,9,9,9,100\nA1,2016-01-08,9,9,9,9,100\n` });
  await feed(place, { mode: 'delta' });
  const into = join(place.folder, 'restored');
  const before = await lakeIn(place).list(snapshotDataset);
  expect(before).toHaveLength(1);
  const failure = await pin(place, { restore: id, into }).catch((error: GateError) => error);
  expect(failure).toBeInstanceOf(GateError);
  const bucket = (await lakeIn(place).list(bars)).map((keys) => partitionPath(bars, keys));
  expect((failure as GateError).outputs).toMatchObject({
    unrestorable: [expect.stringMatching(/^bars\/.*year=2016$/)],
  });
  const restored = await storeDigests({ lakeFolder: into });
  expect(Object.keys(restored).filter((path) => path.startsWith('bars/'))).toHaveLength(bucket.length - 1);
});

it('a partition that is gone cannot be rebuilt, which the stage says by name with exit code 3', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, ...day('2016-01-04', 10) });
  await feed(place);
  const { id } = await pin(place);
  const lake = lakeIn(place);
  const [gone] = await lake.list(bars);
  await lake.remove(bars, gone as Record<string, string>);
  await expect(pin(place, { restore: id, into: join(place.folder, 'restored') })).rejects.toThrow(
    new RegExp(`1 partition of snapshot ${id} cannot be rebuilt: bars/asset_bucket=${gone?.asset_bucket}`),
  );
});

it('an id that was never pinned is refused with those that were, and a store without bars is not pinned', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, ...day('2016-01-04', 10) });
  await feed(place, { packs: 'assets.csv' });
  await expect(pin(place)).rejects.toThrow(/no bars to pin/);
  await expect(pin(place, { restore: '2016-01-04-000000000000' })).rejects.toThrow(
    /no snapshot "2016-01-04-000000000000"/,
  );
});

it('a snapshot is not rebuilt where anything else lies: not over the store itself, not over another snapshot', async () => {
  const place = researchPlace({ 'assets.csv': twoAssets, ...day('2016-01-04', 10) });
  await feed(place);
  const first = await pin(place);
  putPacks(place, day('2016-01-05', 11));
  await feed(place, { mode: 'delta' });
  const second = await pin(place);
  const digests = await storeDigests(place);
  await expect(pin(place, { restore: first.id, into: place.lakeFolder })).rejects.toThrow(
    new RegExp(`holds assets, which is not of snapshot ${first.id}`),
  );
  expect(await storeDigests(place)).toEqual(digests);
  const into = join(place.folder, 'restored');
  await pin(place, { restore: first.id, into });
  await expect(pin(place, { restore: second.id, into })).rejects.toThrow(/which is not of snapshot/);
  expect(await pin(place, { restore: first.id, into })).toMatchObject({ unrestorable: [] });
});
