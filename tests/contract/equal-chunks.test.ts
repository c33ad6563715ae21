import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeEqualChunks } from '../../tools/build/equal-chunks.ts';
import { root } from './repository-files.ts';

const chunk = (id: number, ids: number[], body = '') =>
  `export const id = ${id};\nexport const ids = [${ids}];\nexport const modules = {};\n${body}`;

describe('mergeEqualChunks', () => {
  it('keeps one of the chunks that include each other, whichever the bundler has loaded where', () => {
    const chunks = {
      '538.index.js': chunk(538, [538, 8157]),
      '8157.index.js': chunk(8157, [8157, 538]),
      '12.index.js': chunk(12, [12], 'r.e(/* import() */ 8157)'),
    };
    const made = (a: number, b: number) => mergeEqualChunks(`[r.e(${a}),r.e(12)];[r.e(${b}),r.e(815)]`, chunks);
    expect(made(538, 8157)).toEqual(made(8157, 538));
    expect(made(8157, 538).code).toBe('[r.e(538),r.e(12)];[r.e(538),r.e(815)]');
    expect(made(8157, 538).chunks).toEqual({
      '538.index.js': chunks['538.index.js'],
      '12.index.js': chunk(12, [12], 'r.e(/* import() */ 538)'),
    });
  });

  it('leaves a chunk that only includes another, and what is no chunk, as they are', () => {
    const chunks = { 'package.json': new Uint8Array([1]), '7.index.js': chunk(7, [7, 9]), '9.index.js': chunk(9, [9]) };
    expect(mergeEqualChunks('r.e(7)', chunks)).toEqual({ code: 'r.e(7)', chunks });
  });
});

describe('dist/app', () => {
  it('has every chunk that it loads, and no two that hold the same', () => {
    const app = join(root, 'dist/app');
    const files = readdirSync(app).filter((name) => name.endsWith('.js'));
    const sources = Object.fromEntries(files.map((name) => [name, readFileSync(join(app, name), 'utf8')]));
    const loaded = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/\.e\((?:\/\*[^*]*\*\/ ?)?(\d+)\)/g)].map(([, id]) => `${id}.index.js`),
    );
    const { 'index.js': code = '', ...chunks } = sources;
    expect(loaded.length).toBeGreaterThan(10);
    expect([...new Set(loaded)].filter((name) => !files.includes(name))).toEqual([]);
    expect(Object.keys(mergeEqualChunks(code, chunks).chunks)).toEqual(Object.keys(chunks));
  });
});
