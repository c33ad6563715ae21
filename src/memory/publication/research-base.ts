import { UserError } from '../../errors.ts';
import { researchBase } from '../../lake/datasets.ts';
import type { Lake } from '../../lake/lake.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import type { PublishedState } from '../ledgers.ts';
import type { PublishedPartition } from '../published.ts';
import { type Base, type Bases, rowsOf } from './bases.ts';

/** @param isolated name of the branch apart that a lake belongs to; empty for the one that counts */
function recipeOf(isolated: string) {
  return { stage: 'restore', version: 1, parameters: isolated === '' ? {} : { isolated }, inputs: [] };
}

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
 * @param isolated name of the branch, where it is one apart; empty for the one that counts
 */
export async function noteBases(
  lake: Lake,
  partitions: readonly PublishedPartition[],
  states: ReadonlyMap<string, PublishedState>,
  isolated = '',
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
  await lake.write(researchBase, {}, { recipe: recipeOf(isolated), table });
}

/**
 * Nothing gets from a branch apart to the one that counts, or the other way, by way of a lake.
 *
 * @throws UserError for a lake that began with another branch
 */
export async function refuseOtherIsolation(lake: Lake, isolated: string): Promise<void> {
  const note = await lake.manifest(researchBase, {}).catch((error: unknown) => {
    if (error instanceof DamagedPartitionError) return undefined;
    throw error;
  });
  if (note === undefined) return;
  const noted = String(note.recipe.parameters.isolated ?? '');
  if (noted === isolated) return;
  throw new UserError(`The lake ${lake.root} belongs to ${inWords(noted)}, and ${inWords(isolated)} is asked for.`, {
    hint: 'Give the input "isolated" as the run was given that began with it (to publish-research.yml as to research.yml), or work in an empty lake.',
  });
}

function inWords(isolated: string): string {
  return isolated === '' ? 'the runs that count' : `the isolated runs "${isolated}"`;
}
