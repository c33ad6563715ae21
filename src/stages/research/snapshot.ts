import { assets, bars, snapshot as snapshotDataset } from '../../backbone/datasets.ts';
import {
  lastKnownBar,
  type PinnedPartition,
  type PinnedRows,
  pinnedDatasets,
  pinnedPartitions,
  pinnedRows,
  type SnapshotSummary,
  snapshotTable,
  summariseSnapshot,
  summaryName,
} from '../../backbone/snapshot.ts';
import { isRateSeries } from '../../backbone/usd-rates.ts';
import { GateError, UserError } from '../../errors.ts';
import { type Dataset, type PartitionKeys, partitionPath, stageVersion } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference } from '../../lake/manifest.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { byCodeUnits } from '../../text/order.ts';
import { auditStore, reasonsInWords } from './reconcile.ts';
import type { snapshot } from './snapshot.stage.ts';
import { restoreSnapshot } from './snapshot-restore.ts';

/** Raised whenever the same inputs could give other bytes than before. */
const snapshotVersion = stageVersion(2, snapshotDataset);

export const run: Run<typeof snapshot> = async ({ restore, into }, context) => {
  if (restore !== '') return restoreSnapshot(restore, into === '' ? `data/restored/${restore}` : into, context);
  // A store that is being fed is no state of its own.
  return context.lake.exclusively('backbone', () => pin(context));
};

async function pin(context: StageContext) {
  const { lake, log } = context;
  const { table: assetTable } = await lake.require(assets, {});
  if ((await lake.list(bars)).length === 0) {
    throw new UserError('The research store has no bars to pin.', { hint: 'Run the stage "backbone" first.' });
  }
  await refuseErrors(context);
  const partitions = await pinPartitions(context);
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
  // Where rows came from tells no snapshot from another: two stores that hold the same have the same one.
  const notes = sourcesOf(partitions);
  await lake.write(snapshotDataset, keys, { recipe, table: snapshotTable(partitions), attachments, notes });
  log.info(`Snapshot ${said}; ${classesInWords(summary)}; absent: ${nameList(absentOf(partitions)) || 'nothing'}`);
  return withDigest();
}

/** What tells the list of a snapshot from any other. */
async function digestOf(lake: Lake, id: string): Promise<string> {
  return (await lake.manifest(snapshotDataset, { id }))?.content ?? '';
}

/** @throws GateError where the audit of the store finds an error, with the first of them */
async function refuseErrors(context: StageContext): Promise<void> {
  const { errors, ...found } = await auditStore({ of: 'store', failOn: 'never', again: false, report: '' }, context);
  if (errors === 0) return;
  throw new GateError(
    `No snapshot is pinned, because the audit of the research store found ${counted(errors, 'error')}, which "reconcile" lists:\n${reasonsInWords(found)}`,
    { id: '', digest: '', partitions: 0, rows: 0, restored: 0, unrestorable: [] },
  );
}

function classesInWords({ assets_by_class: counts, known }: SnapshotSummary): string {
  const classes = Object.entries(counts).map(([name, count]) => `${count} ${name}`);
  return `assets on ${known}: ${nameList(classes) || 'none'}`;
}

type ReferencedPartition = PinnedPartition & {
  readonly reference: InputReference;
  /** From where its rows came last, as its manifest says; undefined where it says nothing. */
  readonly sourceMode: string | undefined;
};

/** From where the rows of each dataset of the store came, `absent` where it has none, and how many there are. */
function sourcesOf(partitions: readonly ReferencedPartition[]): Record<string, string | number> {
  const notes: Record<string, string | number> = {};
  for (const { name } of pinnedDatasets.keys()) {
    const own = partitions.filter(({ dataset }) => dataset === name);
    const modes = new Set(own.map(({ sourceMode = 'derived' }) => sourceMode));
    notes[`${name}.source_mode`] = [...modes].sort(byCodeUnits).join('+') || 'absent';
    notes[`${name}.rows`] = own.reduce((sum, { rows }) => sum + rows, 0);
  }
  return notes;
}

function absentOf(partitions: readonly ReferencedPartition[]): string[] {
  const present = new Set(partitions.map(({ dataset }) => dataset));
  return [...pinnedDatasets.keys()].map(({ name }) => name).filter((name) => !present.has(name));
}

/** Every partition of the store. What an earlier snapshot has the digest of is not read again. */
async function pinPartitions({ lake, signal, progress }: StageContext): Promise<ReferencedPartition[]> {
  const known = await knownPartitions(lake);
  const wanted = new Map<Dataset, readonly PartitionKeys[]>();
  for (const dataset of pinnedDatasets.keys()) {
    wanted.set(dataset, (await lake.list(dataset)).filter(isOfResearch));
  }
  const bar = progress('snapshot', [...wanted.values()].flat().length);
  const pin = async (dataset: Dataset, day: number) => {
    const pinned: ReferencedPartition[] = [];
    for (const keys of wanted.get(dataset) ?? []) {
      signal.throwIfAborted();
      const manifest = await lake.manifest(dataset, keys);
      if (manifest === undefined) throw new Error(`${partitionPath(dataset, keys)} went while it was looked at`);
      const { content } = manifest;
      const partition = partitionPath(dataset, keys);
      const rows = known.get(`${partition} ${content}`) ?? (await rowsOf(lake, dataset, keys, day));
      const reference = { dataset: dataset.name, keys, content };
      const mode = manifest.produced.notes?.source_mode;
      const sourceMode = mode === undefined ? undefined : String(mode);
      pinned.push({ dataset: dataset.name, partition, content, ...rows, reference, sourceMode });
      bar.advance();
    }
    return pinned;
  };
  // The bars say of which day the snapshot is.
  const ofBars = await pin(bars, Number.POSITIVE_INFINITY);
  const day = lastKnownBar(ofBars);
  const pinned: ReferencedPartition[] = [];
  for (const dataset of wanted.keys())
    pinned.push(...(dataset === (bars as Dataset) ? ofBars : await pin(dataset, day)));
  bar.end();
  return pinned;
}

/** Of the macroeconomic series only exchange rates are part of the store. */
function isOfResearch({ series }: PartitionKeys): boolean {
  return series === undefined || isRateSeries(series);
}

async function rowsOf(lake: Lake, dataset: Dataset, keys: PartitionKeys, day: number) {
  for await (const { table } of lake.readEach(dataset, [keys], Object.keys(dataset.columns))) {
    return pinnedRows(dataset, table, day);
  }
  throw new Error(`${partitionPath(dataset, keys)} was not read`);
}

async function knownPartitions(lake: Lake): Promise<Map<string, PinnedRows>> {
  const known = new Map<string, PinnedRows>();
  for (const keys of await lake.list(snapshotDataset)) {
    const { table } = await lake.require(snapshotDataset, keys);
    for (const one of pinnedPartitions(table)) known.set(`${one.partition} ${one.content}`, one);
  }
  return known;
}
