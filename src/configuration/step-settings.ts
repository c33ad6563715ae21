import { z } from 'zod';
import { defaultSteps } from '../market/steps/step-settings.ts';

/** `market.steps` of pipeline.yaml. */
export const steps = z
  .strictObject({
    unexplained: z
      .enum(['exclude', 'warn'])
      .default(defaultSteps.unexplained)
      .describe(
        'What follows from a step that no split, dividend, adjusted close or known step explains: "exclude" keeps the symbol out of ranks and basket ' +
          'and the return over it out of the results; "warn" only says it',
      ),
    ratio: z
      .number()
      .min(1.2)
      .max(100)
      .default(defaultSteps.ratio)
      .describe('Ratio of two neighbouring prices from which a change counts as a step'),
    spike: z
      .number()
      .min(1.1)
      .max(100)
      .default(defaultSteps.spike)
      .describe('The same for a change that the next bar takes back'),
    deviations: z
      .number()
      .min(3)
      .max(100)
      .default(defaultSteps.deviations)
      .describe("Size of a step in robust deviations of the symbol's own earlier returns, at least"),
  })
  .prefault({})
  .describe('Steps of prices: splits that nobody told, another unit, rows of another symbol');
