import { copyFile, link, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { UserError } from '../errors.ts';
import { exists, listIfExists, readFileIfExistsSync } from '../file-system.ts';
import { undisturbed } from './atomic-folder.ts';
import { type Dataset, keysMatch, type PartitionKeys, partitionPath } from './dataset.ts';
import { Lake } from './lake.ts';
import type { LakeOptions } from './lake-options.ts';
import { localPartitions } from './local-partitions.ts';
import { makeFolder } from './make-folder.ts';
import type { Tier } from './tier.ts';

/*
 * A view is a lake of its own that lacks what others hold: it takes partitions from them when they are asked for, as links to the same bytes, and writes into its own folder
 * alone. Only the lines of ledgers that have to count everything go into the lake that keeps them.
 */

const fileName = '.view.json';

const datasetsOf = z.strictObject({ lake: z.string().min(1), datasets: z.array(z.string()) });
const viewSchema = z.strictObject({ format: z.literal(1), sources: z.array(datasetsOf), ledgers: datasetsOf });

/** Datasets of another lake, by name. */
export interface SharedDatasets {
  /** Its folder. */
  readonly lake: string;
  readonly datasets: readonly string[];
}

/** What a view takes from others. */
export interface LakeView {
  /** Where partitions come from that it lacks, in this order. */
  readonly sources: readonly SharedDatasets[];
  /** Whose lines are read and written there. */
  readonly ledgers: SharedDatasets;
}

/** Makes a folder a view. What it holds already stays. */
export async function writeView(root: string, view: LakeView): Promise<void> {
  await makeFolder(root);
  await writeFile(join(root, fileName), `${JSON.stringify({ format: 1, ...view }, null, 2)}\n`);
}

/** The lake of a folder, which may be a view of others. @throws UserError where the file that says so is none */
export function openLake(options: LakeOptions): Lake {
  const view = readView(options.root);
  if (view === undefined) return new Lake(options);
  const { tiers = [] } = options;
  return new Lake({
    ...options,
    tiers: [...tiers, ...view.sources.map(linkedTier)],
    ledgers: { root: view.ledgers.lake, datasets: view.ledgers.datasets },
  });
}

/** Datasets of another folder of a lake as a tier. */
export function linkedTier(source: SharedDatasets): Tier {
  return new LinkedTier(source);
}

function readView(root: string): LakeView | undefined {
  const file = join(root, fileName);
  const bytes = readFileIfExistsSync(file);
  if (bytes === undefined) return undefined;
  try {
    return viewSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new UserError(`${file} does not say of which lakes this folder is a view.`, {
      hint: 'Remove the folder, and have the stage that made it make it again.',
      cause,
    });
  }
}

/** Another folder of a lake as a tier: its files are linked, so that a partition takes no room twice. Files of partitions are never written again. */
class LinkedTier implements Tier {
  readonly name: string;
  readonly #source: SharedDatasets;

  constructor(source: SharedDatasets) {
    this.name = `the lake ${source.lake}`;
    this.#source = source;
  }

  async list(dataset: Dataset, wanted: PartitionKeys): Promise<PartitionKeys[]> {
    if (!this.#holds(dataset)) return [];
    return (await localPartitions(this.#source.lake, dataset)).filter((keys) => keysMatch(keys, wanted));
  }

  async fetch(dataset: Dataset, keys: PartitionKeys, into: string): Promise<boolean> {
    // A folder that somebody removed is not made again for a lock.
    if (!this.#holds(dataset) || !exists(this.#source.lake)) return false;
    const path = partitionPath(dataset, keys);
    const folder = join(this.#source.lake, path);
    return undisturbed(this.#source.lake, [path], async () => {
      const names = await listIfExists(folder);
      for (const name of names) await linkOrCopy(join(folder, name), join(into, name));
      return names.length > 0;
    });
  }

  #holds({ name }: Dataset): boolean {
    return this.#source.datasets.includes(name);
  }
}

/** Links do not lead from one drive to another, and some systems allow them to owners alone. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to));
}
