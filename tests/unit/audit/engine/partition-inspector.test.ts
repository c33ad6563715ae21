import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { PartitionInspector } from '../../../../src/audit/engine/partition-inspector.ts';
import { datasets } from '../../../../src/datasets.ts';
import { universe } from '../../../../src/ingest/datasets.ts';
import { Lake } from '../../../../src/lake/lake.ts';

const root = mkdtempSync(join(tmpdir(), 'regimen-inspector-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a partition that another run replaces meanwhile', () => {
  it('is seen whole, in the one state or the other', async () => {
    const lake = new Lake({ root, datasets, clock: () => 0, software: 'test' });
    const keys = { week_ending: '2026-07-02' };
    const table = { rows: 1, columns: { symbol: ['AAA'], sector: [null], name: [null] } };
    const store = (version: number) =>
      lake.write(universe, keys, { recipe: { stage: 'ingest', version, parameters: {}, inputs: [] }, table });
    await store(0);
    let isReplacing = true;
    const replacing = (async () => {
      for (let version = 1; version <= 60; version += 1) await store(version);
      isReplacing = false;
    })();
    let looks = 0;
    while (isReplacing) {
      const {
        exists,
        manifest,
        fileProblems,
        table: seen,
      } = await new PartitionInspector(lake).inspect(universe, keys);
      expect({ exists, version: typeof manifest?.recipe.version, fileProblems, rows: seen?.rows }).toEqual({
        exists: true,
        version: 'number',
        fileProblems: [],
        rows: 1,
      });
      looks += 1;
    }
    await replacing;
    expect(looks).toBeGreaterThan(10);
  });
});
