import { describe, expect, test } from 'vitest';
import { estimate, estimateText } from '../../../../src/report/site/numbers.ts';
import {
  besideThreshold,
  byteCount,
  counted,
  decimal,
  level,
  percent,
  signed,
  signedPercent,
  whole,
} from '../../../../src/text/numbers.ts';

describe('a number', () => {
  test('has a real minus sign, and none when it rounds to 0', () => {
    expect([decimal(-1.234), decimal(-0.001), signed(-0.001), signed(0), signed(2)]).toEqual([
      '−1.23',
      '0.00',
      '0.00',
      '0.00',
      '+2.00',
    ]);
  });

  test('is shown as per cent', () => {
    expect([percent(0.1234), percent(1, 0), signedPercent(-0.0123), signedPercent(0.5, 0)]).toEqual([
      '12.3\u00a0%',
      '100\u00a0%',
      '−1.23\u00a0%',
      '+50\u00a0%',
    ]);
  });

  test('that is missing is a dash, never 0', () => {
    for (const format of [decimal, signed, percent, signedPercent, whole, level]) {
      expect([format(null), format(undefined), format(Number.NaN)]).toEqual(['–', '–', '–']);
    }
  });

  test('has its thousands apart', () => {
    expect([whole(999), whole(1000), whole(-1234567)]).toEqual(['999', '1\u202f000', '−1\u202f234\u202f567']);
  });

  test('counts one and many', () => {
    expect([counted(0, 'week'), counted(1, 'week'), counted(2, 'story', 'stories')]).toEqual([
      '0 weeks',
      '1 week',
      '2 stories',
    ]);
  });

  test('of bytes has a unit', () => {
    expect([byteCount(999), byteCount(1500), byteCount(2_340_000)]).toEqual([
      '999\u00a0B',
      '1.5\u00a0kB',
      '2.3\u00a0MB',
    ]);
  });
});

describe('a value beside its threshold', () => {
  test.each([
    [1.3424, 0.75, 'level', '1.34', '0.75'],
    [0.74991, 0.75, 'level', '0.7499', '0.75'],
    [0.75, 0.75, 'level', '0.75', '0.75'],
    [0.8001, 0.8, 'share', '80.01\u00a0%', '80.00\u00a0%'],
    [3, 2, 'level', '3', '2'],
    [Number.NaN, 2, 'level', '–', '2'],
  ] as const)('%f against %f', (value, threshold, unit, shown, needed) => {
    expect(besideThreshold(value, threshold, unit)).toEqual([shown, needed]);
  });
});

describe('an estimate', () => {
  test('has interval and n beside it, the unit once', () => {
    const one = { value: 0.012, n: 26, interval: [-0.01, 0.034] } as const;
    expect(estimateText(one, signedPercent)).toBe('+1.20\u00a0% (−1.00 … +3.40\u00a0%, n\u00a026)');
    expect(String(estimate(one, signedPercent))).toBe(
      '<span class="value">+1.20\u00a0%</span> <span class="interval">−1.00 … +3.40\u00a0%</span> <span class="n">n&nbsp;26</span>',
    );
  });

  test('without a value still says how many there were', () => {
    expect(estimateText({ value: null, n: 2, interval: null }, decimal)).toBe('– (n\u00a02)');
  });
});
