import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolvedText } from '../../../src/text/resolved-text.ts';
import { expectLinearTime } from '../../support/linear-time.ts';
import { headlines } from '../../support/news/news-items.ts';

const esc = '\u001b';

describe('a text as it is judged', () => {
  it.each([
    ['a decimal entity', 'AAA isn&#39;t late', "AAA isn't late"],
    ['a typographic one', 'AAA isn&#8217;t late', 'AAA isn’t late'],
    ['a hexadecimal one', 'AAA isn&#x2019;t late', 'AAA isn’t late'],
    ['a named one', 'AAA won&rsquo;t sell &mdash; CEO', 'AAA won’t sell — CEO'],
    ['a number of Windows-1252', 'AAA isn&#146;t late', 'AAA isn’t late'],
    ['bytes of Windows-1252', '\u0093AAA\u0094 isn\u0092t late \u0097 isn\u0091t', "“AAA” isn’t late — isn't"],
    [
      'UTF-8 that was read as Windows-1252',
      'AAAâ€™s â€œbestâ€\u009d year â€” isnâ€™t late',
      'AAA’s “best” year — isn’t late',
    ],
    ['UTF-8 that was read as Latin-1', 'AAA isn\u00e2\u0080\u0099t late', 'AAA isn’t late'],
    ['UTF-8 that was read wrongly twice', 'AAA isnÃ¢â‚¬â„¢t late', 'AAA isn’t late'],
    ['misread letters and signs', 'NestlÃ© und BÃ¼ro: Â£5 AppleÂ®', 'Nestlé und Büro: £5 Apple®'],
    ['a misread trade mark and euro', 'AAAâ„¢ for â‚¬5', 'AAATM for €5'],
    ['a misread pictograph', 'AAA up ðŸš€', 'AAA up 🚀'],
    ['an escaped apostrophe', 'AAA isn%27t late', "AAA isn't late"],
    ['an escaped apostrophe of UTF-8', 'AAA isn%E2%80%99t late', 'AAA isn’t late'],
    ['an escaped ampersand', 'AT%26T wins', 'AT&T wins'],
    ['an apostrophe escaped as an entity, too', 'AAA isn&#37;27t late', "AAA isn't late"],
    ['a number without its semicolon', 'AAA isn&#8217t late', 'AAA isn’t late'],
    ['an entity encoded twice', 'AAA isn&amp;#8217;t late', 'AAA isn’t late'],
    ['an entity encoded many times', 'AT&amp;amp;amp;amp;amp;amp;amp;amp;T', 'AT&T'],
    ['an entity encoded in two ways', 'AT&#38;amp;T &#x26;lt;b&gt;up&#38;lt;/b&gt;', 'AT&T up'],
    ['a no-break space', 'AAA&nbsp;wins\u00a0order', 'AAA wins order'],
    ['tags within a word', '<b>Bank</b>rupt', 'Bankrupt'],
    ['tags between words', '<p>Bank</p><p>fails</p><br/>again', 'Bank fails again'],
    ['tags with attributes', `<a href="https://x.example/?a=1" title='b > c'>AAA</a> up`, 'AAA up'],
    ['encoded tags', '&lt;em&gt;AAA&lt;/em&gt; &amp;lt;i&amp;gt;up&amp;lt;/i&amp;gt;', 'AAA up'],
    ['a comment and a CDATA section', '<![CDATA[AAA]]> wins<!-- ad --> order', 'AAA wins order'],
    ['zero-width characters in a word', 'bank\u200br\u200cu\u200dp\u2060t\ufeff', 'bankrupt'],
    ['a soft hyphen', 'bank\u00adrupt', 'bankrupt'],
    ['encoded invisible characters', 'bank&shy;ru&#8203;pt', 'bankrupt'],
    ['marks of direction', '\u202eAAA\u202c \u2066up\u2069 \u200f5\u061c%', 'AAA up 5%'],
    ['variation selectors and tag characters', 'up\ufe0f 5\u{e0041}\u{e0100}%', 'up 5%'],
    ['a sequence that steers a terminal', `${esc}[31;1mAAA${esc}[0m up ${esc}]0;title\u0007now`, 'AAA up now'],
    ['control characters', 'AAA\u0000wins\u0007an\u0085order\r\nnow', 'AAA wins an order now'],
    ['full-width letters and their apostrophe', 'ＡＡＡ isn＇t late', "AAA isn't late"],
    ['mathematical letters and ligatures', '𝗔𝗔𝗔 ﬁles', 'AAA files'],
    ['apostrophes in another guise', 'isn´t isn`t isnʼt isn‘t isn′t isn‛t', "isn't isn't isn't isn't isn't isn't"],
    ['half of a surrogate pair', 'AAA \ud800 up', 'AAA \ufffd up'],
    ['nothing but marks', '<b>\u200b</b>&nbsp;', ''],
  ])('has %s resolved', (_, text, expected) => {
    expect(resolvedText(text)).toBe(expected);
  });

  it.each([
    'AT&T and R&D, S&P 500 & Q&A',
    'https://x.example/?a=1&copy=2&lt=3&reg=us&notice',
    '<AAPL> and <unknown> up, 5 < 6 > 4, a<b',
    'Apple’s “best” quarter — ‘so far’',
    '`code` stays',
    'two  spaces stay',
    'Nestlé, 中文, עברית, العربية, Ελληνικά',
    '&NotAnEntity; &; &#; &#x;',
    'JOÃO and SÃO PAULO, MAÇÃ, Ãnderson, Â and Ã alone',
    'NESCAFÉ® up',
    '„MAÇÔ, CAFÉ” and BRÅ® and ÜÄ“so“',
    'Ð ÐšÐ and ÙŠ of nowhere, naïve Ångström',
    'NestlÃ© beside “sound” quotes',
    'up 5%27 stores, 20%af, 100%25 and %27 alone, Q%ZZt, a%FFb',
    'https://x.example/isn%27t www.x.example/a%26b',
    '',
  ])('stays as it is where there is nothing to do: %s', (text) => {
    expect(resolvedText(text)).toBe(text);
  });

  it('is resolved once for all', () => {
    const parts = fc.constantFrom(
      '&amp;',
      '&#39;',
      '&lt;',
      '<b>',
      '</p>',
      '\u200b',
      '\u202e',
      esc,
      '[',
      'ＡＢ',
      'isn',
      '‘',
      ' ',
      'ﬁ',
      '<',
      '>',
      '&',
    );
    const marked = fc.array(fc.oneof(parts, headlines), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(
      fc.property(marked, (text) => {
        const resolved = resolvedText(text);
        expect(resolvedText(resolved)).toBe(resolved);
        expect(resolved).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(resolved.isWellFormed()).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    '&amp;',
    '&#38;',
    '<a ',
    '<b "',
    "<b '",
    '<!--',
    ']]>',
    `${esc}[`,
    `${esc}]`,
    `${esc}]a`,
    'a‘b',
    'Ã©',
    'â€™',
    'Ã',
    'a%4a',
    'https://',
    '\u0301',
    ' ',
  ])('takes linear time, also of %j alone', async (piece) => {
    await expectLinearTime(200_000, (length) => resolvedText(piece.repeat(length / piece.length)));
  });
});
