import { describe, expect, it } from 'vitest';
import { largestFile, readmeProblems, resolvePath, schemaLineProblems, sizeProblems } from './repository-rules.ts';

describe('the rule of sizes', () => {
  it('finds a file of more than 50 MiB', () => {
    const files = new Map([
      ['small.bin', largestFile],
      ['large.bin', largestFile + 2 ** 20],
    ]);
    expect(sizeProblems(files)).toEqual(['large.bin: 51.0 MiB, at most 50']);
  });
});

describe('the rule of the README', () => {
  it('finds a missing command', () => {
    expect(readmeProblems('npm ci && npm run weekly')).toEqual(['README.md does not show "npm ci && npm test"']);
    expect(readmeProblems('npm ci && npm run weekly\nnpm ci && npm test')).toEqual([]);
  });
});

describe('the rule of schema lines', () => {
  const exists = (path: string) => path === 'configs/json_schemas/regime.schema.json';
  const problems = (text: string) => schemaLineProblems('configs/regimes/a.yaml', text, exists);

  it('accepts a first line that leads to a file', () => {
    expect(problems('# yaml-language-server: $schema=../json_schemas/regime.schema.json\nid: a\n')).toEqual([]);
  });

  it.each([
    ['no such line', 'id: a\n', 'the first line is no "# yaml-language-server: $schema=…"'],
    [
      'one that comes later',
      'id: a\n# yaml-language-server: $schema=../json_schemas/regime.schema.json\n',
      'the first line is no "# yaml-language-server: $schema=…"',
    ],
    [
      'one that leads nowhere',
      '# yaml-language-server: $schema=json_schemas/regime.schema.json\nid: a\n',
      'there is no configs/regimes/json_schemas/regime.schema.json',
    ],
  ])('finds %s', (_, text, problem) => {
    expect(problems(text)).toEqual([`configs/regimes/a.yaml: ${problem}`]);
  });
});

describe('a relative path', () => {
  it.each([
    ['docs/a.md', 'b.md', 'docs/b.md'],
    ['docs/a.md', '../x/', 'x'],
    ['a.md', './docs/../b.md', 'b.md'],
    ['a.md', '../b.md', '../b.md'],
  ])('from %s: %s is %s', (from, reference, expected) => {
    expect(resolvePath(from, reference)).toBe(expected);
  });
});
