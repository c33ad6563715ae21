import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYamlFile } from '../../../src/configuration/yaml-file.ts';
import { gateSetSchema } from '../../../src/research/gate-settings.ts';
import { gateReasons, type Judged } from '../../../src/research/gates.ts';

const shipped = readYamlFile(
  join(import.meta.dirname, '..', '..', '..', 'configs', 'gates', 'stage-a.yaml'),
  gateSetSchema,
).value;

/** A candidate that every shipped gate lets pass. */
const sound: Judged = {
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

describe('the shipped gates', () => {
  it('let a sound candidate pass', () => {
    expect(gateReasons(shipped, sound)).toEqual([]);
  });

  describe.each(shipped.gates)('$code', ({ code, metric, at_least, at_most }) => {
    const bound = (at_least ?? at_most) as number;
    const beyond =
      at_least === undefined ? bound + 1e-9 + Math.abs(bound) * 1e-9 : bound - 1e-9 - Math.abs(bound) * 1e-9;

    it('says yes at its bound and no beyond it, alone', () => {
      expect(gateReasons(shipped, { ...sound, [metric]: bound })).toEqual([]);
      expect(gateReasons(shipped, { ...sound, [metric]: beyond })).toEqual([code]);
    });

    it('says no to what cannot be computed', () => {
      expect(gateReasons(shipped, { ...sound, [metric]: null })).toEqual([code]);
    });
  });
});

describe('a file of gates', () => {
  const parse = (gates: object[]) => gateSetSchema.safeParse({ id: 'own', description: '', gates });

  it.each([
    ['a bound to both sides', [{ code: 'A_CODE', metric: 'ic_mean', at_least: 0, at_most: 1 }]],
    ['no bound', [{ code: 'A_CODE', metric: 'ic_mean' }]],
    ['a number that there is not', [{ code: 'A_CODE', metric: 'luck', at_least: 0 }]],
    ['a number of trials that somebody states', [{ code: 'A_CODE', metric: 'ic_q', at_most: 0.1, trials: 1 }]],
    [
      'one code twice',
      [
        { code: 'A_CODE', metric: 'ic_q', at_most: 0.1 },
        { code: 'A_CODE', metric: 'ic_mean', at_least: 0 },
      ],
    ],
  ])('is refused with %s', (_, gates) => {
    expect(parse(gates).success).toBe(false);
  });
});
