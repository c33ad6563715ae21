import { assets, bars, snapshot as snapshotDataset } from '../../backbone/datasets.ts';
import {
  type PinnedPartition,
  pinnedDatasets,
  pinnedPartitions,
  pinnedRows,
  rowsAsPinned,
  type SnapshotSummary,
  snapshotTable,
  summariseSnapshot,
} from '../../backbone/snapshot.ts';
import { isRateSeries } from '../../backbone/usd-rates.ts';
import { GateError, UserError } from '../../errors.ts';
import { type Dataset, keysOfPath, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import { Lake } from '../../lake/lake.ts';
import type { InputReference } from '../../lake/manifest.ts';
import { tableDigest } from '../../lake/table-digest.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { counted, nameList } from '../../text/name-list.ts';
import type { snapshot } from './snapshot.stage.ts';

/** Raised whenever the same inputs could give other bytes than before. */
const snapshotVersion = 1;
const summaryName = 'snapshot.json';

export const run: Run<typeof snapshot> = async ({ restore, into }, context) => {
  if (restore !== '') return rebuild(restore, into === '' ? `data/restored/${restore}` : into, context);
  // A store that is being fed is no state of its own.
  return context.lake.exclusively('backbone', () => pin(context));
};

async function pin(context: StageContext) {
  const { lake, log } = context;
  const { table: assetTable } = await lake.require(assets, {});
  const partitions = await pinPartitions(context);
  if (!partitions.some(({ dataset, rows }) => dataset === bars.name && rows > 0)) {
    throw new UserError('The research store has no bars to pin.', { hint: 'Run the stage "backbone" first.' });
  }
  const summary = summariseSnapshot(partitions, assetTable);
  const keys = { id: summary.id };
  const recipe = {
    stage: 'snapshot',
    version: snapshotVersion,
    parameters: {},
    inputs: partitions.map(({ reference }) => reference),
  };
  const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
  const outputs = { id: summary.id, partitions: partitions.length, rows, restored: 0, unrestorable: [] };
  const withDigest = async () => ({ ...outputs, digest: await digestOf(lake, summary.id) });
  const said = `${summary.id}: ${counted(partitions.length, 'partition')}, ${counted(rows, 'row')}`;
  if (await lake.holds(snapshotDataset, keys, recipe)) {
    log.info(`Snapshot ${said}: nothing to do, pinned already`);
    return withDigest();
  }
  const attachments = { [summaryName]: `${JSON.stringify(summary, null, 2)}\n` };
  await lake.write(snapshotDataset, keys, { recipe, table: snapshotTable(partitions), attachments });
  log.info(`Snapshot ${said}; ${classesInWords(summary)}`);
  return withDigest();
}

/** What tells the list of a snapshot from any other. */
async function digestOf(lake: Lake, id: string): Promise<string> {
  return (await lake.manifest(snapshotDataset, { id }))?.content ?? '';
}

function classesInWords({ assets_by_class: counts, known }: SnapshotSummary): string {
  const classes = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return `assets on ${known}: ${nameList(classes) || 'none'}`;
}

/** Every partition of the store. What an earlier snapshot has the digest of is not read again. */
async function pinPartitions({
  lake,
  signal,
  progress,
}: StageContext): Promise<(PinnedPartition & { readonly reference: InputReference })[]> {
  const known = await knownPartitions(lake);
  const wanted: { readonly dataset: Dataset; readonly keys: PartitionKeys }[] = [];
  for (const dataset of pinnedDatasets.keys()) {
    for (const keys of await lake.list(dataset)) if (isOfResearch(keys)) wanted.push({ dataset, keys });
  }
  const bar = progress('snapshot', wanted.length);
  const pinned = [];
  for (const { dataset, keys } of wanted) {
    signal.throwIfAborted();
    const manifest = await lake.manifest(dataset, keys);
    if (manifest === undefined) throw new Error(`${partitionPath(dataset, keys)} went while it was looked at`);
    const { content } = manifest;
    const partition = partitionPath(dataset, keys);
    const rows = known.get(`${partition} ${content}`) ?? (await rowsOf(lake, dataset, keys));
    const reference = { dataset: dataset.name, keys, content };
    pinned.push({ dataset: dataset.name, partition, content, ...rows, reference });
    bar.advance();
  }
  bar.end();
  return pinned;
}

/** Of the macroeconomic series only exchange rates are part of the store. */
function isOfResearch({ series }: PartitionKeys): boolean {
  return series === undefined || isRateSeries(series);
}

async function rowsOf(lake: Lake, dataset: Dataset, keys: PartitionKeys) {
  for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
    return pinnedRows(dataset, table);
  }
  throw new Error(`${partitionPath(dataset, keys)} was not read`);
}

async function knownPartitions(
  lake: Lake,
): Promise<Map<string, Pick<PinnedPartition, 'tableDigest' | 'rows' | 'known'>>> {
  const known = new Map<string, Pick<PinnedPartition, 'tableDigest' | 'rows' | 'known'>>();
  for (const keys of await lake.list(snapshotDataset)) {
    const { table } = await lake.require(snapshotDataset, keys);
    for (const one of pinnedPartitions(table)) known.set(`${one.partition} ${one.content}`, one);
  }
  return known;
}

/**
 * Rebuilds the partitions of a snapshot in a lake of their own.
 *
 * @throws UserError where that lake holds anything else; GateError when some partitions cannot be had any more
 */
async function rebuild(id: string, folder: string, { lake, log, clock, signal, progress }: StageContext) {
  const { table, summary } = await readSnapshot(lake, id);
  const datasets = [...pinnedDatasets.keys()];
  const store = new Lake({ root: folder, datasets, clock, software: lake.producer.software });
  await store.recover();
  await refuseOtherContents(store, id);
  const partitions = pinnedPartitions(table);
  const unrestorable: string[] = [];
  const bar = progress('restore', partitions.length);
  for (const pinned of partitions) {
    signal.throwIfAborted();
    if (!(await rebuildPartition(lake, store, pinned, summary))) unrestorable.push(pinned.partition);
    bar.advance();
  }
  bar.end();
  const restored = partitions.length - unrestorable.length;
  const rows = partitions.reduce((sum, one) => sum + one.rows, 0);
  const digest = await digestOf(lake, id);
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

const restoredRecipe = { stage: 'snapshot', version: snapshotVersion, inputs: [] };

/** @throws UserError where a lake holds what is not of this snapshot: it would be taken for part of it, or written over */
async function refuseOtherContents(store: Lake, id: string): Promise<void> {
  for (const dataset of store.datasets) {
    for (const keys of await store.list(dataset)) {
      const recipe = (await store.manifest(dataset, keys))?.recipe;
      if (recipe?.stage === restoredRecipe.stage && recipe.parameters.restored === id) continue;
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
  const { table, files } = (await lake.readWhole(snapshotDataset, { id })) ?? {};
  const text = files?.get(summaryName);
  if (table === undefined || text === undefined) throw new Error(`Snapshot ${id} is gone, or lacks ${summaryName}`);
  return { table, summary: JSON.parse(text.toString('utf8')) as SnapshotSummary };
}

/** @returns whether the rows have the digest that was pinned */
async function rebuildPartition(
  lake: Lake,
  store: Lake,
  pinned: PinnedPartition,
  summary: SnapshotSummary,
): Promise<boolean> {
  const dataset = [...pinnedDatasets.keys()].find(({ name }) => name === pinned.dataset);
  const keys = dataset && keysOfPath(dataset, pinned.partition);
  if (dataset === undefined || keys === undefined) throw new Error(`A snapshot names ${pinned.partition}`);
  if ((await lake.manifest(dataset, keys)) === undefined) return false;
  for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
    const rows = rowsAsPinned(dataset, table, pinned, summary);
    if (tableDigest(dataset.columns, rows) !== pinned.tableDigest) return false;
    const recipe = { ...restoredRecipe, parameters: { restored: summary.id } };
    await store.write(dataset, keys, { recipe, table: rows });
  }
  return true;
}
