import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Tier } from '../../../src/lake/tier.ts';

export { type SampleTable, sample, sampleColumns, sampleKeys, sampleRecipe, sampleTable } from './sample-table.ts';

/** An empty folder that is gone when the test has finished. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-lake-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function lakeAt(root: string, tiers: readonly Tier[] = []): Lake {
  return new Lake({
    datasets,
    root,
    tiers,
    clock: () => 1_400_000_000_000,
    commit: 'c0ffee',
    run: 'run-1',
    software: 'test',
  });
}
