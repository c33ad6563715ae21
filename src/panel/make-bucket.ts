import { readBucketBars } from '../backbone/bucket-bars.ts';
import { readKnowledge } from '../backbone/bucket-knowledge.ts';
import type { TableOf } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { fillPanel } from './bucket-panel.ts';
import type { PanelTable, totalReturn } from './datasets.ts';
import type { PanelMemory } from './panel-memory.ts';
import { panelTable, rowsFor, totalReturnTable } from './panel-tables.ts';

/** What is to be made of one bucket. Nothing but arrays, so that it can go to another thread. */
export interface BucketTask {
  readonly bucket: number;
  /** Years of bars, and of their revisions, ascending. */
  readonly years: readonly string[];
  readonly revisedYears: readonly string[];
  /** Numbers of the assets of the bucket, ascending. */
  readonly members: Int32Array;
  /** As-of dates, epoch days, ascending. */
  readonly asOf: Int32Array;
  /** The last session of the store, an epoch day. */
  readonly lastSession: number;
  /** 1 for each member and as-of date, `member · dates + date`, that is to have a row; undefined: all. */
  readonly wanted: Uint8Array | undefined;
  /** The as-of dates of each table, by their places. */
  readonly parts: readonly { readonly from: number; readonly to: number }[];
}

/** The tables of one bucket. */
export interface MadeBucket {
  /** Those of the panel, one for each part of the task. */
  readonly parts: readonly PanelTable[];
  readonly factors: TableOf<typeof totalReturn>;
}

/**
 * Makes the panel of one bucket.
 *
 * @param source the tables of the bucket
 * @param memory of at least the size of the bucket
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
export async function makeBucket(
  task: BucketTask,
  source: Pick<Lake, 'read' | 'readEach'>,
  memory: PanelMemory,
): Promise<MadeBucket> {
  const { bucket, years, revisedYears, members, asOf, lastSession, wanted, parts } = task;
  const memberOf = new Map(Array.from(members, (asset, member) => [asset, member]));
  const knowledge = await readKnowledge(source, bucket, revisedYears);
  const isMember = (asset: number) => memberOf.has(asset);
  const bars = await readBucketBars(source, bucket, years, isMember, () => memory.bars);
  const isWanted = (asset: number, date: number) =>
    wanted === undefined || wanted[(memberOf.get(asset) as number) * asOf.length + date] === 1;
  const rows = rowsFor(asOf, bars.assets, isWanted);
  memory.clear(rows.count);
  const { columns, filled } = memory;
  const factors = fillPanel({ bars, knowledge, asOf, lastSession, rows: rows.rows, columns, filled });
  return {
    parts: parts.map(({ from, to }) => panelTable(memory, rows, from, to)),
    factors: totalReturnTable(factors),
  };
}
