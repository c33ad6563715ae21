import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WeekAuditRun } from '../../../src/audit/week/inspected/week-run.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { marketDaily } from '../../../src/market/datasets.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { auditOfRun, auditRunOf } from '../../support/audit/audit-laboratory.ts';
import {
  auditedRegime,
  auditedWeek,
  type Laboratory,
  laboratoryIn,
  makeGoodLake,
  otherRegime,
} from '../../support/audit/good-lake.ts';
import { editManifest, editTable, flipByte } from '../../support/audit/tampering.ts';

/** What one run keeps from one audit must not blind the next. */
describe('the audits of one run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-audit-run-'));
  const good = laboratoryIn(join(folder, 'good'));

  beforeAll(async () => {
    await makeGoodLake(good.folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function copyOfGood(): Laboratory {
    const laboratory = laboratoryIn(mkdtempSync(join(folder, 'copy-')));
    cpSync(good.folder, laboratory.folder, { recursive: true });
    return laboratory;
  }

  async function brokenRules(run: WeekAuditRun, regime: string): Promise<string[]> {
    const { outcomes } = await auditOfRun(run, { regime });
    return outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id);
  }

  test('find nothing in a good lake, under any regime', async () => {
    const run = auditRunOf(copyOfGood());
    expect(await brokenRules(run, auditedRegime)).toEqual([]);
    expect(await brokenRules(run, otherRegime)).toEqual([]);
  });

  test('notice bars that change between two regimes of a week', async () => {
    const laboratory = copyOfGood();
    const run = auditRunOf(laboratory);
    expect(await brokenRules(run, auditedRegime)).toEqual([]);
    await editTable(laboratory, marketDaily, { month: '2024-03' }, ({ columns }) => {
      columns.volume[0] = (columns.volume[0] as number) + 1;
      return undefined;
    });
    expect(await brokenRules(run, otherRegime)).toEqual(['RG005']);
  });

  test('notice a byte that flips between two regimes of a week', async () => {
    const laboratory = copyOfGood();
    const run = auditRunOf(laboratory);
    expect(await brokenRules(run, auditedRegime)).toEqual([]);
    await flipByte(laboratory, companyNews, { week_ending: auditedWeek.weekEnding }, 'company_news.parquet');
    expect(await brokenRules(run, otherRegime)).toEqual(['RG004']);
  });

  test('notice that scores of the week were made for another regime since', async () => {
    const laboratory = copyOfGood();
    const run = auditRunOf(laboratory);
    expect(await brokenRules(run, auditedRegime)).toEqual([]);
    const keys = { regime: auditedRegime, week_ending: auditedWeek.weekEnding };
    await editManifest(laboratory, scoresWeekly, keys, (manifest) => {
      manifest.recipe = { ...manifest.recipe, parameters: { ...manifest.recipe.parameters, regime: otherRegime } };
    });
    expect(await brokenRules(run, auditedRegime)).toContain('RG020');
  });
});
