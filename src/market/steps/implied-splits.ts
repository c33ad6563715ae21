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
}

/** Distance in logarithms of an adjustment from a ratio of shares: a dividend of the same day comes on top. */
const nearness = 0.02;
/** The smallest split that is told from a special dividend by its ratio alone. */
const smallest = 3 / 2;
const largest = 100;
/** Distance in logarithms of the step of the closes from that of the adjustment: the return of the day comes on top. */
const ownReturn = 0.25;
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
      const ratio = shareRatio(adjustment);
      const change = Math.log(price / (close[before] as number));
      if (ratio !== undefined && Math.abs(change + Math.log(ratio)) <= ownReturn) {
        found.push({ place, ratio, volumes: unitOf(volume, place, lastKnown(place), ratio) });
      }
    }
    before = place;
  }
  return found;
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
