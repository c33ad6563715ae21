import { z } from 'zod';
import { type PartitionDocuments, readDocument } from '../lake/partition-document.ts';
import type { Estimate } from '../statistics/estimate.ts';

const rows = z.array(z.looseObject({}));

/** As far as it tells a comparison from another document: its numbers are those of the stage that wrote it. */
const outline = z.looseObject({
  as_of: z.string(),
  top: z.number(),
  persistence: z.number(),
  rates: rows,
  pairs: rows,
  lone_trades: rows,
  skipped: rows,
  coverage: rows,
  drift: rows,
});

/** `comparison.json`, as it was written. @throws DamagedPartitionError where it is missing, or none of ours */
export function readComparison(partition: PartitionDocuments): Comparison {
  return readDocument(partition, 'comparison.json', outline) as unknown as Comparison;
}

/** `comparison.json`: how the regimes differ, beside what chance would give. */
export interface Comparison {
  readonly as_of: string;
  /** Names compared per week. */
  readonly top: number;
  /** Weight of depth in the rank-biased overlap, 0..1. */
  readonly persistence: number;
  readonly rates: readonly RegimeRates[];
  readonly pairs: readonly PairComparison[];
  /** Weeks in which exactly one regime of a pair traded. */
  readonly lone_trades: readonly LoneTrade[];
  readonly skipped: readonly SkippedWeek[];
  readonly coverage: readonly WeekCoverage[];
  readonly drift: readonly InputDrift[];
}

export interface RegimeRates {
  readonly regime: string;
  /** Weeks since the regime's first in the ledger: scored + missing. */
  readonly weeks: number;
  readonly missing: number;
  readonly traded: number;
  readonly skipped: number;
  readonly undecided: number;
  /** Share of the scored weeks that traded; Wilson interval. */
  readonly trade_rate: Estimate;
  /** Weeks per skip reason; a week can have several. */
  readonly reasons: Readonly<Record<string, number>>;
}

export interface PairComparison {
  readonly a: string;
  readonly b: string;
  readonly weeks: readonly PairWeek[];
  /** Means over weeks; intervals from the t distribution of weekly values. */
  readonly shared: Estimate;
  readonly shared_by_chance: number | null;
  readonly rbo: Estimate;
  readonly rbo_by_chance: number | null;
  readonly kendall_tau: Estimate;
  /** Weeks in which both, only a, only b, and neither traded. */
  readonly traded: {
    readonly both: number;
    readonly only_a: number;
    readonly only_b: number;
    readonly neither: number;
  };
}

/** The picks of two regimes in a week, as the ranks give them, whatever was decided. */
export interface PairWeek {
  readonly week_ending: string;
  /** Names that can be shared: the smaller of the two picks. */
  readonly possible: number;
  readonly shared: number;
  /** Mean and standard deviation when each draws its names by lot from those that it ranks; hypergeometric where both rank the same. */
  readonly shared_by_chance: number;
  readonly deviation_by_chance: number;
  readonly rbo: number | null;
  readonly rbo_by_chance: number | null;
  /** τ-b over the names that both rank; null with fewer than 2. */
  readonly kendall_tau: number | null;
  /** Standard deviation of τ when the two rankings have nothing to do with each other; its mean is 0. */
  readonly tau_deviation_by_chance: number | null;
  /** Names that both rank. */
  readonly names: number;
}

export interface LoneTrade {
  readonly week_ending: string;
  readonly traded: string;
  readonly other: string;
  /** Why the other did not. */
  readonly reasons: string;
  readonly net_return: number | null;
  readonly active_return: number | null;
}

/** Why a week was skipped: is a signal absent, or does the model not see it? The same week without the schema's filters. */
export interface SkippedWeek {
  readonly week_ending: string;
  readonly regime: string;
  readonly reasons: readonly string[];
  readonly candidates: number;
  /** That pass the filters; null where the week was scored without its clusters. */
  readonly clusters: number | null;
  /** Null where the verdict is `unknown`. */
  readonly unfiltered: UnfilteredWeek | null;
  /**
   * `filtered`: without the filters it would have traded; `absent`: without them, too, fewer symbols are in the news than a basket needs;
   * `data`: enough are in the news, but bars or history to score them are missing; `rules`: there is enough to score, and the levels are
   * such that the skip rules say no; `unknown`: the lake does not hold the clusters that the week was scored from.
   */
  readonly verdict: 'absent' | 'data' | 'filtered' | 'rules' | 'unknown';
}

/** What a week would have been had every cluster counted. */
export interface UnfilteredWeek {
  readonly decision: string;
  readonly reasons: readonly string[];
  readonly candidates: number;
  /** Symbols with a cluster; those that can be scored are the candidates. */
  readonly symbols_with_news: number;
  readonly clusters: number;
}

export interface WeekCoverage {
  readonly week_ending: string;
  readonly regime: string;
  readonly symbols: number;
  readonly scored: number;
  readonly symbols_with_news: number | null;
  readonly clusters: number | null;
  readonly recap_share: number | null;
  readonly confident_share: number | null;
}

/** Population stability index of a feature: the latest weeks against those before them. */
export interface InputDrift {
  readonly regime: string;
  readonly feature: string;
  readonly psi: number | null;
  /** What as many independent values of one distribution give on average; values of neighbouring weeks are not independent. */
  readonly psi_by_chance: number | null;
  readonly recent_weeks: number;
  readonly recent_n: number;
  readonly reference_weeks: number;
  readonly reference_n: number;
  /** By convention, not by theory: under 0.10 stable, up to 0.25 moderate, above it a shift. */
  readonly verdict: 'stable' | 'moderate' | 'shift' | 'unknown';
}
