import { describe, expect, it } from 'vitest';
import { polars } from '../../../src/lake/polars.ts';
import { readNdjsonTable } from '../../../src/sources/ndjson-table.ts';
import { readParquetTable } from '../../../src/sources/parquet-table.ts';
import {
  codedColumn,
  numberColumn,
  presentCells,
  rowsAsJson,
  textColumn,
  timeColumn,
} from '../../../src/sources/source-columns.ts';

const file = { name: 'x', bytes: 1, sha256: '0'.repeat(64) };
const ndjson = (text: string) =>
  readNdjsonTable({ format: 'ndjson', bytes: Buffer.from(text), file }, { required: ['a'], optional: ['b'] });

describe('readNdjsonTable', () => {
  it('reads every kind of value as text and keeps the digits of long numbers', async () => {
    const table = await ndjson(
      '\uFEFF{"a":"x","b":1.5}\r\n\n{"a":12345678901234567890}\n{"a":null,"b":true}\n{"b":{"c":[1]}}',
    );
    expect(await textColumn(table.frame, 'a')).toEqual(['x', '12345678901234567890', null, null]);
    expect(await textColumn(table.frame, 'b')).toEqual(['1.5', null, 'true', '{"c":[1]}']);
    expect(table.rows).toBe(4);
  });

  it('sets lines aside that are no JSON object', async () => {
    const { rows, malformed, frame } = await ndjson('{"a":1}\n{"a":\n[1]\n"x"\n');
    expect([rows, frame.height]).toEqual([4, 1]);
    expect(malformed.map(({ row, detail }) => [row, detail])).toEqual([
      [2, 'not JSON'],
      [3, 'not a JSON object'],
      [4, 'not a JSON object'],
    ]);
  });

  it('turns lone surrogates into a text that can be stored', async () => {
    expect(await textColumn((await ndjson('{"a":"x\\ud800y"}')).frame, 'a')).toEqual(['x\uFFFDy']);
  });

  it('refuses a file without a JSON object, and one without a required field', async () => {
    await expect(ndjson('{broken\n')).rejects.toThrow('no line is a JSON object');
    await expect(ndjson('{"b":1}\n')).rejects.toThrow('no column "a"; it has "b"');
  });

  it('reads an empty file as no rows', async () => {
    expect((await ndjson('\n')).rows).toBe(0);
  });
});

describe('readParquetTable', () => {
  it('reads the wanted columns in their types', async () => {
    const pl = await polars();
    const frame = pl.DataFrame([
      pl.Series('day', [new Date(0), new Date(86_400_000)]).cast(pl.Date),
      pl.Series('time', [new Date(0), new Date(1000)]),
      pl.Series('number', new Float64Array([1.5, 2])),
      pl.Series('unused', ['x', 'y'], pl.Utf8),
    ]);
    const bytes = frame.writeParquet({ compression: 'zstd' });
    const table = await readParquetTable(
      { format: 'parquet', bytes, file },
      { required: ['number', 'day', 'time'], optional: ['none'] },
    );
    expect(table.frame.columns).toEqual(['number', 'day', 'time']);
    expect((await codedColumn(table.frame, 'day')).values.toSorted()).toEqual(['1970-01-01', '1970-01-02']);
    expect([...((await timeColumn(table.frame, 'time')) ?? [])]).toEqual([0, 1000]);
    expect([...(await numberColumn(table.frame, 'number'))]).toEqual([1.5, 2]);
  });

  it('says so when the file is damaged', async () => {
    const bytes = Buffer.from('PAR1 this is no table PAR1');
    await expect(readParquetTable({ format: 'parquet', bytes, file }, { required: ['a'] })).rejects.toThrow(
      'not a readable Parquet file',
    );
  });
});

describe('columns of a source', () => {
  it('read numbers with spaces around them, and nothing else as a number', async () => {
    const pl = await polars();
    const frame = pl.DataFrame([pl.Series('x', ['1.5', ' 2 ', null, '', '1,5', '0x10', '1e3'], pl.Utf8)]);
    expect([...(await numberColumn(frame, 'x'))]).toEqual([
      1.5,
      2,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
      1000,
    ]);
    expect([...(await presentCells(frame, 'x'))]).toEqual([1, 1, 0, 0, 1, 1, 1]);
  });

  it('code equal texts alike and nulls as -1', async () => {
    const pl = await polars();
    const { codes, values } = await codedColumn(
      pl.DataFrame([pl.Series('x', ['b', null, 'a', 'b', ''], pl.Utf8)]),
      'x',
    );
    expect(Array.from(codes, (code) => values[code] ?? null)).toEqual(['b', null, 'a', 'b', '']);
  });

  it('take a zoned time as the day in its own zone', async () => {
    const pl = await polars();
    const frame = pl
      .DataFrame([pl.Series('t', [new Date('2014-01-02T00:00:00Z')])])
      .select(pl.col('t').dt.replaceTimeZone('America/New_York').alias('t'));
    expect(await textColumn(frame, 't')).toEqual(['2014-01-02T00:00:00']);
    expect([...((await timeColumn(frame, 't')) ?? [])]).toEqual([Date.parse('2014-01-02T05:00:00Z')]);
  });

  it('become JSON with long cells cut', async () => {
    const pl = await polars();
    const [text] = await rowsAsJson(pl.DataFrame([pl.Series('x', ['y'.repeat(2000)], pl.Utf8)]));
    expect(JSON.parse(text ?? '')).toEqual({ x: 'y'.repeat(500) });
  });
});
