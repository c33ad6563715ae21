import { describe, expect, it } from 'vitest';
import { registryOf, withPromotion } from '../../../src/promotion/ledger.ts';
import { holderOf } from '../../../src/promotion/registry.ts';
import { replay } from '../../../src/promotion/replay.ts';
import { rollbackLine } from '../../../src/promotion/rollback.ts';
import { rollbackCase } from '../../support/promotion/decision-cases.ts';
import { dayOf, decideAll, row, who } from '../../support/promotion/sample-evidence.ts';

const alpha = row('alpha', 0.7);
const { ledger } = decideAll([
  { session: 0, rows: [alpha] },
  { session: 21, rows: [alpha, row('beta', 0.9)], p: 0.01 },
]);
const [first, second] = ledger.lines.map(({ line }) => line.id) as [string, string];
const session = { date: dayOf(30), number: 30 };
const rolledBack = (undoes: string) =>
  rollbackLine(ledger, { undoes, why: 'beta traded what it should not', session }, who);

describe('a rollback', () => {
  it(rollbackCase.replace('a rollback ', ''), () => {
    const before = holderOf(registryOf({ lines: ledger.lines.slice(0, 1) }), 'live');
    const line = rolledBack(second);
    const after = registryOf(withPromotion(ledger, line));
    expect(line.decision).toMatchObject({
      verdict: 'ROLLBACK',
      reason_codes: ['ROLLED_BACK'],
      champion_after: before?.champion,
    });
    expect([...after.values()].map(({ candidate, state, slot }) => [candidate, state, slot])).toEqual([
      ['alpha', 'live', 'live'],
      ['beta', 'retired', null],
    ]);
    expect(line.decision.events.map(({ event, slot }) => [event, slot])).toEqual([
      ['DEMOTION', 'live'],
      ['PROMOTION', 'live'],
    ]);
  });

  it('appends, deletes nothing, and is replayed like any decision', () => {
    const after = withPromotion(ledger, rolledBack(first));
    expect(after.text.startsWith(ledger.text)).toBe(true);
    expect(holderOf(registryOf(after), 'live')).toBeUndefined();
    expect(replay(after)).toMatchObject({ decided: 3, disagreements: [], text: after.text });
  });

  it('of a decision that does not exist is refused with the ones that do', () => {
    expect(() => rolledBack('dec_0123456789abcdef')).toThrow(`no decision dec_0123456789abcdef`);
  });
});
