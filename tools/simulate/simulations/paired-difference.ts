import type { Random } from '../../../src/statistics/random.ts';
import { bootstrapMean } from '../../../src/statistics/stationary-bootstrap.ts';
import { simulateMarket, tradeAtRandom } from '../simulated-market.ts';
import { bandAround, type Finding, type Simulation, shareOf } from '../simulation.ts';

const level = 0.05;
/** By which a bootstrap of short series may miss its level. */
const tolerance = 0.01;

/**
 * Two regimes that pick at random from one market differ by chance alone: their paired difference is significant as often as the level says, and
 * mostly where one of them earns 1 % more a week.
 */
export const pairedDifference: Simulation = {
  name: 'paired difference',
  runs: { full: 10_000, reduced: 1_000 },
  simulate: (runs, random) => [
    sizeOver(20, 999, runs, random),
    sizeOver(40, 999, runs, random),
    sizeOver(156, 199, runs, random),
    powerOver(40, 399, runs / 2, random),
  ],
};

function sizeOver(weeks: number, resamples: number, runs: number, random: Random): Finding {
  const share = rejected({ weeks, resamples, runs, random, edge: 0 });
  const band = bandAround(level, runs, tolerance);
  return { what: `rejects a true null at ${100 * level} %`, n: weeks, runs, share, band };
}

function powerOver(weeks: number, resamples: number, runs: number, random: Random): Finding {
  const share = rejected({ weeks, resamples, runs, random, edge: 0.01 });
  return { what: 'finds 1 % a week', n: weeks, runs, share, band: { from: 0.5, to: 1 } };
}

interface Pairs {
  readonly weeks: number;
  readonly resamples: number;
  readonly runs: number;
  readonly random: Random;
  /** What one of the two earns beyond the other per traded week. */
  readonly edge: number;
}

/** Share of the markets in which the difference of the two counts as significant. */
function rejected({ weeks, resamples, runs, random, edge }: Pairs): number {
  const drawn = random.stream(`difference of ${weeks} weeks`);
  return shareOf(runs, (run) => {
    const market = simulateMarket(drawn, weeks);
    const a = tradeAtRandom(drawn, market, edge);
    const b = tradeAtRandom(drawn, market);
    const difference = a.map((value, week) => value - (b[week] ?? Number.NaN));
    const { pValue } = bootstrapMean(difference, { confidence: 1 - level, resamples, random: drawn.stream(`${run}`) });
    return pValue !== null && pValue <= level;
  });
}
