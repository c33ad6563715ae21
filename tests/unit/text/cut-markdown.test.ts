import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutMarkdown } from '../../../src/text/cut-markdown.ts';

const bytes = (text: string) => Buffer.byteLength(text);

describe('a text that is too long', () => {
  it('is as it was when it is not', () => {
    expect(cutMarkdown('a\nb', 3)).toBe('a\nb');
    expect(cutMarkdown('', 0)).toBe('');
  });

  it('ends behind a line, which may be a row of a table', () => {
    const table = '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n';
    expect(cutMarkdown(table, bytes(table) - 1)).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n');
  });

  it('ends before a code block of its second half', () => {
    const text = `${'words\n'.repeat(10)}\`\`\`mermaid\nflowchart LR\n  a --> b\n\`\`\`\nmore\n`;
    expect(cutMarkdown(text, bytes(text) - 6)).toBe('words\n'.repeat(10));
  });

  it('ends inside of a code block that is most of it, and closes it with as many marks', () => {
    const text = `words\n\n  ~~~~text\n${'a line\n~~~\n'.repeat(20)}  ~~~~\n`;
    const cut = cutMarkdown(text, 100);
    expect(cut.startsWith('words\n\n  ~~~~text\na line\n~~~\n')).toBe(true);
    expect(cut.endsWith('\n  ~~~~\n')).toBe(true);
    expect(bytes(cut)).toBeLessThanOrEqual(100);
  });

  it('closes what can be folded', () => {
    const text = `<details>\n<summary>Rows</summary>\n\n${'a\n'.repeat(100)}</details>\n`;
    const cut = cutMarkdown(text, 100);
    expect(cut.endsWith('a\n\n</details>\n')).toBe(true);
    expect(bytes(cut)).toBeLessThanOrEqual(100);
    expect(cutMarkdown(`<details>x</details>\n${'a\n'.repeat(100)}`, 100)).not.toMatch(/a\n\n<\/details>/);
  });

  it('takes no `<details>` of a code block for one', () => {
    expect(cutMarkdown(`\`\`\`\n<details>\n\`\`\`\n${'a\n'.repeat(100)}`, 100)).not.toContain('</details>');
  });

  it('is cut between characters where it has no line break', () => {
    expect(cutMarkdown('äöü', 5)).toBe('äö');
    expect(cutMarkdown('𝛼𝛼', 7)).toBe('𝛼');
    expect(cutMarkdown('𝛼', 3)).toBe('');
  });
});

it('fits, keeps the beginning, and leaves no code block open, whatever it was', () => {
  const parts = fc.constantFrom(
    '```\n',
    '````js\n',
    '~~~\n',
    '<details>\n',
    '</details>\n',
    'a',
    '𝛼',
    '\n',
    '| a |\n',
    '  ```\n',
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), fc.integer({ min: 0, max: 120 }), (some, maximum) => {
      const text = some.join('');
      const cut = cutMarkdown(text, maximum);
      expect(bytes(cut)).toBeLessThanOrEqual(maximum);
      if (cut === text) return;
      const closing = /(?: *(?:`{3,}|~{3,})\n)?(?:\n<\/details>\n)*$/.exec(cut)?.[0] ?? '';
      const kept = cut.slice(0, cut.length - closing.length);
      expect(text.startsWith(kept)).toBe(true);
      expect(openFence(cut)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

/** Told apart from the code under test: by walking over the lines with a stack of one. */
function openFence(text: string): boolean {
  let open = '';
  for (const line of text.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (open === '') open = marks;
    else if (marks.startsWith(open) && line.trim() === marks) open = '';
  }
  return open !== '';
}
