import type { Week } from '../../../calendar/weeks.ts';
import type { companyNews, universe } from '../../../ingest/datasets.ts';
import type { Dataset } from '../../../lake/dataset.ts';
import type { corporateActions, coverage, marketDaily, marketRevisions } from '../../../market/datasets.ts';
import type { clusterVectors, modelAnswers, newsClusters, repEnriched } from '../../../news/datasets.ts';
import type { featuresWeekly, scoresWeekly } from '../../../scoring/datasets.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';

type Inspected<D> = D extends Dataset<infer C> ? InspectedPartition<C> : never;
export type InspectedScores = Inspected<typeof scoresWeekly>;
export type InspectedFeatures = Inspected<typeof featuresWeekly>;
export type InspectedUniverse = Inspected<typeof universe>;
export type InspectedBars = Inspected<typeof marketDaily>;
export type InspectedRevisions = Inspected<typeof marketRevisions>;
export type InspectedActions = Inspected<typeof corporateActions>;

/** The news of one week, and what was made of it. */
export interface InspectedNews {
  readonly week: Week;
  readonly news: Inspected<typeof companyNews>;
  readonly clusters: Inspected<typeof newsClusters>;
  readonly enriched: Inspected<typeof repEnriched>;
  readonly vectors: Inspected<typeof clusterVectors>;
  /** What a language model answered; only there where one was asked. */
  readonly answers: Inspected<typeof modelAnswers>;
  /** What the ingest of that week counted; only there where the week was ingested itself. */
  readonly coverage: Inspected<typeof coverage>;
}
