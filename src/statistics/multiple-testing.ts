/**
 * p-values adjusted for the false discovery rate: of those sorted ascending, min over k ≥ i of p_(k)·m/k, at most 1 (Benjamini and Hochberg,
 * Journal of the Royal Statistical Society B 57, 1995). Rejecting where the adjusted one is ≤ q keeps the expected share of false ones at q.
 *
 * @param pValues 0..1, in any order
 * @returns in the same order
 * @throws {RangeError} on a p-value outside 0..1, or NaN
 */
export function benjaminiHochberg(pValues: Float64Array): Float64Array {
  const adjusted = new Float64Array(pValues.length);
  let least = 1;
  const order = ascendingOrder(pValues);
  for (let k = order.length; k >= 1; k--) {
    const i = order[k - 1] as number;
    least = Math.min(least, ((pValues[i] as number) * pValues.length) / k);
    adjusted[i] = least;
  }
  return adjusted;
}

/**
 * p-values adjusted for the familywise error rate: of those sorted ascending, max over k ≤ i of p_(k)·(m − k + 1), at most 1 (Holm,
 * Scandinavian Journal of Statistics 6, 1979).
 *
 * @param pValues 0..1, in any order
 * @returns in the same order
 * @throws {RangeError} on a p-value outside 0..1, or NaN
 */
export function holm(pValues: Float64Array): Float64Array {
  const adjusted = new Float64Array(pValues.length);
  let most = 0;
  for (const [k, i] of ascendingOrder(pValues).entries()) {
    most = Math.max(most, Math.min(1, (pValues[i] as number) * (pValues.length - k)));
    adjusted[i] = most;
  }
  return adjusted;
}

function ascendingOrder(pValues: Float64Array): Int32Array {
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`A p-value lies between 0 and 1, found ${wrong}.`);
  return Int32Array.from(pValues.keys()).sort((i, j) => (pValues[i] as number) - (pValues[j] as number));
}
