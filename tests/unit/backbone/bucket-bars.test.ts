import { describe, expect, test } from 'vitest';
import { BarRoom, readBucketBars } from '../../../src/backbone/bucket-bars.ts';
import { bars } from '../../../src/backbone/datasets.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { emptyTable } from '../../../src/lake/table.ts';

type Stored = readonly (readonly [asset: number, date: number, close: number])[];

/** A lake whose years, from 1970 on, hold these bars. */
function lakeOf(...years: Stored[]): Pick<Lake, 'readEach'> {
  const tables = years.map((rows) => {
    const table = emptyTable(bars.columns, rows.length);
    for (const [row, [asset, date, close]] of rows.entries()) {
      table.columns.asset[row] = asset;
      for (const name of ['date', 'first_seen'] as const) table.columns[name][row] = date;
      table.columns.close[row] = close;
    }
    return { table };
  });
  return {
    readEach: async function* () {
      yield* tables;
    },
  } as unknown as Pick<Lake, 'readEach'>;
}

const room = () => new BarRoom(new ArrayBuffer(BarRoom.bytes(10)), 10);
const read = (lake: Pick<Lake, 'readEach'>, ...years: string[]) =>
  readBucketBars(lake, 5, years, (asset) => asset < 9, room);

describe('the bars of a bucket', () => {
  test('are those of each asset, year after year', async () => {
    const lake = lakeOf(
      [
        [1, 100, 10],
        [3, 100, 30],
      ],
      [
        [1, 400, 11],
        [2, 400, 20],
        [3, 400, 31],
        [3, 401, 32],
      ],
    );
    const found = await read(lake, '1970', '1971');
    expect([...found.assets]).toEqual([1, 2, 3]);
    expect([...found.starts]).toEqual([0, 2, 3, 6]);
    expect([...found.close]).toEqual([10, 11, 20, 30, 31, 32]);
    expect([...found.dates]).toEqual([100, 400, 400, 100, 400, 401]);
  });

  test('are none in a bucket without bars', async () => {
    const found = await read(lakeOf());
    expect([...found.assets, ...found.starts]).toEqual([0]);
  });

  test.each([
    [
      'a date before the one before',
      [
        [1, 101, 1],
        [1, 100, 1],
      ] as Stored,
    ],
    [
      'a date twice',
      [
        [1, 100, 1],
        [1, 100, 1],
      ] as Stored,
    ],
    [
      'an asset after a later one',
      [
        [2, 100, 1],
        [1, 100, 1],
      ] as Stored,
    ],
  ])('are refused with %s', async (_, rows) => {
    await expect(read(lakeOf(rows), '1970')).rejects.toThrow(
      /bars\/asset_bucket=005\/year=1970: the bar of asset 1 on 1970-04-11.*does not come after/,
    );
  });

  test('are refused where a year does not come after the one before', async () => {
    await expect(read(lakeOf([[1, 500, 1]], [[1, 400, 1]]), '1970', '1971')).rejects.toThrow(
      /year=1971: the bar of asset 1 on 1971-02-05/,
    );
  });

  test('are refused with an asset that is none of the bucket', async () => {
    await expect(read(lakeOf([[9, 100, 1]]), '1970')).rejects.toThrow(
      /has bars of asset 9, which is no asset of this bucket/,
    );
  });
});
