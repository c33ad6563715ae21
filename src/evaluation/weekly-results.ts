import type { EvaluationSettings } from './evaluation.ts';
import {
  type HeldPrices,
  heldSessions,
  heldTrade,
  type NoTrade,
  type SessionSpan,
  type Trade,
  trade,
} from './held-prices.ts';
import type { Holding, RegimeWeeks, ScoredWeek } from './scored-week.ts';

/** What one name of a basket returned. */
export interface PickResult {
  readonly pick: Holding;
  readonly trade: Trade | undefined;
  /** Why there is no trade: the week is not over, the name has no bar in it, or its price takes an unexplained step; empty when there is one. */
  readonly reason: '' | 'NOT_YET' | NoTrade;
}

/** What the decision of a week returned. NaN is null. */
export interface WeeklyResult {
  readonly week: ScoredWeek;
  /** The sessions in which it is held; undefined while they are not over. */
  readonly span: SessionSpan | undefined;
  /** By rank; also where the week was not traded. */
  readonly picks: readonly PickResult[];
  /** Of the basket, or of what it would have been. */
  readonly gross: number;
  readonly benchmark: number;
  readonly turnover: number;
  readonly cost: number;
  readonly net: number;
  readonly active: number;
}

export interface ResultOptions {
  readonly prices: HeldPrices;
  readonly benchmark: string;
  readonly settings: EvaluationSettings;
}

/**
 * The result of every week of a regime. A basket is bought at the open of the next week's first session and sold at the close of its last:
 * gross = Σ w·r / Σ w over the names with a price, net = gross − cost. A skipped week has the result 0 once the week is over, an undecided
 * one has none: nothing was decided.
 */
export function weeklyResults({ weeks }: RegimeWeeks, options: ResultOptions): WeeklyResult[] {
  let before: readonly Holding[] | undefined;
  return weeks.map((week) => {
    const isTraded = week.decision === 'TRADE';
    const turnover = isTraded ? turnoverOf(week.wouldBe, before) : Number.NaN;
    if (isTraded) before = week.wouldBe;
    return resultOf(week, turnover, options);
  });
}

function resultOf(week: ScoredWeek, turnover: number, { prices, benchmark, settings }: ResultOptions): WeeklyResult {
  const span = heldSessions(prices, week.weekEnding);
  const picks = week.wouldBe.map((pick) => pickResult(pick, prices, span));
  const gross = grossReturn(picks);
  const ofBenchmark = (span && heldTrade(prices, benchmark, span)?.return) ?? Number.NaN;
  const cost = costOf(week, turnover, settings);
  const net = netReturn(week, span, gross - cost);
  const active = week.decision === 'TRADE' ? net - ofBenchmark : Number.NaN;
  return { week, span, picks, gross, benchmark: ofBenchmark, turnover, cost, net, active };
}

function pickResult(pick: Holding, prices: HeldPrices, span: SessionSpan | undefined): PickResult {
  if (!span) return { pick, trade: undefined, reason: 'NOT_YET' };
  const made = trade(prices, pick.symbol, span);
  return typeof made === 'string' ? { pick, trade: undefined, reason: made } : { pick, trade: made, reason: '' };
}

function netReturn({ decision }: ScoredWeek, span: SessionSpan | undefined, traded: number): number {
  if (decision === 'TRADE') return traded;
  return decision === 'SKIP' && span ? 0 : Number.NaN;
}

function costOf({ decision }: ScoredWeek, turnover: number, { cost, round_trip_bps }: EvaluationSettings): number {
  if (decision !== 'TRADE') return 0;
  const roundTrip = round_trip_bps / 10_000;
  return cost === 'round-trip' ? roundTrip : turnover * roundTrip;
}

/** Mean return by weight of the names that have one; NaN when none has. */
export function grossReturn(picks: readonly PickResult[]): number {
  let sum = 0;
  let weights = 0;
  for (const { pick, trade } of picks) {
    if (!trade) continue;
    sum += pick.weight * trade.return;
    weights += pick.weight;
  }
  return sum / weights;
}

/** Gross return of a basket over sessions; NaN while they are not over, and when no name has a price. */
export function basketReturn(basket: readonly Holding[], prices: HeldPrices, span: SessionSpan | undefined): number {
  return grossReturn(basket.map((pick) => pickResult(pick, prices, span)));
}

/**
 * Σ|Δw|/2 between two baskets, each name of only one of them having the weight 0 in the other. The first basket is bought from cash, which
 * counts as a position: its turnover is 1.
 */
export function turnoverOf(basket: readonly Holding[], before: readonly Holding[] | undefined): number {
  if (!before) return 1;
  const held = new Map(before.map(({ symbol, weight }) => [symbol, weight]));
  let changed = 0;
  for (const { symbol, weight } of basket) {
    changed += Math.abs(weight - (held.get(symbol) ?? 0));
    held.delete(symbol);
  }
  for (const weight of held.values()) changed += weight;
  return changed / 2;
}
