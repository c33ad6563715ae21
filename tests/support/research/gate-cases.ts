import { join } from 'node:path';
import { Configuration } from '../../../src/configuration/configuration.ts';
import type { GateSet } from '../../../src/research/gate-settings.ts';
import { gateReasons, type Judged } from '../../../src/research/gates.ts';
import { judgeProfile } from '../../../src/research/stage-b/gate-profile.ts';
import type { ProfileGate, ProfileNumbers } from '../../../src/research/stage-b/gate-profile-settings.ts';
import { profileNames } from '../../../src/research/stage-b/run-identity.ts';
import type { CodeCase } from './code-case.ts';

const shipped = new Configuration(join(import.meta.dirname, '..', '..', '..', 'configs', 'pipeline.yaml'));
export const shippedScreening = shipped.gateSet('stage-a');
export const shippedProfiles = profileNames.map((name) => shipped.gateProfile(name));
const [, , , final] = shippedProfiles as [unknown, unknown, unknown, (typeof shippedProfiles)[number]];

/** A candidate that every shipped gate lets pass. */
export const sound: Judged = {
  ic_dates: 400,
  ic_effective_dates: 300,
  ic_mean: 0.03,
  ic_deviation: 0.1,
  ic_ir: 0.3,
  ic_positive_share: 0.6,
  ic_t_naive: 6,
  ic_t_newey_west: 5,
  newey_west_lags: 3,
  ic_t_non_overlapping: 4,
  non_overlapping_dates: 100,
  ic_t_cosine: 4,
  cosines: 20,
  ic_p: 0.001,
  ic_q: 0.01,
  ic_p_holm: 0.02,
  folds_used: 5,
  ic_fold_min: 0.01,
  ic_sector_neutral: 0.02,
  ic_size_neutral: 0.02,
  ic_market_neutral: 0.02,
  ic_sessions_1: 0.01,
  ic_sessions_2_5: 0.02,
  ic_sessions_6_20: 0.01,
  quantile_spread: 0.01,
  monotonicity: 0.9,
  return_steps: 400,
  gross_return_annual: 0.2,
  net_return_annual: 0.1,
  net_sharpe: 1,
  market_neutral_sharpe: 1,
  max_drawdown: 0.1,
  turnover: 0.3,
  cost_annual: 0.1,
  capacity_usd: 1e8,
  coverage: 0.95,
  names: 4000,
  unpriced: 0.01,
};

/** What a gate of Stage A just refuses. */
export function justBeyond({ at_least, at_most }: GateSet['gates'][number]): number {
  const bound = (at_least ?? at_most) as number;
  const little = 1e-9 + Math.abs(bound) * 1e-9;
  return at_least === undefined ? bound + little : bound - little;
}

/** The gates of Stage A, each with what it just refuses. */
export const screeningCases = shippedScreening.gates.map((gate) => ({
  code: gate.code,
  gate,
  name: 'says yes at its bound and no beyond it, alone',
  found: () => gateReasons(shippedScreening, { ...sound, [gate.metric]: justBeyond(gate) }),
})) satisfies readonly CodeCase[];

/** Numbers that every gate of every profile says yes to. */
export const good: ProfileNumbers = {
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
export function justRefused({ at_least, at_most, above }: ProfileGate): number {
  if (at_least !== undefined) return at_least - 1e-9;
  return at_most === undefined ? (above as number) : at_most + 1e-9;
}

/** The gates of a profile, each with what it just refuses. */
export function profileCases(profile: (typeof shippedProfiles)[number]) {
  return profile.gates.map((gate) => {
    const refused = () =>
      judgeProfile(profile, { ...good, [gate.metric]: justRefused(gate) }, { isFitted: true }).refused;
    return {
      code: gate.code,
      ...{ profile, gate, refused },
      name: `${profile.id}: ${gate.code} says no just beyond its bound, and it alone`,
      found: () => refused().map((one) => one.gate),
    };
  }) satisfies readonly CodeCase[];
}

/** Why a gate is not asked. */
export const notAppliedCases: readonly CodeCase[] = [
  {
    code: 'NOT_FITTED',
    name: 'is why a formula is held against no gate of paths',
    found: () => judgeProfile(final, good, { isFitted: false }).notApplied.map(({ reason }) => reason),
  },
  {
    code: 'HOLDOUT_NOT_OPENED',
    name: 'is why the holdout is not held against a fitted candidate that DSR_BELOW_MIN refuses',
    found: () => judgeProfile(final, { ...good, dsr: 0 }, { isFitted: true }).notApplied.map(({ reason }) => reason),
  },
];
