import { z } from 'zod';

/** Whom validation may let pass: those that Stage A let pass, or every candidate that it screened. */
export const inputScopes = ['survivors', 'all'] as const;
export type InputScope = (typeof inputScopes)[number];

const foldSettings = z
  .strictObject({
    groups: z.number().int().min(2).max(100).default(10).describe('Groups of dates, side by side'),
    tested: z.number().int().min(1).max(99).default(2).describe('How many of them a split tests'),
    embargo_sessions: z
      .number()
      .int()
      .min(0)
      .max(1000)
      .optional()
      .describe('Sessions behind a tested block that do not train; a hundredth of the sample where it is not said'),
  })
  .describe('Combinatorial purged cross-validation');

const stressSettings = z
  .strictObject({
    spread_floor_bps: z
      .number()
      .min(0)
      .max(5000)
      .default(10)
      .describe('Least spread where costs are tripled, basis points of the price'),
    traded_share: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.5)
      .describe(
        'What is left of the traded value of every name in a liquidity shock; its spread widens by the inverse',
      ),
    correlation_share: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.5)
      .describe('How far pairwise correlations within a leg move to 1 in a correlation spike'),
  })
  .describe('What results are held against');

/** `stage_b` of research.yaml. */
export const stageBSettings = z
  .strictObject({
    programme: z
      .string()
      .regex(/^[a-z][a-z0-9_-]{0,63}$/)
      .default('main')
      .describe('Names the research programme, whose holdout is fixed when it begins'),
    gates: z.string().default('final').describe('File of configs/gates whose gates decide who survives'),
    portfolio: z
      .enum(['long_short', 'long_only'])
      .default('long_short')
      .describe('Long less short, less cash; or long alone, less the mean of the universe'),
    cash_annual: z
      .number()
      .min(-0.1)
      .max(1)
      .default(0)
      .describe('What cash returns in a year, taken off a long–short return; 0 where the return is without interest'),
    folds: foldSettings.prefault({}),
    holdout_sessions: z
      .number()
      .int()
      .min(5)
      .max(5000)
      .default(252)
      .describe('The last sessions when the programme begins, which only those open that pass every other gate'),
    draws: z.number().int().min(200).max(100_000).default(2000).describe('Resamples of the stationary bootstrap'),
    pbo_blocks: z
      .number()
      .int()
      .min(2)
      .max(24)
      .multipleOf(2)
      .default(16)
      .describe('Blocks of dates of the probability of backtest overfitting'),
    level: z.number().gt(0).max(0.5).default(0.05).describe('Level of StepM and of the shortfall in the holdout'),
    stress: stressSettings.prefault({}),
  })
  .describe('How survivors are validated');

export type StageBSettings = z.infer<typeof stageBSettings>;
export type StressSettings = z.infer<typeof stressSettings>;
