import type { CheckedTables } from '../lake/checked-tables.ts';
import { AssetHistories } from './asset-histories.ts';
import { type BarRoom, barsOfAsset } from './bucket-bars.ts';
import { knownBars } from './known-bars.ts';
import { type BucketTables, readBucket } from './read-bucket.ts';
import { eligibilityReasons, type LiquidityColumns, liquidityOnDates } from './universe.ts';

/** Of what the liquidity is wanted. Nothing but arrays, so that it can go to another thread. */
export interface LiquidityTask extends BucketTables {
  /** Epoch days, ascending. */
  readonly days: Int32Array;
  /** US dollars for one unit of a currency on each day, and which of them each member is traded in. */
  readonly usdRates: readonly Float64Array[];
  readonly rateOf: Int32Array;
}

/**
 * How liquid the assets of one bucket were on each day, by what the day knew. The columns go day by day: `day · members + member`.
 *
 * @param source the tables of the bucket; they are given back as soon as they were read
 * @param roomFor gives room for so many bars
 * @throws UserError where the store is at odds with itself; DamagedPartitionError
 */
export async function bucketLiquidity(
  { days, usdRates, rateOf, ...tables }: LiquidityTask,
  source: CheckedTables,
  roomFor: (bars: number) => BarRoom,
): Promise<LiquidityColumns> {
  const { members } = tables;
  const { bars, knowledge, memberOf } = await readBucket(source, tables, roomFor, ['close', 'volume']);
  const histories = new AssetHistories(knowledge, bars.late);
  const found = noLiquidity(members.length * days.length);
  const own = noLiquidity(days.length);
  for (const [index, asset] of bars.assets.entries()) {
    const member = memberOf.get(asset) as number;
    const rates = usdRates[rateOf[member] as number] as Float64Array;
    const spans = knownBars(histories.historyOf(asset, barsOfAsset(bars, index)));
    liquidityOnDates(spans, histories.delistingsOf(asset), days, rates, own, 0);
    for (let day = 0; day < days.length; day++) {
      const place = day * members.length + member;
      found.bars[place] = own.bars[day] as number;
      found.adv20Usd[place] = own.adv20Usd[day] as number;
      found.reason[place] = own.reason[day] as number;
    }
  }
  return found;
}

/** What is known of assets of which there is no bar. */
export function noLiquidity(places: number): LiquidityColumns {
  return {
    bars: new Int32Array(places),
    adv20Usd: new Float64Array(places).fill(Number.NaN),
    reason: new Uint8Array(places).fill(eligibilityReasons.indexOf('MISSING_HISTORY')),
  };
}
