export type SignalState = 'Divergent' | 'Overheated' | 'Confirmed' | 'Early';
export type Conviction = 'Weak' | 'Moderate' | 'Strong';

/**
 * How information flow and price stand to each other: Divergent (IFS > .35, AR5 < 0), Overheated (IFS < 0, AR5 > .35),
 * Confirmed (both > .2), else Early. Null when either is NaN.
 *
 * @param ar5 z-score of AR5
 */
export function signalState(ifs: number, ar5: number): SignalState | null {
  if (Number.isNaN(ifs) || Number.isNaN(ar5)) return null;
  if (ifs > 0.35 && ar5 < 0) return 'Divergent';
  if (ifs < 0 && ar5 > 0.35) return 'Overheated';
  return ifs > 0.2 && ar5 > 0.2 ? 'Confirmed' : 'Early';
}

/** |UPS_adj| < .25 Weak, < .75 Moderate, else Strong. Null for NaN. */
export function conviction(upsAdj: number): Conviction | null {
  if (Number.isNaN(upsAdj)) return null;
  const size = Math.abs(upsAdj);
  if (size < 0.25) return 'Weak';
  return size < 0.75 ? 'Moderate' : 'Strong';
}
