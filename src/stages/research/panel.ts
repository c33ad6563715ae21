import { bucketKey } from '../../backbone/asset-bucket.ts';
import { isoDate } from '../../calendar/date.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Manifest } from '../../lake/manifest.ts';
import { emptyTable } from '../../lake/table.ts';
import { tableDigest } from '../../lake/table-digest.ts';
import { panel as panelDataset, panelShards, type ShardTable } from '../../panel/datasets.ts';
import { featureSet } from '../../panel/feature-set.ts';
import { panelVersion } from '../../panel/panel-recipes.ts';
import { bucketsOf, parseShard, type Shard, shardKey } from '../../panel/shard.ts';
import type { InputValues, Run, StageContext } from '../../platform/stage.ts';
import { counted } from '../../text/name-list.ts';
import { version } from '../../version.ts';
import { chosenSessions, lastSessionIn } from './as-of-sessions.ts';
import type { panel } from './panel.stage.ts';
import { makePanels } from './panel-making.ts';
import { type BucketPlan, hasBars, hasWork, planBucket, readStore } from './panel-plan.ts';
import { readUniverse } from './panel-universe.ts';
import { pinnedContents } from './pinned-contents.ts';

export const run: Run<typeof panel> = async (inputs, context) => {
  const shard = parseShard(inputs.shard);
  const name = `panel-${inputs.latest ? 'latest-' : ''}${shardKey(shard)}`;
  // Two runs for one shard would make everything twice, and one for other dates would remove what the first made.
  return context.lake.exclusively(name, () => makeShard(shard, inputs, context));
};

async function makeShard(shard: Shard, inputs: InputValues<(typeof panel)['inputs']>, context: StageContext) {
  const { lake, log } = context;
  const { from, until, exchanges } = inputs;
  const rule = inputs.latest ? 'sessions:1' : inputs.asOf;
  const asOf = await chosenSessions(lake, { asOf: rule, from, until, exchanges });
  const store = await readStore(lake);
  const pinned = await pinnedContents(lake, inputs.snapshot);
  const universe = await readUniverse(lake, store.assets, asOf, inputs.universe);
  const lastSession = await lastSessionIn(lake);
  const demand = { asOf, latest: inputs.latest, snapshot: inputs.snapshot, lastSession, universe, pinned };
  const plans: BucketPlan[] = [];
  for (const bucket of bucketsOf(shard))
    if (hasBars(store, bucket)) plans.push(await planBucket(lake, store, bucket, demand));
  const work = plans.filter(hasWork);
  if (work.length > 0) await makePanels(context, work, store, { asOf, lastSession, universe, threads: inputs.threads });
  const parts = plans.flatMap((plan) => plan.parts);
  const made = parts.filter(({ reason }) => reason !== undefined);
  for (const line of reasonLines(made.map(({ reason = '' }) => reason))) log.info(line);
  const rows = inputs.latest ? await rowsOf(lake, plans) : await noteShard(lake, shard, { ...demand, plans });
  if (made.length === 0 && !inputs.latest) log.info(await noteInWords(lake, shard));
  log.info(
    `Feature set ${featureSet}: ${counted(asOf.length, 'as-of date')} up to ${isoDate(asOf.at(-1) ?? 0)}, ${counted(rows, 'row')} in ` +
      `${counted(parts.length, 'partition')}; ${made.length === 0 ? 'nothing to do, made already from the same inputs' : `${made.length} made, ${parts.length - made.length} reused`}`,
  );
  return {
    featureSet,
    asOfDates: asOf.length,
    lastAsOf: isoDate(asOf.at(-1) ?? 0),
    rows,
    partitions: parts.length,
    made: made.length,
    reused: parts.length - made.length,
  };
}

/** Of which run the note of a shard is, for one that finds everything there and leaves it as it is. */
async function noteInWords(lake: Lake, shard: Shard): Promise<string> {
  const note = await lake.manifest(panelShards, shardKeys(shard));
  return `panel_shards of ${shardKey(shard)} is the note of the run of ${note?.produced.time}, the last one that made partitions or was asked for other ones`;
}

function shardKeys(shard: Shard) {
  return { feature_set: featureSet, shard: shardKey(shard) };
}

/** Each reason once, with how many partitions it is the reason of. */
function reasonLines(reasons: readonly string[]): string[] {
  const counts = [...Map.groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length] as const);
  return counts.map(([reason, count]) => `${counted(count, 'partition')} made: ${reason}`);
}

async function rowsOf(lake: Lake, plans: readonly BucketPlan[]): Promise<number> {
  let rows = 0;
  for (const { dataset, keys } of plans.flatMap(({ parts }) => parts)) {
    rows += tableRows(await lake.manifest(dataset, keys));
  }
  return rows;
}

function tableRows(manifest: Manifest | undefined): number {
  return manifest?.files.reduce((sum, { rows = 0 }) => sum + rows, 0) ?? 0;
}

interface ShardWork {
  readonly asOf: Int32Array;
  readonly snapshot: string;
  readonly universe: { readonly size: number } | undefined;
  readonly plans: readonly BucketPlan[];
}

/**
 * Writes down what the shard consists of, and removes partitions of its buckets that are of no as-of date any more: a reader would take them for
 * part of this panel. @returns its rows
 */
async function noteShard(lake: Lake, shard: Shard, { asOf, snapshot, universe, plans }: ShardWork): Promise<number> {
  const table = await shardTable(lake, plans);
  const own = new Set(plans.flatMap(({ parts }) => parts).map(({ keys }) => `${keys.asset_bucket} ${keys.year}`));
  const buckets = new Set(plans.map(({ bucket }) => bucketKey(bucket)));
  for (const keys of await lake.listLocal(panelDataset)) {
    const isOwn = keys.feature_set === featureSet && buckets.has(keys.asset_bucket ?? '');
    if (isOwn && !own.has(`${keys.asset_bucket} ${keys.year}`)) await lake.remove(panelDataset, keys);
  }
  const keys = shardKeys(shard);
  const recipe = {
    stage: 'panel',
    version: panelVersion,
    parameters: {
      software: version,
      snapshot,
      as_of: Array.from(asOf, isoDate),
      ...(universe === undefined ? {} : { universe: universe.size }),
    },
    inputs: [],
  };
  const before = await lake.read(panelShards, keys);
  // A run that made something says what and why, also where the rows are what they were; one that found everything there writes nothing.
  const isSame =
    before !== undefined &&
    table.columns.made.every((made) => made === 0) &&
    (await lake.holds(panelShards, keys, recipe)) &&
    tableDigest(panelShards.columns, whatItIs(before.table)) === tableDigest(panelShards.columns, whatItIs(table));
  if (!isSame) await lake.write(panelShards, keys, { recipe, table });
  return table.columns.rows.reduce((sum, count) => sum + count, 0);
}

async function shardTable(lake: Lake, plans: readonly BucketPlan[]): Promise<ShardTable> {
  const rows = plans.flatMap(({ bucket, parts }) => parts.map((part) => ({ bucket, part })));
  const table = emptyTable(panelShards.columns, rows.length);
  const { asset_bucket: buckets, year, digest, rows: counts, made, reason } = table.columns;
  for (const [row, { bucket, part }] of rows.entries()) {
    const manifest = await lake.manifest(part.dataset, part.keys);
    buckets[row] = bucket;
    year[row] = part.year;
    digest[row] = manifest?.digest ?? '';
    counts[row] = tableRows(manifest);
    made[row] = part.reason === undefined ? 0 : 1;
    reason[row] = part.reason ?? 'the same inputs';
  }
  return table;
}

/** A note without how its partitions came to be: that is the run's. */
function whatItIs(table: ShardTable): ShardTable {
  const { made, reason, ...columns } = table.columns;
  return { rows: table.rows, columns: { ...columns, made: made.map(() => 0), reason: reason.map(() => '') } };
}
