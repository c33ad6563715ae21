import { UserError } from '../errors.ts';
import { wordsOf } from '../text/words.ts';
import { murmur3 } from './murmur3.ts';
import type { JudgedText, SparseVector } from './types.ts';

export interface TextVectorOptions {
  /** Number of components; indices are below it. */
  readonly dimensions: number;
  /** Seed of the hash, unsigned 32-bit: vectors of different seeds must never be compared. */
  readonly seed: number;
}

export const defaultTextVectorOptions: TextVectorOptions = { dimensions: 2 ** 18, seed: 0 };

const encoder = new TextEncoder();

// A component and the 32-bit hash behind it share the 53 bits of an exact number, so that one sort groups both.
const maximumDimensions = 2 ** 21;
const hashRange = 2 ** 32;

/**
 * Turns texts into vectors without a vocabulary: each word and each pair of neighbouring words is hashed to one
 * component and a sign (Weinberger et al., "Feature hashing for large scale multitask learning", 2009), weighted by
 * 1 + ln(count), and the vector is scaled to Euclidean length 1. A text without words gives the empty vector. Pairs do
 * not reach from the headline into the summary.
 *
 * @throws {UserError} when `dimensions` is not an integer in 1..2^21 or `seed` not an unsigned 32-bit integer
 */
export function textVectoriser(
  options: TextVectorOptions = defaultTextVectorOptions,
): (text: JudgedText) => SparseVector {
  const { dimensions, seed } = options;
  if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > maximumDimensions) {
    throw new UserError(`The text vector's dimensions must be an integer from 1 to 2^21, found ${dimensions}.`);
  }
  if (!Number.isInteger(seed) || seed < 0 || seed >= hashRange) {
    throw new UserError(`The text vector's seed must be an integer from 0 to 2^32 − 1, found ${seed}.`);
  }
  return ({ headline, summary }) => {
    const features: number[] = [];
    collectFeatures(headline, seed, features);
    if (summary !== '') collectFeatures(summary, seed, features);
    return foldedVector(features, dimensions);
  };
}

/** Adds the hash of each word and each word pair, over its UTF-8 bytes, a pair joined by one space. */
function collectFeatures(text: string, seed: number, features: number[]): void {
  const words = wordsOf(text);
  if (words.length === 0) return;
  const bytes = encoder.encode(words.join(' '));
  const space = 0x20;
  let previousStart = -1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    if (end < bytes.length && bytes[end] !== space) continue;
    features.push(murmur3(bytes, seed, start, end));
    if (previousStart >= 0) features.push(murmur3(bytes, seed, previousStart, end));
    previousStart = start;
    start = end + 1;
  }
}

function foldedVector(features: readonly number[], dimensions: number): SparseVector {
  const keys = new Float64Array(features.length);
  for (let i = 0; i < keys.length; i += 1) {
    const feature = features[i] as number;
    // The top bit is the sign; the other 31 choose the component, so that the two are independent.
    keys[i] = ((feature & 0x7fffffff) % dimensions) * hashRange + feature;
  }
  keys.sort();
  const indices = new Uint32Array(keys.length);
  const weights = new Float64Array(keys.length);
  let used = 0;
  let squares = 0;
  for (let i = 0; i < keys.length; ) {
    const index = Math.floor((keys[i] as number) / hashRange);
    let component = 0;
    while (i < keys.length && (keys[i] as number) < (index + 1) * hashRange) {
      const key = keys[i] as number;
      let count = 0;
      for (; keys[i] === key; i += 1) count += 1;
      const weight = 1 + Math.log(count);
      component += key - index * hashRange >= hashRange / 2 ? -weight : weight;
    }
    // Two features of opposite sign can cancel.
    if (component === 0) continue;
    indices[used] = index;
    weights[used] = component;
    squares += component * component;
    used += 1;
  }
  const length = Math.sqrt(squares);
  const values = new Float32Array(used);
  for (let k = 0; k < used; k += 1) values[k] = (weights[k] as number) / length;
  return { indices: indices.slice(0, used), values };
}
