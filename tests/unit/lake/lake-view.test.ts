import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { assets } from '../../../src/backbone/datasets.ts';
import { datasets } from '../../../src/datasets.ts';
import { UserError } from '../../../src/errors.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import type { Lake } from '../../../src/lake/lake.ts';
import { openLake, writeView } from '../../../src/lake/lake-view.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { survivorsA, trials } from '../../../src/research/datasets.ts';
import { appendTrials, readTrialLedger } from '../../../src/research/trial-store.ts';

let folder: string;
let whole: Lake;
let view: Lake;
const keys = { snapshot: 's', run: 'aa' };

function lakeOf(root: string): Lake {
  return openLake({ root, datasets, clock: () => 0, software: 'test' });
}

function writeAssets(lake: Lake, version: number) {
  const recipe = { stage: 'backbone', version, parameters: {}, inputs: [] };
  return lake.write(assets, {}, { recipe, table: emptyTable(assets.columns, 0) });
}

const failed = () => [{ kind: 'failed', trial: '0123456789abcdef', planned: 1, why: 'no', when: 'now' }] as const;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-view-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  whole = lakeOf(join(folder, 'whole'));
  await writeAssets(whole, 1);
  await writeView(join(folder, 'view'), {
    sources: [{ lake: whole.root, datasets: [assets.name] }],
    ledgers: { lake: whole.root, datasets: [trials.name] },
  });
  view = lakeOf(join(folder, 'view'));
});

describe('a view of a lake', () => {
  it('has the partitions of the other, which take no room twice', async () => {
    expect(await view.list(assets)).toEqual([{}]);
    expect((await view.manifest(assets, {}))?.digest).toBe((await whole.manifest(assets, {}))?.digest);
    const file = join(partitionPath(assets, {}), 'manifest.json');
    expect(statSync(join(view.root, file)).ino).toBe(statSync(join(whole.root, file)).ino);
  });

  it('keeps what it was made from when the other changes, and changes nothing of it', async () => {
    const before = (await view.manifest(assets, {}))?.digest;
    await writeAssets(whole, 2);
    expect((await view.manifest(assets, {}))?.digest).toBe(before);
    const other = (await whole.manifest(assets, {}))?.digest;
    await writeAssets(view, 3);
    expect((await whole.manifest(assets, {}))?.digest).toBe(other);
  });

  it('sees nothing of what it does not take from it', async () => {
    const recipe = { stage: 'stage-a', version: 1, parameters: {}, inputs: [] };
    await whole.write(survivorsA, keys, { recipe, table: emptyTable(survivorsA.columns, 0) });
    expect(await view.list(survivorsA)).toEqual([]);
    expect(await view.manifest(survivorsA, keys)).toBeUndefined();
  });

  it('writes the lines of its ledger into the other, whoever else does so at once', async () => {
    const lakes = [whole, view, lakeOf(view.root), whole];
    await Promise.all(lakes.map((lake) => appendTrials(lake, failed)));
    expect((await readTrialLedger(whole)).lines).toHaveLength(lakes.length);
    expect((await readTrialLedger(view)).head).toEqual((await readTrialLedger(whole)).head);
    expect(await view.listLocal(trials)).toEqual([]);
  });

  it('refuses a file that says otherwise', () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, '.view.json'), readFileSync(join(view.root, '.view.json'), 'utf8').slice(0, 40));
    expect(() => lakeOf(broken)).toThrow(UserError);
  });
});
