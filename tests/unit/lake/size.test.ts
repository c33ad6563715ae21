import { readdirSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { DamagedPartitionError } from '../../../src/lake/partition-files.ts';
import { polars } from '../../../src/lake/polars.ts';
import { concatTables, takeRows } from '../../../src/lake/table.ts';
import { bars, barsKeys, barsRecipe, barsTable } from '../../support/lake/bars.ts';
import {
  lakeAt,
  sample,
  sampleColumns,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

const content = (bucket: number, rows?: number) => ({ recipe: barsRecipe, table: barsTable(bucket, rows) });

async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

async function lakeOfBars(buckets: number, rows?: number) {
  const lake = lakeAt(join(scratchFolder(), 'lake'));
  await lake.writeTogether(async (batch) => {
    for (let i = 0; i < buckets; i++) await batch.write(bars, barsKeys(i), content(i, rows));
  });
  return lake;
}

describe('partitions that are written together', () => {
  it('come to their places at the end, in their order, with nothing left behind', async () => {
    const lake = lakeAt(join(scratchFolder(), 'lake'));
    await lake.writeTogether(async (batch) => {
      for (let i = 0; i < 20; i++) {
        expect(await batch.write(bars, barsKeys(i), content(i, 30))).toBe('written');
        expect(await lake.read(bars, barsKeys(i))).toBe(undefined);
        expect(lake.written).toEqual([]);
      }
    });
    expect(lake.written.map(({ keys }) => keys)).toEqual(Array.from({ length: 20 }, (_, i) => barsKeys(i)));
    for (let i = 0; i < 20; i++) expect((await lake.require(bars, barsKeys(i))).table).toEqual(barsTable(i, 30));
    expect(readdirSync(lake.root).sort()).toEqual(['.locks', '.staging', 'bars']);
    for (const name of ['.staging', '.locks']) expect(readdirSync(join(lake.root, name))).toEqual([]);
  });

  it('have the digests that they have when they are written alone', async () => {
    const together = await lakeOfBars(3, 30);
    const alone = lakeAt(scratchFolder());
    for (let i = 0; i < 3; i++) await alone.write(bars, barsKeys(i), content(i, 30));
    expect(together.written).toEqual(alone.written);
  });

  it('are none when the work fails, and what was there stays', async () => {
    const lake = await lakeOfBars(1, 30);
    const twice = takeRows(barsTable(2, 30), [0, 1, 1]);
    const work = lake.writeTogether(async (batch) => {
      await batch.write(bars, barsKeys(0), content(7, 30));
      await batch.write(bars, barsKeys(1), content(1, 30));
      await batch.write(bars, barsKeys(2), { recipe: barsRecipe, table: twice });
    });
    await expect(work).rejects.toThrow('bars: the row asset=2000, date=16001 occurs twice');
    expect(await lake.list(bars)).toEqual([barsKeys(0)]);
    expect((await lake.require(bars, barsKeys(0))).table).toEqual(barsTable(0, 30));
    expect(lake.written).toHaveLength(1);
    expect(readdirSync(join(lake.root, '.staging'))).toEqual([]);
  });

  it('are not written when they are there, and again when they are damaged or other ones', async () => {
    const lake = await lakeOfBars(3, 30);
    await writeFile(join(lake.folder(bars, barsKeys(1)), 'bars.parquet'), 'damaged');
    const done = await lake.writeTogether(async (batch) => [
      await batch.write(bars, barsKeys(0), content(0, 30)),
      await batch.write(bars, barsKeys(1), content(1, 30)),
      await batch.write(bars, barsKeys(2), content(9, 30)),
    ]);
    expect(done).toEqual(['unchanged', 'written', 'written']);
    expect((await lake.require(bars, barsKeys(1))).table).toEqual(barsTable(1, 30));
    expect((await lake.require(bars, barsKeys(2))).table).toEqual(barsTable(9, 30));
  });

  it('are refused when one of them is given twice', async () => {
    const lake = lakeAt(scratchFolder());
    const work = lake.writeTogether(async (batch) => {
      for (let i = 0; i < 2; i++) await batch.write(bars, barsKeys(4), content(4, 30));
    });
    await expect(work).rejects.toThrow('bars/bucket=004/year=2014 is to be written twice at once');
  });

  it('may be none', async () => {
    const lake = lakeAt(join(scratchFolder(), 'lake'));
    expect(await lake.writeTogether(async () => 'nothing')).toBe('nothing');
    expect(await lake.list(bars)).toEqual([]);
  });
});

describe('rows', () => {
  it('give the same bytes in order and out of order', async () => {
    const table = barsTable(1, 400);
    const turned = takeRows(
      table,
      Array.from({ length: 400 }, (_, row) => 399 - row),
    );
    const [a, b] = [lakeAt(scratchFolder()), lakeAt(scratchFolder())];
    await a.write(bars, barsKeys(1), { recipe: barsRecipe, table });
    await b.write(bars, barsKeys(1), { recipe: barsRecipe, table: turned });
    expect(b.written).toEqual(a.written);
  });

  it('of which one occurs twice are refused, also in order', async () => {
    const lake = lakeAt(scratchFolder());
    const table = takeRows(barsTable(1, 30), [0, 1, 2, 2, 3]);
    await expect(lake.write(bars, barsKeys(1), { recipe: barsRecipe, table })).rejects.toThrow('occurs twice');
  });
});

describe('the file of a dataset with row groups', () => {
  it('is cut as the dataset says, and holds text as text', async () => {
    const lake = await lakeOfBars(1);
    const bytes = await readFile(join(lake.folder(bars, barsKeys(0)), 'bars.parquet'));
    const frame = (await polars()).readParquet(bytes);
    expect(frame.getColumn('close').chunkLengths()).toEqual([1000, 1000, 500]);
    expect(frame.getColumn('exchange').dtype.toString()).toBe('DataType(String)');
  });

  it('may have no rows', async () => {
    const lake = await lakeOfBars(1, 0);
    expect((await lake.require(bars, barsKeys(0))).table).toEqual(barsTable(0, 0));
    const groups = await collected(lake.readRowGroups(bars, barsKeys(0), ['close']));
    expect(groups).toEqual([]);
  });
});

describe('chosen columns', () => {
  it('of many partitions come in the order asked for, each with its manifest', async () => {
    const lake = await lakeOfBars(5);
    const wanted = [3, 0, 4].map(barsKeys);
    const read = await collected(lake.readEach(bars, wanted, ['close', 'note']));
    expect(read.map(({ manifest }) => manifest.keys)).toEqual(wanted);
    for (const [i, bucket] of [3, 0, 4].entries()) {
      const { close, note } = barsTable(bucket).columns;
      expect(read[i]?.table).toEqual({ rows: 2500, columns: { close, note } });
    }
  });

  it('of a dataset without row groups, too', async () => {
    const lake = lakeAt(scratchFolder());
    await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(50) });
    const { rank, note } = (await lake.require(sample, sampleKeys)).table.columns;
    const read = await collected(lake.readEach(sample, [sampleKeys], ['rank', 'note']));
    expect(read.map(({ table }) => table)).toEqual([{ rows: 50, columns: { rank, note } }]);
    const groups = await collected(lake.readRowGroups(sample, sampleKeys, ['rank', 'note']));
    expect(groups).toEqual([{ firstRow: 0, table: { rows: 50, columns: { rank, note } } }]);
  });

  it('that a partition of an earlier version lacks are null, never 0', async () => {
    const { change, ...earlier } = sampleColumns;
    const later = { ...sample, columns: { ...earlier, change: { ...change, addedLater: true } } } as const;
    const lake = lakeAt(scratchFolder());
    const { change: _, ...columns } = sampleTable(3).columns;
    await lake.write({ ...sample, columns: earlier }, sampleKeys, {
      recipe: sampleRecipe(),
      table: { rows: 3, columns },
    });
    const nulls = { rows: 3, columns: { change: new Float64Array(3).fill(Number.NaN) } };
    const read = await collected(lake.readEach(later, [sampleKeys], ['change']));
    expect(read.map(({ table }) => table)).toEqual([nulls]);
    const groups = await collected(lake.readRowGroups(later, sampleKeys, ['change']));
    expect(groups).toEqual([{ firstRow: 0, table: nulls }]);
  });

  it('of no partition are a mistake that says which stage writes it', async () => {
    const lake = await lakeOfBars(1, 30);
    const read = collected(lake.readEach(bars, [barsKeys(0), barsKeys(1)], ['close']));
    await expect(read).rejects.toThrow(UserError);
    const groups = collected(lake.readRowGroups(bars, barsKeys(1), ['close']));
    await expect(groups).rejects.toThrow('has no bars/bucket=001/year=2014');
  });

  it('that there are none of are a defect of the caller', async () => {
    const lake = await lakeOfBars(1, 30);
    const read = lake.readEach(bars, [barsKeys(0)], ['nope' as 'close']);
    await expect(collected(read)).rejects.toThrow('There is no column "nope"');
  });
});

describe('row groups', () => {
  it('are read one by one, and together are the table', async () => {
    const lake = await lakeOfBars(1);
    const groups = await collected(lake.readRowGroups(bars, barsKeys(0), Object.keys(bars.columns) as 'close'[]));
    expect(groups.map(({ firstRow, table }) => [firstRow, table.rows])).toEqual([
      [0, 1000],
      [1000, 1000],
      [2000, 500],
    ]);
    const tables = groups.map(({ table }) => table) as unknown as ReturnType<typeof barsTable>[];
    expect(concatTables(bars.columns, tables)).toEqual(barsTable(0));
  });

  it('whose number of rows divides the table leave no empty one', async () => {
    const lake = await lakeOfBars(1, 2000);
    const groups = await collected(lake.readRowGroups(bars, barsKeys(0), ['close']));
    expect(groups.map(({ table }) => table.rows)).toEqual([1000, 1000]);
  });

  it('are given of the very file that was checked: one that is replaced meanwhile ends the reading', async () => {
    const lake = await lakeOfBars(1);
    const reading = lake.readRowGroups(bars, barsKeys(0), ['close']);
    expect((await reading.next()).value?.firstRow).toBe(0);
    await lakeAt(lake.root).write(bars, barsKeys(0), content(9));
    await expect(reading.next()).rejects.toThrow('was replaced while it was read');
  });
});

describe('damage', () => {
  it.each([40, 2000, -30])('of one byte at %i is found before any row is given', async (place) => {
    const lake = await lakeOfBars(1);
    const file = join(lake.folder(bars, barsKeys(0)), 'bars.parquet');
    const bytes = await readFile(file);
    const at = place < 0 ? bytes.length + place : place;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
    await writeFile(file, bytes);
    await expect(lake.readEach(bars, [barsKeys(0)], ['close']).next()).rejects.toThrow(DamagedPartitionError);
    await expect(lake.readRowGroups(bars, barsKeys(0), ['close']).next()).rejects.toThrow(DamagedPartitionError);
    await expect(lake.holds(bars, barsKeys(0), barsRecipe)).rejects.toThrow(DamagedPartitionError);
  });

  it('is a file that is cut off, missing or beside the listed ones', async () => {
    const lake = await lakeOfBars(1);
    const file = join(lake.folder(bars, barsKeys(0)), 'bars.parquet');
    const bytes = await readFile(file);
    await writeFile(`${file}.more`, '');
    await expect(lake.holds(bars, barsKeys(0), barsRecipe)).rejects.toThrow('does not list bars.parquet.more');
    await rm(`${file}.more`);
    await writeFile(file, bytes.subarray(0, 900));
    await expect(lake.readRowGroups(bars, barsKeys(0), ['close']).next()).rejects.toThrow('size or SHA-256 differ');
    await rename(file, `${file}.old`);
    await expect(lake.readRowGroups(bars, barsKeys(0), ['close']).next()).rejects.toThrow('bars.parquet is missing');
  });

  it('in one partition does not keep those before it from their reader', async () => {
    const lake = await lakeOfBars(3, 30);
    await rm(join(lake.folder(bars, barsKeys(1)), 'bars.parquet'));
    const reading = lake.readEach(bars, [0, 1, 2].map(barsKeys), ['close']);
    expect((await reading.next()).value?.table.rows).toBe(30);
    await expect(reading.next()).rejects.toThrow('bars.parquet is missing');
  });

  it('of no kind is in what is there: its manifest lists the SHA-256 of the file', async () => {
    const lake = await lakeOfBars(1);
    const bytes = await readFile(join(lake.folder(bars, barsKeys(0)), 'bars.parquet'));
    expect((await lake.manifest(bars, barsKeys(0)))?.files).toEqual([
      { path: 'bars.parquet', bytes: bytes.length, rows: 2500, sha256: sha256Hex(bytes) },
    ]);
    expect(await lake.holds(bars, barsKeys(0), barsRecipe)).toBe(true);
  });
});
