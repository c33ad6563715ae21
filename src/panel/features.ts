/** One column of the panel: what a value of it says of an asset on a day. */
export interface FeatureDefinition {
  readonly name: string;
  /** In the words of docs/features.md: C, O, H, L, V are total-return-adjusted, t is the bar of the as-of date. */
  readonly formula: string;
  readonly unit: string;
  /** How many bars of the asset, the one of the as-of date included, must be there for a value. */
  readonly bars: number;
}

const ratio = 'ratio';
const price = 'currency of the asset, in shares of t';
const logReturn = 'daily log return';

/**
 * The features, in the order of their columns. Names and formulas are those of the reference; where it computes a value from less than a whole
 * window, from prices as traded or from the first bar that happened to be read, ours does not. Changing one makes another feature set.
 */
export const features = [
  { name: 'ret_1d', formula: 'C(t) / C(t−1) − 1', unit: ratio, bars: 2 },
  { name: 'ret_5d', formula: 'C(t) / C(t−5) − 1', unit: ratio, bars: 6 },
  { name: 'ret_20d', formula: 'C(t) / C(t−20) − 1', unit: ratio, bars: 21 },
  { name: 'logret_1d', formula: 'ln C(t) − ln C(t−1)', unit: logReturn, bars: 2 },
  { name: 'sma_20', formula: 'mean of C over 20 bars', unit: price, bars: 20 },
  { name: 'sma_50', formula: 'mean of C over 50 bars', unit: price, bars: 50 },
  { name: 'sma_200', formula: 'mean of C over 200 bars', unit: price, bars: 200 },
  { name: 'ema_12', formula: 'e ← e + 2/13 · (C − e) from the first C of the asset on', unit: price, bars: 12 },
  { name: 'ema_26', formula: 'e ← e + 2/27 · (C − e) from the first C of the asset on', unit: price, bars: 26 },
  { name: 'macd', formula: 'ema_12 − ema_26', unit: price, bars: 26 },
  { name: 'macd_signal', formula: 's ← s + 2/10 · (macd − s) from the first bar on', unit: price, bars: 34 },
  { name: 'macd_hist', formula: 'macd − macd_signal', unit: price, bars: 34 },
  { name: 'macd_hist_pct', formula: 'macd_hist / C(t)', unit: ratio, bars: 34 },
  {
    name: 'rsi_14',
    formula:
      '100 − 100 / (1 + u/d); u, d: Wilder averages of up and down moves, seeded by the mean of the first 14; 100 where d = 0',
    unit: '0 to 100',
    bars: 15,
  },
  {
    name: 'boll_z_20',
    formula: '(C(t) − sma_20) / sample deviation of C over 20 bars; null where the 20 are equal',
    unit: 'deviations',
    bars: 20,
  },
  {
    name: 'dist_vwap_20',
    formula: 'C(t) / (Σ C·V / Σ V over 20 bars) − 1; null without volume',
    unit: ratio,
    bars: 20,
  },
  {
    name: 'atr_14',
    formula: 'mean over 14 bars of the true range max(H − L, |H − C(−1)|, |L − C(−1)|)',
    unit: price,
    bars: 15,
  },
  { name: 'atr_pct_14', formula: 'atr_14 / C(t)', unit: ratio, bars: 15 },
  {
    name: 'atr_wilder_14',
    formula: "Wilder's average of the true range, seeded by the mean of the first 14",
    unit: price,
    bars: 15,
  },
  {
    name: 'ewma_vol_20',
    formula: '√v; v ← v + 2/21 · (r² − v), r = logret_1d, from the first r² on',
    unit: logReturn,
    bars: 21,
  },
  {
    name: 'ewma_vol_60',
    formula: '√v; v ← v + 2/61 · (r² − v), r = logret_1d, from the first r² on',
    unit: logReturn,
    bars: 61,
  },
  { name: 'vov_20', formula: 'sample deviation of ewma_vol_20 over 20 bars', unit: logReturn, bars: 40 },
  {
    name: 'adv20_dollar',
    formula: 'mean over 20 bars of close × volume as traded',
    unit: 'currency of the asset',
    bars: 20,
  },
  {
    name: 'turnover_ratio',
    formula: 'mean of V over 20 bars / mean of V over 60 bars; null without volume',
    unit: ratio,
    bars: 60,
  },
  { name: 'range_pct', formula: '(H − L) / C', unit: ratio, bars: 1 },
  { name: 'gap_open', formula: 'O(t) / C(t−1) − 1', unit: ratio, bars: 2 },
  { name: 'mom_12_1', formula: 'C(t−21) / C(t−252) − 1', unit: ratio, bars: 253 },
] as const satisfies readonly FeatureDefinition[];

export type FeatureName = (typeof features)[number]['name'];

/** What warns of a row; always there. */
export const flags = [
  { name: 'ca_suspicious_flag', formula: '1 where the close as traded is not above 0', unit: '0 or 1', bars: 1 },
  {
    name: 'has_missing_bars_lookback',
    formula: '1 where two bars that follow each other among the last 21 are more than 14 days apart',
    unit: '0 or 1',
    bars: 1,
  },
  { name: 'bars_seen', formula: 'bars of the asset up to t, from its first on', unit: 'bars', bars: 1 },
] as const satisfies readonly FeatureDefinition[];

export type FlagName = (typeof flags)[number]['name'];

/** For how many bars a forward return is held. */
export const horizons = [1, 5, 20] as const;

const ended =
  'where the asset is delisted before, to its last bar and then the delisting return; null where it takes more than 365 days';

/** What came after t: outcomes for research, never inputs. Null where it is not known yet, or the asset cannot be bought any more. */
export const outcomes = horizons.flatMap(
  (h) =>
    [
      { name: `fwd_ret_${h}d`, formula: `C(t+${h}) / C(t) − 1; ${ended}`, unit: ratio, bars: 1 },
      { name: `fwd_ret_lag1_${h}d`, formula: `C(t+1+${h}) / C(t+1) − 1; ${ended}`, unit: ratio, bars: 1 },
    ] as const satisfies readonly FeatureDefinition[],
);

export type OutcomeName = (typeof outcomes)[number]['name'];

/** How many bars a return was really held; 0 where there is none. */
export const holdings = horizons.flatMap(
  (h) =>
    [
      {
        name: `fwd_bars_${h}d`,
        formula: `bars held for fwd_ret_${h}d: ${h}, or fewer where the asset ended`,
        unit: 'bars',
        bars: 1,
      },
      {
        name: `fwd_bars_lag1_${h}d`,
        formula: `bars held for fwd_ret_lag1_${h}d: ${h}, or fewer where the asset ended`,
        unit: 'bars',
        bars: 1,
      },
    ] as const satisfies readonly FeatureDefinition[],
);

export type HoldingName = (typeof holdings)[number]['name'];
