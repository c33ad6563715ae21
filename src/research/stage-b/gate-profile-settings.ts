import { z } from 'zod';
import { areDistinct, gateCode, gateFileId, notDistinct } from '../gate-settings.ts';

/** What gates of Stage B can look at; docs/stage-b.md says what each is. Yes and no are 1 and 0. */
export const profileMetrics = [
  'stage_a_passed',
  'holdout_unseen',
  'folds_used',
  'ic_dates',
  'ic_mean',
  'ic_fold_min',
  'ic_fold_deviation',
  'return_steps',
  'track_record_share',
  'net_return_annual',
  'net_sharpe',
  'fold_sharpe_mean',
  'fold_sharpe_min',
  'bootstrap_negative_share',
  'max_drawdown',
  'turnover',
  'psr',
  'dsr',
  'spa_p',
  'reality_check_p',
  'pbo',
  'in_step_m',
  'path_sharpe_min',
  'path_sharpe_p25',
  'path_sharpe_median',
  'path_negative_share',
  'stress_worst_sharpe',
  'stress_worst_drawdown',
  'event_worst_sharpe',
  'holdout_return',
  'holdout_shortfall_p',
] as const;
export type ProfileMetric = (typeof profileMetrics)[number];

/** The numbers of a candidate; null where it cannot be computed. */
export type ProfileNumbers = Readonly<Record<ProfileMetric, number | null>>;

const gate = z
  .strictObject({
    code: gateCode,
    metric: z.enum(profileMetrics).describe('What is looked at'),
    at_least: z.number().optional(),
    at_most: z.number().optional(),
    above: z.number().optional().describe('More than this; equal is no'),
    applies_to: z
      .enum(['all', 'fitted'])
      .default('all')
      .describe(
        'A formula has one path: gates of paths apply to fitted candidates alone, and count for a formula as neither',
      ),
  })
  .refine(
    ({ at_least, at_most, above }) => [at_least, at_most, above].filter((bound) => bound !== undefined).length === 1,
    'expected one of at_least, at_most and above',
  );

/** `configs/gates/<id>.yaml` of Stage B. */
export const gateProfileSchema = z
  .strictObject({
    id: gateFileId,
    description: z.string(),
    stated_sharpe: z
      .number()
      .gt(0)
      .max(10)
      .default(1)
      .describe('Sharpe ratio by the year that the track record has to be long enough to show'),
    includes: z.array(gateFileId).default([]).describe('Profiles whose gates have to say yes, too'),
    gates: z.array(gate).max(100),
  })
  .refine(areDistinct, notDistinct)
  .refine(({ gates, includes }) => gates.length + includes.length > 0, 'expected a gate')
  .describe('What a candidate must be to be promoted');

export type GateProfile = z.infer<typeof gateProfileSchema>;
export type ProfileGate = GateProfile['gates'][number];
