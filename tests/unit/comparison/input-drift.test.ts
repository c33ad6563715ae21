import { describe, expect, test } from 'vitest';
import { type FeatureSample, featureSample } from '../../../src/comparison/feature-sample.ts';
import { inputDrift } from '../../../src/comparison/input-drift.ts';
import { psiOfSamples } from '../../../src/statistics/psi.ts';
import { Random } from '../../../src/statistics/random.ts';
import { entry, scoredWeek } from '../../support/comparison/scored-weeks.ts';
import { featureTable } from '../../support/scoring/week-example.ts';

const symbols = 100;

/** So many weeks of normal features; NV_raw is moved in the weeks of `moved`. */
function history(count: number, moved: (week: number) => number = () => 0) {
  const random = Random.seeded(3);
  const normal = (mean = 0) => Array.from({ length: symbols }, () => mean + random.normal());
  return Array.from({ length: count }, (_, week) => {
    const features = featureSample(
      featureTable(
        {
          NV_raw: normal(moved(week)),
          NA_raw: normal(),
          NS_raw: normal(),
          SS_raw: normal(),
          EI_raw: normal(),
          EC_raw: normal(),
          AR5: normal(),
          VS_raw: normal(),
          RV60: normal().map((value, i) => (i === 0 ? Number.NaN : value)),
        },
        symbols,
      ),
    );
    return entry(`2014-${String(week).padStart(3, '0')}`, 'a', scoredWeek({ changes: { features } }));
  });
}

const driftOf = (entries: ReturnType<typeof history>, feature: string) =>
  inputDrift('a', entries).find((one) => one.feature === feature);

const pooled = (entries: ReturnType<typeof history>, feature: keyof FeatureSample) =>
  Float64Array.from(entries.flatMap(({ scored }) => [...(scored?.features?.[feature] ?? [])]));

describe('drift of the inputs', () => {
  test('compares the latest 13 weeks with all before them, pooled over symbols', () => {
    const entries = history(30);
    const { psi, byChance } = psiOfSamples(pooled(entries.slice(0, 17), 'AR5'), pooled(entries.slice(17), 'AR5'));
    expect(driftOf(entries, 'AR5')).toEqual({
      regime: 'a',
      feature: 'AR5',
      psi,
      psi_by_chance: byChance,
      recent_weeks: 13,
      recent_n: 13 * symbols,
      reference_weeks: 17,
      reference_n: 17 * symbols,
      verdict: 'stable',
    });
  });

  test('watches nine features', () => {
    expect(inputDrift('a', history(26)).map(({ feature }) => feature)).toEqual([
      'NV_raw',
      'NA_raw',
      'NS_raw',
      'SS_raw',
      'EI_raw',
      'EC_raw',
      'AR5',
      'VS_raw',
      'RV60',
    ]);
  });

  test('counts values, not nulls', () => {
    expect(driftOf(history(26), 'RV60')).toMatchObject({
      recent_n: 13 * (symbols - 1),
      reference_n: 13 * (symbols - 1),
    });
  });

  test('sees a feature that moved, and only that', () => {
    const drift = inputDrift(
      'a',
      history(40, (week) => (week >= 27 ? 1 : 0)),
    );
    expect(drift.filter(({ verdict }) => verdict === 'shift').map(({ feature }) => feature)).toEqual(['NV_raw']);
  });

  test('calls a smaller move moderate', () => {
    expect(
      driftOf(
        history(40, (week) => (week >= 27 ? 0.4 : 0)),
        'NV_raw',
      )?.verdict,
    ).toBe('moderate');
  });

  test('is not known with fewer than 13 weeks before the latest 13', () => {
    expect(driftOf(history(25), 'AR5')).toMatchObject({
      psi: null,
      psi_by_chance: null,
      recent_weeks: 13,
      reference_weeks: 12,
      reference_n: 12 * symbols,
      verdict: 'unknown',
    });
    expect(driftOf(history(26), 'AR5')?.psi).not.toBeNull();
  });

  test('passes over weeks that are missing or have no features', () => {
    const entries = history(26);
    const gaps = [entry('2014-900', 'a', undefined), entry('2014-901', 'a', scoredWeek())];
    expect(inputDrift('a', [...entries, ...gaps])).toEqual(inputDrift('a', entries));
  });

  test('of a regime without a week is not known', () => {
    expect(driftOf([], 'AR5')).toMatchObject({ psi: null, recent_weeks: 0, recent_n: 0, reference_n: 0 });
  });
});
