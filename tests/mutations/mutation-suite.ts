import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audit } from '../../src/audit/engine/audit.ts';
import { rules } from '../../src/audit/week/rules.ts';
import { enrichVersion } from '../../src/news/enrich-recipe.ts';
import { scoreVersion } from '../../src/scoring/score-recipe.ts';
import { auditOfRun, auditRunOf } from '../support/audit/audit-laboratory.ts';
import { laboratoryIn, makeGoodLake, makeGoodLakeByModel } from '../support/audit/good-lake.ts';
import type { Mutation } from './cases/mutation.ts';

/** Proves that the audit finds nothing in a good lake, and that each mutation of it is noticed by its rule alone. */
export function describeMutations(judge: 'rules' | 'model', mutations: readonly Mutation[]): void {
  describe(`the audit of a lake judged by ${judge === 'model' ? 'a model' : 'the rules'}`, () => {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-audit-'));
    const good = laboratoryIn(join(folder, 'good'));

    beforeAll(async () => {
      await (judge === 'model' ? makeGoodLakeByModel : makeGoodLake)(good.folder);
    });

    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('proves every rule on the good lake', async () => {
      const audit = await auditOfRun(auditRunOf(good));
      expect(findingsByRule(audit)).toEqual({});
      expect(audit.outcomes.map(({ rule, status }) => `${rule.id} ${status}`)).toEqual(
        rules.map(({ id }) => `${id} passed`),
      );
    });

    test('says of a lake of the versions before who made it, and proves the rest', async () => {
      const audit = await auditOfRun(
        auditRunOf(good, { scoreVersion: scoreVersion + 1, enrichVersion: enrichVersion + 1 }),
      );
      // They are not published, so that nobody stands for them.
      expect(Object.keys(findingsByRule(audit))).toEqual(['RG019']);
      const unproved = audit.outcomes.filter(({ status }) => !['passed', 'failed'].includes(status));
      const rederiving = ['RG011', 'RG012', 'RG013', 'RG015'];
      expect(unproved.map(({ rule, because }) => `${rule.id} ${because}`)).toEqual(
        rederiving.map((id) => `${id} ${audit.notes[0]}`),
      );
      expect(audit.notes[0]).toContain(`made by score version ${scoreVersion}, not re-derived`);
      expect(audit.notes[1]).toContain(`made by enrich version ${enrichVersion}, not re-derived`);
    });

    test.each(mutations)('$rule alone notices: $name', async ({ rule, apply }) => {
      const laboratory = laboratoryIn(mkdtempSync(join(folder, 'broken-')));
      cpSync(good.folder, laboratory.folder, { recursive: true });
      await apply(laboratory);
      const found = findingsByRule(await auditOfRun(auditRunOf(laboratory)));
      expect(Object.keys(found), JSON.stringify(found, null, 2)).toEqual([rule]);
      rmSync(laboratory.folder, { recursive: true });
    });
  });
}

function findingsByRule({ outcomes }: Audit): Record<string, string[]> {
  const broken = outcomes.filter(({ count }) => count > 0);
  return Object.fromEntries(
    broken.map(({ rule, findings }) => [rule.id, findings.map(({ subject, message }) => `${subject}: ${message}`)]),
  );
}
