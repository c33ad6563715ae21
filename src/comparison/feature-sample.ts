import type { FeatureTable } from '../scoring/features.ts';

/** The features that are watched: what the scores are made of, before they are standardised. */
export const watchedFeatures = [
  'NV_raw',
  'NA_raw',
  'NS_raw',
  'SS_raw',
  'EI_raw',
  'EC_raw',
  'AR5',
  'VS_raw',
  'RV60',
] as const;

/** Values of the watched features over the symbols of a week, NaN where there is none. */
export type FeatureSample = Readonly<Record<(typeof watchedFeatures)[number], Float64Array>>;

export function featureSample({ columns }: FeatureTable): FeatureSample {
  return Object.fromEntries(watchedFeatures.map((name) => [name, columns[name]])) as FeatureSample;
}
