import { describe, expect, it } from 'vitest';
import { parseKeyValues } from '../../../tools/workflow-runner/command-files.ts';

describe('parseKeyValues', () => {
  it('reads pairs and blocks', () => {
    expect(parseKeyValues('a=1=2\nb<<EOF\nline 1\nx=y\n\nEOF\nc=\n')).toEqual([
      ['a', '1=2'],
      ['b', 'line 1\nx=y\n'],
      ['c', ''],
    ]);
  });

  it('takes << in a value for text', () => {
    expect(parseKeyValues('a=b<<c\n')).toEqual([['a', 'b<<c']]);
  });

  it('refuses a line that is neither', () => {
    expect(() => parseKeyValues('hello\n')).toThrow("Invalid format 'hello'");
    expect(() => parseKeyValues('=1\n')).toThrow('Name must not be empty');
  });

  it('refuses a block without its end', () => {
    expect(() => parseKeyValues('a<<EOF\nb\n')).toThrow("Matching delimiter not found 'EOF'");
  });
});
