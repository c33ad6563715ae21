import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fonts } from '../../../../src/report/trader-sheet/pdf-page.ts';
import { fitted, loadFonts, textWidth, wrapped } from '../../../../src/report/trader-sheet/standard-font.ts';
import { unprintable, winAnsi, winAnsiBytes } from '../../../../src/report/trader-sheet/win-ansi.ts';

/** Any code units, also halves of pairs. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((units) => String.fromCharCode(...units));

describe('winAnsi', () => {
  test('keeps what the fonts have, whatever its normal form', () => {
    expect(winAnsi('Société “Générale” – 4,5 € … ™')).toBe('Société “Générale” – 4,5 € … ™');
    expect(winAnsi('Socie\u0301te\u0301')).toBe('Société');
  });

  test('shows one sign for each character that they have not', () => {
    const sign = unprintable;
    expect(winAnsi('苹果 up')).toBe(`${sign}${sign} up`);
    expect(winAnsi('a 👨‍👩‍👧 b')).toBe(`a ${sign} b`);
    expect(winAnsi('مر')).toBe(`${sign}${sign}`);
    expect(winAnsi('bell\u0007 and \u202e')).toBe('bell and');
    expect(winAnsi('half \ud800')).toBe(`half ${sign}`);
  });

  test('is one line, and has a minus and a hyphen', () => {
    expect(winAnsi(' one\r\n\ttwo\u00a0three ')).toBe('one two three');
    expect(winAnsi('−3 and soft\u00adhyphen')).toBe('–3 and softhyphen');
  });

  test('of any text has bytes, and is its own', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const shown = winAnsi(text);
        expect(new TextDecoder('windows-1252').decode(winAnsiBytes(shown))).toBe(shown);
        expect(winAnsi(shown)).toBe(shown);
      }),
    );
  });
});

describe('the standard fonts', () => {
  let fonts: Fonts;
  beforeAll(async () => {
    fonts = await loadFonts();
  });

  test.each(['Helvetica', 'Helvetica-Bold'] as const)('%s has the widths that Adobe published', (name) => {
    const folder = dirname(createRequire(import.meta.url).resolve('pdfkit'));
    const afm = readFileSync(join(folder, 'data', `${name}.afm`), 'latin1');
    const published = (glyph: string) => Number(new RegExp(`WX (\\d+) ; N ${glyph} ;`).exec(afm)?.[1]);
    const glyphs = { A: 'A', i: 'i', '€': 'Euro', '…': 'ellipsis', '–': 'endash', '"': 'quotedbl', '¤': 'currency' };
    for (const [character, glyph] of Object.entries({
      ...glyphs,
      é: 'eacute',
      ÿ: 'ydieresis',
      þ: 'thorn',
      ' ': 'space',
    })) {
      expect(textWidth(character, fonts[name], 1000), glyph).toBe(published(glyph));
    }
  });

  test('text that fits stays, longer text ends in an ellipsis and fits', () => {
    const font = fonts.Helvetica;
    expect(fitted('short', font, 10, 100)).toBe('short');
    const long = fitted(`${'long '.repeat(2000)}`, font, 10, 100);
    expect(long).toMatch(/^long long .*…$/);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 12, max: 200 }), (text, width) => {
        const shown = fitted(text, font, 10, width);
        expect(textWidth(shown, font, 10)).toBeLessThanOrEqual(width);
        if (shown !== winAnsi(text)) expect(shown).toMatch(/…$/);
      }),
    );
  });

  test('a text of characters without width never loses its end silently', () => {
    expect(fitted(`a${'\u0301'.repeat(100_000)}b`, fonts.Helvetica, 10, 100)).toMatch(/…$/);
  });

  test('wrapped lines fit and hold every word; a word that is too wide is cut', () => {
    const font = fonts['Helvetica-Bold'];
    const lines = wrapped('the quick brown fox jumps over the lazy dog', font, 10, 80);
    expect(lines.join(' ')).toBe('the quick brown fox jumps over the lazy dog');
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => textWidth(line, font, 10) <= 80)).toBe(true);
    expect(wrapped(`a ${'w'.repeat(99)}`, font, 10, 80)).toEqual(['a', expect.stringMatching(/^w+…$/)]);
  });
});
