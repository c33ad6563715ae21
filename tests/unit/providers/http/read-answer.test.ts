import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readCsvRows, readJson } from '../../../../src/providers/http/provider-client.ts';
import { ProviderFailure } from '../../../../src/providers/provider.ts';

const bars = z.object({ bars: z.record(z.string(), z.array(z.object({ c: z.number() }))) });

describe('readJson', () => {
  it('gives what the schema makes of it, with or without a byte-order mark', () => {
    expect(readJson('{"bars":{"A":[{"c":1.5,"x":2}]}}', bars)).toEqual({ bars: { A: [{ c: 1.5 }] } });
    expect(readJson('\ufeff"7"', z.coerce.number())).toBe(7);
  });

  it.each([
    ['{"bars":{"A":[{"c":"1"}]}}', 'bars: bars.A.0.c: Invalid input: expected number, received string'],
    ['[]', 'bars: Invalid input: expected object, received array'],
    ['{"bars":{"A":[{"c":1}]', 'bars: no JSON, or JSON that is cut off'],
    ['<html>s3cret</html>', 'bars: no JSON, or JSON that is cut off'],
    ['', 'bars: no JSON, or JSON that is cut off'],
  ])('refuses %j', (text, message) => {
    const attempt = () => readJson(text, bars, 'bars');
    expect(attempt).toThrow(ProviderFailure);
    expect(attempt).toThrow(expect.objectContaining({ kind: 'shape', message }));
  });

  it('never quotes much', () => {
    const text = JSON.stringify({ bars: { ['s'.repeat(10_000)]: [{}] } });
    expect(() => readJson(text, bars)).toThrow(/^.{1,230}$/);
  });

  it('does not take a mistake in a schema for one of the server', () => {
    const broken = z.string().transform((): string => {
      throw new RangeError('our own mistake');
    });
    expect(() => readJson('"a"', broken)).toThrow(RangeError);
  });
});

describe('readCsvRows', () => {
  it('gives the columns that are asked for, in any order, as text', () => {
    expect(readCsvRows('date,open,close\n2024-01-02,1,2\r\n2024-01-03,3,4', ['close', 'date'])).toEqual([
      { close: '2', date: '2024-01-02' },
      { close: '4', date: '2024-01-03' },
    ]);
  });

  it.each([
    ['a,b\n', []],
    ['a,b', []],
    ['a,b\n\n1,2\n\n', [{ a: '1', b: '2' }]],
    ['a,b\n,\n', [{ a: '', b: '' }]],
    ['a,b\n"1, ""one""\nmore",2\n', [{ a: '1, "one"\nmore', b: '2' }]],
    ['a,b\n1,"2"\r', [{ a: '1', b: '2' }]],
    ['a;b\n1,5;\n', [{ a: '1,5', b: '' }]],
    ['a|b\n1|2\n', [{ a: '1', b: '2' }]],
    ['\ufeffa\tb\r\n1\t2\r\n', [{ a: '1', b: '2' }]],
  ])('reads %j', (text, rows) => {
    expect(readCsvRows(text, ['a', 'b'])).toEqual(rows);
  });

  it.each([
    ['a\n1\n', 'expected CSV with the columns a, b, without b'],
    ['a,b\n1\n', 'row 1 of the CSV has 1 fields, the header has 2'],
    ['a,b\n1,2\n3,"4\n', 'row 2 of the CSV has a quote that is never closed'],
    ['', 'expected CSV with a header line'],
    ['<html>', 'without a, b'],
  ])('refuses %j', (text, message) => {
    const attempt = () => readCsvRows(text, ['a', 'b']);
    expect(attempt).toThrow(ProviderFailure);
    expect(attempt).toThrow(message);
  });

  it('reads 100,000 rows', () => {
    const rows = readCsvRows(`a,b\n${'1,"x"\n'.repeat(100_000)}`, ['b']);
    expect(rows.length).toBe(100_000);
    expect(rows.at(-1)).toEqual({ b: 'x' });
  });
});
