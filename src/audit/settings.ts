import { z } from 'zod';

/** `audit` of pipeline.yaml. */
export const auditSettings = z
  .strictObject({
    fail_on: z
      .enum(['error', 'warning', 'never'])
      .default('error')
      .describe('The least severity of a finding that fails the run'),
  })
  .describe('The audit');

const sessions = z.number().int().min(0).max(10_000);
const share = z.number().min(0).max(1);

const freshnessLimits = z
  .strictObject({
    warn: sessions.optional().describe('Sessions since the last bar of an asset from which on it is warned of'),
    fail: sessions.optional().describe('Sessions since the last bar of an asset from which on it is an error'),
  })
  .refine(({ warn, fail }) => warn === undefined || fail === undefined || warn <= fail, 'warn is larger than fail')
  .describe('How old the last bars of a class may be; neither: nobody asks');

export type FreshnessLimits = z.infer<typeof freshnessLimits>;

/** What holds of a class of which nothing is said: two weeks, which no holidays fill. */
const usualFreshness: FreshnessLimits = { warn: 10 };

/** The limits of a class: its own, else those of "*", else the usual ones. */
export function freshnessOf(name: string, limits: Readonly<Record<string, FreshnessLimits>>): FreshnessLimits {
  return limits[name] ?? limits['*'] ?? usualFreshness;
}

const day = z.iso.date('expected a date as YYYY-MM-DD');

const accepted = z
  .strictObject({
    rule: z
      .string()
      .regex(/^RG\d{3}$/, 'expected a rule, such as RG115')
      .describe('Rule whose finding is accepted'),
    asset: z.string().min(1).optional().describe('Id of the asset that it is of; unset: any'),
    date: day.optional().describe('Day of the row that it is of; unset: any'),
    place: z
      .string()
      .min(1)
      .optional()
      .describe('Beginning of the place that it names, such as exchange_sessions/exchange=XETR; unset: any'),
    reason: z.string().min(1).describe('Why it is right as it is'),
    by: z.string().min(1).optional().describe('Who says so'),
    until: day.optional().describe('First day from which on it is accepted no more'),
  })
  .describe('A finding that somebody has looked at and accepts');

export type Accepted = z.infer<typeof accepted>;

/** `audit` of research.yaml. */
export const storeAuditSettings = z
  .strictObject({
    jump: z
      .number()
      .gt(0)
      .lt(1)
      .default(0.3)
      .describe('Move of a close from one bar to the next, as a share, from which on it needs a split or dividend'),
    contradicted_share: share
      .default(0.05)
      .describe(
        'Share of the splits and large dividends that prices contradict from which on it is an error: then the packs mean something else than their mapping says',
      ),
    gap_sessions: sessions
      .min(1)
      .default(5)
      .describe('Sessions in a row without a bar of an asset, between two of its bars, from which on it is warned of'),
    bars_after_delisting: sessions
      .default(5)
      .describe('Bars of an asset after its delisting up to which it is a warning, and above which an error'),
    freshness: z
      .record(z.string().min(1), freshnessLimits)
      .default({})
      .describe(
        `How many sessions of its exchange may have passed since the last bar of an asset that is traded still, by class, such as stock; "*" is every class that is not named: { warn: ${usualFreshness.warn} } unless it is said`,
      ),
    freshness_share: share
      .lt(1)
      .default(0.5)
      .describe('Share of the assets of a class that may be older than that: with a half it goes by the median'),
    accepted: z
      .array(accepted)
      .default([])
      .describe('Findings that count neither as errors nor as warnings, each with its reason; the audit tells them'),
  })
  .describe('The audit of the research store');

export type StoreAuditSettings = z.infer<typeof storeAuditSettings>;
