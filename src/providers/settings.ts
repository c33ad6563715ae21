import { z } from 'zod';
import { providerNames } from '../http/provider-names.ts';

const oneProvider = z.strictObject({
  base_url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Another address of the service, for a proxy or a test'),
  requests: z.number().int().min(1).max(100_000).optional().describe('Requests that are allowed ...'),
  per_seconds: z.number().gt(0).max(86_400).optional().describe('... in so many seconds'),
  concurrency: z.number().int().min(1).max(64).optional().describe('Requests that may be under way at once'),
});

/** `providers` of pipeline.yaml. */
export const providerSettings = z
  .strictObject({
    ...(Object.fromEntries(providerNames.map((name) => [name, oneProvider.prefault({})])) as Record<
      (typeof providerNames)[number],
      z.ZodPrefault<typeof oneProvider>
    >),
    alpaca: oneProvider
      .extend({
        feed: z
          .enum(['sip', 'iex'])
          .default('sip')
          .describe(
            'sip is the whole market; iex is one exchange with 2 to 3 % of the volume. A lake holds bars of one feed',
          ),
      })
      .prefault({}),
    edgar: oneProvider
      .extend({
        forms: z.array(z.string().min(1).max(40)).min(1).default(['8-K']).describe('Filings that count as news'),
      })
      .prefault({}),
  })
  .describe('How each live provider is asked');

export type ProviderSettings = z.infer<typeof providerSettings>;
