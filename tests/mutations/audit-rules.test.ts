import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditRun, loadSubject } from '../../src/audit/load-subject.ts';
import { rules } from '../../src/audit/rules.ts';
import { auditWeek, type WeekAudit } from '../../src/audit/week-audit.ts';
import { Configuration } from '../../src/configuration/configuration.ts';
import { rulesJudge } from '../../src/news/rules-judge.ts';
import { scoreVersion } from '../../src/stages/score.ts';
import { readWeekInputs } from '../../src/stages/week-inputs.ts';
import {
  auditedRegime,
  auditedWeek,
  judgeByModel,
  type Laboratory,
  laboratoryIn,
  lakeOf,
  makeGoodLake,
} from '../unit/audit/good-lake.ts';
import { mutations } from '../unit/audit/mutations.ts';

async function auditOf(laboratory: Laboratory): Promise<WeekAudit> {
  const config = new Configuration(laboratory.configFile);
  const judge = rulesJudge(config.rules());
  const run = auditRun({
    lake: lakeOf(laboratory),
    config,
    judge,
    readInputs: readWeekInputs,
    scoreVersion,
    now: Date.now(),
  });
  return auditWeek(await loadSubject(run, auditedWeek, config.regime(auditedRegime)));
}

function findingsByRule({ outcomes }: WeekAudit): Record<string, string[]> {
  const broken = outcomes.filter(({ count }) => count > 0);
  return Object.fromEntries(
    broken.map(({ rule, findings }) => [rule.id, findings.map(({ subject, message }) => `${subject}: ${message}`)]),
  );
}

describe('the audit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-audit-'));
  const good = laboratoryIn(join(folder, 'good'));
  const goodByModel = laboratoryIn(join(folder, 'good-by-model'));

  beforeAll(async () => {
    await makeGoodLake(good.folder);
    cpSync(good.folder, goodByModel.folder, { recursive: true });
    await judgeByModel(goodByModel);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['by the rules', good],
    ['by a model', goodByModel],
  ])('proves every rule on a good lake that was judged %s', async (_, laboratory) => {
    const audit = await auditOf(laboratory);
    expect(findingsByRule(audit)).toEqual({});
    expect(audit.outcomes.map(({ rule, status }) => `${rule.id} ${status}`)).toEqual(
      rules.map(({ id }) => `${id} passed`),
    );
  });

  test.each(mutations)('$rule alone notices: $name', async ({ rule, judge, apply }) => {
    const laboratory = laboratoryIn(mkdtempSync(join(folder, 'broken-')));
    cpSync((judge === 'model' ? goodByModel : good).folder, laboratory.folder, { recursive: true });
    await apply(laboratory);
    const found = findingsByRule(await auditOf(laboratory));
    expect(Object.keys(found), JSON.stringify(found, null, 2)).toEqual([rule]);
  });

  test('every rule has a mutation that it notices', () => {
    const noticed = new Set(mutations.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
  });

  test('every mutation has its own name', () => {
    expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
  });
});
