import { describe, expect, it } from 'vitest';
import { registryOf } from '../../../src/promotion/ledger.ts';
import { patternOf, reasonCodes } from '../../../src/promotion/reason-codes.ts';
import { replay } from '../../../src/promotion/replay.ts';
import { decisionCases, reasonsOf } from '../../support/promotion/decision-cases.ts';
import { decideAll } from '../../support/promotion/sample-evidence.ts';

const decided = decisionCases.map((one) => ({ ...one, ...decideAll(one.steps) }));

describe('a decision', () => {
  it.each(decided)('$name', ({ ledger, last, ...one }) => {
    const { decision } = last.line;
    const registry = [...registryOf(ledger).values()];
    const found = registry.map(({ candidate, state, slot }) => [candidate, [state, slot].filter(Boolean).join(' ')]);
    expect(last.kind).toBe('new');
    expect(decision.verdict).toBe(one.verdict);
    expect(reasonsOf(one)).toEqual(expect.arrayContaining([...one.codes]));
    expect(Object.fromEntries(found)).toMatchObject(one.states);
  });

  it.each(decided)('is the same when it is made again: $name', ({ ledger }) => {
    const again = replay(ledger);
    expect(again.disagreements).toEqual([]);
    expect(again.text).toBe(ledger.text);
  });
});

it('every reason code is reached by the last decision of a case, and none has another', () => {
  // A rollback has a test of its own.
  const reached = new Set([...decisionCases.flatMap(reasonsOf).map(patternOf), 'ROLLED_BACK']);
  expect([...reached].toSorted()).toEqual(Object.keys(reasonCodes).toSorted());
});
