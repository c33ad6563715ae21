/**
 * The bars of one asset, ascending, as a day knew them. Prices and volumes are adjusted forward from the first bar on: a price is divided by
 * the factors of all splits and dividends up to it, so that what comes later changes nothing of what was.
 */
export interface AssetSeries {
  readonly bars: number;
  /** Epoch days. */
  readonly dates: Int32Array;
  readonly open: Float64Array;
  readonly high: Float64Array;
  readonly low: Float64Array;
  readonly close: Float64Array;
  readonly volume: Float64Array;
  /** What was traded, in the shares and the currency of its day: the arrays above where there are no actions. */
  readonly tradedClose: Float64Array;
  readonly tradedVolume: Float64Array;
  /** By which a price was divided: multiplied with it, a price is in shares of that bar. Undefined: 1. */
  readonly factor: Float64Array | undefined;
}

/** The bars whose values are wanted. */
export interface Wanted {
  /** Positions of bars, ascending; those in the first `count` places. */
  readonly positions: Int32Array;
  /** The row of the result for each. */
  readonly rows: Int32Array;
  readonly count: number;
}

/** Result columns by name; NaN is null. */
export type ColumnsOf<Name extends string> = { readonly [N in Name]: Float64Array };
