import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AssetRegister } from '../../../src/backbone/asset-register.ts';
import { assets, bars, delistings, universePit } from '../../../src/backbone/datasets.ts';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { rowAt } from '../../../src/lake/table.ts';
import { panel as panelDataset } from '../../../src/panel/datasets.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { quarantine } from '../../../src/sources/datasets.ts';
import { backbone } from '../../../src/stages/research/backbone.stage.ts';
import { merge } from '../../../src/stages/research/merge.stage.ts';
import { panel } from '../../../src/stages/research/panel.stage.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { stageA } from '../../../src/stages/research/stage-a.stage.ts';
import { universe } from '../../../src/stages/research/universe.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { writeResearchExample } from '../../../tools/example/research/generate.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

// The way of research on the invented market of "npm run research", smaller: every stage after the other, and all of them once more.

const options = { seed: 7, assets: 40, firstDay: '2024-01-02', lastDay: '2026-06-30' };
const folder = mkdtempSync(join(tmpdir(), 'regimen-research-flow-'));
const lakeFolder = join(folder, 'data/derived');
const home = process.cwd();
let first: Awaited<ReturnType<typeof runAll>>;
let second: Awaited<ReturnType<typeof runAll>>;

async function run(stage: AnyStage, inputs: Readonly<Record<string, string>>) {
  const heard = noHearing();
  const request = { lakeFolder, configFile: 'configs/pipeline.yaml', inputs };
  const { outputs } = await runStage(stage as never, request, silentPlatform(heard));
  return { outputs: outputs as Readonly<Record<string, unknown>>, said: heard.log.join('\n') };
}

async function runAll() {
  const fed = await run(backbone, { mode: 'bulk' });
  const pinned = await run(snapshot, {});
  const id = String(pinned.outputs.id);
  const ranked = await run(universe, { 'as-of': 'weekly' });
  const made = await run(panel, { 'as-of': 'weekly', snapshot: id, threads: '1' });
  const merged = await run(merge, {});
  const screened = await run(stageA, { snapshot: id, 'universe-sizes': '20,30', output: 'report' });
  return { fed, pinned, ranked, made, merged, screened };
}

async function everyDigest(): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const dataset of datasets) {
    for (const keys of await lake().list(dataset)) {
      digests[`${dataset.name} ${Object.values(keys)}`] = (await lake().manifest(dataset, keys))?.digest ?? '';
    }
  }
  return digests;
}

function lake(): Lake {
  return new Lake({ root: lakeFolder, datasets, clock: () => 0, software: 'test' });
}

let before: Record<string, string>;

beforeAll(async () => {
  await writeResearchExample(folder, options);
  process.chdir(folder);
  first = await runAll();
  before = await everyDigest();
  second = await runAll();
});

afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

describe('research on the example', () => {
  it('takes every pack, and sets aside the rows that were planted', async () => {
    expect(first.fed.outputs).toMatchObject({ selected: 13, done: 13, failed: 0, quarantined: 2, duplicate: 1 });
    const reasons = [];
    for (const keys of await lake().list(quarantine)) {
      const { table } = await lake().require(quarantine, keys);
      for (let row = 0; row < table.rows; row++) reasons.push(rowAt(table, row).reason);
    }
    expect(reasons.sort()).toEqual(['HIGH_LOW_ORDER', 'NOT_POSITIVE']);
  });

  it('keeps the history of a ticker that changed, and begins one for a ticker that another asset took over', async () => {
    const { table } = await lake().require(assets, {});
    const register = new AssetRegister(table);
    const numbers = (symbol: string) => new Set(register.spansOf(symbol, 'XNYS').map(({ number }) => number));
    const [renamed, old] = [numbers('AAADN'), numbers('AAAD')];
    expect([...renamed]).toEqual([...old]);
    const reused = register.spansOf('AAAF', 'XETR').map(({ number }) => register.idOf(number));
    expect(reused).toEqual(['A00005', 'A00009']);
  });

  it('marks the return of a delisting that nobody reported as assumed', async () => {
    const found = [];
    for (const keys of await lake().list(delistings)) {
      const { table } = await lake().require(delistings, keys);
      for (let row = 0; row < table.rows; row++) found.push(rowAt(table, row));
    }
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'acquired', basis: 'reported' }),
        expect.objectContaining({ code: 'bankruptcy', basis: 'assumed', return: -1 }),
      ]),
    );
  });

  it('ranks both currencies together, and takes out what was delisted', async () => {
    const last = (await lake().list(universePit)).at(-1);
    const { table } = await lake().require(universePit, last ?? {});
    const rows = Array.from({ length: table.rows }, (_, row) => rowAt(table, row));
    expect(rows.filter(({ reason }) => reason === 'DELISTED')).toHaveLength(2);
    expect(rows.filter(({ reason }) => reason === 'NO_FX_RATE')).toEqual([]);
  });

  it('makes a panel of the snapshot, and screens the candidates of it by trials that are all in the ledger', () => {
    const { id } = first.pinned.outputs;
    expect(first.merged.outputs).toMatchObject({ rows: first.made.outputs.rows });
    expect(first.screened.outputs).toMatchObject({ snapshot: id, candidates: 8, trials: 16, lines: 32 });
    expect(readFileSync(join(folder, 'report/stage-a.html'), 'utf8')).toContain(String(id));
  });

  it('finds nothing to do the second time, and leaves every byte as it is', async () => {
    for (const { said } of [second.fed, second.pinned, second.ranked, second.made, second.screened]) {
      expect(said).toMatch(/nothing to do/i);
    }
    expect(second.pinned.outputs.id).toBe(first.pinned.outputs.id);
    expect(await everyDigest()).toEqual(before);
    expect(Object.keys(before).some((name) => name.startsWith(bars.name))).toBe(true);
    expect(Object.keys(before).some((name) => name.startsWith(panelDataset.name))).toBe(true);
  });
});
