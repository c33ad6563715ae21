import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { readYamlFile } from '../../../src/configuration/yaml-file.ts';
import { UserError } from '../../../src/errors.ts';
import { parseYamlText } from '../../../src/text/yaml-text.ts';

const schema = z.strictObject({
  name: z.string(),
  top: z.number().int().default(20),
  weights: z.record(z.string(), z.number()).default({}),
  files: z.array(z.strictObject({ path: z.string() })).default([]),
});

/** The message with which a text is refused. */
function problem(text: string): string {
  try {
    parseYamlText('a.yaml', text, schema);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
  return 'no problem';
}

describe('a YAML file', () => {
  it('is read as text, as the document that is written, and as the value with defaults', () => {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-yaml-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const path = join(folder, 'a.yaml');
    const text = '# why\nname: x\n';
    writeFileSync(path, text);
    expect(readYamlFile(path, schema)).toEqual({
      text,
      document: { name: 'x' },
      value: { name: 'x', top: 20, weights: {}, files: [] },
    });
  });

  it('that is missing is an error that names it', () => {
    expect(() => readYamlFile('/nowhere/a.yaml', schema)).toThrow('/nowhere/a.yaml cannot be read (ENOENT).');
    expect(() => readYamlFile(tmpdir(), schema)).toThrow(
      'cannot be read: it is a folder where a file was expected (EISDIR).',
    );
  });
});

describe('a problem is shown at its file, line and column:', () => {
  it.each([
    ['an unknown key', 'name: x\ntpo: 5\n', 'a.yaml:2:1: the file: unknown key "tpo"'],
    [
      'an unknown key deep down',
      'name: x\nfiles:\n  - path: a\n    size: 3\n',
      'a.yaml:4:5: files.0: unknown key "size"',
    ],
    [
      'a value of another type',
      'name: x\ntop: many\n',
      'a.yaml:2:6: top: Invalid input: expected number, received string',
    ],
    [
      'a value deep down',
      'name: x\nweights:\n  nv: 1\n  na: "2"\n',
      'a.yaml:4:7: weights.na: Invalid input: expected number',
    ],
    ['a missing key', 'top: 3\n', 'a.yaml:1:1: name is missing: expected string'],
    ['a missing key deep down', 'name: x\nfiles:\n  - {}\n', 'a.yaml:3:5: files.0.path is missing'],
    [
      'a key that occurs twice',
      'name: x\ntop: 3\nname: y\n',
      'a.yaml:3:1: "name" is there a second time; write what belongs to it under one',
    ],
    ['no YAML', 'name: [x\ntop: 3\n', 'a.yaml:2:1: '],
    ['a tab for indentation', 'weights:\n\tnv: 1\n', 'a.yaml:2:1: '],
    ['two documents', 'name: x\n---\nname: y\n', 'a.yaml:2:1: '],
    ['nothing at all', '', 'a.yaml:1:1: the file is empty: expected object'],
    ['a list', '- a\n', 'a.yaml:1:1: the file: Invalid input: expected object, received array'],
    ['an alias without its anchor', 'name: *x\n', 'a.yaml:1:7: Unresolved alias: there is no &x before it'],
    [
      'a pattern of files without quotes',
      'files:\n  - *.csv\n',
      'a.yaml:2:5: Unresolved alias: there is no &.csv before it; a text that begins with * goes in quotes',
    ],
    ['a tag that means nothing', 'name: !env HOME\n', 'a.yaml:1:7: Unresolved tag: !env'],
  ])('%s', (_, text, message) => {
    expect(problem(text)).toContain(message);
  });

  it('all of them, one a line', () => {
    expect(problem('nmae: x\ntop: many\nmore: 1\n').split('\n')).toHaveLength(4);
  });

  it('keys that every object has are no known keys', () => {
    expect(problem('name: x\nconstructor: 1\n')).toContain('a.yaml:2:1: the file: unknown key "constructor"');
  });
});

it('aliases that multiply without end are refused instead of filling the memory', () => {
  const levels = Array.from({ length: 12 }, (_, i) => `l${i + 1}: &l${i + 1} [${Array(9).fill(`*l${i}`).join(', ')}]`);
  const message = problem(['l0: &l0 [x]', ...levels].join('\n'));
  expect(message).toContain('a.yaml: Excessive alias count');
});

it('thousands of aliases are refused before each of them is looked up', () => {
  const message = problem(`name: &x y\nfiles: [${Array(50_000).fill('*x').join(', ')}]\n`);
  expect(message).toContain('More than 1000 aliases');
});

it.each([
  ['lists', '['.repeat(20_000) + ']'.repeat(20_000)],
  ['lists that never end', '['.repeat(20_000)],
  ['maps', '{a: '.repeat(20_000) + '}'.repeat(20_000)],
])('%s inside each other, 20,000 deep, are told as nested too deeply', (_, text) => {
  expect(problem(`name: ${text}\n`)).toContain('nested too deeply');
});

it('a key __proto__ changes nothing but the document it is in', () => {
  expect(problem('name: x\n__proto__: {polluted: 1}\n')).toContain('__proto__');
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
