import type { Dataset, PartitionKeys } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { candidateResults } from '../../research/datasets.ts';
import { stageBCandidates } from '../../research/stage-b/datasets.ts';
import { readTrialLedger } from '../../research/trial-store.ts';
import { lastPlannedRun } from '../../research/trials.ts';
import { unlessBroken } from './read-or-broken.ts';
import { unlessDamaged } from './recipe-differences.ts';

/** A page that a stage left beside its results. */
interface NeighbourPage {
  readonly address: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const pages = [
  { dataset: candidateResults as Dataset, stage: 'stage-a', address: 'stage-a.html', name: 'Stage A' },
  { dataset: stageBCandidates as Dataset, stage: 'stage-b', address: 'stage-b.html', name: 'Stage B' },
] as const;

/** The pages of the last runs of Stage A and Stage B that are in the lake. */
export async function lastPages(lake: Lake): Promise<NeighbourPage[]> {
  const ledger = await unlessBroken(lake, () => readTrialLedger(lake));
  if ('broken' in ledger) return [];
  const found: NeighbourPage[] = [];
  for (const { dataset, stage, address, name } of pages) {
    const listed = new Map((await lake.list(dataset)).map((keys) => [keys.run, keys]));
    const run = lastPlannedRun(ledger.sound, stage, (one) => listed.has(one));
    const keys = run === undefined ? undefined : listed.get(run);
    const bytes = keys && (await pageIn(lake, dataset, keys, address));
    if (bytes !== undefined) found.push({ address, name, bytes });
  }
  return found;
}

async function pageIn(lake: Lake, dataset: Dataset, keys: PartitionKeys, address: string) {
  const stored = await unlessDamaged(() => lake.files(dataset, keys));
  return stored === undefined || stored === 'damaged' ? undefined : stored.files.get(address);
}
