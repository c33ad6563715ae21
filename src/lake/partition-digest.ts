import { type Dataset, type PartitionKeys, tableFile } from './dataset.ts';
import { manifestDigests } from './manifest.ts';
import { encodeParquet } from './parquet-encoding.ts';
import type { PartitionContent } from './partition.ts';
import { attachmentBytes, fileList, rowsInOrder } from './partition-content.ts';
import type { Columns } from './table.ts';

/**
 * The digest that a partition would have with this content; nothing is written. Of a dataset whose table is encoded at once.
 *
 * @throws Error when a row key occurs twice
 */
export async function partitionDigest<C extends Columns>(
  dataset: Dataset<C>,
  keys: PartitionKeys,
  { recipe, table: given, attachments = {} }: PartitionContent<C>,
): Promise<string> {
  const ownKeys = Object.fromEntries(dataset.partitionKeys.map((key) => [key, keys[key] as string]));
  if (dataset.rowGroupRows !== undefined) throw new Error(`${dataset.name} is encoded in row groups`);
  const table = rowsInOrder(dataset, given);
  const name = tableFile(dataset);
  const bytes = { [name]: await encodeParquet(dataset.columns, table), ...attachmentBytes(dataset, attachments) };
  return manifestDigests(dataset.name, ownKeys, recipe, fileList(bytes, { [name]: table.rows })).digest;
}
