import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssetHistory, DatedAction } from '../../../src/backbone/asset-history.ts';
import { actionsKnown, barsKnown, turningDays } from '../../../src/backbone/asset-history.ts';
import { cumulativeFactors, returnFactors } from '../../../src/backbone/total-return.ts';
import { adjustedCloses } from '../../../src/market/adjusted-close.ts';

const always = Number.NEGATIVE_INFINITY;

function barsOf(closes: readonly number[]) {
  const column = Float64Array.from(closes);
  const dates = Int32Array.from(closes, (_, i) => 100 + i);
  return { dates, open: column, high: column, low: column, close: column, volume: Float64Array.from(closes, () => 10) };
}

function historyOf(closes: readonly number[], actions: readonly Partial<DatedAction>[]): AssetHistory {
  return {
    bars: barsOf(closes),
    late: [],
    revisions: [],
    actions: actions.map((action) => ({
      exDay: 100,
      kind: 'split',
      value: 2,
      knownFrom: action.exDay ?? 100,
      revision: 1,
      ...action,
    })),
  };
}

describe('cumulative factors', () => {
  test('are those of the weekly adjustment, from the first bar on', () => {
    const price = fc.double({ min: 1, max: 1000, noNaN: true });
    const action = fc.record({
      exDay: fc.integer({ min: 95, max: 145 }),
      kind: fc.constantFrom('split' as const, 'dividend' as const, 'adjustment' as const),
      value: fc.double({ min: 0.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(price, { minLength: 2, maxLength: 40 }),
        fc.array(action, { maxLength: 6 }),
        (closes, actions) => {
          const bars = barsOf(closes);
          const { exDays, price: factors } = cumulativeFactors(bars, actions);
          const last = factors.at(-1) ?? 1;
          const wanted = adjustedCloses(bars.dates, bars.close, actions);
          for (const [i, close] of closes.entries()) {
            const at = factors[exDays.findLastIndex((exDay) => exDay <= 100 + i)] ?? 1;
            expect((close * last) / at / (wanted[i] as number)).toBeCloseTo(1, 12);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('of the past stay to the bit when the future is cut', () => {
    const actions = [
      { exDay: 102, kind: 'dividend' as const, value: 0.3 },
      { exDay: 104, kind: 'split' as const, value: 3 },
      { exDay: 107, kind: 'dividend' as const, value: 0.1 },
    ];
    const closes = [10, 11, 12, 13, 5, 6, 7, 8];
    const whole = cumulativeFactors(barsOf(closes), actions);
    const cut = cumulativeFactors(barsOf(closes.slice(0, 6)), actions);
    expect(cut).toEqual({
      exDays: whole.exDays.slice(0, 2),
      price: whole.price.slice(0, 2),
      volume: whole.volume.slice(0, 2),
    });
  });
});

describe('rows of total_return', () => {
  test('are one for each event that is known on its day', () => {
    const history = historyOf([10, 10, 5, 5], [{ exDay: 102 }]);
    expect(returnFactors(history)).toEqual([{ exDay: 102, knownFrom: 102, signal: 0.5, accounting: 0.5 }]);
  });

  test('of an event known later begin then, and it changes what comes after it from then on, too', () => {
    const history = historyOf(
      [10, 10, 5, 5, 5, 1],
      [
        { exDay: 102, knownFrom: 104 },
        { exDay: 103, kind: 'dividend', value: 1 },
      ],
    );
    expect(returnFactors(history)).toEqual([
      { exDay: 102, knownFrom: 104, signal: 0.5, accounting: 0.5 },
      { exDay: 103, knownFrom: 103, signal: 0.8, accounting: 0.4 },
      { exDay: 103, knownFrom: 104, signal: 0.4, accounting: 0.4 },
    ]);
  });

  test('of an event that is taken back say so', () => {
    const history = historyOf([10, 10, 5, 5], [{ exDay: 102 }, { exDay: 102, value: 1, knownFrom: 103 }]);
    expect(returnFactors(history)).toEqual([
      { exDay: 102, knownFrom: 102, signal: 0.5, accounting: 1 },
      { exDay: 102, knownFrom: 103, signal: 1, accounting: 1 },
    ]);
  });
});

describe('what a day knew', () => {
  const history: AssetHistory = {
    ...historyOf([10, 20, 30, 40], []),
    late: [{ date: 101, knownFrom: 103 }],
    revisions: [{ date: 100, knownFrom: 102, values: [1, 2, 0.5, 1.5, 7] }],
  };

  test('turns on the days on which something of the past became known', () => {
    expect(turningDays(history)).toEqual([102, 103]);
  });

  test('holds neither a bar nor a value that came later', () => {
    expect([...barsKnown(history, [], always).close]).toEqual([10, 30, 40]);
    expect([...barsKnown(history, [], 102).close]).toEqual([1.5, 30, 40]);
    expect([...barsKnown(history, [], 103).close]).toEqual([1.5, 20, 30, 40]);
  });

  test('is without bars that are wrong, and has those in another unit in that of the others', () => {
    const { actions } = historyOf(
      [],
      [
        { exDay: 101, kind: 'wrong', value: 1 },
        { exDay: 102, kind: 'bar_factor', value: 0.01 },
      ],
    );
    expect([...barsKnown({ ...history, late: [], revisions: [] }, actions, always).close]).toEqual([10, 0.3, 40]);
  });

  test('is the last of several values of one day', () => {
    const known = historyOf([], [{ value: 3, revision: 2 }, { value: 2 }, { value: 5, knownFrom: 103 }]);
    expect(actionsKnown(known, always)).toMatchObject([{ value: 3 }]);
    expect(actionsKnown(known, 103)).toMatchObject([{ value: 5 }]);
  });
});
