import type { Decision } from './decision.ts';
import { mayTrade, type RegimeStatus } from './regime.ts';

/** A decision as people read it: nobody is to buy what a regime picks that is not live. Scores of earlier versions do not say what it was. */
export function decisionText(decision: Decision['decision'], status: RegimeStatus | undefined): string {
  if (status === undefined) return decision === 'TRADE' ? 'TRADE, status not recorded' : decision;
  return decision === 'TRADE' && !mayTrade(status) ? `WOULD TRADE, ${status}` : decision;
}

/** A decision in one line, with the value and threshold of every reason. */
export function decisionLine({ decision, reasons, measures }: Decision, status: RegimeStatus): string {
  const because = reasons.map(
    ({ code, value, threshold }) => `${code} ${rounded(value)} against ${rounded(threshold)}`,
  );
  const { candidates } = measures;
  return [
    decisionText(decision, status),
    ...(because.length > 0 ? [because.join(', ')] : [`${candidates.value} candidates of ${candidates.n}`]),
  ].join(': ');
}

/** A number for reading: four significant digits. */
export function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
