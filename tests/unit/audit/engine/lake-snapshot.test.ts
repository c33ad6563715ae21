import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LakeSnapshot } from '../../../../src/audit/engine/lake-snapshot.ts';
import { PartitionInspector } from '../../../../src/audit/engine/partition-inspector.ts';
import { datasets } from '../../../../src/datasets.ts';
import { universe } from '../../../../src/ingest/datasets.ts';
import { Lake } from '../../../../src/lake/lake.ts';
import { DamagedPartitionError } from '../../../../src/lake/partition-files.ts';
import { emptyTable } from '../../../../src/lake/table.ts';
import type { Tier } from '../../../../src/lake/tier.ts';

const keys = { week_ending: '2024-04-05' };
const otherKeys = { week_ending: '2024-04-12' };

describe('a look at the lake', () => {
  let root: string;
  let lake: Lake;
  let inspector: PartitionInspector;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'regimen-look-'));
    lake = lakeOn();
    inspector = new PartitionInspector(lake);
  });

  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const lakeOn = (tiers: readonly Tier[] = []) =>
    new Lake({ datasets, root, tiers, clock: () => 0, software: 'regimen test' });
  const snapshot = () => new LakeSnapshot(lake, inspector);
  const file = (name: string, of = keys) => join(lake.folder(universe, of), name);

  async function write(symbol: string, of = keys): Promise<void> {
    const table = emptyTable(universe.columns, 1);
    table.columns.symbol[0] = symbol;
    await lake.write(universe, of, { recipe: { stage: 'ingest', version: 1, parameters: {}, inputs: [] }, table });
  }

  test('reads a sound partition, and says what is missing as the lake does', async () => {
    await write('AAA');
    const partition = await snapshot().read(universe, keys);
    expect(partition?.table.columns.symbol).toEqual(['AAA']);
    expect(partition?.manifest).toEqual(await lake.manifest(universe, keys));
    expect(await snapshot().read(universe, otherKeys)).toBeUndefined();
    await expect(snapshot().require(universe, otherKeys)).rejects.toThrow('has no universe/week_ending=2024-04-12');
  });

  test('sees one state of a partition, and the next look another', async () => {
    await write('AAA');
    const first = snapshot();
    expect((await first.inspect(universe, keys)).fileProblems).toEqual([]);
    appendFileSync(file('universe.parquet'), 'x');
    expect((await first.inspect(universe, keys)).fileProblems).toEqual([]);
    const second = snapshot();
    expect((await second.inspect(universe, keys)).fileProblems).toHaveLength(1);
    await expect(second.read(universe, keys)).rejects.toThrow(DamagedPartitionError);
  });

  test('a file beside those of the manifest is not overlooked, whenever it comes', async () => {
    await write('AAA');
    await snapshot().inspect(universe, keys);
    cpSync(file('manifest.json'), file('more.json'));
    expect((await snapshot().inspect(universe, keys)).fileProblems).toEqual([
      { file: 'more.json', problem: 'the manifest does not list it' },
    ]);
    await expect(snapshot().read(universe, keys)).rejects.toThrow('does not list more.json');
  });

  test('refuses a partition that was made under other keys', async () => {
    await write('AAA');
    cpSync(lake.folder(universe, keys), lake.folder(universe, otherKeys), { recursive: true });
    await expect(snapshot().read(universe, otherKeys)).rejects.toThrow(
      'says that it is universe/week_ending=2024-04-05',
    );
  });

  test('what was nowhere is asked for elsewhere once, and found here as soon as it comes', async () => {
    let asked = 0;
    const tier: Tier = {
      name: 'elsewhere',
      list: async () => [],
      fetch: async () => {
        asked += 1;
        return false;
      },
    };
    lake = lakeOn([tier]);
    inspector = new PartitionInspector(lake);
    for (let i = 0; i < 3; i += 1) expect((await snapshot().inspect(universe, keys)).exists).toBe(false);
    expect(asked).toBe(1);
    await write('AAA');
    expect((await snapshot().inspect(universe, keys)).table?.columns.symbol).toEqual(['AAA']);
  });

  test('knows whether it sees what an earlier look saw', async () => {
    await write('AAA');
    const first = snapshot();
    await first.inspect(universe, keys);
    await first.inspect(universe, otherKeys);
    const seen = await first.seen();
    expect(seen.map(({ exists }) => exists)).toEqual([true, false]);
    expect(await snapshot().sees(seen)).toBe(true);
    await write('BBB', otherKeys);
    expect(await snapshot().sees(seen)).toBe(false);
    await lake.remove(universe, otherKeys);
    expect(await snapshot().sees(seen)).toBe(true);
    await write('CCC');
    expect(await snapshot().sees(seen)).toBe(false);
    await lake.remove(universe, keys);
    expect(await snapshot().sees(seen)).toBe(false);
  });
});
