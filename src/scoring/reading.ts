/** Why a value could not be computed. */
export type NullReason =
  /** The symbol has no clusters this week, after the filters. */
  | 'NO_NEWS'
  /** No symbol has earlier news to compare with. */
  | 'NO_HISTORY'
  /** Weeks or sessions that the value needs are not in the lake. */
  | 'TOO_LITTLE_HISTORY'
  /** The symbol has no bar on a session that the value needs. */
  | 'NO_BAR'
  /** The benchmark has no bar on a session that the value needs. */
  | 'NO_BENCHMARK_BAR'
  /** The symbol's price takes a step that nothing explains: it may be a split, another unit, or a row of another symbol. */
  | 'UNEXPLAINED_STEP'
  /** The benchmark's does. */
  | 'BENCHMARK_STEP'
  /** Nothing was traded. */
  | 'NO_VOLUME'
  /** Null in a features file that says no more. */
  | 'MISSING';

/** A number, or why there is none. */
export type Reading = number | NullReason;

/** The result of a formula, unless an operand has none: then the reason of the first such operand. */
export function combine(formula: (...values: number[]) => number, ...operands: readonly Reading[]): Reading {
  const values: number[] = [];
  for (const operand of operands) {
    if (typeof operand === 'string') return operand;
    values.push(operand);
  }
  return formula(...values);
}

/** `feature:CODE` for every reading without a number, sorted, joined by ";". */
export function joinReasons(reasons: Iterable<string>): string {
  return [...new Set(reasons)].sort().join(';');
}
