/**
 * Numbers in −0.5 … 0.5 that any language makes again, for series that another library has judged: x ← (1103515245·x + 12345) mod 2³¹, then
 * x / 2³¹ − 0.5.
 *
 * @param start x before the first number
 */
export function congruentialNumbers(count: number, start = 12_345): number[] {
  let state = BigInt(start);
  return Array.from({ length: count }, () => {
    state = (1_103_515_245n * state + 12_345n) % 2n ** 31n;
    return Number(state) / 2 ** 31 - 0.5;
  });
}

/** v ← φ·v + e from v = 0 over these numbers. */
export function autoregressive(count: number, phi: number): Float64Array {
  let value = 0;
  return Float64Array.from(congruentialNumbers(count), (innovation) => {
    value = phi * value + innovation;
    return value;
  });
}
