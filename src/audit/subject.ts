import type { Week } from '../calendar/weeks.ts';
import type { companyNews, universe } from '../ingest/datasets.ts';
import type { Dataset, PartitionKeys } from '../lake/dataset.ts';
import type { InputReference, Recipe } from '../lake/manifest.ts';
import type { corporateActions, coverage, marketDaily, marketRevisions } from '../market/datasets.ts';
import type { clusterVectors, modelAnswers, newsClusters, repEnriched } from '../news/datasets.ts';
import type { Judge } from '../news/types.ts';
import type { featuresWeekly, scoresWeekly } from '../scoring/datasets.ts';
import type { WeekInputs } from '../scoring/features.ts';
import type { Regime } from '../scoring/regime.ts';
import type { LoadedSchema, ScoringSchema } from '../scoring/schema.ts';
import type { Derivation } from './derivation.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import type { UsedSchema } from './used-schema.ts';

type Inspected<D> = D extends Dataset<infer C> ? InspectedPartition<C> : never;
export type InspectedScores = Inspected<typeof scoresWeekly>;
export type InspectedFeatures = Inspected<typeof featuresWeekly>;
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

/** Everything that the scores were made from, as the lake holds it now, or why it cannot be read. */
export type InputsNow =
  | { readonly inputs: WeekInputs; readonly references: readonly InputReference[]; readonly problem?: undefined }
  | { readonly problem: string; readonly inputs?: undefined };

/** What a partition in the folder of a regime says of itself. */
export interface RegimeClaim {
  readonly path: string;
  /** As its manifest and its recipe say. */
  readonly regimes: readonly unknown[];
  /** SHA-256 of the schema, as its recipe says. */
  readonly schemaHash: unknown;
  /** Whether it is on the state branch: what is not can be made again. */
  readonly isPublished: boolean;
}

/** The files beside the table of scores, those that are sound. */
export type ScoreDocument = 'schema_used.yaml' | 'report_meta.json' | 'diagnostics.json' | 'basket.csv';

/** One week under one regime, as the rules see it: what was stored, what it was made from, and what it should be. */
export interface AuditSubject {
  readonly week: Week;
  readonly regime: Regime;
  /** The regime's schema in configs/. */
  readonly configured: LoadedSchema;
  /** The rules of configs/. */
  readonly judge: Judge;
  readonly scores: InspectedScores;
  readonly features: InspectedFeatures;
  readonly documents: ReadonlyMap<ScoreDocument, string>;
  readonly usedSchema: UsedSchema;
  /** The schema with the recorded hash: the stored one, else the configured one. */
  readonly schema: ScoringSchema | undefined;
  /** Of the scores, or of the features where the scores have no sound manifest. */
  readonly recipe: Recipe | undefined;
  readonly benchmark: string;
  /** What configs/ say now. */
  readonly settings: {
    readonly benchmark: string;
    readonly clusterSimilarity: number;
    readonly vectorSeed: number;
    /** Name of the language model that judges; undefined where the rules do. */
    readonly modelJudge: string | undefined;
  };
  /** Time of the audit, ms since 1970. */
  readonly now: number;
  /** Of the score stage that runs here. */
  readonly scoreVersion: number;
  /** Of the enrichment that runs here. */
  readonly enrichVersion: number;
  /** What earlier version of the score stage made the week, in words; undefined where it was this one. */
  readonly scoredEarlier: string | undefined;
  /** Whether the scores are on the state branch, as the lake knows it. */
  readonly isPublished: boolean;
  /** What is to be known of the week without being a fault of it, in words. */
  readonly notes: readonly string[];
  /** Scored from a features file: then nothing of the lake went into it, and what follows is empty. */
  readonly isOffline: boolean;
  readonly universe: Inspected<typeof universe> | undefined;
  /** The week and the 12 before it, oldest first. */
  readonly news: readonly InspectedNews[];
  /** The months of the sessions that the features look at. */
  readonly bars: readonly InspectedBars[];
  readonly revisions: readonly InspectedRevisions[];
  /** Splits and dividends of the same months. */
  readonly actions: readonly InspectedActions[];
  /** Every partition looked at that exists. */
  readonly partitions: readonly InspectedPartition[];
  /** Other partitions of the local lake, their bytes alone: the findings of the audit before this one; in the last audit of a run, all. */
  readonly rest: readonly InspectedPartition[];
  /** The other regimes of the configuration that are scored, with their schemas. */
  readonly otherRegimes: readonly { readonly id: string; readonly schema: ScoringSchema }[];
  /** Of every partition in the folders of this regime. */
  readonly claims: readonly RegimeClaim[];
  readonly inputsNow: InputsNow;
  readonly derivation: Derivation;
  /** Any partition of the lake. */
  inspect(dataset: Dataset, keys: PartitionKeys): Promise<InspectedPartition>;
  /** What was worked out once for these contents, by any week or regime of this run. */
  remember<T>(key: string, make: () => Promise<T>): Promise<T>;
}
