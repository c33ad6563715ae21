import type { Dataset } from './dataset.ts';
import { noteFrame } from './native-garbage.ts';
import { encodeParquet } from './parquet-encoding.ts';
import { rowsInOrder } from './partition-content.ts';
import type { Columns, Table } from './table.ts';

/** A table as the bytes of its file: what a thread gives, so that tables are encoded side by side. */
export interface EncodedTable {
  readonly encoded: Uint8Array;
  readonly rows: number;
}

/**
 * The table of a partition as the lake writes it, of a dataset whose table is encoded at once.
 *
 * @throws Error when a row key occurs twice; TableFormatError
 */
export async function encodeTable<C extends Columns>(dataset: Dataset<C>, table: Table<C>): Promise<EncodedTable> {
  if (dataset.rowGroupRows !== undefined) throw new Error(`${dataset.name} is encoded in row groups`);
  const ordered = rowsInOrder(dataset, table);
  const encoded = await encodeParquet(dataset.columns, ordered);
  noteFrame(ordered.rows, Object.keys(dataset.columns).length);
  return { encoded, rows: ordered.rows };
}
