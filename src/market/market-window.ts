/** The bars of one symbol, aligned with the view's sessions; NaN where there is none. Prices in USD, volume in shares. */
export interface SymbolBars {
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  /** NaN also where the source gave no adjusted close; equal to the close where it is as traded. */
  readonly adjClose: Float64Array;
  readonly volume: Float64Array;
}

/** Bars as they were known at a week, over its last sessions. */
export interface MarketWindow {
  /** Epoch days of the sessions, ascending. */
  readonly sessions: Int32Array;
  /** By symbol, every symbol that was asked for. */
  readonly bars: ReadonlyMap<string, SymbolBars>;
  /** By symbol the sessions (epoch days) whose price is said to be real, however large the step to it. */
  readonly confirmed?: ReadonlyMap<string, ReadonlySet<number>>;
}
