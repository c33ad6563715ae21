import type { LedgerEntry, RealisedResult, ScoredWeek } from '../../../src/comparison/ledger-entry.ts';
import { type Decision, type SkipCode, unknownClusters } from '../../../src/scoring/decision.ts';

/** What a test says of a week; the rest is made up. */
export interface WeekGiven {
  readonly decision?: Decision['decision'];
  readonly reasons?: readonly SkipCode[];
  /** Names, rank 1 first; their scores fall by 1 from rank to rank. */
  readonly ranking?: readonly string[];
  readonly scores?: readonly number[];
  readonly symbols?: number;
  readonly changes?: Partial<ScoredWeek>;
}

export function scoredWeek(given: WeekGiven = {}): ScoredWeek {
  const { decision = 'TRADE', reasons = [], ranking = ['AAA', 'BBB'], symbols = 10 } = given;
  const scores = given.scores ?? ranking.map((_, i) => ranking.length - i);
  return {
    status: 'live',
    decision: {
      decision,
      reasons: reasons.map((code) => ({ code, value: 0, threshold: 1 })),
      measures: { ...unknownClusters, candidates: { value: ranking.length, n: symbols } },
    },
    diagnostics: {
      universe: { symbols, scored: ranking.length, excluded: {} },
      news: null,
      nulls: {},
      would_be: [],
    },
    schemaId: 'schema-v1',
    schemaHash: '0123456789abcdef'.repeat(4),
    ranking,
    scores: Float64Array.from(scores),
    scoresDigest: '5'.repeat(64),
    featuresDigest: 'f'.repeat(64),
    features: null,
    audit: { verdict: 'passed', digest: 'a'.repeat(64) },
    blindness: null,
    ...given.changes,
  };
}

const notKnown: RealisedResult = { gross_return: null, net_return: null, active_return: null };

export function entry(
  weekEnding: string,
  regime: string,
  scored: ScoredWeek | undefined,
  result: Partial<RealisedResult> = {},
): LedgerEntry {
  return { weekEnding, regime, scored, result: { ...notKnown, ...result } };
}

/** Three Fridays. */
export const weeks = ['2014-01-03', '2014-01-10', '2014-01-17'] as const;
