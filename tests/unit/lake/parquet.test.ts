import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeParquet } from '../../../src/lake/parquet-decoding.ts';
import { encodeParquet, writeParquetFile } from '../../../src/lake/parquet-encoding.ts';
import { type Polars, polars } from '../../../src/lake/polars.ts';
import { type ColumnSpec, type Columns, emptyTable, type Table } from '../../../src/lake/table.ts';
import { TableFormatError } from '../../../src/lake/table-format-error.ts';
import { describeFailure } from '../../../src/platform/failure.ts';
import { type SampleTable, sampleColumns, sampleTable } from '../../support/lake/sample-lake.ts';

const roundTrip = async (table: SampleTable) => decodeParquet(sampleColumns, await encodeParquet(sampleColumns, table));

let pl: Polars;
beforeAll(async () => {
  pl = await polars();
});

describe('a stored table', () => {
  it.each([0, 1, 2, 1000, 100_000])('of %i rows comes back as it was', async (rows) => {
    const table = sampleTable(rows);
    expect(await roundTrip(table)).toEqual(table);
  });

  it('comes back with the array types that its columns ask for', async () => {
    for (const rows of [0, 3]) {
      const { columns } = await roundTrip(sampleTable(rows));
      const kinds = Object.values(columns).map((values) => values.constructor.name);
      expect(kinds).toEqual(
        Object.values(emptyTable(sampleColumns, rows).columns).map((values) => values.constructor.name),
      );
    }
  });

  it('may have lists of which all are empty, and columns of which all cells are null', async () => {
    const table = emptyTable(sampleColumns, 3);
    table.columns.change.fill(Number.NaN);
    table.columns.revised.fill(Number.NaN);
    expect(await roundTrip(table)).toEqual(table);
  });

  it('reads a column that its dataset got later as nulls, and refuses any other that is missing', async () => {
    const earlier = { a: { type: 'int32', nullable: false, description: '' } } as const;
    const later = { type: 'string', nullable: true, addedLater: true, description: '' } as const;
    const number = { type: 'float64', nullable: true, addedLater: true, description: '' } as const;
    const bytes = await encodeParquet(earlier, { rows: 2, columns: { a: Int32Array.of(1, 2) } });
    const { columns } = await decodeParquet({ ...earlier, later, number }, bytes);
    expect(columns).toEqual({
      a: Int32Array.of(1, 2),
      later: [null, null],
      number: Float64Array.of(Number.NaN, Number.NaN),
    });
    const { addedLater: _, ...always } = later;
    await expect(decodeParquet({ ...earlier, always }, bytes)).rejects.toThrow('missing always');
  });

  it('comes back as it was, whatever its cells', async () => {
    const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const milliseconds = fc.integer({ min: -8.64e15, max: 8.64e15 });
    const integer = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const orNull = (values: fc.Arbitrary<number>) => fc.oneof(values, fc.constant(Number.NaN));
    const row = fc.record({
      symbol: text,
      row: integer,
      note: fc.option(text),
      price: number,
      change: orNull(number),
      rank: orNull(integer),
      day: integer,
      last_day: orNull(integer),
      seen: milliseconds,
      revised: orNull(milliseconds),
      chosen: fc.integer({ min: 0, max: 1 }),
      dimensions: fc.array(fc.nat()).map((values) => Uint32Array.from(values)),
      weights: fc.array(fc.float({ noNaN: true })).map((values) => Float32Array.from(values)),
    });
    const check = async (rows: Record<string, unknown>[]) => {
      const table = emptyTable(sampleColumns, rows.length);
      for (const [index, cells] of rows.entries()) {
        for (const [name, cell] of Object.entries(cells)) {
          (table.columns[name as keyof typeof sampleColumns] as unknown[])[index] = cell;
        }
      }
      expect(await roundTrip(table)).toEqual(table);
    };
    await fc.assert(fc.asyncProperty(fc.array(row, { maxLength: 8 }), check), { numRuns: 60 });
  });

  it('has the same bytes as an equal one, and other bytes than a different one', async () => {
    const bytes = await encodeParquet(sampleColumns, sampleTable(500));
    expect((await encodeParquet(sampleColumns, sampleTable(500))).equals(bytes)).toBe(true);
    const changed = sampleTable(500);
    changed.columns.rank[499] = 12_345;
    expect((await encodeParquet(sampleColumns, changed)).equals(bytes)).toBe(false);
  });

  it('has the same bytes when its numbers lie in memory that threads share, or in a part of a buffer', async () => {
    const table = sampleTable(50);
    const shared = new Float64Array(new SharedArrayBuffer(8 * 50));
    shared.set(table.columns.price);
    const part = new Int32Array(new ArrayBuffer(4 * 60), 40, 50);
    part.set(table.columns.row);
    const bytes = await encodeParquet(sampleColumns, {
      rows: 50,
      columns: { ...table.columns, price: shared, row: part },
    });
    expect(bytes.equals(await encodeParquet(sampleColumns, table))).toBe(true);
  });

  it('does not share memory with the table that was encoded', async () => {
    const table = sampleTable(4);
    const read = await roundTrip(table);
    read.columns.price[0] = -1;
    expect(table.columns.price[0]).not.toBe(-1);
  });
});

describe('encoding refuses', () => {
  const one = (spec: Omit<ColumnSpec, 'description'>, cell: unknown) => {
    const columns = { x: { ...spec, description: '' } satisfies ColumnSpec };
    const table = emptyTable(columns, 2);
    (table.columns.x as unknown[])[1] = cell;
    return encodeParquet(columns, table);
  };

  it.each([
    [
      'an infinite number',
      { type: 'float64', nullable: true },
      Number.POSITIVE_INFINITY,
      'column x: row 1 is Infinity',
    ],
    [
      'an infinite time',
      { type: 'timestamp', nullable: true },
      Number.NEGATIVE_INFINITY,
      'column x: row 1 is -Infinity',
    ],
    ['an infinite integer', { type: 'int32', nullable: true }, Number.POSITIVE_INFINITY, 'column x: row 1 is Infinity'],
    ['a null number where there are none', { type: 'float64', nullable: false }, Number.NaN, 'row 1 is null'],
    ['a null time where there are none', { type: 'timestamp', nullable: false }, Number.NaN, 'row 1 is null'],
    ['a null text where there are none', { type: 'string', nullable: false }, null, 'row 1 is null'],
    ['a text that is undefined', { type: 'string', nullable: true }, undefined, 'row 1 is undefined'],
    ['half of a surrogate pair', { type: 'string', nullable: false }, 'a\ud83d', 'half of a surrogate pair'],
    ['a fraction among integers', { type: 'int32', nullable: true }, 1.5, 'row 1 is 1.5, expected a whole number'],
    ['a fraction of a day', { type: 'date', nullable: true }, 0.25, 'row 1 is 0.25, expected a whole number'],
    [
      'a fraction of a millisecond',
      { type: 'timestamp', nullable: false },
      0.5,
      'row 1 is 0.5, expected a whole number',
    ],
    ['an integer over 31 bits', { type: 'int32', nullable: true }, 2 ** 31, 'row 1 is 2147483648'],
    ['a bit that is neither 0 nor 1', { type: 'bool', nullable: false }, 2, 'row 1 is 2, expected 0 or 1'],
  ] as const)('%s', async (_, spec, cell, message) => {
    await expect(one(spec, cell)).rejects.toThrow(message);
    await expect(one(spec, cell)).rejects.toBeInstanceOf(TableFormatError);
  });

  it('a column that is shorter than the table', async () => {
    const columns = { x: { type: 'int32', nullable: false, description: '' } } as const;
    const table: Table<typeof columns> = { rows: 3, columns: { x: new Int32Array(2) } };
    await expect(encodeParquet(columns, table)).rejects.toThrow('column x has 2 cells, the table 3 rows');
  });
});

it('a file that a full drive cuts off is a failure that says so, with its path', async () => {
  const columns = { x: { type: 'int32', nullable: false, description: '' } } as const;
  const writing = writeParquetFile('/dev/full', columns, { rows: 1, columns: { x: Int32Array.of(1) } }, 100);
  const failure = await writing.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ path: '/dev/full' });
  expect(describeFailure(failure).message).toContain('the drive is full');
});

describe('decoding refuses', () => {
  const stored = async (columns: Columns, table = emptyTable(columns, 2)) => encodeParquet(columns, table);
  const spec = (type: ColumnSpec['type'], nullable = false): ColumnSpec => ({ type, nullable, description: '' });

  it('bytes that are no Parquet, or only a part of it', async () => {
    const bytes = await encodeParquet(sampleColumns, sampleTable(10));
    for (const wrong of [Buffer.alloc(0), Buffer.from('symbol,row\nA,1\n'), bytes.subarray(0, bytes.length - 9)]) {
      await expect(decodeParquet(sampleColumns, wrong)).rejects.toThrow('not a readable Parquet file');
    }
  });

  it('missing and unexpected columns, naming both', async () => {
    const bytes = await stored({ a: spec('int32'), b: spec('int32') });
    await expect(decodeParquet({ b: spec('int32'), c: spec('int32') }, bytes)).rejects.toThrow(
      'columns differ: missing c, unexpected a',
    );
  });

  it('a column that is called like a property every object has', async () => {
    const bytes = await stored({ constructor: spec('int32') });
    await expect(decodeParquet({ a: spec('int32') }, bytes)).rejects.toThrow('missing a, unexpected constructor');
  });

  const types = ['string', 'float64', 'int32', 'bool', 'date', 'timestamp', 'uint32[]', 'float32[]'] as const;
  const pairs = types.flatMap((from) => types.filter((to) => to !== from).map((to) => [from, to] as const));
  it.each(pairs)('a %s column where %s is expected', async (from, to) => {
    await expect(decodeParquet({ x: spec(to) }, await stored({ x: spec(from) }))).rejects.toThrow('column x is');
  });

  it('times in another unit or without a zone', async () => {
    for (const type of [pl.Datetime('us', 'UTC'), pl.Datetime('ms')]) {
      const times = pl
        .Series('x', new Float64Array([1, 2]))
        .cast(pl.Int64)
        .cast(type);
      const bytes = pl.DataFrame([times]).writeParquet({ compression: 'zstd' });
      await expect(decodeParquet({ x: spec('timestamp') }, bytes)).rejects.toThrow(
        'expected DataType(Datetime(ms,UTC))',
      );
    }
  });

  it.each(['string', 'float64', 'int32', 'date', 'timestamp'] as const)(
    'nulls in a %s column that has none',
    async (type) => {
      const columns = { x: spec(type, true) };
      const table = emptyTable(columns, 2);
      (table.columns.x as unknown[])[1] = type === 'string' ? null : Number.NaN;
      const bytes = await stored(columns, table as Table);
      await expect(decodeParquet({ x: spec(type) }, bytes)).rejects.toThrow('must hold none');
    },
  );

  it('a stored NaN beside a null', async () => {
    const numbers = pl.Series('x', new Float64Array([1, Number.NaN]));
    const frame = pl.concat([pl.DataFrame([numbers]), pl.DataFrame([pl.Series('x', [null], pl.Float64)])]);
    const bytes = frame.writeParquet({ compression: 'zstd' });
    await expect(decodeParquet({ x: spec('float64', true) }, bytes)).rejects.toThrow('column x: row 1 is NaN');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('a stored %d', async (value) => {
    const frame = pl.DataFrame([pl.Series('x', new Float64Array([1, value]))]);
    const bytes = frame.writeParquet({ compression: 'zstd' });
    await expect(decodeParquet({ x: spec('float64', true) }, bytes)).rejects.toThrow(`column x: row 1 is ${value}`);
  });
});
