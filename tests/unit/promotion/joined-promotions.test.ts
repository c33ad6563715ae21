import { describe, expect, it } from 'vitest';
import { joinedPromotions } from '../../../src/promotion/joined-promotions.ts';
import { readPromotions, registryOf } from '../../../src/promotion/ledger.ts';
import { nextDecision } from '../../../src/promotion/next-decision.ts';
import { holderOf } from '../../../src/promotion/registry.ts';
import { replay } from '../../../src/promotion/replay.ts';
import { decideAll, emptyLedger, groundOf, row, who } from '../../support/promotion/sample-evidence.ts';

const start = { session: 0, rows: [row('alpha', 0.7)] };
const ours = { session: 21, rows: [row('alpha', 0.7), row('beta', 0.9)], p: 0.01, run: '00000000000000aa' };
const theirs = { session: 21, rows: [row('alpha', 0.7), row('gamma', 0.9)], p: 0.01, run: '00000000000000bb' };
const published = decideAll([start, theirs]).ledger;
const own = decideAll([start, ours]).ledger;

describe('two ledgers that began as one', () => {
  it('go on as the longer one where one of them is the beginning of the other', () => {
    const beginning = decideAll([start]).ledger;
    expect(joinedPromotions(beginning, own)).toBe(own);
    expect(joinedPromotions(own, beginning)).toBeUndefined();
    expect(joinedPromotions(own, own)).toBeUndefined();
    expect(joinedPromotions(emptyLedger, own)).toBe(own);
  });

  const joined = joinedPromotions(published, own);

  it('keep what was published first, and what came second as withdrawn', () => {
    expect(joined?.text.startsWith(published.text)).toBe(true);
    expect(joined?.lines.map(({ line }) => line.kind)).toEqual(['decided', 'decided', 'withdrawn']);
    expect(joined?.lines.at(-1)?.line).toMatchObject({
      id: own.lines[1]?.line.id,
      run: '00000000000000aa',
      verdict: 'PROMOTE',
    });
    expect(joined && holderOf(registryOf(joined), 'live')?.candidate).toBe('gamma');
    expect(readPromotions(joined?.text ?? '').problems).toEqual([]);
    expect(joined && replay(joined).disagreements).toEqual([]);
  });

  it('are joined once: joining again adds nothing', () => {
    expect(joined && joinedPromotions(joined, own)).toBeUndefined();
    expect(joined && joinedPromotions(published, joined)).toBe(joined);
  });

  it('leave the evidence of what was withdrawn undecided, so that it is decided on the ledger that holds', () => {
    const again = joined && nextDecision(joined, groundOf({ ...ours, session: 22 }), who);
    expect(again).toMatchObject({
      kind: 'new',
      line: { evidence: { run: '00000000000000aa' }, occasion: { is_review: false } },
    });
  });
});
