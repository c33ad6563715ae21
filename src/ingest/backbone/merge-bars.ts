import { type AssetBarTable, type BarRevisionTable, bars, barsRevisions, barValues } from '../../backbone/datasets.ts';
import { concatTables, emptyTable, inOrder } from '../../lake/table.ts';
import type { SpilledBars } from './bar-spill.ts';

/** From when what packs give is known. */
export interface BarTimes {
  /** Epoch day of the session from which a bar that was not there before is known. */
  firstSeen(pack: number, asset: number, day: number): number;
  /** Epoch day of the session of the pack, for a value that is another than the stored one of a day. */
  session(pack: number, asset: number, day: number): number;
  /** Whether a pack of a later day may have told of this day of the asset before this one came. */
  isSuperseded?(pack: number, asset: number, day: number): boolean;
  /** Whether the pack takes the place of another content of its name, and no other pack of its session told of this day. */
  isLastWord?(pack: number, asset: number, day: number): boolean;
}

/** What became of the bars of each pack, by its number. */
export interface BarTally {
  /** New bars and new values. */
  readonly emitted: Float64Array;
  /** Stored already with these values. */
  readonly old: Float64Array;
  /** Given before in the same run with these values. */
  readonly duplicate: Float64Array;
}

/** By what bars are merged, and where it is counted. */
export interface MergeRules {
  readonly times: BarTimes;
  /** Relative difference from which a value counts as changed. */
  readonly tolerance: number;
  readonly tally: BarTally;
}

export function emptyTally(packs: number): BarTally {
  return { emitted: new Float64Array(packs), old: new Float64Array(packs), duplicate: new Float64Array(packs) };
}

/** A year of a bucket as it is to be stored; undefined where it stays as it is. */
export interface MergedBars {
  readonly bars: AssetBarTable | undefined;
  readonly revisions: BarRevisionTable | undefined;
  /** Rows of the incoming bars that their own pack contradicts. */
  readonly conflicting: readonly number[];
  /** Rows of a late pack that give another value than the bar that a pack of a later day brought before. */
  readonly superseded: readonly number[];
}

export interface StoredBars {
  readonly bars: AssetBarTable | undefined;
  readonly revisions: BarRevisionTable | undefined;
}

/**
 * Adds bars to those of a bucket and year. What is stored stays as it was first seen; other values become revisions.
 *
 * @param order rows of `incoming`, ascending by asset and date, those of one day in the order of their packs
 * @param touched gets the numbers of the assets of which a bar or a value is new
 */
export function mergeBars(
  incoming: SpilledBars,
  order: Int32Array,
  stored: StoredBars,
  rules: MergeRules,
  touched: Set<number>,
): MergedBars {
  return new BarMerge(incoming, stored, rules, touched).merged(order);
}

interface Revision {
  /** Row of the incoming bars. */
  readonly row: number;
  readonly knownFrom: number;
  readonly revision: number;
}

/** Values of a day, and since when they are known. */
interface Version {
  readonly from: { readonly [K in (typeof barValues)[number]]: Float64Array };
  readonly row: number;
  readonly knownFrom: number;
  readonly revision: number;
  readonly isStored: boolean;
}

class BarMerge {
  readonly #incoming: SpilledBars;
  readonly #stored: AssetBarTable;
  readonly #revisions: BarRevisionTable;
  readonly #times: BarTimes;
  readonly #tolerance: number;
  readonly #tally: BarTally;
  readonly #touched: Set<number>;
  readonly #conflicting: number[] = [];
  readonly #superseded: number[] = [];
  readonly #revised: Revision[] = [];
  #revisionRows: ReadonlyMap<number, readonly number[]> | undefined;
  #lastTouched = -1;

  constructor(
    incoming: SpilledBars,
    stored: StoredBars,
    { times, tolerance, tally }: MergeRules,
    touched: Set<number>,
  ) {
    this.#incoming = incoming;
    this.#stored = stored.bars ?? emptyTable(bars.columns);
    this.#revisions = stored.revisions ?? emptyTable(barsRevisions.columns);
    this.#times = times;
    this.#tolerance = tolerance;
    this.#tally = tally;
    this.#touched = touched;
  }

  merged(order: Int32Array): MergedBars {
    const { asset, date } = this.#incoming;
    const { asset: storedAsset, date: storedDate } = this.#stored.columns;
    const merged = emptyTable(bars.columns, this.#stored.rows + order.length);
    let at = 0;
    let copied = 0;
    const pairs = columnPairs(merged, this.#stored);
    const copyUntil = (end: number) => {
      if (end === copied) return;
      for (const { from, to } of pairs) to.set(from.subarray(copied, end), at);
      at += end - copied;
      copied = end;
    };
    let next = 0;
    for (let i = 0; i < order.length; ) {
      const row = order[i] as number;
      const number = asset[row] as number;
      const day = date[row] as number;
      let end = i + 1;
      while (end < order.length && asset[order[end] as number] === number && date[order[end] as number] === day) end++;
      while (next < this.#stored.rows && isBefore(storedAsset[next], storedDate[next], number, day)) next++;
      const isStored = next < this.#stored.rows && storedAsset[next] === number && storedDate[next] === day;
      // Nearly every row of a first load is the only one of its day: no view of the order is made for it.
      const isAlone = end === i + 1 && !isStored;
      const first = isAlone ? row : this.#settle(order.subarray(i, end), isStored ? next : -1);
      if (isAlone) this.#emit(row);
      if (first >= 0) {
        copyUntil(next);
        this.#put(merged, at++, first);
      }
      i = end;
    }
    const added = at - copied;
    if (added > 0) copyUntil(this.#stored.rows);
    return {
      bars: added > 0 ? cut(merged, at) : undefined,
      revisions: this.#revised.length > 0 ? this.#withRevisions() : undefined,
      conflicting: this.#conflicting,
      superseded: this.#superseded,
    };
  }

  /**
   * Settles what is given for one day of an asset.
   *
   * @param stored row of the stored bar, -1 where there is none
   * @returns the row of the incoming bars that is the bar now, -1 where none is new
   */
  #settle(given: Int32Array, stored: number): number {
    const { pack } = this.#incoming;
    const versions = stored < 0 ? [] : this.#versionsOf(stored);
    let first = -1;
    for (let i = 0; i < given.length; ) {
      const row = given[i] as number;
      let end = i + 1;
      while (end < given.length && pack[given[end] as number] === pack[row]) end++;
      const ofPack = given.subarray(i, end);
      i = end;
      if (ofPack.some((other) => !this.#isSame(this.#incoming, other, this.#incoming, row))) {
        this.#conflicting.push(...ofPack);
        continue;
      }
      for (let repeated = 1; repeated < ofPack.length; repeated++) count(this.#tally.duplicate, pack[row] as number);
      if (versions.length === 0) first = row;
      this.#know(row, versions);
    }
    return first;
  }

  /**
   * Adds what a row says to the versions of its day, ascending by when they became known: what holds on the session of its pack decides whether it is
   * another value. So it does not matter in which order packs come.
   */
  #know(row: number, versions: Version[]): void {
    const { pack, asset, date } = this.#incoming;
    const ofPack = pack[row] as number;
    const number = asset[row] as number;
    const day = date[row] as number;
    const mine = { from: this.#incoming, row, isStored: false };
    const [first] = versions;
    if (first === undefined) {
      versions.push({ ...mine, knownFrom: this.#times.firstSeen(ofPack, number, day), revision: 0 });
      this.#emit(row);
      return;
    }
    // Nothing is known before the bar itself.
    const knownFrom = Math.max(this.#times.session(ofPack, number, day), first.knownFrom);
    const place = versions.findLastIndex((version) => version.knownFrom <= knownFrom);
    const effective = versions[place] as Version;
    const ofSession = versions.filter((version) => version.knownFrom === knownFrom);
    // What the pack itself said before on that session holds no more, where it goes back to it.
    const said = this.#times.isLastWord?.(ofPack, number, day) ? [effective] : [effective, ...ofSession];
    const same = said.find(({ from, row: at }) => this.#isSame(from, at, this.#incoming, row));
    if (same !== undefined) {
      count(same.isStored ? this.#tally.old : this.#tally.duplicate, ofPack);
      return;
    }
    if (effective.isStored && effective.revision === 0 && this.#times.isSuperseded?.(ofPack, number, day)) {
      this.#superseded.push(row);
      return;
    }
    const revision = 1 + (ofSession.at(-1)?.revision ?? 0);
    versions.splice(place + 1, 0, { ...mine, knownFrom, revision });
    this.#revised.push({ row, knownFrom, revision });
    this.#emit(row);
  }

  #emit(row: number): void {
    const { pack, asset } = this.#incoming;
    count(this.#tally.emitted, pack[row] as number);
    const number = asset[row] as number;
    // Rows come by asset: the set is asked once for each.
    if (number !== this.#lastTouched) this.#touched.add(number);
    this.#lastTouched = number;
  }

  #versionsOf(stored: number): Version[] {
    const { asset, date, first_seen } = this.#stored.columns;
    const { known_from, revision } = this.#revisions.columns;
    this.#revisionRows ??= revisionsByDay(this.#revisions);
    const revised = this.#revisionRows.get(dayKey(asset[stored] as number, date[stored] as number)) ?? [];
    return [
      { from: this.#stored.columns, row: stored, knownFrom: first_seen[stored] as number, revision: 0, isStored: true },
      ...revised.map((row) => ({
        from: this.#revisions.columns,
        row,
        knownFrom: known_from[row] as number,
        revision: revision[row] as number,
        isStored: true,
      })),
    ];
  }

  #isSame(a: Version['from'], rowOfA: number, b: Version['from'], rowOfB: number): boolean {
    for (const name of barValues) {
      const x = a[name][rowOfA] as number;
      const y = b[name][rowOfB] as number;
      if (x !== y && Math.abs(x - y) > this.#tolerance * Math.max(Math.abs(x), Math.abs(y))) return false;
    }
    return true;
  }

  #put({ columns }: AssetBarTable, at: number, row: number): void {
    const { asset, date, pack, open, high, low, close, volume } = this.#incoming;
    const number = asset[row] as number;
    const day = date[row] as number;
    columns.asset[at] = number;
    columns.date[at] = day;
    columns.open[at] = open[row] as number;
    columns.high[at] = high[row] as number;
    columns.low[at] = low[row] as number;
    columns.close[at] = close[row] as number;
    columns.volume[at] = volume[row] as number;
    columns.first_seen[at] = this.#times.firstSeen(pack[row] as number, number, day);
  }

  #withRevisions(): BarRevisionTable {
    const added = emptyTable(barsRevisions.columns, this.#revised.length);
    for (const [at, { row, knownFrom, revision }] of this.#revised.entries()) {
      added.columns.asset[at] = this.#incoming.asset[row] as number;
      added.columns.date[at] = this.#incoming.date[row] as number;
      for (const name of barValues) added.columns[name][at] = this.#incoming[name][row] as number;
      added.columns.known_from[at] = knownFrom;
      added.columns.revision[at] = revision;
    }
    return inOrder(concatTables(barsRevisions.columns, [this.#revisions, added]), barsRevisions.rowKey);
  }
}

function isBefore(asset: number | undefined, date: number | undefined, number: number, day: number): boolean {
  if (asset === undefined || date === undefined) return false;
  return asset < number || (asset === number && date < day);
}

function count(counts: Float64Array, pack: number): void {
  counts[pack] = (counts[pack] as number) + 1;
}

function dayKey(asset: number, date: number): number {
  return asset * 2 ** 22 + date + 2 ** 21;
}

/** The revisions of each day, by {@link dayKey}, in the order in which they became known. */
function revisionsByDay({ rows, columns }: BarRevisionTable): Map<number, number[]> {
  const byDay = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    const key = dayKey(columns.asset[row] as number, columns.date[row] as number);
    const known = byDay.get(key);
    if (known === undefined) byDay.set(key, [row]);
    else known.push(row);
  }
  return byDay;
}

interface ColumnPair {
  readonly from: Int32Array | Float64Array;
  readonly to: Int32Array | Float64Array;
}

function columnPairs(to: AssetBarTable, from: AssetBarTable): ColumnPair[] {
  const names = Object.keys(bars.columns) as (keyof AssetBarTable['columns'])[];
  return names.map((name) => ({ from: from.columns[name], to: to.columns[name] }));
}

/** The first rows of a table that was made for more. */
function cut(table: AssetBarTable, rows: number): AssetBarTable {
  if (rows === table.rows) return table;
  const { columns } = table;
  return {
    rows,
    columns: {
      asset: columns.asset.subarray(0, rows),
      date: columns.date.subarray(0, rows),
      open: columns.open.subarray(0, rows),
      high: columns.high.subarray(0, rows),
      low: columns.low.subarray(0, rows),
      close: columns.close.subarray(0, rows),
      volume: columns.volume.subarray(0, rows),
      first_seen: columns.first_seen.subarray(0, rows),
    },
  };
}
