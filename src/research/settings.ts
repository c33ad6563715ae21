import { z } from 'zod';
import { type LiquidityBucket, liquidityBuckets } from '../backbone/datasets.ts';

const foldSettings = z
  .strictObject({
    scheme: z
      .enum(['anchored', 'rolling'])
      .default('anchored')
      .describe('Whether a fold trains on all dates before it or on the last ones'),
    count: z
      .number()
      .int()
      .min(1)
      .max(500)
      .default(5)
      .describe('Test blocks, the last of which ends with the last date'),
    test_dates: z.number().int().min(1).max(10_000).default(20).describe('As-of dates of a test block'),
    min_train_dates: z.number().int().min(1).max(10_000).default(60).describe('Fewer training dates make no fold'),
    train_dates: z.number().int().min(1).max(10_000).default(260).describe('Training dates of a rolling fold'),
    embargo_days: z
      .number()
      .int()
      .min(0)
      .max(500)
      .default(0)
      .describe('Sessions between the end of a training label and the test, beyond the purge'),
  })
  .describe('Which dates train and which test');

const usualSpread: Readonly<Record<LiquidityBucket, number>> = {
  mega: 2,
  large: 5,
  mid: 15,
  small: 40,
  micro: 120,
  unknown: 120,
};

const spread = z.number().min(0).max(5000);

const costSettings = z
  .strictObject({
    commission_bps: z
      .number()
      .min(0)
      .max(1000)
      .default(2)
      .describe('Fee of buying or selling, basis points of the value traded'),
    spread_bps: z
      .strictObject(
        Object.fromEntries(liquidityBuckets.map((name) => [name, spread.default(usualSpread[name])])) as Record<
          LiquidityBucket,
          z.ZodDefault<typeof spread>
        >,
      )
      .prefault({})
      .describe('Difference of bid and ask by liquidity bucket, basis points of the price; a trade pays half of it'),
  })
  .describe('What trading costs');

/** `stage_a` of research.yaml. */
export const stageASettings = z
  .strictObject({
    candidates: z.array(z.string()).min(1).default(['core8']).describe('Files of configs/candidates, by id'),
    gates: z.string().default('stage-a').describe('File of configs/gates, by id'),
    horizon: z
      .union([z.literal(1), z.literal(5), z.literal(20)])
      .default(5)
      .describe('Sessions that a position is held'),
    entry_lag: z
      .union([z.literal(0), z.literal(1)])
      .default(1)
      .describe('Sessions from the as-of date to the entry'),
    universe_sizes: z
      .array(z.number().int().min(10).max(1_000_000))
      .min(1)
      .default([20_000, 30_000, 40_000, 50_000])
      .describe(
        'How many of the most liquid assets of each date are ranked, by universe_pit; several are done in one run',
      ),
    quantiles: z
      .number()
      .int()
      .min(2)
      .max(100)
      .default(10)
      .describe('Groups of names by score; the highest is bought, the lowest sold'),
    min_names: z
      .number()
      .int()
      .min(4)
      .max(100_000)
      .default(20)
      .describe('A date with fewer names that have score and return is left out'),
    folds: foldSettings.prefault({}),
    spare_holdout: z
      .boolean()
      .default(false)
      .describe(
        'Leave out the days that the programme sets aside (stage_b.holdout_sessions), so that Stage B can open them',
      ),
    costs: costSettings.prefault({}),
    participation: z
      .number()
      .gt(0)
      .max(1)
      .default(0.05)
      .describe('Share of the daily traded value that a trade may be, for the capacity'),
    survivors_max: z
      .number()
      .int()
      .min(1)
      .max(1000)
      .default(24)
      .describe('At most so many candidates go on, for each universe'),
  })
  .describe('How candidates are screened');

export type StageASettings = z.infer<typeof stageASettings>;
export type FoldSettings = z.infer<typeof foldSettings>;
export type CostSettings = z.infer<typeof costSettings>;
