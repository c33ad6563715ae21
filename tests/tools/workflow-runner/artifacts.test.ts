import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { logOf, oneJob, outcomesOf, runFixture } from './fixture.ts';

describe('artifacts', () => {
  it('go from job to job and are unpacked into the output folder', async () => {
    const result = await runFixture(`
jobs:
  score:
    strategy: { matrix: { regime: [a, b] } }
    runs-on: x
    steps:
      - run: mkdir -p lake/scores && echo \${{ matrix.regime }} > lake/scores/\${{ matrix.regime }}.txt && touch lake/.hidden
      - id: up
        uses: actions/upload-artifact@v7
        with: { name: 'scores-\${{ matrix.regime }}', path: lake, retention-days: 3 }
      - run: echo '\${{ steps.up.outputs.artifact-digest }}'
  report:
    needs: score
    runs-on: x
    steps:
      - uses: actions/download-artifact@v8
        with: { pattern: 'scores-*', path: all, merge-multiple: true }
      - uses: actions/download-artifact@v8
        with: { name: scores-a, path: one }
      - uses: actions/download-artifact@v8
        with: { path: each }
      - run: find all one each -type f | sort | tr '\\n' ' '
`);
    expect(result.conclusion).toBe('success');
    expect(logOf(result, 'score (a)')).toMatch(/\n[0-9a-f]{64}$/);
    expect(logOf(result, 'report')).toContain(
      'all/scores/a.txt all/scores/b.txt each/scores-a/scores/a.txt each/scores-b/scores/b.txt one/scores/a.txt',
    );
    expect(result.artifacts.map(({ name, files }) => [name, files])).toEqual([
      ['scores-a', ['scores/a.txt']],
      ['scores-b', ['scores/b.txt']],
    ]);
    const [first] = result.artifacts;
    expect(readFileSync(path.join(first?.path ?? '', 'scores/a.txt'), 'utf8')).toBe('a\n');
  });

  it('are immutable, and missing files are what if-no-files-found says', async () => {
    const upload = (name: string, keys: string) =>
      `- { name: ${name}, continue-on-error: true, uses: actions/upload-artifact@v7, with: { ${keys} } }`;
    const result = await runFixture(
      oneJob(`
- run: echo x > x.txt
${upload('first', 'name: x, path: x.txt')}
${upload('again', 'name: x, path: x.txt')}
${upload('overwrites', 'name: x, path: x.txt, overwrite: true')}
${upload('bad name', "name: 'a:b', path: x.txt")}
${upload('nothing', 'name: y, path: nowhere')}
${upload('nothing is an error', 'name: y, path: nowhere, if-no-files-found: error')}
- { name: unknown, continue-on-error: true, uses: actions/download-artifact@v8, with: { name: unknown } }
`),
    );
    expect(outcomesOf(result)).toEqual({
      'Run echo x > x.txt': 'success',
      first: 'success',
      again: 'failure',
      overwrites: 'success',
      'bad name': 'failure',
      nothing: 'success',
      'nothing is an error': 'failure',
      unknown: 'failure',
    });
    expect(logOf(result)).toContain('already exists');
    expect(logOf(result)).toContain('##[warning]No files were found with the provided path: nowhere');
    expect(result.artifacts.map(({ name, files }) => [name, files])).toEqual([['x', ['x.txt']]]);
  });
});
