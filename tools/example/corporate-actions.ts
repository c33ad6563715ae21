import type { Session } from '../../src/calendar/sessions.ts';
import type { Random } from '../../src/statistics/random.ts';
import type { Bar } from './candles.ts';

/** Shares a holder gets for one, or dollars a share, from the open of `exDate` on. */
export type CorporateAction =
  | { readonly kind: 'split'; readonly symbol: string; readonly exDate: string; readonly ratio: number }
  | { readonly kind: 'dividend'; readonly symbol: string; readonly exDate: string; readonly amount: number };

interface Payer {
  readonly symbol: string;
  readonly quarterlyDividend: number;
}

/** Sessions between a split and the end of the example, where it is long enough. */
const splitSessionsBeforeEnd = 90;

/** Quarterly dividends of a payer, and a split when `splitRatio` is above 1. */
export function planCorporateActions(
  { symbol, quarterlyDividend }: Payer,
  sessions: readonly Session[],
  splitRatio: number,
  draws: Random,
): CorporateAction[] {
  const actions: CorporateAction[] = [];
  const quarterPhase = draws.integer(3);
  const dayOfMonth = 5 + draws.integer(20);
  if (quarterlyDividend > 0) {
    // One session a month is the first on or after the company's day; every third of these is an ex-date.
    const monthly = Map.groupBy(sessions, ({ date }) => date.slice(0, 7));
    for (const [month, ofMonth] of monthly) {
      if (Number(month.slice(5)) % 3 !== quarterPhase) continue;
      const exDate = ofMonth.find(({ date }) => Number(date.slice(8)) >= dayOfMonth)?.date;
      if (exDate === undefined || exDate === sessions[0]?.date) continue;
      actions.push({ kind: 'dividend', symbol, exDate, amount: quarterlyDividend });
    }
  }
  if (splitRatio > 1) {
    const position = Math.max(1, sessions.length - splitSessionsBeforeEnd, Math.floor(sessions.length / 3));
    const exDate = sessions[position]?.date;
    if (exDate !== undefined) actions.push({ kind: 'split', symbol, exDate, ratio: splitRatio });
  }
  return actions;
}

/**
 * Adds the adjusted close: each close × ∏ over later ex-dates of 1/ratio and (1 − dividend / close before the ex-date),
 * the method of CRSP and Yahoo, to four decimals.
 */
export function applyAdjustments(bars: readonly Omit<Bar, 'adjClose'>[], actions: readonly CorporateAction[]): Bar[] {
  const actionOn = new Map(actions.map((action) => [action.exDate, action]));
  const adjusted: Bar[] = [];
  let factor = 1;
  for (let t = bars.length - 1; t >= 0; t--) {
    const bar = bars[t] as Omit<Bar, 'adjClose'>;
    adjusted.push({ ...bar, adjClose: Math.round(bar.close * factor * 1e4) / 1e4 });
    const action = actionOn.get(bar.date);
    const closeBefore = bars[t - 1]?.close;
    if (action === undefined || closeBefore === undefined) continue;
    factor *= action.kind === 'split' ? 1 / action.ratio : 1 - action.amount / closeBefore;
  }
  return adjusted.reverse();
}
