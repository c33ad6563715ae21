import { describe, expect, it } from 'vitest';
import { readSyntax } from './source-syntax.ts';

const specifiers = (text: string) => readSyntax('a.ts', text).imports.map(({ specifier }) => specifier);
const effects = (text: string) => readSyntax('a.ts', text).effects.map(({ kind, words }) => `${kind}: ${words}`);

describe('imports', () => {
  it('are found in every form, and not in comments and texts', () => {
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
export * from './g.ts';
const h = await import('./h.ts');
type I = import('./i.ts').I;
// import { x } from './x.ts';
/* import './y.ts'; */
const text = "import './z.ts'";
`;
    expect(specifiers(text)).toEqual('abcdefghi'.split('').map((name) => `./${name}.ts`));
  });
});

describe('the outside world', () => {
  it.each([
    ['const now = Date.now();', 'clock: Date.now'],
    ['const now = new Date();', 'clock: new Date()'],
    ['const now = new Date;', 'clock: new Date()'],
    ['const { now } = Date; now();', 'clock: Date'],
    ['const D = Date;', 'clock: Date'],
    ['const now = Date["now"]();', 'clock: Date.now'],
    ['const now = globalThis.Date.now();', 'clock: globalThis.Date'],
    ['const now = performance.now();', 'clock: performance.now'],
    [`const now = new Intl.DateTimeFormat('en').format();`, 'clock: format() of nothing'],
    ['setTimeout(() => undefined, 5);', 'clock: setTimeout'],
    [`import { setTimeout } from 'node:timers/promises';`, 'clock: imports node:timers/promises'],
    ['const x = Math.random();', 'chance: Math.random'],
    ['const { random } = Math;', 'chance: Math under another name'],
    ['const x = crypto.randomUUID();', 'chance: crypto.randomUUID'],
    ['const x = globalThis.Math.random();', 'chance: globalThis.Math'],
    ['const x = ((m = Math) => m.random())();', 'chance: Math under another name'],
    ['const now = AbortSignal.timeout(5);', 'clock: AbortSignal.timeout'],
    ['const { Date: D } = globalThis;', 'process: globalThis as a value'],
    ['const x = global.process.env;', 'process: global.process'],
    ['const x = eval(text);', 'process: eval'],
    ['const x = await import(name);', 'process: imports (computed)'],
    [`import { default as c } from 'node:crypto';`, 'chance: default of node:crypto'],
    [`import pl from 'nodejs-polars';`, 'files: imports nodejs-polars'],
    [`import { createHash, randomUUID } from 'node:crypto';`, 'chance: randomUUID of node:crypto'],
    [`import * as crypto from 'node:crypto';`, 'chance: all of it of node:crypto'],
    [`import { readFileSync } from 'node:fs';`, 'files: imports node:fs'],
    [`import type { Stats } from 'fs';`, 'files: imports fs'],
    [`const fs = await import('node:fs/promises');`, 'files: imports node:fs/promises'],
    [`import { exists } from '../file-system.ts';`, 'files: imports ../file-system.ts'],
    [`import { request } from 'node:https';`, 'network: imports node:https'],
    ['const x = await fetch(url);', 'network: fetch'],
    ['const x = await globalThis.fetch(url);', 'network: globalThis.fetch'],
    [`import { execFile } from 'node:child_process';`, 'process: imports node:child_process'],
    [`const x = process.env['X'];`, 'process: process.env'],
    [`import type { Lake } from '../lake/lake.ts';`, 'lake: imports ../lake/lake.ts'],
    [
      `import { readPublishedPartitions } from '../lake/published-partitions.ts';`,
      'lake: imports ../lake/published-partitions.ts',
    ],
  ])('is touched by %s', (text, effect) => {
    expect(effects(text)).toEqual([effect]);
  });

  it('is touched beside a name that another function declares, or that is declared further in', () => {
    const text = `
function given(process: number) { return process; }
function asks() { return process.env; }
{ const fetch = 1; use(fetch); }
const answer = fetch(url);
try { work(); } catch (performance) { use(performance); }
const at = performance.now();
`;
    expect(effects(text)).toEqual(['process: process.env', 'network: fetch', 'clock: performance.now']);
  });

  it('is not touched by what is given, declared, named, or only spoken of', () => {
    expect(
      effects(`
import { createHash } from 'node:crypto';
import { inputReference } from '../lake/lake.ts';
import type { Dataset } from '../lake/dataset.ts';
// Date.now() is not for us.
const day = new Date(milliseconds);
const ms = Date.UTC(2024, 0, 1) + Date.parse('2024-01-01');
const isDate = (value: unknown): value is Date => value instanceof Date;
const told = 'fetch(url), process.env';
const partition = await this.#fetch(day);
async function ask({ fetch, process: own }: { fetch: typeof globalThis.fetch; process: number }) {
  return fetch(\`\${own}\`);
}
const place = { process: 5, crypto: 'x' }.process;
`),
    ).toEqual([]);
  });
});
