import { RankSorter } from '../statistics/rank-order.ts';
import { sharedFloats, sharedIntegers } from './shared-columns.ts';

/**
 * The rows of a panel, grouped by as-of date and ascending by asset within each: what research works on. NaN is null.
 */
export interface PanelFrame {
  /** As-of dates, days since 1970, ascending. */
  readonly dates: Int32Array;
  /** The rows of date i are starts[i] … starts[i + 1] − 1; one longer than `dates`. */
  readonly starts: Int32Array;
  /** Number of the asset of each row. */
  readonly asset: Int32Array;
  /** One value per row, by name. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** The values of a column in the rows named. */
export function gathered(frame: PanelFrame, column: string, rows: Int32Array): Float64Array {
  const values = frame.columns.get(column) as Float64Array;
  const to = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = values[rows[i] as number] as number;
  return to;
}

/** Rows of a panel as partitions hold them, in any order. */
export interface PanelRows {
  readonly asOf: Int32Array;
  readonly asset: Int32Array;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/** Room for rows, which threads fill at once. @param names of the columns */
export function roomForRows(count: number, names: readonly string[]): PanelRows {
  return {
    asOf: sharedIntegers(count),
    asset: sharedIntegers(count),
    columns: new Map(names.map((name) => [name, sharedFloats(count)])),
  };
}

/** The order by date and asset: a panel without its columns, and where each row goes. */
export interface PanelOrder extends Pick<PanelFrame, 'dates' | 'starts' | 'asset'> {
  readonly places: Int32Array;
}

/** @throws RangeError where an asset has two rows on a date */
export function panelOrder({ asOf, asset }: Pick<PanelRows, 'asOf' | 'asset'>): PanelOrder {
  const counts = rowsByDay(asOf);
  const dates = Int32Array.from(counts.keys()).filter((day) => (counts[day] as number) > 0);
  const starts = new Int32Array(dates.length + 1);
  for (const [i, date] of dates.entries()) starts[i + 1] = (starts[i] as number) + (counts[date] as number);
  const places = placesOf(asOf, asset, dates, starts);
  const ordered = sharedIntegers(asset.length);
  for (let row = 0; row < asset.length; row++) ordered[places[row] as number] = asset[row] as number;
  return { dates, starts, asset: ordered, places };
}

/** Columns in the order of a panel. The memory of those that are given is used again, so that it takes that of one column more. */
export function arranged(
  columns: ReadonlyMap<string, Float64Array>,
  places: Int32Array,
): ReadonlyMap<string, Float64Array> {
  const done = new Map<string, Float64Array>();
  let free = sharedFloats(places.length);
  for (const [name, values] of columns) {
    for (let row = 0; row < places.length; row++) free[places[row] as number] = values[row] as number;
    done.set(name, free);
    free = values;
  }
  return done;
}

/** How many rows each day has, from 1970 on. */
function rowsByDay(asOf: Int32Array): Int32Array {
  let last = -1;
  for (let row = 0; row < asOf.length; row++) last = Math.max(last, asOf[row] as number);
  const counts = new Int32Array(last + 1);
  for (let row = 0; row < asOf.length; row++) (counts[asOf[row] as number] as number)++;
  return counts;
}

/** Where each row goes. */
function placesOf(asOf: Int32Array, asset: Int32Array, dates: Int32Array, starts: Int32Array): Int32Array {
  // By day: where its next row goes, in the order in which rows come.
  const next = new Int32Array((dates.at(-1) ?? -1) + 1);
  for (const [i, day] of dates.entries()) next[day] = starts[i] as number;
  const rowAt = new Int32Array(asOf.length);
  for (let row = 0; row < asOf.length; row++) {
    const day = asOf[row] as number;
    const place = next[day] as number;
    rowAt[place] = row;
    next[day] = place + 1;
  }
  const places = sharedIntegers(asOf.length);
  const sorter = new RankSorter();
  let numbers = new Float64Array(0);
  let order = new Int32Array(0);
  for (let date = 0; date < dates.length; date++) {
    const first = starts[date] as number;
    const count = (starts[date + 1] as number) - first;
    if (numbers.length < count) [numbers, order] = [new Float64Array(count), new Int32Array(count)];
    const own = numbers.subarray(0, count);
    for (let i = 0; i < count; i++) own[i] = asset[rowAt[first + i] as number] as number;
    sorter.sort(own, order);
    for (let i = 0; i < own.length; i++) {
      const at = order[i] as number;
      if (i > 0 && own[at] === own[order[i - 1] as number])
        throw new RangeError(`The asset ${own[at]} has two rows on day ${dates[date]}.`);
      places[rowAt[first + at] as number] = first + i;
    }
  }
  return places;
}
