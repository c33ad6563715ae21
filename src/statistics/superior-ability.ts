import type { ResampledMeans } from './resampled-means.ts';

/** p-values of "none of the series has a mean above 0", by what is assumed of those with a mean below it. */
export interface SuperiorAbility {
  /** Those below 0 are taken as they are: the smallest p-value, too small. */
  readonly lower: number;
  /** Those far below 0 are taken as they are, the others as 0: the p-value of the test. */
  readonly consistent: number;
  /** All are taken as 0: the largest. */
  readonly upper: number;
}

/**
 * Test for superior predictive ability, studentised: V = max(0, max_k √n·d̄_k/ω̂_k) against V* = max(0, max_k √n·(d̄*_k − g_k)/ω̂_k), with g_k =
 * max(d̄_k, 0) for the lower, d̄_k·1{√n·d̄_k/ω̂_k ≥ −√(2 ln ln n)} for the consistent and d̄_k for the upper p-value (P. R. Hansen, "A test for superior
 * predictive ability", Journal of Business and Economic Statistics 23(4), 2005). p = (1 + number of V* ≥ V) / (B + 1). A series that does not vary has no
 * say; without any that does p is 1.
 */
export function superiorAbility(resampled: ResampledMeans): SuperiorAbility {
  const { n, means, deviations } = resampled;
  const statistics = studentised(resampled);
  const observed = Math.max(0, highestOf(statistics));
  const limit = -Math.sqrt(2 * Math.log(Math.log(n)));
  const pValue = (centre: (mean: number, k: number) => number) => {
    // Every V* is at least 0.
    if (observed === 0) return 1;
    const shifts = means.map((mean, k) => mean - centre(mean, k));
    return (1 + countAtLeast(resampled, deviations, shifts, observed)) / (resampled.draws + 1);
  };
  return {
    lower: pValue((mean) => Math.max(mean, 0)),
    // Without ln ln n, up to n = 2, nothing is far below 0.
    consistent: pValue((mean, k) => ((statistics[k] as number) < limit ? 0 : mean)),
    upper: pValue((mean) => mean),
  };
}

/**
 * Reality check, not studentised: p-value of "none of the series has a mean above 0" by max_k √n·d̄_k against max_k √n·(d̄*_k − d̄_k) (H. White, "A reality
 * check for data snooping", Econometrica 68(5), 2000).
 */
export function realityCheck(resampled: ResampledMeans): number {
  const { means, draws } = resampled;
  const scale = means.map(() => 1);
  const observed = highestOf(means.map((mean) => Math.sqrt(resampled.n) * mean));
  return (1 + countAtLeast(resampled, scale, new Float64Array(means.length), observed)) / (draws + 1);
}

/**
 * Series that are shown to have a mean above 0, with a chance of at most `level` that any of them has none: those above the (1 − level) quantile of the
 * highest √n·(d̄*_k − d̄_k)/ω̂_k; then, with these left out, of the highest of the others, until none is added (StepM: J. P. Romano and M. Wolf, "Stepwise
 * multiple testing as formalized data snooping", Econometrica 73(4), 2005; studentised by ω̂ of the sample).
 *
 * @param level 0 … 1
 * @returns 1 by series that is shown to, else 0
 * @throws {RangeError} where there are too few draws for the level
 */
export function stepwiseSuperior(resampled: ResampledMeans, level: number): Uint8Array {
  const { deviations, draws } = resampled;
  const position = Math.ceil((1 - level) * (draws + 1));
  if (!(level > 0 && level < 1) || position > draws)
    throw new RangeError(`${draws} draws are too few for a level of ${level}.`);
  const statistics = studentised(resampled);
  const shown = new Uint8Array(deviations.length);
  // A series without deviation takes no part.
  const remaining = deviations.slice();
  while (true) {
    const critical = highestByDraw(resampled, remaining).sort()[position - 1] as number;
    let added = 0;
    for (let k = 0; k < shown.length; k++) {
      if (remaining[k] === 0 || !((statistics[k] as number) > critical)) continue;
      shown[k] = 1;
      remaining[k] = 0;
      added++;
    }
    if (added === 0 || remaining.every((deviation) => deviation === 0)) return shown;
  }
}

/** √n·d̄_k/ω̂_k; NaN without a deviation. */
function studentised({ n, means, deviations }: ResampledMeans): Float64Array {
  return means.map((mean, k) => (deviations[k] === 0 ? Number.NaN : (Math.sqrt(n) * mean) / (deviations[k] as number)));
}

/** −∞ without a value. */
function highestOf(values: Float64Array): number {
  return values.reduce((highest, value) => (value > highest ? value : highest), Number.NEGATIVE_INFINITY);
}

/** In how many draws max_k √n·(d̄*_k − d̄_k + shift_k)/scale_k is at least so high. A series whose scale is 0 has no say. */
function countAtLeast(
  { n, draws, drawn }: ResampledMeans,
  scale: Float64Array,
  shifts: Float64Array,
  least: number,
): number {
  const count = scale.length;
  const bounds = scale.map((deviation) => (least * deviation) / Math.sqrt(n));
  let reached = 0;
  for (let draw = 0, at = 0; draw < draws; draw++, at += count) {
    for (let k = 0; k < count; k++) {
      if (scale[k] === 0 || !((drawn[at + k] as number) + (shifts[k] as number) >= (bounds[k] as number))) continue;
      reached++;
      break;
    }
  }
  return reached;
}

/** By draw the highest √n·(d̄*_k − d̄_k)/ω̂_k of the series that have a deviation. */
function highestByDraw({ n, draws, drawn }: ResampledMeans, deviations: Float64Array): Float64Array {
  const count = deviations.length;
  const factors = deviations.map((deviation) => (deviation === 0 ? Number.NaN : Math.sqrt(n) / deviation));
  const highest = new Float64Array(draws).fill(Number.NEGATIVE_INFINITY);
  for (let draw = 0, at = 0; draw < draws; draw++, at += count) {
    let most = Number.NEGATIVE_INFINITY;
    for (let k = 0; k < count; k++) {
      const value = (drawn[at + k] as number) * (factors[k] as number);
      if (value > most) most = value;
    }
    highest[draw] = most;
  }
  return highest;
}
