import type { Random } from '../../../src/statistics/random.ts';
import { anyShare, type Finding, type Simulation } from '../simulation.ts';
import { caseOf, noiseBand, programmeSize } from '../validation/calibration.ts';
import { yearly } from '../validation/simulated-candidate.ts';
import { type ReviewedProgramme, reviewProgramme } from '../validation/simulated-reviews.ts';

const years = 8;
const schedule = { everySessions: 21, overYears: 3 };

/** Noise that is decided on for three years is hardly ever live. */
export const validationReviews: Simulation = {
  name: 'validation: reviews',
  runs: { full: 400, reduced: 4 },
  simulate: (runs, random) =>
    [0, 0.3].flatMap((rho) => {
      const { found } = reviewed({ rho, planted: 0 }, runs, random);
      return [
        found('noise ever live', ({ everLive }) => everLive.size > 0, noiseBand(runs)),
        found('noise champion in the end', ({ champion }) => champion !== undefined),
        found('a holdout opened', ({ openings }) => openings > 0),
      ];
    }),
};

/** … nor is it beside a winner, in whose years holdouts are opened and join the sample. */
export const validationReviewsOfWinner: Simulation = {
  name: 'validation: reviews beside a winner',
  // Of so many one may have noise live, and the interval still ends below the limit.
  runs: { full: 120, reduced: 1 },
  simulate: (runs, random) => {
    const { found } = reviewed({ rho: 0.3, planted: 1.5 }, runs, random);
    return [
      found('noise ever live', ({ everLive }) => [...everLive].some((one) => one > 0), noiseBand(runs)),
      found('the winner ever live', ({ everLive }) => everLive.has(0)),
      found('the winner champion in the end', ({ champion }) => champion === 0),
      found('a second holdout opened', ({ openings }) => openings > 1),
    ];
  },
};

function reviewed({ rho, planted }: { readonly rho: number; readonly planted: number }, runs: number, random: Random) {
  const shape = { years, rho, planted };
  const own = random.stream(`reviews, ${caseOf(shape)}`);
  const programmes = Array.from({ length: runs }, (_, run) =>
    reviewProgramme(own.stream(`${run}`), { ...shape, candidates: programmeSize }, schedule),
  );
  const found = (what: string, holds: (one: ReviewedProgramme) => boolean, band = anyShare): Finding => {
    return { of: caseOf(shape), what, n: years * yearly, runs, share: programmes.filter(holds).length / runs, band };
  };
  return { found };
}
