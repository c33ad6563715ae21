import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import { eventTypes } from '../news/types.ts';
import { parseYamlText } from '../text/yaml-text.ts';

// It becomes the name of a file and of a folder: a file system takes 255 bytes.
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;

export const schemaId = z
  .string()
  .regex(idPattern, 'an id has at most 100 letters, digits, ".", "_" and "-", and starts with a letter or digit')
  .describe('Id of the scoring schema: the name of its file without the ending.');

const largestSeverity = 3;

const skipRules = z
  .strictObject({
    min_event_intensity: z
      .number()
      .min(0)
      .max(largestSeverity, 'no cluster has a severity over 3: every week would be skipped')
      .describe('SKIP when the mean severity of the clusters of the week is below this.'),
    max_price_action_recap_share: z
      .number()
      .min(0)
      .max(1)
      .describe('SKIP when a larger share of the clusters, before the filters, only retells a price move.'),
    min_high_severity_clusters: z
      .int()
      .min(0)
      .max(10_000)
      .describe('SKIP when fewer clusters than this have an event_severity of 2 or 3.'),
  })
  .describe('When not to trade at all. Absolute levels, never z-scores: their mean is 0 in every week.');

const filters = z
  .strictObject({
    exclude_event_types: z
      .array(z.enum(eventTypes))
      .refine((types) => new Set(types).size === types.length, 'expected each event type once')
      .refine((types) => new Set(types).size < eventTypes.length, 'at least one event type must count')
      .describe('Clusters of these event types do not count.'),
    min_cluster_size: z.int().min(1).max(1000).describe('Clusters with fewer news items than this do not count.'),
  })
  .describe('Which clusters count, in the week and in its history alike.');

const faintestWeight = 1e-6;
const weight = z
  .number()
  .min(-1)
  .max(1)
  .refine((one) => one === 0 || Math.abs(one) >= faintestWeight, 'expected 0, or a weight of at least a millionth');
const weights = z
  .strictObject({
    novelty: weight.describe('Weight of .5 z(NV) + .5 z(NA).'),
    event_intensity: weight.describe('Weight of .5 z(EI) + .5 z(EC).'),
    sentiment: weight.describe('Weight of z(SS).'),
    divergence: weight.describe('Weight of |z(AR5) − z(SS)|.'),
  })
  .refine((all) => Object.values(all).some((one) => one !== 0), 'at least one weight must differ from 0')
  .describe('Weights of the factors in UPS_raw. A factor of weight 0 needs no data.');

const basket = z
  .strictObject({
    size: z.int().min(1).max(1000).default(20).describe('How many of the highest ranked symbols are bought.'),
    sector_cap: z
      .int()
      .min(1)
      .max(1000)
      .nullable()
      .default(null)
      .describe('At most this many of one sector, the next ranked symbol takes the place; null for no limit.'),
    min_candidates: z.int().min(1).max(10_000).default(1).describe('SKIP when fewer symbols than this are eligible.'),
    weighting: z.literal('equal').default('equal').describe('Every position has the same weight.'),
  })
  .refine(({ size, sector_cap: cap }) => cap === null || cap <= size, {
    path: ['sector_cap'],
    error: 'a limit above the size of the basket limits nothing',
  })
  .prefault({})
  .describe('How the basket is made from the ranks.');

const recap = z
  .enum(['damp', 'zero'])
  .describe('Price-action recaps: damp limits their severity to 0.5; zero makes severity and sentiment 0.');
const clip = z
  .number()
  .min(1, 'a clip below 1 cuts a third of all values and more')
  .max(100, 'expected at most 100: no z-score of a universe comes near it')
  .describe('z-scores are limited to −clip … clip.');
const volatilityPenalty = z.number().min(0).max(1);

const common = {
  schema_id: schemaId,
  skip_rules: skipRules,
  filters,
  basket,
  notes: z.string().default('').describe('What the schema is for, in words.'),
};

const factorSchema = z
  .strictObject({
    ...common,
    model: z.literal('factor').default('factor').describe('UPS_raw = Σ weight · factor.'),
    weights,
    clip: clip.default(4),
    volatility_penalty: volatilityPenalty.default(0.25).describe('p in UPS_adj = UPS_raw · (1 − p · VR_pct).'),
    recap: recap.default('damp'),
  })
  .describe('Factor model: a weighted sum of four factors.');

// No weights here: they would never reach the score.
const pressureSchema = z
  .strictObject({
    ...common,
    model: z.literal('pressure').describe('UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, with fixed weights.'),
    clip: clip.default(3),
    volatility_penalty: volatilityPenalty
      .default(0.15)
      .describe('p in UPS_adj = UPS_raw · (1 − p) where VR_pct > .90.'),
    recap: recap.default('zero'),
  })
  .describe('Pressure model: information flow, events and market confirmation with fixed weights; has no weights key.');

/** What a file in configs/scoring_schemas holds; a schema file of the reference system is one. */
export const scoringSchema = z
  .discriminatedUnion('model', [factorSchema, pressureSchema])
  .describe('How a week is scored: model, weights, filters and skip rules. Identified by the digest of its content.');

export type FactorSchema = z.output<typeof factorSchema>;
export type PressureSchema = z.output<typeof pressureSchema>;
/** A scoring schema with every default filled in. */
export type ScoringSchema = z.output<typeof scoringSchema>;

/** A scoring schema with its file. */
export interface LoadedSchema {
  readonly schema: ScoringSchema;
  /** The file, verbatim. */
  readonly text: string;
  /** SHA-256 of the canonical JSON of the document as written. */
  readonly hash: string;
}

export interface LoadedScoringSchema {
  readonly schema: ScoringSchema;
  /**
   * SHA-256 (hex) of the document as written, in canonical JSON: comments, key order and spelling of numbers do not
   * change it, and neither does a default that a later version adds.
   */
  readonly digest: string;
}

/**
 * Reads a scoring schema from its YAML text.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when the text is no YAML or not a scoring schema
 */
export function loadScoringSchema(text: string, where: string): LoadedScoringSchema {
  const { value, document } = parseYamlText(where, text, scoringSchema);
  return { schema: value, digest: sha256Hex(canonicalJson(document)) };
}
