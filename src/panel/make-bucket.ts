import { type BucketTables, readBucket } from '../backbone/read-bucket.ts';
import type { CheckedTables } from '../lake/checked-tables.ts';
import { type TableFile, writeTableFile } from '../lake/table-file.ts';
import { fillPanel } from './bucket-panel.ts';
import { panel, totalReturn } from './datasets.ts';
import type { PanelMemory } from './panel-memory.ts';
import { panelTable, rowsFor, totalReturnTable } from './panel-tables.ts';

/** What is to be made of one bucket. Nothing but arrays, so that it can go to another thread. */
export interface BucketTask extends BucketTables {
  /** As-of dates, epoch days, ascending. */
  readonly asOf: Int32Array;
  /** The last session of the store, an epoch day. */
  readonly lastSession: number;
  /** 1 for each member and as-of date, `member · dates + date`, that is to have a row; undefined: all. */
  readonly wanted: Uint8Array | undefined;
  /** The as-of dates of each table, by their places, and where it goes. */
  readonly parts: readonly { readonly from: number; readonly to: number; readonly path: string }[];
  /** Where the cumulative factors go; undefined where they are not wanted. */
  readonly factors: string | undefined;
}

/** The tables of one bucket, as they are stored, on their way to the lake. */
export interface MadeBucket {
  /** Those of the panel, one for each part of the task. */
  readonly parts: readonly TableFile[];
  readonly factors: TableFile | undefined;
}

/**
 * Makes the panel of one bucket.
 *
 * @param source the tables of the bucket; they are given back as soon as they were read
 * @param memory of at least the size of the bucket
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
export async function makeBucket(task: BucketTask, source: CheckedTables, memory: PanelMemory): Promise<MadeBucket> {
  const { asOf, lastSession, wanted, parts } = task;
  const { bars, knowledge, memberOf } = await readBucket(source, task, () => memory.bars);
  const isWanted = (asset: number, date: number) =>
    wanted === undefined || wanted[(memberOf.get(asset) as number) * asOf.length + date] === 1;
  const rows = rowsFor(asOf, bars.assets, isWanted);
  memory.clear(rows.count);
  const { columns, filled } = memory;
  const factors = fillPanel({ bars, knowledge, asOf, lastSession, rows: rows.rows, columns, filled });
  const made: TableFile[] = [];
  for (const { from, to, path } of parts) {
    made.push(await writeTableFile(path, panel, panelTable(memory, rows, from, to)));
  }
  if (task.factors === undefined) return { parts: made, factors: undefined };
  return { parts: made, factors: await writeTableFile(task.factors, totalReturn, totalReturnTable(factors)) };
}
