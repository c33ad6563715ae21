import { describe, expect, it } from 'vitest';
import { lakePathProblems, readingProblems, switchedOffTests, toolkitProblems } from './source-rules.ts';

describe('the rule of the toolkit', () => {
  const text = `import * as core from '@actions/core';`;

  it.each(['src/scoring/a.ts', 'src/command-line.ts', 'src/stages/weekly/score.ts'])('finds it in %s', (path) => {
    expect(toolkitProblems(path, text)).toEqual([`${path}: imports @actions/core`]);
    expect(toolkitProblems(path, `await import('@actions/core')`)).toEqual([`${path}: imports @actions/core`]);
  });

  it.each(['src/platform/github.ts', 'src/actions.ts', 'tools/a.ts', 'tests/a.ts'])('allows it in %s', (path) => {
    expect(toolkitProblems(path, text)).toEqual([]);
  });
});

describe('the rule of reading', () => {
  const problems = (text: string, path = 'src/lake/a.ts') => readingProblems(path, text);

  it.each([
    [`import { existsSync } from 'node:fs';`, 'existsSync'],
    [`import { mkdir, readdir, rm } from 'node:fs/promises';`, 'readdir'],
    [`import {\n  type Stats,\n  lstatSync,\n} from 'node:fs';`, 'lstatSync'],
    [`import { readFile as read } from 'fs/promises';`, 'readFile'],
    [`import { createReadStream } from 'node:fs';`, 'createReadStream'],
    [`import { cp } from 'node:fs/promises';`, 'cp'],
    [`import * as fs from 'node:fs';`, 'all of node:fs'],
    [`import fs from 'node:fs/promises';`, 'all of node:fs'],
    [`const fs = await import('node:fs');`, 'all of node:fs'],
  ])('finds %s', (text, name) => {
    expect(problems(text)).toEqual([`src/lake/a.ts: reads with ${name}, not through src/file-system.ts`]);
  });

  it('allows writing, types, the seam itself, and the reader of /proc', () => {
    expect(problems(`import { mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises';`)).toEqual([]);
    expect(problems(`import type { Stats } from 'node:fs';`)).toEqual([]);
    for (const path of ['src/file-system.ts', 'src/lake/process-tag.ts', 'tests/a.ts']) {
      expect(problems(`import { existsSync } from 'node:fs';`, path)).toEqual([]);
    }
  });
});

describe('the rule of paths into a lake', () => {
  it.each([
    'join(lake.root, partitionPath(universe, keys))',
    'join(this.#lake.root, path)',
    'join(\n  run.lake.root, name)',
    '`' + '$' + '{lake.root}/universe`',
  ])('finds %s', (text) => {
    expect(lakePathProblems('src/audit/a.ts', `const folder = ${text};`)).toHaveLength(1);
  });

  it('allows the folder of a dataset, the root in a message, and the lake itself', () => {
    expect(lakePathProblems('src/audit/a.ts', 'const folder = join(lake.folder(universe, keys), name);')).toEqual([]);
    expect(lakePathProblems('src/audit/a.ts', 'const said = `The lake ' + '$' + '{lake.root} holds none.`;')).toEqual(
      [],
    );
    expect(lakePathProblems('src/lake/a.ts', 'const folder = join(lake.root, path);')).toEqual([]);
  });
});

describe('the rule of switched-off tests', () => {
  it.each(['skip', 'only', 'todo'])('finds .%s', (kind) => {
    for (const name of ['it', 'test', 'describe', 'it.concurrent']) {
      expect(switchedOffTests('a.test.ts', `${name}.${kind}('x', () => {});`)).toEqual([`a.test.ts: ${name}.${kind}`]);
    }
  });

  it('finds the short forms', () => {
    expect(switchedOffTests('a.test.ts', `xit('x'); fdescribe('y');`)).toHaveLength(2);
  });

  it('allows a condition, and words in texts', () => {
    expect(switchedOffTests('a.test.ts', `describe.skipIf(absent)('x'); it('skips an only child', () => {});`)).toEqual(
      [],
    );
  });
});
