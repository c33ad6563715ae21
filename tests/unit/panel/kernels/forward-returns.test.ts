import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutTo, panelOf, seriesOf } from '../asset-series.ts';

const closes = [100, 110, 121, 133.1, 146.41, 161.051, 177.1561];

describe('an asset whose bars go on', () => {
  const { outcomes, holdings } = panelOf(seriesOf(closes));

  test('returns from the close of the day, and from that of the next', () => {
    expect(outcomes.fwd_ret_1d[0]).toBeCloseTo(0.1, 12);
    expect(outcomes.fwd_ret_5d[0]).toBeCloseTo(0.61051, 12);
    expect(outcomes.fwd_ret_lag1_5d[1]).toBe(Number.NaN);
    expect(outcomes.fwd_ret_lag1_5d[0]).toBeCloseTo(0.61051, 12);
    expect([holdings.fwd_bars_5d[0], holdings.fwd_bars_lag1_5d[0], holdings.fwd_bars_lag1_5d[1]]).toEqual([5, 5, 0]);
  });

  test('what has not happened yet is null', () => {
    expect(outcomes.fwd_ret_1d[6]).toBeNaN();
    expect(outcomes.fwd_ret_20d[0]).toBeNaN();
    expect(holdings.fwd_bars_20d[0]).toBe(0);
  });
});

describe('an asset that was delisted after its last bar', () => {
  const { outcomes, holdings } = panelOf(seriesOf(closes), [{ date: 15_007, delistingReturn: -0.3 }]);

  test('the delisting return is compounded on the return to the last bar', () => {
    expect(outcomes.fwd_ret_20d[0]).toBeCloseTo(1.771561 * 0.7 - 1, 12);
    expect(holdings.fwd_bars_20d[0]).toBe(6);
    expect(outcomes.fwd_ret_5d[0]).toBeCloseTo(0.61051, 12);
  });

  test('bought at the last close it returns the delisting alone', () => {
    expect(outcomes.fwd_ret_1d[6]).toBeCloseTo(-0.3, 12);
    expect(holdings.fwd_bars_1d[6]).toBe(0);
  });

  test('a day later it cannot be bought any more', () => {
    expect(outcomes.fwd_ret_lag1_1d[6]).toBeNaN();
    expect(holdings.fwd_bars_lag1_1d[6]).toBe(0);
  });
});

test('a delisting whose return nobody knows gives no return', () => {
  const { outcomes } = panelOf(seriesOf(closes), [{ date: 15_007, delistingReturn: Number.NaN }]);
  expect(outcomes.fwd_ret_20d[0]).toBeNaN();
  expect(outcomes.fwd_ret_5d[0]).toBeCloseTo(0.61051, 12);
});

test('an asset that is traded again is held on', () => {
  const { outcomes } = panelOf(seriesOf(closes), [{ date: 15_003, delistingReturn: -1 }]);
  expect(outcomes.fwd_ret_5d[0]).toBeCloseTo(0.61051, 12);
  expect(outcomes.fwd_ret_20d[0]).toBeNaN();
});

test('twenty bars that take more than a year are no return, and what comes then has no say', () => {
  const dates = closes.map((_, i) => 15_000 + 100 * i);
  const { outcomes } = panelOf(seriesOf(closes, { dates }), [{ date: 15_999, delistingReturn: -1 }]);
  expect(outcomes.fwd_ret_1d[0]).toBeCloseTo(0.1, 12);
  expect([outcomes.fwd_ret_5d[0], outcomes.fwd_ret_20d[0]]).toEqual([Number.NaN, Number.NaN]);
});

test('what comes after a holding has no say in its return', () => {
  const prices = fc.array(fc.double({ min: 0.01, max: 1e4, noNaN: true }), { minLength: 23, maxLength: 60 });
  fc.assert(
    fc.property(prices, (values) => {
      const whole = panelOf(seriesOf(values)).outcomes;
      const cut = panelOf(cutTo(seriesOf(values), 22)).outcomes;
      expect([cut.fwd_ret_20d[0], cut.fwd_ret_lag1_20d[0]]).toEqual([whole.fwd_ret_20d[0], whole.fwd_ret_lag1_20d[0]]);
    }),
    { numRuns: 50 },
  );
});
