import type { Week } from '../../../src/calendar/weeks.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import type { Evaluation, RegimeEvaluation } from '../../../src/evaluation/evaluation.ts';
import type { Estimate } from '../../../src/statistics/estimate.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { sampleRegimes, sampleTerms, sampleWeek } from './sample-regimes.ts';

function estimateOf(value: number, n = 14): Estimate {
  return { value, n, interval: [value - 0.02, value + 0.02] };
}

const noValue: Estimate = { value: null, n: 2, interval: null };

export function sampleEvaluation(weeks: readonly Week[]): Evaluation {
  return {
    as_of: sampleWeek.weekEnding,
    benchmark: 'SPY',
    settings: {
      round_trip_bps: 30,
      cost: 'round-trip',
      horizons: [5, 10, 20],
      bucket_share: 1 / 3,
      confidence: 0.95,
      resamples: 200,
      seed: 7,
    },
    regimes: [...sampleRegimes, 'retired-v0'].map((regime, i) => regimeEvaluation(regime, weeks, i)),
    pairs: [
      {
        a: sampleRegimes[0],
        b: sampleRegimes[1],
        difference: estimateOf(0.002, 15),
        p_value: 0.41,
        block_length: 2.1,
        resamples: 200,
      },
    ],
  };
}

function regimeEvaluation(regime: string, weeks: readonly Week[], position: number): RegimeEvaluation {
  return {
    regime,
    first_week: weeks[0]?.weekEnding ?? '',
    last_week: weeks.at(-1)?.weekEnding ?? '',
    weeks: weeks.length,
    traded: 12,
    realised: 11,
    unpriced_positions: position,
    unexplained_weeks: position,
    gross_return: estimateOf(0.004),
    net_return: estimateOf(0.001),
    active_return: position === 1 ? noValue : estimateOf(-0.003),
    hit_rate: { value: 0.5, n: 11, interval: [0.25, 0.75] },
    turnover: estimateOf(0.6, 10),
    untraded_return: estimateOf(0.002, 3),
    ic: [5, 10, 20].map((sessions) => ({
      sessions,
      ic: sessions === 20 ? noValue : estimateOf(0.03),
      icir: 0.2,
      mean_names: 20,
      unpriced_names: 1,
      newey_west: { t: 1.1, lags: 2 },
      non_overlapping: { t: 0.9, n: 7 },
    })),
    buckets: [5, 10, 20].flatMap((sessions) =>
      (['top', 'middle', 'bottom'] as const).map((bucket, i) => ({
        sessions,
        bucket,
        mean: sessions === 20 ? noValue : estimateOf(0.01 - 0.01 * i),
        mean_names: 6,
      })),
    ),
    ablation: sampleTerms.map((term, i) => ({
      term,
      weight: 0.25,
      spearman: estimateOf(0.9),
      shared: estimateOf(7),
      basket: 10,
      difference: i === 3 ? noValue : estimateOf(0.001 * i),
    })),
  };
}

export function sampleComparison(weeks: readonly Week[], random: Random): Comparison {
  const [a, b] = sampleRegimes;
  return {
    as_of: sampleWeek.weekEnding,
    top: 10,
    persistence: 0.9,
    rates: sampleRegimes.map((regime, i) => ({
      regime,
      weeks: weeks.length,
      missing: i,
      traded: 12,
      skipped: 3 - i,
      undecided: 1,
      trade_rate: { value: 0.75, n: weeks.length - i, interval: [0.5, 0.9] },
      reasons: { EVENT_INTENSITY_TOO_LOW: 3 - i },
    })),
    pairs: [
      {
        a,
        b,
        weeks: weeks.map(({ weekEnding }, i) => ({
          week_ending: weekEnding,
          possible: i === 0 ? 0 : 10,
          shared: i === 0 ? 0 : random.integer(11),
          shared_by_chance: i === 0 ? 0 : 4,
          deviation_by_chance: i === 0 ? 0 : 1.2,
          rbo: i === 0 ? null : random.uniform(),
          rbo_by_chance: i === 0 ? null : 0.3,
          kendall_tau: i === 0 ? null : 2 * random.uniform() - 1,
          tau_deviation_by_chance: i === 0 ? null : 0.16,
          names: i === 0 ? 0 : 20,
        })),
        shared: estimateOf(5.2, 15),
        shared_by_chance: 4,
        rbo: estimateOf(0.4, 15),
        rbo_by_chance: 0.3,
        kendall_tau: estimateOf(0.2, 15),
        traded: { both: 10, only_a: 2, only_b: 2, neither: 1 },
      },
    ],
    lone_trades: [
      {
        week_ending: weeks[2]?.weekEnding ?? '',
        traded: b,
        other: a,
        reasons: 'EVENT_INTENSITY_TOO_LOW',
        net_return: 0.01,
        active_return: null,
      },
    ],
    skipped: [
      {
        week_ending: weeks[2]?.weekEnding ?? '',
        regime: a,
        reasons: ['EVENT_INTENSITY_TOO_LOW'],
        candidates: 10,
        clusters: null,
        unfiltered: null,
        verdict: 'unknown',
      },
      {
        week_ending: weeks[3]?.weekEnding ?? '',
        regime: b,
        reasons: ['EVENT_INTENSITY_TOO_LOW', 'NO_CANDIDATES'],
        candidates: 0,
        clusters: 12,
        unfiltered: { decision: 'TRADE', reasons: [], candidates: 18, symbols_with_news: 19, clusters: 60 },
        verdict: 'filtered',
      },
    ],
    coverage: [],
    drift: [
      {
        regime: a,
        feature: 'NV_raw',
        psi: 0.31,
        psi_by_chance: 0.05,
        recent_weeks: 4,
        recent_n: 80,
        reference_weeks: 11,
        reference_n: 220,
        verdict: 'shift',
      },
      {
        regime: b,
        feature: 'EI_raw',
        psi: null,
        psi_by_chance: null,
        recent_weeks: 0,
        recent_n: 0,
        reference_weeks: 0,
        reference_n: 0,
        verdict: 'unknown',
      },
    ],
  };
}
