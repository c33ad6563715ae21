import { describe, expect, it } from 'vitest';
import { registryScore, type ScoredNumbers, scoreParts } from '../../../src/promotion/registry-score.ts';

const best: ScoredNumbers = {
  ...{ dsr: 1, psr: 1, net_sharpe: 2, ic_mean: 0.08, turnover: 0, max_drawdown: 0 },
  ...{ path_sharpe_min: 1, path_sharpe_p25: 1.5, stress_worst_sharpe: 1 },
};
const worst: ScoredNumbers = {
  ...{ dsr: 0, psr: 0, net_sharpe: 0, ic_mean: 0, turnover: 1, max_drawdown: 0.25 },
  ...{ path_sharpe_min: -0.5, path_sharpe_p25: -0.5, stress_worst_sharpe: -0.5 },
};

describe('the registry score', () => {
  it('is 1 at the best and 0 at the worst end of every part, and stays within', () => {
    expect(registryScore(best)).toBe(1);
    expect(registryScore(worst)).toBe(0);
    expect(registryScore({ ...best, net_sharpe: 9, turnover: -3 })).toBe(1);
  });

  it('adds nothing for a number that is not there', () => {
    for (const { number, weight } of scoreParts)
      expect(registryScore({ ...best, [number]: null }), number).toBeCloseTo(1 - weight, 12);
  });

  it('is what its formula says', () => {
    const numbers = { ...worst, dsr: 0.9, net_sharpe: 1, turnover: 0.4, max_drawdown: 0.1 };
    expect(registryScore(numbers)).toBeCloseTo(0.24 * 0.9 + 0.12 * 0.5 + 0.1 * 0.6 + 0.1 * 0.6, 6);
  });
});
