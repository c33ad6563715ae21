import { describe, expect, it } from 'vitest';
import { judgeProfile, mayOpenHoldout } from '../../../../src/research/stage-b/gate-profile.ts';
import type { ProfileMetric } from '../../../../src/research/stage-b/gate-profile-settings.ts';
import {
  good,
  justRefused,
  notAppliedCases,
  profileCases,
  shippedProfiles as profiles,
} from '../../../support/research/gate-cases.ts';

const profileOf = (name: string) => profiles.find(({ id }) => id === name) as (typeof profiles)[number];
const final = profileOf('final');
const fitted = { isFitted: true };
const formula = { isFitted: false };

const cases = profiles.flatMap(profileCases);

describe('every gate of the shipped profiles', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s says yes to a candidate without fault',
    (_, profile) => {
      expect(judgeProfile(profile, good, fitted)).toEqual({ passed: true, refused: [], notApplied: [] });
    },
  );

  it.each(cases)('$name', ({ code, profile, gate, refused }) => {
    const found = refused();
    const others = profile.gates.filter(({ metric }) => metric === gate.metric).map((one) => one.code);
    expect(found.map((one) => one.gate)).toContain(code);
    expect(others).toEqual(expect.arrayContaining(found.map((one) => one.gate)));
    expect(found.find((one) => one.gate === code)?.distance).toBeCloseTo(gate.above === undefined ? 1e-9 : 0, 12);
  });

  it.each(cases)('$profile.id: $code says no where its number cannot be computed', ({ code, profile, gate }) => {
    const verdict = judgeProfile(profile, { ...good, [gate.metric]: null }, fitted);
    expect(verdict.passed).toBe(false);
    expect(verdict.refused).toContainEqual({ gate: code, distance: null });
  });
});

it.each(notAppliedCases)('$code $name', ({ code, found }) => {
  expect(new Set(found())).toEqual(new Set([code]));
});

describe('a formula', () => {
  const noPaths = { ...good, path_sharpe_min: -9, path_sharpe_p25: -9, path_negative_share: 1 };

  it('is held against no gate of paths, which counts as neither yes nor no', () => {
    const { passed, notApplied } = judgeProfile(final, noPaths, formula);
    expect(passed).toBe(true);
    expect(notApplied).toEqual([
      { gate: 'CPCV_SHARPE_MIN_BELOW_MIN', reason: 'NOT_FITTED' },
      { gate: 'CPCV_SHARPE_P25_BELOW_MIN', reason: 'NOT_FITTED' },
      { gate: 'CPCV_NEG_SHARE_TOO_HIGH', reason: 'NOT_FITTED' },
    ]);
    expect(judgeProfile(final, noPaths, fitted).passed).toBe(false);
  });
});

describe('the holdout', () => {
  const closed = { ...good, holdout_return: null, holdout_shortfall_p: null };

  it('is opened where every other gate says yes', () => {
    expect(mayOpenHoldout(final, closed, fitted)).toBe(true);
    expect(judgeProfile(final, closed, fitted).refused.map(({ gate }) => gate)).toEqual([
      'HOLDOUT_RETURN_NOT_POSITIVE',
      'HOLDOUT_BELOW_CPCV',
    ]);
  });

  it.each(final.gates.filter(({ metric }) => !metric.startsWith('holdout_r') && !metric.startsWith('holdout_s')))(
    'stays closed where $code says no, and is not held against the candidate',
    (gate) => {
      const numbers = { ...closed, [gate.metric as ProfileMetric]: justRefused(gate) };
      expect(mayOpenHoldout(final, numbers, fitted)).toBe(false);
      const { refused, notApplied } = judgeProfile(final, numbers, fitted);
      expect(refused.map((one) => one.gate)).toContain(gate.code);
      expect(refused.some((one) => one.gate.startsWith('HOLDOUT_') && one.gate !== gate.code)).toBe(false);
      expect(notApplied).toContainEqual({ gate: 'HOLDOUT_RETURN_NOT_POSITIVE', reason: 'HOLDOUT_NOT_OPENED' });
    },
  );
});

describe('final', () => {
  it('has every gate of strict and of light', () => {
    const codes = final.gates.map(({ code }) => code);
    for (const name of ['strict', 'light'])
      expect(codes).toEqual(expect.arrayContaining(profileOf(name).gates.map(({ code }) => code)));
  });

  it('passes nobody whom strict or light refuses', () => {
    for (const name of ['strict', 'light'])
      for (const gate of profileOf(name).gates)
        expect(judgeProfile(final, { ...good, [gate.metric]: justRefused(gate) }, fitted).passed).toBe(false);
  });
});
