import { researchBase } from '../../lake/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import type { PublishedState } from '../ledgers.ts';
import type { PublishedPartition } from '../published.ts';
import { type Base, type Bases, rowsOf } from './bases.ts';

const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };

/** What the lake and the branch of research last had in common; nothing where they never met. */
export async function readBases(lake: Lake): Promise<Bases> {
  const stored = await lake.read(researchBase, {}).catch((error: unknown) => {
    // Without the note everything is held against what is published.
    if (error instanceof DamagedPartitionError) return undefined;
    throw error;
  });
  const { path = [], digest = [], rows = [] } = stored?.table.columns ?? {};
  return new Map(path.map((one, row) => [one, { digest: digest[row] as string, rows: rows[row] as number }]));
}

/**
 * Notes which partitions of the lake are on the branch as they are, beside what was noted before of others.
 *
 * @param states what the branch holds, by path
 */
export async function noteBases(
  lake: Lake,
  partitions: readonly PublishedPartition[],
  states: ReadonlyMap<string, PublishedState>,
): Promise<void> {
  const bases = new Map<string, Base>(await readBases(lake));
  for (const { dataset, keys, path } of partitions) {
    const state = states.get(path);
    const manifest = state?.isPresent ? await lake.manifest(dataset, keys) : undefined;
    if (manifest !== undefined && state?.digest === manifest.digest) {
      bases.set(path, { digest: manifest.digest, rows: rowsOf(manifest) });
    }
  }
  const table = {
    rows: bases.size,
    columns: {
      path: [...bases.keys()],
      digest: Array.from(bases.values(), ({ digest }) => digest),
      rows: Float64Array.from(bases.values(), ({ rows }) => rows),
    },
  };
  await lake.write(researchBase, {}, { recipe, table });
}
