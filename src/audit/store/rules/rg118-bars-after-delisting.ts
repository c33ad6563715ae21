import { bucketKey } from '../../../backbone/asset-bucket.ts';
import { delistings } from '../../../backbone/datasets.ts';
import { isoDate } from '../../../calendar/date.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { counted } from '../../../text/name-list.ts';
import { idInWords, rowPlace } from '../sections/fault-violations.ts';
import { storeRule } from '../sections/store-rule.ts';

export const barsAfterDelisting = storeRule({
  id: 'RG118',
  of: 'store',
  name: 'bars after delistings',
  severity: 'error',
  description:
    'No asset has a bar from the day on which it is said to be traded no more. A warning up to audit.bars_after_delisting (5) of them: late prints.',
  why: 'An asset that ends with a loss and goes on counts that loss and none of what followed; and a ticker that another company took over would continue it.',
  cure: 'Take the wrong day back in a pack of delistings (a row of that day with the code "withdrawn") and give the right one, if there is any; or give another id to the asset that took the ticker over.',
  since: 1,
  reads: ['coverage', 'listing', 'settings'],
  check: ({ coverage, listing, settings }) =>
    [...coverage.assets.values()]
      .filter(({ afterDelisting }) => afterDelisting > 0)
      .map(({ asset, bucket, afterDelisting, last }) => {
        const ended = coverage.delisted.get(asset) ?? last;
        const partition = partitionPath(delistings, { asset_bucket: bucketKey(bucket) });
        const message = `${idInWords(listing, asset)} is delisted from ${isoDate(ended)} on, and has ${counted(afterDelisting, 'bar')} from then on, the last of ${isoDate(last)}`;
        const severity = afterDelisting <= settings.bars_after_delisting ? ('warning' as const) : ('error' as const);
        return { subject: rowPlace(partition, asset, ended), message, severity };
      }),
});
