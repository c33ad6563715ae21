import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  decodeOften,
  digestsOfFiles,
  proveSame,
  readWithLake,
  readWithPolars,
  writeOneByOne,
  writeWithLake,
  writeWithPolars,
} from '../../../tools/bench/lake-size-work.ts';
import { scratchFolder } from '../../support/lake/sample-lake.ts';

// The bench of docs/performance.md in small: what it compares is the same work.

it('the bars of the bench are the same bytes and cells, written together, one by one, and by Polars alone', async () => {
  const folder = scratchFolder();
  const size = { partitions: 3, assets: 8, days: 30 };
  const [together, alone, native] = ['together', 'alone', 'native'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await writeWithLake(together, size);
  await writeOneByOne(alone, size);
  await writeWithPolars(native, size);
  const digests = await digestsOfFiles(native, size);
  expect(new Set(digests).size).toBe(3);
  await proveSame(together, digests, size);
  await proveSame(alone, digests, size);
  expect(await readWithLake(together, size)).toBeGreaterThan(0);
  expect(await readWithPolars(native, size, digests)).toBeGreaterThan(0);
  for (const by of ['lake', 'polars'] as const) expect(await decodeOften(size, by)).toBeGreaterThan(0);
  await expect(proveSame(together, digests.toReversed(), size)).rejects.toThrow('writes bucket 0 otherwise');
  await expect(readWithPolars(native, size, digests.toReversed())).rejects.toThrow('0 is another file');
  await expect(proveSame(together, digests, { ...size, assets: 9 })).rejects.toThrow('came back with other cells');
});
