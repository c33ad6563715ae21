import { z } from 'zod';

/** `market.steps` of configs/pipeline.yaml: what counts as a step, and what follows from one that nothing explains. */
export interface StepSettings {
  /**
   * `exclude`: the symbol has no market features and no rank, and a return over the step is not counted. `warn`: it is only said, and the step goes
   * into every number as it is.
   */
  readonly unexplained: 'exclude' | 'warn';
  /** Least ratio of two neighbouring prices, the larger to the smaller. */
  readonly ratio: number;
  /** Least ratio of a step that the next bar takes back. */
  readonly spike: number;
  /** Least size in robust deviations of the symbol's own earlier returns. */
  readonly deviations: number;
}

/** Chosen on real prices: docs/ingest.md says how. */
export const defaultSteps: StepSettings = { unexplained: 'exclude', ratio: 1.9, spike: 1.25, deviations: 8 };

/** `market.steps` of pipeline.yaml. */
export const stepSettings = z
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

/** As a parameter of a recipe, `exclude 1.9 1.25 8`: nothing where the settings are the usual ones. */
export function stepParameter(settings: StepSettings): { readonly steps?: string } {
  const text = textOf(settings);
  return text === textOf(defaultSteps) ? {} : { steps: text };
}

/** The settings that a recipe was made with; the usual ones where it names none, or none that make sense. */
export function stepsOfParameter(parameter: unknown): StepSettings {
  if (typeof parameter !== 'string') return defaultSteps;
  const [unexplained, ...numbers] = parameter.split(' ');
  const [ratio = Number.NaN, spike = Number.NaN, deviations = Number.NaN] = numbers.map(Number);
  const isWhole = (unexplained === 'exclude' || unexplained === 'warn') && ratio > 1 && spike > 1 && deviations > 0;
  return isWhole ? { unexplained, ratio, spike, deviations } : defaultSteps;
}

function textOf({ unexplained, ratio, spike, deviations }: StepSettings): string {
  return [unexplained, ratio, spike, deviations].join(' ');
}
