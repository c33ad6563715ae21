import { assetBuckets, bucketKey } from '../../backbone/asset-bucket.ts';
import { AssetHistories } from '../../backbone/asset-histories.ts';
import { BarRoom, barsOfAsset, readBucketBars } from '../../backbone/bucket-bars.ts';
import { readKnowledge } from '../../backbone/bucket-knowledge.ts';
import { type AssetTable, assets, bars, barsRevisions, firstDay, universePit } from '../../backbone/datasets.ts';
import { knownBars } from '../../backbone/known-bars.ts';
import { Listings } from '../../backbone/listings.ts';
import {
  eligibilityReasons,
  type LiquidityColumns,
  liquidityOnDates,
  liquidityPercentiles,
  universeTable,
} from '../../backbone/universe.ts';
import { rateSeries, ratesOnDays } from '../../backbone/usd-rates.ts';
import { isoDate, yearOf } from '../../calendar/date.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { Lake } from '../../lake/lake.ts';
import { macroDaily } from '../../market/datasets.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { counted } from '../../text/name-list.ts';
import { chosenSessions } from './as-of-sessions.ts';
import { type ResearchStore, readStore } from './panel-plan.ts';
import type { universe } from './universe.stage.ts';
import { type PlannedUniverse, planUniverses, refuseChanged } from './universe-recipes.ts';

/** What the columns of the dates that are made together may take. */
const columnBytes = 256 * 2 ** 20;
const bytesOfPlace = 4 + 8 + 1;

export const run: Run<typeof universe> = async ({ asOf: rule, from, until, exchanges }, context) => {
  const { lake, log } = context;
  const asOf = await chosenSessions(lake, { asOf: rule, from, until, exchanges });
  const store = await readStore(lake);
  const { table } = await lake.require(assets, {});
  const wanted = (await planUniverses(lake, store, asOf)).filter(({ reason }) => reason !== undefined);
  const most = Math.max(1, Math.floor(columnBytes / bytesOfPlace / Math.max(1, store.register.largestNumber)));
  let rows = 0;
  for (let first = 0; first < wanted.length; first += most) {
    rows += await makeUniverses(context, store, table, wanted.slice(first, first + most));
  }
  const last = await lake.require(universePit, { as_of: isoDate(asOf.at(-1) as number) });
  const eligible = last.table.columns.entry.reduce((sum, entry) => sum + entry, 0);
  log.info(
    `Universe: ${counted(asOf.length, 'as-of date')} up to ${isoDate(asOf.at(-1) as number)}, ${
      wanted.length === 0
        ? 'nothing to do, made already from the same inputs'
        : `${wanted.length} made, ${counted(rows, 'row')}`
    }; ${counted(eligible, 'asset')} could be bought on the last`,
  );
  return { asOfDates: asOf.length, made: wanted.length, rows, eligible, digest: await universesDigest(lake, asOf) };
};

/** One digest over the universes of all dates. */
async function universesDigest(lake: Lake, asOf: Int32Array): Promise<string> {
  const contents: string[] = [];
  for (const day of asOf) contents.push((await lake.manifest(universePit, { as_of: isoDate(day) }))?.content ?? '');
  return sha256Hex(canonicalJson(contents));
}

interface UniverseMaking {
  readonly listings: Listings;
  /** By currency, on each day. */
  readonly rates: ReadonlyMap<string, Float64Array>;
  readonly liquidity: LiquidityColumns;
  /** Where the first day of each asset lies in the columns. */
  readonly placeOf: ReadonlyMap<number, number>;
}

/** Makes the universes of some dates: the liquidity of each asset bucket by bucket, then the ranks of each date. @returns their rows */
async function makeUniverses(
  { lake, signal, progress }: StageContext,
  store: ResearchStore,
  table: AssetTable,
  wanted: readonly PlannedUniverse[],
): Promise<number> {
  const days = Int32Array.from(wanted, ({ day }) => day);
  const listings = new Listings(table, firstDay);
  const rates = await ratesByCurrency(lake, listings, days);
  const numbers = Int32Array.from(new Set(table.columns.number)).sort();
  const placeOf = new Map(Array.from(numbers, (number, place) => [number, place * days.length]));
  const places = numbers.length * days.length;
  const liquidity: LiquidityColumns = {
    bars: new Int32Array(places),
    adv20Usd: new Float64Array(places).fill(Number.NaN),
    reason: new Uint8Array(places).fill(eligibilityReasons.indexOf('MISSING_HISTORY')),
  };
  const making = { listings, rates, liquidity, placeOf };
  const bar = progress('Universe, buckets', assetBuckets);
  for (let bucket = 0; bucket < assetBuckets; bucket++) {
    signal.throwIfAborted();
    await fillBucket(lake, store, bucket, days, making);
    bar.advance();
  }
  bar.end();
  await refuseChanged(lake, store, wanted);
  return lake.writeTogether(async (batch) => {
    let rows = 0;
    for (const [i, { day, recipe }] of wanted.entries()) {
      const universe = universeOn(i, day, numbers, days.length, making);
      rows += universe.rows;
      await batch.write(universePit, { as_of: isoDate(day) }, { recipe, table: universe });
    }
    return rows;
  });
}

/** US dollars for one unit of each currency on each day. */
async function ratesByCurrency(
  lake: Lake,
  listings: Listings,
  days: Int32Array,
): Promise<ReadonlyMap<string, Float64Array>> {
  const rates = new Map<string, Float64Array>([['USD', new Float64Array(days.length).fill(1)]]);
  for (const currency of listings.currencies) {
    if (rates.has(currency)) continue;
    const series = await lake.read(macroDaily, { series: rateSeries(currency) });
    rates.set(currency, ratesOnDays(series?.table, days));
  }
  return rates;
}

/** The liquidity of the assets of one bucket on each day. */
async function fillBucket(
  lake: Lake,
  { membersOf, yearly }: ResearchStore,
  bucket: number,
  days: Int32Array,
  { listings, rates, liquidity, placeOf }: UniverseMaking,
): Promise<void> {
  const lastYear = yearOf(days.at(-1) as number);
  const yearsOf = (name: string) =>
    (yearly.get(bucketKey(bucket)) ?? [])
      .filter(({ dataset, keys }) => dataset === name && Number(keys.year) <= lastYear)
      .map(({ keys }) => keys.year as string);
  const members = new Set(membersOf[bucket]);
  const bucketBars = await readBucketBars(
    lake,
    bucket,
    yearsOf(bars.name),
    (asset) => members.has(asset),
    (count) => new BarRoom(new ArrayBuffer(BarRoom.bytes(count)), count),
    ['close', 'volume'],
  );
  const knowledge = await readKnowledge(lake, bucket, yearsOf(barsRevisions.name));
  const histories = new AssetHistories(knowledge, bucketBars.late);
  for (const [index, asset] of bucketBars.assets.entries()) {
    const usd = listings.usdRatesOf(asset, days, rates);
    const spans = knownBars(histories.historyOf(asset, barsOfAsset(bucketBars, index)));
    liquidityOnDates(spans, histories.delistingsOf(asset), days, usd, liquidity, placeOf.get(asset) as number);
  }
}

/** The universe of one date: the assets that have a bar by then, and those that a source lists without one. */
function universeOn(
  place: number,
  day: number,
  numbers: Int32Array,
  dates: number,
  { liquidity, listings }: UniverseMaking,
) {
  const { bars: counts, adv20Usd, reason } = liquidity;
  const chosen = [...numbers.keys()].filter(
    (i) => (counts[i * dates + place] as number) > 0 || listings.isListedOn(numbers[i] as number, day),
  );
  const at = (i: number) => i * dates + place;
  const columns = {
    bars: Int32Array.from(chosen, (i) => counts[at(i)] as number),
    adv20Usd: Float64Array.from(chosen, (i) => adv20Usd[at(i)] as number),
    reason: Uint8Array.from(chosen, (i) => reason[at(i)] as number),
  };
  const assetsOfDate = Int32Array.from(chosen, (i) => numbers[i] as number);
  return universeTable(assetsOfDate, columns, liquidityPercentiles(columns.adv20Usd, columns.reason));
}
