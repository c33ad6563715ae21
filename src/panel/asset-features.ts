import type { FeatureName, FlagName, HoldingName, OutcomeName } from './features.ts';
import type { AssetSeries, ColumnsOf, Wanted } from './kernels/asset-series.ts';
import { type Ending, type ForwardColumns, forwardReturns } from './kernels/forward-returns.ts';
import { movingAverages, relativeStrength, volatilities, wilderRange } from './kernels/recursions.ts';
import { windows } from './kernels/windows.ts';

/** The columns of the panel for a number of rows; NaN is null. */
export interface PanelColumns {
  readonly features: ColumnsOf<FeatureName>;
  readonly flags: {
    readonly [N in FlagName]: N extends 'bars_seen' ? Int32Array : Uint8Array;
  };
  readonly outcomes: ColumnsOf<OutcomeName>;
  readonly holdings: { readonly [N in HoldingName]: Int32Array };
  /** The outcomes and holdings by horizon. */
  readonly forward: readonly ForwardColumns[];
  /** All columns that can hold a null. */
  readonly nullable: readonly Float64Array[];
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
  windows(series, wanted, features, flags);
}

/** What came after the wanted bars. @param endings by date */
export function assetOutcomes(
  series: AssetSeries,
  wanted: Wanted,
  endings: readonly Ending[],
  { forward }: PanelColumns,
): void {
  forwardReturns(series, wanted, endings, forward);
}

/** A price of 0 makes quotients that are no numbers; none of them is a value. */
export function nullWhereNotFinite({ nullable }: PanelColumns, rows: ArrayLike<number>, count: number): void {
  for (const column of nullable) {
    for (let w = 0; w < count; w++) {
      const row = rows[w] as number;
      if (!Number.isFinite(column[row])) column[row] = Number.NaN;
    }
  }
}
