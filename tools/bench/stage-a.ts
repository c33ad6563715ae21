import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bucketKey } from '../../src/backbone/asset-bucket.ts';
import { universePit } from '../../src/backbone/datasets.ts';
import { eligibilityReasons, liquidityPercentiles, universeTable } from '../../src/backbone/universe.ts';
import { isoDate } from '../../src/calendar/date.ts';
import { datasets } from '../../src/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import { emptyTable } from '../../src/lake/table.ts';
import { panel, panelIndex } from '../../src/panel/datasets.ts';
import { tradedUsd } from '../../src/research/inputs.ts';
import type { PanelFrame } from '../../src/research/panel-frame.ts';
import { Random } from '../../src/statistics/random.ts';
import { diskFolder } from './disk-folder.ts';
import { type MeasuredTree, measureProgram, measureTree } from './process-tree.ts';
import { noisePanel, type PanelSize } from './research-panel.ts';
import type { Rounds } from './rounds.ts';

const buckets = 128;
/** Rows of the universe of a date. */
const listedAssets = 97_000;
const featureSet = 'bench';
const recipe = { stage: 'bench', version: 1, parameters: {}, inputs: [] };
const root = join(import.meta.dirname, '..', '..');

/** Fridays, and weekdays, from 2010-01-01 on. */
const friday = 14_610;
const weekly = (count: number) => Array.from({ length: count }, (_, i) => friday + 7 * i);
const daily = (count: number) => Array.from({ length: count }, (_, i) => friday + 3 + 7 * Math.floor(i / 5) + (i % 5));

/** What a screening was measured to take, and in how many seconds it is to be done. */
interface MeasuredScreening {
  readonly what: string;
  readonly target: number;
  readonly run: Omit<MeasuredTree, 'output'>;
}

/** The stage on a lake as the stages "panel" and "merge" leave one: read, screened, stored, reported, as a whole process. */
export async function screenedAtSize(rounds: Rounds): Promise<MeasuredScreening[]> {
  const measured: MeasuredScreening[] = [];
  for (const { what, target, size, settings } of screenings) {
    const [run] = await rounds.of(what, 1, () => screened(size, settings));
    if (run !== undefined) measured.push({ what, target, run });
  }
  return measured;
}

const screenings = [
  {
    what: 'stage-a, 33 candidates on 2.7M rows (522 weekly dates × 5,200 names, 462 of them tested)',
    target: 8,
    size: { dates: weekly(522), names: 5200, assets: 6500 },
    settings: { universe_sizes: [5200], folds: { count: 7, test_dates: 66, min_train_dates: 50 } },
  },
  {
    what: 'stage-a, 33 candidates at 20k, 30k, 40k and 50k names of 46 daily dates (30 of them tested)',
    target: 20,
    size: { dates: daily(46), names: 55_000, assets: 60_000 },
    settings: {
      universe_sizes: [20_000, 30_000, 40_000, 50_000],
      folds: { count: 3, test_dates: 10, min_train_dates: 8 },
    },
  },
] as const;

async function screened(size: PanelSize, settings: object): Promise<MeasuredScreening['run']> {
  const folder = diskFolder(2e9);
  const [configs, lake] = [join(folder, 'configs'), join(folder, 'lake')];
  cpSync(join(root, 'configs'), configs, { recursive: true });
  writeFileSync(join(configs, 'research.yaml'), JSON.stringify({ stage_a: settings }));
  await writeScreenedLake(lake, size);
  await measureProgram('sync', []);
  const cli = join(root, 'dist', 'cli', 'index.js');
  const args = ['--lake', lake, '--config', join(configs, 'pipeline.yaml'), '--candidates', 'core33'];
  const { output: _, ...run } = await measureTree(cli, ['stage-a', ...args]);
  rmSync(folder, { recursive: true });
  return run;
}

async function writeScreenedLake(lake: string, size: PanelSize): Promise<void> {
  const frame = noisePanel(size);
  await writePanel(lake, frame);
  await writeUniverses(lake, frame);
}

/** By bucket and year, as a panel lies; what the candidates do not read is 0. */
async function writePanel(lakeFolder: string, frame: PanelFrame): Promise<void> {
  const lake = new Lake({ root: lakeFolder, datasets, clock: () => 0, software: 'bench' });
  const parts = new Map<string, number[]>();
  for (const [i, day] of frame.dates.entries()) {
    const year = isoDate(day).slice(0, 4);
    for (let row = frame.starts[i] as number; row < (frame.starts[i + 1] as number); row++) {
      const key = `${bucketKey((frame.asset[row] as number) % buckets)}/${year}`;
      const rows = parts.get(key);
      if (rows === undefined) parts.set(key, [row]);
      else rows.push(row);
    }
  }
  const dayOf = new Int32Array(frame.asset.length);
  for (const [i, day] of frame.dates.entries()) dayOf.fill(day, frame.starts[i], frame.starts[i + 1]);
  const index = emptyTable(panelIndex.columns, parts.size);
  const keys = [...parts.keys()].sort();
  await lake.writeTogether(async (batch) => {
    for (const key of keys) {
      const rows = parts.get(key) ?? [];
      const table = emptyTable(panel.columns, rows.length);
      table.columns.as_of.set(rows.map((row) => dayOf[row] as number));
      table.columns.asset.set(rows.map((row) => frame.asset[row] as number));
      for (const [name, values] of frame.columns) {
        if (name === tradedUsd) continue;
        const to = table.columns[name as keyof typeof table.columns] as unknown as Float64Array;
        for (const [i, row] of rows.entries()) to[i] = values[row] as number;
      }
      const [asset_bucket = '', year = ''] = key.split('/');
      await batch.write(panel, { feature_set: featureSet, asset_bucket, year }, { recipe, table });
    }
  });
  for (const [row, key] of keys.entries()) {
    const [asset_bucket = '', year = ''] = key.split('/');
    const manifest = await lake.manifest(panel, { feature_set: featureSet, asset_bucket, year });
    index.columns.asset_bucket[row] = Number(asset_bucket);
    index.columns.year[row] = Number(year);
    index.columns.digest[row] = manifest?.digest ?? '';
    index.columns.rows[row] = parts.get(key)?.length ?? 0;
  }
  await lake.write(panelIndex, { feature_set: featureSet }, { recipe, table: index });
}

/** Every asset that there is on each date: those of the panel as it has them, the others traded less than any of them. */
async function writeUniverses(lakeFolder: string, { dates, starts, asset, columns }: PanelFrame): Promise<void> {
  const lake = new Lake({ root: lakeFolder, datasets, clock: () => 0, software: 'bench' });
  const random = Random.seeded(12);
  const numbers = Int32Array.from({ length: listedAssets }, (_, number) => number);
  const traded = columns.get(tradedUsd) as Float64Array;
  await lake.writeTogether(async (batch) => {
    for (const [i, day] of dates.entries()) {
      const [first, end] = [starts[i] as number, starts[i + 1] as number];
      const least = traded.subarray(first, end).reduce((lowest, value) => Math.min(lowest, value), Number.MAX_VALUE);
      const adv20Usd = Float64Array.from(numbers, () => least * random.uniform());
      for (let row = first; row < end; row++) adv20Usd[asset[row] as number] = traded[row] as number;
      const reason = new Uint8Array(listedAssets).fill(eligibilityReasons.indexOf('OK'));
      const known = { bars: new Int32Array(listedAssets).fill(1000), adv20Usd, reason };
      const table = universeTable(numbers, known, liquidityPercentiles(adv20Usd, reason));
      await batch.write(universePit, { as_of: isoDate(day) }, { recipe, table });
    }
  });
}
