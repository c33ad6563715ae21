import { cosineTest } from '../statistics/cosine-test.ts';
import type { Candidate } from './candidates.ts';
import { solveRidge } from './ridge.ts';
import type { Scorer } from './scorer.ts';

/** What the training dates of any fold need to know of one date; nothing of another date is in it. */
export interface DateMoments {
  /** By input: how many values are there, their mean, and the sum of squared differences from it. */
  readonly counts: Float64Array;
  readonly means: Float64Array;
  readonly squares: Float64Array;
  /** By input: rank correlation of the input and the forward return; NaN where there is none. Empty where no candidate asks. */
  readonly ics: Float64Array;
  /** Products of the scaled inputs among each other (upper triangle, by rows) and then with the target; by the clip of the scaling. */
  readonly products: ReadonlyMap<number, Float64Array>;
  /** Rows in the products. */
  readonly rows: number;
}

/** What was fitted on the training dates of a fold. */
export interface FoldFit {
  /** By input, over all training rows; deviation 0 where the input does not vary. */
  readonly means: Float64Array;
  readonly deviations: Float64Array;
  /** One per candidate. */
  readonly scorers: readonly Scorer[];
}

/**
 * Fits every candidate on the training dates of a fold.
 *
 * @param inputs names, in the order of the moments
 * @param overlap how many dates in a row share a part of their labels
 */
export function fitFold(
  candidates: readonly Candidate[],
  inputs: readonly string[],
  training: readonly DateMoments[],
  overlap: number,
): FoldFit {
  const { means, deviations } = pooledMoments(training, inputs.length);
  const positionOf = new Map(inputs.map((name, position) => [name, position]));
  const positions = (names: readonly string[]) => Int32Array.from(names, (name) => positionOf.get(name) as number);
  const scorers = candidates.map(({ spec, scaling, clip }): Scorer => {
    switch (spec.kind) {
      case 'blend': {
        const names = Object.keys(spec.weights).toSorted();
        const weights = Float64Array.from(names, (name) => spec.weights[name] as number);
        return { basis: scaling, clip, inputs: positions(names), weights };
      }
      case 'ridge': {
        const used = positions(spec.inputs);
        return {
          basis: 'date',
          clip,
          inputs: used,
          weights: ridgeWeights(used, training, clip, spec.penalty, inputs.length),
        };
      }
      default: {
        const { chosen, signs } = strongest(positions(spec.inputs), training, spec.members, overlap);
        return { basis: 'rank', clip, inputs: chosen, weights: signs };
      }
    }
  });
  return { means, deviations, scorers };
}

/** Mean and sample deviation over all rows of all dates (Chan, Golub and LeVeque 1979: moments of parts joined). */
function pooledMoments(training: readonly DateMoments[], inputs: number) {
  const means = new Float64Array(inputs);
  const deviations = new Float64Array(inputs);
  for (let k = 0; k < inputs; k++) {
    let count = 0;
    let mean = 0;
    let squares = 0;
    for (const date of training) {
      const more = date.counts[k] as number;
      if (more === 0) continue;
      const difference = (date.means[k] as number) - mean;
      const joined = count + more;
      squares += (date.squares[k] as number) + (difference * difference * count * more) / joined;
      mean += (difference * more) / joined;
      count = joined;
    }
    means[k] = mean;
    const deviation = count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
    // Rounding noise of a constant is no scale.
    deviations[k] = deviation <= 1e-12 * Math.max(1, Math.abs(mean)) ? 0 : deviation;
  }
  return { means, deviations };
}

function ridgeWeights(
  used: Int32Array,
  training: readonly DateMoments[],
  clip: number,
  penalty: number,
  inputs: number,
): Float64Array {
  const p = used.length;
  const gram = new Float64Array(p * p);
  const target = new Float64Array(p);
  let rows = 0;
  for (const date of training) {
    const products = date.products.get(clip) as Float64Array;
    rows += date.rows;
    for (let a = 0; a < p; a++) {
      const i = used[a] as number;
      for (let b = 0; b < p; b++)
        (gram[a * p + b] as number) += products[triangleAt(i, used[b] as number, inputs)] as number;
      (target[a] as number) += products[(inputs * (inputs + 1)) / 2 + i] as number;
    }
  }
  return solveRidge(gram, target, penalty * Math.max(1, rows));
}

/** Place of a pair in the upper triangle of a symmetric matrix, by rows. */
export function triangleAt(i: number, j: number, size: number): number {
  const [row, column] = i <= j ? [i, j] : [j, i];
  return row * size - (row * (row - 1)) / 2 + (column - row);
}

/** The inputs with the largest mean rank IC by its t on the training dates, and the sign of each. */
function strongest(used: Int32Array, training: readonly DateMoments[], members: number, overlap: number) {
  const tests = Array.from(used, (input) => {
    const { mean, t } = cosineTest(
      Float64Array.from(training, ({ ics }) => ics[input] as number),
      overlap,
    );
    return { input, sign: Math.sign(mean ?? 0), strength: Math.abs(t ?? 0) };
  });
  const chosen = tests
    .filter(({ sign }) => sign !== 0)
    .toSorted((a, b) => b.strength - a.strength || a.input - b.input)
    .slice(0, members)
    .toSorted((a, b) => a.input - b.input);
  return {
    chosen: Int32Array.from(chosen, ({ input }) => input),
    signs: Float64Array.from(chosen, ({ sign }) => sign / chosen.length),
  };
}
