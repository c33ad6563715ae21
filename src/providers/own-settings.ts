import { z } from 'zod';

/** The settings of every provider. */
export const commonSettings = z.strictObject({
  base_url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Another address of the service, for a proxy or a test'),
  requests: z.number().int().min(1).max(100_000).optional().describe('Requests that are allowed ...'),
  per_seconds: z.number().gt(0).max(86_400).optional().describe('... in so many seconds'),
  concurrency: z.number().int().min(1).max(64).optional().describe('Requests that may be under way at once'),
});

/** The settings of the providers that have some of their own, each with a default: their files export functions of them. */
export const ownSettings = {
  alpaca: commonSettings.extend({
    feed: z
      .enum(['sip', 'iex'])
      .default('sip')
      .describe(
        'sip is the whole market; iex is one exchange with 2 to 3 % of the volume. A lake holds bars of one feed',
      ),
  }),
  edgar: commonSettings.extend({
    forms: z.array(z.string().min(1).max(40)).min(1).default(['8-K']).describe('Filings that count as news'),
  }),
};
