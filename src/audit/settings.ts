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
