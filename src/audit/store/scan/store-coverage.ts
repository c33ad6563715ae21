import { assetBuckets } from '../../../backbone/asset-bucket.ts';
import { epochDayOf } from '../../../calendar/date.ts';
import type { Lake } from '../../../lake/lake.ts';
import { AssetFacts } from './asset-facts.ts';
import type { BucketCoverage, StoredYear } from './bucket-coverage.ts';
import { type ScanSettings, scanBucket } from './bucket-scan.ts';
import { FaultTally } from './faults.ts';
import type { SoundPartitions } from './sound-partitions.ts';
import type { StoreListing } from './store-listing.ts';

/** All bars of an asset. */
export interface AssetCoverage {
  readonly asset: number;
  readonly bucket: number;
  readonly bars: number;
  /** First and last bar, epoch days. */
  readonly first: number;
  readonly last: number;
  /** Last session from which a bar is known. */
  readonly lastKnown: number;
  readonly barsByYear: ReadonlyMap<number, number>;
  readonly missing: number;
  readonly longestGap: number;
  /** Last bar before the longest gap; NaN without any. */
  readonly gapAfter: number;
  readonly afterDelisting: number;
}

/** Rows that a dataset holds, and the last day from which one of them is known. */
export interface FactCount {
  rows: number;
  lastKnown: number;
  /** Partition and asset of that row. */
  place: string;
}

/** What the scan of every bucket saw, as far as the rules ask. */
export interface StoreCoverage {
  /** Assets that have bars, by number. */
  readonly assets: ReadonlyMap<number, AssetCoverage>;
  readonly faults: FaultTally;
  /** Ex-dates whose factor prices could contradict. */
  readonly tested: number;
  /** Days on which an asset of the exchange has a bar, epoch days. */
  readonly daysOf: (exchange: string) => ReadonlySet<number>;
  /** Rows of bars by path of the partition, as they were counted. */
  readonly barRows: number;
  readonly facts: { readonly actions: FactCount; readonly delistings: FactCount };
  /** The delisting of each asset that holds now: first day without trading. */
  readonly delisted: ReadonlyMap<number, number>;
  /** Years of buckets that were looked at now, and all of them. */
  readonly scanned: number;
  readonly years: number;
}

/** Scans the store bucket after bucket: no more than one year of one bucket is in memory. */
export async function scanStore(
  lake: Lake,
  sound: SoundPartitions,
  listing: StoreListing,
  settings: ScanSettings,
  { again, onBucket }: { readonly again: boolean; readonly onBucket: () => void },
): Promise<StoreCoverage> {
  const seen = new SeenStore();
  for (let bucket = 0; bucket < assetBuckets; bucket++) {
    seen.add(await scanBucket(lake, sound, listing, bucket, settings, again));
    onBucket();
  }
  return seen;
}

class SeenStore implements StoreCoverage {
  readonly assets = new Map<number, AssetCoverage>();
  // Of every year and bucket what it kept: one that is accepted must not hide the next.
  readonly faults = new FaultTally(Number.POSITIVE_INFINITY);
  readonly facts = { actions: noFacts(), delistings: noFacts() };
  readonly delisted = new Map<number, number>();
  tested = 0;
  barRows = 0;
  scanned = 0;
  years = 0;
  readonly #days = new Map<string, Set<number>>();

  readonly daysOf = (exchange: string): ReadonlySet<number> => this.#days.get(exchange) ?? new Set();

  add(bucket: BucketCoverage): void {
    this.scanned += bucket.scanned;
    this.years += bucket.years.length;
    for (const year of bucket.years) this.#addYear(year);
    this.faults.addAll(bucket.facts.stored());
    this.#addAssets(bucket);
    const { actions, delistings } = bucket;
    countFacts(this.facts.actions, 'asset_actions', actions.columns);
    countFacts(this.facts.delistings, 'delistings', delistings.columns);
    const facts = new AssetFacts(actions, delistings);
    for (const asset of new Set(delistings.columns.asset)) {
      const day = facts.delistedOn(asset);
      if (Number.isFinite(day)) this.delisted.set(asset, day);
    }
  }

  #addYear({ year, rows, tested, days, faults }: StoredYear): void {
    this.barRows += rows;
    this.tested += tested;
    this.faults.addAll(faults);
    for (const [exchange, bits] of Object.entries(days)) {
      const own = this.#days.get(exchange) ?? new Set<number>();
      for (const day of daysOfBits(bits, year)) own.add(day);
      this.#days.set(exchange, own);
    }
  }

  #addAssets({ rows, bucket }: BucketCoverage): void {
    for (const [asset, years] of Map.groupBy(rows, (row) => row.asset)) {
      const gap = years.reduce((most, one) => (one.longestGap > most.longestGap ? one : most));
      this.assets.set(asset, {
        asset,
        bucket,
        bars: years.reduce((sum, { bars }) => sum + bars, 0),
        first: years.reduce((first, one) => Math.min(first, one.first), Number.POSITIVE_INFINITY),
        last: years.reduce((last, one) => Math.max(last, one.last), Number.NEGATIVE_INFINITY),
        lastKnown: years.reduce((last, one) => Math.max(last, one.lastKnown), Number.NEGATIVE_INFINITY),
        barsByYear: new Map(years.map(({ year, bars }) => [year, bars])),
        missing: years.reduce((sum, { missing }) => sum + missing, 0),
        longestGap: gap.longestGap,
        gapAfter: gap.gapAfter,
        afterDelisting: years.reduce((sum, { afterDelisting }) => sum + afterDelisting, 0),
      });
    }
  }
}

function noFacts(): FactCount {
  return { rows: 0, lastKnown: Number.NEGATIVE_INFINITY, place: '' };
}

function countFacts(
  count: FactCount,
  dataset: string,
  { asset, known_from: knownFrom }: { readonly asset: Int32Array; readonly known_from: Int32Array },
): void {
  count.rows += asset.length;
  for (const [row, day] of knownFrom.entries()) {
    if (day <= count.lastKnown) continue;
    count.lastKnown = day;
    count.place = `${dataset}[asset=${asset[row]}]`;
  }
}

function* daysOfBits(bits: string, year: number): Generator<number> {
  const first = epochDayOf(year, 1, 1);
  for (const [place, byte] of Buffer.from(bits, 'base64').entries()) {
    for (let bit = 0; bit < 8; bit++) if ((byte >> bit) & 1) yield first + place * 8 + bit;
  }
}
