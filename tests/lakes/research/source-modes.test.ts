import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetBucket, bucketKey } from '../../../src/backbone/asset-bucket.ts';
import { assetActions, assets, bars, delistings, snapshot as snapshotDataset } from '../../../src/backbone/datasets.ts';
import type { Dataset, PartitionKeys } from '../../../src/lake/dataset.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import {
  assetsHeader,
  barsHeader,
  feed,
  lakeIn,
  putPacks,
  type ResearchPlace,
  researchPlace,
  storeDigests,
} from '../../support/backbone/research-lake.ts';
import { runSnapshot } from '../../support/research/run-panel.ts';
import { noHearing } from '../../support/silent-platform.ts';

// From where the rows of each kind came, how many there were before, and what there is none of.

const headers = {
  assets: assetsHeader,
  bars: barsHeader,
  actions: 'asset,ex_date,kind,value',
  delistings: 'asset,date,code,return',
  rates: 'currency,date,rate',
};
type Kind = keyof typeof headers;
const kinds = Object.keys(headers) as Kind[];

const packsOf = (folder: string) =>
  kinds.map((kind) => ({
    kind,
    files: [join(folder, `${kind}_*`)],
    ...(kind === 'assets' || kind === 'rates' ? {} : { columns: { asset: 'asset' } }),
  }));

const pack = (kind: Kind, ...rows: readonly string[]) => `${[headers[kind], ...rows].join('\n')}\n`;

const first = {
  'assets_1.csv': pack('assets', 'A1,AAA,US,stock,USD,,'),
  'bars_1.csv': pack('bars', 'A1,2016-01-04,10,11,9,10,100', 'A1,2016-01-05,10,11,9,10,100'),
  'actions_1.csv': pack('actions', 'A1,2016-01-05,dividend,0.25'),
  'delistings_1.csv': pack('delistings', 'A1,2016-01-07,merger,0.1'),
  'rates_1.csv': pack('rates', 'EUR,2016-01-04,1.1'),
};
const later = {
  'assets_2.csv': pack('assets', 'B2,BBB,US,stock,USD,,'),
  'bars_2.csv': pack('bars', 'A1,2016-01-06,10,11,9,10,100'),
  'actions_2.csv': pack('actions', 'A1,2016-01-06,dividend,0.5'),
  'delistings_2.csv': pack('delistings', 'A1,2016-01-08,merger,0.2'),
  'rates_2.csv': pack('rates', 'EUR,2016-01-05,1.2'),
};

const bucket = { asset_bucket: bucketKey(assetBucket('A1')) };
const partitions: Readonly<Record<Kind, readonly [Dataset, PartitionKeys]>> = {
  assets: [assets, {}],
  bars: [bars, { ...bucket, year: '2016' }],
  actions: [assetActions, bucket],
  delistings: [delistings, bucket],
  rates: [macroDaily, { series: 'FX.EUR' }],
};

async function saidOf(place: ResearchPlace, kind: Kind) {
  const manifest = await lakeIn(place).manifest(...partitions[kind]);
  return [manifest?.files[0]?.rows, manifest?.produced.notes];
}

it('the manifest of each kind says how many rows there are and were before, and that packs brought them', async () => {
  const place = researchPlace(first, packsOf);
  await feed(place);
  const before = { assets: 1, bars: 2, actions: 1, delistings: 1, rates: 1 };
  for (const kind of kinds)
    expect([kind, ...(await saidOf(place, kind))]).toEqual([
      kind,
      before[kind],
      { source_mode: 'packs', rows_before: 0 },
    ]);
  putPacks(place, later);
  await feed(place, { mode: 'delta' });
  for (const kind of kinds)
    expect([kind, ...(await saidOf(place, kind))]).toEqual([
      kind,
      before[kind] + 1,
      { source_mode: 'packs', rows_before: before[kind] },
    ]);
});

describe('an empty pack', () => {
  it.each(kinds)(
    'of %s is refused where the store has rows of it, and taken by --force-empty, which removes none',
    async (kind) => {
      const place = researchPlace(first, packsOf);
      await feed(place);
      const before = await storeDigests(place);
      putPacks(place, { [`${kind}_2.csv`]: pack(kind) });
      const heard = noHearing();
      await expect(feed(place, { mode: 'delta' }, heard)).rejects.toMatchObject({ outputs: { failed: 1, emitted: 0 } });
      expect(heard.annotations.map(({ message }) => message)).toContainEqual(
        expect.stringMatching(new RegExp(`^${kind}_2\\.csv has no row, and the store has ${kind}\\. .*--force-empty`)),
      );
      expect(await storeDigests(place)).toEqual(before);
      expect(await feed(place, { mode: 'delta', 'force-empty': 'true' })).toMatchObject({ done: 1, emitted: 0 });
      expect(await storeDigests(place)).toEqual(before);
    },
  );

  it.each(['actions', 'delistings', 'rates'] as const)(
    'of %s leaves no empty table where the store has none: they stay absent, and the run says so',
    async (kind) => {
      const place = researchPlace({ ...first, [`${kind}_1.csv`]: pack(kind) }, packsOf);
      const heard = noHearing();
      expect(await feed(place, {}, heard)).toMatchObject({ done: 5, failed: 0 });
      expect(await lakeIn(place).list(partitions[kind][0])).toEqual([]);
      expect(heard.log.join('\n')).toContain(`Absent from the store: ${kind}.`);
    },
  );
});

it('the manifest of a snapshot says of each dataset where its rows are from, absent where there is none, and their number', async () => {
  const { 'delistings_1.csv': _, ...packs } = first;
  const place = researchPlace(packs, packsOf);
  await feed(place);
  const id = await runSnapshot(place.lakeFolder);
  expect((await lakeIn(place).manifest(snapshotDataset, { id }))?.produced.notes).toEqual({
    'assets.source_mode': 'packs',
    'assets.rows': 1,
    'bars.source_mode': 'packs',
    'bars.rows': 2,
    'bars_revisions.source_mode': 'absent',
    'bars_revisions.rows': 0,
    'asset_actions.source_mode': 'packs',
    'asset_actions.rows': 1,
    'delistings.source_mode': 'absent',
    'delistings.rows': 0,
    'exchange_sessions.source_mode': 'derived',
    'exchange_sessions.rows': 2,
    'macro_daily.source_mode': 'packs',
    'macro_daily.rows': 1,
  });
});
