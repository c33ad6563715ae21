import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/statistics/random.ts';
import { tTwoSided } from '../../../src/statistics/student-t.ts';
import { runSimulations } from '../../../tools/simulate/run-simulations.ts';
import { bandAround, type Simulation, shareOf } from '../../../tools/simulate/simulation.ts';
import { intervalCoverage } from '../../../tools/simulate/simulations/interval-coverage.ts';
import { pairedDifference } from '../../../tools/simulate/simulations/paired-difference.ts';
import { rankIc } from '../../../tools/simulate/simulations/rank-ic.ts';

/** Student's test of a mean of five normal values, on so many degrees of freedom: right with four. */
function sizeOfTest(degrees: number): Simulation {
  return {
    name: 'mean of five',
    runs: { full: 4_000, reduced: 400 },
    simulate: (runs, random) => {
      const share = shareOf(runs, () => {
        const values = Array.from({ length: 5 }, () => random.normal());
        const mean = values.reduce((sum, value) => sum + value, 0) / 5;
        const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
        return tTwoSided(mean / Math.sqrt(variance / 5), degrees) <= 0.05;
      });
      return [{ what: 'size', n: 5, runs, share, band: bandAround(0.05, runs) }];
    },
  };
}

describe('a simulation', () => {
  it('passes with a test that holds its level, and shows n, runs, seed, share with its interval, and band', () => {
    const { text, outside } = runSimulations([sizeOfTest(4)], 'full', 7);
    expect(outside).toBe(0);
    expect(text).toMatch(/^simulation +what +n +runs +seed +share +95 % +band\n/);
    expect(text).toMatch(/\nmean of five +size +5 +4000 +7 +5\.\d\d % +4\.\d\d % … 5\.\d\d % +3\.97 % … 6\.03 %\n/);
    expect(text).toMatch(/\n1 of 1 within their bands$/);
  });

  it('fails by name with a test that rejects too often', () => {
    const { text, outside } = runSimulations([sizeOfTest(4), sizeOfTest(100)], 'full', 7);
    expect(outside).toBe(1);
    expect(text).toMatch(/\nmean of five .* OUTSIDE\n1 of 2 within their bands$/);
  });

  it('takes fewer runs in its reduced form', () => {
    expect(runSimulations([sizeOfTest(4)], 'reduced', 7).text).toContain(' 400 ');
  });
});

describe.each([intervalCoverage, pairedDifference, rankIc])('the simulation "$name"', ({ simulate }) => {
  it('gives the same figures for the same seed, each with n, runs and a band', () => {
    const findings = simulate(10, Random.seeded(1));
    expect(simulate(10, Random.seeded(1))).toEqual(findings);
    for (const { n, runs, share, band } of findings) {
      expect(n).toBeGreaterThan(1);
      expect(runs).toBeGreaterThan(0);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
      expect(band.from).toBeLessThanOrEqual(band.to);
    }
  });
});
