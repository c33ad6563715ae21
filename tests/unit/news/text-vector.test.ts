import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { murmur3 } from '../../../src/news/murmur3.ts';
import {
  inverseDocumentFrequency,
  pairwiseCrossSimilarity,
  similarity,
  sparseCrossSimilarity,
} from '../../../src/news/similarity.ts';
import { defaultTextVectorOptions, textVectoriser } from '../../../src/news/text-vector.ts';
import { headlines } from '../../support/news/news-items.ts';

const vectorOf = textVectoriser();
const { dimensions } = defaultTextVectorOptions;
const vectorOfHeadline = (headline: string) => vectorOf({ headline, summary: '' });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('murmur3', () => {
  // Published vectors of MurmurHash3 x86 32-bit, confirmed with the mmh3 package.
  it.each([
    ['', 0, 0],
    ['', 1, 0x514e28b7],
    ['', 0xffffffff, 0x81f16f39],
    ['a', 0x9747b28c, 0x7fa09ea6],
    ['aa', 0x9747b28c, 0x5d211726],
    ['aaa', 0x9747b28c, 0x283e0130],
    ['aaaa', 0x9747b28c, 0x5a97808a],
    ['Hello, world!', 0x9747b28c, 0x24884cba],
    ['ππππππππ', 0x9747b28c, 0xd58063c1],
    ['The quick brown fox jumps over the lazy dog', 0x9747b28c, 0x2fa826cd],
    ['a'.repeat(256), 0x9747b28c, 0x37405bdc],
  ])('of %j with seed %d is %d', (text, seed, expected) => {
    expect(murmur3(bytesOf(text), seed)).toBe(expected);
  });

  it('reads bytes above 127 as unsigned', () => {
    expect(murmur3(Uint8Array.of(0xff, 0xff, 0xff, 0xff), 0)).toBe(0x76293b50);
  });

  it('hashes a part as if it stood alone', () => {
    const bytes = bytesOf('xxHello, world!yy');
    expect(murmur3(bytes, 0x9747b28c, 2, bytes.length - 2)).toBe(0x24884cba);
  });
});

describe('text vector', () => {
  it('has a signed component per word and word pair, scaled to length 1', () => {
    // murmur3 with seed 0: acme a4392cd0, beats 7c2313fd, "acme beats" e8290e0b; modulo 2^18, top bit the sign.
    const { indices, values } = vectorOfHeadline('Acme beats');
    const third = Math.fround(1 / Math.sqrt(3));
    expect([...indices]).toEqual([69131, 77008, 201725]);
    expect([...values]).toEqual([-third, -third, third]);
  });

  it('weights a repeated word by 1 + ln(count)', () => {
    const { values } = vectorOfHeadline('up up up');
    const [pair, word] = [...values].map(Math.abs).sort();
    expect((word ?? 0) / (pair ?? 0)).toBeCloseTo((1 + Math.log(3)) / (1 + Math.log(2)), 6);
  });

  it('keeps pairs from reaching out of the headline into the summary', () => {
    const { indices } = vectorOf({ headline: 'acme', summary: 'beats' });
    expect([...indices]).toEqual([77008, 201725]);
  });

  it('is empty for a text without words, which resembles nothing', () => {
    const empty = vectorOfHeadline('🚀 !');
    const idf = inverseDocumentFrequency([empty], dimensions);
    expect(empty.indices).toHaveLength(0);
    expect(similarity(empty, vectorOfHeadline('acme'), idf)).toBe(0);
    expect(similarity(empty, empty, idf)).toBe(0);
  });

  it('is empty where features of opposite sign meet in one component and cancel', () => {
    const narrow = textVectoriser({ dimensions: 1, seed: 0 });
    expect(narrow({ headline: 'acme', summary: 'beats' }).indices).toHaveLength(0);
    expect([...narrow({ headline: 'acme', summary: '' }).values]).toEqual([-1]);
  });

  it('changes with the seed and stays within its dimensions', () => {
    const small = textVectoriser({ dimensions: 7, seed: 1 })({ headline: 'acme beats estimates again', summary: '' });
    const other = textVectoriser({ dimensions: 7, seed: 2 })({ headline: 'acme beats estimates again', summary: '' });
    expect(Math.max(...small.indices)).toBeLessThan(7);
    expect(small).not.toEqual(other);
  });

  it('refuses impossible dimensions and seeds', () => {
    expect(() => textVectoriser({ dimensions: 0, seed: 0 })).toThrow(/dimensions .* found 0/);
    expect(() => textVectoriser({ dimensions: 8, seed: -1 })).toThrow(/seed .* found -1/);
  });

  it('has ascending, unique components and length 1, whatever the text', () => {
    fc.assert(
      fc.property(headlines, headlines, (headline, summary) => {
        const { indices, values } = vectorOf({ headline, summary });
        expect([...indices]).toEqual([...new Set(indices)].sort((a, b) => a - b));
        expect(values).toHaveLength(indices.length);
        if (indices.length > 0) expect(Math.hypot(...values)).toBeCloseTo(1, 5);
      }),
    );
  });
});

describe('similarity', () => {
  it('weighs rare words more: idf is ln((1 + n) / (1 + df)) + 1', () => {
    const idf = inverseDocumentFrequency(['acme rises', 'acme falls', 'acme'].map(vectorOfHeadline), dimensions);
    expect(idf[77008]).toBe(1);
    expect(idf[0]).toBe(Math.log(4) + 1);
    const [beats] = vectorOfHeadline('beats').indices;
    expect(beats).toBe(201725);
  });

  it('is the cosine of the idf-weighted vectors', () => {
    const a = { indices: Uint32Array.of(0, 2), values: Float32Array.of(0.6, 0.8) };
    const b = { indices: Uint32Array.of(1, 2), values: Float32Array.of(0.8, -0.6) };
    // Weighted: (0.6, 0, 1.6) and (0, 2.4, −1.2); cosine −1.92 / √(2.92 · 7.2).
    expect(similarity(a, b, Float64Array.of(1, 3, 2))).toBeCloseTo(-1.92 / Math.sqrt(2.92 * 7.2), 6);
  });

  it('is 1 with itself, symmetric and within −1..1', () => {
    fc.assert(
      fc.property(headlines, headlines, (left, right) => {
        const [a, b] = [vectorOfHeadline(left), vectorOfHeadline(right)];
        const idf = inverseDocumentFrequency([a, b], dimensions);
        expect(similarity(a, b, idf)).toBe(similarity(b, a, idf));
        expect(Math.abs(similarity(a, b, idf))).toBeLessThanOrEqual(1);
        if (a.indices.length > 0) expect(similarity(a, a, idf)).toBeCloseTo(1, 12);
      }),
      { numRuns: 50 },
    );
  });

  it('gives the same bits for a whole symbol at once as pair by pair, also when used again', () => {
    const manyHeadlines = fc.array(headlines, { maxLength: 12 });
    fc.assert(
      fc.property(manyHeadlines, manyHeadlines, (now, before) => {
        const [current, earlier] = [now.map(vectorOfHeadline), before.map(vectorOfHeadline)];
        const idf = inverseDocumentFrequency([...current, ...earlier], dimensions);
        const atOnce = sparseCrossSimilarity(idf);
        atOnce(earlier, current);
        expect(atOnce(current, earlier)).toEqual(
          pairwiseCrossSimilarity((a: (typeof current)[0], b: (typeof current)[0]) => similarity(a, b, idf))(
            current,
            earlier,
          ),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('refuses a vector with more dimensions than the window', () => {
    const vector = { indices: Uint32Array.of(9), values: Float32Array.of(1) };
    expect(() => inverseDocumentFrequency([vector], 9)).toThrow(/component 9, .* 9 dimensions/);
  });
});
