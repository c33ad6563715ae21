import type { Random } from '../statistics/random.ts';
import { bootstrapMean } from '../statistics/stationary-bootstrap.ts';
import { wilson } from '../statistics/wilson.ts';
import { ablate } from './ablation.ts';
import type { Evaluation, EvaluationSettings, PairEvaluation, RegimeEvaluation } from './evaluation.ts';
import type { HeldPrices } from './held-prices.ts';
import { forwardStatistics } from './rank-ic.ts';
import { byRegime, type RegimeWeeks, type ScoredWeek } from './scored-week.ts';
import { type WeeklyResult, weeklyResults } from './weekly-results.ts';
import { bootstrapEstimate, weeklySeries } from './weekly-series.ts';

export interface EvaluationOptions {
  /** The week_ending up to which results count. */
  readonly asOf: string;
  readonly benchmark: string;
  readonly settings: EvaluationSettings;
  /** In any order. */
  readonly weeks: readonly ScoredWeek[];
  /** As known at `asOf`. */
  readonly prices: HeldPrices;
  /** Each number draws from a stream of its own, so that none changes when a regime is added. */
  readonly random: Random;
}

export interface EvaluatedRegimes {
  readonly evaluation: Evaluation;
  /** Of every regime and week, by regime, oldest first. */
  readonly results: readonly WeeklyResult[];
}

/** What the decisions of every regime returned, and how sure that is. The same question gives the same answer bit for bit. */
export function evaluateRegimes(options: EvaluationOptions): EvaluatedRegimes {
  const { asOf, benchmark, settings, random } = options;
  const regimes = byRegime(options.weeks).map((regime) => ({ regime, results: weeklyResults(regime, options) }));
  const evaluation = {
    as_of: asOf,
    benchmark,
    settings,
    regimes: regimes.map(({ regime, results }) => evaluateRegime(regime, results, options)),
    pairs: regimes.flatMap(({ results: a }, i) =>
      regimes.slice(i + 1).map(({ results: b }) => evaluatePair(a, b, settings, random)),
    ),
  };
  return { evaluation, results: regimes.flatMap(({ results }) => results) };
}

function evaluateRegime(
  regime: RegimeWeeks,
  results: readonly WeeklyResult[],
  { settings, prices, random }: EvaluationOptions,
): RegimeEvaluation {
  const { weeks } = regime;
  const [traded, untraded] = partition(results, ({ week }) => week.decision === 'TRADE');
  const realised = traded.filter(({ gross }) => !Number.isNaN(gross));
  const compared = traded.filter(({ active }) => !Number.isNaN(active));
  const mean = (name: string, of: readonly WeeklyResult[], numberOf: (result: WeeklyResult) => number) =>
    bootstrapEstimate(seriesOf(of, numberOf), settings, random.stream(`${name} ${regime.regime}`));
  const { terms, unexplainedWeeks } = ablate(regime, prices, settings, random);
  const forward = settings.horizons.map((sessions) => forwardStatistics(regime, sessions, prices, settings));
  return {
    regime: regime.regime,
    first_week: weeks[0]?.weekEnding ?? '',
    last_week: weeks.at(-1)?.weekEnding ?? '',
    weeks: weeks.length,
    traded: traded.length,
    realised: realised.length,
    unpriced_positions: traded.flatMap(({ picks }) => picks.filter(({ reason }) => reason === 'NO_BAR')).length,
    unexplained_weeks: unexplainedWeeks,
    gross_return: mean('gross_return', traded, ({ gross }) => gross),
    net_return: mean('net_return', traded, ({ net }) => net),
    active_return: mean('active_return', traded, ({ active }) => active),
    untraded_return: mean('untraded_return', untraded, ({ gross }) => gross),
    hit_rate: wilson(compared.filter(({ active }) => active > 0).length, compared.length, settings.confidence),
    // The first basket follows none.
    turnover: mean('turnover', traded.slice(1), ({ turnover }) => turnover),
    ic: forward.map(({ ic }) => ic),
    buckets: forward.flatMap(({ buckets }) => buckets),
    ablation: terms,
  };
}

/** Net returns of two regimes over the weeks in which both have one. */
function evaluatePair(
  a: readonly WeeklyResult[],
  b: readonly WeeklyResult[],
  { confidence, resamples }: EvaluationSettings,
  random: Random,
): PairEvaluation {
  const [nameA, nameB] = [a[0]?.week.regime ?? '', b[0]?.week.regime ?? ''];
  const ofB = new Map(b.map(({ week, net }) => [week.weekEnding, net]));
  const differences = seriesOf(a, ({ week, net }) => net - (ofB.get(week.weekEnding) ?? Number.NaN));
  const { value, n, interval, blockLength, pValue } = bootstrapMean(differences, {
    confidence,
    resamples,
    random: random.stream(`pair ${nameA} ${nameB}`),
  });
  return {
    a: nameA,
    b: nameB,
    difference: { value, n, interval },
    p_value: pValue,
    block_length: blockLength,
    resamples,
  };
}

function partition<T>(all: readonly T[], holds: (one: T) => boolean): [held: T[], others: T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

function seriesOf(results: readonly WeeklyResult[], numberOf: (result: WeeklyResult) => number): Float64Array {
  const weeks = results.map((result) => ({ weekEnding: result.week.weekEnding, result }));
  return weeklySeries(weeks, ({ result }) => numberOf(result));
}
