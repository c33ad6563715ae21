import type { CrossSection } from './cross-section.ts';
import type { NumericFeature } from './features.ts';
import type { FactorSchema } from './schema.ts';
import type { ScoreTerm, ScoringModel } from './scoring-model.ts';

interface Factor extends Omit<ScoreTerm, 'name' | 'weight'> {
  readonly name: keyof FactorSchema['weights'];
  readonly features: readonly NumericFeature[];
}

const novelty = (cross: CrossSection, row: number) => cross.factor_novelty[row] as number;
const eventIntensity = (cross: CrossSection, row: number) => cross.factor_event_intensity[row] as number;
const sentiment = (cross: CrossSection, row: number) => cross.factor_sentiment[row] as number;
const divergence = (cross: CrossSection, row: number) => cross.factor_divergence[row] as number;

const factors: readonly Factor[] = [
  { name: 'novelty', features: ['NV_raw', 'NA_raw'], up: novelty, down: novelty },
  { name: 'event_intensity', features: ['EI_raw', 'EC_raw'], up: eventIntensity, down: eventIntensity },
  { name: 'sentiment', features: ['SS_raw'], up: sentiment, down: (cross, row) => -sentiment(cross, row) },
  { name: 'divergence', features: ['AR5', 'SS_raw'], up: divergence, down: divergence },
];

/**
 * The factor model: UPS_raw = Σ weight · factor over novelty, event intensity, sentiment and divergence,
 * UPS_adj = UPS_raw · (1 − p · VR_pct).
 *
 * DPS is the same with the sign of sentiment turned: the other three say that something happens, not in which
 * direction. A factor of weight 0 is left out, and what only it needs may be missing. The penalty pulls towards 0, so
 * it raises a negative score.
 */
export function factorModel({ weights, volatility_penalty: penalty }: FactorSchema): ScoringModel {
  const used = factors.filter(({ name }) => weights[name] !== 0);
  const features = used.flatMap((factor) => factor.features);
  return {
    terms: used.map(({ name, up, down }) => ({ name, weight: weights[name], up, down })),
    neededFeatures: [...new Set<NumericFeature>(penalty === 0 ? features : [...features, 'VR_pct'])],
    volatilityFactor: (vrPct) => (penalty === 0 ? 1 : 1 - penalty * vrPct),
  };
}
