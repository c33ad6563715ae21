import type { Dataset, PartitionKeys } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { type Columns, concatTables, emptyTable, type Table, takeRows } from '../lake/table.ts';
import { bucketKey } from './asset-bucket.ts';
import type { BucketKnowledge } from './asset-histories.ts';
import { assetActions, barsRevisions, delistings } from './datasets.ts';

/** The actions and delistings of a bucket, whole, and what was read. @throws DamagedPartitionError */
export async function readActions(lake: Pick<Lake, 'readColumns'>, bucket: number) {
  const keys = { asset_bucket: bucketKey(bucket) };
  const actions = await lake.readColumns(assetActions, keys, columnsOf(assetActions));
  const ended = await lake.readColumns(delistings, keys, columnsOf(delistings));
  return {
    actions: actions?.table ?? emptyTable(assetActions.columns),
    delistings: ended?.table ?? emptyTable(delistings.columns),
    manifests: { actions: actions?.manifest, delistings: ended?.manifest },
  };
}

/**
 * What is known of the assets of a bucket beside their bars.
 *
 * @param years of bars_revisions, ascending
 * @throws DamagedPartitionError
 */
export async function readKnowledge(
  lake: Pick<Lake, 'readColumns' | 'readEach'>,
  bucket: number,
  years: readonly string[],
): Promise<BucketKnowledge> {
  const { actions, delistings: ended } = await readActions(lake, bucket);
  const wanted: PartitionKeys[] = years.map((year) => ({ asset_bucket: bucketKey(bucket), year }));
  const revisions: Table<typeof barsRevisions.columns>[] = [];
  for await (const { table } of lake.readEach(barsRevisions, wanted, columnsOf(barsRevisions))) revisions.push(table);
  const { source: _, assumed: __, ...ofActions } = actions.columns;
  const { basis: ___, assumed: ____, ...ofDelistings } = ended.columns;
  return {
    actions: ofActions,
    revisions: byAsset(barsRevisions, revisions).columns,
    delistings: ofDelistings,
  };
}

function columnsOf<C extends Columns>({ columns }: Dataset<C>): (keyof C & string)[] {
  return Object.keys(columns);
}

/** The years one after the other, with the rows of each asset together. */
function byAsset<C extends Columns & { readonly asset: Columns[string] }>(
  { columns }: Dataset<C>,
  tables: readonly Table<C>[],
): Table<C> {
  const joined = concatTables(columns, tables);
  const asset = joined.columns.asset as unknown as Int32Array;
  // Within an asset the rows are in the order of their years already.
  return takeRows(
    joined,
    Int32Array.from(asset.keys()).sort((a, b) => (asset[a] as number) - (asset[b] as number) || a - b),
  );
}
