import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysMatch, type PartitionKeys } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { DamagedPartitionError } from '../../../src/lake/partition-files.ts';
import type { PartitionReference, Tier } from '../../../src/lake/tier.ts';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

/** Another lake, seen as a tier that is far away. */
class FarTier implements Tier {
  readonly name = 'far away';
  readonly prepared: (readonly PartitionReference[])[] = [];
  readonly fetched: PartitionKeys[] = [];
  readonly #source: Lake;
  isDamaged = false;

  constructor(source: Lake) {
    this.#source = source;
  }

  async list(dataset: typeof sample, wanted: PartitionKeys): Promise<PartitionKeys[]> {
    return (await this.#source.list(dataset)).filter((keys) => keysMatch(keys, wanted));
  }

  async prepare(wanted: readonly PartitionReference[]): Promise<void> {
    this.prepared.push(wanted);
  }

  async fetch(dataset: typeof sample, keys: PartitionKeys, into: string): Promise<boolean> {
    this.fetched.push(keys);
    if ((await this.#source.manifest(dataset, keys)) === undefined) return false;
    await cp(this.#source.folder(dataset, keys), into, { recursive: true });
    if (this.isDamaged) await writeFile(join(into, 'sample.parquet'), 'x');
    return true;
  }
}

const weeks = ['2014-03-28', '2014-04-04', '2014-04-11'];
const keysOf = (week: string) => ({ ...sampleKeys, week_ending: week });
const wanted = weeks.map((week) => ({ dataset: sample, keys: keysOf(week) }));

async function farTier(): Promise<FarTier> {
  const source = lakeAt(scratchFolder());
  for (const [seed, week] of weeks.entries()) {
    await source.write(sample, keysOf(week), { recipe: sampleRecipe(), table: sampleTable(5, seed) });
  }
  return new FarTier(source);
}

describe('partitions that a lake adopts', () => {
  it('are announced at once, kept, and count as written', async () => {
    const tier = await farTier();
    const lake = lakeAt(join(scratchFolder(), 'lake'));
    let seen = 0;
    expect(await lake.adopt(tier, wanted, () => (seen += 1))).toBe(3);
    expect(seen).toBe(3);
    expect(tier.prepared).toEqual([wanted]);
    expect(await lake.listLocal(sample)).toEqual(weeks.map(keysOf));
    const digests = await Promise.all(weeks.map(async (week) => (await lake.manifest(sample, keysOf(week)))?.digest));
    expect(lake.written).toEqual(weeks.map((week, i) => ({ dataset: sample, keys: keysOf(week), digest: digests[i] })));
  });

  it('are those that the lake lacks', async () => {
    const tier = await farTier();
    const lake = lakeAt(scratchFolder());
    const [own = ''] = weeks;
    await lakeAt(lake.root).write(sample, keysOf(own), {
      recipe: sampleRecipe({ own: true }),
      table: sampleTable(5, 9),
    });
    expect(await lake.adopt(tier, wanted)).toBe(2);
    expect(tier.fetched).toEqual(weeks.slice(1).map(keysOf));
    expect((await lake.manifest(sample, keysOf(own)))?.recipe).toEqual(sampleRecipe({ own: true }));
    expect(await lake.adopt(tier, wanted)).toBe(0);
    expect(lake.written).toHaveLength(2);
  });

  it('are not those that one of its own tiers holds', async () => {
    const tier = await farTier();
    const lake = lakeAt(scratchFolder(), [await farTier()]);
    expect(await lake.adopt(tier, wanted)).toBe(0);
    expect(tier.fetched).toEqual([]);
  });

  it('are none that the tier lacks', async () => {
    const tier = new FarTier(lakeAt(scratchFolder()));
    const lake = lakeAt(scratchFolder());
    expect(await lake.adopt(tier, wanted)).toBe(0);
    expect(lake.written).toEqual([]);
  });

  it('are none that are damaged', async () => {
    const tier = await farTier();
    tier.isDamaged = true;
    const lake = lakeAt(scratchFolder());
    await expect(lake.adopt(tier, wanted)).rejects.toBeInstanceOf(DamagedPartitionError);
    expect(await lake.listLocal(sample)).toEqual([]);
    expect(lake.written).toEqual([]);
  });
});
