import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

async function lakeWithOne() {
  const lake = lakeAt(join(scratchFolder(), 'lake'));
  await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(3) });
  return lake;
}

describe('Lake.remove', () => {
  it('removes a partition, and the folders above it that are empty then', async () => {
    const lake = await lakeWithOne();
    expect(await lake.remove(sample, sampleKeys)).toBe(true);
    expect(await lake.list(sample)).toEqual([]);
    expect(await lake.read(sample, sampleKeys)).toBeUndefined();
    expect(existsSync(join(lake.root, sample.name))).toBe(false);
    expect(readdirSync(join(lake.root, '.staging'))).toEqual([]);
    expect(await lake.remove(sample, sampleKeys)).toBe(false);
    expect(await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(3) })).toBe('written');
  });

  it('leaves its neighbours', async () => {
    const lake = await lakeWithOne();
    const [key = ''] = sample.partitionKeys;
    const other = { ...sampleKeys, [key]: 'other' };
    await lake.write(sample, other, { recipe: sampleRecipe(), table: sampleTable(3) });
    await lake.remove(sample, sampleKeys);
    expect(await lake.list(sample)).toEqual([other]);
  });

  it('also removes one whose replacement was cut off, so that it does not come back', async () => {
    const lake = await lakeWithOne();
    const folder = lake.folder(sample, sampleKeys);
    const path = folder.slice(lake.root.length + 1).replaceAll('/', '+');
    mkdirSync(join(lake.root, '.replaced'));
    renameSync(folder, join(lake.root, '.replaced', path));
    expect(await lake.remove(sample, sampleKeys)).toBe(true);
    await lake.recover();
    expect(await lake.list(sample)).toEqual([]);
  });

  it('makes no lake where there is none', async () => {
    const lake = lakeAt(join(scratchFolder(), 'none'));
    expect(await lake.remove(sample, sampleKeys)).toBe(false);
    expect(existsSync(lake.root)).toBe(false);
  });
});
