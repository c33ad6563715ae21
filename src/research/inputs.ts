import { UserError } from '../errors.ts';
import { type Candidate, inputsOf } from './candidates.ts';
import type { PanelFrame } from './panel-frame.ts';

/** What a candidate may name beside the features of the panel: made of them row by row. */
interface DerivedInput {
  readonly name: string;
  readonly features: readonly string[];
  /** Whether it is scaled as features are. */
  readonly isScaled: boolean;
  readonly valueOf: (features: readonly Float64Array[], row: number) => number;
}

/** What universe_pit says beside the features of the panel: the mean value traded in a day, US dollars. */
export const tradedUsd = 'adv20_usd';

const derivedInputs: readonly DerivedInput[] = [
  {
    name: 'liquidity',
    features: [tradedUsd],
    isScaled: true,
    valueOf: ([adv], row) => {
      const value = adv?.[row] as number;
      return value > 0 ? Math.log(value) : Number.NaN;
    },
  },
  {
    name: 'trend_gate',
    // The panel holds no close: it is atr_14 / atr_pct_14, adjusted as sma_200 is.
    features: ['sma_200', 'atr_14', 'atr_pct_14'],
    isScaled: false,
    valueOf: ([sma, atr, atrPct], row) => {
      const difference = (atr?.[row] as number) / (atrPct?.[row] as number) - (sma?.[row] as number);
      return Number.isNaN(difference) ? Number.NaN : difference > 0 ? 1 : -1;
    },
  },
];

/** An input of candidates: one value per row of the panel. */
export interface Input {
  readonly name: string;
  readonly isScaled: boolean;
  readonly features: readonly string[];
  readonly valueOf: DerivedInput['valueOf'];
}

/** The inputs that candidates name, each once, in ascending order. */
export function inputsOfAll(candidates: readonly Candidate[]): Input[] {
  const names = new Set(candidates.flatMap(({ spec }) => inputsOf(spec)));
  return [...names].toSorted().map((name) => {
    const derived = derivedInputs.find((one) => one.name === name);
    return derived ?? { name, isScaled: true, features: [name], valueOf: ([values], row) => values?.[row] as number };
  });
}

/**
 * @param features that the panel has
 * @throws UserError for the first candidate that names what the panel lacks
 */
export function refuseMissingFeatures(candidates: readonly Candidate[], features: readonly string[]): void {
  const known = new Set([...features, tradedUsd]);
  for (const { set, spec } of candidates) {
    for (const input of inputsOfAll([{ set, spec, scaling: 'date', clip: 1 }])) {
      const lacking = input.features.find((feature) => !known.has(feature));
      if (lacking === undefined) continue;
      const by = lacking === input.name ? '' : `, of which its input "${input.name}" is made`;
      throw new UserError(
        `The candidate "${spec.id}" of configs/candidates/${set}.yaml names the feature "${lacking}"${by}, and the panel has none of that name.`,
        {
          hint: `Inputs are the features of the panel, ${tradedUsd} of the universe and ${derivedInputs.map(({ name }) => name).join(', ')}. The panel has ${[...known].toSorted().join(', ')}.`,
        },
      );
    }
  }
}

/** Values of one input for the rows named, NaN where it is null. */
export function gatherInput(input: Input, frame: PanelFrame, rows: Int32Array, to: Float64Array): void {
  const features = input.features.map((name) => frame.columns.get(name) as Float64Array);
  const [only] = features;
  if (input.features.length === 1 && input.features[0] === input.name && only) {
    for (let i = 0; i < rows.length; i++) to[i] = only[rows[i] as number] as number;
    return;
  }
  for (let i = 0; i < rows.length; i++) to[i] = input.valueOf(features, rows[i] as number);
}
