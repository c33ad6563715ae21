import { z } from 'zod';

/** `http` of pipeline.yaml. */
export const httpSettings = z
  .strictObject({
    attempts: z
      .number()
      .int()
      .min(1)
      .max(10)
      .default(5)
      .describe('How often a request that fails in passing is made in all'),
    timeout_seconds: z.number().gt(0).max(600).default(60).describe('Silence after which a request is given up'),
    retry_seconds: z
      .number()
      .min(0)
      .max(86_400)
      .default(300)
      .describe(
        'How long a provider is waited for in all, over every attempt of a run; then it counts as out of order',
      ),
  })
  .describe('The HTTP client that all live providers share');

export type HttpSettings = z.infer<typeof httpSettings>;
