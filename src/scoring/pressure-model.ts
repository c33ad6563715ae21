import type { NumericFeature } from './features.ts';
import type { PressureSchema } from './schema.ts';
import type { ScoreTerm, ScoringModel } from './scoring-model.ts';

const terms: readonly ScoreTerm[] = [
  {
    name: 'information_flow',
    weight: 0.45,
    up: (cross, row) => cross.IFS[row] as number,
    down: (cross, row) => -(cross.IFS[row] as number),
  },
  {
    name: 'event_intensity',
    weight: 0.2,
    up: (cross, row) => cross.EVS[row] as number,
    down: (cross, row) => -(cross.EVS[row] as number),
  },
  {
    name: 'market_confirmation',
    weight: 0.35,
    up: (cross, row) => cross.MCS_up[row] as number,
    down: (cross, row) => cross.MCS_down[row] as number,
  },
];

const scoredFeatures: readonly NumericFeature[] = ['NV_raw', 'NA_raw', 'NS_raw', 'SS_raw', 'EI_raw', 'AR5', 'VS_raw'];

/** VR_pct above which a symbol is too volatile for its full score. */
const volatileAbove = 0.9;

/**
 * The pressure model: UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, DPS_raw = −.45 IFS − .20 EVS + .35 MCS_down; both are
 * multiplied by 1 − p where VR_pct > .90.
 */
export function pressureModel({ volatility_penalty: penalty }: PressureSchema): ScoringModel {
  return {
    terms,
    neededFeatures: penalty === 0 ? scoredFeatures : [...scoredFeatures, 'VR_pct'],
    volatilityFactor: (vrPct) => (vrPct > volatileAbove ? 1 - penalty : 1),
  };
}
