import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { likelyCause } from '../../../../src/market/steps/likely-cause.ts';
import { priceSteps } from '../../../../src/market/steps/price-steps.ts';
import { defaultSteps, stepParameter, stepsOfParameter } from '../../../../src/market/steps/settings.ts';
import { placesInOtherUnit, type VolumeStep, volumeSteps } from '../../../../src/market/steps/volume-steps.ts';
import { Random } from '../../../../src/statistics/random.ts';

const sessions = 70;

/** A random walk of 1.5 % a day, with about a million shares a day. */
function walk(seed = 5, daily = 0.015) {
  const random = Random.seeded(seed);
  let price = 100;
  const prices = Float64Array.from({ length: sessions }, () => {
    price *= Math.exp(daily * 1.7 * (random.uniform() + random.uniform() - 1));
    return price;
  });
  const volumes = Float64Array.from({ length: sessions }, () => 1e6 * (0.8 + 0.4 * random.uniform()));
  return { prices, volumes };
}

/** The walk with prices multiplied from a session on, and volumes. */
function changed(
  place: number,
  price: number,
  volume: number,
  { until = sessions, ...bars } = { ...walk() } as ReturnType<typeof walk> & { until?: number },
) {
  const from = (i: number) => i >= place && i < until;
  return {
    prices: bars.prices.map((value, i) => (from(i) ? value * price : value)),
    volumes: bars.volumes.map((value, i) => (from(i) ? value * volume : value)),
  };
}

const placesOf = (bars: ReturnType<typeof walk>) =>
  priceSteps(bars, defaultSteps).map(({ place, kind }) => `${kind} ${place}`);

describe('a step of prices', () => {
  it.each([
    ['a split of 4 for 1', 1 / 4, 4],
    ['a split of 2 for 1', 1 / 2, 2],
    ['a split of 7 for 1', 1 / 7, 7],
    ['a reverse split of 1 for 10', 10, 1 / 10],
    ['prices in another unit, 100 to 1', 100, 1],
  ])('is seen in %s, and named', (name, price, volume) => {
    const [step, ...more] = priceSteps(changed(50, price, volume), defaultSteps);
    expect(more).toEqual([]);
    expect(step).toMatchObject({ place: 50, before: 49, kind: 'level' });
    expect(step && likelyCause(step)).toBe(name);
  });

  it('is seen in the last bar, which nothing follows yet', () => {
    expect(placesOf(changed(sessions - 1, 100, 1))).toEqual([`level ${sessions - 1}`]);
  });

  it('is seen before and after one bar in another unit', () => {
    expect(placesOf(changed(50, 100, 1, { ...walk(), until: 51 }))).toEqual(['level 50', 'level 51']);
  });

  it('is seen after a row of another symbol that is not far from its own price', () => {
    expect(placesOf(changed(50, 1.5, 3, { ...walk(2, 0.003), until: 51 }))).toEqual(['return 51']);
  });

  it.each([3 / 2, 4 / 3, 5 / 4, 6 / 5])('is seen in a small split of %d, as no more money changed hands', (ratio) => {
    expect(placesOf(changed(50, 1 / ratio, ratio, walk(5, 0.01)))).toEqual(['quiet 50']);
  });

  it('is seen over missing bars', () => {
    const bars = changed(50, 1 / 4, 4);
    bars.prices.fill(Number.NaN, 45, 50);
    expect(placesOf(bars)).toEqual(['level 50']);
  });

  it('is none in a loss of a third on news, with six times the money', () => {
    expect(placesOf(changed(50, 2 / 3, 9, { ...walk(), until: sessions }))).toEqual([]);
  });

  it('is none in a symbol that moves like that every day', () => {
    expect(placesOf(changed(50, 1 / 2, 2, walk(5, 0.3)))).toEqual([]);
  });

  it('is none in a walk, nor without bars', () => {
    expect(placesOf(walk())).toEqual([]);
    expect(
      placesOf({ prices: new Float64Array(sessions).fill(Number.NaN), volumes: new Float64Array(sessions) }),
    ).toEqual([]);
  });

  test('stays what it is, bit for bit, when later bars are cut off or changed', () => {
    const bar = fc.constantFrom(1, 1, 1, 1, 0.5, 2 / 3, 0.25, 4, 100, 0.01, Number.NaN);
    fc.assert(
      fc.property(fc.array(bar, { minLength: sessions, maxLength: sessions }), fc.nat(sessions), (factors, cut) => {
        const { prices, volumes } = walk();
        const whole = { prices: prices.map((price, i) => price * (factors[i] as number)), volumes };
        const known = { prices: whole.prices.slice(0, cut), volumes: volumes.slice(0, cut) };
        const upTo = priceSteps(whole, defaultSteps).filter(({ place }) => place < cut);
        expect(priceSteps(known, defaultSteps)).toEqual(upTo);
      }),
    );
  });
});

describe('a step of volumes', () => {
  const { prices } = walk();
  const stepsOf = (volumes: Float64Array, of = prices) => volumeSteps(volumes, of.slice(0, volumes.length));
  const placesOfVolumes = (volumes: Float64Array) =>
    stepsOf(volumes).map(({ place, last, kind }) => `${kind} ${place}${last === place ? '' : `–${last}`}`);

  it('is seen where their level changes a hundredfold, from its fifth session on', () => {
    const { volumes } = changed(50, 1, 100);
    expect(stepsOf(volumes)).toMatchObject([{ place: 50, ratio: expect.closeTo(100, -2) }]);
    expect(placesOfVolumes(volumes.slice(0, 54))).toEqual(['bars 50–53']);
    expect(placesOfVolumes(volumes.slice(0, 55))).toEqual(['level 50']);
  });

  it.each([
    [100, 51, 'bars 50'],
    [1000, 51, 'bars 50'],
    [1 / 100, 51, 'bars 50'],
    [1 / 1000, 52, 'bars 50–51'],
  ])('is seen in a few bars of %d times the volume, whether or not the next one is known', (volume, until, step) => {
    const { volumes } = changed(50, 1, volume, { ...walk(), until });
    expect(placesOfVolumes(volumes)).toEqual([step]);
    expect(placesOfVolumes(volumes.slice(0, until))).toEqual([step]);
  });

  test.each([
    [1, 100, 5, 6, [5]],
    [1, 1 / 100, 12, 14, [12, 13]],
    [1, 100, 0, 15, [14]],
    [1, 100, 50, 51, [50]],
    [1, 100, 50, sessions, [50]],
    [1, 1, 50, 51, []],
  ])('is seen anywhere in a window: %d, %d times from %d to %d', (price, volume, place, until, expected) => {
    const { volumes, prices: of } = changed(place, price, volume, { ...walk(), until });
    expect(placesInOtherUnit(volumes, of)).toEqual(expected);
  });

  it('is none in a week of twenty times the volume, nor in a day of a hundred times among busy ones', () => {
    expect(placesOfVolumes(changed(50, 1, 20, { ...walk(), until: 55 }).volumes)).toEqual([]);
    const busy = changed(50, 1, 100, { ...walk(), until: 51 }).volumes;
    busy[51] = (busy[51] as number) * 5;
    expect(placesOfVolumes(busy)).toEqual([]);
    expect(placesOfVolumes(busy.slice(0, 51))).toEqual(['bars 50']);
  });

  it('is none in a day of a hundred times the volume that moves the price', () => {
    const { prices: moved, volumes } = changed(50, 0.88, 100, { ...walk(), until: 51 });
    expect(stepsOf(volumes, moved)).toEqual([]);
  });

  it('is none in a symbol whose volumes change like that', () => {
    const wild = changed(50, 1, 100, { ...walk(), until: 51 }).volumes.map((volume, i) => volume * 3 ** (i % 4));
    expect(placesOfVolumes(wild)).toEqual([]);
  });

  test('stays what it is when later bars are cut off, but for a few bars that are the last ones', () => {
    const bar = fc.constantFrom(1, 1, 1, 1, 1, 1, 5, 100, 0.01);
    fc.assert(
      fc.property(fc.array(bar, { minLength: sessions, maxLength: sessions }), fc.nat(sessions), (factors, cut) => {
        const volumes = walk().volumes.map((volume, i) => volume * (factors[i] as number));
        const isSettled = ({ place, kind }: VolumeStep) => place < cut - 5 || (kind === 'level' && place <= cut - 5);
        expect(stepsOf(volumes.slice(0, cut)).filter(isSettled)).toEqual(stepsOf(volumes).filter(isSettled));
      }),
    );
  });
});

describe('the settings of a recipe', () => {
  it('are left out where they are the usual ones, and read again where not', () => {
    expect(stepParameter(defaultSteps)).toEqual({});
    const other = { ...defaultSteps, unexplained: 'warn', ratio: 2.5 } as const;
    expect(stepParameter(other)).toEqual({ steps: 'warn 2.5 1.25 8' });
    expect(stepsOfParameter(stepParameter(other).steps)).toEqual(other);
    const byLook = { ...defaultSteps, split: 'warn', unit: 'quarantine', volume: 'exclude' } as const;
    expect(stepParameter(byLook)).toEqual({ steps: 'exclude 1.9 1.25 8 split=warn volume=exclude' });
    expect(stepsOfParameter(stepParameter(byLook).steps)).toEqual({
      ...defaultSteps,
      split: 'warn',
      volume: 'exclude',
    });
    expect(stepParameter({ ...defaultSteps, unit: 'quarantine', other: 'exclude', volume: 'warn' })).toEqual({});
    expect(stepsOfParameter(undefined)).toEqual(defaultSteps);
    expect(stepsOfParameter('nonsense')).toEqual(defaultSteps);
  });
});
