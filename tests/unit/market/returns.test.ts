import { describe, expect, it } from 'vitest';
import { asOfSession } from '../../../src/calendar/sessions.ts';
import { realisedVolatility, simpleReturn } from '../../../src/market/returns.ts';
import { volumeShift } from '../../../src/market/volume-shift.ts';

const missing = Number.NaN;

describe('asOfSession', () => {
  const sessions = Int32Array.of(10, 11, 14, 15);

  it('is the last session on or before the day', () => {
    expect([9, 10, 12, 14, 15, 99].map((day) => asOfSession(sessions, day))).toEqual([-1, 0, 1, 2, 3, 3]);
  });
});

describe('simpleReturn', () => {
  const prices = Float64Array.of(100, missing, 110, 0, 121);

  it('is last / first − 1', () => {
    expect(simpleReturn(prices, 2, 2)).toBe(110 / 100 - 1);
    expect(simpleReturn(prices, 4, 4)).toBe(121 / 100 - 1);
  });

  it('is missing without a positive price on both sessions, also before the first', () => {
    expect(simpleReturn(prices, 2, 1)).toBeNaN();
    expect(simpleReturn(prices, 4, 1)).toBeNaN();
    expect(simpleReturn(prices, 2, 3)).toBeNaN();
    expect(simpleReturn(prices, -1, 1)).toBeNaN();
  });
});

describe('realisedVolatility', () => {
  it('is the sample deviation of the daily returns', () => {
    // Returns +10 %, −10 %, +10 %: mean 1/30, sum of squares 0.08/3, divided by 2.
    expect(realisedVolatility(Float64Array.of(100, 110, 99, 108.9), 3, 3, 3)).toBeCloseTo(Math.sqrt(0.08 / 6), 14);
  });

  it('ends at the as-of session, whatever comes later', () => {
    const prices = Float64Array.of(100, 110, 99, 108.9, 500, 1);
    expect(realisedVolatility(prices, 3, 3, 3)).toBe(realisedVolatility(prices.slice(0, 4), 3, 3, 3));
  });

  it('leaves out the returns that a missing bar touches, and gives up below the minimum', () => {
    const prices = Float64Array.of(100, 110, missing, 50, 55, 49.5);
    const returns = [110 / 100 - 1, 55 / 50 - 1, 49.5 / 55 - 1];
    const mean = returns.reduce((sum, value) => sum + value) / 3;
    const deviation = Math.sqrt(returns.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 2);
    expect(realisedVolatility(prices, 5, 5, 3)).toBeCloseTo(deviation, 14);
    expect(realisedVolatility(prices, 5, 5, 4)).toBeNaN();
  });
});

describe('volumeShift', () => {
  const short = { sessions: 2, minimum: 1 };
  const long = { sessions: 4, minimum: 3 };

  it('is the log of the mean over the short window to the mean over the long one', () => {
    expect(volumeShift(Float64Array.of(9, 1, 1, 2, 4), 4, short, long)).toBeCloseTo(Math.log(3 / 2), 15);
  });

  it('skips missing bars down to the minimum of each window', () => {
    expect(volumeShift(Float64Array.of(1, 1, missing, 4), 3, short, long)).toBeCloseTo(Math.log(4 / 2), 15);
    expect(volumeShift(Float64Array.of(1, 1, missing, missing), 3, short, long)).toBeNaN();
    expect(volumeShift(Float64Array.of(1, missing, missing, 4), 3, short, long)).toBeNaN();
  });

  it('is −∞ when nothing was traded lately', () => {
    expect(volumeShift(Float64Array.of(5, 5, 0, 0), 3, short, long)).toBe(Number.NEGATIVE_INFINITY);
  });
});
