import { zScore } from '../statistics/z-score.ts';
import type { FeatureTable } from './features.ts';

/** The standardised features of a week and what both models make of them: one number per symbol, NaN = null. */
export interface CrossSection {
  readonly NV: Float64Array;
  readonly NA: Float64Array;
  readonly NS: Float64Array;
  readonly SS: Float64Array;
  readonly EVS: Float64Array;
  readonly EC: Float64Array;
  readonly AR5_z: Float64Array;
  readonly VS: Float64Array;
  readonly IFS: Float64Array;
  readonly PD_up_raw: Float64Array;
  readonly PD_down_raw: Float64Array;
  readonly MCS_up: Float64Array;
  readonly MCS_down: Float64Array;
  readonly factor_novelty: Float64Array;
  readonly factor_event_intensity: Float64Array;
  readonly factor_sentiment: Float64Array;
  readonly factor_divergence: Float64Array;
}

/**
 * Standardises a week's features. Each z-score is taken over the symbols that have the feature, and limited to ±`clip`;
 * whatever needs a missing one is NaN. EVS = z(EI_raw);
 *
 * - IFS = .25 NV + .20 NA + .30 NS + .25 SS, all z
 * - PD_up = IFS − z(AR5), PD_down = −IFS − z(−AR5)
 * - MCS_up = .45 z(AR5) + .20 z(VS) + .35 z(PD_up), MCS_down = .45 z(−AR5) + .20 z(VS) + .35 z(PD_down)
 * - novelty = .5 NV + .5 NA, event_intensity = .5 EVS + .5 EC, sentiment = SS, divergence = |z(AR5) − SS|
 */
export function standardise({ columns }: FeatureTable, clip: number): CrossSection {
  const NV = zScore(columns.NV_raw, clip);
  const NA = zScore(columns.NA_raw, clip);
  const NS = zScore(columns.NS_raw, clip);
  const SS = zScore(columns.SS_raw, clip);
  const EVS = zScore(columns.EI_raw, clip);
  const EC = zScore(columns.EC_raw, clip);
  const AR5 = zScore(columns.AR5, clip);
  const VS = zScore(columns.VS_raw, clip);

  const IFS = perSymbol((nv, na, ns, ss) => 0.25 * nv + 0.2 * na + 0.3 * ns + 0.25 * ss, NV, NA, NS, SS);
  const PD_up_raw = perSymbol((ifs, ar5) => ifs - ar5, IFS, AR5);
  // z(−AR5) = −z(AR5), so PD_down = −IFS + z(AR5).
  const PD_down_raw = perSymbol((ifs, ar5) => ar5 - ifs, IFS, AR5);
  const confirmation = (ar5: number, vs: number, pd: number) => 0.45 * ar5 + 0.2 * vs + 0.35 * pd;
  return {
    NV,
    NA,
    NS,
    SS,
    EVS,
    EC,
    AR5_z: AR5,
    VS,
    IFS,
    PD_up_raw,
    PD_down_raw,
    MCS_up: perSymbol(confirmation, AR5, VS, zScore(PD_up_raw, clip)),
    MCS_down: perSymbol((ar5, vs, pd) => confirmation(-ar5, vs, pd), AR5, VS, zScore(PD_down_raw, clip)),
    factor_novelty: perSymbol((nv, na) => 0.5 * nv + 0.5 * na, NV, NA),
    factor_event_intensity: perSymbol((ei, ec) => 0.5 * ei + 0.5 * ec, EVS, EC),
    factor_sentiment: SS.slice(),
    factor_divergence: perSymbol((ar5, ss) => Math.abs(ar5 - ss), AR5, SS),
  };
}

/** The formula applied to each symbol's numbers. */
function perSymbol<Inputs extends readonly Float64Array[]>(
  formula: (...values: { [K in keyof Inputs]: number }) => number,
  ...inputs: Inputs
): Float64Array {
  const [first] = inputs;
  return Float64Array.from(first ?? [], (_, row) =>
    formula(...(inputs.map((values) => values[row]) as { [K in keyof Inputs]: number })),
  );
}
