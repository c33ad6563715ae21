import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foreignText, html, shortText, trustedHtml, webAddress } from '../../../../src/report/site/html.ts';
import { visibleText } from '../../../../src/text/visible-text.ts';
import { hostileTexts } from '../../../support/report/hostile-text.ts';

const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constantFrom(...hostileTexts));

describe('a template', () => {
  test('escapes what is inserted, and leaves markup as it is', () => {
    expect(html`<p title="${'"a" & \'b\''}">${'<b>'}${html`<i>${'>'}</i>`}${trustedHtml('<hr>')}</p>`.toString()).toBe(
      '<p title="&quot;a&quot; &amp; &#39;b&#39;">&lt;b&gt;<i>&gt;</i><hr></p>',
    );
  });

  test('joins lists, writes numbers, and leaves out what is absent', () => {
    expect(html`${[1, [html`<br>`, 'x'], null, undefined, false]}|${0}|${''}`.toString()).toBe('1<br>x|0|');
  });

  test('escapes no text twice', () => {
    expect(html`${'&lt;'}`.toString()).toBe('&amp;lt;');
  });

  test('gives no text a way out of a tag or an attribute', () => {
    fc.assert(
      fc.property(text, (inserted) => {
        const inside = html`<p a="${inserted}">${inserted}</p>`.toString().slice('<p a="'.length, -'</p>'.length);
        expect(inside.replace('">', '')).not.toMatch(/[<>"']/);
      }),
    );
  });

  test('writes no character that turns the writing direction, controls a terminal, or is half of a pair', () => {
    fc.assert(
      fc.property(text, (inserted) => {
        const shown = html`${inserted}`.toString();
        expect(shown.isWellFormed()).toBe(true);
        expect(shown).not.toMatch(/[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});

describe('text of other people', () => {
  test('is cut at whole characters and has a direction of its own', () => {
    expect(foreignText('x'.repeat(10_000), 5).toString()).toBe('<bdi>xxxx…</bdi>');
    expect(shortText('👩👩👩', 2)).toBe('👩…');
    expect(shortText('👩👩', 2)).toBe('👩👩');
    expect(shortText('  a  ', 3)).toBe('a');
  });

  test('keeps letters of every script', () => {
    expect(visibleText('Ünïcode שלום مرحبا 漢字 🚀')).toBe('Ünïcode שלום مرحبا 漢字 🚀');
  });

  test('never becomes longer than asked for', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 50 }), (long, longest) => {
        expect(Array.from(shortText(long, longest)).length).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe('an address', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['HTTP://EXAMPLE.org', 'http://example.org/'],
    ['https://example.org/"><script>', 'https://example.org/%22%3E%3Cscript%3E'],
  ])('%s is linked', (address, normal) => {
    expect(webAddress(address)).toBe(normal);
  });

  test.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org',
    '//example.org',
    'https://user@example.org/',
    'https://:secret@example.org/',
    `https://example.org/${'x'.repeat(3000)}`,
    'https://',
    'example.org',
    '',
  ])('%s is not', (address) => {
    expect(webAddress(address)).toBeUndefined();
  });
});
