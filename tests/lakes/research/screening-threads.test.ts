import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Dataset } from '../../../src/lake/dataset.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { candidateResults, foldMetrics, icByDate, survivorsA, trialReturns } from '../../../src/research/datasets.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
} from '../../../src/research/stage-b/datasets.ts';
import { PanelPlace } from '../../support/research/panel-lake.ts';
import { lakeAt } from '../../support/research/run-panel.ts';

const place = new PanelPlace();
place.configure({ universe_sizes: [20, 40, 60] }, { holdout_sessions: 60, folds: { groups: 4, tested: 2 } });
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

/** Digests of every file that a screening stores and every table of its validation, but for their ledgers, which know the time. */
async function madeWith(threads: number): Promise<(string | undefined)[]> {
  const lakeFolder = join(folder, String(threads));
  cpSync(place.lakeFolder, lakeFolder, { recursive: true });
  const outputs = await place.run({ threads: String(threads), candidates: 'core8,fitted' }, undefined, lakeFolder);
  const validated = await place.validate({ threads: String(threads) }, undefined, lakeFolder);
  const ofScreening = [candidateResults, foldMetrics, icByDate, survivorsA, trialReturns];
  const ofValidation = [
    ...[stageBCandidates, stageBPaths, stageBStress, foldSummary, candidateFoldRobustness],
    stageBReturns,
  ] as readonly Dataset[];
  const lake = lakeAt(lakeFolder);
  const keysOf = (of: { readonly snapshot?: unknown; readonly run?: unknown }) => {
    return { snapshot: String(of.snapshot), run: String(of.run) };
  };
  const files = ofScreening.map(async (dataset) => (await lake.manifest(dataset, keysOf(outputs)))?.content);
  // The report beside its candidates names the head of the ledger.
  const tables = ofValidation.map(async (dataset) =>
    tableDigest(dataset.columns, (await lake.require(dataset, keysOf(validated))).table),
  );
  return Promise.all([...files, ...tables]);
}

it('what is stored of a screening and its validation depends neither on how many threads there were, nor on whether there were any', async () => {
  const alone = await madeWith(1);
  expect(alone).not.toContain(undefined);
  expect(await madeWith(4)).toEqual(alone);
});
