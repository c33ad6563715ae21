import { type SnapshotTable, snapshot } from '../../../backbone/datasets.ts';
import { pinnedDatasets, type SnapshotSummary, summaryName } from '../../../backbone/snapshot.ts';
import { isRateSeries } from '../../../backbone/usd-rates.ts';
import { type Dataset, partitionPath } from '../../../lake/dataset.ts';
import type { Lake } from '../../../lake/lake.ts';
import { macroDaily } from '../../../market/datasets.ts';
import type { SoundPartitions } from '../scan/sound-partitions.ts';

/** A snapshot as it was pinned. */
interface PinnedSnapshot {
  readonly id: string;
  readonly table: SnapshotTable;
  /** Undefined where it is not there. */
  readonly summary: SnapshotSummary | undefined;
}

/** What a snapshot pins, as it is now, and the snapshots that there are. */
export interface PinnedStore {
  /** Content, and rows as the manifest has them, by path. */
  readonly partitions: ReadonlyMap<
    string,
    { readonly dataset: string; readonly content: string; readonly rows: number }
  >;
  readonly snapshots: readonly PinnedSnapshot[];
  /** The last day that a rate is of, and from which one is known, by path of the series. */
  readonly rates: ReadonlyMap<string, number>;
}

export async function readPinned(lake: Lake, sound: SoundPartitions): Promise<PinnedStore> {
  const partitions = new Map<string, { dataset: string; content: string; rows: number }>();
  for (const dataset of pinnedDatasets.keys()) {
    for (const keys of await lake.list(dataset)) {
      if (keys.series !== undefined && !isRateSeries(keys.series)) continue;
      const manifest = await sound.manifest(dataset, keys);
      if (manifest === undefined) continue;
      const rows = manifest.files.reduce((sum, file) => sum + (file.rows ?? 0), 0);
      partitions.set(partitionPath(dataset, keys), { dataset: dataset.name, content: manifest.content, rows });
    }
  }
  return { partitions, snapshots: await readSnapshots(lake, sound), rates: await readRates(lake, sound) };
}

async function readSnapshots(lake: Lake, sound: SoundPartitions): Promise<PinnedSnapshot[]> {
  const snapshots: PinnedSnapshot[] = [];
  for (const keys of await lake.list(snapshot)) {
    const table = await sound.whole(snapshot, keys);
    if (table === undefined) continue;
    const text = await sound.text(snapshot as Dataset, keys, summaryName);
    const summary = text === undefined ? undefined : (JSON.parse(text) as SnapshotSummary);
    snapshots.push({ id: keys.id as string, table, summary });
  }
  return snapshots;
}

async function readRates(lake: Lake, sound: SoundPartitions): Promise<ReadonlyMap<string, number>> {
  const rates = new Map<string, number>();
  for (const keys of await lake.list(macroDaily)) {
    if (!isRateSeries(keys.series as string)) continue;
    const table = await sound.table(macroDaily, keys, ['observed', 'available']);
    if (table === undefined) continue;
    const { observed, available } = table.columns;
    const last = [observed, available].flatMap((days) => Array.from(days)).reduce((a, b) => Math.max(a, b), 0);
    rates.set(partitionPath(macroDaily, keys), last);
  }
  return rates;
}
