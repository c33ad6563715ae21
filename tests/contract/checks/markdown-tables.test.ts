import { describe, expect, it } from 'vitest';
import { tableProblems } from './markdown-tables.ts';

describe('the rule of tables', () => {
  it('accepts rows like the header, and what is in code blocks', () => {
    const text = '| a | b |\n| --- | --- |\n| 1 | `x\\|y` |\n\n```\n| a |\n| b | c |\n```\n\n| one |\n| --- |\n| 1 |\n';
    expect(tableProblems('a.md', text)).toEqual([]);
  });

  it.each([
    ['a bar inside code', '| a | b |\n| --- | --- |\n| 1 | `x|y` |', 'a.md:3: 3 cells, the header has 2'],
    ['a missing cell', '| a | b |\n| --- | --- |\n| 1 |', 'a.md:3: 1 cells, the header has 2'],
    ['a short rule', '| a | b |\n| --- |', 'a.md:2: 1 cells, the header has 2'],
  ])('finds %s', (_, text, problem) => {
    expect(tableProblems('a.md', text)).toEqual([problem]);
  });
});
