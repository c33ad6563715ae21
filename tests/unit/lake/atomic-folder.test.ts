import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFolder, recoverFolders, replaceFolder, stagingFolderIn } from '../../../src/lake/atomic-folder.ts';
import { lakeAt, sample, sampleKeys, sampleRecipe, sampleTable, scratchFolder } from './sample-lake.ts';

const path = 'sample/regime=a/week_ending=2014-03-28';

async function contents(root: string): Promise<Record<string, string>> {
  const names = readdirSync(join(root, path)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, path, name), 'utf8')])),
  );
}

describe('a replaced folder', () => {
  it('holds exactly the new files', async () => {
    const root = scratchFolder();
    await replaceFolder(root, path, { a: '1', b: '2' });
    await replaceFolder(root, path, { b: '3', c: '4' });
    expect(await contents(root)).toEqual({ b: '3', c: '4' });
    expect(readdirSync(join(root, '.replaced'))).toEqual([]);
    expect(readdirSync(join(root, '.staging'))).toEqual([]);
    expect(readdirSync(join(root, '.locks'))).toEqual([]);
  });

  it('stays as it was when the new files cannot be written', async () => {
    const root = scratchFolder();
    await replaceFolder(root, path, { a: '1' });
    await expect(replaceFolder(root, path, { a: '2', 'missing/folder': '3' })).rejects.toThrow('ENOENT');
    expect(await contents(root)).toEqual({ a: '1' });
    expect(readdirSync(join(root, '.staging'))).toEqual([]);
  });

  it('is kept when it came first and the other may only fill a gap', async () => {
    const root = scratchFolder();
    await replaceFolder(root, path, { a: '1' });
    const source = await stagingFolderIn(root);
    await writeFile(join(source, 'a'), '2');
    await placeFolder(root, path, source, 'keep');
    expect(await contents(root)).toEqual({ a: '1' });
    await rm(join(root, path), { recursive: true });
    await placeFolder(root, path, source, 'keep');
    expect(await contents(root)).toEqual({ a: '2' });
  });
});

/** The lake as a process leaves it that is killed between the two renames of a replacement. */
async function cutOff() {
  const lake = lakeAt(scratchFolder());
  await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(5) });
  const folder = lake.folder(sample, sampleKeys);
  const aside = join(lake.root, '.replaced', 'sample+regime=news-novelty-v1+week_ending=2014-03-28');
  await mkdir(dirname(aside), { recursive: true });
  await rename(folder, aside);
  return { lake, folder, aside };
}

describe('after a replacement that was cut off', () => {
  it('the next read puts the old partition back', async () => {
    const { lake, aside } = await cutOff();
    expect((await lake.require(sample, sampleKeys)).table.rows).toBe(5);
    expect(existsSync(aside)).toBe(false);
  });

  it('a list shows the old partition', async () => {
    const { lake } = await cutOff();
    expect(await lake.list(sample)).toEqual([sampleKeys]);
  });

  it('recovery puts the old partition back', async () => {
    const { lake, folder, aside } = await cutOff();
    await lake.recover();
    expect(existsSync(folder)).toBe(true);
    expect(existsSync(aside)).toBe(false);
  });

  it('a planted name leads nowhere', async () => {
    const root = join(scratchFolder(), 'lake');
    for (const name of ['..+..+outside', 'sample+..+outside', 'sample+regime=a+..', '.locks+x']) {
      await mkdir(join(root, '.replaced', name), { recursive: true });
    }
    await recoverFolders(root);
    expect(readdirSync(dirname(root))).toEqual(['lake']);
    expect(readdirSync(root).sort()).toEqual(['.locks', '.replaced']);
  });

  it('the next write replaces the old partition', async () => {
    const { lake, aside } = await cutOff();
    expect(await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(6) })).toBe('written');
    expect((await lake.require(sample, sampleKeys)).table.rows).toBe(6);
    expect(existsSync(aside)).toBe(false);
  });

  it('the new partition stays when it came, and the old one is removed', async () => {
    const { lake, folder, aside } = await cutOff();
    await lakeAt(lake.root).write(
      sample,
      { ...sampleKeys, regime: 'b' },
      { recipe: sampleRecipe(), table: sampleTable(1) },
    );
    await mkdir(folder);
    await writeFile(join(folder, 'new'), '');
    await lake.recover();
    expect(readdirSync(folder)).toEqual(['new']);
    expect(existsSync(aside)).toBe(false);
  });
});
