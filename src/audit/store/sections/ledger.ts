import { backbonePacks, backboneRuns, type PackTable } from '../../../backbone/datasets.ts';
import { ledgerFile } from '../../../ingest/backbone/run-ledger.ts';
import { readChain } from '../../../lake/hash-chain.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { SoundPartitions } from '../scan/sound-partitions.ts';
import type { RunLedger } from './store-sections.ts';

/** The ledger of operations; undefined where no run left a line, or it is damaged. */
export async function readLedger(sound: SoundPartitions): Promise<RunLedger | undefined> {
  const table = await sound.whole(backboneRuns, {});
  if (table === undefined) return undefined;
  const text = await sound.text(backboneRuns, {}, ledgerFile);
  return { table, chain: text === undefined ? undefined : readChain(text) };
}

/** The packs that were taken, by kind. */
export async function readPacks(lake: Lake, sound: SoundPartitions): Promise<ReadonlyMap<string, PackTable>> {
  const packs = new Map<string, PackTable>();
  for (const keys of await lake.list(backbonePacks)) {
    const table = await sound.whole(backbonePacks, keys);
    if (table !== undefined) packs.set(keys.kind as string, table);
  }
  return packs;
}
