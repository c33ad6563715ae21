import { bucketKey } from '../../../backbone/asset-bucket.ts';
import { isoDate } from '../../../calendar/date.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { assetCoverage } from '../../datasets.ts';
import type { Violation } from '../../engine/finding.ts';
import { idInWords, rowPlace } from '../sections/fault-violations.ts';
import { type OfStore, storeRule } from '../sections/store-rule.ts';

export const noFutureDates = storeRule({
  id: 'RG104',
  of: 'store',
  name: 'no_future_dates_in_delta',
  severity: 'error',
  description:
    'No bar and no rate is of a day after that of the audit, and nothing is known from a later one. The ex-date of an action may come: what was announced is known.',
  why: 'A bar of tomorrow is a wrong date, or hindsight.',
  cure: 'Mend the dates in the pack, move the partitions out of the lake and run "backbone --mode bulk --again"; or see whether the clock of this machine is right.',
  since: 1,
  reads: ['coverage', 'pinned', 'listing', 'day'],
  check: (sections) => [...futureBars(sections), ...futureFacts(sections)],
});

function futureBars({ coverage, listing, day }: OfStore<'coverage' | 'listing' | 'day'>): Violation[] {
  const found: Violation[] = [];
  for (const { asset, bucket, last, lastKnown } of coverage.assets.values()) {
    if (last <= day && lastKnown <= day) continue;
    const partition = partitionPath(assetCoverage, { asset_bucket: bucketKey(bucket) });
    const what = last > day ? `has a bar of ${isoDate(last)}` : `has a bar that is known from ${isoDate(lastKnown)}`;
    const message = `${idInWords(listing, asset)} ${what}, after the day of the audit, ${isoDate(day)}`;
    found.push({ subject: rowPlace(partition, asset, Number.NaN), message });
  }
  return found;
}

function futureFacts({ coverage, pinned, day }: OfStore<'coverage' | 'pinned' | 'day'>): Violation[] {
  const known = Object.values(coverage.facts).map(({ place, lastKnown }) => [place, lastKnown] as const);
  return [...known, ...pinned.rates]
    .filter(([, last]) => last > day)
    .map(([subject, last]) => ({
      subject,
      message: `a row is of ${isoDate(last)}, or known from it, after the day of the audit, ${isoDate(day)}`,
    }));
}
