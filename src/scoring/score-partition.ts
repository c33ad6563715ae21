import { z } from 'zod';
import { UserError } from '../errors.ts';
import { documentText, type PartitionDocuments, readDocument } from '../lake/partition-document.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import type { Decision } from './decision.ts';
import type { Diagnostics } from './diagnostics.ts';
import { type RegimeStatus, regimeSchema } from './regime.ts';
import { type LoadedScoringSchema, loadScoringSchema } from './schema.ts';

/** The schema that a week was scored with, beside its scores. */
export const usedSchemaFile = 'schema_used.yaml';

/** The files beside the table of scores. */
export const scoreDocuments = [usedSchemaFile, 'report_meta.json', 'diagnostics.json', 'basket.csv'] as const;
export type ScoreDocument = (typeof scoreDocuments)[number];

/** `report_meta.json`: who and what a week was scored as, and what was decided. */
export interface ReportMeta extends Decision {
  readonly regime_id: string;
  /** When the week was scored; missing in weeks of the first version of the stage. */
  readonly regime_status?: RegimeStatus | undefined;
  readonly schema_id: string;
  /** SHA-256 of the canonical JSON of the schema document. */
  readonly schema_hash: string;
  readonly week_end: string;
  readonly cutoff_utc: string;
  readonly n_features: number;
  readonly n_scores: number;
}

const measure = z.looseObject({ value: z.number().nullable(), n: z.number().nullable() });
const reason = { value: z.number(), threshold: z.number() };

/** report_meta.json by the types of its fields, for the audit, which says of each value what it should be. */
export const statedMeta = z.looseObject({
  regime_id: z.string(),
  schema_id: z.string(),
  schema_hash: z.string(),
  week_end: z.string(),
  cutoff_utc: z.string(),
  n_features: z.number(),
  n_scores: z.number(),
  decision: z.string(),
  reasons: z.array(z.looseObject({ code: z.string(), ...reason })),
  measures: z.record(z.string(), measure),
});

/** diagnostics.json likewise. */
export const statedDiagnostics = z.looseObject({
  universe: z.looseObject({
    symbols: z.number(),
    scored: z.number(),
    excluded: z.record(z.string(), z.number()),
  }),
});

/** `report_meta.json`, also of weeks that earlier versions scored. */
export const reportMeta: z.ZodType<ReportMeta> = statedMeta.extend({
  regime_status: regimeSchema.shape.status.optional(),
  decision: z.enum(['TRADE', 'SKIP', 'UNDECIDED']),
  reasons: z.array(
    z.looseObject({
      code: z.enum([
        'EVENT_INTENSITY_TOO_LOW',
        'PRICE_ACTION_RECAP_SHARE_TOO_HIGH',
        'HIGH_SEVERITY_CLUSTERS_TOO_LOW',
        'NO_CANDIDATES',
      ]),
      ...reason,
    }),
  ),
  measures: z.looseObject({
    event_intensity: measure,
    price_action_recap_share: measure,
    high_severity_clusters: measure,
    candidates: measure,
  }),
});

const count = z.number().nonnegative();
const share = z.number().nullable();

const news = z.looseObject({
  symbols_with_news: count,
  clusters: count,
  clusters_before_filters: count,
  clusters_outside_universe: count,
  cluster_size: z.looseObject({ mean: z.number(), median: z.number(), max: z.number() }).nullable(),
  event_types: z.record(z.string(), count),
  price_action_recap_share: share,
  confident_share: share,
});

const position = z.looseObject({
  symbol: z.string(),
  sector: z.string().nullable(),
  weight: z.number(),
  rank_UPS: z.number(),
  UPS_adj: z.number(),
  conviction: z.enum(['Weak', 'Moderate', 'Strong']).nullable(),
  signal_state: z.enum(['Divergent', 'Overheated', 'Confirmed', 'Early']).nullable(),
  drivers: z.array(
    z.looseObject({ term: z.string(), weight: z.number().nullable(), value: z.number(), contribution: z.number() }),
  ),
});

const diagnostics: z.ZodType<Diagnostics> = statedDiagnostics.extend({
  news: news.nullable(),
  unexplained_steps: z.array(z.string()).exactOptional(),
  nulls: z.record(z.string(), count),
  would_be: z.array(position),
});

/** What the score stage wrote beside the scores of a week. */
export interface ScoreDocuments {
  readonly meta: ReportMeta;
  readonly diagnostics: Diagnostics;
  /** The schema that was used, which need not be what the configuration says by now. */
  readonly used: LoadedScoringSchema;
}

/**
 * Reads what the score stage wrote beside the scores of a week.
 *
 * @param known schemas that were read before, by their text: the weeks of a regime have one
 * @throws DamagedPartitionError where a document is missing, or none of ours
 */
export function readScoreDocuments(
  partition: PartitionDocuments,
  known: Map<string, LoadedScoringSchema> = new Map(),
): ScoreDocuments {
  return {
    meta: readReportMeta(partition),
    diagnostics: readDocument(partition, 'diagnostics.json', diagnostics),
    used: usedSchema(partition, known),
  };
}

/** `report_meta.json` alone. @throws DamagedPartitionError where it is missing, or none of ours */
export function readReportMeta(partition: PartitionDocuments): ReportMeta {
  return readDocument(partition, 'report_meta.json', reportMeta);
}

/** @param text of `schema_used.yaml` @throws UserError where it is no schema */
export function loadUsedSchema(text: string): LoadedScoringSchema {
  return loadScoringSchema(text, usedSchemaFile);
}

function usedSchema(partition: PartitionDocuments, known: Map<string, LoadedScoringSchema>): LoadedScoringSchema {
  const text = documentText(partition, usedSchemaFile);
  const before = known.get(text);
  if (before) return before;
  try {
    const read = loadUsedSchema(text);
    known.set(text, read);
    return read;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new DamagedPartitionError(partition.folder, error.message);
  }
}
