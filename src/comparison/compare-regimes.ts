import { wilson } from '../statistics/wilson.ts';
import { byCodeUnits } from '../text/order.ts';
import type { Comparison, RegimeRates, SkippedWeek, WeekCoverage } from './comparison.ts';
import { inputDrift } from './input-drift.ts';
import type { LedgerEntry } from './ledger-entry.ts';
import { commonWeeks, comparePair, loneTrades, type PairSettings } from './pair-comparison.ts';

/**
 * How the regimes differ, beside what chance would give.
 *
 * @param regimes in the order in which they are paired; one without an entry has rates of nothing
 * @param entries by week, oldest first
 */
export function compareRegimes(
  asOf: string,
  regimes: readonly string[],
  entries: readonly LedgerEntry[],
  settings: PairSettings,
): Comparison {
  const byRegime = new Map<string, LedgerEntry[]>(regimes.map((regime) => [regime, []]));
  for (const entry of entries) byRegime.get(entry.regime)?.push(entry);
  const histories = [...byRegime];
  const pairs = histories.flatMap(([a, ofA], i) =>
    histories.slice(i + 1).map(([b, ofB]) => ({ a, b, common: commonWeeks(ofA, ofB) })),
  );
  return {
    as_of: asOf,
    top: settings.top,
    persistence: settings.persistence,
    rates: histories.map(([regime, own]) => regimeRates(regime, own, settings.confidence)),
    pairs: pairs.map(({ a, b, common }) => comparePair(a, b, common, settings)),
    lone_trades: pairs
      .flatMap(({ common }) => loneTrades(common))
      .sort((x, y) => byCodeUnits(x.week_ending, y.week_ending)),
    skipped: entries.flatMap(skippedWeek),
    coverage: entries.flatMap(weekCoverage),
    drift: histories.flatMap(([regime, own]) => inputDrift(regime, own)),
  };
}

function regimeRates(regime: string, entries: readonly LedgerEntry[], confidence: number): RegimeRates {
  const decisions = entries.flatMap(({ scored }) => (scored ? [scored.decision] : []));
  const decided = (as: string) => decisions.filter(({ decision }) => decision === as).length;
  const reasons = new Map<string, number>();
  for (const { code } of decisions.flatMap((decision) => decision.reasons)) {
    reasons.set(code, (reasons.get(code) ?? 0) + 1);
  }
  return {
    regime,
    weeks: entries.length,
    missing: entries.length - decisions.length,
    traded: decided('TRADE'),
    skipped: decided('SKIP'),
    undecided: decided('UNDECIDED'),
    trade_rate: wilson(decided('TRADE'), decisions.length, confidence),
    reasons: Object.fromEntries([...reasons].sort(([a], [b]) => byCodeUnits(a, b))),
  };
}

function skippedWeek({ weekEnding, regime, scored }: LedgerEntry): SkippedWeek[] {
  if (scored?.decision.decision !== 'SKIP') return [];
  const { decision, diagnostics, blindness } = scored;
  return [
    {
      week_ending: weekEnding,
      regime,
      reasons: decision.reasons.map(({ code }) => code),
      candidates: diagnostics.universe.scored,
      clusters: decision.measures.high_severity_clusters.n,
      ...(blindness ?? { unfiltered: null, verdict: 'unknown' }),
    },
  ];
}

function weekCoverage({ weekEnding, regime, scored }: LedgerEntry): WeekCoverage[] {
  if (!scored) return [];
  const { universe, news } = scored.diagnostics;
  return [
    {
      week_ending: weekEnding,
      regime,
      symbols: universe.symbols,
      scored: universe.scored,
      symbols_with_news: news?.symbols_with_news ?? null,
      clusters: news?.clusters ?? null,
      recap_share: news?.price_action_recap_share ?? null,
      confident_share: news?.confident_share ?? null,
    },
  ];
}
