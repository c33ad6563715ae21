import type { Decision } from '../scoring/decision.ts';

/** A decision in one line, with the value and threshold of every reason. */
export function decisionLine({ decision, reasons, measures }: Decision): string {
  const because = reasons.map(
    ({ code, value, threshold }) => `${code} ${rounded(value)} against ${rounded(threshold)}`,
  );
  const { candidates } = measures;
  return [
    decision,
    ...(because.length > 0 ? [because.join(', ')] : [`${candidates.value} candidates of ${candidates.n}`]),
  ].join(': ');
}

/** A number for reading: four significant digits. */
export function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
