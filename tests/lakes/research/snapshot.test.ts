import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bars, barsRevisions, snapshot as snapshotDataset } from '../../../src/backbone/datasets.ts';
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

const january = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2016, 0, 4 + i)))
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

it('a snapshot is rebuilt, row for row, after packs of many days and a revision', async () => {
  // A pack with one row less than the days before it is no reason to stop here.
  const place = researchPlace({ 'assets.csv': twoAssets, ...day('2016-01-04', 10) }, usualPacks, {
    gates: { fail_min_rows: 0 },
  });
  await feed(place);
  const { id } = await pin(place);
  const digests = await storeDigests(place);
  for (const [i, date] of january.slice(1).entries()) {
    putPacks(place, day(date, 11 + i));
    await feed(place, { mode: 'delta', packs: `bars_${date}.csv` });
  }
  putPacks(place, { 'bars_2016-01-29.csv': `${barsHeader}\nA1,2016-01-04,12,12,12,12,100\n` });
  await feed(place, { mode: 'delta', packs: 'bars_2016-01-29.csv' });
  expect((await rowsOf(place, barsRevisions)).length).toBeGreaterThan(0);
  expect((await pin(place)).id).not.toBe(id);

  const into = join(place.folder, 'restored');
  expect(await pin(place, { restore: id, into })).toMatchObject({ restored: 4, unrestorable: [] });
  expect(await storeDigests({ lakeFolder: into })).toEqual({ ...digests });
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
