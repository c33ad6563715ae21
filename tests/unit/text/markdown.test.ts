import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownCell, markdownTable } from '../../../src/text/markdown.ts';

it.each([
  ['a|b', 'a\\|b'],
  ['`code`', '\\`code\\`'],
  ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert\\(1\\)&gt;'],
  ['[x](javascript:1)', '\\[x\\]\\(javascript\\:1\\)'],
  ['![i](http://e/x.png)', '\\!\\[i\\]\\(http\\:\u200b//e/x.png\\)'],
  ['a\r\n\tb\u2028c\u0000', 'a b c'],
  ['safe \u202Eevil', 'safe evil'],
  ['&amp;', '&amp;amp;'],
  // Escaped or not, GitHub would notify the team and note the mention in the issue.
  ['@team #12 C#', '\\@\u200bteam \\#\u200b12 C\\#'],
  ['owner/repo#7, gh-7', 'owner/repo\\#\u200b7, gh\u200b-7'],
  ['www.example.org', 'www\u200b.example.org'],
  ['#\u200b1', '\\#\u200b1'],
])('shows %j as it is', (text, expected) => {
  expect(markdownCell(text)).toBe(expected);
});

it('cuts long text, and never inside a character', () => {
  expect(markdownCell('𝛼'.repeat(300), 5)).toBe('𝛼𝛼𝛼𝛼…');
});

it('lets no text break out of its cell', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const cell = markdownCell(text);
      expect(cell).not.toMatch(/[\n\r<>]|(?<!\\)(?:\\\\)*[|`[\]]/);
      expect(cell.isWellFormed()).toBe(true);
    }),
  );
});

it('writes a table with numbers to the right', () => {
  expect(markdownTable(['name', 'n'], [['a', '1']], ['n'])).toBe('| name | n |\n| --- | ---: |\n| a | 1 |');
});
