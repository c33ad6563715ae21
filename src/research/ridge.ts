/**
 * Ridge regression from its products: the β of (G + λI)β = g, by Cholesky's decomposition (Hoerl and Kennard, Technometrics 12, 1970; Golub and Van Loan,
 * Matrix Computations, 4.2). With λ > 0 there is always one.
 *
 * @param gram G = ZᵀZ, p × p by rows
 * @param target g = Zᵀy
 * @param penalty λ > 0
 */
export function solveRidge(gram: Float64Array, target: Float64Array, penalty: number): Float64Array {
  const p = target.length;
  const lower = new Float64Array(p * p);
  const at = (row: number, column: number) => lower[row * p + column] as number;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = (gram[i * p + j] as number) + (i === j ? penalty : 0);
      for (let k = 0; k < j; k++) rest -= at(i, k) * at(j, k);
      lower[i * p + j] = i === j ? Math.sqrt(rest) : rest / at(j, j);
    }
  }
  const beta = target.slice();
  for (let i = 0; i < p; i++) {
    for (let k = 0; k < i; k++) (beta[i] as number) -= at(i, k) * (beta[k] as number);
    (beta[i] as number) /= at(i, i);
  }
  for (let i = p - 1; i >= 0; i--) {
    for (let k = i + 1; k < p; k++) (beta[i] as number) -= at(k, i) * (beta[k] as number);
    (beta[i] as number) /= at(i, i);
  }
  return beta;
}
