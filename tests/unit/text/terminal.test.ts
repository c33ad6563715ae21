import { expect, test } from 'vitest';
import { textTable } from '../../../src/text/markdown.ts';
import { terminalText } from '../../../src/text/terminal.ts';

test('a table is aligned, its escapes are taken back, long cells are cut', () => {
  const markdown = `### Picks\n\n${textTable(
    ['Symbol', 'Headline'],
    [
      ['A_B', 'a | b @x'],
      ['C', 'x'.repeat(60)],
    ],
  )}\n\nEnd.`;
  expect(terminalText(markdown, 15).split('\n')).toEqual([
    'Picks',
    '─────',
    '',
    '  Symbol  Headline',
    '  ──────  ────────────────────',
    '  A_B     a | b @x',
    `  C       ${'x'.repeat(19)}…`,
    '',
    'End.',
  ]);
});

test('what a headline brings cannot steer the terminal', () => {
  const text = terminalText(textTable(['Headline'], [['\u001b[31mred\u0007 \u202eevil']]));
  expect([...text].filter((character) => (character.codePointAt(0) ?? 0) < 32 && character !== '\n')).toEqual([]);
  expect(text).not.toContain('\u202e');
});
