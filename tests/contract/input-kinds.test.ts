import { describe, expect, it } from 'vitest';
import { requiredText } from './repository-files.ts';

interface Input {
  readonly text: string;
  readonly file: string;
  /** Of a test, or of a row of one. */
  readonly title: string;
}

interface Kind {
  readonly name: string;
  readonly rows: readonly string[];
}

const kinds = requiredText('docs/input-kinds.md')
  .split(/^## /m)
  .slice(1)
  .map((section): Kind => {
    const [name = '', ...lines] = section.split('\n');
    return { name, rows: lines.filter((line) => line.startsWith('| ')).slice(2) };
  });

function inputOf(row: string): Input | undefined {
  const [, text, file, title] = /^\| (.+?) \| `(tests\/[^`]+\.test\.ts)` "(.+)" \|$/.exec(row) ?? [];
  return text === undefined || file === undefined || title === undefined ? undefined : { text, file, title };
}

const isReported = ({ text }: Input) => text.startsWith('as reported: ');

describe.each(kinds)('the kind "$name"', ({ rows }) => {
  const inputs = rows.map(inputOf);

  it('names a test for each input, as that file calls it', () => {
    const lost = inputs.map((input, i) => {
      if (input === undefined) return rows[i];
      const source = requiredText(input.file);
      return ["'", '"', '`'].some((quote) => source.includes(`${quote}${input.title}${quote}`)) ? undefined : rows[i];
    });
    expect(lost.filter((row) => row !== undefined)).toEqual([]);
  });

  it('has an input as it was reported, and at least three further ones', () => {
    const known = inputs.filter((input) => input !== undefined);
    const [reported, further] = [known.filter(isReported), known.filter((input) => !isReported(input))];
    expect(reported).toHaveLength(1);
    expect(reported[0]?.file).toMatch(/^tests\/real\/field-/);
    expect(new Set(further.map(({ file, title }) => `${file} ${title}`)).size).toBeGreaterThanOrEqual(3);
  });
});

it('the page has kinds at all', () => {
  expect(kinds.length).toBeGreaterThan(5);
});
