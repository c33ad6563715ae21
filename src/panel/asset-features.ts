import type { FeatureName, FlagName, HoldingName, OutcomeName } from './features.ts';
import { horizons } from './features.ts';
import type { AssetSeries, ColumnsOf, Wanted } from './kernels/asset-series.ts';
import { type Ending, type ForwardColumns, forwardReturns } from './kernels/forward-returns.ts';
import { movingAverages, relativeStrength, volatilities, wilderRange } from './kernels/recursions.ts';
import { levels, ranges, returns, rowFlags, trading } from './kernels/windows.ts';

/** The columns of the panel for a number of rows; NaN is null. */
export interface PanelColumns {
  readonly features: ColumnsOf<FeatureName>;
  readonly flags: {
    readonly [N in FlagName]: N extends 'bars_seen' ? Int32Array : Uint8Array;
  };
  readonly outcomes: ColumnsOf<OutcomeName>;
  readonly holdings: { readonly [N in HoldingName]: Int32Array };
}

/**
 * The features and flags of one asset at the wanted bars.
 *
 * @param out NaN in the rows of those bars
 * @param scratch room for one number for each bar
 */
export function assetFeatures(series: AssetSeries, wanted: Wanted, out: PanelColumns, scratch: Float64Array): void {
  const { features, flags } = out;
  movingAverages(series, wanted, features);
  relativeStrength(series, wanted, features);
  wilderRange(series, wanted, features);
  volatilities(series, wanted, features, scratch);
  returns(series, wanted, features);
  levels(series, wanted, features);
  trading(series, wanted, features);
  ranges(series, wanted, features);
  rowFlags(series, wanted, flags);
  nullWhereNotFinite(Object.values(features), wanted);
}

/** What came after the wanted bars. */
export function assetOutcomes(
  series: AssetSeries,
  wanted: Wanted,
  ending: Ending | undefined,
  { outcomes, holdings }: PanelColumns,
): void {
  const columns = horizons.map(
    (horizon): ForwardColumns => ({
      horizon,
      returns: outcomes[`fwd_ret_${horizon}d`],
      lagReturns: outcomes[`fwd_ret_lag1_${horizon}d`],
      bars: holdings[`fwd_bars_${horizon}d`],
      lagBars: holdings[`fwd_bars_lag1_${horizon}d`],
    }),
  );
  forwardReturns(series, wanted, ending, columns);
  nullWhereNotFinite(Object.values(outcomes), wanted);
}

/** A price of 0 makes quotients that are no numbers; none of them is a value. */
function nullWhereNotFinite(columns: readonly Float64Array[], { rows, count }: Wanted): void {
  for (const column of columns) {
    for (let w = 0; w < count; w++) {
      const row = rows[w] as number;
      if (!Number.isFinite(column[row])) column[row] = Number.NaN;
    }
  }
}
