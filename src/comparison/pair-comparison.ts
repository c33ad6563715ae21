import { rbo, rboByChance } from '../statistics/rank-biased-overlap.ts';
import { kendallDeviation, kendallTauB } from '../statistics/rank-correlation.ts';
import { commonPopulation, sharedByChance } from './chance.ts';
import type { LoneTrade, PairComparison, PairWeek } from './comparison.ts';
import { reasonCodes } from './datasets.ts';
import type { LedgerEntry, ScoredWeek } from './ledger-entry.ts';
import { meanEstimate } from './mean-estimate.ts';

export interface PairSettings {
  /** Highest ranked names that are compared. */
  readonly top: number;
  /** Weight of depth in the rank-biased overlap, 0..1. */
  readonly persistence: number;
  /** Of the intervals, 0..1. */
  readonly confidence: number;
}

/** A week that was scored under both regimes of a pair. */
export interface CommonWeek {
  readonly weekEnding: string;
  readonly a: LedgerEntry & { readonly scored: ScoredWeek };
  readonly b: LedgerEntry & { readonly scored: ScoredWeek };
}

/** The weeks that were scored under both, in the order of a's. */
export function commonWeeks(a: readonly LedgerEntry[], b: readonly LedgerEntry[]): CommonWeek[] {
  const ofB = new Map(b.map((entry) => [entry.weekEnding, entry]));
  return a.flatMap((entryA) => {
    const { weekEnding, scored } = entryA;
    const entryB = ofB.get(weekEnding);
    if (!scored || !entryB?.scored) return [];
    return [{ weekEnding, a: { ...entryA, scored }, b: { ...entryB, scored: entryB.scored } }];
  });
}

/** Two regimes over the weeks that both were scored in: how far their picks and ranks agree, and how often each traded. */
export function comparePair(
  regimeA: string,
  regimeB: string,
  common: readonly CommonWeek[],
  settings: PairSettings,
): PairComparison {
  const weeks = common.map((week) => pairWeek(week, settings));
  const picked = weeks.filter(({ possible }) => possible > 0);
  const mean = (values: readonly (number | null)[]) =>
    meanEstimate(
      values.filter((value) => value !== null),
      settings.confidence,
    );
  const tradedBy = (a: boolean, b: boolean) =>
    common.filter((week) => isTraded(week.a) === a && isTraded(week.b) === b).length;
  return {
    a: regimeA,
    b: regimeB,
    weeks,
    shared: mean(picked.map(({ shared }) => shared)),
    shared_by_chance: mean(picked.map((week) => week.shared_by_chance)).value,
    rbo: mean(weeks.map((week) => week.rbo)),
    rbo_by_chance: mean(weeks.map((week) => week.rbo_by_chance)).value,
    kendall_tau: mean(weeks.map((week) => week.kendall_tau)),
    traded: {
      both: tradedBy(true, true),
      only_a: tradedBy(true, false),
      only_b: tradedBy(false, true),
      neither: tradedBy(false, false),
    },
  };
}

/** The weeks of a pair in which one traded and the other did not. */
export function loneTrades(common: readonly CommonWeek[]): LoneTrade[] {
  return common.flatMap(({ weekEnding, a, b }) => {
    if (isTraded(a) === isTraded(b)) return [];
    const [traded, other] = isTraded(a) ? [a, b] : [b, a];
    const { decision } = other.scored;
    return [
      {
        week_ending: weekEnding,
        traded: traded.regime,
        other: other.regime,
        reasons: reasonCodes(decision) || decision.decision,
        net_return: traded.result.net_return,
        active_return: traded.result.active_return,
      },
    ];
  });
}

function isTraded({ scored }: CommonWeek['a']): boolean {
  return scored.decision.decision === 'TRADE';
}

function pairWeek({ weekEnding, a, b }: CommonWeek, { top, persistence }: PairSettings): PairWeek {
  const [picksA, picksB] = [a.scored.ranking.slice(0, top), b.scored.ranking.slice(0, top)];
  const inB = new Set(picksB);
  const both = scoresOfBoth(a.scored, b.scored);
  const picks = {
    pickedA: picksA.length,
    pickedB: picksB.length,
    candidatesA: a.scored.ranking.length,
    candidatesB: b.scored.ranking.length,
    common: both.a.length,
  };
  const byChance = sharedByChance(picks);
  return {
    week_ending: weekEnding,
    possible: Math.min(picks.pickedA, picks.pickedB),
    shared: picksA.filter((symbol) => inB.has(symbol)).length,
    shared_by_chance: byChance.mean,
    deviation_by_chance: byChance.deviation,
    rbo: rbo(picksA, picksB, persistence),
    rbo_by_chance: rboByChance(picks.pickedA, picks.pickedB, commonPopulation(picks), persistence),
    kendall_tau: kendallTauB(both.a, both.b).tau,
    tau_deviation_by_chance: kendallDeviation(both.a.length),
    names: both.a.length,
  };
}

/** The scores that the names which both rank have in each. Scores, not ranks: equal ones are ties, which ranks order by name. */
function scoresOfBoth(a: ScoredWeek, b: ScoredWeek): { readonly a: Float64Array; readonly b: Float64Array } {
  const ofB = new Map(b.ranking.map((symbol, i) => [symbol, b.scores[i] as number]));
  const shared = a.ranking.flatMap((symbol, i) => {
    const score = ofB.get(symbol);
    return score === undefined ? [] : [[a.scores[i] as number, score] as const];
  });
  return { a: Float64Array.from(shared, ([score]) => score), b: Float64Array.from(shared, ([, score]) => score) };
}
