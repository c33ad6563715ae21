import { psiOfSamples } from '../statistics/psi.ts';
import type { InputDrift } from './comparison.ts';
import { type FeatureSample, watchedFeatures } from './feature-sample.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** Weeks that count as recent, and weeks before them without which there is nothing to compare with. */
const quarter = 13;

/**
 * Whether what a regime is fed has changed: the population stability index of each feature, pooled over symbols, of the latest 13 scored weeks
 * against all before them. With fewer than 13 before them there is no index.
 *
 * @param entries of one regime, oldest first
 */
export function inputDrift(regime: string, entries: readonly LedgerEntry[]): InputDrift[] {
  const samples = entries.flatMap(({ scored }) => (scored?.features ? [scored.features] : []));
  const split = Math.max(0, samples.length - quarter);
  const [before, latest] = [samples.slice(0, split), samples.slice(split)];
  return watchedFeatures.map((feature) => {
    const { psi, byChance, recentN, referenceN } = psiOfSamples(pooled(before, feature), pooled(latest, feature));
    const index = before.length < quarter ? null : psi;
    return {
      regime,
      feature,
      psi: index,
      psi_by_chance: index === null ? null : byChance,
      recent_weeks: latest.length,
      recent_n: recentN,
      reference_weeks: before.length,
      reference_n: referenceN,
      verdict: verdictOf(index),
    };
  });
}

function pooled(samples: readonly FeatureSample[], feature: (typeof watchedFeatures)[number]): Float64Array {
  const values = new Float64Array(samples.reduce((sum, sample) => sum + sample[feature].length, 0));
  let offset = 0;
  for (const sample of samples) {
    values.set(sample[feature], offset);
    offset += sample[feature].length;
  }
  return values;
}

function verdictOf(psi: number | null): InputDrift['verdict'] {
  if (psi === null) return 'unknown';
  if (psi < 0.1) return 'stable';
  return psi <= 0.25 ? 'moderate' : 'shift';
}
