import { isoDate, isoWeekOrdinal } from '../calendar/date.ts';
import { UserError } from '../errors.ts';
import type { EventJudgement, Sentiment, SparseVector } from '../news/types.ts';
import type { ScoringSchema } from './schema.ts';

/** A cluster of one symbol and week with what was judged about its representative. */
export interface JudgedCluster {
  readonly symbol: string;
  /** Unique within symbol and week. */
  readonly clusterId: string;
  readonly clusterSize: number;
  readonly uniqueSources: number;
  readonly sentiment: Pick<Sentiment, 'sentLabel' | 'sentScore' | 'confidence' | 'sentDriver'>;
  readonly event: Pick<EventJudgement, 'eventTypePrimary' | 'eventSeverity' | 'eventConfidence'>;
  readonly vector: SparseVector;
}

/** What the filters and the skip rules look at. */
export type ClusterEvent = Pick<JudgedCluster, 'symbol' | 'clusterSize' | 'uniqueSources' | 'event'>;

/** All clusters of one week. */
export interface JudgedWeek {
  /** Epoch day of the last session of the ISO week. */
  readonly weekEnding: number;
  /** False: the lake has nothing for this week, so its news is unknown, which is not the same as none. */
  readonly covered: boolean;
  /** True: hardly anything of its news is known, so how many clusters it had is not. */
  readonly isHole?: boolean;
  readonly clusters: readonly JudgedCluster[];
}

/** The week that is scored and the weeks before it. */
export interface NewsWindow {
  readonly current: JudgedWeek;
  /** `before[k]` is the week k + 1 weeks earlier, undefined where it is not covered. Its length is {@link longHistoryWeeks}. */
  readonly before: readonly (JudgedWeek | undefined)[];
}

export const shortHistoryWeeks = 4;
export const longHistoryWeeks = 12;

/**
 * The news window of a week. Weeks are matched by their ISO week, so that one that ends on a Thursday keeps its place,
 * and a week that is not among `weeks` counts as not covered. Later weeks are ignored.
 *
 * @param weekEnding epoch day
 * @throws {UserError} when the week itself is not covered
 */
export function newsWindow(weeks: readonly JudgedWeek[], weekEnding: number): NewsWindow {
  const byOrdinal = new Map(
    weeks.filter(({ covered }) => covered).map((week) => [isoWeekOrdinal(week.weekEnding), week] as const),
  );
  const ordinal = isoWeekOrdinal(weekEnding);
  const current = byOrdinal.get(ordinal);
  if (current === undefined) {
    throw new UserError(`There are no judged clusters for the week ending ${isoDate(weekEnding)}.`, {
      hint: 'Run ingest and enrich for this week first; a week without any news has an empty partition.',
    });
  }
  return { current, before: Array.from({ length: longHistoryWeeks }, (_, k) => byOrdinal.get(ordinal - 1 - k)) };
}

/** Whether a cluster counts under the schema's filters. */
export function passesFilters(cluster: ClusterEvent, { filters }: ScoringSchema): boolean {
  return (
    cluster.clusterSize >= filters.min_cluster_size &&
    !filters.exclude_event_types.includes(cluster.event.eventTypePrimary)
  );
}
