import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restoreHint } from '../../../src/backfill/lacking-inputs.ts';
import { datasets } from '../../../src/datasets.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { partitionPath } from '../../../src/lake/dataset.ts';
import { published } from '../../../src/lake/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';

const root = mkdtempSync(join(tmpdir(), 'regimen-lacking-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const lake = new Lake({ datasets, root, clock: () => 0, software: 'test' });
const scores = { regime: 'calm', week_ending: '2014-03-28' };
const [earlier, own] = [{ week_ending: '2014-03-21' }, { week_ending: '2014-03-28' }];
const recipe = (...inputs: { dataset: string; keys: Record<string, string> }[]) => ({
  stage: 'test',
  version: 1,
  parameters: {},
  inputs: inputs.map((input) => ({ ...input, content: 'a'.repeat(64) })),
});

beforeAll(async () => {
  const ofNews = recipe({ dataset: companyNews.name, keys: own });
  await lake.write(repEnriched, own, { recipe: ofNews, table: emptyTable(repEnriched.columns) });
  const ofBoth = recipe({ dataset: repEnriched.name, keys: earlier }, { dataset: repEnriched.name, keys: own });
  await lake.write(scoresWeekly, scores, { recipe: ofBoth, table: emptyTable(scoresWeekly.columns) });
});

async function publish(...path: string[]): Promise<void> {
  for (const keys of await lake.list(published)) await lake.remove(published, keys);
  const table = { rows: path.length, columns: { path, digest: path.map(() => 'b'.repeat(64)) } };
  await lake.write(published, { commit: 'c0ffee' }, { recipe: recipe(), table });
}

describe('what to do about a week whose inputs are not in the lake', () => {
  it('is to restore all where the state branch holds them, also those that its inputs were made from', async () => {
    await publish(partitionPath(repEnriched, earlier), partitionPath(companyNews, own));
    expect(await restoreHint(lake, scores)).toBe(
      'Run regimen restore --for all, then the same again: the state branch holds what the week was made from, and this lake lacks 2 of it, such as rep_enriched/week_ending=2014-03-21.',
    );
  });

  it('is not known where the branch lacks them too, or the lake holds what the branch has', async () => {
    await publish(partitionPath(repEnriched, own));
    expect(await restoreHint(lake, scores)).toBeUndefined();
  });
});
