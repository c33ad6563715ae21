import { describe, expect, test } from 'vitest';
import { meanOverWeeks, weeklySeries } from '../../../src/evaluation/weekly-series.ts';
import { tQuantile } from '../../../src/statistics/student-t.ts';
import { weekEnding } from '../../support/evaluation/evaluated-example.ts';

const weeks = (...dates: string[]) => dates.map((date, i) => ({ weekEnding: weekEnding(date), value: i + 1 }));

describe('a weekly series', () => {
  test('leaves a place for a week that was not scored, and none for a holiday', () => {
    const series = weeklySeries(weeks('2014-04-04', '2014-04-11', '2014-04-17', '2014-05-02'), ({ value }) => value);
    expect([...series]).toEqual([1, 2, 3, Number.NaN, 4]);
  });

  test('goes on over the end of a year', () => {
    expect([...weeklySeries(weeks('2014-12-26', '2015-01-02', '2015-01-09'), ({ value }) => value)]).toEqual([1, 2, 3]);
  });

  test('of no week is empty', () => {
    expect([...weeklySeries(weeks(), ({ value }) => value)]).toEqual([]);
  });
});

describe('a mean over weeks', () => {
  test('without lags has the interval of Student, the population deviation over √n as standard error', () => {
    const { estimate } = meanOverWeeks(Float64Array.of(1, 2, Number.NaN, 3, 6), 0, 0.9);
    // Deviations −2, −1, 0, 3 from 3: γ₀ = 14/4, standard error √(3.5/4).
    const half = tQuantile(0.95, 3) * Math.sqrt(3.5 / 4);
    expect(estimate).toMatchObject({ value: 3, n: 4 });
    expect(estimate.interval?.[0]).toBeCloseTo(3 - half, 12);
    expect(estimate.interval?.[1]).toBeCloseTo(3 + half, 12);
  });

  test('keeps what is missing in its place: neighbours are weeks apart', () => {
    const together = meanOverWeeks(Float64Array.of(1, 2, 3, 6), 1, 0.9).test.standardError;
    const apart = meanOverWeeks(Float64Array.of(1, Number.NaN, 2, Number.NaN, 3, Number.NaN, 6), 1, 0.9).test;
    expect(apart.standardError).toBeCloseTo(Math.sqrt(3.5 / 4), 12);
    expect(together).not.toBeCloseTo(Math.sqrt(3.5 / 4), 3);
  });

  test.each([
    ['no value', [], null, 0],
    ['one value', [0.5], 0.5, 1],
    ['values that are all the same', [0.5, 0.5, 0.5], 0.5, 3],
  ])('of %s has no interval', (_, values, value, n) => {
    expect(meanOverWeeks(Float64Array.from(values), 0, 0.9).estimate).toEqual({ value, n, interval: null });
  });
});
