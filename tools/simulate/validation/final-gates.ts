import { join } from 'node:path';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { isOfHoldout, judgeProfile } from '../../../src/research/stage-b/gate-profile.ts';
import type { ProfileGate, ProfileNumbers } from '../../../src/research/stage-b/gate-profile-settings.ts';
import { correctedShortfall, holdoutOutcome } from '../../../src/research/stage-b/holdout.ts';
import { annualSharpe, maxDrawdown, meanOf } from '../../../src/research/summary.ts';
import type { ProgrammeEvidence } from '../../../src/research/validation/judge-programme.ts';
import { type SimulatedCandidate, turnover, underCosts, yearly } from './simulated-candidate.ts';

/*
 * The gates as they are shipped: those of Stage A whose numbers a simulated candidate has, and all of the profile `final` that apply to a formula.
 */

export const shipped = new Configuration(join(import.meta.dirname, '..', '..', '..', 'configs', 'pipeline.yaml'));
export const shippedScreening = shipped.gateSet('stage-a');
export const final = shipped.gateProfile('final');
export const strict = shipped.gateProfile('strict');

export const finalGates: readonly ProfileGate[] = final.gates.filter(({ applies_to }) => applies_to === 'all');

const formula = { isFitted: false };

/** Whether a gate alone says yes. */
export function says(gate: ProfileGate, numbers: ProfileNumbers): boolean {
  return judgeProfile({ ...final, gates: [gate] }, numbers, formula).passed;
}

/** Whether all gates but those of the holdout say yes. */
export function isReadyBy(numbers: ProfileNumbers): boolean {
  return finalGates.every((gate) => isOfHoldout(gate) || says(gate, numbers));
}

/** Numbers that other resamples could give otherwise. */
const resampled: ReadonlySet<ProfileGate['metric']> = new Set(['spa_p', 'reality_check_p', 'in_step_m']);

/** Whether all gates but those of the holdout say yes, or would with other resamples. */
export function isReadyButForResamples(numbers: ProfileNumbers): boolean {
  return finalGates.every((gate) => isOfHoldout(gate) || resampled.has(gate.metric) || says(gate, numbers));
}

/** @param q false discovery rate of its ICs over all that was tried */
export function passesScreening({ screening: found }: SimulatedCandidate, q: number): boolean {
  const numbers: Readonly<Record<string, number | null>> = {
    ic_q: q,
    ic_mean: found.icMean,
    ic_fold_min: found.icFoldMin,
    net_sharpe: found.netSharpe,
    max_drawdown: found.maxDrawdown,
    turnover,
  };
  return shippedScreening.gates.every(({ metric, at_least, at_most }) => {
    const value = numbers[metric];
    if (value === undefined) return true;
    return value !== null && value >= (at_least ?? value) && value <= (at_most ?? value);
  });
}

/** @param k which of the candidates that were judged together */
export function finalNumbers(
  candidate: SimulatedCandidate,
  isScreened: boolean,
  { perCandidate, programme }: ProgrammeEvidence,
  k: number,
): ProfileNumbers {
  const own = perCandidate[k];
  const { screening: found, returns } = candidate;
  const mean = meanOf(returns) ?? Number.NaN;
  const net_sharpe = annualSharpe(returns, yearly);
  const stressed = underCosts(returns, 3);
  return {
    stage_a_passed: Number(isScreened),
    // The screening is simulated without the days of the holdout.
    holdout_unseen: 1,
    folds_used: groups,
    ic_dates: returns.length,
    ic_mean: found.icMean,
    ic_fold_min: found.icFoldMin,
    ic_fold_deviation: null,
    return_steps: returns.length,
    track_record_share: programme.steps / Math.max(programme.minTrlRequired, programme.minBtl),
    net_return_annual: mean * yearly,
    net_sharpe,
    fold_sharpe_mean: net_sharpe,
    fold_sharpe_min: net_sharpe,
    // Half of the resamples of a mean lie above it: what a gate at ½ asks is whether the mean is above 0.
    bootstrap_negative_share: mean > 0 ? 0 : 1,
    max_drawdown: maxDrawdown(returns),
    turnover,
    psr: own?.psr ?? null,
    dsr: own?.dsr ?? null,
    spa_p: programme.spaConsistent,
    reality_check_p: programme.realityCheck,
    pbo: programme.pbo,
    in_step_m: Number(own?.isInStepM ?? false),
    // A formula has one path.
    path_sharpe_min: net_sharpe,
    path_sharpe_p25: net_sharpe,
    path_sharpe_median: net_sharpe,
    path_negative_share: Number(!(mean > 0)),
    stress_worst_sharpe: annualSharpe(stressed, yearly),
    stress_worst_drawdown: maxDrawdown(stressed),
    // Events are not simulated: what is left without one is what there is.
    event_worst_sharpe: net_sharpe,
    ...holdoutNumbers(candidate, []),
  };
}

/** Groups of the combinatorial folds. */
const groups = 10;

/** What the holdout shows of a candidate. @param others those that were opened beside it */
export function holdoutNumbers(
  candidate: SimulatedCandidate,
  others: readonly SimulatedCandidate[],
): Pick<ProfileNumbers, 'holdout_return' | 'holdout_shortfall_p'> {
  const outcome = ({ holdout, returns }: SimulatedCandidate) => holdoutOutcome(holdout, returns);
  const { netReturn, shortfallP } = outcome(candidate);
  const beside = others.map((one) => outcome(one).shortfallP);
  return { holdout_return: netReturn, holdout_shortfall_p: correctedShortfall(shortfallP, beside) };
}
