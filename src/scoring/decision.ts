import { adjustedSeverity } from '../news/severity.ts';
import type { ClusterEvent } from './judged-week.ts';
import { passesFilters } from './judged-week.ts';
import type { ScoringSchema } from './schema.ts';

/** A level, and the number of clusters (or symbols) it was taken over; null where that is unknown. */
export interface Measure {
  readonly value: number | null;
  readonly n: number | null;
}

/** The absolute levels that the skip rules look at. */
export interface WeekMeasures {
  /** Mean severity of the clusters that pass the filters. */
  readonly event_intensity: Measure;
  /** Share of price-action recaps among all clusters, before the filters. */
  readonly price_action_recap_share: Measure;
  /** Clusters that pass the filters and have an event_severity of at least 2. */
  readonly high_severity_clusters: Measure;
  /** Eligible symbols, of all that were looked at. */
  readonly candidates: Measure;
}

export type SkipCode =
  | 'EVENT_INTENSITY_TOO_LOW'
  | 'PRICE_ACTION_RECAP_SHARE_TOO_HIGH'
  | 'HIGH_SEVERITY_CLUSTERS_TOO_LOW'
  | 'NO_CANDIDATES';

export interface SkipReason {
  readonly code: SkipCode;
  readonly value: number;
  readonly threshold: number;
}

export interface Decision {
  /** UNDECIDED: nothing known says SKIP, but the clusters are unknown, so that rules could not be evaluated. */
  readonly decision: 'TRADE' | 'SKIP' | 'UNDECIDED';
  /** Every rule that says SKIP; empty otherwise. */
  readonly reasons: readonly SkipReason[];
  readonly measures: WeekMeasures;
}

export type ClusterMeasures = Omit<WeekMeasures, 'candidates'>;

/** What is known of the clusters when a features file is scored without them: nothing. */
export const unknownClusters: ClusterMeasures = {
  event_intensity: { value: null, n: null },
  price_action_recap_share: { value: null, n: null },
  high_severity_clusters: { value: null, n: null },
};

/**
 * Measures the week's clusters. Means and shares of no clusters are null with n = 0.
 *
 * @param clusters the week's, of the symbols of the universe, before the filters, in a fixed order
 */
export function measureClusters(clusters: readonly ClusterEvent[], schema: ScoringSchema): ClusterMeasures {
  const kept = clusters.filter((cluster) => passesFilters(cluster, schema));
  const severity = kept.reduce((sum, one) => sum + adjustedSeverity(one.event, one.uniqueSources, schema.recap), 0);
  const recaps = clusters.filter(({ event }) => event.eventTypePrimary === 'PRICE_ACTION_RECAP').length;
  const highSeverity = kept.filter(({ event }) => event.eventSeverity >= 2).length;
  return {
    event_intensity: { value: ratio(severity, kept.length), n: kept.length },
    price_action_recap_share: { value: ratio(recaps, clusters.length), n: clusters.length },
    high_severity_clusters: { value: highSeverity, n: kept.length },
  };
}

/**
 * TRADE or SKIP, from absolute levels. A level that is null says nothing: a week without clusters has no candidates and
 * is skipped for that, and a features file without its clusters leaves the week UNDECIDED unless it has no candidates.
 *
 * @param candidates number of eligible symbols
 * @param symbols number of symbols looked at
 */
export function decide(
  clusters: ClusterMeasures,
  candidates: number,
  symbols: number,
  schema: ScoringSchema,
): Decision {
  const measures: WeekMeasures = { ...clusters, candidates: { value: candidates, n: symbols } };
  const { skip_rules: rules, basket } = schema;
  const reasons = [
    tooLow('EVENT_INTENSITY_TOO_LOW', measures.event_intensity, rules.min_event_intensity),
    tooHigh('PRICE_ACTION_RECAP_SHARE_TOO_HIGH', measures.price_action_recap_share, rules.max_price_action_recap_share),
    tooLow('HIGH_SEVERITY_CLUSTERS_TOO_LOW', measures.high_severity_clusters, rules.min_high_severity_clusters),
    tooLow('NO_CANDIDATES', measures.candidates, basket.min_candidates),
  ].filter((reason) => reason !== null);
  if (reasons.length > 0) return { decision: 'SKIP', reasons, measures };
  const isKnown = Object.values(measures).every(({ value }) => value !== null);
  return { decision: isKnown ? 'TRADE' : 'UNDECIDED', reasons, measures };
}

function tooLow(code: SkipCode, { value }: Measure, threshold: number): SkipReason | null {
  return value !== null && value < threshold ? { code, value, threshold } : null;
}

function tooHigh(code: SkipCode, { value }: Measure, threshold: number): SkipReason | null {
  return value !== null && value > threshold ? { code, value, threshold } : null;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
