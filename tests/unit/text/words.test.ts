import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCase, normaliseHeadline, wordsOf } from '../../../src/text/words.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

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

  it('are found in linear time even in runs of misordered combining marks', async () => {
    // Uncut, the canonical ordering of such a run takes quadratic time.
    await expectLinearTime(200_000, (length) => {
      wordsOf(`a${'\u0301\u0316'.repeat(length / 2)}`);
    });
  });
});
