import { join } from 'node:path';
import { assetBuckets, bucketKey } from '../../backbone/asset-bucket.ts';
import { type LiquidityTask, noLiquidity } from '../../backbone/bucket-liquidity.ts';
import { bars, barsRevisions, firstDay, universePit } from '../../backbone/datasets.ts';
import { Listings } from '../../backbone/listings.ts';
import type { LiquidityColumns } from '../../backbone/universe.ts';
import { rateSeries, ratesOnDays } from '../../backbone/usd-rates.ts';
import { isoDate, yearOf } from '../../calendar/date.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { Dataset } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { macroDaily } from '../../market/datasets.ts';
import type { UniverseTask } from '../../panel/bucket-jobs.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import { counted } from '../../text/name-list.ts';
import { chosenSessions } from './as-of-sessions.ts';
import { bucketTables, inThreads } from './bucket-threads.ts';
import { LiquiditySpill } from './liquidity-spill.ts';
import { type ResearchStore, readListings, readStore } from './panel-plan.ts';
import type { universe } from './universe.stage.ts';
import { type PlannedUniverse, planUniverses, refuseChanged } from './universe-recipes.ts';

export const run: Run<typeof universe> = async ({ asOf: rule, from, until, exchanges }, context) => {
  const { lake, log } = context;
  const asOf = await chosenSessions(lake, { asOf: rule, from, until, exchanges });
  const store = await readStore(lake);
  const wanted = (await planUniverses(lake, store, asOf)).filter(({ reason }) => reason !== undefined);
  const rows = wanted.length === 0 ? 0 : await makeUniverses(context, store, wanted);
  const last = await lake.requireColumns(universePit, { as_of: isoDate(asOf.at(-1) as number) }, ['entry']);
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

/** Makes the universes of some dates: the liquidity of each asset bucket by bucket, then the ranks of each date. @returns their rows */
async function makeUniverses(
  context: StageContext,
  store: ResearchStore,
  wanted: readonly PlannedUniverse[],
): Promise<number> {
  const { lake } = context;
  const days = Int32Array.from(wanted, ({ day }) => day);
  const columns = await readListings(lake);
  const listings = new Listings(columns, firstDay);
  const numbers = Int32Array.from(new Set(columns.number)).sort();
  const spill = { members: store.assets.members, numbers, days: days.length };
  return lake.withScratchFolder(async (folder) => {
    const liquidity = new LiquiditySpill(folder, spill);
    await spillLiquidity(context, store, days, listings, liquidity);
    await refuseChanged(lake, store, wanted);
    return lake.writeTogether(async (batch) => {
      let rows = 0;
      const byDay = liquidity.byDay();
      const effort = { size: { bars: 1, rows: 1 }, bars: numbers.length * days.length, threads: 0, ahead: 2 };
      await inThreads(wanted, effort, context, {
        label: 'Universe, dates',
        given: async ({ day }) => {
          const { value } = await byDay.next();
          const known = assetsOn(day, numbers, value as LiquidityColumns, listings);
          const task = { ...known, path: join(folder, `${isoDate(day)}.parquet`) };
          return { job: 'universe', task, tables: new Map() };
        },
        take: async ({ day, recipe }, table) => {
          rows += table.rows;
          await batch.takeFile(universePit, { as_of: isoDate(day) }, { recipe, table });
        },
      });
      return rows;
    });
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

/** The tables of a bucket up to a year, and how many bars there are. */
interface BucketOfStore {
  readonly bucket: number;
  readonly years: readonly string[];
  readonly revisedYears: readonly string[];
  readonly bars: number;
}

async function bucketsUpTo(lake: Lake, { yearly }: ResearchStore, lastYear: number): Promise<BucketOfStore[]> {
  const found: BucketOfStore[] = [];
  for (let bucket = 0; bucket < assetBuckets; bucket++) {
    const own = (yearly.get(bucketKey(bucket)) ?? []).filter(({ keys }) => Number(keys.year) <= lastYear);
    const yearsOf = ({ name }: Dataset) =>
      own.filter(({ dataset }) => dataset === name).map(({ keys }) => keys.year as string);
    const years = yearsOf(bars);
    if (years.length === 0) continue;
    let count = 0;
    for (const year of years) {
      const manifest = await lake.manifest(bars, { asset_bucket: bucketKey(bucket), year });
      for (const { rows = 0 } of manifest?.files ?? []) count += rows;
    }
    found.push({ bucket, years, revisedYears: yearsOf(barsRevisions), bars: count });
  }
  return found;
}

/** The liquidity of all assets on each day, bucket by bucket. */
async function spillLiquidity(
  context: StageContext,
  store: ResearchStore,
  days: Int32Array,
  listings: Listings,
  liquidity: LiquiditySpill,
): Promise<void> {
  const { lake } = context;
  const rates = await ratesByCurrency(lake, listings, days);
  const buckets = await bucketsUpTo(lake, store, yearOf(days.at(-1) as number));
  const size = { bars: Math.max(1, ...buckets.map((one) => one.bars)), rows: 1 };
  const effort = { size, bars: buckets.reduce((sum, one) => sum + one.bars, 0), threads: 0, ahead: 1 };
  await inThreads(buckets, effort, context, {
    label: 'Universe, buckets',
    given: async ({ bucket, years, revisedYears }) => {
      const members = store.assets.members[bucket] as Int32Array;
      const currencies = ratesOfMembers(members, days, listings, rates);
      const task = { bucket, years, revisedYears, members, days, ...currencies };
      const tableOf: Lake['tableBytes'] = (dataset, keys) => lake.tableBytes(dataset, keys);
      return { job: 'liquidity', task, tables: await bucketTables(tableOf, { bucket, years, revisedYears }) };
    },
    take: ({ bucket }, columns) => liquidity.add(bucket, columns),
  });
}

/** US dollars for one unit of the currency of each member on each day; the members of a currency share theirs. */
function ratesOfMembers(
  members: Int32Array,
  days: Int32Array,
  listings: Listings,
  rates: ReadonlyMap<string, Float64Array>,
): Pick<LiquidityTask, 'usdRates' | 'rateOf'> {
  const places = new Map<Float64Array, number>();
  const rateOf = members.map((asset) => {
    const own = listings.usdRatesOf(asset, days, rates);
    const place = places.get(own) ?? places.size;
    places.set(own, place);
    return place;
  });
  return { usdRates: [...places.keys()], rateOf };
}

/** The assets of one date: those that have a bar by then, and those that a source lists without one. */
function assetsOn(
  day: number,
  numbers: Int32Array,
  liquidity: LiquidityColumns,
  listings: Listings,
): Omit<UniverseTask, 'path'> {
  const assetsOfDate = new Int32Array(numbers.length);
  const columns = noLiquidity(numbers.length);
  let count = 0;
  for (let place = 0; place < numbers.length; place++) {
    const asset = numbers[place] as number;
    if (liquidity.bars[place] === 0 && !listings.isListedOn(asset, day)) continue;
    assetsOfDate[count] = asset;
    columns.bars[count] = liquidity.bars[place] as number;
    columns.adv20Usd[count] = liquidity.adv20Usd[place] as number;
    columns.reason[count] = liquidity.reason[place] as number;
    count += 1;
  }
  return {
    assets: assetsOfDate.subarray(0, count),
    bars: columns.bars.subarray(0, count),
    adv20Usd: columns.adv20Usd.subarray(0, count),
    reason: columns.reason.subarray(0, count),
  };
}
