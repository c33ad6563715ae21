import { expect, test } from 'vitest';
import { CheckedTables } from '../../../src/lake/checked-tables.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import type { TableBytes } from '../../../src/lake/partition-reading.ts';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

async function tables(of: (bytes: Buffer) => Buffer) {
  const lake = lakeAt(scratchFolder());
  await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(20, 1) });
  const table = (await lake.tableBytes(sample, sampleKeys)) as TableBytes;
  const bytes = of(table.bytes);
  return { bytes, checked: new CheckedTables(new Map([[partitionPath(sample, sampleKeys), { ...table, bytes }]])) };
}

const alone = (bytes: Buffer) => Buffer.from(new Uint8Array(bytes).buffer);

test('a table reads as from the lake, and what did not come is not there', async () => {
  const { checked } = await tables(alone);
  expect((await checked.readColumns(sample, sampleKeys, ['rank']))?.table.rows).toBe(20);
  expect(await new CheckedTables(new Map()).readColumns(sample, sampleKeys, ['rank'])).toBeUndefined();
});

test('bytes are given back when nothing is read any more', async () => {
  const { bytes, checked } = await tables(alone);
  checked.release();
  expect(bytes.buffer.byteLength).toBe(0);
});

test('bytes that share their memory with others stay', async () => {
  const { bytes, checked } = await tables((own) => Buffer.concat([own, own]).subarray(0, own.length));
  checked.release();
  expect(bytes.buffer.byteLength).toBeGreaterThan(0);
});
