import { type AssetHistory, actionsKnown, barsKnown, turningDays } from './asset-history.ts';
import type { KnownBars } from './universe.ts';

/** The bars of an asset as its days knew them: one span for each stretch of days that knew the same of the past. */
export function knownBars(history: AssetHistory): KnownBars[] {
  const turns = [Number.NEGATIVE_INFINITY, ...turningDays(history)];
  return turns.map((since, i) => {
    const until = turns[i + 1] ?? Number.POSITIVE_INFINITY;
    const { dates, close, volume } = barsKnown(history, actionsKnown(history, since), since);
    return { since, until, dates, close, volume };
  });
}
