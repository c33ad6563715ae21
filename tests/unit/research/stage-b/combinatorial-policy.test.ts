import { describe, expect, it } from 'vitest';
import { combinatorialCases, policyOf } from '../../../support/research/combinatorial-policy-cases.ts';

describe('the policy of combinatorial folds', () => {
  it('finds nothing wrong with the folds that are made', () => {
    expect(policyOf({})).toMatchObject({ ok: true, errors: [], counts: { groups: 10, splits: 45, paths: 9 } });
  });

  it.each(combinatorialCases)('$name: $code', ({ code, found }) => {
    expect(found()).toEqual([code]);
  });
});
