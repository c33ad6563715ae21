import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleLines, visibleText } from '../../../src/text/visible-text.ts';

const esc = '\u001b';
const anyText = fc.string({ unit: 'binary', maxLength: 40 });

describe('a visible text', () => {
  it.each([
    ['colours of a terminal', `${esc}[31mred${esc}[0m`, 'red'],
    ['the title of a terminal', `${esc}]0;pwned\u0007x${esc}]8;;http://x\u001b\\y`, 'xy'],
    ['the same by C1 controls', '\u009b31mred\u009d0;title\u009cx', 'redx'],
    ['a lone escape', `a${esc}b`, 'a b'],
    ['ends of lines', 'a\r\nb\u2028c\u0085d', 'a b c d'],
    ['what turns the direction', 'a\u202eb\u2066c\u061cd\u200fe', 'abcde'],
    ['what has no width', 'a\u200bb\u2060c\ufeffd\u00ade\u034ff\u115fg', 'abcdefg'],
    ['tag characters and selectors', 'a\u{e0001}\u{e0061}b\ufe0fc\u{e0100}', 'abc'],
    ['half of a surrogate pair', 'a\udc00b', 'a\ufffdb'],
  ])('has no %s', (_, text, expected) => {
    expect(visibleText(text)).toBe(expected);
  });

  it('is the text itself where everything can be seen', () => {
    const text = 'Nestlé’s 中文 🚀 + "quoted" <b> &amp; @team -5%';
    expect(visibleText(text)).toBe(text);
    expect(visibleLines(`${text}\n\t${text}`)).toBe(`${text}\n\t${text}`);
  });

  it('can keep its lines', () => {
    expect(visibleLines(`a\r\nb\rc\td${esc}[1m\u0000e\u2028f\u202eg`)).toBe('a\nb\nc\td e fg');
  });

  it('never holds what cannot be seen, whatever it was made of', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visibleText(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u);
        expect(visibleLines(text)).not.toMatch(
          /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/u,
        );
        expect(visibleText(visibleText(text))).toBe(visibleText(text));
      }),
    );
  });
});
