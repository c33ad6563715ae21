import { describe, expect, test } from 'vitest';
import { barScale, intervalBar, levelBar, signedBar } from '../../../../../src/report/site/parts/inline-bars.ts';

describe('an axis', () => {
  test('holds all values and 0', () => {
    expect(barScale([0.5, 2])).toEqual({ low: 0, high: 2 });
    expect(barScale([-3, -1])).toEqual({ low: -3, high: 0 });
    expect(barScale([])).toEqual({ low: 0, high: 1 });
  });
});

describe('a signed bar', () => {
  const scale = { low: -1, high: 1 };

  test('goes from 0 to the value, on the side and in the class of its sign', () => {
    expect(signedBar(0.5, scale).toString()).toContain('<rect class="plus" x="28" y="1" width="14" height="8"/>');
    expect(signedBar(-1, scale).toString()).toContain('<rect class="minus" x="0" y="1" width="28" height="8"/>');
  });

  test('is hidden from those who hear the page: the number beside it says the same', () => {
    expect(signedBar(0.5, scale).toString()).toContain('aria-hidden="true"');
  });
});

test('a level has its threshold drawn, and stays within the bar', () => {
  expect(levelBar(1, 0.5, 0).toString()).toContain('width="56" height="5"/>\n<path class="threshold" d="M28 0V10"/>');
  expect(levelBar(0, 0, 0).toString()).toContain('width="0" height="5"/>');
});

test('an interval is a line with the mean on it; without a value there is nothing', () => {
  const text = intervalBar({ value: 0, n: 5, interval: [-1, 1] }, { low: -1, high: 1 });
  expect(String(text)).toContain('<path class="range" d="M4 13H128"/><circle class="mean" cx="66" cy="13" r="3.4"/>');
  expect(intervalBar({ value: null, n: 1, interval: null }, { low: 0, high: 1 })).toBe('');
});
