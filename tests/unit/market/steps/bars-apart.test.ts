import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { barsApart } from '../../../../src/market/steps/bars-apart.ts';
import { defaultSteps, type StepSettings } from '../../../../src/market/steps/settings.ts';
import { Random } from '../../../../src/statistics/random.ts';

const sessions = 70;
const all: StepSettings = {
  ...defaultSteps,
  single_bar: 'quarantine',
  unit: 'quarantine',
  split: 'quarantine',
  other: 'quarantine',
};
/** Weeks of five sessions. */
const weekEnd = (place: number) => place - (place % 5) + 4;

/** A random walk of 1 % a day, with prices multiplied at some places. */
function walk(factors: Readonly<Record<number, number>> = {}) {
  const random = Random.seeded(7);
  let price = 100;
  const prices = Float64Array.from({ length: sessions }, (_, i) => {
    price *= Math.exp(0.017 * (random.uniform() + random.uniform() - 1));
    return price * (factors[i] ?? 1);
  });
  return { prices, volumes: new Float64Array(sessions).fill(1e6) };
}

const from = (place: number, factor: number) =>
  Object.fromEntries(Array.from({ length: sessions - place }, (_, i) => [place + i, factor]));

const apart = (
  bars: ReturnType<typeof walk>,
  settings: StepSettings = all,
  isFixed: (place: number) => boolean = () => false,
) =>
  barsApart(bars, settings, { weekEnd, isFixed }).map(
    ({ place, looks, confirmedAt }) => `${place} ${looks}${confirmedAt === undefined ? '' : ` until ${confirmedAt}`}`,
  );

describe('a bar that stands apart', () => {
  it.each([100, 1 / 100, 1000, 2.6, 1 / 4, 1.6])(
    'by %d times is withheld where the next bar takes it back',
    (factor) => {
      expect(apart(walk({ 52: factor }))).toEqual(['52 single_bar']);
      expect(apart(walk({ 52: factor }), { ...defaultSteps, single_bar: 'quarantine' })).toEqual(['52 single_bar']);
    },
  );

  it.each([
    [100, 'unit'],
    [1 / 2, 'split'],
    [2.6, 'other'],
  ] as const)('by %d times as the last one of its week is withheld as what it looks like: %s', (factor, looks) => {
    const settings = { ...defaultSteps, [looks]: 'quarantine' };
    expect(apart(walk({ 54: factor }), settings)).toEqual([`54 ${looks}`]);
    expect(apart(walk({ 69: factor }), settings)).toEqual([`69 ${looks}`]);
    expect(apart(walk({ 54: factor }), { ...defaultSteps, single_bar: 'quarantine' })).toEqual([]);
  });

  it('as the last one of its week is withheld until a bar of a later week confirms it', () => {
    expect(apart(walk(from(54, 100)))).toEqual(['54 unit until 55']);
    expect(apart(walk(from(54, 1 / 4)))).toEqual(['54 split until 55']);
  });

  it('is found behind another one, and before a split', () => {
    expect(apart(walk({ 41: 100, 43: 100, 52: 1 / 100 }))).toEqual(['41 single_bar', '43 single_bar', '52 single_bar']);
    expect(apart(walk({ ...from(50, 1 / 4), 47: 100 }))).toEqual(['47 single_bar']);
  });

  it('is none in the bar after one that stays, which is back where the others are', () => {
    expect(apart(walk({ 53: 100 }), { ...defaultSteps, unit: 'quarantine' })).toEqual([]);
  });

  it('is none in a new level within a week, nor where it is stored, named or nobody said quarantine', () => {
    expect(apart(walk(from(52, 100)))).toEqual([]);
    expect(apart(walk({ 52: 100 }), all, (place) => place === 52)).toEqual([]);
    expect(apart(walk({ 52: 100 }), defaultSteps)).toEqual([]);
    expect(apart(walk())).toEqual([]);
  });

  test('was withheld at the end of its week by what was known then: later bars change nothing of that', () => {
    const factor = fc.constantFrom(1, 1, 1, 1, 1, 1, 0.5, 1.5, 2.6, 100, 0.01, Number.NaN);
    const factors = fc.array(factor, { minLength: sessions, maxLength: sessions });
    const some = fc.constantFrom<StepSettings>(
      all,
      { ...all, single_bar: 'exclude' },
      { ...defaultSteps, unit: 'quarantine' },
      { ...defaultSteps, single_bar: 'quarantine' },
    );
    fc.assert(
      fc.property(factors, fc.integer({ min: 1, max: sessions / 5 }), some, (all, weeks, settings) => {
        const whole = walk(Object.fromEntries(all.entries()));
        const known = { prices: whole.prices.slice(0, 5 * weeks), volumes: whole.volumes.slice(0, 5 * weeks) };
        const then = (bars: typeof whole) =>
          barsApart(bars, settings, { weekEnd, isFixed: () => false })
            .filter(({ place }) => place < 5 * weeks)
            .map(({ place, ratio, looks }) => ({ place, ratio, looks }));
        expect(then(known)).toEqual(then(whole));
      }),
      { numRuns: 300 },
    );
  });
});
