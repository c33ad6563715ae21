import { AssetRegister } from '../../backbone/asset-register.ts';
import { storeSessions } from './exchange-sessions.ts';
import { loadAssets, readAssets } from './load-assets.ts';
import { loadBars } from './load-bars.ts';
import { loadActions, loadDelistings } from './load-facts.ts';
import { loadRates } from './load-rates.ts';
import type { PackLoading } from './loading.ts';
import { type PackFile, packsOfKind } from './pack-files.ts';
import type { PackResult } from './pack-result.ts';
import { notePacks } from './pack-state.ts';
import type { PackKind } from './settings.ts';

/** What came of taking packs. */
export interface TakenPacks {
  readonly results: readonly PackResult[];
  /** Partitions of bars that were written. */
  readonly partitions: number;
  /** Assets of which a bar or a value is new. */
  readonly assets: number;
}

/**
 * Takes packs kind by kind: assets first, since every other row names one; bars before actions, which are held against prices. The packs of a
 * kind, and of a round of bars, are noted as taken once their rows are on the disk and not before.
 */
export async function takePacks(files: readonly PackFile[], loading: PackLoading): Promise<TakenPacks> {
  const { lake, settings } = loading;
  const results: PackResult[] = [];
  const note = async (kind: PackKind, some: readonly PackResult[]) => {
    await notePacks(lake, kind, some);
    results.push(...some);
  };
  await note('assets', await loadAssets(packsOfKind(files, 'assets'), loading));
  const bars = packsOfKind(files, 'bars');
  const assets = new Set<number>();
  let partitions = 0;
  for (let start = 0; start < bars.length; start += settings.packs_per_round) {
    const loaded = await loadBars(bars.slice(start, start + settings.packs_per_round), loading);
    await storeSessions(
      loaded.results.map(({ span }) => span),
      new AssetRegister(await readAssets(lake)),
      lake,
      settings,
    );
    await note('bars', loaded.results);
    partitions += loaded.partitions;
    for (const asset of loaded.assets) assets.add(asset);
  }
  await note('actions', await loadActions(packsOfKind(files, 'actions'), loading));
  await note('delistings', await loadDelistings(packsOfKind(files, 'delistings'), loading));
  await note('rates', await loadRates(packsOfKind(files, 'rates'), loading));
  return { results, partitions, assets: assets.size };
}
