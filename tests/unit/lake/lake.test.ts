import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { inputReference, Lake } from '../../../src/lake/lake.ts';
import { takeRows } from '../../../src/lake/table.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { writeTableFile } from '../../../src/lake/table-file.ts';
import {
  lakeAt,
  sample,
  sampleColumns,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../support/lake/sample-lake.ts';

const content = (rows = 20, seed = 1) => ({ recipe: sampleRecipe(), table: sampleTable(rows, seed) });

describe('a partition', () => {
  it('is written once, and unchanged the second time', async () => {
    const lake = lakeAt(scratchFolder());
    expect(await lake.write(sample, sampleKeys, content())).toBe('written');
    const before = await readFile(join(lake.folder(sample, sampleKeys), 'manifest.json'));
    expect(await lake.write(sample, sampleKeys, content())).toBe('unchanged');
    expect(await readFile(join(lake.folder(sample, sampleKeys), 'manifest.json'))).toEqual(before);
    expect(lake.written).toHaveLength(1);
  });

  it('is the same where the file of its table was written elsewhere', async () => {
    const [lake, other] = [lakeAt(scratchFolder()), lakeAt(scratchFolder())];
    const { recipe, table } = content();
    await lake.write(sample, sampleKeys, { recipe, table });
    await other.withScratchFolder(async (folder) => {
      const file = await writeTableFile(join(folder, 'a.parquet'), sample, table);
      await other.writeTogether((batch) => batch.takeFile(sample, sampleKeys, { recipe, table: file }));
    });
    expect((await other.manifest(sample, sampleKeys))?.digest).toBe((await lake.manifest(sample, sampleKeys))?.digest);
  });

  it('gives chosen columns alone, and nothing where it is not there', async () => {
    const lake = lakeAt(scratchFolder());
    expect(await lake.readColumns(sample, sampleKeys, ['rank'])).toBeUndefined();
    await expect(lake.requireColumns(sample, sampleKeys, ['rank'])).rejects.toThrow(UserError);
    await lake.write(sample, sampleKeys, content());
    const found = await lake.requireColumns(sample, sampleKeys, ['rank']);
    expect(Object.keys(found.table.columns)).toEqual(['rank']);
    expect(found.table.columns.rank).toEqual((await lake.require(sample, sampleKeys)).table.columns.rank);
  });

  it('is written again when the table, the recipe or a further file is another one', async () => {
    const lake = lakeAt(scratchFolder());
    const variants = [
      content(),
      content(20, 2),
      { ...content(), recipe: sampleRecipe({ clip: 3 }) },
      { ...content(), attachments: { 'notes.txt': 'a' } },
      { ...content(), attachments: { 'notes.txt': 'b' } },
    ];
    for (const variant of variants) expect(await lake.write(sample, sampleKeys, variant)).toBe('written');
    expect(new Set(lake.written.map(({ digest }) => digest)).size).toBe(variants.length);
  });

  it('comes back sorted by its row key, with its manifest', async () => {
    const lake = lakeAt(scratchFolder());
    await lake.write(sample, sampleKeys, {
      ...content(),
      sources: [{ name: 'a.csv', bytes: 3, sha256: 'b'.repeat(64) }],
    });
    const { table, manifest } = await lake.require(sample, sampleKeys);
    const symbols = [...table.columns.symbol];
    expect(symbols).toEqual(symbols.toSorted());
    expect(manifest.recipe).toEqual(sampleRecipe());
    expect(manifest.produced).toEqual({
      time: '2014-05-13T16:53:20.000Z',
      commit: 'c0ffee',
      run: 'run-1',
      software: 'test',
      sources: [{ name: 'a.csv', bytes: 3, sha256: 'b'.repeat(64) }],
    });
    expect(inputReference(manifest)).toEqual({ dataset: 'sample', keys: sampleKeys, content: manifest.content });
  });

  it('has the same bytes whatever the order of the rows it was given', async () => {
    const bytes: Buffer[] = [];
    for (const turned of [false, true]) {
      const lake = lakeAt(scratchFolder());
      const table = sampleTable(200);
      const order = Array.from({ length: 200 }, (_, row) => (turned ? 199 - row : row));
      await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: takeRows(table, order) });
      bytes.push(await readFile(join(lake.folder(sample, sampleKeys), 'sample.parquet')));
    }
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.alloc(0))).toBe(true);
  });

  it('has a digest that depends on nothing of where, when and by whom it was produced', async () => {
    const here = lakeAt(scratchFolder());
    const there = lakeAt(join(scratchFolder(), 'deeper', 'lake'));
    await here.write(sample, sampleKeys, content());
    await there.write(sample, sampleKeys, { ...content(), sources: [{ name: 'x', bytes: 1, sha256: 'c'.repeat(64) }] });
    expect(there.written.map(({ digest }) => digest)).toEqual(here.written.map(({ digest }) => digest));
  });

  it('may have no rows', async () => {
    const lake = lakeAt(scratchFolder());
    await lake.write(sample, sampleKeys, content(0));
    expect((await lake.require(sample, sampleKeys)).table.rows).toBe(0);
  });

  it('is refused when a row key occurs twice, naming the row, and nothing is stored', async () => {
    const lake = lakeAt(scratchFolder());
    const table = sampleTable(10);
    const twice = takeRows(table, [0, 1, 2, 3, 2]);
    const row = `symbol=${table.columns.symbol[2]}, row=2`;
    await expect(lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: twice })).rejects.toThrow(
      `sample: the row ${row} occurs twice`,
    );
    expect(await lake.read(sample, sampleKeys)).toBeUndefined();
  });

  it('is stored under its own keys, whatever else was known', async () => {
    const lake = lakeAt(scratchFolder());
    await lake.write(sample, { ...sampleKeys, month: '2014-03' }, content());
    expect((await lake.require(sample, sampleKeys)).manifest.keys).toEqual(sampleKeys);
  });

  it.each(['../x', 'a/b', 'manifest.json', 'sample.parquet', ''])('cannot have a further file %j', async (name) => {
    const lake = lakeAt(scratchFolder());
    const attempt = lake.write(sample, sampleKeys, { ...content(), attachments: { [name]: 'x' } });
    await expect(attempt).rejects.toThrow('a further file cannot be called');
  });

  it('gives its further files back, text and bytes', async () => {
    const lake = lakeAt(scratchFolder());
    const attachments = { 'schema_used.yaml': 'a: ü\n', 'bytes.bin': new Uint8Array([0, 255]) };
    await lake.write(sample, sampleKeys, { ...content(), attachments });
    expect((await lake.attachment(sample, sampleKeys, 'schema_used.yaml'))?.toString()).toBe('a: ü\n');
    expect(await lake.attachment(sample, sampleKeys, 'bytes.bin')).toEqual(Buffer.from([0, 255]));
    expect(await lake.attachment(sample, sampleKeys, 'absent.txt')).toBeUndefined();
  });

  it('is held for the recipe it was made by, and for no other', async () => {
    const lake = lakeAt(scratchFolder());
    expect(await lake.holds(sample, sampleKeys, sampleRecipe())).toBe(false);
    await lake.write(sample, sampleKeys, content());
    expect(await lake.holds(sample, sampleKeys, sampleRecipe())).toBe(true);
    expect(await lake.holds(sample, sampleKeys, sampleRecipe({ clip: 2 }))).toBe(false);
  });

  it('gives the same table when it is read again after another was written in its place', async () => {
    const lake = lakeAt(scratchFolder());
    const digest = async () => tableDigest(sampleColumns, (await lake.require(sample, sampleKeys)).table);
    await lake.write(sample, sampleKeys, content());
    const first = await digest();
    await lake.write(sample, sampleKeys, content(20, 2));
    expect(await digest()).not.toBe(first);
    await lake.write(sample, sampleKeys, content());
    expect(await digest()).toBe(first);
  });
});

describe('a lake', () => {
  it('that does not exist is empty, and looking does not make it', async () => {
    const root = join(scratchFolder(), 'none');
    const lake = lakeAt(root);
    await lake.recover();
    expect(await lake.read(sample, sampleKeys)).toBeUndefined();
    expect(await lake.list(sample)).toEqual([]);
    expect(existsSync(root)).toBe(false);
  });

  it('without a partition says which stage writes it', async () => {
    const options = { root: scratchFolder(), clock: Date.now, software: 'test', writtenBy: { sample: 'score' } };
    const lake = new Lake({ datasets: [sample], ...options });
    const missing = await lake.require(sample, sampleKeys).catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(UserError);
    expect(missing).toMatchObject({ hint: 'Run the stage "score" for it first.' });
    expect(String(missing)).toContain('has no sample/regime=news-novelty-v1/week_ending=2014-03-28');
  });

  it('lists partitions in path order, all or those with some keys', async () => {
    const lake = lakeAt(scratchFolder());
    const all = [
      { regime: 'a', week_ending: '2014-04-04' },
      { regime: 'a', week_ending: '2014-04-11' },
      { regime: 'b', week_ending: '2014-04-04' },
    ];
    for (const keys of all.toReversed()) await lake.write(sample, keys, content(1));
    expect(await lake.list(sample)).toEqual(all);
    expect(await lake.list(sample, { regime: 'a' })).toEqual(all.slice(0, 2));
    expect(await lake.list(sample, { week_ending: '2014-04-04' })).toEqual([all[0], all[2]]);
    expect(await lake.list(sample, { regime: 'c' })).toEqual([]);
  });

  it('does not list folders that cannot be partitions', async () => {
    const lake = lakeAt(scratchFolder());
    await lake.write(sample, sampleKeys, content(1));
    for (const folder of [
      'regime=a b/week_ending=2014-03-28',
      'regime=a/week_ending=',
      'week_ending=2014-03-28/regime=a',
      'x',
    ]) {
      await mkdir(join(lake.root, 'sample', folder), { recursive: true });
    }
    expect(await lake.list(sample)).toEqual([sampleKeys]);
  });

  it('keeps nothing beside its partitions but empty folders', async () => {
    const lake = lakeAt(scratchFolder());
    for (const seed of [1, 2, 3]) await lake.write(sample, sampleKeys, content(5, seed));
    await lake.recover();
    const files = readdirSync(lake.root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(['manifest.json', 'sample.parquet']);
  });

  it('lets one piece of exclusive work follow the other', async () => {
    const lake = lakeAt(scratchFolder());
    const events: string[] = [];
    const work = (name: string) =>
      lake.exclusively('ingest', async () => {
        events.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 30));
        events.push(`${name} ends`);
      });
    await Promise.all([work('a'), work('b')]);
    const [first] = events[0]?.split(' ') ?? [];
    const second = first === 'a' ? 'b' : 'a';
    expect(events).toEqual([`${first} begins`, `${first} ends`, `${second} begins`, `${second} ends`]);
  });
});
