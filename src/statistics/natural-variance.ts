/**
 * Natural variance of √n·mean under the stationary bootstrap, exact and without resampling: C₀ + 2 Σ_{k=1..n−1} (1 − k/n)(1 − p)^k C_k
 * with the circular autocovariances C_k = Σ_t x_t x_{t−k} / n (Politis and Romano, JASA 89, 1994, lemma 1). Never negative.
 *
 * In O(n): Y_t = Σ_k q^k x_{t−k} and Z_t = Σ_k k·q^k x_{t−k}, q = 1 − p, follow from Y_{t−1} and Z_{t−1}; a first pass around the circle starts them.
 *
 * @param centred in order of time, with a mean of 0
 * @param p 1 / mean block length
 */
export function naturalVariance(centred: Float64Array, p: number): number {
  const n = centred.length;
  const q = 1 - p;
  let y = 0;
  let z = 0;
  for (let t = 0; t < n; t++) {
    z = q * (z + y);
    y = (centred[t] as number) + q * y;
  }
  const around = q ** n;
  let products = 0;
  let squares = 0;
  for (let t = 0; t < n; t++) {
    const x = centred[t] as number;
    z = q * (z + y) - n * around * x;
    y = (1 - around) * x + q * y;
    products += x * (y - z / n);
    squares += x * x;
  }
  return (2 * products - squares) / n;
}

/**
 * The share of its true variance that white noise of n values has in `naturalVariance` on average: every C_k for k > 0 has the mean −σ²/n, C₀ has
 * σ²(1 − 1/n), since the mean was taken from the same values. 1 − 1/n without blocks.
 */
export function whiteNoiseShare(n: number, p: number): number {
  let weights = 1;
  for (let k = 1; k < n; k++) weights += 2 * (1 - k / n) * (1 - p) ** k;
  return 1 - weights / n;
}
