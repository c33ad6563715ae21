import { byLiquidity } from '../backbone/universe.ts';
import { LargestPicker } from '../statistics/largest.ts';
import type { PanelFrame } from './panel-frame.ts';
import { sharedFloats, sharedIntegers } from './shared-columns.ts';

/** What the dataset universe_pit says of one date: rows ascending by asset. */
export interface DatedUniverse {
  readonly asset: Int32Array;
  readonly adv20_usd: Float64Array;
  /** 1 where it could be bought. */
  readonly entry: Uint8Array;
}

/** How liquid the rows of a panel were on their dates, among all assets that could be bought then. */
export interface PanelLiquidity {
  /** By row: mean value traded in a day, US dollars; NaN where it is not known. */
  readonly adv20Usd: Float64Array;
  /** By row: place among the assets of its date that could be bought, 0 = the most liquid; −1 where it could not be, or is none of the most that were asked for. */
  readonly place: Int32Array;
  /** By date: how many could be bought, whether the panel has rows of them or not. */
  readonly buyable: Int32Array;
}

/** The liquidity of a panel before any universe was taken in. */
export function noLiquidity({ asset, dates }: Pick<PanelFrame, 'asset' | 'dates'>): PanelLiquidity {
  return {
    adv20Usd: sharedFloats(asset.length).fill(Number.NaN),
    place: sharedIntegers(asset.length).fill(-1),
    buyable: sharedIntegers(dates.length),
  };
}

/** Takes in what universes say of the rows of their dates, one after the other. */
export class UniverseReader {
  readonly #picker = new LargestPicker();
  /** By row of a universe: its place; −1 between uses. */
  #placeOf = new Int32Array(0);

  /**
   * @param date its position among the dates of the panel
   * @param most of how many of the most liquid the place is wanted
   */
  add(
    { adv20Usd, place, buyable }: PanelLiquidity,
    { asset: own, starts }: Pick<PanelFrame, 'asset' | 'starts'>,
    date: number,
    { asset, adv20_usd: value, entry }: DatedUniverse,
    most: number,
  ): void {
    const { positions, among } = byLiquidity({ adv20_usd: value, entry }, most, this.#picker);
    buyable[date] = among;
    if (this.#placeOf.length < asset.length) this.#placeOf = new Int32Array(asset.length).fill(-1);
    const placeOf = this.#placeOf;
    for (let k = 0; k < positions.length; k++) placeOf[positions[k] as number] = k;
    const end = starts[date + 1] as number;
    // Both ascend by asset.
    let at = 0;
    for (let row = starts[date] as number; row < end; row++) {
      const number = own[row] as number;
      while (at < asset.length && (asset[at] as number) < number) at++;
      if (asset[at] !== number) continue;
      adv20Usd[row] = value[at] as number;
      place[row] = placeOf[at] as number;
    }
    for (const row of positions) placeOf[row] = -1;
  }
}

/** Which rows of a panel are ranked, date by date. */
export interface Universe {
  /** Rows of date i, ascending (so by asset): rows[starts[i]] … */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Place of each of `rows` by traded value among those of its date, 0 = the most. */
  readonly liquidityPlace: Int32Array;
  /** By date: assets of the universe, whether the panel has rows of them or not. */
  readonly members: Int32Array;
}

/** The rows of a date. @param date its position among the dates of the panel */
export function rowsOf({ rows, starts }: Universe, date: number): Int32Array {
  return rows.subarray(starts[date], starts[date + 1]);
}

/**
 * The most liquid assets of each date that could be bought then, by what was traded up to it and at the exchange rates of the day: nothing of a later date, nor whether a return
 * followed, nor which of them the panel has a row of, has a say.
 *
 * @param size how many at most
 */
export function liquidUniverse(
  starts: Int32Array,
  { place, buyable }: Pick<PanelLiquidity, 'place' | 'buyable'>,
  size: number,
): Universe {
  const members = buyable.map((count) => Math.min(count, size));
  const count = rowsWithin(place.subarray(0, starts.at(-1)), size);
  const chosen = new Int32Array(count);
  const places = new Int32Array(count);
  const ownStarts = new Int32Array(starts.length);
  const rowAt = new Int32Array(members.reduce((most, count) => Math.max(most, count), 0));
  let filled = 0;
  for (let date = 0; date < members.length; date++) {
    const first = filled;
    rowAt.fill(-1);
    for (let row = starts[date] as number; row < (starts[date + 1] as number); row++) {
      const own = place[row] as number;
      if (own < 0 || own >= size) continue;
      rowAt[own] = filled;
      chosen[filled++] = row;
    }
    // Those without a row leave no gap among the places.
    let next = 0;
    for (const at of rowAt) if (at >= 0) places[at] = next++;
    ownStarts[date + 1] = first + next;
  }
  return { rows: chosen, starts: ownStarts, liquidityPlace: places, members };
}

/** How many rows are among the most liquid of their date. */
function rowsWithin(place: Int32Array, size: number): number {
  let count = 0;
  for (let row = 0; row < place.length; row++)
    if ((place[row] as number) >= 0 && (place[row] as number) < size) count++;
  return count;
}
