import { AssetRegister } from '../../backbone/asset-register.ts';
import { assets, bars, exchangeSessions, snapshot as snapshotDataset } from '../../backbone/datasets.ts';
import {
  type PinnedPartition,
  pinnedDatasets,
  pinnedPartitions,
  rowsAsPinned,
  type SnapshotSummary,
  summaryName,
} from '../../backbone/snapshot.ts';
import { epochDayOf } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { sessionTables } from '../../ingest/backbone/exchange-sessions.ts';
import type { BackboneSettings } from '../../ingest/backbone/settings.ts';
import { type Dataset, keysOfPath, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { DamagedPartitionError } from '../../lake/partition-files.ts';
import type { Table } from '../../lake/table.ts';
import { tableDigest } from '../../lake/table-digest.ts';
import type { StageContext } from '../../platform/stage.ts';
import { counted, nameList } from '../../text/name-list.ts';

/**
 * Rebuilds the partitions of a snapshot in a lake of their own. What is rebuilt there already is left alone.
 *
 * @throws UserError where that lake holds anything else; GateError when some partitions cannot be had any more
 */
export async function restoreSnapshot(
  id: string,
  folder: string,
  { lake, log, clock, signal, progress, config }: StageContext,
) {
  const { table, summary, digest } = await readSnapshot(lake, id);
  const datasets = [...pinnedDatasets.keys()];
  const store = new Lake({ root: folder, datasets, clock, software: lake.producer.software });
  await store.recover();
  await refuseOtherContents(store, id);
  const partitions = pinnedPartitions(table);
  const bar = progress('restore', partitions.length);
  let lacking: PinnedPartition[] = [];
  for (const pinned of partitions) {
    signal.throwIfAborted();
    if (!(await rebuildPartition(lake, store, pinned, summary))) lacking.push(pinned);
    bar.advance();
  }
  bar.end();
  lacking = await deriveSessions(lacking, store, id, config.research.backbone);
  const unrestorable = lacking.map(({ partition }) => partition);
  const restored = partitions.length - unrestorable.length;
  const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
  const outputs = { id, digest, partitions: partitions.length, rows, restored, unrestorable };
  log.info(`Snapshot ${id}: ${restored} of ${counted(partitions.length, 'partition')} rebuilt in ${folder}`);
  if (unrestorable.length > 0) {
    throw new GateError(
      `${counted(unrestorable.length, 'partition')} of snapshot ${id} cannot be rebuilt: ${nameList(unrestorable)}.`,
      outputs,
    );
  }
  return outputs;
}

/** Of every partition that is rebuilt, whichever version of the stage did it: its rows have the digest that was pinned. */
function recipeOf(id: string): Recipe {
  return { stage: 'snapshot', version: 1, parameters: { restored: id }, inputs: [] };
}

/** @throws UserError where a lake holds what is not of this snapshot: it would be taken for part of it, or written over */
async function refuseOtherContents(store: Lake, id: string): Promise<void> {
  const own = recipeOf(id);
  for (const dataset of store.datasets) {
    for (const keys of await store.list(dataset)) {
      const recipe = (await store.manifest(dataset, keys))?.recipe;
      if (recipe?.stage === own.stage && recipe.parameters.restored === id) continue;
      throw new UserError(`${store.root} holds ${partitionPath(dataset, keys)}, which is not of snapshot ${id}.`, {
        hint: 'Name a folder with --into that is empty, or the one in which this snapshot was being rebuilt.',
      });
    }
  }
}

async function readSnapshot(lake: Lake, id: string) {
  const all = (await lake.list(snapshotDataset)).map((keys) => keys.id as string);
  if (!all.includes(id)) {
    const names = all.length === 0 ? 'It has none yet' : `It has ${nameList(all)}`;
    throw new UserError(`The lake ${lake.root} has no snapshot ${JSON.stringify(id)}.`, { hint: `${names}.` });
  }
  const { manifest, table, files } = (await lake.readWhole(snapshotDataset, { id })) ?? {};
  const text = files?.get(summaryName);
  if (table === undefined || text === undefined) throw new Error(`Snapshot ${id} is gone, or lacks ${summaryName}`);
  const summary = JSON.parse(text.toString('utf8')) as SnapshotSummary;
  return { table, summary, digest: manifest?.content ?? '' };
}

/** @returns whether the rows have the digest that was pinned */
async function rebuildPartition(
  lake: Lake,
  store: Lake,
  pinned: PinnedPartition,
  summary: SnapshotSummary,
): Promise<boolean> {
  const { dataset, keys } = placeOf(pinned);
  if (await isRebuilt(store, dataset, keys, summary.id)) return true;
  if ((await lake.manifest(dataset, keys)) === undefined) return false;
  for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
    return keepIfPinned(store, summary.id, pinned, rowsAsPinned(dataset, table, pinned, summary));
  }
  return false;
}

async function isRebuilt(store: Lake, dataset: Dataset, keys: PartitionKeys, id: string): Promise<boolean> {
  try {
    return await store.holds(dataset, keys, recipeOf(id));
  } catch (error) {
    if (error instanceof DamagedPartitionError) return false;
    throw error;
  }
}

function placeOf({ dataset: name, partition }: PinnedPartition): { dataset: Dataset; keys: PartitionKeys } {
  const dataset = [...pinnedDatasets.keys()].find((one) => one.name === name);
  const keys = dataset && keysOfPath(dataset, partition);
  if (dataset === undefined || keys === undefined) throw new Error(`A snapshot names ${partition}`);
  return { dataset, keys };
}

async function keepIfPinned(store: Lake, id: string, pinned: PinnedPartition, table: Table): Promise<boolean> {
  const { dataset, keys } = placeOf(pinned);
  if (tableDigest(dataset.columns, table) !== pinned.tableDigest) return false;
  await store.write(dataset, keys, { recipe: recipeOf(id), table });
  return true;
}

/**
 * Derives sessions again from the bars that are rebuilt: a history that came later brought sessions of days long before, which do not say since when
 * they are known.
 *
 * @returns what is still lacking
 */
async function deriveSessions(
  lacking: readonly PinnedPartition[],
  store: Lake,
  id: string,
  settings: BackboneSettings,
): Promise<PinnedPartition[]> {
  const isOfSessions = ({ dataset }: PinnedPartition) => dataset === exchangeSessions.name;
  const needed: readonly string[] = [assets.name, bars.name];
  if (!lacking.some(isOfSessions) || lacking.some(({ dataset }) => needed.includes(dataset))) return [...lacking];
  const years = (await store.list(bars)).map(({ year }) => Number(year));
  const span = { first: epochDayOf(Math.min(...years), 1, 1), last: epochDayOf(Math.max(...years), 12, 31) };
  const register = new AssetRegister((await store.require(assets, {})).table);
  const tables = await sessionTables([span], register, store, settings);
  const still: PinnedPartition[] = [];
  for (const pinned of lacking) {
    const { keys } = placeOf(pinned);
    const table = isOfSessions(pinned) ? tables.get(keys.exchange ?? '') : undefined;
    if (table === undefined || !(await keepIfPinned(store, id, pinned, table as Table))) still.push(pinned);
  }
  return still;
}
