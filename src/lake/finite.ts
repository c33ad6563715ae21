/**
 * Whether no value is NaN or infinite. Zero times a finite number is zero, and NaN otherwise: sums tell it without a branch for each value,
 * and four of them do not wait for each other.
 */
export function allFinite(values: Float64Array): boolean {
  const whole = values.length - (values.length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < whole; i += 4) {
    first += 0 * (values[i] as number);
    second += 0 * (values[i + 1] as number);
    third += 0 * (values[i + 2] as number);
    fourth += 0 * (values[i + 3] as number);
  }
  for (let i = whole; i < values.length; i++) first += 0 * (values[i] as number);
  return first + second + third + fourth === 0;
}
