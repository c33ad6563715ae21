/** Σ x·y. @throws {RangeError} when the lengths differ */
export function dotProduct(x: Float64Array, y: Float64Array): number {
  if (x.length !== y.length) throw new RangeError(`A product needs pairs: ${x.length} against ${y.length} values.`);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}
