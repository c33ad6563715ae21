import { describe, expect, it } from 'vitest';
import {
  type DecidedLine,
  decidedLines,
  readPromotions,
  registryOf,
  withPromotion,
} from '../../../src/promotion/ledger.ts';
import { nextDecision } from '../../../src/promotion/next-decision.ts';
import { holderOf } from '../../../src/promotion/registry.ts';
import { replay } from '../../../src/promotion/replay.ts';
import { decideAll, emptyLedger, groundOf, row, who } from '../../support/promotion/sample-evidence.ts';
import { simulatedLedger } from '../../support/promotion/simulated-ledger.ts';

const ledger = simulatedLedger(500, 5);

describe('a ledger of 500 simulated decisions', () => {
  it('has promotions, demotions, holds and revivals, so that a replay has something to show', () => {
    const events = decidedLines(ledger).flatMap(({ decision }) => decision.changes.map(({ event }) => event));
    const verdicts = decidedLines(ledger).map(({ decision }) => decision.verdict);
    expect(new Set(events)).toEqual(
      new Set([
        ...[
          null,
          'STATE_DISCOVERED',
          'PROMOTION_TO_LIVE',
          'DEMOTION_TO_SHADOW',
          'DEMOTION_TO_RETIRED',
          'STATE_TRANSITION',
        ],
        ...['REVIVED_TO_SHADOW', 'FREEZE_TO_LIVE_HOLD', 'LIVE_HOLD_TO_SHADOW', 'LIVE_HOLD_TO_RETIRED'],
      ]),
    );
    expect(verdicts.filter((verdict) => verdict === 'PROMOTE').length).toBeGreaterThan(5);
  });

  it('never has more in a slot than one, nor a candidate in two', () => {
    let registry = registryOf({ lines: [] });
    for (let lines = 1; lines <= ledger.lines.length; lines += 1) {
      registry = new Map([...registry, ...changesOf(lines)]);
      const slots = [...registry.values()].flatMap(({ slot }) => slot ?? []);
      expect(slots.length, `line ${lines}`).toBe(new Set(slots).size);
    }
  });

  it('replays to the same bytes, read back from its text', () => {
    const read = readPromotions(ledger.text);
    expect(read.problems).toEqual([]);
    const again = replay(read.ledger);
    expect(again).toMatchObject({ decided: 500, disagreements: [] });
    expect(again.text).toBe(ledger.text);
  });

  it('is the same but for the times when other clocks were on the wall', () => {
    const { ledger: later } = decideAll([
      { session: 0, rows: [row('alpha', 0.7)] },
      { session: 1, rows: [row('alpha', 0.6)] },
    ]);
    let other = emptyLedger;
    for (const [session, score] of [
      [0, 0.7],
      [1, 0.6],
    ] as const) {
      const ground = groundOf({ session, rows: [row('alpha', score)] });
      const { line } = nextDecision(other, ground, { ...who, when: '2031-05-05T05:05:05.000Z' });
      other = withPromotion(other, line);
    }
    expect(other.text).not.toBe(later.text);
    expect(other.lines.map(({ line }) => line.id)).toEqual(later.lines.map(({ line }) => line.id));
    expect(decidedLines(other).map(({ decision }) => decision)).toEqual(
      decidedLines(later).map(({ decision }) => decision),
    );
  });

  const lines = ledger.text.trimEnd().split('\n');
  it.each([
    ['one byte changed', () => lines.with(249, (lines[249] as string).replace('"who":"test"', '"who":"tesT"')), 250],
    ['a line dropped', () => lines.toSpliced(249, 1), 250],
    ['a line doubled', () => lines.toSpliced(249, 0, lines[249] as string), 251],
    ['two lines in another order', () => lines.with(249, lines[250] as string).with(250, lines[249] as string), 250],
  ])('shows %s', (_, edit, line) => {
    expect(readPromotions(`${edit().join('\n')}\n`).problems[0]).toMatchObject({ line });
  });

  it('shows the last lines dropped to who knows its head', () => {
    const cut = readPromotions(`${lines.slice(0, -1).join('\n')}\n`);
    expect(cut.problems).toEqual([]);
    expect(cut.ledger.chain.head).not.toEqual(ledger.chain.head);
  });
});

function changesOf(lines: number) {
  const line = ledger.lines[lines - 1]?.line as DecidedLine;
  return line.decision.changes.map(({ entry }) => [entry.trial, entry] as const);
}

describe('a replay disagrees', () => {
  const { ledger: own } = decideAll([
    { session: 0, rows: [row('alpha', 0.7)] },
    { session: 21, rows: [row('alpha', 0.7), row('beta', 0.9)], p: 0.01 },
  ]);
  const [first, second] = decidedLines(own) as [DecidedLine, DecidedLine];
  const forged = (line: DecidedLine) => replay(withPromotion(withPromotion(emptyLedger, first), line)).disagreements;

  it('with a verdict that the evidence does not lead to, however well it is chained', () => {
    const { challenger: _, ...decision } = second.decision;
    const line = { ...second, decision: { ...decision, challenger: null, verdict: 'NO_PROMOTION' as const } };
    expect(forged(line)).toMatchObject([{ seq: 2, what: 'it is decided otherwise: decision, verdict, challenger' }]);
  });

  it('with evidence that was edited afterwards', () => {
    const evidence = { ...(second.evidence as NonNullable<DecidedLine['evidence']>), survivors_total: 3 };
    expect(forged({ ...second, evidence })[0]?.what).toContain('id');
  });

  it('with a review that was not due', () => {
    const early = { ...second, comparisons: [], session: '2020-01-03', occasion: { ...second.occasion, session: 2 } };
    expect(forged(early)[0]?.what).toContain('occasion');
  });

  it('with a run that is decided on twice', () => {
    const line = { ...first, id: 'dec_0000000000000000' };
    expect(forged(line)[0]?.what).toContain('was decided before');
  });

  it('with rules that this program never had', () => {
    expect(forged({ ...second, rules: { ...second.rules, version: 99 } })[0]?.what).toContain('version 99');
  });

  it('with a comparison that comes out otherwise from the returns that are still there', () => {
    const compare = (_: DecidedLine, of: DecidedLine['comparisons'][number]) => ({ ...of, p: 0.4 });
    expect(replay(own, { compare }).disagreements[0]?.what).toContain('comparing');
    expect(replay(own, { compare: (_, of) => of }).disagreements).toEqual([]);
    expect(replay(own, { compare: () => undefined }).disagreements).toEqual([]);
  });
});

describe('the same evidence', () => {
  const ground = groundOf({ session: 0, rows: [row('alpha', 0.7)] });
  const { ledger: once } = decideAll([{ session: 0, rows: [row('alpha', 0.7)] }]);

  it('decides once, whoever asks again', () => {
    expect(nextDecision(once, ground, who)).toMatchObject({ kind: 'decided', line: { session: '2020-01-01' } });
  });

  it('decides once under other settings, too', () => {
    const other = { ...ground, settings: { ...ground.settings, score_epsilon: 0 } };
    expect(nextDecision(once, other, who).kind).toBe('decided');
  });

  it('is decided again where it is believed otherwise now, and once more when it is believed again', () => {
    const run = ground.evidence?.run as string;
    const steps = [
      { session: 0, run, rows: [row('alpha', 0.7)] },
      { session: 1, run, rows: [row('alpha', 0.7)], invalidatedBy: ['bars'], age: 1 },
      { session: 2, run, rows: [row('alpha', 0.7)], age: 2 },
    ];
    expect(decideAll(steps).ledger.lines).toHaveLength(3);
    expect(holderOf(registryOf(decideAll(steps.slice(0, 2)).ledger), 'live')?.state).toBe('live_hold');
    expect(holderOf(registryOf(decideAll(steps).ledger), 'live')?.state).toBe('live');
  });

  it('that was looked at between two reviews is part of the next one', () => {
    const run = '00000000000000aa';
    const steps = [
      { session: 0, rows: [row('beta', 0.2)] },
      { session: 20, run, rows: [row('alpha', 0.7)] },
      { session: 21, run, rows: [row('alpha', 0.7)], age: 1 },
    ];
    expect(decideAll(steps).last).toMatchObject({ kind: 'new', line: { occasion: { is_review: true } } });
  });
});
