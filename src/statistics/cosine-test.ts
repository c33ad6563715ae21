import { meanDeviation } from './mean-deviation.ts';
import type { MeanTest } from './newey-west.ts';
import { tTwoSided } from './student-t.ts';

export interface CosineTest extends MeanTest {
  /** ν: cosines averaged, and degrees of freedom of the t. */
  readonly cosines: number;
  /** Two-sided, of Student's t with ν degrees of freedom; null where t is. */
  readonly pValue: number | null;
  /** How many independent values would give a mean as sure as this one: n·s²/Ω; null where there is no variance. */
  readonly effectiveN: number | null;
}

/** How many values of a series may overlap before more of them within the same span count as one. */
const mostOverlap = 4;

/**
 * ν: max(1, ⌊0.4·m^⅔⌋) (Lazarus, Lewis, Stock and Watson 2018, section 4). m is n where at most four neighbours overlap; where more do, as with daily
 * values of 20 days, it is 4n/overlap: sampling the same span more often adds no lower frequency, and cosines quicker than the overlap would see a
 * variance that the overlap has averaged away.
 */
export function cosineCount(n: number, overlap: number): number {
  const spans = n / Math.max(1, overlap / mostOverlap);
  return Math.max(1, Math.floor(0.4 * spans ** (2 / 3) + 1e-9));
}

/**
 * Test of the mean of a serially correlated series by the equal-weighted cosine estimator: Ω = (1/ν) Σ_{j=1..ν} Λ_j² with Λ_j =
 * √(2/T) Σ_{t=1..T} (x_t − x̄) cos(πj(t − ½)/T), t = x̄/√(Ω/n), Student's t with ν degrees of freedom (Lazarus, Lewis, Stock and Watson, "HAR
 * inference: recommendations for practice", Journal of Business and Economic Statistics 36(4), 2018). Where values overlap it keeps its size on few
 * of them, which Newey and West's test does not.
 *
 * @param values in order of time; NaN is missing: it keeps its place, and its products are left out, as in `meanTest`
 * @param overlap how many values in a row share a period; 1 where none do
 * @throws {RangeError} when it is not a positive integer
 */
export function cosineTest(values: Float64Array, overlap: number): CosineTest {
  if (!Number.isSafeInteger(overlap) || overlap < 1)
    throw new RangeError(`An overlap is an integer ≥ 1, found ${overlap}.`);
  const { mean, deviation, n } = meanDeviation(values);
  const cosines = Math.min(cosineCount(n, overlap), Math.max(1, n - 1));
  const none = { mean, deviation, n, standardError: null, t: null, cosines, pValue: null, effectiveN: null };
  if (mean === null || deviation === null || deviation === 0 || n < 2) return none;
  const centred = values.map((value) => (Number.isNaN(value) ? 0 : value - mean));
  // Var(Σ) = T·Ω, of which n values are there: without missing ones the standard error is √(Ω/n).
  const varianceOfSum = values.length * longRunVariance(centred, cosines);
  const standardError = Math.sqrt(varianceOfSum) / n;
  if (!(standardError > 1e-12 * deviation)) return none;
  const t = mean / standardError;
  const pValue = tTwoSided(t, cosines);
  return { mean, deviation, n, standardError, t, cosines, pValue, effectiveN: (deviation / standardError) ** 2 };
}

function longRunVariance(centred: Float64Array, cosines: number): number {
  const count = centred.length;
  const table = cosineTable(count);
  let sum = 0;
  for (let j = 1; j <= cosines; j++) {
    let projection = 0;
    // cos(πj(t − ½)/T) = cos(2π·j(2t − 1)/4T): all are among 4T values.
    for (let t = 0, at = j; t < count; t++, at = (at + 2 * j) % table.length) {
      projection += (centred[t] as number) * (table[at] as number);
    }
    sum += (2 / count) * projection ** 2;
  }
  return sum / cosines;
}

let lastTable = new Float64Array(0);

/** cos(2πm/4T) for m in 0 … 4T − 1; series of one length come one after the other. */
function cosineTable(count: number): Float64Array {
  if (lastTable.length !== 4 * count) {
    lastTable = Float64Array.from({ length: 4 * count }, (_, m) => Math.cos((Math.PI * m) / (2 * count)));
  }
  return lastTable;
}
