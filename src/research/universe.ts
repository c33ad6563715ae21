import { RankSorter } from '../statistics/rank-order.ts';
import type { PanelFrame } from './panel-frame.ts';
import { type LiquidityBucket, liquidityBuckets } from './settings.ts';

/** Which rows of a panel are ranked, date by date. */
export interface Universe {
  readonly size: number;
  /** Rows of date i, ascending (so by asset): rows[starts[i]] … */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  /** Place of each of `rows` by traded value on its date, 0 = the most. */
  readonly liquidityPlace: Int32Array;
}

/**
 * The most liquid assets of each date by what was traded up to it: nothing of a later date, nor whether a return followed, has a say. Assets without a
 * traded value above 0, and those that the panel marks as suspicious, are never among them. Ties by the number of the asset.
 *
 * @param size how many at most
 * @param isAdmitted one per row: 0 keeps it out
 */
export function liquidUniverse(frame: PanelFrame, size: number, isAdmitted: Uint8Array): Universe {
  const { dates } = frame;
  const traded = frame.columns.get('adv20_dollar') as Float64Array;
  const sorter = new RankSorter();
  const chosen = new Int32Array(traded.length);
  const places = new Int32Array(traded.length);
  const starts = new Int32Array(dates.length + 1);
  let filled = 0;
  for (let date = 0; date < dates.length; date++) {
    const first = frame.starts[date] as number;
    const end = frame.starts[date + 1] as number;
    // Descending by value: ascending by its negative, so that ties stay in order of the asset.
    const keys = Float64Array.from({ length: end - first }, (_, i) => {
      const value = traded[first + i] as number;
      return value > 0 && isAdmitted[first + i] === 1 ? -value : Number.NaN;
    });
    const order = new Int32Array(keys.length);
    const count = Math.min(size, sorter.sort(keys, order));
    const placeOf = new Int32Array(keys.length).fill(-1);
    for (let place = 0; place < count; place++) placeOf[order[place] as number] = place;
    for (let i = 0; i < keys.length; i++) {
      if ((placeOf[i] as number) < 0) continue;
      chosen[filled] = first + i;
      places[filled] = placeOf[i] as number;
      filled++;
    }
    starts[date + 1] = filled;
  }
  return { size, rows: chosen.slice(0, filled), starts, liquidityPlace: places.slice(0, filled) };
}

/** Which rows may be ranked at all. @param isForeign by number of the asset: 1 where its currency is another one */
export function admittedRows(frame: PanelFrame, isForeign: (asset: number, day: number) => boolean): Uint8Array {
  const suspicious = frame.columns.get('ca_suspicious_flag');
  const admitted = new Uint8Array(frame.asset.length);
  for (const [i, day] of frame.dates.entries()) {
    for (let row = frame.starts[i] as number; row < (frame.starts[i + 1] as number); row++) {
      const isSuspicious = suspicious !== undefined && suspicious[row] === 1;
      admitted[row] = isSuspicious || isForeign(frame.asset[row] as number, day) ? 0 : 1;
    }
  }
  return admitted;
}

/** From the bounds of the reference, in units of the traded value. */
const bounds = [50e6, 10e6, 2e6, 250e3] as const;

/** Bucket of a daily traded value: position in `liquidityBuckets`. */
export function liquidityBucket(traded: number): number {
  if (!(traded > 0)) return liquidityBuckets.indexOf('unknown' satisfies LiquidityBucket);
  const bucket = bounds.findIndex((bound) => traded >= bound);
  return bucket < 0 ? bounds.length : bucket;
}
