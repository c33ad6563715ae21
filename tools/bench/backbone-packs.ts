import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { polars } from '../../src/lake/polars.ts';
import { measureDone } from './measured-process.ts';
import type { Report } from './report.ts';
import { barsOfBucket } from './research-bars.ts';

const assetsEach = 400;
const days = 1_000;

/** Id of an asset, by its number from 0. */
const idOf = (asset: number) => `US${String(asset).padStart(6, '0')}.X`;

/**
 * Loads bars from Parquet packs as users do: a first load, a day's delta with a bar of every asset, and a run without work. Packs hold the whole history of 400 assets each, prices in
 * cents; on a disk, `REGIMEN_BENCH_DISK` names another.
 *
 * @param bars about as many, 400,000 in each pack
 * @param configuration path of a pipeline.yaml
 */
export async function backboneFromPacks(report: Report, bars: number, configuration: string): Promise<void> {
  const folder = mkdtempSync(join(process.env.REGIMEN_BENCH_DISK ?? '/var/tmp', 'regimen-backbone-'));
  try {
    const packs = Math.max(1, Math.round(bars / (assetsEach * days)));
    await writePacks(folder, packs);
    copyFileSync(configuration, join(folder, 'pipeline.yaml'));
    const feed = (mode: string) =>
      measureDone({
        args: ['backbone', '--mode', mode, '--lake', 'lake', '--config', 'pipeline.yaml'],
        cwd: folder,
      });
    const rows = (packs * assetsEach * days).toLocaleString('en-US');
    const figures = ({ seconds, processorSeconds, peakMegabytes }: Awaited<ReturnType<typeof feed>>) =>
      `${seconds.toFixed(1)} s, processor time ${processorSeconds.toFixed(1)} s, ${peakMegabytes.toFixed(0)} MiB`;
    report(
      `first load of ${rows} bars from ${packs} Parquet packs`,
      figures(await feed('bulk')),
      '292 million: ≤ 8 min, ≤ 1 GiB',
    );
    await writeDelta(folder, packs * assetsEach);
    const assets = (packs * assetsEach).toLocaleString('en-US');
    report(`a day's delta of ${assets} bars`, figures(await feed('delta')), '97,000 bars: ≤ 45 s');
    report('a delta without work', figures(await feed('delta')), '≤ 3 s');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writePacks(folder: string, packs: number): Promise<void> {
  mkdirSync(join(folder, 'packs'));
  const ids = Array.from({ length: packs * assetsEach }, (_, asset) => idOf(asset));
  const lines = ids.map((id, asset) => `${id},S${asset},XTST,stock,USD`);
  writeFileSync(join(folder, 'packs', 'assets.csv'), `id,symbol,exchange,class,currency\n${lines.join('\n')}\n`);
  const document = {
    backbone: {
      packs: [
        { kind: 'assets', files: ['packs/assets.csv'] },
        { kind: 'bars', files: ['packs/bars_*.parquet'], columns: { asset: 'asset' } },
      ],
    },
  };
  writeFileSync(join(folder, 'research.yaml'), JSON.stringify(document));
  for (let pack = 0; pack < packs; pack++) {
    const { columns } = barsOfBucket(pack, { partitions: packs, assets: assetsEach, days });
    await writePack(join(folder, 'packs', `bars_${String(pack).padStart(5, '0')}.parquet`), columns);
    await turn();
  }
}

/** A bar of every asset, on the day after the last one of the packs. */
async function writeDelta(folder: string, assets: number): Promise<void> {
  const { columns } = barsOfBucket(0, { partitions: 1, assets: 1, days });
  const cells = (value: number) => new Float64Array(assets).fill(value);
  await writePack(join(folder, 'packs', 'bars_next.parquet'), {
    asset: Int32Array.from({ length: assets }, (_, asset) => asset),
    date: new Int32Array(assets).fill((columns.date.at(-1) ?? 0) + 1),
    open: cells(10),
    high: cells(11),
    low: cells(9),
    close: cells(10.5),
    volume: cells(100),
  });
}

type PackColumns = Readonly<Record<'asset' | 'date', Int32Array>> &
  Readonly<Record<'open' | 'high' | 'low' | 'close' | 'volume', Float64Array>>;

async function writePack(path: string, { asset, date, ...prices }: PackColumns): Promise<void> {
  const pl = await polars();
  const names = (['open', 'high', 'low', 'close', 'volume'] as const).map((name) => pl.Series(name, prices[name]));
  const ids = pl.Series('asset', Array.from(asset, idOf), pl.Utf8);
  pl.DataFrame([ids, pl.Series('date', date).cast(pl.Date), ...names]).writeParquet(path, { compression: 'zstd' });
}
