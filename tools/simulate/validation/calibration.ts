import type { Random } from '../../../src/statistics/random.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { anyShare, type Band, bandAround, type Finding } from '../simulation.ts';
import { finalGates } from './final-gates.ts';
import { yearly } from './simulated-candidate.ts';
import { type ProgrammeShape, simulateProgramme, type Verdict } from './simulated-programme.ts';

/** Candidates of a programme. */
export const programmeSize = 33;

/** Most that noise may be promoted, with the upper end of the 95 % interval. */
const mostNoise = 0.05;

/**
 * Shares of the runs of which the 95 % interval ends at or below a limit; of too few runs to show that, those that do not speak against it.
 */
export function shownBelow(limit: number, runs: number): Band {
  let most = -1;
  while (upperEnd(most + 1, runs) <= limit) most++;
  return most < 0 ? { from: 0, to: bandAround(limit, runs).to } : { from: 0, to: most / runs };
}

function upperEnd(successes: number, runs: number): number {
  return wilson(successes, runs, 0.95).interval?.[1] ?? 1;
}

export const noiseBand = (runs: number): Band => shownBelow(mostNoise, runs);

/** What the programmes of one shape came to, with the gates each alone. */
export function shapeFindings(
  shape: Omit<ProgrammeShape, 'candidates'>,
  runs: number,
  random: Random,
  power: Band = anyShare,
): Finding[] {
  const own = random.stream(`${shape.years} years, rho ${shape.rho}, planted ${shape.planted}`);
  const programmes = Array.from({ length: runs }, (_, run) =>
    simulateProgramme(own.stream(`${run}`), { ...shape, candidates: programmeSize }),
  );
  const found = (what: string, holds: (verdicts: readonly Verdict[]) => boolean, band: Band = anyShare): Finding => ({
    of: caseOf(shape),
    what,
    n: shape.years * yearly,
    runs,
    share: programmes.filter(holds).length / runs,
    band,
  });
  const noiseOf = (verdicts: readonly Verdict[]) => (shape.planted > 0 ? verdicts.slice(1) : verdicts);
  const isNoisePromoted = (verdicts: readonly Verdict[]) => noiseOf(verdicts).some((one) => one.isPromoted);
  const isNoiseReady = (verdicts: readonly Verdict[]) => noiseOf(verdicts).some((one) => one.isReady);
  if (shape.planted === 0) {
    return [
      found('promoted', isNoisePromoted, noiseBand(runs)),
      found('without the holdout', isNoiseReady, noiseBand(runs)),
      ...finalGates.map(({ code }, i) => found(code, (verdicts) => verdicts.some(({ passes }) => passes[i] === 1))),
    ];
  }
  return [
    found('promoted', ([planted]) => planted?.isPromoted === true, power),
    found('without the holdout', ([planted]) => planted?.isReady === true),
    found('noise promoted beside it', isNoisePromoted, noiseBand(runs)),
    ...finalGates.map(({ code }, i) => found(code, ([planted]) => planted?.passes[i] === 1)),
  ];
}

export function caseOf({ years, rho, planted }: Omit<ProgrammeShape, 'candidates'>): string {
  const skill = planted > 0 ? `Sharpe ${planted} among noise` : 'noise';
  return `${skill}, ${years} years, ρ ${rho}`;
}
