import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { week } from '../../../src/stages/weekly/week.stage.ts';
import { type Heard, noHearing, silentPlatform } from '../../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'regimen-broken-regime-'));
const lakeFolder = join(folder, 'lake');
const configFile = join(folder, 'configs', 'fixture.yaml');
const sound = ['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b'];
let heard: Heard;
let refusal: unknown;

beforeAll(async () => {
  cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true });
  writeFileSync(join(folder, 'configs', 'regimes', 'torn-v1.yaml'), 'id: [torn-v1\n');
  heard = noHearing();
  const inputs = { 'week-ending': '2026-07-02', report: join(folder, 'site') };
  refusal = await runStage(week, { lakeFolder, configFile, inputs }, silentPlatform(heard)).catch((error) => error);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the week of a configuration with one broken regime is scored, audited and shown under the others', async () => {
  const lake = new Lake({ datasets, root: lakeFolder, clock: () => 0, software: 'test' });
  expect((await lake.list(scoresWeekly)).map(({ regime }) => regime).sort()).toEqual(sound);
  expect(heard.presented.join()).toContain('news-novelty-v1b');
});

test('and ends as the mistake that it is, with the place in the file', () => {
  expect(refusal).toMatchObject({
    name: 'UserError',
    message: expect.stringMatching(/torn-v1.*torn-v1\.yaml:\d+:\d+/s),
  });
});

test('a backfill refuses a folder that is no site before it works, under the name of its own input', async () => {
  const untouched = join(folder, 'other-lake');
  const inputs = { start: '2026-07-02', end: '2026-07-02', report: folder };
  await expect(
    runStage(backfill, { lakeFolder: untouched, configFile, inputs }, silentPlatform(heard)),
  ).rejects.toMatchObject({ name: 'UserError', hint: expect.stringContaining('--report') });
  expect(await new Lake({ datasets, root: untouched, clock: () => 0, software: 'test' }).list(scoresWeekly)).toEqual(
    [],
  );
});
