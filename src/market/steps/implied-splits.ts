import { median } from '../../statistics/quantile.ts';
import type { SymbolBars } from '../market-window.ts';

/** A split that the closes take and the adjusted closes do not. */
export interface ImpliedSplit {
  /** Place of the first session in new shares. */
  readonly place: number;
  /** New shares per old share. */
  readonly ratio: number;
  /**
   * What the volumes around it say of their unit. `as_traded`: they take the step, too. `adjusted`: they do not. `unclear`: something between, or
   * too few of them.
   */
  readonly volumes: 'as_traded' | 'adjusted' | 'unclear';
  /**
   * `split`: its ratio alone says so, beside a known dividend where there is one. `split_or_dividend`: what the ratio leaves over is a dividend of the
   * same day, if the whole is not one. `small`: 4:3, 5:4 or 6:5, or a dividend of a quarter, a fifth or a sixth. `unit`: it takes back the one before
   * it, or is taken back, within a few sessions: closes in another unit for that long, and no split. `unit_or_split`: 100 to 1 that the volumes do
   * not take.
   */
  readonly is: 'split' | 'split_or_dividend' | 'small' | 'unit' | 'unit_or_split';
}

/** The closes, adjusted closes and volumes that splits are looked for in. */
export type AdjustedBars = Pick<SymbolBars, 'close' | 'adjClose' | 'volume'>;

/** Distance in logarithms of an adjustment from a ratio of shares: a dividend of the same day comes on top. */
const nearness = 0.02;
/** The smallest split that is told from a special dividend by its ratio alone, and smaller ones, which are not. */
const smallest = 3 / 2;
const smallSplits = [4 / 3, 5 / 4, 6 / 5];
const largest = 100;
/** The largest ratio that is no whole number: beyond it a half is less than what a dividend makes of a whole one. */
const largestHalf = 9 / 2;
/** From here on closes are rather in another unit than split. */
const leastUnit = 95;
/** Distance in logarithms of the step of the closes from that of the adjustment: the return of the day comes on top. */
const ownReturn = 0.25;
/** The largest dividend, as a share of the price, that is looked for on the day of a split. */
const largestDividend = 0.15;
/** Of ratios of prices with few digits. */
const rounding = 1e-6;
/** Sessions in which closes in another unit come back. */
const unitSessions = 5;
const volumeSessions = 20;
const fewestVolumes = 5;

/**
 * Splits between neighbouring bars, from the closes and the adjusted closes beside them.
 *
 * @param lastKnown place of the last session whose volume may be looked at for a split at a place: that of its own week
 * @param dividends by place of the ex-date the factors on earlier prices, 1 − D/C, of known dividends that the adjusted closes take
 */
export function impliedSplits(
  { close, adjClose, volume }: AdjustedBars,
  lastKnown: (place: number) => number,
  dividends: ReadonlyMap<number, number> = new Map(),
): ImpliedSplit[] {
  const found: ImpliedSplit[] = [];
  let before = -1;
  for (const [place, price] of close.entries()) {
    if (!(price > 0 && (adjClose[place] as number) > 0)) continue;
    if (before >= 0) {
      const factor = (at: number) => (adjClose[at] as number) / (close[at] as number);
      const dividend = dividends.get(place);
      // What is left of the step, once a known dividend is taken out of it.
      const seen = splitOf((factor(place) / factor(before)) * (dividend ?? 1), dividend !== undefined);
      const change = Math.log(price / (close[before] as number) / (dividend ?? 1));
      if (seen !== undefined && isTakenByCloses(change, seen)) {
        // A fifth more shares cannot be told from a fifth more trade.
        const volumes = seen.is === 'small' ? 'unclear' : unitOf(volume, place, lastKnown(place), seen.ratio);
        const isDenied = Math.max(seen.ratio, 1 / seen.ratio) >= leastUnit && volumes !== 'as_traded';
        found.push({ place, ratio: seen.ratio, volumes, is: isDenied ? 'unit_or_split' : seen.is });
      }
    }
    before = place;
  }
  return found.map((split, i) => (isUnit(split, found[i - 1], found[i + 1]) ? { ...split, is: 'unit' } : split));
}

/** The split that an adjustment looks like: the simplest ratio that is near, with a dividend of the same day where none is known. */
function splitOf(adjustment: number, isDividendKnown: boolean): Pick<ImpliedSplit, 'ratio' | 'is'> | undefined {
  const alone = shareRatio(adjustment);
  if (alone !== undefined) return { ratio: alone, is: 'split' };
  const beside = isDividendKnown ? undefined : ratioBesideDividend(adjustment);
  // No dividend alone makes fewer shares.
  if (beside !== undefined) return { ratio: beside, is: beside > 1 ? 'split_or_dividend' : 'split' };
  const size = Math.max(adjustment, 1 / adjustment);
  const small = smallSplits.find((ratio) => Math.abs(Math.log(size / ratio)) <= nearness);
  return small === undefined ? undefined : { ratio: adjustment > 1 ? small : 1 / small, is: 'small' };
}

/** Whether the closes step as the adjusted closes say, up to the return of the day. */
function isTakenByCloses(change: number, { ratio, is }: Pick<ImpliedSplit, 'ratio' | 'is'>): boolean {
  const size = Math.abs(Math.log(ratio));
  return Math.abs(change + Math.log(ratio)) <= (is === 'small' ? size / 2 : ownReturn);
}

/** Whether the adjusted close takes a split at a place already; undefined where there is no close before it to tell by. */
export function takesSplit(
  bars: Pick<SymbolBars, 'close' | 'adjClose'>,
  place: number,
  ratio: number,
  dividend = 1,
): boolean | undefined {
  const whole = adjustmentAt(bars, place);
  if (whole === undefined) return undefined;
  const adjustment = whole * dividend;
  const rest = Math.log(adjustment / ratio);
  const isRestDividend = rest >= -nearness && rest <= -Math.log(1 - largestDividend) + nearness;
  return isRestDividend && Math.abs(rest) < Math.abs(Math.log(adjustment));
}

/**
 * Whether the adjusted close takes a dividend at a place already: what is left without it is the split that is known, else nothing or a ratio of shares, and no
 * farther from that than the whole.
 *
 * @param factor of the dividend on earlier prices: 1 − D/C
 * @param ratio of a known split of the same day
 */
export function takesDividend(
  bars: Pick<SymbolBars, 'close' | 'adjClose'>,
  place: number,
  factor: number,
  ratio?: number,
): boolean {
  const adjustment = adjustmentAt(bars, place) ?? Number.NaN;
  const distance = (left: number) => (ratio === undefined ? leftOver(left) : Math.abs(Math.log(left / ratio)));
  return distance(adjustment * factor) <= distance(adjustment) + rounding;
}

/** How far, in logarithms, an adjustment is from none; else from a ratio of shares, which is less simple; else from anything. */
function leftOver(adjustment: number): number {
  const size = Math.abs(Math.log(adjustment));
  if (size <= nearness) return size;
  const ratio = shareRatio(adjustment);
  return ratio === undefined ? nearness + size : nearness + Math.abs(Math.log(adjustment / ratio));
}

/** What the adjusted closes multiply earlier closes by less at a place: 1 where they step like the closes. Undefined without a close before it. */
function adjustmentAt({ close, adjClose }: Pick<SymbolBars, 'close' | 'adjClose'>, place: number): number | undefined {
  const before = close.subarray(0, Math.max(0, place)).findLastIndex((price) => price > 0);
  const after = close.findIndex((price, at) => at >= place && price > 0);
  if (before < 0 || after < 0) return undefined;
  const factor = (at: number) => (adjClose[at] as number) / (close[at] as number);
  return factor(after) / factor(before);
}

function isUnit(split: ImpliedSplit, ...neighbours: readonly (ImpliedSplit | undefined)[]): boolean {
  return neighbours.some(
    (other) =>
      other !== undefined &&
      Math.abs(other.place - split.place) <= unitSessions &&
      Math.abs(Math.log(other.ratio * split.ratio)) <= nearness,
  );
}

/** The ratio n:1, 1:n or 3:2 that a dividend of the same day makes an adjustment of. */
function ratioBesideDividend(adjustment: number): number | undefined {
  // A dividend makes an adjustment larger: the split lies below.
  const shares = adjustment > 1 ? Math.floor(adjustment) : Math.ceil(1 / adjustment);
  if (shares > largest) return undefined;
  const whole = adjustment > 1 ? shares : 1 / shares;
  const ratio = whole === 1 && adjustment >= smallest ? smallest : whole;
  if (ratio === 1) return undefined;
  return ratio / adjustment >= 1 - largestDividend ? ratio : undefined;
}

/** The ratio n:1 or 1:n that is near an adjustment, else 3:2, 5:2, 7:2 or 9:2, or the other way round. */
function shareRatio(adjustment: number): number | undefined {
  const size = Math.max(adjustment, 1 / adjustment);
  const isNear = (ratio: number) => Math.abs(Math.log(size / ratio)) <= nearness;
  const [whole, half] = [Math.round(size), Math.round(size * 2) / 2];
  const ratio = [
    ...(whole > 1 && whole <= largest && isNear(whole) ? [whole] : []),
    ...(half >= smallest && half <= largestHalf && isNear(half) ? [half] : []),
  ][0];
  if (ratio === undefined) return undefined;
  return adjustment > 1 ? ratio : 1 / ratio;
}

function unitOf(volume: Float64Array, place: number, last: number, ratio: number): ImpliedSplit['volumes'] {
  const known = (from: number, to: number) => volume.subarray(Math.max(0, from), to).filter((shares) => shares > 0);
  const earlier = known(place - volumeSessions, place);
  const later = known(place, last + 1);
  if (earlier.length < fewestVolumes || later.length === 0) return 'unclear';
  const share = Math.log(median(later) / median(earlier)) / Math.log(ratio);
  if (share >= 0.6) return 'as_traded';
  return share <= 0.25 ? 'adjusted' : 'unclear';
}
