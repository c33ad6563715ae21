import { type RankSorter, ranksOfOrder } from '../statistics/rank-order.ts';

/**
 * What inputs are before they are weighed: scaled by the training rows of the fold, by the other names of the date, or ranked among them. Missing is 0 in each:
 * the middle.
 */
export type Basis = 'training' | 'date' | 'rank';

/** A score: a weighted sum of inputs. */
export interface Scorer {
  readonly basis: Basis;
  readonly clip: number;
  /** Positions of the inputs. */
  readonly inputs: Int32Array;
  /** One for each of them. */
  readonly weights: Float64Array;
}

/** Mean and deviation of the values that are there, and their number. */
export function momentsOf(values: Float64Array): { count: number; mean: number; squares: number } {
  let count = 0;
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) {
      count++;
      sum += value;
    }
  }
  const mean = count === 0 ? 0 : sum / count;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const difference = (values[i] as number) - mean;
    if (!Number.isNaN(difference)) squares += difference * difference;
  }
  return { count, mean, squares };
}

/** (x − mean) / deviation within −clip … clip; 0 where x is null, and everywhere where the deviation is 0. */
export function scale(values: Float64Array, mean: number, deviation: number, clip: number, to: Float64Array): void {
  if (deviation === 0) {
    to.fill(0);
    return;
  }
  const factor = 1 / deviation;
  for (let i = 0; i < values.length; i++) {
    const z = ((values[i] as number) - mean) * factor;
    to[i] = z > clip ? clip : z < -clip ? -clip : !Number.isNaN(z) ? z : 0;
  }
}

/** Population deviation of a date's values; 0 up to rounding, as `zScore` has it. */
export function deviationOf({ count, mean, squares }: ReturnType<typeof momentsOf>): number {
  const deviation = count === 0 ? 0 : Math.sqrt(squares / count);
  return deviation <= 1e-12 * Math.max(1, Math.abs(mean)) ? 0 : deviation;
}

/** Arrays that are used again from date to date. */
export class ArrayPool {
  readonly #arrays: Float64Array[] = [];
  #taken = 0;

  /** All that were taken can be taken again. */
  release(): void {
    this.#taken = 0;
  }

  /** One of this length, with whatever was in it. */
  take(length: number): Float64Array {
    const position = this.#taken++;
    const known = this.#arrays[position];
    if (known !== undefined && known.length >= length) return known.subarray(0, length);
    const made = new Float64Array(length);
    this.#arrays[position] = made;
    return made;
  }
}

/** The inputs of one date, as scorers take them: made when first asked for. */
export class ScoredDate {
  readonly #raw: readonly Float64Array[];
  readonly #isScaled: readonly boolean[];
  readonly #fit: { readonly means: Float64Array; readonly deviations: Float64Array };
  readonly #sorter: RankSorter;
  readonly #pool: ArrayPool;
  readonly #made = new Map<string, Float64Array>();
  readonly #gaps: (Gaps | undefined)[] = [];

  /** @param raw by input, one value per name, NaN where it is null */
  constructor(
    raw: readonly Float64Array[],
    isScaled: readonly boolean[],
    fit: { readonly means: Float64Array; readonly deviations: Float64Array },
    sorter: RankSorter,
    pool: ArrayPool,
  ) {
    this.#raw = raw;
    this.#isScaled = isScaled;
    this.#fit = fit;
    this.#sorter = sorter;
    this.#pool = pool;
  }

  /** One score per name; NaN for a name of which no input is there. */
  scores({ basis, clip, inputs, weights }: Scorer, to: Float64Array): void {
    to.fill(inputs.length === 0 ? Number.NaN : 0);
    for (let k = 0; k < inputs.length; k++) {
      const values = this.#values(basis, clip, inputs[k] as number);
      const weight = weights[k] as number;
      for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + weight * (values[i] as number);
    }
    const gaps = Array.from(inputs, (input) => this.#gapsOf(input));
    const [first, ...others] = gaps.toSorted((a, b) => a.places.length - b.places.length);
    for (const i of first?.places ?? []) if (others.every(({ isGap }) => isGap[i] === 1)) to[i] = Number.NaN;
  }

  #values(basis: Basis, clip: number, input: number): Float64Array {
    const key = `${basis}/${clip}/${input}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const made = this.#make(basis, clip, input);
    this.#made.set(key, made);
    return made;
  }

  #make(basis: Basis, clip: number, input: number): Float64Array {
    const raw = this.#raw[input] as Float64Array;
    const made = this.#pool.take(raw.length);
    if (basis === 'rank') {
      made.fill(0);
      const order = new Int32Array(raw.length);
      const count = this.#sorter.sort(raw, order);
      ranksOfOrder(raw, order, count, made);
      for (let k = 0; k < count; k++) {
        const i = order[k] as number;
        made[i] = (made[i] as number) / (count + 1) - 0.5;
      }
    } else if (!this.#isScaled[input]) {
      for (let i = 0; i < raw.length; i++) made[i] = Number.isNaN(raw[i]) ? 0 : (raw[i] as number);
    } else if (basis === 'training') {
      scale(raw, this.#fit.means[input] as number, this.#fit.deviations[input] as number, clip, made);
    } else {
      const moments = momentsOf(raw);
      scale(raw, moments.mean, deviationOf(moments), clip, made);
    }
    return made;
  }

  #gapsOf(input: number): Gaps {
    const known = this.#gaps[input];
    if (known !== undefined) return known;
    const made = gapsIn(this.#raw[input] as Float64Array);
    this.#gaps[input] = made;
    return made;
  }
}

/** Where an input is null. */
interface Gaps {
  /** Ascending. */
  readonly places: Int32Array;
  /** 1 at each of them. */
  readonly isGap: Uint8Array;
}

function gapsIn(values: Float64Array): Gaps {
  const isGap = new Uint8Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) continue;
    isGap[i] = 1;
    count++;
  }
  const places = new Int32Array(count);
  for (let i = 0, next = 0; next < count; i++) if (isGap[i] === 1) places[next++] = i;
  return { places, isGap };
}
