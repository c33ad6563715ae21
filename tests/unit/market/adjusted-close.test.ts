import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustedCloses, adjustmentFactors, type PriceAction } from '../../../src/market/adjusted-close.ts';

const split = (exDay: number, value: number): PriceAction => ({ exDay, kind: 'split', value });
const dividend = (exDay: number, value: number): PriceAction => ({ exDay, kind: 'dividend', value });
const adjustment = (exDay: number, value: number): PriceAction => ({ exDay, kind: 'adjustment', value });
const rounded = (values: Float64Array, digits: number) => Array.from(values, (value) => Number(value.toFixed(digits)));

describe('adjusted closes', () => {
  it("are those of Yahoo's published example", () => {
    // help.yahoo.com, "What is the adjusted close?": a 2:1 split on 2/18 and a dividend of 0.08 with ex-date 2/21.
    const days = [16, 17, 18, 19, 20, 21, 22];
    const closes = [46.99, 48.3, 24.96, 24.91, 24.95, 24.53, 24.54];
    const adjusted = adjustedCloses(days, closes, [split(18, 2), dividend(21, 0.08)]);
    expect(rounded(adjusted, 2)).toEqual([23.42, 24.07, 24.88, 24.83, 24.87, 24.53, 24.54]);
  });

  it.each([
    [dividend(2, 0.08), 24.96, 0.9968],
    [dividend(2, 2.4), 16.51, 0.8546],
    [dividend(2, 1.25), 51.2, 0.9756],
    [split(2, 2), 10, 0.5],
    [split(2, 4), 10, 0.25],
    [split(2, 1 / 5), 10, 5],
  ])('have its published multipliers: %j after a close of %d', (action, close, multiplier) => {
    expect(Number(adjustmentFactors([1, 2], [close, close], [action]).price[0]?.toFixed(4))).toBe(multiplier);
  });

  it('take the split of a day first, then the sum of its dividends in shares after the split', () => {
    // One share of 100 becomes two of 50, each of which pays 0.75 + 0.25: what is left of each is 49.
    const adjusted = adjustedCloses([1, 2], [100, 49], [dividend(2, 0.75), split(2, 2), dividend(2, 0.25)]);
    expect(rounded(adjusted, 12)).toEqual([49, 49]);
  });

  it('take an adjustment as a factor of its own, on prices alone', () => {
    const { price, volume } = adjustmentFactors([1, 2], [100, 50], [adjustment(2, 0.5), split(2, 2)]);
    expect([...price]).toEqual([0.25, 1]);
    expect([...volume]).toEqual([2, 1]);
  });

  it('count an event from its ex-date on, whether or not that is a session', () => {
    expect([...adjustedCloses([1, 2, 5], [8, 8, 8], [split(3, 2)])]).toEqual([4, 4, 8]);
    expect([...adjustedCloses([1, 2, 5], [8, 8, 8], [split(5, 2)])]).toEqual([4, 4, 8]);
  });

  it.each([
    ['after the last session', [split(6, 2), dividend(9, 1)]],
    ['on or before the first session', [split(1, 2), dividend(0, 1), adjustment(-5, 3)]],
    ['that is none', [split(2, 1), dividend(2, 0), adjustment(2, 1)]],
  ])('do not know an event %s', (_, actions) => {
    expect([...adjustedCloses([1, 2, 5], [8, 9, 10], actions)]).toEqual([8, 9, 10]);
  });

  it('take the last close before the ex-date where sessions lack a bar', () => {
    const x = Number.NaN;
    expect([...adjustedCloses([1, 2, 3, 4], [20, x, x, 19], [dividend(4, 1)])]).toEqual([19, x, x, 19]);
    expect([...adjustedCloses([1, 2, 3, 4], [x, x, 20, 19], [dividend(3, 1)])]).toEqual([x, x, 20, 19]);
  });

  it('leave out a dividend of the whole close or more', () => {
    expect([...adjustedCloses([1, 2, 3], [20, 20, 20], [dividend(2, 20), dividend(3, 25)])]).toEqual([20, 20, 20]);
    expect([...adjustedCloses([1, 2], [20, 20], [dividend(2, 15)])]).toEqual([5, 20]);
  });

  it('are nothing for no session', () => {
    expect(adjustedCloses([], [], [split(1, 2)]).length).toBe(0);
  });
});

describe('adjustment factors', () => {
  const sessions = 30;
  const closes = fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.double({ min: 5, max: 500, noNaN: true }) }, fc.constant(Number.NaN)),
    {
      minLength: sessions,
      maxLength: sessions,
    },
  );
  const action = fc.oneof(
    fc.record({
      exDay: fc.integer({ min: -5, max: 45 }),
      kind: fc.constant('split' as const),
      value: fc.constantFrom(2, 3, 1.5, 0.1, 10),
    }),
    fc.record({
      exDay: fc.integer({ min: -5, max: 45 }),
      kind: fc.constant('dividend' as const),
      value: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  );
  const days = Int32Array.from({ length: sessions }, (_, i) => i);

  it('do not depend on the order of the actions, bit by bit', () => {
    fc.assert(
      fc.property(closes, fc.array(action, { maxLength: 12 }), fc.nat(), (prices, actions, turn) => {
        const turned = [...actions.slice(turn % 13), ...actions.slice(0, turn % 13)].reverse();
        expect(adjustmentFactors(days, prices, turned)).toEqual(adjustmentFactors(days, prices, actions));
      }),
    );
  });

  it('do not depend on anything after the last session', () => {
    fc.assert(
      fc.property(
        closes,
        fc.array(action, { maxLength: 12 }),
        fc.integer({ min: 1, max: sessions }),
        (prices, actions, cut) => {
          const known = actions.filter(({ exDay }) => exDay < cut);
          const short = adjustmentFactors(days.slice(0, cut), prices.slice(0, cut), actions);
          expect(short).toEqual(adjustmentFactors(days.slice(0, cut), prices.slice(0, cut), known));
          expect(short.price[cut - 1]).toBe(1);
        },
      ),
    );
  });

  it('are those of a holder who reinvests every dividend at the price after it', () => {
    fc.assert(
      fc.property(closes, fc.array(action, { maxLength: 8 }), (prices, actions) => {
        const { price } = adjustmentFactors(days, prices, actions);
        for (const [bought, close] of prices.entries()) {
          if (Number.isNaN(close)) continue;
          expect(price[bought]).toBeCloseTo(1 / sharesAtEnd(bought, prices, actions), 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  /** Shares on the last day of who buys one share at the close of a session. */
  function sharesAtEnd(bought: number, prices: readonly number[], actions: readonly PriceAction[]): number {
    let shares = 1;
    let last = prices[bought] as number;
    for (let day = bought + 1; day < sessions; day++) {
      const today = actions.filter(({ exDay }) => exDay === day);
      const before = last;
      let ratio = 1;
      let paid = 0;
      for (const { kind, value } of today) {
        if (kind === 'split') ratio *= value;
        else paid += value;
      }
      const price = before / ratio;
      shares *= ratio;
      if (paid < price) shares += (shares * paid) / (price - paid);
      if (!Number.isNaN(prices[day])) last = prices[day] as number;
    }
    return shares;
  }
});
