import { z } from 'zod';
import type { SummaryMetric } from './summary.ts';

/** What gates can look at: the numbers of a candidate, and its p-value after the correction for all trials of the ledger. */
const gateMetrics = [
  'ic_dates',
  'ic_effective_dates',
  'ic_mean',
  'ic_ir',
  'ic_positive_share',
  'ic_t_cosine',
  'ic_p',
  'ic_q',
  'ic_p_holm',
  'folds_used',
  'ic_fold_min',
  'ic_sector_neutral',
  'ic_size_neutral',
  'ic_market_neutral',
  'quantile_spread',
  'monotonicity',
  'return_steps',
  'net_return_annual',
  'net_sharpe',
  'market_neutral_sharpe',
  'max_drawdown',
  'turnover',
  'capacity_usd',
  'coverage',
  'names',
  'unpriced',
] as const satisfies readonly (SummaryMetric | 'ic_q' | 'ic_p_holm')[];

export const gateFileId = z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/);

export const gateCode = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{2,63}$/)
  .describe('Reason code where the gate says no');

/** Whether each gate has a code of its own, and what is said where one has not. */
export function areDistinct({ gates }: { readonly gates: readonly { readonly code: string }[] }): boolean {
  return new Set(gates.map(({ code }) => code)).size === gates.length;
}
export const notDistinct = 'two gates have one code';

const gate = z
  .strictObject({
    code: gateCode,
    metric: z.enum(gateMetrics).describe('What is looked at'),
    at_least: z.number().optional(),
    at_most: z.number().optional(),
  })
  .refine(
    ({ at_least, at_most }) => (at_least === undefined) !== (at_most === undefined),
    'expected either at_least or at_most',
  );

/** `configs/gates/<id>.yaml`. */
export const gateSetSchema = z
  .strictObject({
    id: gateFileId,
    description: z.string(),
    gates: z.array(gate).min(1).max(100),
  })
  .refine(areDistinct, notDistinct)
  .describe('What a candidate must be to go on');

export type GateSet = z.infer<typeof gateSetSchema>;
