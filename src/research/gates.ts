import type { GateSet } from './gate-settings.ts';
import type { CandidateSummary } from './summary.ts';

/** What gates look at. */
export type Judged = CandidateSummary & { readonly ic_q: number | null; readonly ic_p_holm: number | null };

/** The codes of the gates that say no, in their order. What cannot be computed passes none. */
export function gateReasons({ gates }: GateSet, judged: Judged): string[] {
  return gates
    .filter(({ metric, at_least, at_most }) => {
      const value = judged[metric];
      if (value === null) return true;
      return !(value >= (at_least ?? Number.NEGATIVE_INFINITY) && value <= (at_most ?? Number.POSITIVE_INFINITY));
    })
    .map(({ code }) => code);
}
