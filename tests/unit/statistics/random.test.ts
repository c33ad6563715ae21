import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/statistics/random.ts';

const draw = <T>(count: number, next: () => T): T[] => Array.from({ length: count }, () => next());

/** Pearson's χ² of counts against equal expectations. */
function chiSquared(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

describe('xoshiro128**', () => {
  it('gives the published sequence from the state 1, 2, 3, 4', () => {
    // xoshiro128starstar.c 1.1, as published with the Rust crate rand_xoshiro.
    const random = new Random([1, 2, 3, 4]);
    expect(draw(10, () => random.uint32())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  // From the authors' C sources (splitmix64.c for the state, xoshiro128starstar.c), compiled with gcc.
  it.each([
    [
      0,
      [2065550767, 3793791033, 2713282036, 1853398634],
      [3737715805, 2584255861, 2876756834, 3286328325, 1553311962, 1625202774],
      847243337,
    ],
    [
      7,
      [1496452567, 1674306020, 4097599004, 72105175],
      [1801096769, 1554325924, 2992800842, 3588980540, 2077056966, 1036808551],
      251287093,
    ],
    [
      Number.MAX_SAFE_INTEGER,
      [4021704095, 616124332, 3074421144, 818148089],
      [1233166643, 1287031142, 661813442, 2960669951, 2601079046, 1036114921],
      3393696231,
    ],
  ])(
    'expands the seed %d by splitmix64 and agrees with the C sources up to the millionth number',
    (seed, state, first, millionth) => {
      const random = Random.seeded(seed);
      expect(random.state).toEqual(state);
      const head = draw(6, () => random.uint32());
      expect(head).toEqual(first);
      for (let i = 6; i < 999_999; i++) random.uint32();
      expect(random.uint32()).toBe(millionth);
    },
  );

  it('continues where a stored state left off', () => {
    const random = Random.seeded(11);
    draw(5, () => random.uint32());
    const continued = new Random(random.state);
    expect(draw(5, () => continued.uint32())).toEqual(draw(5, () => random.uint32()));
  });

  it('refuses the all-zero state and seeds that are not safe natural numbers', () => {
    expect(() => new Random([0, 0, 0, 0])).toThrow(RangeError);
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => Random.seeded(seed)).toThrow(RangeError);
  });
});

describe('uniform', () => {
  it('agrees with the C reference to the last of 53 bits', () => {
    const random = Random.seeded(7);
    expect(draw(4, () => random.uniform())).toEqual([
      0.41935052247266991, 0.69681575026828524, 0.48360251070112581, 0.77488959635827448,
    ]);
  });

  it('stays in [0, 1), uses bits below 2^−32 and is flat', () => {
    const random = Random.seeded(3);
    const counts = new Array<number>(16).fill(0);
    let beyond32Bits = 0;
    for (let i = 0; i < 160_000; i++) {
      const u = random.uniform();
      if (u < 0 || u >= 1) throw new Error(`${u} is outside [0, 1)`);
      if (!Number.isInteger(u * 2 ** 32)) beyond32Bits++;
      const bin = Math.floor(u * 16);
      counts[bin] = (counts[bin] ?? 0) + 1;
    }
    expect(beyond32Bits).toBeGreaterThan(159_000);
    expect(chiSquared(counts)).toBeLessThan(37.7); // the 0.999 quantile with 15 degrees of freedom
  });
});

describe('integer', () => {
  it('agrees with the C reference', () => {
    const random = Random.seeded(7);
    expect(draw(10, () => random.integer(10))).toEqual([9, 4, 2, 0, 6, 1, 8, 4, 2, 1]);
  });

  it('has no modulo bias where a plain remainder would have a large one', () => {
    // With n = 3·2^30 a plain remainder of 32 bits would put half of all draws into the lowest third.
    const random = Random.seeded(5);
    const n = 3 * 2 ** 30;
    const thirds = [0, 0, 0];
    for (let i = 0; i < 30_000; i++) {
      const third = Math.floor(random.integer(n) / 2 ** 30);
      thirds[third] = (thirds[third] ?? 0) + 1;
    }
    expect(chiSquared(thirds)).toBeLessThan(13.8); // the 0.999 quantile with 2 degrees of freedom
  });

  it('stays in 0 … n − 1 for every n up to 2^53 − 1', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.nat(), (n, seed) => {
        const drawn = Random.seeded(seed).integer(n);
        return Number.isSafeInteger(drawn) && drawn >= 0 && drawn < n;
      }),
    );
  });

  it('refuses anything but a positive safe integer', () => {
    for (const n of [0, -1, 1.5, Number.NaN, 2 ** 53]) expect(() => Random.seeded(1).integer(n)).toThrow(RangeError);
  });
});

describe('normal', () => {
  it('is the Box–Muller transform of the uniforms, cosine first', () => {
    const random = Random.seeded(7);
    const reference = [
      -0.34198557058483592, -0.98501872860692485, 0.17906135024902639, -1.135646950751759, 0.047272933836698977,
      -0.47602131546823168,
    ];
    for (const expected of reference) expect(random.normal()).toBeCloseTo(expected, 14);
  });

  it('has the moments of a standard normal', () => {
    const random = Random.seeded(2);
    const n = 200_000;
    const values = draw(n, () => random.normal());
    const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / n;
    // Four standard errors: √(1/n), √(2/n), √(15/n), √(96/n).
    expect(Math.abs(moment(1))).toBeLessThan(4 * Math.sqrt(1 / n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(4 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4 * Math.sqrt(96 / n));
  });
});

describe('choice and shuffle', () => {
  it('choose every item equally often', () => {
    const random = Random.seeded(4);
    const counts = new Map<string, number>();
    for (let i = 0; i < 30_000; i++) {
      const item = random.choice(['a', 'b', 'c']);
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(['a', 'b', 'c']);
    expect(chiSquared([...counts.values()])).toBeLessThan(13.8);
    expect(() => random.choice([])).toThrow(RangeError);
  });

  it('give each of the 24 orders of four items equally often', () => {
    const random = Random.seeded(6);
    const counts = new Map<string, number>();
    for (let i = 0; i < 48_000; i++) {
      const order = random.shuffle([1, 2, 3, 4]).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    expect(chiSquared([...counts.values()])).toBeLessThan(49.7); // the 0.999 quantile with 23 degrees of freedom
  });

  it('permute in place, typed arrays too, and lose nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const typed = Int32Array.from(items);
        const shuffled = Random.seeded(seed).shuffle(typed);
        expect(shuffled).toBe(typed);
        expect([...shuffled].sort((a, b) => a - b)).toEqual([...items].sort((a, b) => a - b));
      }),
    );
  });
});

describe('stream', () => {
  it('depends on the seed and the name, not on what was drawn before', () => {
    const fresh = Random.seeded(7).stream('news');
    const used = Random.seeded(7);
    draw(100, () => used.normal());
    expect(draw(5, () => used.stream('news').uint32())[0]).toBe(fresh.uint32());
  });

  it('gives unrelated numbers for other names and other seeds', () => {
    const firstOf = (seed: number, name: string): number => Random.seeded(seed).stream(name).uint32();
    const firsts = [firstOf(7, 'news'), firstOf(7, 'candles'), firstOf(7, 'swen'), firstOf(8, 'news'), firstOf(7, '')];
    expect(new Set(firsts).size).toBe(firsts.length);
  });
});
