import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, normaliseHeadline, wordsOf } from '../../../src/news/words.ts';

describe('words', () => {
  it('are runs of letters and digits, folded to compatibility form and lower case', () => {
    expect(wordsOf('Ünïted ﬁles Q3-report; 𝗔𝗖𝗠𝗘 (“up 5%”)')).toEqual([
      'ünïted',
      'files',
      'q3',
      'report',
      'acme',
      'up',
      '5',
    ]);
  });

  it('are the same for composed and decomposed letters', () => {
    expect(wordsOf('Nestle\u0301')).toEqual(wordsOf('Nestl\u00e9'));
  });

  it('leave out web addresses', () => {
    expect(wordsOf('See https://t.co/AbC123 and http://x.example/y?z=1 now')).toEqual(['see', 'and', 'now']);
  });

  it('ignore white space around and inside a normalised headline', () => {
    expect(normaliseHeadline('  🚀\t\n🚀 ')).toBe('🚀 🚀');
  });

  it('fold any text to well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldCase(text).isWellFormed()).toBe(true);
      }),
    );
  });

  it('are found in linear time even in runs of misordered combining marks', () => {
    const hostile = `a${'\u0301\u0316'.repeat(100_000)}`;
    const started = performance.now();
    wordsOf(hostile);
    // Uncut, the canonical ordering of this run takes more than six seconds.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
