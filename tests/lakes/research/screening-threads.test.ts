import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { candidateResults, foldMetrics, icByDate, survivorsA, trialReturns } from '../../../src/research/datasets.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import { lakeAt } from '../../support/research/run-panel.ts';

const place = new PanelPlace({ universe_sizes: [20, 40, 60] });
const folder = mkdtempSync(join(tmpdir(), 'regimen-screening-threads-'));

beforeAll(async () => {
  // Scores that are missing, that are tied, and labels that others lack.
  const put = {
    ret_20d: (date: number, asset: number) => (asset % 7 === 0 ? Number.NaN : Math.round(9 * Math.sin(asset * date))),
    fwd_ret_lag1_1d: (date: number, asset: number) => (asset % 11 === 3 ? Number.NaN : Math.sin(asset + date)),
  };
  await place.putPanel({ names: 60, dates: 60, put });
  await place.putAssets(60, (number) => (number % 3 === 0 ? 'Energy' : null));
});
afterAll(() => {
  place.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Digests of every file that a screening stores but its ledger, which knows the time. */
async function screenedWith(threads: number): Promise<(string | undefined)[]> {
  const lakeFolder = join(folder, String(threads));
  cpSync(place.lakeFolder, lakeFolder, { recursive: true });
  const outputs = await place.run({ threads: String(threads), candidates: 'core8,fitted' }, undefined, lakeFolder);
  const keys = { snapshot: String(outputs.snapshot), run: String(outputs.run) };
  const datasets = [candidateResults, foldMetrics, icByDate, survivorsA, trialReturns];
  const manifests = await Promise.all(datasets.map((dataset) => lakeAt(lakeFolder).manifest(dataset, keys)));
  return manifests.map((manifest) => manifest?.content);
}

it('what is stored depends neither on how many threads screened, nor on whether there were any', async () => {
  const alone = await screenedWith(1);
  expect(alone).not.toContain(undefined);
  expect(await screenedWith(2)).toEqual(alone);
  expect(await screenedWith(8)).toEqual(alone);
});
