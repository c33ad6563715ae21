import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Audit } from '../../src/audit/engine/audit.ts';
import { rules } from '../../src/audit/store/rules.ts';
import { laboratoryIn } from '../support/audit/good-lake.ts';
import { auditOfStore, goodStore } from '../support/audit/good-store.ts';
import { storeMutations } from './store-mutations.ts';

describe('the audit of a research store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-store-'));
  let good: string;

  beforeAll(async () => {
    good = await goodStore();
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('finds nothing in a good store, and nothing in what was made of it', async () => {
    const { store, panel } = await auditOfStore(copyOf(good, folder));
    expect([findingsByRule(store), findingsByRule(panel)]).toEqual([{}, {}]);
    const said = (audit: Audit) => audit.outcomes.map(({ rule, status }) => `${rule.id} ${status}`);
    const expected = (part: 'store' | 'panel') =>
      rules.map(({ id, of }) => `${id} ${of === part ? 'passed' : 'not-applicable'}`);
    expect([said(store), said(panel)]).toEqual([expected('store'), expected('panel')]);
  });

  test.each(storeMutations)('$rule alone notices: $name', async ({ rule, apply }) => {
    const laboratory = copyOf(good, folder);
    await apply(laboratory);
    const { store, panel } = await auditOfStore(laboratory);
    const found = { ...findingsByRule(store), ...findingsByRule(panel) };
    expect(Object.keys(found), JSON.stringify(found, null, 2)).toEqual([rule]);
    rmSync(laboratory.folder, { recursive: true });
  });

  test('every rule has a mutation that it notices, and every mutation its own name', () => {
    const noticed = new Set(storeMutations.map(({ rule }) => rule));
    expect(rules.map(({ id }) => id).filter((id) => !noticed.has(id))).toEqual([]);
    expect(new Set(storeMutations.map(({ name }) => name)).size).toBe(storeMutations.length);
  });
});

function copyOf(good: string, folder: string) {
  const laboratory = laboratoryIn(mkdtempSync(join(folder, 'store-')));
  cpSync(good, laboratory.folder, { recursive: true });
  return laboratory;
}

function findingsByRule({ outcomes }: Audit): Record<string, string[]> {
  const broken = outcomes.filter(({ count }) => count > 0);
  return Object.fromEntries(
    broken.map(({ rule, findings }) => [rule.id, findings.map(({ subject, message }) => `${subject}: ${message}`)]),
  );
}
