import { describe, expect, test } from 'vitest';
import { evaluateRegimes } from '../../../src/evaluation/evaluate-regimes.ts';
import type { Evaluation, RegimeEvaluation } from '../../../src/evaluation/evaluation.ts';
import { evaluationSummary, resultLine } from '../../../src/evaluation/evaluation-summary.ts';
import { heldPrices } from '../../../src/evaluation/held-prices.ts';
import type { StatusThen } from '../../../src/scoring/trade-note.ts';
import { Random } from '../../../src/statistics/random.ts';
import {
  marketOf,
  randomBars,
  randomSymbols,
  randomWeeks,
  settings,
} from '../../support/evaluation/evaluated-example.ts';

const asOf = '2014-04-25';
const { evaluation } = evaluateRegimes({
  asOf,
  benchmark: 'SPY',
  settings,
  weeks: randomWeeks(6, ['2014-03-28', '2014-04-04', '2014-04-11', '2014-04-17']),
  prices: heldPrices(marketOf('2014-03-31', asOf, randomBars(2, randomSymbols, '2014-03-31', asOf))),
  random: Random.seeded(7),
});
const [regime] = evaluation.regimes as [RegimeEvaluation];
const of = (changes: Partial<RegimeEvaluation>): Evaluation => ({
  ...evaluation,
  regimes: [{ ...regime, ...changes }],
  pairs: [],
});

/** Every week was scored under a live regime. */
const allLive = new Map([[regime.regime, ['live', 'live'] as const]]);

describe('the summary', () => {
  test('gives every mean its n', () => {
    const summary = evaluationSummary(evaluation, allLive);
    const cells = summary.split('\n').flatMap((line) => (line.startsWith('| ') ? line.split(' | ') : []));
    const means = cells.filter((cell) => cell.includes('%') || /^[−\d.]+ \(/.test(cell));
    expect(means.length).toBeGreaterThan(30);
    for (const mean of means) expect(mean).toMatch(/[(,] ?(n=\d+|L=\d+)\)/);
  });

  test('shows value, interval and n of a return in percent', () => {
    const net_return = { value: 0.0123456, n: 38, interval: [-0.001, 0.02] } as const;
    expect(evaluationSummary(of({ net_return }), allLive)).toContain('| 1.23 % (−0.10 … 2.00, n=38) |');
  });

  test('says of what is not known that it is unknown, and gives a zero no sign', () => {
    const summary = evaluationSummary(
      of({
        net_return: { value: null, n: 0, interval: null },
        active_return: { value: -0.00001, n: 3, interval: null },
      }),
      allLive,
    );
    expect(summary).toContain('| unknown (n=0) | 0.00 % (n=3) |');
  });

  test('has no table of pairs for one regime, and none of terms without an ablation', () => {
    expect(evaluationSummary(evaluation, allLive)).toContain('Difference of net returns');
    expect(evaluationSummary(of({}), allLive)).not.toContain('Difference of net returns');
    expect(evaluationSummary(of({}), allLive)).toContain('Shared names');
    expect(evaluationSummary(of({ ablation: [] }), allLive)).not.toContain('Shared names');
  });

  test('shows names as they are, whatever they hold', () => {
    expect(evaluationSummary(of({ regime: 'a|b_<c>' }), allLive)).toContain('| a\\|b\\_&lt;c&gt; |');
  });

  test('names benchmark, cost and confidence', () => {
    expect(evaluationSummary(evaluation, allLive)).toContain('benchmark SPY, cost 30 bps per week with a trade');
    const turnover = { ...evaluation, settings: { ...settings, cost: 'turnover', confidence: 0.9 } } as const;
    expect(evaluationSummary(turnover, allLive)).toContain('cost 30 bps times turnover. In brackets the 90 % interval');
  });
});

test('a regime in one line', () => {
  const line = { ...regime, weeks: 40, traded: 12, realised: 11 };
  const net_return = { value: -0.001, n: 11, interval: null };
  const active_return = { value: 0.004, n: 10, interval: [0.001, 0.007] } as const;
  expect(resultLine({ ...line, net_return, active_return }, allLive)).toBe(
    '12 of 40 weeks traded, 11 realised: net −0.10 % (n=11), active 0.40 % (0.10 … 0.70, n=10) per week with a trade',
  );
  expect(resultLine({ ...line, realised: 0 }, allLive)).toBe('12 of 40 weeks traded, 0 realised');
});

test('weeks of a regime that was not live would have traded', () => {
  const line = { ...regime, weeks: 40, traded: 3, realised: 0 };
  const as = (...statuses: readonly StatusThen[]) => resultLine(line, new Map([[line.regime, statuses]]));
  expect(as('shadow', 'shadow', 'shadow')).toBe('3 of 40 weeks decided to trade (would trade, shadow), 0 realised');
  expect(as('shadow', 'live', 'live')).toBe('3 of 40 weeks decided to trade (1 would trade, shadow), 0 realised');
  const shadow = new Map([[line.regime, ['shadow', 'shadow', 'shadow'] as const]]);
  expect(evaluationSummary(of({ traded: 3 }), shadow)).toContain('| 3 (would trade, shadow) |');
});
