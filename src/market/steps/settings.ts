import { z } from 'zod';

/** What a step of prices looks like: a bar that the next one takes back, another unit, a split, or anything else. */
export const priceLooks = ['single_bar', 'unit', 'split', 'other'] as const;
export type StepLook = (typeof priceLooks)[number];

/**
 * What follows from a step that nothing explains. `warn`: it is said, and goes into every number as it is. `exclude`: the symbol has no market features and no
 * rank, and a return over the step is not counted. `quarantine`: beside that, a bar that stands apart is not stored.
 */
const stepOutcomes = ['warn', 'exclude', 'quarantine'] as const;
export type StepOutcome = (typeof stepOutcomes)[number];

/** `market.steps` of configs/pipeline.yaml: what counts as a step, and what follows from one that nothing explains. */
export interface StepSettings {
  /** What follows from every step of prices, unless what it looks like says otherwise. */
  readonly unexplained: 'exclude' | 'warn';
  readonly single_bar?: StepOutcome | undefined;
  readonly unit?: StepOutcome | undefined;
  readonly split?: StepOutcome | undefined;
  readonly other?: StepOutcome | undefined;
  /** Of volumes in another unit. A bar whose prices are right is no bar to take away. */
  readonly volume?: 'warn' | 'exclude' | undefined;
  /** Least ratio of two neighbouring prices, the larger to the smaller. */
  readonly ratio: number;
  /** Least ratio of a step that the next bar takes back. */
  readonly spike: number;
  /** Least size in robust deviations of the symbol's own earlier returns. */
  readonly deviations: number;
}

/** Chosen on real prices: docs/ingest.md says how. */
export const defaultSteps: StepSettings = { unexplained: 'exclude', ratio: 1.9, spike: 1.25, deviations: 8 };

/** What follows from a step that looks like this. */
export function outcomeOf(looks: StepLook | 'volume', settings: StepSettings): StepOutcome {
  return settings[looks] ?? (looks === 'volume' ? 'warn' : settings.unexplained);
}

const outcome = (what: string) =>
  z
    .enum(stepOutcomes)
    .optional()
    .describe(
      `The same for ${what}: "warn", "exclude", or "quarantine", which beside that does not store a bar that stands apart, or that nothing follows yet. Unset: as "unexplained" says`,
    );

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
    single_bar: outcome('a bar that the next one takes back: another unit for a day, or a row of another symbol'),
    unit: outcome('a step of about 100 or 1000 to 1 that is not taken back, or not yet'),
    split: outcome('a step of about the ratio of a split that is not taken back, or not yet'),
    other: outcome('another step that is not taken back, or not yet'),
    volume: z.enum(['warn', 'exclude']).optional().describe('What follows from volumes in another unit. Unset: "warn"'),
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

/**
 * As a parameter of a recipe, `exclude 1.9 1.25 8`, and behind it what steps of some looks do otherwise, ` unit=warn`: nothing where a week is scored as with the
 * usual settings. A bar in quarantine is missing in the week's bars: no setting says more of it.
 */
export function stepParameter(settings: StepSettings): { readonly steps?: string } {
  const text = textOf(settings);
  return text === textOf(defaultSteps) ? {} : { steps: text };
}

/** The settings that a recipe was made with; the usual ones where it names none, or none that make sense. */
export function stepsOfParameter(parameter: unknown): StepSettings {
  if (typeof parameter !== 'string') return defaultSteps;
  const [unexplained, ratio, spike, deviations, ...looks] = parameter.split(' ');
  const read = stepSettings.safeParse({
    unexplained,
    ratio: Number(ratio),
    spike: Number(spike),
    deviations: Number(deviations),
    ...Object.fromEntries(looks.map((text) => text.split('='))),
  });
  return read.success ? read.data : defaultSteps;
}

function textOf(settings: StepSettings): string {
  const { unexplained, ratio, spike, deviations } = settings;
  const looks = [...priceLooks, 'volume' as const].flatMap((look) => {
    const effect = outcomeOf(look, settings) === 'warn' ? 'warn' : 'exclude';
    return effect === (look === 'volume' ? 'warn' : unexplained) ? [] : [`${look}=${effect}`];
  });
  return [unexplained, ratio, spike, deviations, ...looks].join(' ');
}
