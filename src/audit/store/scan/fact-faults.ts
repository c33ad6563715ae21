import { bucketKey } from '../../../backbone/asset-bucket.ts';
import { type ActionRows, assetActions, type DelistingTable, delistings } from '../../../backbone/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { FaultTally } from './faults.ts';
import type { StoreListing } from './store-listing.ts';

/** Actions and delistings of a bucket that stand there twice, or are of an asset that is none of the bucket's. */
export function keyFaults(
  bucket: number,
  listing: StoreListing,
  actions: ActionRows,
  ended: DelistingTable,
): FaultTally {
  const faults = new FaultTally();
  const keys = { asset_bucket: bucketKey(bucket) };
  const { kind } = actions.columns;
  look(actions.columns.asset, actions.columns.ex_date, actions.columns.known_from, actions.columns.revision, {
    partition: partitionPath(assetActions, keys),
    isOwn: (asset) => listing.isIn(bucket, asset),
    isSameKind: (row) => kind[row] === kind[row - 1],
    faults,
  });
  look(ended.columns.asset, ended.columns.date, ended.columns.known_from, ended.columns.revision, {
    partition: partitionPath(delistings, keys),
    isOwn: (asset) => listing.isIn(bucket, asset),
    isSameKind: () => true,
    faults,
  });
  return faults;
}

function look(
  asset: Int32Array,
  date: Int32Array,
  knownFrom: Int32Array,
  revision: Int32Array,
  of: {
    readonly partition: string;
    readonly isOwn: (asset: number) => boolean;
    readonly isSameKind: (row: number) => boolean;
    readonly faults: FaultTally;
  },
): void {
  for (let row = 0; row < asset.length; row++) {
    const place = { partition: of.partition, asset: asset[row] as number, date: date[row] as number };
    const isSame = (column: Int32Array) => row > 0 && column[row] === column[row - 1];
    if (!of.isOwn(place.asset)) {
      const detail = 'its asset is none of this bucket by the dataset "assets"';
      of.faults.add({ kind: 'stranger', ...place, detail });
    } else if ([asset, date, knownFrom, revision].every(isSame) && of.isSameKind(row)) {
      of.faults.add({ kind: 'duplicate', ...place, detail: 'there is another row of the same day and knowledge' });
    }
  }
}
