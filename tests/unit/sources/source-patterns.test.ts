import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSourceFiles } from '../../../src/sources/read-source-files.ts';
import { isPattern, matchingFiles } from '../../../src/sources/source-patterns.ts';
import { silentPlatform } from '../../support/silent-platform.ts';

const folder = mkdtempSync(join(tmpdir(), 'patterns-'));
const files = [
  'b.csv',
  'a.csv',
  'c.txt',
  '.hidden.csv',
  'in/d.csv',
  'in/deep/e.csv',
  '.git/f.csv',
  'odd[1].csv',
  'g.csv/x',
];
beforeAll(() => {
  for (const file of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `symbol\n${file}\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const found = async (pattern: string) =>
  (await matchingFiles(join(folder, pattern))).map((path) => path.slice(folder.length + 1));

describe('a pattern of files', () => {
  it.each([
    ['*.csv', ['a.csv', 'b.csv', 'odd[1].csv']],
    ['[ab].csv', ['a.csv', 'b.csv']],
    ['?.{csv,txt}', ['a.csv', 'b.csv', 'c.txt']],
    ['*/*.csv', ['in/d.csv']],
    ['**/*.csv', ['a.csv', 'b.csv', 'in/d.csv', 'in/deep/e.csv', 'odd[1].csv']],
    ['in/**', ['in/d.csv', 'in/deep/e.csv']],
    ['.hidden*', ['.hidden.csv']],
  ])(
    '%s names files in the order of their paths, no folders, and hidden ones only when asked for',
    async (pattern, names) => {
      expect(await found(pattern)).toEqual(names);
    },
  );

  it.each(['none/*.csv', 'x*.csv', 'in/*.txt'])('%s without a file is an error that names it', async (pattern) => {
    await expect(found(pattern)).rejects.toThrow(`No file matches ${join(folder, pattern)}.`);
  });

  it('is neither a file of that very name nor an address', () => {
    expect(isPattern(join(folder, 'odd[1].csv'))).toBe(false);
    expect(isPattern('https://example.com/a?b=*')).toBe(false);
    expect(isPattern(join(folder, 'odd[12].csv'))).toBe(true);
  });

  it('leaves out what another entry names by its path, in whatever order they stand', async () => {
    const reading = (path: string) => ({
      path: join(folder, path),
      columns: {},
      wanted: () => ({ required: ['symbol'] }),
    });
    const { log, signal } = silentPlatform();
    const tables = await readSourceFiles([reading('*.csv'), reading('./a.csv')], {
      log,
      signal,
      fetch: globalThis.fetch,
    });
    expect(tables.map(({ file }) => file.name)).toEqual(['b.csv', 'odd[1].csv', 'a.csv']);
  });
});
