import type { Decision } from '../scoring/decision.ts';
import type { Diagnostics } from '../scoring/diagnostics.ts';
import type { RegimeStatus } from '../scoring/regime.ts';
import type { SkippedWeek } from './comparison.ts';
import type { FeatureSample } from './feature-sample.ts';

/** What the lake holds of a week that was scored under a regime. */
export interface ScoredWeek {
  /** Of the regime when the week was scored; null where the scores do not say. */
  readonly status: RegimeStatus | null;
  readonly decision: Decision;
  readonly diagnostics: Diagnostics;
  readonly schemaId: string;
  /** SHA-256 of the schema document's canonical JSON. */
  readonly schemaHash: string;
  /** Every ranked name, rank 1 first. */
  readonly ranking: readonly string[];
  /** UPS_adj of each, in the same order. */
  readonly scores: Float64Array;
  readonly scoresDigest: string;
  /** Null where the features that belong to the scores are not in the lake. */
  readonly featuresDigest: string | null;
  readonly features: FeatureSample | null;
  /** Null where these very scores were not audited. */
  readonly audit: { readonly verdict: 'passed' | 'failed'; readonly digest: string } | null;
  /** Only of a skipped week. */
  readonly blindness: Blindness | null;
}

/** Whether a skipped week had a signal, seen without the filters of the schema. */
export type Blindness = Pick<SkippedWeek, 'unfiltered' | 'verdict'>;

/** What came of a decision, as known as of the ledger's week; null while it is not known. */
export interface RealisedResult {
  readonly gross_return: number | null;
  readonly net_return: number | null;
  readonly active_return: number | null;
}

/** A week under a regime: one row of the ledger. */
export interface LedgerEntry {
  readonly weekEnding: string;
  readonly regime: string;
  /** Undefined where the week is missing. */
  readonly scored: ScoredWeek | undefined;
  readonly result: RealisedResult;
}

/** A regime with what was scored under it. */
export interface RegimeHistory {
  readonly regime: string;
  /** Its first scored week, which may lie before the weeks of the ledger; undefined when it has none. */
  readonly firstWeek: string | undefined;
  /** The last scored week of a regime that is scored no more; undefined of the others, which owe every week. */
  readonly lastWeek: string | undefined;
  /** By week_ending. */
  readonly scored: ReadonlyMap<string, ScoredWeek>;
}

const notKnown: RealisedResult = { gross_return: null, net_return: null, active_return: null };

/**
 * The rows of the ledger: every week of the calendar × every regime from its first week on, for a retired one up to its last, by week, then in
 * the order of the regimes. A week that was not scored has a row too, so that a gap cannot be taken for a quiet week.
 *
 * @param weeks week_endings of the calendar, ascending
 * @param results by `week_ending/regime`
 */
export function ledgerEntries(
  weeks: readonly string[],
  histories: readonly RegimeHistory[],
  results: ReadonlyMap<string, RealisedResult>,
): LedgerEntry[] {
  return weeks.flatMap((weekEnding) =>
    histories
      .filter(({ firstWeek, lastWeek }) => {
        const hasBegun = firstWeek !== undefined && firstWeek <= weekEnding;
        return hasBegun && (lastWeek === undefined || weekEnding <= lastWeek);
      })
      .map(({ regime, scored }) => ({
        weekEnding,
        regime,
        scored: scored.get(weekEnding),
        result: results.get(`${weekEnding}/${regime}`) ?? notKnown,
      })),
  );
}
