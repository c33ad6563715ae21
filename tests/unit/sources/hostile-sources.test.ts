import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/sources/csv-records.ts';
import { readSourceFiles } from '../../../src/sources/read-source-files.ts';
import { malformedRows } from '../../../src/sources/row-counts.ts';
import { numberColumn, textColumn } from '../../../src/sources/source-columns.ts';
import { isSymbol } from '../../../src/text/symbol.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

const log = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined };
const context = { fetch: globalThis.fetch, signal: new AbortController().signal, log };

async function read(name: string, content: string | Buffer, required: string[]) {
  writeFileSync(join(folder, name), content);
  const reading = { path: join(folder, name), columns: {}, wanted: () => ({ required }) };
  const [table] = await readSourceFiles([reading], context);
  if (table === undefined) throw new Error('no table');
  return table;
}

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'are columns like any other: %s',
    async (name) => {
      const table = await read('names.ndjson', `{"symbol":"A","${name}":"x"}\n{"symbol":"B"}\n`, ['symbol', name]);
      expect(await textColumn(table.frame, name)).toEqual(['x', null]);
      const csv = await read('names.csv', `symbol,${name}\nA,x\n`, ['symbol', name]);
      expect(await textColumn(csv.frame, name)).toEqual(['x']);
      expect(({} as Record<string, unknown>).x).toBeUndefined();
    },
  );

  it.each(['__proto__', 'constructor'])('are missing when the file lacks them: %s', async (name) => {
    await expect(read('lacks.ndjson', '{"symbol":"A"}\n', ['symbol', name])).rejects.toThrow(`no column "${name}"`);
  });
});

describe('a file of a stranger', () => {
  it('keeps null bytes as part of a cell', async () => {
    const { frame } = await read('nulls.csv', 'symbol,headline\nA,"x\0y"\n', ['symbol', 'headline']);
    expect(await textColumn(frame, 'headline')).toEqual(['x\0y']);
  });

  it('may have one line of many megabytes: its start goes to quarantine, the others are read', async () => {
    const long = `B,${'x'.repeat(24 * 2 ** 20)},too many`;
    const table = await read('long.csv', `symbol,headline\nA,x\n${long}\nC,y\n`, ['symbol', 'headline']);
    expect(await textColumn(table.frame, 'symbol')).toEqual(['A', 'C']);
    expect(malformedRows(table, 'all').map(({ record }) => record.length < 3000)).toEqual([true]);
  });

  it('may open quotes without end, and is still read in linear time', async () => {
    await expectLinearTime(20_000, (length) => {
      const { malformed } = csvRecords('q.csv', Buffer.from(`a,b\n${'"x,y\n'.repeat(length + 1)}`));
      expect(malformed.length).toBeGreaterThan(0);
    });
  });

  it('may nest JSON deeply: the line is set aside', async () => {
    const deep = `{"symbol":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    const table = await read('deep.ndjson', `{"symbol":"A"}\n${deep}\n`, ['symbol']);
    expect(table.malformed.map(({ row, detail }) => [row, detail])).toEqual([[2, 'values nested too deeply']]);
    expect(await textColumn(table.frame, 'symbol')).toEqual(['A']);
  });

  it('may have a line of NDJSON that no text could hold', async () => {
    const line = Buffer.alloc(65 * 2 ** 20, 'x');
    const table = await read('wide.ndjson', Buffer.concat([Buffer.from('{"symbol":"A"}\n'), line]), ['symbol']);
    expect(table.malformed.map(({ detail }) => detail)).toEqual(['longer than 64 MiB']);
  });
});

describe('a symbol', () => {
  it.each([
    '../../etc/passwd',
    "=cmd|'/C calc'!A0",
    '__proto__',
    'A\nB',
    '::add-mask::A',
    '<b>A</b>',
    'A`B',
    'A'.repeat(25),
    '🚀',
    'A B',
    '',
  ])('is not %j', (text) => {
    expect(isSymbol(text)).toBe(false);
  });

  it.each(['CON', 'BRK.B', 'constructor', '^GSPC'])('may be %s', (text) => {
    expect(isSymbol(text)).toBe(true);
  });
});

describe('names that mean something to Polars', () => {
  it.each(['*', '^.*$', '^symbol$', '^(x|y)[0-9]+$'])('are columns like any other: %s', async (name) => {
    const csv = await read('patterns.csv', `symbol,${name},x1\nA,7,8\n`, ['symbol', name]);
    expect(await textColumn(csv.frame, name)).toEqual(['7']);
    expect([...(await numberColumn(csv.frame, name))]).toEqual([7]);
  });
});
