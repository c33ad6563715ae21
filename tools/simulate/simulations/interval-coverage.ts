import { meanEstimate } from '../../../src/comparison/mean-estimate.ts';
import type { Estimate } from '../../../src/statistics/estimate.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { bootstrapMean } from '../../../src/statistics/stationary-bootstrap.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { type Band, bandAround, type Finding, type Simulation, shareOf } from '../simulation.ts';

const confidence = 0.95;
/** By which an interval that is no exact one may miss its level. */
const tolerance = 0.01;

/** Intervals hold the truth as often as they say: bootstrap-t and Student's of a mean, Wilson's of a share. */
export const intervalCoverage: Simulation = {
  name: 'interval coverage',
  runs: { full: 10_000, reduced: 1_000 },
  simulate: (runs, random) => [
    ...[20, 40, 156].flatMap((n) => [
      ofBootstrap('bootstrap-t, independent normal', n, runs, random, normalSeries),
      ofBootstrap('bootstrap-t, independent, fat tails', n, runs, random, fatTailedSeries),
    ]),
    // What a short series hides of its dependence: 7.5 % of such means lie outside, not 5 %.
    ofBootstrap('bootstrap-t, autocorrelation 0.3', 40, runs, random, autoregressiveSeries, 0.925),
    ...[3, 10].map((n) => ofStudent(n, runs, random)),
    // Over all shares alike Wilson's interval covers what it says; for a single one the steps of a count move it up and down.
    ...[10, 52].map((n) => ofWilson(n, runs, random)),
  ],
};

type Series = (n: number, random: Random) => Float64Array;

function ofBootstrap(
  what: string,
  n: number,
  runs: number,
  random: Random,
  series: Series,
  nominal = confidence,
): Finding {
  const drawn = random.stream(`${what}, ${n}`);
  const share = shareOf(runs, (run) => {
    const values = series(n, drawn);
    return holds(bootstrapMean(values, { confidence, resamples: 199, random: drawn.stream(`${run}`) }), 0);
  });
  return covered(what, n, share, runs, bandAround(nominal, runs, tolerance));
}

function ofStudent(n: number, runs: number, random: Random): Finding {
  const drawn = random.stream(`student ${n}`);
  const share = shareOf(runs, () => holds(meanEstimate([...normalSeries(n, drawn)], confidence), 0));
  return covered("Student's, independent normal", n, share, runs, bandAround(confidence, runs));
}

function ofWilson(n: number, runs: number, random: Random): Finding {
  const drawn = random.stream(`wilson ${n}`);
  const share = shareOf(runs, () => {
    const truth = drawn.uniform();
    let successes = 0;
    for (let i = 0; i < n; i++) successes += Number(drawn.uniform() < truth);
    return holds(wilson(successes, n, confidence), truth);
  });
  return covered("Wilson's, shares from 0 to 1 alike", n, share, runs, bandAround(confidence, runs, tolerance));
}

function covered(what: string, n: number, share: number, runs: number, band: Band): Finding {
  return { what: `${what}: holds the truth`, n, runs, share, band };
}

function holds({ interval }: Estimate, truth: number): boolean {
  return interval !== null && interval[0] <= truth && truth <= interval[1];
}

function normalSeries(n: number, random: Random): Float64Array {
  return Float64Array.from({ length: n }, () => random.normal());
}

/** Student's t with 3 degrees of freedom. */
function fatTailedSeries(n: number, random: Random): Float64Array {
  return Float64Array.from({ length: n }, () => {
    const squares = random.normal() ** 2 + random.normal() ** 2 + random.normal() ** 2;
    return random.normal() / Math.sqrt(squares / 3);
  });
}

/** From its stationary distribution on. */
function autoregressiveSeries(n: number, random: Random): Float64Array {
  let last = random.normal() / Math.sqrt(1 - 0.3 ** 2);
  return Float64Array.from({ length: n }, () => {
    const value = last;
    last = 0.3 * last + random.normal();
    return value;
  });
}
