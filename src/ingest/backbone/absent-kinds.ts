import { assetActions, assets, bars, delistings } from '../../backbone/datasets.ts';
import { isRateSeries } from '../../backbone/usd-rates.ts';
import type { Dataset } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { macroDaily } from '../../market/datasets.ts';
import type { FilePackSettings } from './settings.ts';

type FileKind = FilePackSettings['kind'];

const datasetOf: Readonly<Record<FileKind, Dataset>> = {
  assets,
  bars,
  actions: assetActions,
  delistings,
  rates: macroDaily,
};

/** The kinds of packs of which the store has no row. No table says so of one that was never fed: it is absent, not empty. */
export async function absentKinds(lake: Pick<Lake, 'list'>): Promise<FileKind[]> {
  const absent: FileKind[] = [];
  for (const kind of Object.keys(datasetOf) as FileKind[]) {
    const partitions = await lake.list(datasetOf[kind]);
    const isThere =
      kind === 'rates' ? partitions.some(({ series = '' }) => isRateSeries(series)) : partitions.length > 0;
    if (!isThere) absent.push(kind);
  }
  return absent;
}
