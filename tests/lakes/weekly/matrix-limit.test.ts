import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { plan } from '../../../src/stages/weekly/plan.stage.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..', '..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-matrix-'));
  cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(stage: AnyStage, inputs: Record<string, string>) {
  const request = { lakeFolder: join(folder, 'lake'), configFile: join(folder, 'configs', 'pipeline.yaml'), inputs };
  return (await runStage(stage, request, silentPlatform(noHearing()))).outputs;
}

describe('the jobs of a matrix', () => {
  const span = { start: '2020-01-03', end: '2024-12-06', 'dry-run': 'true' };

  test('are 256 chunks of weeks at most', async () => {
    const { weeks, chunks } = await run(backfill, { ...span, 'chunk-size': '2' });
    expect((weeks as string[]).length).toBe(258);
    expect((chunks as string[]).length).toBe(129);
    await expect(run(backfill, { ...span, 'chunk-size': '1' })).rejects.toMatchObject({
      message: '258 weeks in groups of 1 are 258 jobs: GitHub allows 256 in a matrix.',
      hint: 'Give --chunk-size 2 or more, or a shorter span.',
    });
  });

  test('are 256 regimes at most', async () => {
    const template = readFileSync(join(folder, 'configs', 'regimes', 'news-novelty-v1.yaml'), 'utf8');
    for (let number = 0; number < 256; number += 1) {
      const id = `copy-${number}`;
      const text = template.replace(/^id: .*$/m, `id: ${id}`);
      writeFileSync(join(folder, 'configs', 'regimes', `${id}.yaml`), text);
    }
    await expect(run(plan, { 'week-ending': '2026-07-02' })).rejects.toThrow(
      '259 regimes are 259 jobs: GitHub allows 256 in a matrix.',
    );
    const some = Array.from({ length: 256 }, (_, number) => `copy-${number}`).join(',');
    expect((await run(plan, { 'week-ending': '2026-07-02', regimes: some })).regimes).toHaveLength(256);
  });
});

test('a stage that is told no week does not take the last one', async () => {
  await expect(run(plan, { 'week-ending': 'none' })).rejects.toThrow('There is no week to do');
});
