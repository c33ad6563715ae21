import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Configuration } from '../../../../src/configuration/configuration.ts';
import { judgeProfile, mayOpenHoldout } from '../../../../src/research/stage-b/gate-profile.ts';
import type {
  ProfileGate,
  ProfileMetric,
  ProfileNumbers,
} from '../../../../src/research/stage-b/gate-profile-settings.ts';
import { profileNames } from '../../../../src/research/stage-b/run-identity.ts';

const config = new Configuration(join(import.meta.dirname, '..', '..', '..', '..', 'configs', 'pipeline.yaml'));
const profiles = profileNames.map((name) => config.gateProfile(name));
const final = config.gateProfile('final');
const fitted = { isFitted: true };
const formula = { isFitted: false };

/** Numbers that every gate of every profile says yes to. */
const good: ProfileNumbers = {
  stage_a_passed: 1,
  holdout_unseen: 1,
  folds_used: 10,
  ic_dates: 500,
  ic_mean: 0.03,
  ic_fold_min: 0.01,
  ic_fold_deviation: 0.01,
  return_steps: 500,
  track_record_share: 2,
  net_return_annual: 0.12,
  net_sharpe: 1.5,
  fold_sharpe_mean: 1.5,
  fold_sharpe_min: 0.5,
  bootstrap_negative_share: 0,
  max_drawdown: 0.1,
  turnover: 0.3,
  psr: 0.999,
  dsr: 0.95,
  spa_p: 0.01,
  reality_check_p: 0.01,
  pbo: 0.05,
  in_step_m: 1,
  path_sharpe_min: 1,
  path_sharpe_p25: 1.2,
  path_sharpe_median: 1.5,
  path_negative_share: 0,
  stress_worst_sharpe: 0.8,
  stress_worst_drawdown: 0.2,
  event_worst_sharpe: 1.2,
  holdout_return: 0.08,
  holdout_shortfall_p: 0.6,
};

/** What a gate just refuses. */
function justRefused({ at_least, at_most, above }: ProfileGate): number {
  if (at_least !== undefined) return at_least - 1e-9;
  return at_most === undefined ? (above as number) : at_most + 1e-9;
}

const gates = profiles.flatMap((profile) =>
  profile.gates.map((gate) => [profile.id, gate.code, profile, gate] as const),
);

describe('every gate of the shipped profiles', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    '%s says yes to a candidate without fault',
    (_, profile) => {
      expect(judgeProfile(profile, good, fitted)).toEqual({ passed: true, refused: [], notApplied: [] });
    },
  );

  it.each(gates)('%s: %s says no just beyond its bound, and it alone', (_, code, profile, gate) => {
    const verdict = judgeProfile(profile, { ...good, [gate.metric]: justRefused(gate) }, fitted);
    const others = profile.gates.filter(({ metric }) => metric === gate.metric).map((one) => one.code);
    expect(verdict.refused.map((one) => one.gate)).toContain(code);
    expect(others).toEqual(expect.arrayContaining(verdict.refused.map((one) => one.gate)));
    expect(verdict.refused.find((one) => one.gate === code)?.distance).toBeCloseTo(
      gate.above === undefined ? 1e-9 : 0,
      12,
    );
  });

  it.each(gates)('%s: %s says no where its number cannot be computed', (_, code, profile, gate) => {
    const verdict = judgeProfile(profile, { ...good, [gate.metric]: null }, fitted);
    expect(verdict.passed).toBe(false);
    expect(verdict.refused).toContainEqual({ gate: code, distance: null });
  });
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
      expect(codes).toEqual(expect.arrayContaining(config.gateProfile(name).gates.map(({ code }) => code)));
  });

  it('passes nobody whom strict or light refuses', () => {
    for (const name of ['strict', 'light'])
      for (const gate of config.gateProfile(name).gates)
        expect(judgeProfile(final, { ...good, [gate.metric]: justRefused(gate) }, fitted).passed).toBe(false);
  });
});
