import type { WeekEnding } from '../calendar/date.ts';
import type { Decision } from '../scoring/decision.ts';
import type { RegimeStatus } from '../scoring/regime.ts';
import type { ScoringSchema } from '../scoring/schema.ts';
import type { ScoreTable } from '../scoring/scores.ts';
import { byCodeUnits } from '../text/order.ts';

/** A position of a basket, as far as its return goes. */
export type Holding = Readonly<{ symbol: string; weight: number; rank_UPS: number }>;

/** A week as it was scored under a regime. */
export interface ScoredWeek {
  readonly regime: string;
  readonly weekEnding: WeekEnding;
  readonly decision: Decision['decision'];
  /** Of the regime when the week was scored; undefined where the scores do not say. No number depends on it. */
  readonly status: RegimeStatus | undefined;
  /** The basket that the ranks give, whatever the decision. */
  readonly wouldBe: readonly Holding[];
  readonly scores: ScoreTable;
  /** What it was scored under, which need not be what the configuration says by now. */
  readonly schema: ScoringSchema;
}

/** The scored weeks of one regime, oldest first, their positions by rank. */
export interface RegimeWeeks {
  readonly regime: string;
  readonly weeks: readonly ScoredWeek[];
}

/** Weeks by regime, in the order of the ids. Whatever is computed from this does not depend on the order of `weeks`. */
export function byRegime(weeks: readonly ScoredWeek[]): RegimeWeeks[] {
  const regimes = Map.groupBy(weeks, ({ regime }) => regime);
  return [...regimes]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([regime, own]) => ({ regime, weeks: own.map(withPicksByRank).sort(byWeek) }));
}

function withPicksByRank(week: ScoredWeek): ScoredWeek {
  return { ...week, wouldBe: week.wouldBe.toSorted((a, b) => a.rank_UPS - b.rank_UPS) };
}

function byWeek(a: ScoredWeek, b: ScoredWeek): number {
  return byCodeUnits(a.weekEnding, b.weekEnding);
}

/** Symbols whose prices the evaluation of these weeks needs, the benchmark's included; sorted. */
export function neededSymbols(weeks: readonly ScoredWeek[], benchmark: string): string[] {
  const symbols = new Set([benchmark]);
  for (const { scores, wouldBe } of weeks) {
    for (const { symbol } of wouldBe) symbols.add(symbol);
    const { symbol, rank_UPS } = scores.columns;
    for (let row = 0; row < scores.rows; row += 1) {
      if (!Number.isNaN(rank_UPS[row])) symbols.add(symbol[row] as string);
    }
  }
  return [...symbols].sort(byCodeUnits);
}

/** Rows of the ranked symbols, the highest rank first. */
export function rankedRows({ rows, columns }: ScoreTable): number[] {
  const ranked: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const rank = columns.rank_UPS[row] as number;
    if (!Number.isNaN(rank)) ranked[rank - 1] = row;
  }
  return ranked;
}
