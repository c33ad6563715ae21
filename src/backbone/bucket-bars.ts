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

/** The bars of one asset in one year: rows of the table, and where they go. */
interface Run {
  readonly year: number;
  readonly from: number;
  readonly to: number;
}

/** What bars are read from. */
type BarSource = Pick<Lake, 'readEach'>;
export type Price = (typeof prices)[number];

/** {@link LateBars} as they are found. */
type LateRows = Readonly<Record<keyof LateBars, number[]>>;

/** One year of a bucket: which bar is whose, and of which day. */
interface YearOfBars {
  readonly keys: PartitionKeys;
  readonly asset: Int32Array;
  readonly date: Int32Array;
}

/**
 * Reads the bars of a bucket to where the kernels find them: the years of each asset one after the other. The tables are gone through twice, first for
 * what goes where, so that no more than one year of prices is in memory beside the bars themselves.
 *
 * @param years ascending
 * @param isMember whether an asset is one of the bucket
 * @param roomFor gives room for so many bars
 * @param wanted the prices to read; the others are what the room holds
 * @throws UserError when a partition is not there, bars are out of order, or an asset is none of the bucket's; DamagedPartitionError
 */
export async function readBucketBars(
  source: BarSource,
  bucket: number,
  years: readonly string[],
  isMember: (asset: number) => boolean,
  roomFor: (bars: number) => BarRoom,
  wanted: readonly Price[] = prices,
): Promise<BucketBars> {
  const partitions = years.map((year) => ({ asset_bucket: bucketKey(bucket), year }));
  const stored = await readDays(source, partitions);
  const runs = runsOf(stored, isMember);
  const rows = stored.reduce((sum, { asset }) => sum + asset.length, 0);
  const room = roomFor(rows);
  const { assets, starts, places } = placesOf(stored, runs, room);
  const late: LateRows = { asset: [], date: [], knownFrom: [] };
  let year = 0;
  for await (const { table } of source.readEach(barsDataset, partitions, [...wanted, 'first_seen'])) {
    const own = stored[year] as YearOfBars;
    copyPrices(table.columns, wanted, places[year] as readonly PlacedRun[], room);
    noteLate(own, table.columns.first_seen, late);
    release([own.asset, own.date, ...Object.values(table.columns)]);
    year += 1;
  }
  return { ...filled(room, rows), assets, starts, late: byAsset(late) };
}

/** The prices of a year to where they go. */
function copyPrices(
  year: Readonly<Record<Price, Float64Array>>,
  wanted: readonly Price[],
  placed: readonly PlacedRun[],
  room: BarRoom,
): void {
  for (const name of wanted) {
    const [source, target] = [year[name], room[name]];
    for (const { from, to, place } of placed) copyRun(source, from, to, target, place);
  }
}

/** Notes the bars of a year that were seen first after their own session. */
function noteLate({ asset, date }: YearOfBars, firstSeen: Int32Array, late: LateRows): void {
  for (let row = 0; row < asset.length; row++) {
    if ((firstSeen[row] as number) <= (date[row] as number)) continue;
    late.asset.push(asset[row] as number);
    late.date.push(date[row] as number);
    late.knownFrom.push(firstSeen[row] as number);
  }
}

async function readDays(source: BarSource, partitions: readonly PartitionKeys[]): Promise<YearOfBars[]> {
  const read: YearOfBars[] = [];
  for await (const { table } of source.readEach(barsDataset, partitions, ['asset', 'date'])) {
    const keys = partitions[read.length] as PartitionKeys;
    refuseDisorder(keys, table.columns.asset, table.columns.date);
    read.push({ ...table.columns, keys });
  }
  return read;
}

/** By asset, ascending years. */
function runsOf(stored: readonly YearOfBars[], isMember: (asset: number) => boolean): Map<number, Run[]> {
  const runs = new Map<number, Run[]>();
  for (const [year, { keys, asset }] of stored.entries()) {
    for (const { asset: number, from, to } of assetRuns(asset)) {
      if (!isMember(number)) refuseStranger(keys, number);
      const own = runs.get(number);
      if (own === undefined) runs.set(number, [{ year, from, to }]);
      else own.push({ year, from, to });
    }
  }
  return runs;
}

interface PlacedRun {
  readonly from: number;
  readonly to: number;
  readonly place: number;
}

/** Where the bars of each asset and of each run begin; their dates come there. @throws UserError when a year of an asset does not come after the one before it */
function placesOf(stored: readonly YearOfBars[], runs: ReadonlyMap<number, readonly Run[]>, { dates }: BarRoom) {
  const assets = Int32Array.from(runs.keys()).sort();
  const starts = new Int32Array(assets.length + 1);
  const places = stored.map((): PlacedRun[] => []);
  let place = 0;
  for (const [index, asset] of assets.entries()) {
    starts[index] = place;
    for (const { year, from, to } of runs.get(asset) as readonly Run[]) {
      const { keys, date } = stored[year] as YearOfBars;
      const [before, day] = [dates[place - 1] as number, date[from] as number];
      if (place > (starts[index] as number) && day <= before) {
        refuseDisorder(keys, Int32Array.of(asset, asset), Int32Array.of(before, day));
      }
      places[year]?.push({ from, to, place });
      copyRun(date, from, to, dates, place);
      place += to - from;
    }
  }
  starts[assets.length] = place;
  return { assets, starts, places };
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

/** Gives memory back at once: the collector comes to what lies outside of its heap when there is much of it. */
function release(numbers: readonly (Int32Array | Float64Array)[]): void {
  for (const { buffer } of numbers) if (buffer instanceof ArrayBuffer && !buffer.detached) buffer.transfer(0);
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

/** The bars that came late by asset, those of each by date, as they were found year after year. */
function byAsset({ asset, date, knownFrom }: Readonly<Record<keyof LateBars, readonly number[]>>): LateBars {
  const order = [...asset.keys()].sort((a, b) => (asset[a] as number) - (asset[b] as number) || a - b);
  const taken = (values: readonly number[]) => Int32Array.from(order, (row) => values[row] as number);
  return { asset: taken(asset), date: taken(date), knownFrom: taken(knownFrom) };
}
