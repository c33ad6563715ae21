import type { Random } from '../../../src/statistics/random.ts';
import { anyShare, type Band, bandAround, type Finding, type Simulation, shareOf } from '../simulation.ts';
import { caseOf, noiseBand, programmeSize, shapeFindings } from '../validation/calibration.ts';
import { yearly } from '../validation/simulated-candidate.ts';
import { noisePassesBesideCopies, winnerPassesBesideSiblings } from '../validation/simulated-copies.ts';
import { screenPanel, strengthFor } from '../validation/simulated-panel.ts';
import { reviewsPromote, sweepPromotes } from '../validation/simulated-search.ts';

const noise = { candidates: programmeSize, years: 8, rho: 0.3 };

/** Of programmes without skill hardly one promotes anything. */
export const validationNoise: Simulation = {
  name: 'validation: noise',
  runs: { full: 400, reduced: 20 },
  simulate: (runs, random) => [0, 0.3].flatMap((rho) => shapeFindings({ years: 8, rho, planted: 0 }, runs, random)),
};

/** … nor does it by trying more. */
export const validationSearch: Simulation = {
  name: 'validation: search',
  runs: { full: 400, reduced: 5 },
  simulate: (runs, random) => [
    searched('10 nights of 64 configurations', runs, random, (own) =>
      sweepPromotes(own, noise, { nights: 10, configurations: 64 }),
    ),
    searched('36 reviews in three years', runs, random, (own) =>
      reviewsPromote(own, noise, { everySessions: 21, overYears: 3 }),
    ),
  ],
};

function searched(of: string, runs: number, random: Random, isPromoted: (random: Random) => boolean): Finding {
  const own = random.stream(of);
  const share = shareOf(runs, (run) => isPromoted(own.stream(`${run}`)));
  return { of, what: 'noise promoted', n: noise.years * yearly, runs, share, band: noiseBand(runs) };
}

/** What is there is found; the bands are around what was measured with other seeds. */
export const validationPower: Simulation = {
  name: 'validation: power',
  runs: { full: 300, reduced: 10 },
  simulate: (runs, random) =>
    (
      [
        [8, 0.3, 0.705],
        [12, 0.3, 0.865],
        [8, 0, 0.65],
      ] as const
    ).flatMap(([years, rho, measured]) =>
      shapeFindings({ years, rho, planted: 1.5 }, runs, random, bandAround(measured, runs, 0.05)),
    ),
};

/** The whole curve, in parts that can each be kept. */
export const validationCurve: readonly Simulation[] = [0.5, 1, 1.5, 2].flatMap((planted) =>
  [5, 8, 12].flatMap((years) =>
    [0, 0.3, 0.6].map((rho): Simulation => {
      const shape = { years, rho, planted };
      return {
        name: `validation: curve, Sharpe ${planted.toFixed(1)}`,
        part: caseOf(shape),
        runs: { full: 300, reduced: 1 },
        isNightly: true,
        simulate: (runs, random) => shapeFindings(shape, runs, random),
      };
    }),
  ),
);

/** Trying the same thing again neither helps noise nor harms a winner: what is held to a band is the share of programmes in which it does. */
export const validationCopies: Simulation = {
  name: 'validation: copies',
  runs: { full: 300, reduced: 10 },
  simulate: (runs, random) => [
    ...(['median', 'highest', 'lowest'] as const).flatMap((copied) =>
      repeated(`noise, 300 copies of the ${copied} trial`, runs, random, (own) => noisePassesBesideCopies(own, copied)),
    ),
    ...repeated('Sharpe 1.5, 20 siblings', runs, random, winnerPassesBesideSiblings),
  ],
};

function repeated(
  of: string,
  runs: number,
  random: Random,
  passes: (random: Random) => { readonly without: boolean; readonly with: boolean },
): Finding[] {
  const own = random.stream(of);
  const found = Array.from({ length: runs }, (_, run) => passes(own.stream(`${run}`)));
  const finding = (what: string, holds: (one: (typeof found)[number]) => boolean, band: Band = anyShare): Finding => {
    return { of, what, n: 8 * yearly, runs, share: found.filter(holds).length / runs, band };
  };
  const isNoise = of.startsWith('noise');
  return [
    finding('DSR passes without them', (one) => one.without),
    finding('DSR passes with them', (one) => one.with),
    finding('only with them', (one) => one.with && !one.without, isNoise ? { from: 0, to: 0.01 } : anyShare),
    finding('only without them', (one) => one.without && !one.with, isNoise ? anyShare : { from: 0, to: 0.03 }),
  ];
}

/** The screening by real panels: whether simulated candidates know more by their ICs than assets would tell. */
export const validationPanel: Simulation = {
  name: 'validation: panel',
  runs: { full: 100, reduced: 2 },
  simulate: (runs, random) => {
    const strength = strengthFor(1.5, screenPanel(random.stream('panel without skill'), 0).costAnnual);
    const panels = Array.from({ length: runs }, (_, run) => screenPanel(random.stream(`panel ${run}`), strength));
    const found = (
      what: string,
      holds: (panel: (typeof panels)[number]) => boolean,
      band: Band = anyShare,
    ): Finding => {
      return { of: '200 assets, 300 weeks', what, n: 240, runs, share: panels.filter(holds).length / runs, band };
    };
    return [
      found('the winner passes all gates of Stage A', ({ passes }) => passes[0] === true),
      found('any noise passes them', ({ passes }) => passes.slice(1).includes(true)),
      // Half of them would, were the tie right.
      found('its ICs tell at least what the tie says', ({ icPerSharpe }) => icPerSharpe >= 1, { from: 0.5, to: 1 }),
      found('their correlation with returns is at most 0.8', ({ correlation }) => correlation <= 0.8, {
        from: 0.5,
        to: 1,
      }),
    ];
  },
};
