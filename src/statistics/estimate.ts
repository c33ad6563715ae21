/** A published number with what it rests on. */
export interface Estimate {
  /** Null where it cannot be computed from these observations. */
  readonly value: number | null;
  /** Number of observations, missing ones left out. */
  readonly n: number;
  /** Interval at the confidence of the report, where there is one. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Nothing was observed, or too little. */
export function noEstimate(n = 0): Estimate {
  return { value: null, n, interval: null };
}
