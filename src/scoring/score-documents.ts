import { z } from 'zod';

const measure = z.looseObject({ value: z.number().nullable(), n: z.number().nullable() });

/** The files beside the table of scores. */
export const scoreDocuments = ['schema_used.yaml', 'report_meta.json', 'diagnostics.json', 'basket.csv'] as const;
export type ScoreDocument = (typeof scoreDocuments)[number];

/** What the audit reads of report_meta.json. */
export const reportMetaSchema = z.looseObject({
  regime_id: z.string(),
  schema_id: z.string(),
  schema_hash: z.string(),
  week_end: z.string(),
  cutoff_utc: z.string(),
  n_features: z.number(),
  n_scores: z.number(),
  decision: z.string(),
  reasons: z.array(z.looseObject({ code: z.string(), value: z.number(), threshold: z.number() })),
  measures: z.record(z.string(), measure),
});

/** What the audit reads of diagnostics.json. */
export const diagnosticsSchema = z.looseObject({
  universe: z.looseObject({
    symbols: z.number(),
    scored: z.number(),
    excluded: z.record(z.string(), z.number()),
  }),
});

export type ReportMeta = z.infer<typeof reportMetaSchema>;
export type WeekDiagnostics = z.infer<typeof diagnosticsSchema>;

/** A JSON text of that shape; a text says what is wrong with it. */
export function parseDocument<T>(text: string, schema: z.ZodType<T>): T | string {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`).join('; ');
}
