import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../src/sources/csv-records.ts';
import { readCsvTable } from '../../../src/sources/csv-table.ts';
import { textColumn } from '../../../src/sources/source-columns.ts';
import { rowNumbers } from '../../../src/sources/source-table.ts';

const records = (text: string | Buffer) => csvRecords('x.csv', Buffer.from(text as string));
const source = (text: string | Buffer) => ({
  format: 'csv' as const,
  bytes: Buffer.from(text as string),
  file: { name: 'x.csv', bytes: text.length, sha256: '0'.repeat(64) },
});

describe('csvRecords', () => {
  it('reads past a byte-order mark, CRLF and blank lines', () => {
    const { header, count, malformed } = records('\uFEFF\r\na,b\r\n1,2\r\n\r\n3,4');
    expect({ header, count, malformed }).toEqual({ header: ['a', 'b'], count: 2, malformed: [] });
  });

  it.each([',', ';', '\t', '|'])('takes the delimiter %j from the header', (delimiter) => {
    expect(records(`a${delimiter}b\n1${delimiter}2,5\n`)).toMatchObject({ delimiter, header: ['a', 'b'] });
  });

  it('reads quoted names of columns', () => {
    expect(records('"a ""x""", b ,"c,d"\n').header).toEqual(['a "x"', 'b', 'c,d']);
  });

  it('sets rows aside that have too few or too many fields, each with its number', () => {
    const { count, malformed } = records('a,b\n1,2\n3\n4,5\n6,7,8\n');
    expect(count).toBe(2);
    expect(malformed).toEqual([
      { row: 2, detail: '1 fields, the header has 2', text: '3' },
      { row: 4, detail: '3 fields, the header has 2', text: '6,7,8' },
    ]);
  });

  it.each([
    ['1,x"y\n', 'a quote inside a field that is not quoted'],
    ['1,"x"y\n', 'text behind a closing quote'],
    ['1,"never closed\n', 'a quote that is never closed'],
    ['"\n', 'a quote that is never closed'],
  ])('sets %j aside and goes on with the next line', (line, detail) => {
    const { count, malformed } = records(`a,b\n${line}3,4\n`);
    expect(count).toBe(1);
    expect(malformed).toMatchObject([{ row: 1, detail }]);
  });

  it('sets a row aside whose bytes are not UTF-8', () => {
    const { count, malformed } = records(
      Buffer.concat([Buffer.from('a,b\n1,'), Buffer.from([0xe9]), Buffer.from('\n3,4\n')]),
    );
    expect(count).toBe(1);
    expect(malformed).toMatchObject([{ row: 1, detail: 'bytes that are not UTF-8' }]);
  });

  it.each(['', '\n\n', 'a,b\r1,2\r'])('refuses %j, which has no header line', (text) => {
    expect(() => records(text)).toThrow(/no header line/);
  });
});

describe('readCsvTable', () => {
  it('reads back any text that was written by the rules of RFC 4180', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ' ', ',', '"', '\n', '\r', 'é', '𝛼', ';') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { maxLength: 20 }),
        fc.constantFrom('\n', '\r\n'),
        async (rows, end) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = ['x,y', ...rows.map(([x, y]) => `${quoted(x)},${quoted(y)}`)];
          const table = await readCsvTable(source(lines.join(end)), { required: ['y', 'x'] });
          expect(table.malformed).toEqual([]);
          expect(await textColumn(table.frame, 'x')).toEqual(rows.map(([x]) => x));
          expect(await textColumn(table.frame, 'y')).toEqual(rows.map(([, y]) => y));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('accounts for every line of a file, whatever is in it', async () => {
    const line = fc.string({ unit: fc.constantFrom('a', ',', '"', ' ', '\r', 'ß'), maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const table = await readCsvTable(source(['x,y', ...lines].join('\n')), { required: ['x', 'y'] });
        const numbers = [...rowNumbers(table), ...table.malformed.map(({ row }) => row)].sort((a, b) => a - b);
        expect(numbers).toEqual(Array.from({ length: table.rows }, (_, i) => i + 1));
      }),
      { numRuns: 120 },
    );
  });

  it('numbers the good rows by their place in the file', async () => {
    const table = await readCsvTable(source('a,b\n1,2\n3\n\n4,5\n6,7,8\n9,0\n'), { required: ['a', 'b'] });
    expect([...rowNumbers(table)]).toEqual([1, 3, 5]);
    expect(await textColumn(table.frame, 'a')).toEqual(['1', '4', '9']);
  });

  it('reads a file that has only a header', async () => {
    const table = await readCsvTable(source('a,b\n'), { required: ['a'] });
    expect([table.rows, table.frame.columns]).toEqual([0, ['a']]);
  });

  it('names the columns there are when one is missing', async () => {
    await expect(readCsvTable(source('date,price\n1,2\n'), { required: ['date', 'close'] })).rejects.toThrow(
      'x.csv has no column "close"; it has "date", "price".',
    );
    await expect(readCsvTable(source('a,a\n1,2\n'), { required: ['a'] })).rejects.toThrow('two columns "a"');
  });
});
