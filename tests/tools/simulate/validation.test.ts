import { describe, expect, it } from 'vitest';
import { meanDeviation } from '../../../src/statistics/mean-deviation.ts';
import { Random } from '../../../src/statistics/random.ts';
import { sharpeSample } from '../../../src/statistics/sharpe-ratio.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import type { Row } from '../../../tools/simulate/run-simulations.ts';
import { shapeFindings, shownBelow } from '../../../tools/simulate/validation/calibration.ts';
import { calibrationTable, withCalibration } from '../../../tools/simulate/validation/calibration-page.ts';
import { finalGates } from '../../../tools/simulate/validation/final-gates.ts';
import { seenUntil, simulatedDays } from '../../../tools/simulate/validation/simulated-candidate.ts';
import { screenPanel, strengthFor } from '../../../tools/simulate/validation/simulated-panel.ts';
import { simulateProgramme } from '../../../tools/simulate/validation/simulated-programme.ts';
import { clusteredReturns, correlatedReturns } from '../../../tools/simulate/validation/simulated-returns.ts';
import { type ReviewedProgramme, reviewProgramme } from '../../../tools/simulate/validation/simulated-reviews.ts';
import { reviewsPromote, sweepPromotes } from '../../../tools/simulate/validation/simulated-search.ts';

function correlation(a: Float64Array, b: Float64Array): number {
  const [x, y] = [meanDeviation(a), meanDeviation(b)];
  const product = a.reduce((sum, value, t) => sum + (value - (x.mean ?? 0)) * ((b[t] ?? 0) - (y.mean ?? 0)), 0);
  return product / (a.length - 1) / ((x.deviation ?? 0) * (y.deviation ?? 0));
}

describe('simulated returns', () => {
  it('have a deviation of 1, fat tails and a variance that comes in clusters', () => {
    const returns = clusteredReturns(Random.seeded(1), 20_000);
    const { mean, deviation } = meanDeviation(returns);
    expect(mean).toBeCloseTo(0, 1);
    expect(deviation).toBeCloseTo(1, 1);
    expect(sharpeSample(returns)?.kurtosis).toBeGreaterThan(6);
    const squares = returns.map((value) => Math.min(9, value * value));
    expect(correlation(squares.subarray(1), squares.subarray(0, -1))).toBeGreaterThan(0.05);
  });

  it('have the correlation that is asked for', () => {
    const [a, b] = correlatedReturns(Random.seeded(2), 20_000, 2, 0.6) as [Float64Array, Float64Array];
    expect(correlation(a, b)).toBeCloseTo(0.6, 1);
  });
});

describe('a simulated candidate', () => {
  const random = Random.seeded(3);
  const shocks = clusteredReturns(random, 40_000);
  const days = simulatedDays(random, shocks, 1.5);

  it('has the Sharpe ratio that was planted, net of costs', () => {
    const planted = (Math.sqrt(252) * (meanDeviation(days.net).mean ?? 0)) / (0.1 / Math.sqrt(252));
    const luck = Math.sqrt(252) * (meanDeviation(shocks).mean ?? 0);
    expect(planted).toBeCloseTo(1.5 + luck, 9);
  });

  it('has ICs of five sessions with a deviation of 0.1, whose mean is the gross Sharpe ratio by the day', () => {
    const { mean, deviation } = meanDeviation(days.ics);
    expect(deviation).toBeCloseTo(0.1, 2);
    // √5 · 0.1 · (1.5 + 0.2268) / √252, with an error of 0.1 · √(5 / 40,000).
    expect(Math.abs((mean ?? 0) - (Math.sqrt(5) * 0.1 * 1.7268) / Math.sqrt(252))).toBeLessThan(0.0035);
  });

  it('is seen until a day, and what comes after changes nothing', () => {
    const cut = { net: days.net.slice(0, 1_252), ics: days.ics.slice(0, 1_248) };
    expect(seenUntil(days, 1_000, 252)).toEqual(seenUntil(cut, 1_000, 252));
  });
});

describe('a simulated programme', () => {
  it('promotes what has skill enough for any gate, and noise beside it not', () => {
    const verdicts = simulateProgramme(Random.seeded(4), { candidates: 8, years: 5, rho: 0.3, planted: 4 });
    expect(verdicts.map(({ isPromoted }) => isPromoted)).toEqual([true, ...new Array(7).fill(false)]);
    expect([...(verdicts[0]?.passes ?? [])]).toEqual(finalGates.map(() => 1));
  });

  it('opens no holdout where another gate says no', () => {
    const verdicts = simulateProgramme(Random.seeded(5), { candidates: 8, years: 3, rho: 0, planted: 0 });
    expect(verdicts.some(({ isReady, isPromoted }) => isReady || isPromoted)).toBe(false);
  });

  it('is the same for the same random numbers, also as a table of shares', () => {
    const shape = { years: 3, rho: 0.3, planted: 2 };
    expect(shapeFindings(shape, 1, Random.seeded(6))).toEqual(shapeFindings(shape, 1, Random.seeded(6)));
  });
});

describe('noise that is looked at again and again', () => {
  const noise = { candidates: 4, years: 3, rho: 0.3 };

  it('is tried in configurations night after night', () => {
    expect(sweepPromotes(Random.seeded(7), noise, { nights: 2, configurations: 3 })).toBe(false);
  });

  it('is reviewed as its sample grows', () => {
    expect(reviewsPromote(Random.seeded(8), noise, { everySessions: 126, overYears: 1 })).toBe(false);
  });
});

describe('a programme that is decided on for years', () => {
  const reviews = (planted: number, over: Partial<Parameters<typeof reviewProgramme>[2]> = {}): ReviewedProgramme =>
    reviewProgramme(
      Random.seeded(10),
      { candidates: 5, years: 4, rho: 0.3, planted },
      { everySessions: 126, overYears: 2, ...over },
    );

  it('makes a winner its champion at the first review and keeps it, noise beside it never', () => {
    expect(reviews(4)).toEqual({ reviews: 5, everLive: new Set([0]), champion: 0, openings: 1 });
  });

  it('makes noise nothing, and opens no holdout for it', () => {
    expect(reviews(0)).toEqual({ reviews: 5, everLive: new Set(), champion: undefined, openings: 0 });
  });

  it('decides once for each review', () => {
    expect(reviews(0, { everySessions: 252 }).reviews).toBe(3);
  });
});

describe('a simulated panel', () => {
  it('has a first signal that moves returns, and is found by every gate of the screening, others not', () => {
    const found = screenPanel(Random.seeded(9), strengthFor(6, 0.02));
    expect(found.passes).toEqual([true, ...new Array(32).fill(false)]);
    expect(found.netSharpe).toBeGreaterThan(4);
    expect(found.correlation).toBeGreaterThan(0.4);
  });

  it('needs the more strength the more trading costs', () => {
    // A week has to earn 6 / √50.4 deviations of 0.04 · √(2/20), and what it costs, of 3.51 deviations of a signal.
    const week = (6 / Math.sqrt(50.4)) * 0.04 * Math.sqrt(0.1) + 0.02 / 50.4;
    expect(strengthFor(6, 0.02)).toBeCloseTo(week / 3.51, 12);
  });
});

describe('the band of what may hardly ever happen', () => {
  it('ends with the last share whose interval ends below the limit', () => {
    const most = Math.round(shownBelow(0.05, 400).to * 400);
    expect(wilson(most, 400, 0.95).interval?.[1]).toBeLessThanOrEqual(0.05);
    expect(wilson(most + 1, 400, 0.95).interval?.[1]).toBeGreaterThan(0.05);
  });

  it('is wide where so few runs show nothing', () => {
    expect(shownBelow(0.05, 20).to).toBeGreaterThan(0.1);
  });
});

describe('the tables of the page', () => {
  const row = (of: string, what: string, share: number): Row => ({
    simulation: 'validation: noise',
    of,
    what,
    n: 2016,
    runs: 400,
    share,
    band: { from: 0, to: 1 },
  });
  const rows = [row('ρ 0', 'promoted', 0.01), row('ρ 0.3', 'promoted', 0), row('ρ 0', 'SPA_P_TOO_HIGH', 0.05)];

  it('put a few cases beside each other, with intervals for all but gates', () => {
    expect(calibrationTable(rows, 4)).toBe(
      '400 programmes each, seed 4.\n\n' +
        '|  | ρ 0 | ρ 0.3 |\n| --- | --- | --- |\n' +
        '| promoted | 1.0 % (0.4 … 2.5) | 0.0 % (0.0 … 1.0) |\n' +
        '| `SPA_P_TOO_HIGH` | 5.0 % |  |',
    );
  });

  it('put more cases below each other, without gates that say yes to all', () => {
    const cases = [1, 2, 3, 4, 5].flatMap((years) => [
      row(`${years} years`, 'promoted', 0.5),
      row(`${years} years`, 'PSR_STRICT_BELOW_MIN', 1),
      row(`${years} years`, 'PBO_TOO_HIGH', years / 5),
    ]);
    const [, , header, , first] = calibrationTable(cases, 4).split('\n');
    expect(header).toBe('|  | promoted | `PBO_TOO_HIGH` |');
    expect(first).toBe('| 1 years | 50.0 % (45.1 … 54.9) | 20.0 % |');
  });

  it('take the place of the ones before, and leave the others', () => {
    const page =
      'a\n<!-- validation: noise: x -->\nold\n<!-- /validation: noise -->\nb\n<!-- validation: power: x -->\nc';
    const written = withCalibration(page, rows, 4);
    expect(written).toContain('a\n<!-- validation: noise: x -->\n\n400 programmes');
    expect(written).not.toContain('old');
    expect(written).toContain('<!-- /validation: noise -->\nb\n<!-- validation: power: x -->\nc');
  });

  it('need their place', () => {
    expect(() => withCalibration('nothing', rows, 4)).toThrow('no block "validation: noise"');
  });
});
