import { isoDate } from '../calendar/date.ts';
import { UserError } from '../errors.ts';
import { type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { bucketKey } from './asset-bucket.ts';
import type { AssetBars } from './asset-history.ts';
import { assetRuns } from './asset-runs.ts';
import { bars as barsDataset } from './datasets.ts';

/** All bars of one bucket, ascending by asset and then by date: those of `assets[i]` lie in `[starts[i], starts[i + 1])`. */
export interface BucketBars extends AssetBars {
  /** Numbers of the assets, ascending. */
  readonly assets: Int32Array;
  /** One more than there are assets. */
  readonly starts: Int32Array;
  /** Bars that were known later than on their own session, in their order. */
  readonly late: LateBars;
}

export interface LateBars {
  readonly asset: Int32Array;
  readonly date: Int32Array;
  readonly knownFrom: Int32Array;
}

const prices = ['open', 'high', 'low', 'close', 'volume'] as const;
const bytesOfBar = 4 + prices.length * 8;

/** Memory for the bars of one bucket after the other. Over a shared buffer several threads see the same bars. */
export class BarRoom implements AssetBars {
  readonly dates: Int32Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;

  /** @param buffer of at least {@link BarRoom.bytes} */
  constructor(buffer: ArrayBufferLike, bars: number) {
    const column = (place: number) => new Float64Array(buffer, place * bars * 8, bars);
    [this.open, this.high, this.low, this.close, this.volume] = [column(0), column(1), column(2), column(3), column(4)];
    this.dates = new Int32Array(buffer, prices.length * bars * 8, bars);
  }

  static bytes(bars: number): number {
    return bars * bytesOfBar;
  }
}

/** The bars of one asset of a bucket. */
export function barsOfAsset(bars: BucketBars, index: number): AssetBars {
  const [from, to] = [bars.starts[index] as number, bars.starts[index + 1] as number];
  return {
    dates: bars.dates.subarray(from, to),
    open: bars.open.subarray(from, to),
    high: bars.high.subarray(from, to),
    low: bars.low.subarray(from, to),
    close: bars.close.subarray(from, to),
    volume: bars.volume.subarray(from, to),
  };
}

/** The bars of one asset in one year. */
interface Run {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

const names = ['asset', 'date', ...prices, 'first_seen'] as const;
type YearOfBars = Awaited<ReturnType<typeof readYears>>[number];

/** The years of a bucket's bars as they are stored, every byte checked, and which bars of which asset lie where. */
export interface StoredBars {
  readonly years: readonly YearOfBars[];
  readonly runs: ReadonlyMap<number, readonly Run[]>;
  readonly rows: number;
}

/**
 * Reads the bars of a bucket.
 *
 * @param years ascending
 * @param isMember whether an asset is one of the bucket
 * @throws UserError when a partition is not there, bars are out of order, or an asset is none of the bucket's; DamagedPartitionError
 */
export async function readStoredBars(
  lake: Pick<Lake, 'readEach'>,
  bucket: number,
  years: readonly string[],
  isMember: (asset: number) => boolean,
): Promise<StoredBars> {
  const stored = await readYears(lake, bucket, years);
  const runs = new Map<number, Run[]>();
  for (const [year, { keys, asset, date }] of stored.entries()) {
    refuseDisorder(keys, asset, date);
    for (const { asset: number, from, to } of assetRuns(asset)) {
      if (!isMember(number)) refuseStranger(keys, number);
      const own = runs.get(number);
      if (own === undefined) runs.set(number, [{ year, from, to }]);
      else own.push({ year, from, to });
    }
  }
  return { years: stored, runs, rows: stored.reduce((sum, { asset }) => sum + asset.length, 0) };
}

async function readYears(lake: Pick<Lake, 'readEach'>, bucket: number, years: readonly string[]) {
  const wanted = years.map((year) => ({ asset_bucket: bucketKey(bucket), year }));
  const read = [];
  for await (const { table } of lake.readEach(barsDataset, wanted, names)) {
    read.push({ ...table.columns, keys: wanted[read.length] as PartitionKeys });
  }
  return read;
}

/** @throws UserError when a bar does not come after the one before it */
function refuseDisorder(keys: PartitionKeys, asset: Int32Array, date: Int32Array): void {
  for (let row = 1; row < asset.length; row++) {
    const step = (asset[row] as number) - (asset[row - 1] as number);
    if (step > 0 || (step === 0 && (date[row] as number) > (date[row - 1] as number))) continue;
    throw new UserError(
      `${partitionPath(barsDataset, keys)}: the bar of asset ${asset[row]} on ${isoDate(date[row] as number)} (row ${row}) does not come after the one before it.`,
      {
        hint: 'Bars are stored by asset and date, each once. Load the bars of this bucket again with the stage "backbone".',
      },
    );
  }
}

function refuseStranger(keys: PartitionKeys, asset: number): never {
  throw new UserError(
    `${partitionPath(barsDataset, keys)} has bars of asset ${asset}, which is no asset of this bucket by the dataset "assets".`,
    {
      hint: 'Load the assets and the bars of one state of the research store; do not copy partitions from another one.',
    },
  );
}

/**
 * Puts the stored bars where the kernels find them: the years of each asset one after the other.
 *
 * @throws UserError when a year of an asset does not come after the one before it
 */
export function scatterBars({ years, runs, rows }: StoredBars, room: BarRoom): BucketBars {
  const assets = Int32Array.from(runs.keys()).sort();
  const starts = new Int32Array(assets.length + 1);
  const late = { asset: [] as number[], date: [] as number[], knownFrom: [] as number[] };
  let place = 0;
  for (const [index, asset] of assets.entries()) {
    starts[index] = place;
    for (const { year, from, to } of runs.get(asset) as readonly Run[]) {
      const stored = years[year] as YearOfBars;
      if (place > (starts[index] as number) && (stored.date[from] as number) <= (room.dates[place - 1] as number)) {
        refuseDisorder(
          stored.keys,
          Int32Array.of(asset, asset),
          Int32Array.of(room.dates[place - 1] as number, stored.date[from] as number),
        );
      }
      copyRun(stored.date, from, to, room.dates, place);
      for (const name of prices) copyRun(stored[name], from, to, room[name], place);
      for (let row = from; row < to; row++) {
        if ((stored.first_seen[row] as number) <= (stored.date[row] as number)) continue;
        late.asset.push(asset);
        late.date.push(stored.date[row] as number);
        late.knownFrom.push(stored.first_seen[row] as number);
      }
      place += to - from;
    }
  }
  starts[assets.length] = place;
  return { ...filled(room, rows), assets, starts, late: typed(late) };
}

/** Without an array for each run: of a year of bars these would be what the collector has most to do with. */
function copyRun(
  source: Int32Array | Float64Array,
  from: number,
  to: number,
  target: Int32Array | Float64Array,
  place: number,
): void {
  for (let row = from; row < to; row++) target[place + row - from] = source[row] as number;
}

function filled(room: BarRoom, rows: number): AssetBars {
  return {
    dates: room.dates.subarray(0, rows),
    open: room.open.subarray(0, rows),
    high: room.high.subarray(0, rows),
    low: room.low.subarray(0, rows),
    close: room.close.subarray(0, rows),
    volume: room.volume.subarray(0, rows),
  };
}

function typed({ asset, date, knownFrom }: Readonly<Record<keyof LateBars, readonly number[]>>): LateBars {
  return { asset: Int32Array.from(asset), date: Int32Array.from(date), knownFrom: Int32Array.from(knownFrom) };
}
