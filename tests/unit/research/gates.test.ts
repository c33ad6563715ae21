import { describe, expect, it } from 'vitest';
import { gateSetSchema } from '../../../src/research/gate-settings.ts';
import { gateReasons } from '../../../src/research/gates.ts';
import { screeningCases, shippedScreening as shipped, sound } from '../../support/research/gate-cases.ts';

describe('the shipped gates', () => {
  it('let a sound candidate pass', () => {
    expect(gateReasons(shipped, sound)).toEqual([]);
  });

  describe.each(screeningCases)('$code', ({ code, gate, name, found }) => {
    it(name, () => {
      expect(gateReasons(shipped, { ...sound, [gate.metric]: gate.at_least ?? gate.at_most })).toEqual([]);
      expect(found()).toEqual([code]);
    });

    it('says no to what cannot be computed', () => {
      expect(gateReasons(shipped, { ...sound, [gate.metric]: null })).toEqual([code]);
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
