import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFolders, recoverFolders, stagingFolderIn } from '../../../src/lake/atomic-folder.ts';
import { StagedFolders, writeNewFile } from '../../../src/lake/staged-folders.ts';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

const path = 'sample/regime=a/week_ending=2014-03-28';

async function contents(root: string): Promise<Record<string, string>> {
  const names = readdirSync(join(root, path)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, path, name), 'utf8')])),
  );
}

/** Puts a folder with these files in its place. */
async function replace(root: string, files: Record<string, string>): Promise<void> {
  await together(root, [[path, files]]);
}

async function together(
  root: string,
  folders: readonly (readonly [path: string, files: Record<string, string>])[],
  placed: string[] = [],
): Promise<void> {
  const staged = new StagedFolders<string>(root);
  try {
    for (const [target, files] of folders) {
      const folder = await staged.open();
      for (const [name, content] of Object.entries(files)) await writeNewFile(join(folder, name), content);
      await staged.keep(folder, target, target);
    }
    await staged.place('replace', (target) => placed.push(target));
  } finally {
    await staged.close();
  }
}

function leftovers(root: string): string[] {
  return ['.replaced', '.staging', '.locks'].flatMap((name) => {
    const folder = join(root, name);
    return existsSync(folder) ? readdirSync(folder) : [];
  });
}

describe('a replaced folder', () => {
  it('holds exactly the new files', async () => {
    const root = scratchFolder();
    await replace(root, { a: '1', b: '2' });
    await replace(root, { b: '3', c: '4' });
    expect(await contents(root)).toEqual({ b: '3', c: '4' });
    expect(leftovers(root)).toEqual([]);
  });

  it('stays as it was when the new files cannot be written', async () => {
    const root = scratchFolder();
    await replace(root, { a: '1' });
    await expect(replace(root, { a: '2', 'missing/folder': '3' })).rejects.toThrow('ENOENT');
    expect(await contents(root)).toEqual({ a: '1' });
    expect(leftovers(root)).toEqual([]);
  });

  it('is kept when it came first and the other may only fill a gap', async () => {
    const root = scratchFolder();
    await replace(root, { a: '1' });
    const source = await stagingFolderIn(root);
    await writeFile(join(source, 'a'), '2');
    await placeFolders(root, [{ path, source }], 'keep');
    expect(await contents(root)).toEqual({ a: '1' });
    await rm(join(root, path), { recursive: true });
    await placeFolders(root, [{ path, source }], 'keep');
    expect(await contents(root)).toEqual({ a: '2' });
  });
});

describe('folders that are placed together', () => {
  const paths = Array.from({ length: 40 }, (_, i) => `sample/bucket=${String(i).padStart(3, '0')}/year=2014`);

  it('are not there before all are complete, and then are, in their order', async () => {
    const root = scratchFolder();
    const staged = new StagedFolders<string>(root);
    for (const target of paths) {
      const folder = await staged.open();
      await writeNewFile(join(folder, 'a'), target);
      await staged.keep(folder, target, target);
    }
    expect(existsSync(join(root, 'sample'))).toBe(false);
    const placed: string[] = [];
    await staged.place('replace', (target) => placed.push(target));
    await staged.close();
    expect(placed).toEqual(paths);
    for (const target of paths) expect(await readFile(join(root, target, 'a'), 'utf8')).toBe(target);
    expect(leftovers(root)).toEqual([]);
  });

  it('replace those that are there, and leave none of the old ones behind', async () => {
    const root = scratchFolder();
    const [first = '', second = ''] = paths;
    await together(root, [[first, { a: '1' }]]);
    await together(root, [
      [first, { a: '2' }],
      [second, { a: '3' }],
    ]);
    expect(await readFile(join(root, first, 'a'), 'utf8')).toBe('2');
    expect(await readFile(join(root, second, 'a'), 'utf8')).toBe('3');
    expect(leftovers(root)).toEqual([]);
  });

  it('are told as placed up to the one that cannot be, which stays as it was', async () => {
    const root = scratchFolder();
    const [first = '', second = '', third = ''] = paths;
    await together(root, [[second, { a: 'old' }]]);
    // A file where a folder of the third should be.
    await writeFile(join(root, dirname(third)), '');
    const placed: string[] = [];
    const folders = [first, second, third].map((target) => [target, { a: 'new' }] as const);
    await expect(together(root, folders, placed)).rejects.toThrow();
    expect(placed).toEqual([first, second]);
    expect(await readFile(join(root, second, 'a'), 'utf8')).toBe('new');
    expect(leftovers(root)).toEqual([]);
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
