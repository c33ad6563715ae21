import { describe, expect, it } from 'vitest';
import { repositoryFiles, requiredText } from '../repository-files.ts';
import { type Layer, layerProblems, readLayers, readSources, type Sources } from './layers.ts';

const layers = readLayers(requiredText('tests/contract/checks/layers.yaml'));
const files = repositoryFiles().filter((path) => /^src\/.*\.[cm]?[jt]sx?$/.test(path) && !/\.d\.[cm]?ts$/.test(path));
const sources = readSources(files.map((path) => [path, requiredText(path)] as const));

const today = layerProblems(layers, sources);

/** What is wrong with the sources when one file has a line more. */
function problemsWith(path: string, line: string): string[] {
  const text = `${requiredText(path)}\n${line}\n`;
  const planted: Sources = new Map([...sources, ...readSources([[path, text]])]);
  return layerProblems(layers, planted).filter((problem) => !today.includes(problem));
}

describe('the layers', () => {
  it('are as their table says: nothing points upward, no folders and no files form a ring, and what is pure is pure', () => {
    expect(today).toEqual([]);
    expect(sources.size).toBeGreaterThan(300);
  });

  it('refuse an import of what is above, of types alone too', () => {
    const line = `import type { StageContext } from '../platform/stage.ts';`;
    expect(problemsWith('src/evaluation/rank-ic.ts', line)).toEqual([
      'src/evaluation/rank-ic.ts imports src/platform/stage.ts: evaluation may not import platform, which is above it',
    ]);
  });

  it('refuse an import of a place beside, which the row does not list', () => {
    expect(problemsWith('src/statistics/psi.ts', `import '../log/log.ts';`)).toEqual([
      'src/statistics/psi.ts imports src/log/log.ts: statistics may not import log',
    ]);
  });

  it.each([
    ['src/evaluation/rank-ic.ts', 'const late = Date.now();', 'clock', 'Date.now'],
    ['src/market/returns.ts', 'const roll = Math.random();', 'chance', 'Math.random'],
    ['src/comparison/chance.ts', `import { readFile } from 'node:fs/promises';`, 'files', 'imports node:fs/promises'],
    ['src/news/clustering.ts', `const answer = fetch('https://example.org');`, 'network', 'fetch'],
    ['src/scoring/decision.ts', `const home = process.env['HOME'];`, 'process', 'process.env'],
    ['src/scoring/decision.ts', `import type { Lake } from '../lake/lake.ts';`, 'lake', 'imports ../lake/lake.ts'],
  ])('refuse in %s: %s', (path, line, kind, words) => {
    expect(problemsWith(path, line)).toEqual([`${path} touches the ${kind}: ${words}`]);
  });

  it('refuse two files that import each other, of types alone too', () => {
    expect(problemsWith('src/http/pace.ts', `import type { A } from './provider-asker.ts';`)).toEqual([
      expect.stringMatching(/^a ring of files: (?=.*src\/http\/pace\.ts)(?=.*src\/http\/provider-asker\.ts)/),
    ]);
  });
});

describe('the table of layers', () => {
  const problems = (rows: readonly Layer[]) =>
    layerProblems(
      rows,
      readSources([
        ['src/a/x.ts', `import '../b/y.ts';`],
        ['src/b/y.ts', ''],
      ]),
    );
  const b: Layer = { place: 'b', imports: [] };
  const a: Layer = { place: 'a', imports: ['b'] };

  it('is right where it says what the sources do', () => {
    expect(problems([a, b])).toEqual([]);
  });

  it('has every place once, and a file in each', () => {
    expect(problems([a, b, b])).toEqual(['b has two rows']);
    expect(problems([a, b, { place: 'c', imports: [] }])).toEqual(['there is no src/c']);
    expect(problems([a])).toContain('neither src/b/y.ts nor its folder has a row in the table of layers');
  });

  it('points downward', () => {
    expect(problems([b, a])).toEqual(['the row of a lists b, which is no further down']);
  });

  it('allows nothing that is not done', () => {
    expect(problems([a, { ...b, imports: ['c'] }, { place: 'c', imports: [] }])).toContain(
      'b may import c and does not',
    );
    expect(problems([{ ...a, except: { 'x.ts': ['files'] } }, b])).toEqual([
      'src/a/x.ts may touch the files and does not',
    ]);
    expect(problems([{ ...a, touches: ['files'] }, b])).toEqual(['a may touch the files and does not']);
    expect(problems([{ ...a, except: { 'z.ts': ['files'] } }, b])).toEqual([
      'the row of a names z.ts, which does not exist',
    ]);
  });
});
