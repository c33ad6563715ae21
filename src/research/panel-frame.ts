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
  const counts = new Map<number, number>();
  for (const { asOf } of parts) {
    for (const date of asOf) counts.set(date, (counts.get(date) ?? 0) + 1);
  }
  const dates = Int32Array.from(counts.keys()).sort();
  const starts = new Int32Array(dates.length + 1);
  for (const [i, date] of dates.entries()) starts[i + 1] = (starts[i] as number) + (counts.get(date) as number);
  const rows = starts[dates.length] as number;
  const places = placesOf(parts, dates, starts);
  const asset = new Int32Array(rows);
  scatter(parts, places, (part) => part.asset, asset);
  const columns = new Map<string, Float64Array>();
  for (const name of names) {
    const values = new Float64Array(rows);
    scatter(parts, places, (part) => part.columns.get(name) as Float64Array, values);
    columns.set(name, values);
  }
  parts.length = 0;
  return { dates, starts, asset, columns };
}

/** Where each row of each part goes. */
function placesOf(parts: readonly PanelRows[], dates: Int32Array, starts: Int32Array): Int32Array[] {
  const indexOf = new Map(Array.from(dates, (date, i) => [date, i] as const));
  const rows = starts[dates.length] as number;
  // Rows of a date in the order in which they come, then sorted by asset: the number of the row is below 2²⁷ and rides on it.
  const keys = new Float64Array(rows);
  const next = starts.slice(0, dates.length);
  const rowBits = 2 ** 27;
  let row = 0;
  for (const { asOf, asset } of parts) {
    for (let i = 0; i < asOf.length; i++, row++) {
      const date = indexOf.get(asOf[i] as number) as number;
      keys[next[date] as number] = (asset[i] as number) * rowBits + row;
      next[date] = (next[date] as number) + 1;
    }
  }
  const placeOfRow = new Int32Array(rows);
  for (let date = 0; date < dates.length; date++) {
    const sorted = keys.subarray(starts[date], starts[date + 1]).sort();
    let before = -1;
    for (let i = 0; i < sorted.length; i++) {
      const key = sorted[i] as number;
      const number = Math.floor(key / rowBits);
      if (number === before) throw new RangeError(`The asset ${number} has two rows on day ${dates[date]}.`);
      before = number;
      placeOfRow[key - number * rowBits] = (starts[date] as number) + i;
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
