import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../src/news/headline-tokens.ts';
import { PhraseError, parsePhrase } from '../../../src/news/phrase.ts';
import { PhraseMatcher } from '../../../src/news/phrase-matcher.ts';

/** The parts of the text that the phrase matches. */
function found(phrase: string, text: string): string[] {
  const tokens = tokensOf(text);
  return new PhraseMatcher([[phrase, null]]).match(tokens).map(({ start, end }) => tokens.slice(start, end).join(' '));
}

describe('tokens of a headline', () => {
  it('drop apostrophes, possessives, mentions and web addresses', () => {
    expect(tokensOf("RT @jane: Here's why Acme’s CEO didn't sell https://t.co/xYz")).toEqual(
      'rt here why acme ceo didnt sell'.split(' '),
    );
  });

  it('keep tickers, amounts, numbers and percentages apart', () => {
    expect(tokensOf('$AAPL +5.2% (-3%) to $2,312.50, 10-15% or 7 percent; 52-week')).toEqual(
      '$aapl +5.2% -3% to $2,312.50 10 15% or 7% ; 52 week'.split(' '),
    );
  });

  it('keep initials together and mark the end of a sentence', () => {
    expect(tokensOf('U.S. probes Acme. Shares fall!')).toEqual('us probes acme . shares fall !'.split(' '));
  });
});

describe('phrases', () => {
  it('match alternatives, beginnings and classes of tokens', () => {
    expect(found('cut|cuts jobs', 'Acme cuts jobs')).toEqual(['cuts jobs']);
    expect(found('downgrad*', 'Analyst downgrading Acme')).toEqual(['downgrading']);
    expect(found('up <percent>', 'Acme up 5.5 percent')).toEqual(['up 5.5%']);
    expect(found('<ticker> <gain>', '$ACME +3% today')).toEqual(['$acme +3%']);
    expect(found('for <money>|<number> billion', 'for $7 billion')).toEqual(['for $7 billion']);
  });

  it('bridge up to four words of the same sentence', () => {
    expect(found('cuts ~ guidance', 'cuts guidance')).toHaveLength(1);
    expect(found('cuts ~ guidance', 'cuts its full year profit guidance')).toHaveLength(1);
    expect(found('cuts ~ guidance', 'cuts its whole full year profit guidance')).toHaveLength(0);
    expect(found('cuts ~ guidance', 'cuts costs. Raises guidance')).toHaveLength(0);
  });

  it.each([
    ['', 'empty word'],
    ['two  spaces', 'empty word'],
    ['Upper', 'malformed word "Upper"'],
    ['u.s', 'malformed word "u.s"'],
    ['(a+)+', 'malformed word'],
    ['*', 'malformed word'],
    ['ab*', 'shorter than three'],
    ['<colour>', 'unknown class "<colour>"'],
    ['~ cut', 'begins or ends'],
    ['cut ~', 'begins or ends'],
    ['a ~ ~ b', '"~ ~"'],
    ['a ~ b ~ c ~ d', '3 gaps'],
    ['a b c d e f g h i j k', '11 words'],
    [Array.from({ length: 5 }, () => 'a|b|c|d|e|f').join(' '), '7776 word sequences'],
  ])('refuse %j', (phrase, reason) => {
    expect(() => parsePhrase(phrase)).toThrow(PhraseError);
    expect(() => parsePhrase(phrase)).toThrow(reason);
  });
});
