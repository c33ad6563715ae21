import { bucketKey, yearKey } from '../../../backbone/asset-bucket.ts';
import {
  type ActionRows,
  assetActions,
  type BarRevisionTable,
  bars,
  barsRevisions,
  barValues,
  type DelistingTable,
  delistings,
} from '../../../backbone/datasets.ts';
import { epochDayOf } from '../../../calendar/date.ts';
import { canonicalJson, sha256Hex } from '../../../lake/canonical-json.ts';
import { type PartitionKeys, partitionPath } from '../../../lake/dataset.ts';
import type { Lake } from '../../../lake/lake.ts';
import type { InputReference } from '../../../lake/manifest.ts';
import { emptyTable, takeRows } from '../../../lake/table.ts';
import { tableDigest } from '../../../lake/table-digest.ts';
import { AssetFacts, revisedCloses } from './asset-facts.ts';
import { type BucketCoverage, readCoverage, type StoredYear, writeCoverage } from './bucket-coverage.ts';
import { keyFaults } from './fact-faults.ts';
import { FaultTally } from './faults.ts';
import type { SoundPartitions } from './sound-partitions.ts';
import type { StoreListing } from './store-listing.ts';
import { candleInWords, isCandle, type LastBar, type ScannedAsset, scanYear, type YearCoverage } from './year-scan.ts';

/** Raised whenever a scan could see something else in the same bars. */
export const scanVersion = 2;

/** What of the configuration a scan depends on. */
export interface ScanSettings {
  readonly jump: number;
}

/** One year of a bucket that is to be looked at. */
interface YearToScan {
  readonly year: number;
  /** Hash of everything that what is seen in it depends on, the years before included. */
  readonly key: string;
  readonly hasBars: boolean;
  readonly hasRevisions: boolean;
}

/**
 * What bars of a bucket there are, and what is wrong with them. Years whose bars, revisions, actions and sessions are those of the last scan, and
 * before which nothing changed either, are taken from it.
 *
 * @param again whether every year is looked at again
 */
export async function scanBucket(
  lake: Lake,
  sound: SoundPartitions,
  listing: StoreListing,
  bucket: number,
  settings: ScanSettings,
  again: boolean,
): Promise<BucketCoverage> {
  const damaged = sound.damage.length;
  const keys = { asset_bucket: bucketKey(bucket) };
  const actions = (await sound.whole(assetActions, keys)) ?? emptyTable(assetActions.columns);
  const ended = (await sound.whole(delistings, keys)) ?? emptyTable(delistings.columns);
  const { years, inputs } = await yearsToScan(sound, listing, bucket, { actions, ended }, settings);
  const stored = again ? undefined : await readCoverage(lake, bucket);
  const kept = stored === undefined || !sameExchanges(stored, listing) ? [] : unchanged(stored.years, years);
  const rows: YearCoverage[] = (stored?.rows ?? []).filter(({ year }) => kept.some((one) => one.year === year));
  const scanned: StoredYear[] = [...kept];
  const facts = new AssetFacts(actions, ended);
  const last = lastBars(rows);
  for (const one of years.slice(kept.length)) {
    const found = await scanOne(sound, listing, bucket, one, facts, settings, last);
    rows.push(...found.rows);
    scanned.push(found.stored);
  }
  const coverage: BucketCoverage = {
    bucket,
    rows,
    years: scanned,
    facts: keyFaults(bucket, listing, actions, ended),
    scanned: years.length - kept.length,
    actions,
    delistings: ended,
  };
  const isSound = sound.damage.length === damaged;
  const isKnown = coverage.scanned === 0 && stored?.years.length === kept.length;
  if (isSound && !isKnown && years.length > 0) await writeCoverage(lake, coverage, exchangesOf(rows, listing), inputs);
  return coverage;
}

/** The years that are as they were, from the first on. */
function unchanged(before: readonly StoredYear[], now: readonly YearToScan[]): StoredYear[] {
  const changed = now.findIndex(({ key }, place) => before[place]?.key !== key);
  return before.slice(0, changed < 0 ? now.length : changed);
}

function exchangesOf(rows: readonly YearCoverage[], listing: StoreListing): Record<string, string> {
  const numbers = [...new Set(rows.map(({ asset }) => asset))];
  return Object.fromEntries(numbers.map((asset) => [asset, listing.exchangesInWords(asset)]));
}

function sameExchanges({ exchanges }: { readonly exchanges: Readonly<Record<string, string>> }, listing: StoreListing) {
  return Object.entries(exchanges).every(([asset, exchange]) => listing.exchangesInWords(Number(asset)) === exchange);
}

function lastBars(rows: readonly YearCoverage[]): Map<number, LastBar> {
  const last = new Map<number, LastBar>();
  for (const { asset, last: date, lastClose } of [...rows].sort((a, b) => a.year - b.year)) {
    last.set(asset, { date, close: lastClose });
  }
  return last;
}

async function yearsToScan(
  sound: SoundPartitions,
  listing: StoreListing,
  bucket: number,
  { actions, ended }: { readonly actions: ActionRows; readonly ended: DelistingTable },
  settings: ScanSettings,
): Promise<{ readonly years: readonly YearToScan[]; readonly inputs: readonly InputReference[] }> {
  const keys = { asset_bucket: bucketKey(bucket) };
  const inputs: InputReference[] = [];
  const years: YearToScan[] = [];
  let key = canonicalJson({ version: scanVersion, jump: settings.jump, ended: tableDigest(delistings.columns, ended) });
  let from = Number.NEGATIVE_INFINITY;
  for (const year of listing.yearsOf(bucket)) {
    const ofYear = { ...keys, year: yearKey(year) };
    const manifests = [await sound.manifest(bars, ofYear), await sound.manifest(barsRevisions, ofYear)] as const;
    for (const manifest of manifests) {
      if (manifest) inputs.push({ dataset: manifest.dataset, keys: manifest.keys, content: manifest.content });
    }
    const until = epochDayOf(year + 1, 1, 1);
    key = sha256Hex(
      canonicalJson([
        key,
        year,
        manifests.map((manifest) => manifest?.content ?? null),
        actionsBetween(actions, from, until),
        listing.sessionsDigest(year),
      ]),
    );
    years.push({ year, key, hasBars: manifests[0] !== undefined, hasRevisions: manifests[1] !== undefined });
    from = until;
  }
  if (actions.rows > 0)
    inputs.push({
      dataset: assetActions.name,
      keys,
      slice: 'rows',
      content: tableDigest(assetActions.columns, actions),
    });
  if (ended.rows > 0)
    inputs.push({ dataset: delistings.name, keys, slice: 'rows', content: tableDigest(delistings.columns, ended) });
  return { years, inputs };
}

/** The digest of the actions with an ex-date from one day up to another, which is not included. */
function actionsBetween(actions: ActionRows, from: number, until: number): string {
  const days = actions.columns.ex_date;
  const rows = Int32Array.from(days.keys()).filter(
    (row) => (days[row] as number) >= from && (days[row] as number) < until,
  );
  return tableDigest(assetActions.columns, takeRows(actions, rows));
}

async function scanOne(
  sound: SoundPartitions,
  listing: StoreListing,
  bucket: number,
  { year, key, hasBars, hasRevisions }: YearToScan,
  facts: AssetFacts,
  settings: ScanSettings,
  last: Map<number, LastBar>,
): Promise<{ readonly rows: readonly YearCoverage[]; readonly stored: StoredYear }> {
  const keys = { asset_bucket: bucketKey(bucket), year: yearKey(year) };
  const revisions = hasRevisions ? await sound.whole(barsRevisions, keys) : undefined;
  const table = hasBars ? await sound.table(bars, keys, scannedColumns) : undefined;
  const revised = revisions === undefined ? undefined : revisedCloses(revisions);
  const assetOf = (asset: number): ScannedAsset | undefined => {
    if (!listing.isIn(bucket, asset)) return undefined;
    return {
      ...listing.tradingOf(asset),
      events: facts.eventsOf(asset),
      revised: revised?.get(asset),
      delistedOn: facts.delistedOn(asset),
    };
  };
  const partition = partitionPath(bars, keys);
  const found = scanYear(
    (table ?? emptyTable(bars.columns)).columns,
    { year, partition, jump: settings.jump },
    assetOf,
    last,
  );
  const faults = new FaultTally();
  faults.addAll(found.faults.stored());
  if (revisions !== undefined) addRevisionFaults(revisions, keys, faults);
  return {
    rows: found.coverage,
    stored: {
      year,
      key,
      rows: table?.rows ?? 0,
      tested: found.tested,
      days: Object.fromEntries([...found.days].map(([exchange, days]) => [exchange, bits(days)])),
      faults: faults.stored(),
    },
  };
}

const scannedColumns = ['asset', 'date', ...barValues, 'first_seen'] as const;

function addRevisionFaults({ rows, columns }: BarRevisionTable, keys: PartitionKeys, faults: FaultTally): void {
  const { asset, date, open, high, low, close, volume, known_from: knownFrom, revision } = columns;
  const partition = partitionPath(barsRevisions, keys);
  for (let row = 0; row < rows; row++) {
    const place = { partition, asset: asset[row] as number, date: date[row] as number };
    const values = [open[row], high[row], low[row], close[row], volume[row]] as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (!isCandle(...values)) faults.add({ kind: 'candle', ...place, detail: candleInWords(values) });
    const isSame = (column: Int32Array) => row > 0 && column[row] === column[row - 1];
    if (isSame(asset) && isSame(date) && isSame(knownFrom) && isSame(revision)) {
      faults.add({ kind: 'duplicate', ...place, detail: `there is another revision ${revision[row]} of that day` });
    }
  }
}

/** Days of a year as the bits of bytes, in base 64. */
function bits(days: Uint8Array): string {
  const bytes = new Uint8Array(Math.ceil(days.length / 8));
  for (const [day, is] of days.entries()) bytes[day >> 3] = (bytes[day >> 3] as number) | (is << (day & 7));
  return Buffer.from(bytes).toString('base64');
}
