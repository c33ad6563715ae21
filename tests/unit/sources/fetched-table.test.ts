import { describe, expect, it } from 'vitest';
import { polars } from '../../../src/lake/polars.ts';
import { fetchedRecord, fetchedTable, framePlaces, frameRows, sourcesOf } from '../../../src/sources/fetched-table.ts';
import { readNdjsonTable } from '../../../src/sources/ndjson-table.ts';
import { malformedRows } from '../../../src/sources/row-counts.ts';
import { pickRows, textColumn } from '../../../src/sources/source-columns.ts';
import { toQuarantine } from '../../../src/sources/to-quarantine.ts';
import { expectLinearTime } from '../../support/linear-time.ts';

const source = (name: string) => ({ name, bytes: 1, sha256: name.padEnd(64, '0') });
const answer = <R>(name: string, rows: readonly R[]) => ({ source: source(name), rows });
const deep = () => {
  let value: unknown = 1;
  for (let i = 0; i < 100_000; i++) value = [value];
  return value;
};

describe('the table of an answer', () => {
  it('has the cells that a file with the same rows has', async () => {
    await polars();
    const rows = [
      { symbol: 'AAA', value: 0.1, note: 'a' },
      { symbol: ' B ', value: '12.50', note: null },
      { symbol: '', value: null, note: { deep: [1, 'x'] } },
      { symbol: 'tön\ud83d', value: 1e21, note: true },
      { symbol: 'D', value: -0, note: '"quoted"\n, text' },
    ];
    const columns = ['symbol', 'value', 'note'] as const;
    const fetched = await fetchedTable([answer('a', rows)], columns);
    const bytes = Buffer.from(rows.map((row) => JSON.stringify(row)).join('\n'));
    const file = await readNdjsonTable({ file: source('a'), bytes, format: 'ndjson' }, { required: [...columns] });
    for (const column of columns) {
      expect(await textColumn(fetched.frame, column)).toEqual(await textColumn(file.frame, column));
    }
    expect({ rows: fetched.rows, malformed: fetched.malformed }).toEqual({ rows: 5, malformed: [] });
  });

  it('has no rows for an answer without any, and null for a field that is missing', async () => {
    const empty = await fetchedTable([answer<{ a: string }>('a', [])], ['a']);
    expect([empty.frame.height, empty.frame.columns, empty.rows]).toEqual([0, ['a'], 0]);
    const one = await fetchedTable([answer('a', [{ a: 'x' } as { a: string; b?: string }])], ['a', 'b']);
    expect([await textColumn(one.frame, 'a'), await textColumn(one.frame, 'b')]).toEqual([['x'], [null]]);
  });

  it('needs an answer', async () => {
    await expect(fetchedTable([], [])).rejects.toThrow('expected at least one answer');
  });

  it('sets aside what is no row, with its place in its answer', async () => {
    const rows = [{ a: 'x' }, { a: deep() }, null as never, { a: 'y' }];
    const table = await fetchedTable([answer('one', [{ a: 'w' }]), answer('none', []), answer('two', rows)], ['a']);
    expect(await textColumn(table.frame, 'a')).toEqual(['w', 'x', 'y']);
    expect(table.rows).toBe(5);
    expect(frameRows(table)).toEqual([1, 0, 2]);
    expect(sourcesOf(table).map(({ name }) => name)).toEqual(['one', 'none', 'two']);
    const shown = malformedRows(table, 'undated').map(({ file, row, detail }) => [file.name, row, detail]);
    expect(shown).toEqual([
      ['two', 2, 'values nested too deeply'],
      ['two', 3, 'not an object'],
    ]);
    expect(framePlaces(table, [0, 1, 2]).map(({ file, row }) => [file.name, row])).toEqual([
      ['one', 1],
      ['two', 1],
      ['two', 4],
    ]);
  });

  it('gives a refused row its answer, its number there and its content', async () => {
    const table = await fetchedTable(
      [answer<{ a: unknown }>('one', [{ a: 'w' }, { a: 'x' }]), answer('two', [{ a: 7 }])],
      ['a'],
    );
    const refusals = [1, 2].map((at) => ({ at, symbol: 'S', reason: 'R', detail: 'd', period: 'p' }));
    const rows = await toQuarantine(table, await pickRows(table.frame, [1, 2]), refusals);
    expect(rows.map(({ file, row, record }) => [file.name, row, record])).toEqual([
      ['one', 2, '{"a":"x"}'],
      ['two', 1, '{"a":"7"}'],
    ]);
  });

  it('takes 126,000 rows of 500 answers in linear time', async () => {
    const rows = Array.from({ length: 252 }, (_, i) => ({ symbol: 'AAA', date: '2014-03-28', close: 10 + i / 7 }));
    await expectLinearTime(500, async (length) => {
      const answers = Array.from({ length }, (_, i) => answer(String(i), rows));
      const table = await fetchedTable(answers, ['symbol', 'date', 'close']);
      expect(table.frame.height).toBe(252 * length);
      expect(framePlaces(table, [0, 252 * length - 1])[1]).toEqual({ file: source(`${length - 1}`), row: 252 });
    });
  });
});

describe('the record of a row', () => {
  it('is a JSON object of texts that are cut', () => {
    const record = fetchedRecord({ a: 1.5, b: 'x'.repeat(600), c: undefined, d: '\ud83d' }, ['a', 'b', 'c', 'd']);
    expect(JSON.parse(record)).toEqual({ a: '1.5', b: 'x'.repeat(500), c: null, d: '\ufffd' });
    expect(fetchedRecord({ a: deep() }, ['a'])).toBe('{"text":"values nested too deeply"}');
  });
});
