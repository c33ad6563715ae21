import { z } from 'zod';

const candidateId = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,63}$/, 'expected small letters, digits and "_", beginning with a letter');
const inputName = z.string().regex(/^[a-z][a-z0-9_]{0,63}$/);

const named = {
  id: candidateId.describe('Names the candidate; a change of its definition is a new id'),
  family: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{0,31}$/)
    .describe('What kind of idea it is'),
  note: z.string().optional().describe('Where it is from; no part of the definition'),
};

const blend = z
  .strictObject({
    ...named,
    kind: z.literal('blend'),
    weights: z.record(inputName, z.number()).describe('Input and weight; the score is their weighted sum'),
  })
  .describe('A weighted sum of inputs');

const ridge = z
  .strictObject({
    ...named,
    kind: z.literal('ridge'),
    inputs: z.array(inputName).min(1).max(64),
    penalty: z.number().gt(0).max(1000).describe('Of the sum of squared coefficients, per training row'),
  })
  .describe('Coefficients fitted on the training dates of each fold to the ranks of forward returns');

const rankAverage = z
  .strictObject({
    ...named,
    kind: z.literal('rank_average'),
    inputs: z.array(inputName).min(1).max(64),
    members: z
      .number()
      .int()
      .min(1)
      .max(64)
      .describe('So many inputs with the largest mean rank IC on the training dates'),
  })
  .describe('Mean rank of the inputs with the largest training rank IC, each with the sign that it had there');

const candidateSchema = z.discriminatedUnion('kind', [blend, ridge, rankAverage]);

/** `configs/candidates/<id>.yaml`. */
export const candidateSetSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/),
    description: z.string(),
    scaling: z
      .enum(['training', 'date'])
      .default('training')
      .describe(
        'What inputs of blends are scaled by: mean and deviation of all training rows of the fold, or those of the date itself',
      ),
    clip: z.number().min(1).max(100).default(5).describe('Scaled inputs are limited to −clip … clip'),
    candidates: z.array(candidateSchema).min(1).max(1000),
  })
  .refine(
    ({ candidates }) => new Set(candidates.map(({ id }) => id)).size === candidates.length,
    'two candidates have one id',
  )
  .describe('Ways of ranking assets, to be screened');

export type CandidateSet = z.infer<typeof candidateSetSchema>;
export type CandidateSpec = z.infer<typeof candidateSchema>;
