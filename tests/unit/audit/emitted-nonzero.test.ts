import { expect, test } from 'vitest';
import { emittedNonzero } from '../../../src/audit/store/rules/rg109-emitted-nonzero.ts';
import { backboneRuns } from '../../../src/backbone/datasets.ts';
import { emptyTable } from '../../../src/lake/table.ts';

/** What the rule finds where the last run had these rows and emitted none. */
async function severityOf(run: { rows: number; old: number; reasons?: string }): Promise<string | undefined> {
  const table = emptyTable(backboneRuns.columns, 1);
  table.columns.rows[0] = run.rows;
  table.columns.old[0] = run.old;
  table.columns.reasons[0] = run.reasons ?? '';
  const found = await emittedNonzero.check({ runs: { table, chain: undefined } }, { has: () => false } as never);
  const [first] = 'skipped' in found ? [] : found;
  return first && (first.severity ?? emittedNonzero.severity);
}

test('a run of which every row was set aside is an error', async () => {
  expect(await severityOf({ rows: 100, old: 0 })).toBe('error');
  expect(await severityOf({ rows: 100, old: 10 })).toBe('error');
});

test('a row of an unknown asset beside those that are known blocks no snapshot', async () => {
  expect(await severityOf({ rows: 2, old: 1 })).toBe('warning');
});

test('a run that was expected to emit rows is an error, also where all are known', async () => {
  expect(await severityOf({ rows: 2, old: 2, reasons: 'EXPECTED_MIN_ROWS_NOT_MET' })).toBe('error');
});

test('a run of which every row is known is none', async () => {
  expect(await severityOf({ rows: 2, old: 2 })).toBeUndefined();
});
