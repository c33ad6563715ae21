import { actionsInForce } from '../market/actions-in-force.ts';
import type { PriceAction } from '../market/adjusted-close.ts';

/** Daily bars of one asset, ascending; prices in its currency and shares, as traded. */
export interface AssetBars {
  /** Epoch days. */
  readonly dates: Int32Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
}

/** A bar that came later than its own session. */
export interface LateBar {
  readonly date: number;
  readonly knownFrom: number;
}

/** Other values for a bar, from a day on. */
export interface BarRevision extends LateBar {
  /** Open, high, low, close, volume. */
  readonly values: readonly number[];
}

/** A split or dividend as it was given once. */
export interface DatedAction extends PriceAction {
  readonly knownFrom: number;
  /** Which of several that became known on one day. */
  readonly revision: number;
}

/** All that is stored of one asset, from which follows what was known of it on any day. */
export interface AssetHistory {
  /** As they were first seen. */
  readonly bars: AssetBars;
  readonly late: readonly LateBar[];
  /** In the order in which they became known. */
  readonly revisions: readonly BarRevision[];
  readonly actions: readonly DatedAction[];
}

/**
 * The days on which something became known that changes what was before: a bar that came late, a bar or an action with another value. Between
 * two of them all that is new is of the day itself, so one look at the history serves every day up to the next.
 *
 * @returns epoch days, ascending
 */
export function turningDays({ late, revisions, actions }: AssetHistory): number[] {
  const days = new Set<number>();
  for (const { date, knownFrom } of [...late, ...revisions]) if (knownFrom > date) days.add(knownFrom);
  for (const { exDay, knownFrom } of actions) if (knownFrom > exDay) days.add(knownFrom);
  return [...days].sort((a, b) => a - b);
}

/** What a day knew: all that is of its own day, and of what came later than its own what was known by then. */
function isKnown(own: number, knownFrom: number, day: number): boolean {
  return knownFrom <= Math.max(own, day);
}

/** The actions in force as a day knew them; what has a later ex-date is among them where it was known. */
export function actionsKnown({ actions }: Pick<AssetHistory, 'actions'>, day: number): PriceAction[] {
  if (actions.length === 0) return [];
  const latest = new Map<string, DatedAction>();
  for (const action of actions) {
    const key = `${action.exDay} ${action.kind}`;
    const before = latest.get(key);
    if (!isKnown(action.exDay, action.knownFrom, day)) continue;
    if (before === undefined || comesAfter(action, before)) latest.set(key, action);
  }
  return actionsInForce([...latest.values()]);
}

function comesAfter(a: DatedAction, b: DatedAction): boolean {
  return a.knownFrom === b.knownFrom ? a.revision > b.revision : a.knownFrom > b.knownFrom;
}

/**
 * The bars as a day knew them: the last known values, those in another unit brought to that of the others, and without those that are wrong
 * or had not come yet. The stored arrays themselves where nothing of that applies.
 *
 * @param actions what the day knew of actions
 */
export function barsKnown(
  { bars, late, revisions }: AssetHistory,
  actions: readonly PriceAction[],
  day: number,
): AssetBars {
  const absent = new Set(late.filter((bar) => !isKnown(bar.date, bar.knownFrom, day)).map(({ date }) => date));
  const values = new Map<number, readonly number[]>();
  for (const revision of revisions) {
    if (isKnown(revision.date, revision.knownFrom, day)) values.set(revision.date, revision.values);
  }
  const factors = new Map<number, number>();
  for (const { kind, exDay, value } of actions) {
    if (kind === 'wrong') absent.add(exDay);
    if (kind === 'bar_factor') factors.set(exDay, value);
  }
  if (absent.size + values.size + factors.size === 0) return bars;
  return corrected(bars, absent, values, factors);
}

function corrected(
  bars: AssetBars,
  absent: ReadonlySet<number>,
  values: ReadonlyMap<number, readonly number[]>,
  factors: ReadonlyMap<number, number>,
): AssetBars {
  const kept = [...bars.dates.keys()].filter((i) => !absent.has(bars.dates[i] as number));
  const column = (name: 'open' | 'high' | 'low' | 'close' | 'volume', place: number) =>
    Float64Array.from(kept, (i) => {
      const date = bars.dates[i] as number;
      const value = values.get(date)?.[place] ?? (bars[name][i] as number);
      return name === 'volume' ? value : value * (factors.get(date) ?? 1);
    });
  return {
    dates: Int32Array.from(kept, (i) => bars.dates[i] as number),
    open: column('open', 0),
    high: column('high', 1),
    low: column('low', 2),
    close: column('close', 3),
    volume: column('volume', 4),
  };
}
