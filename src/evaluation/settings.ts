import { z } from 'zod';

/** `evaluation` of pipeline.yaml. */
export const evaluationSettings = z
  .strictObject({
    round_trip_bps: z
      .number()
      .min(0)
      .max(1000)
      .default(30)
      .describe('Cost of buying and selling a position, basis points of its value'),
    cost: z
      .enum(['round-trip', 'turnover'])
      .default('round-trip')
      .describe(
        'What pays it: the whole basket in every traded week, since it is sold on Friday; or only what changes against the basket before',
      ),
    horizons: z
      .array(z.number().int().min(1).max(60))
      .min(1)
      .refine((all) => all.every((one, i) => i === 0 || one > (all[i - 1] as number)), 'expected ascending numbers')
      .default([5, 10, 20])
      .describe('Sessions over which forward returns are measured'),
    bucket_share: z
      .number()
      .gt(0)
      .max(0.5)
      .default(1 / 3)
      .describe('Share of the names in the top and in the bottom bucket'),
    confidence: z.number().gt(0.5).lt(1).default(0.95).describe('Confidence of all intervals'),
    resamples: z.number().int().min(100).max(100_000).default(2000).describe('Resamples of each bootstrap'),
    seed: z.number().int().min(0).max(0xffffffff).default(7).describe('Seed of the bootstraps'),
    history_weeks: z
      .number()
      .int()
      .min(1)
      .max(2600)
      .default(156)
      .describe('Weeks that evaluation, ledger and report look back on'),
    top: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(20)
      .describe('Highest ranked names that are compared between regimes'),
    persistence: z.number().gt(0).lt(1).default(0.9).describe('Weight of depth in the rank-biased overlap'),
  })
  .describe('How results are measured and regimes compared');
