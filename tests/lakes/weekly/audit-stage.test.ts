import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { GateError } from '../../../src/errors.ts';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { polars } from '../../../src/lake/polars.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { audit } from '../../../src/stages/weekly/audit.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { mutations } from '../../mutations/mutations.ts';
import {
  auditedRegime,
  auditedWeek,
  type Laboratory,
  laboratoryIn,
  lakeOf,
  makeGoodLake,
} from '../../support/audit/good-lake.ts';
import { flipByte, folderOf } from '../../support/audit/tampering.ts';
import { type Heard, noHearing, silentPlatform } from '../../support/silent-platform.ts';

const keys = { regime: auditedRegime, week_ending: auditedWeek.weekEnding };

/** The features with their dates as text, as other systems write them. */
async function exportedFeatures(laboratory: Laboratory): Promise<Buffer> {
  const pl = await polars();
  const file = join(folderOf(laboratory, featuresWeekly, keys), 'features_weekly.parquet');
  return pl.readParquet(readFileSync(file)).withColumn(pl.col('asof_date').cast(pl.Utf8)).writeParquet();
}

describe('the stage audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-audit-stage-'));
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

  function runAudit(laboratory: Laboratory, inputs: Readonly<Record<string, string>> = {}, heard: Heard = noHearing()) {
    const request = {
      lakeFolder: laboratory.lakeFolder,
      configFile: laboratory.configFile,
      inputs: {
        'week-ending': auditedWeek.weekEnding,
        regime: auditedRegime,
        report: join(laboratory.folder, 'report'),
        ...inputs,
      },
    };
    return runStage(audit, request, silentPlatform(heard));
  }

  const sarifOf = ({ folder: of }: Laboratory) => readFileSync(join(of, 'report', 'audit.sarif'), 'utf8');

  test('a good week passes, leaves its reports, and says so', async () => {
    const laboratory = copyOfGood();
    const heard = noHearing();
    const { outputs } = await runAudit(laboratory, {}, heard);
    expect(outputs).toMatchObject({ verdict: 'passed', findings: 0 });
    expect(existsSync(outputs.sarif as string) && existsSync(outputs.junit as string)).toBe(true);
    expect(heard.annotations).toEqual([]);
    expect(heard.summary.join()).toContain('No finding.');
    const { manifest, table } = await lakeOf(laboratory).require(auditFindings, keys);
    expect(table.rows).toBe(0);
    expect(manifest.files.map(({ path }) => path)).toEqual([
      'audit.json',
      'audit.sarif',
      'audit_findings.parquet',
      'junit.xml',
    ]);
    expect(manifest.recipe.parameters).not.toHaveProperty('fail_on');
  });

  test('the same week again looks again, and writes nothing new', async () => {
    const laboratory = copyOfGood();
    const first = await runAudit(laboratory);
    const second = await runAudit(laboratory, { 'fail-on': 'warning' });
    expect([first.lake.written.length, second.lake.written.length]).toEqual([1, 0]);
    await flipByte(laboratory, companyNews, { week_ending: keys.week_ending }, 'company_news.parquet');
    await expect(runAudit(laboratory)).rejects.toThrow(GateError);
  });

  test('a week that was never scored fails, and the refusal is on record', async () => {
    const laboratory = copyOfGood();
    rmSync(folderOf(laboratory, scoresWeekly, keys), { recursive: true });
    rmSync(folderOf(laboratory, featuresWeekly, keys), { recursive: true });
    const heard = noHearing();
    await expect(runAudit(laboratory, {}, heard)).rejects.toThrow(GateError);
    const { table } = await lakeOf(laboratory).require(auditFindings, keys);
    expect(table.columns.rule).toEqual(['RG001', 'RG001']);
    expect(heard.annotations.map(({ level, title }) => [level, title])).toEqual([
      ['error', 'Audit RG001'],
      ['error', 'Audit RG001'],
    ]);
  });

  test('fail-on decides what stops the run, never what is found', async () => {
    const laboratory = copyOfGood();
    const other = mutations.find(({ name }) => name.startsWith('the week was judged by another judge'));
    await other?.apply(laboratory);
    const { outputs } = await runAudit(laboratory, { 'fail-on': 'error' });
    expect(outputs).toMatchObject({ verdict: 'passed', findings: 13 });
    await expect(runAudit(laboratory, { 'fail-on': 'warning' })).rejects.toThrow('13 errors and warnings');
    await flipByte(laboratory, scoresWeekly, keys, 'scores_weekly.parquet');
    await expect(runAudit(laboratory, { 'fail-on': 'error' })).rejects.toThrow('1 errors');
    expect((await runAudit(laboratory, { 'fail-on': 'never' })).outputs).toMatchObject({
      verdict: 'failed',
      findings: 14,
    });
  });

  test('no path of the machine is in a report, also when an input cannot be read', async () => {
    const laboratory = copyOfGood();
    await flipByte(laboratory, repEnriched, { week_ending: keys.week_ending }, 'rep_enriched.parquet');
    await expect(runAudit(laboratory)).rejects.toThrow(GateError);
    const partition = lakeOf(laboratory).folder(auditFindings, keys);
    const junit = readFileSync(join(laboratory.folder, 'report', 'audit-junit.xml'), 'utf8');
    for (const text of [sarifOf(laboratory), junit, readFileSync(join(partition, 'audit.json'), 'utf8')]) {
      expect(text).not.toContain(tmpdir());
      expect(text).not.toContain(laboratory.folder);
    }
    expect(junit).toContain('<skipped message="the inputs cannot be read: ');
  });

  test('a week scored from a features file is audited without the lake that it did not come from', async () => {
    const laboratory = copyOfGood();
    const offline = { ...laboratory, lakeFolder: join(laboratory.folder, 'offline') };
    const features = join(laboratory.folder, 'features.parquet');
    writeFileSync(features, await exportedFeatures(laboratory));
    const request = {
      lakeFolder: offline.lakeFolder,
      configFile: offline.configFile,
      inputs: { regime: auditedRegime, features },
    };
    await runStage(score, request, silentPlatform());
    const { outputs } = await runAudit(offline);
    expect(outputs).toMatchObject({ verdict: 'passed', findings: 0 });
    const text = await lakeOf(offline).attachment(auditFindings, keys, 'audit.json');
    const { outcomes } = JSON.parse(String(text)) as { outcomes: { rule: string; status: string }[] };
    const notApplicable = outcomes.filter(({ status }) => status === 'not-applicable').map(({ rule }) => rule);
    expect(notApplicable).toEqual(['RG009', 'RG023', 'RG011', 'RG016', 'RG017', 'RG018', 'RG021', 'RG022']);
    expect(outcomes.every(({ status }) => status === 'passed' || status === 'not-applicable')).toBe(true);
    await flipByte(offline, featuresWeekly, keys, 'features_weekly.parquet');
    await expect(runAudit(offline)).rejects.toThrow(GateError);
  });
});
