import { existsSync, readdirSync } from 'node:fs';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysMatch, type PartitionKeys, partitionPath } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { DamagedPartitionError } from '../../../src/lake/partition-files.ts';
import type { Tier } from '../../../src/lake/tier.ts';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

/** A tier that holds the folders of another lake. */
class FolderTier implements Tier {
  readonly name = 'another lake';
  readonly #source: Lake;
  fetches = 0;
  /** What happens to a copy on its way. */
  damage: (folder: string) => Promise<void> = async () => undefined;

  constructor(source: Lake) {
    this.#source = source;
  }

  async list(dataset: typeof sample, wanted: PartitionKeys): Promise<PartitionKeys[]> {
    return (await this.#source.list(dataset)).filter((keys) => keysMatch(keys, wanted));
  }

  async fetch(dataset: typeof sample, keys: PartitionKeys, into: string): Promise<boolean> {
    this.fetches += 1;
    const folder = join(this.#source.root, partitionPath(dataset, keys));
    if (!existsSync(folder)) return false;
    await cp(folder, into, { recursive: true });
    await this.damage(into);
    return true;
  }
}

async function tierWith(seed: number, keys = sampleKeys): Promise<{ tier: FolderTier; source: Lake }> {
  const source = lakeAt(scratchFolder());
  const attachments = { 'basket.csv': 'rank,symbol\n' };
  await source.write(sample, keys, { recipe: sampleRecipe(), table: sampleTable(20, seed), attachments });
  return { tier: new FolderTier(source), source };
}

function filesOf(root: string): string[] {
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe('a partition that only a tier holds', () => {
  it('is fetched once, and kept locally byte for byte', async () => {
    const { tier, source } = await tierWith(1);
    const lake = lakeAt(join(scratchFolder(), 'lake'), [tier]);
    expect((await lake.require(sample, sampleKeys)).table).toEqual((await source.require(sample, sampleKeys)).table);
    expect((await lake.attachment(sample, sampleKeys, 'basket.csv'))?.toString()).toBe('rank,symbol\n');
    expect(await lake.holds(sample, sampleKeys, sampleRecipe())).toBe(true);
    expect(tier.fetches).toBe(1);
    for (const name of ['manifest.json', 'sample.parquet', 'basket.csv']) {
      const copy = await readFile(join(lake.folder(sample, sampleKeys), name));
      expect(copy.equals(await readFile(join(source.folder(sample, sampleKeys), name)))).toBe(true);
    }
  });

  it('is nothing that this process has written', async () => {
    const { tier } = await tierWith(1);
    const lake = lakeAt(scratchFolder(), [tier]);
    const content = {
      recipe: sampleRecipe(),
      table: sampleTable(20, 1),
      attachments: { 'basket.csv': 'rank,symbol\n' },
    };
    expect(await lake.write(sample, sampleKeys, content)).toBe('unchanged');
    expect(lake.written).toEqual([]);
  });

  it('is listed together with the local ones', async () => {
    const { tier } = await tierWith(1, { regime: 'b', week_ending: '2014-03-28' });
    const lake = lakeAt(scratchFolder(), [tier]);
    await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(1) });
    expect(await lake.list(sample)).toEqual([{ regime: 'b', week_ending: '2014-03-28' }, sampleKeys]);
    expect(await lake.list(sample, { regime: 'b' })).toEqual([{ regime: 'b', week_ending: '2014-03-28' }]);
  });

  it('is looked for in one tier after the other', async () => {
    const empty = new FolderTier(lakeAt(scratchFolder()));
    const { tier: first, source } = await tierWith(1);
    const { tier: second } = await tierWith(2);
    const lake = lakeAt(scratchFolder(), [empty, first, second]);
    const expected = await source.require(sample, sampleKeys);
    expect((await lake.require(sample, sampleKeys)).manifest.digest).toBe(expected.manifest.digest);
    expect([empty.fetches, first.fetches, second.fetches]).toEqual([1, 1, 0]);
  });
});

describe('a partition that the local folder holds', () => {
  it('is not fetched', async () => {
    const { tier } = await tierWith(1);
    const lake = lakeAt(scratchFolder(), [tier]);
    await lakeAt(lake.root).write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(20, 2) });
    const local = await lakeAt(lake.root).require(sample, sampleKeys);
    expect((await lake.require(sample, sampleKeys)).manifest).toEqual(local.manifest);
    expect(tier.fetches).toBe(0);
  });

  it('is not overwritten by a fetch that began before it was there', async () => {
    const { tier } = await tierWith(1);
    const lake = lakeAt(scratchFolder(), [tier]);
    const other = lakeAt(lake.root);
    tier.damage = async () => {
      await other.write(sample, sampleKeys, { recipe: sampleRecipe({ newer: true }), table: sampleTable(20, 2) });
    };
    const { manifest } = await lake.require(sample, sampleKeys);
    expect(manifest.recipe).toEqual(sampleRecipe({ newer: true }));
  });
});

describe('what a tier gives is refused, and nothing of it kept,', () => {
  const edit = (name: string, change: (text: string) => string) => async (folder: string) => {
    const file = join(folder, name);
    await writeFile(file, change(await readFile(file, 'latin1')), 'latin1');
  };

  it.each([
    ['when a table is damaged', edit('sample.parquet', (text) => `${text.slice(0, -1)}?`)],
    ['when a further file is damaged', edit('basket.csv', (text) => `${text}1,AAPL\n`)],
    ['when its digest is wrong', edit('manifest.json', (text) => text.replace(/"digest": "..../, '"digest": "0000'))],
    ['when its circumstances were changed', edit('manifest.json', (text) => text.replace('c0ffee', 'c0ffef'))],
    ['when a file is missing', async (folder: string) => rm(join(folder, 'basket.csv'))],
    ['when there is a file too many', async (folder: string) => writeFile(join(folder, 'more.txt'), '')],
    ['when there is no manifest', async (folder: string) => rm(join(folder, 'manifest.json'))],
  ])('%s', async (_, damage) => {
    const { tier } = await tierWith(1);
    tier.damage = damage;
    const lake = lakeAt(scratchFolder(), [tier]);
    const read = await lake.read(sample, sampleKeys).catch((error: unknown) => error);
    expect(read).toBeInstanceOf(DamagedPartitionError);
    expect(String(read)).toContain(`${partitionPath(sample, sampleKeys)} in another lake: `);
    expect(filesOf(lake.root)).toEqual([]);
  });

  it('when it is another partition than the one that was asked for', async () => {
    const other = { ...sampleKeys, week_ending: '2014-04-04' };
    const { tier, source } = await tierWith(1, other);
    tier.damage = async () => undefined;
    await cp(source.folder(sample, other), source.folder(sample, sampleKeys), { recursive: true });
    const lake = lakeAt(scratchFolder(), [tier]);
    await expect(lake.read(sample, sampleKeys)).rejects.toThrow(
      'its manifest says that it is sample/regime=news-novelty-v1/week_ending=2014-04-04',
    );
    expect(filesOf(lake.root)).toEqual([]);
  });
});
