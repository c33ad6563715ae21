const mask64 = (1n << 64n) - 1n;
const twoPow32 = 4_294_967_296;
const twoPow53 = 9_007_199_254_740_992;

/** The four 32-bit words of a generator; not all zero. */
export type RandomState = readonly [number, number, number, number];

type Permutable = unknown[] | Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array;

/**
 * A seeded generator of pseudo-random numbers: xoshiro128** 1.1 (Blackman and Vigna, "Scrambled linear pseudorandom
 * number generators", 2021; https://prng.di.unimi.it/xoshiro128starstar.c), period 2^128 − 1. Not for secrets.
 *
 * The same seed gives the same numbers on every machine; `normal` also relies on the engine's `log`, `sin` and `cos`.
 */
export class Random {
  #s0: number;
  #s1: number;
  #s2: number;
  #s3: number;
  #spareNormal = Number.NaN;
  readonly #origin: RandomState;

  /** Starts from a given state; meant for reference vectors and for continuing a stored run. */
  constructor(state: RandomState) {
    const words = state.map((word) => word >>> 0) as [number, number, number, number];
    if (words.every((word) => word === 0)) throw new RangeError('The state of xoshiro128** must not be all zero.');
    [this.#s0, this.#s1, this.#s2, this.#s3] = words;
    this.#origin = words;
  }

  /**
   * A generator for an integer seed, 0 … 2^53 − 1, expanded to a state by splitmix64 as the generator's authors advise.
   * @throws RangeError when the seed is not such an integer.
   */
  static seeded(seed: number): Random {
    if (!Number.isSafeInteger(seed) || seed < 0) {
      throw new RangeError(`A seed is an integer from 0 to ${Number.MAX_SAFE_INTEGER}, not ${seed}.`);
    }
    return new Random(expandSeed(BigInt(seed)));
  }

  /**
   * An independent generator for one named purpose. It depends on how this one was seeded and on the name only, not on
   * how many numbers were drawn, so that drawing more for one purpose leaves all others unchanged.
   */
  stream(name: string): Random {
    const [w0, w1, w2, w3] = this.#origin;
    let key = splitmix64((BigInt(w1) << 32n) | BigInt(w0)) ^ ((BigInt(w3) << 32n) | BigInt(w2));
    for (let i = 0; i < name.length; i++) key = splitmix64(key ^ BigInt(name.charCodeAt(i)));
    return new Random(expandSeed(key));
  }

  /** The present state, to be stored and given to the constructor. A held-back `normal` is not part of it. */
  get state(): RandomState {
    return [this.#s0 >>> 0, this.#s1 >>> 0, this.#s2 >>> 0, this.#s3 >>> 0];
  }

  /** Uniform integer, 0 … 2^32 − 1. */
  uint32(): number {
    const scrambled = Math.imul(this.#s1, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = this.#s1 << 9;
    this.#s2 ^= this.#s0;
    this.#s3 ^= this.#s1;
    this.#s1 ^= this.#s2;
    this.#s0 ^= this.#s3;
    this.#s2 ^= shifted;
    this.#s3 = (this.#s3 << 11) | (this.#s3 >>> 21);
    return result;
  }

  /** Uniform number in [0, 1): a multiple of 2^−53, from two words (27 and 26 high bits). */
  uniform(): number {
    return this.#uint53() / twoPow53;
  }

  /**
   * Uniform integer in 0 … n − 1, without modulo bias (the incomplete last block of draws is rejected).
   * @param n 1 … 2^53 − 1
   * @throws RangeError when n is not such an integer.
   */
  integer(n: number): number {
    if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`integer(n) needs an integer n ≥ 1, not ${n}.`);
    const range = n <= twoPow32 ? twoPow32 : twoPow53;
    const accepted = range - (range % n);
    let drawn: number;
    do {
      drawn = n <= twoPow32 ? this.uint32() : this.#uint53();
    } while (drawn >= accepted);
    return drawn % n;
  }

  /**
   * Standard normal number by Box and Muller (1958): √(−2 ln(1 − u))·cos 2πv, then the same with sin, from two
   * uniforms per pair. 1 − u is never 0; the largest magnitude is 8.57.
   */
  normal(): number {
    const spare = this.#spareNormal;
    if (!Number.isNaN(spare)) {
      this.#spareNormal = Number.NaN;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.uniform()));
    const angle = 2 * Math.PI * this.uniform();
    this.#spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  /** One item, each with the same probability. @throws RangeError when there is none. */
  choice<T>(items: ArrayLike<T>): T {
    if (items.length === 0) throw new RangeError('choice() needs at least one item.');
    return items[this.integer(items.length)] as T;
  }

  /** Permutes the items in place, every order equally likely (Fisher–Yates; Knuth 3.4.2 P), and returns them. */
  shuffle<A extends Permutable>(items: A): A {
    const sequence: { [index: number]: unknown } = items;
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.integer(last + 1);
      const held = sequence[last];
      sequence[last] = sequence[other];
      sequence[other] = held;
    }
    return items;
  }

  #uint53(): number {
    const high = this.uint32() >>> 5;
    const low = this.uint32() >>> 6;
    return high * 67_108_864 + low;
  }
}

/** splitmix64 (Steele, Lea and Flood 2014): the output for a state that was just advanced by the golden gamma. */
function splitmix64(state: bigint): bigint {
  let z = (state + 0x9e3779b97f4a7c15n) & mask64;
  z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & mask64;
  z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & mask64;
  return z ^ (z >> 31n);
}

/** Two outputs of splitmix64, little end first, as in the Rust crate rand_xoshiro. */
function expandSeed(seed: bigint): RandomState {
  const first = splitmix64(seed);
  const second = splitmix64((seed + 0x9e3779b97f4a7c15n) & mask64);
  const low = (word: bigint): number => Number(word & 0xffffffffn);
  return [low(first), low(first >> 32n), low(second), low(second >> 32n)];
}
