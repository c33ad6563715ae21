import { median } from '../../statistics/quantile.ts';
import type { SymbolBars } from '../market-view.ts';

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
   * `split`: its ratio alone says so. `split_or_dividend`: what the ratio leaves over is a dividend of the same day, if the whole is not one.
   * `unit`: it takes back the one before it, or is taken back, within a few sessions: closes in another unit for that long, and no split.
   */
  readonly is: 'split' | 'split_or_dividend' | 'unit';
}

/** Distance in logarithms of an adjustment from a ratio of shares: a dividend of the same day comes on top. */
const nearness = 0.02;
/** The smallest split that is told from a special dividend by its ratio alone. */
const smallest = 3 / 2;
const largest = 100;
/** Distance in logarithms of the step of the closes from that of the adjustment: the return of the day comes on top. */
const ownReturn = 0.25;
/** The largest dividend, as a share of the price, that is looked for on the day of a split. */
const largestDividend = 0.15;
/** Sessions in which closes in another unit come back. */
const unitSessions = 5;
const volumeSessions = 20;
const fewestVolumes = 5;

/**
 * Splits between neighbouring bars, from the closes and the adjusted closes beside them.
 *
 * @param lastKnown place of the last session whose volume may be looked at for a split at a place: that of its own week
 */
export function impliedSplits(
  { close, adjClose, volume }: Pick<SymbolBars, 'close' | 'adjClose' | 'volume'>,
  lastKnown: (place: number) => number,
): ImpliedSplit[] {
  const found: ImpliedSplit[] = [];
  let before = -1;
  for (const [place, price] of close.entries()) {
    if (!(price > 0 && (adjClose[place] as number) > 0)) continue;
    if (before >= 0) {
      const factor = (at: number) => (adjClose[at] as number) / (close[at] as number);
      const adjustment = factor(place) / factor(before);
      const alone = shareRatio(adjustment);
      const ratio = alone ?? ratioBesideDividend(adjustment);
      const change = Math.log(price / (close[before] as number));
      if (ratio !== undefined && Math.abs(change + Math.log(ratio)) <= ownReturn) {
        // No dividend alone makes fewer shares.
        const is = alone === undefined && ratio > 1 ? 'split_or_dividend' : 'split';
        found.push({ place, ratio, volumes: unitOf(volume, place, lastKnown(place), ratio), is });
      }
    }
    before = place;
  }
  return found.map((split, i) => (isUnit(split, found[i - 1], found[i + 1]) ? { ...split, is: 'unit' } : split));
}

/** Whether the adjusted close takes a split at a place already; undefined where there is no close before it to tell by. */
export function takesSplit(
  { close, adjClose }: Pick<SymbolBars, 'close' | 'adjClose'>,
  place: number,
  ratio: number,
): boolean | undefined {
  const before = close.subarray(0, Math.max(0, place)).findLastIndex((price) => price > 0);
  const after = close.findIndex((price, at) => at >= place && price > 0);
  if (before < 0 || after < 0) return undefined;
  const factor = (at: number) => (adjClose[at] as number) / (close[at] as number);
  const adjustment = factor(after) / factor(before);
  const rest = Math.log(adjustment / ratio);
  const isRestDividend = rest >= -nearness && rest <= -Math.log(1 - largestDividend) + nearness;
  return isRestDividend && Math.abs(rest) < Math.abs(Math.log(adjustment));
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

/** The ratio n:1, n:2, 1:n or 2:n that is near an adjustment. */
function shareRatio(adjustment: number): number | undefined {
  const size = Math.max(adjustment, 1 / adjustment);
  const near = [1, 2]
    .map((old) => Math.round(size * old) / old)
    .filter((ratio) => ratio >= smallest && ratio <= largest && Math.abs(Math.log(size / ratio)) <= nearness);
  const [ratio] = near;
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
