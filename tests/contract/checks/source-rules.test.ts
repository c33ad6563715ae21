import { describe, expect, it } from 'vitest';
import { domainProblems, importsOf, readingProblems, switchedOffTests, toolkitProblems } from './source-rules.ts';

describe('imports', () => {
  it('are found in every form, and not in comments', () => {
    const text = `
import { a } from './a.ts';
import type { B } from "./b.ts";
import {
  c,
  type D,
} from './c.ts';
import './d.ts';
export { e } from './e.ts';
export type { F } from './f.ts';
const g = await import('./g.ts');
// import { x } from './x.ts';
/* import './y.ts'; */
`;
    const found = importsOf(text);
    expect(found.map(({ specifier }) => specifier).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `./${name}.ts`),
    );
    expect(found.filter(({ isTypeOnly }) => isTypeOnly).map(({ specifier }) => specifier)).toEqual([
      './b.ts',
      './f.ts',
    ]);
  });
});

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

describe('the rule of domain folders', () => {
  const problems = (text: string) => domainProblems('src/news/a.ts', text);

  it.each([
    [`import { score } from '../stages/score.ts';`, 'imports ../stages/score.ts'],
    [`import type { Score } from '../stages/score.ts';`, 'imports ../stages/score.ts'],
    [`import { githubPlatform } from '../platform/github.ts';`, 'imports ../platform/github.ts'],
    [`import { readFileSync } from 'node:fs';`, 'imports node:fs'],
    [`import { readFile } from 'node:fs/promises';`, 'imports node:fs/promises'],
    [`const fs = await import('node:fs');`, 'imports node:fs'],
    [`import { request } from 'node:https';`, 'imports node:https'],
    ['const now = Date.now();', 'uses the clock (Date.now)'],
    ['const now = new Date();', 'uses the clock (new Date())'],
    ['const now = new Date;', 'uses the clock (new Date())'],
    ['const now = performance.now();', 'uses the clock (performance)'],
    ['const x = Math.random();', 'uses chance (Math.random)'],
    ['const x = randomUUID();', 'uses chance (crypto)'],
    [`const x = process.env['X'];`, 'uses the process'],
    ['const x = await fetch(url);', 'uses the network'],
    ['const x = await globalThis.fetch(url);', 'uses the network'],
  ])('finds %s', (text, problem) => {
    expect(problems(text)).toEqual([`src/news/a.ts: ${problem}`]);
  });

  it('allows dates from numbers, types of the platform, and what is only spoken of', () => {
    expect(
      problems(`
import type { Annotation } from '../platform/log.ts';
import { createHash } from 'node:crypto';
// Date.now() is not for us.
const day = new Date(milliseconds);
const partition = await this.#fetch(day);
`),
    ).toEqual([]);
  });

  it('knows the two files of the audit that read what is stored, and holds them to the rest', () => {
    const path = 'src/audit/week/sections/results.ts';
    const seam = `import { readTextIfExists } from '../file-system.ts';`;
    expect(domainProblems(path, seam)).toEqual([]);
    expect(domainProblems('src/audit/a.ts', seam)).toEqual(['src/audit/a.ts: imports ../file-system.ts']);
    expect(domainProblems(path, 'Date.now()')).toEqual([`${path}: uses the clock (Date.now)`]);
  });

  it('leaves other folders alone', () => {
    expect(domainProblems('src/platform/local.ts', `import 'node:fs'; Date.now();`)).toEqual([]);
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
