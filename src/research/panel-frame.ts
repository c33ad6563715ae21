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

/** Rows as a partition holds them, in any order. */
export interface PanelRows {
  readonly asOf: Int32Array;
  readonly asset: Int32Array;
  readonly columns: ReadonlyMap<string, Float64Array>;
}

/**
 * Puts the rows of partitions in order of date and asset.
 *
 * @param parts each with the same columns; each is let go when its rows are placed, so that no more than both is in memory
 * @throws {RangeError} where an asset has two rows on a date
 */
export function panelFrame(parts: PanelRows[], names: readonly string[]): PanelFrame {
  const counts = rowsByDay(parts);
  const dates = Int32Array.from(counts.keys()).filter((day) => (counts[day] as number) > 0);
  const starts = new Int32Array(dates.length + 1);
  for (const [i, date] of dates.entries()) starts[i + 1] = (starts[i] as number) + (counts[date] as number);
  const rows = starts[dates.length] as number;
  const places = placesOf(parts, dates, starts);
  const asset = sharedIntegers(rows);
  scatter(parts, places, (part) => part.asset, asset);
  const columns = new Map<string, Float64Array>();
  for (const name of names) {
    const values = sharedFloats(rows);
    scatter(parts, places, (part) => part.columns.get(name) as Float64Array, values);
    columns.set(name, values);
  }
  parts.length = 0;
  return { dates, starts, asset, columns };
}

/** How many rows each day has, from 1970 on. */
function rowsByDay(parts: readonly PanelRows[]): Int32Array {
  let last = -1;
  for (const { asOf } of parts) for (let i = 0; i < asOf.length; i++) last = Math.max(last, asOf[i] as number);
  const counts = new Int32Array(last + 1);
  for (const { asOf } of parts) for (let i = 0; i < asOf.length; i++) (counts[asOf[i] as number] as number)++;
  return counts;
}

/** Where each row of each part goes. */
function placesOf(parts: readonly PanelRows[], dates: Int32Array, starts: Int32Array): Int32Array[] {
  const rows = starts[dates.length] as number;
  // By day: where its next row goes, in the order in which rows come.
  const next = new Int32Array((dates.at(-1) ?? -1) + 1);
  for (const [i, day] of dates.entries()) next[day] = starts[i] as number;
  const numbers = new Float64Array(rows);
  const rowAt = new Int32Array(rows);
  let row = 0;
  for (const { asOf, asset } of parts) {
    for (let i = 0; i < asOf.length; i++, row++) {
      const day = asOf[i] as number;
      const place = next[day] as number;
      numbers[place] = asset[i] as number;
      rowAt[place] = row;
      next[day] = place + 1;
    }
  }
  const placeOfRow = new Int32Array(rows);
  const sorter = new RankSorter();
  const order = new Int32Array(rows);
  for (let date = 0; date < dates.length; date++) {
    const first = starts[date] as number;
    const own = numbers.subarray(first, starts[date + 1]);
    sorter.sort(own, order);
    for (let i = 0; i < own.length; i++) {
      const at = order[i] as number;
      if (i > 0 && own[at] === own[order[i - 1] as number])
        throw new RangeError(`The asset ${own[at]} has two rows on day ${dates[date]}.`);
      placeOfRow[rowAt[first + at] as number] = first + i;
    }
  }
  let first = 0;
  return parts.map(({ asOf }) => {
    const places = placeOfRow.subarray(first, first + asOf.length);
    first += asOf.length;
    return places;
  });
}

function scatter<A extends Int32Array | Float64Array>(
  parts: readonly PanelRows[],
  places: readonly Int32Array[],
  valuesOf: (part: PanelRows) => A,
  to: A,
): void {
  for (const [p, part] of parts.entries()) {
    const values = valuesOf(part);
    const at = places[p] as Int32Array;
    for (let i = 0; i < values.length; i++) to[at[i] as number] = values[i] as number;
  }
}
