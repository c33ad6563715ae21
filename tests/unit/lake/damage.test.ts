import { chmod, cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeParquet } from '../../../src/lake/parquet-decoding.ts';
import { DamagedPartitionError } from '../../../src/lake/partition-files.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { Random } from '../../../src/statistics/random.ts';
import { isExhaustive } from '../../support/exhaustive.ts';
import {
  lakeAt,
  sample,
  sampleColumns,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

/** Of each file of a partition: as many in `npm test` as find every kind of place, and four times that where every case is tried. */
const flipsPerFile = isExhaustive ? 200 : 50;

async function storedSample(root = scratchFolder()) {
  const lake = lakeAt(root);
  const content = {
    recipe: sampleRecipe(),
    table: sampleTable(300),
    attachments: { 'schema_used.yaml': 'weights:\n  nv: 0.5\n', 'basket.csv': 'rank,symbol\n1,AAPL\n' },
    sources: [{ name: 'news.csv', bytes: 17, sha256: 'd'.repeat(64) }],
  };
  await lake.write(sample, sampleKeys, content);
  return { lake, content, folder: lake.folder(sample, sampleKeys) };
}

/** Every way to read the partition must find the damage; a fresh lake has decoded nothing before. */
async function expectDamage(root: string, what: string): Promise<void> {
  const lake = lakeAt(root);
  const reads = [
    () => lake.read(sample, sampleKeys),
    () => lake.attachment(sample, sampleKeys, 'basket.csv'),
    () => lake.holds(sample, sampleKeys, sampleRecipe()),
  ];
  for (const read of reads) await expect(read(), what).rejects.toBeInstanceOf(DamagedPartitionError);
}

describe('damage is found by the next read:', () => {
  it.each(['manifest.json', 'sample.parquet', 'schema_used.yaml', 'basket.csv'])(
    `one flipped byte at ${flipsPerFile} places of %s`,
    async (name) => {
      const { lake, folder } = await storedSample();
      const good = await readFile(join(folder, name));
      const random = Random.seeded(good.length);
      for (let i = 0; i < flipsPerFile; i++) {
        const position = Math.floor(random.uniform() * good.length);
        const changed = Buffer.from(good);
        changed.writeUInt8(changed.readUInt8(position) ^ (1 + Math.floor(255 * random.uniform())), position);
        await writeFile(join(folder, name), changed);
        await expectDamage(lake.root, `byte ${position} of ${name}`);
      }
      await writeFile(join(folder, name), good);
      expect(await lake.read(sample, sampleKeys)).toBeDefined();
    },
  );

  it('a flipped byte of Parquet that Polars itself would read as other values', async () => {
    const { lake, folder } = await storedSample();
    const good = await readFile(join(folder, 'sample.parquet'));
    const digest = tableDigest(sampleColumns, (await lake.require(sample, sampleKeys)).table);
    let unnoticed = 0;
    for (let position = 4; position < good.length && unnoticed < 5; position += 7) {
      const changed = Buffer.from(good);
      changed.writeUInt8(changed.readUInt8(position) ^ 1, position);
      const read = await decodeParquet(sampleColumns, changed).catch(() => undefined);
      if (!read || tableDigest(sampleColumns, read) === digest) continue;
      unnoticed += 1;
      await writeFile(join(folder, 'sample.parquet'), changed);
      await expectDamage(lake.root, `byte ${position}`);
    }
    // Without such bytes the test would say nothing.
    expect(unnoticed).toBe(5);
  });

  it('a table that was decoded before in the same process', async () => {
    const { lake, folder } = await storedSample();
    await lake.read(sample, sampleKeys);
    await truncate(join(folder, 'sample.parquet'), 100);
    await expect(lake.read(sample, sampleKeys)).rejects.toThrow('sample.parquet is not the file of its manifest');
  });

  it.each(['manifest.json', 'sample.parquet', 'schema_used.yaml'])('a truncated %s', async (name) => {
    const { lake, folder } = await storedSample();
    const { length } = await readFile(join(folder, name));
    for (const size of [length - 1, Math.floor(length / 2), 0]) {
      await truncate(join(folder, name), size);
      await expectDamage(lake.root, `${name} of ${size} bytes`);
    }
  });

  it.each(['manifest.json', 'sample.parquet', 'schema_used.yaml'])('a deleted %s', async (name) => {
    const { lake, folder } = await storedSample();
    await rm(join(folder, name));
    await expectDamage(lake.root, name);
  });

  it('a file or folder that the manifest does not list', async () => {
    const { lake, folder } = await storedSample();
    await writeFile(join(folder, 'part-0.parquet'), '');
    await expect(lake.read(sample, sampleKeys)).rejects.toThrow('its manifest does not list part-0.parquet');
    await rm(join(folder, 'part-0.parquet'));
    await mkdir(join(folder, 'backup'));
    await expectDamage(lake.root, 'folder');
  });

  it('an empty folder in the place of a partition', async () => {
    const { lake, folder } = await storedSample();
    for (const name of await readdir(folder)) await rm(join(folder, name));
    await expect(lake.read(sample, sampleKeys)).rejects.toThrow('it has no manifest.json');
  });

  it('a good partition in the folder of another', async () => {
    const { lake, folder } = await storedSample();
    const other = { ...sampleKeys, week_ending: '2014-04-04' };
    await cp(folder, lake.folder(sample, other), { recursive: true });
    await expect(lake.read(sample, other)).rejects.toThrow(
      'its manifest says that it is sample/regime=news-novelty-v1/week_ending=2014-03-28',
    );
  });

  it('a table of other columns under a good manifest', async () => {
    const { lake } = await storedSample();
    const { row, ...fewer } = sampleColumns;
    const narrow = { ...sample, rowKey: ['symbol'], columns: fewer };
    await expect(lakeAt(lake.root).read(narrow, sampleKeys)).rejects.toThrow(
      'columns differ: missing none, unexpected row',
    );
    expect(row.type).toBe('int32');
  });
});

describe('after damage', () => {
  it('the message says where it is and what to do', async () => {
    const { lake, folder } = await storedSample();
    await truncate(join(folder, 'basket.csv'), 3);
    await expect(lake.read(sample, sampleKeys)).rejects.toThrow(
      `${folder}: basket.csv is not the file of its manifest (size or SHA-256 differ). Restore it, or move the folder out of the lake and run the stage that wrote it again.`,
    );
  });

  it('the stage can write the partition again, with or without deleting it', async () => {
    for (const name of ['manifest.json', 'sample.parquet', 'basket.csv']) {
      const { lake, content, folder } = await storedSample();
      await truncate(join(folder, name), 5);
      expect(await lake.write(sample, sampleKeys, content)).toBe('written');
      await rm(folder, { recursive: true });
      expect(await lake.write(sample, sampleKeys, content)).toBe('written');
      expect(await lakeAt(lake.root).holds(sample, sampleKeys, sampleRecipe())).toBe(true);
    }
  });
});

/** Runs `work` as somebody who is not root; permissions mean nothing to root. */
async function unprivileged(work: () => Promise<void>): Promise<void> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('a lake that may only be read', () => {
  it('gives its partitions, finds damage and says what is missing', async () => {
    const { lake, folder } = await storedSample();
    const folders = [lake.root, folder];
    for (const entry of await readdir(lake.root, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) folders.push(join(entry.parentPath, entry.name));
    }
    for (const path of folders) await chmod(path, 0o555);
    const reader = lakeAt(lake.root);
    await unprivileged(async () => {
      await expect(writeFile(join(lake.root, 'x'), '')).rejects.toThrow('EACCES');
      expect((await reader.require(sample, sampleKeys)).table.rows).toBe(300);
      expect(await reader.list(sample)).toEqual([sampleKeys]);
      expect(await reader.read(sample, { ...sampleKeys, week_ending: '2014-04-04' })).toBeUndefined();
    });
    await truncate(join(folder, 'basket.csv'), 3);
    await unprivileged(async () => {
      await expect(reader.read(sample, sampleKeys)).rejects.toBeInstanceOf(DamagedPartitionError);
    });
    for (const path of folders) await chmod(path, 0o755);
  });
});
