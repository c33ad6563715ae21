import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { reconciliation } from '../../../src/audit/datasets.ts';
import type { CoverageCell } from '../../../src/audit/store/coverage-report.ts';
import { assets, bars } from '../../../src/backbone/datasets.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { reconcile } from '../../../src/stages/research/reconcile.stage.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { day, editBars, keysOf, removeBars } from '../../mutations/store-cases/store-mutation.ts';
import { type Laboratory, laboratoryIn, lakeOf } from '../../support/audit/good-lake.ts';
import { assetsOfGoodStore, goodStore } from '../../support/audit/good-store.ts';
import { editTable, flipByte, withRow } from '../../support/audit/tampering.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

async function copyOfGoodStore(): Promise<Laboratory> {
  const laboratory = laboratoryIn(mkdtempSync(join(tmpdir(), 'regimen-reconcile-')));
  onTestFinished(() => rm(laboratory.folder, { recursive: true, force: true }));
  cpSync(await goodStore(), laboratory.folder, { recursive: true });
  return laboratory;
}

async function run(
  { lakeFolder, configFile }: Laboratory,
  stage: AnyStage = reconcile,
  inputs: Readonly<Record<string, string>> = {},
) {
  const heard = noHearing();
  const request = { lakeFolder, configFile, inputs };
  const { outputs } = await runStage(stage, request, silentPlatform(heard));
  return { outputs, said: heard.log.join('\n') };
}

async function documentOf(laboratory: Laboratory, of: string, name: string): Promise<string> {
  return (await lakeOf(laboratory).attachment(reconciliation, { of }, name))?.toString('utf8') ?? '';
}

it('a second audit looks at no bar again and writes no byte', async () => {
  const laboratory = await copyOfGoodStore();
  const digest = async () => (await lakeOf(laboratory).manifest(reconciliation, { of: 'store' }))?.digest;
  const before = await digest();
  const { outputs, said } = await run(laboratory);
  expect(outputs).toMatchObject({ verdict: 'passed', errors: 0, warnings: 0, scanned: 0, assets: assetsOfGoodStore });
  expect(said).toMatch(/nothing to do, no bar changed since the last audit/);
  expect(await digest()).toBe(before);
});

it('after a change it looks at the years of the bucket from the changed one on, and at all with --again', async () => {
  const laboratory = await copyOfGoodStore();
  const nudge = (year: number) =>
    editBars(laboratory, 1, year, ({ volume, date }, row) => {
      if (date[row] === day(`${year}-10-08`) || date[row] === day(`${year}-02-04`)) volume[row] = 100;
    });
  await nudge(2025);
  expect((await run(laboratory)).outputs).toMatchObject({ errors: 0, scanned: 1 });
  await nudge(2024);
  expect((await run(laboratory)).outputs).toMatchObject({ errors: 0, scanned: 2 });
  const years = (await lakeOf(laboratory).list(bars)).length;
  expect((await run(laboratory, reconcile, { again: 'true' })).outputs).toMatchObject({ errors: 0, scanned: years });
});

it('a byte that changed without its manifest is seen with --again', async () => {
  const laboratory = await copyOfGoodStore();
  await flipByte(laboratory, bars, keysOf(1, 2024), 'bars.parquet');
  await expect(run(laboratory, reconcile, { again: 'true' })).rejects.toThrow(
    /RG101 bars\/asset_bucket=\d+\/year=2024: bars\.parquet is not the file of its manifest/,
  );
});

it('no snapshot is pinned of a store with an error: rule, place and cure are named', async () => {
  const laboratory = await copyOfGoodStore();
  await editBars(laboratory, 1, 2024, ({ high, low, date }, row) => {
    if (date[row] === day('2024-09-03')) high[row] = (low[row] as number) * 0.9;
  });
  await expect(run(laboratory, snapshot)).rejects.toThrow(
    /No snapshot is pinned.*1 error.*RG105 bars\/asset_bucket=\d+\/year=2024\/bars\.parquet\[asset=\d+,date=2024-09-03\]: A00001: open .*What cures RG105: Give the right values in a later pack/s,
  );
  expect((await lakeOf(laboratory).list(reconciliation)).length).toBe(2);
});

it('a warning stops a snapshot no more than it stops the audit, unless it is asked to', async () => {
  const laboratory = await copyOfGoodStore();
  for (const year of [2024, 2025]) {
    await editBars(laboratory, 1, year, (columns, row) => {
      if ((columns.date[row] as number) < day('2024-11-05')) return;
      for (const name of ['open', 'high', 'low', 'close'] as const)
        columns[name][row] = (columns[name][row] as number) / 4;
    });
  }
  expect((await run(laboratory)).outputs).toMatchObject({ verdict: 'passed', warnings: 1, failedRules: ['RG115'] });
  expect((await run(laboratory, snapshot)).outputs).toMatchObject({ partitions: expect.any(Number) });
  const report = join(laboratory.folder, 'report');
  await expect(run(laboratory, reconcile, { 'fail-on': 'warning', report })).rejects.toThrow(/1 errors and warnings/);
  expect(readFileSync(join(report, 'audit.sarif'), 'utf8')).toContain('RG115');
});

it('the coverage says which assets have bars, and why the others have none', async () => {
  const laboratory = await copyOfGoodStore();
  const row = (number: number, valid: { readonly valid_from: number; readonly valid_to: number }) => ({
    number,
    id: `N${number}`,
    symbol: `N${number}`,
    ...valid,
  });
  // All on the exchange of the first asset, a stock of New York.
  await editTable(laboratory, assets, {}, (table) => {
    const never = withRow(table, row(9001, { valid_from: day('2024-07-01'), valid_to: Number.NaN }));
    const later = withRow(never, row(9002, { valid_from: day('2025-05-01'), valid_to: Number.NaN }));
    return withRow(later, row(9003, { valid_from: day('2020-01-01'), valid_to: day('2023-01-01') }));
  });
  // Another asset of that exchange has no bar of the last two months.
  const since = day('2025-02-03');
  await removeBars(laboratory, 18, 2025, new Set(Array.from({ length: 60 }, (_, i) => since + i)));
  await run(laboratory, reconcile, { 'fail-on': 'never' });
  const cells = JSON.parse(await documentOf(laboratory, 'store', 'coverage.json')) as CoverageCell[];
  const cell = cells.find((one) => one.class === 'stock' && one.exchange === 'XNYS');
  expect(cell).toMatchObject({
    without_bars: 3,
    reasons: { STALE: 1, NOT_LISTED_YET: 1, NOT_LISTED_ANY_MORE: 1, NO_BARS: 1 },
    first_date: '2024-07-01',
    last_date: '2025-03-31',
  });
  expect(Object.keys(cell?.bars_by_year ?? {})).toEqual(['2024', '2025']);
  const reasons = Object.values(cell?.reasons ?? {}).reduce((sum, count) => sum + count, 0);
  expect(reasons).toBe(cell?.assets);
  expect(cells.reduce((sum, { bars: count }) => sum + count, 0)).toBeGreaterThan(3500);
});

describe('a finding that research.yaml accepts', () => {
  const days = Array.from({ length: 60 }, (_, i) => day('2024-08-01') + i);

  /** Makes the high of an asset on some days lower than its low, and accepts what is given. */
  async function broken(dates: readonly number[], accepted: readonly object[]): Promise<Laboratory> {
    const laboratory = await copyOfGoodStore();
    await editBars(laboratory, 1, 2024, ({ high, low, date }, row) => {
      if (dates.includes(date[row] as number)) high[row] = (low[row] as number) * 0.9;
    });
    const entries = JSON.stringify(
      accepted.map((entry) => ({ rule: 'RG105', reason: 'the source says so', ...entry })),
    );
    appendFileSync(join(laboratory.folder, 'configs', 'research.yaml'), `  accepted: ${entries}\n`);
    return laboratory;
  }
  const one = [day('2024-09-03')];

  it.each([
    ['by asset and date', { asset: 'A00001', date: '2024-09-03', by: 'someone', until: '2999-01-01' }],
    ['by asset', { asset: 'A00001' }],
    ['by date', { date: '2024-09-03' }],
    ['by the partition', { place: 'bars/asset_bucket=' }],
    ['by the rule alone', {}],
  ])('%s stops no snapshot, and the audit tells it with its reason', async (_, entry) => {
    const laboratory = await broken(one, [entry]);
    const { outputs, said } = await run(laboratory);
    expect(outputs).toMatchObject({ verdict: 'passed', errors: 0, warnings: 0, accepted: 1, failedRules: [] });
    const told = /accepted: 1 finding of RG105.*\(the source says so/;
    expect(said).toMatch(told);
    expect(await documentOf(laboratory, 'store', 'audit.json')).toMatch(told);
    expect((await run(laboratory, snapshot)).outputs).toMatchObject({ partitions: expect.any(Number) });
  });

  it.each([
    ['of another asset', { asset: 'A00002' }, /accepts nothing: RG105 A00002 \(the source says so\); take it out/],
    ['of another date', { asset: 'A00001', date: '2024-09-04' }, /accepts nothing: RG105 A00001 2024-09-04/],
    ['of another place', { place: 'assets' }, /accepts nothing: RG105 assets/],
    ['whose day has come', { until: '2020-01-01' }, /accepted until 2020-01-01, and no longer: RG105 \(the source/],
  ])('is still found by an entry %s, which is told', async (_, entry, told) => {
    const laboratory = await broken(one, [entry]);
    await expect(run(laboratory)).rejects.toMatchObject({ outputs: { errors: 1, accepted: 0 } });
    expect(await documentOf(laboratory, 'store', 'audit.json')).toMatch(told);
  });

  it('hides none behind those that are listed: of many the one that nobody accepts is named', async () => {
    const accepted = days.slice(1).map((each) => ({ asset: 'A00001', date: isoDate(each) }));
    const laboratory = await broken(days.slice(0, 33), accepted);
    await expect(run(laboratory)).rejects.toThrow(/found 1 errors:\nRG105 .*date=2024-08-01/);
  });

  it.each([
    ['that there is not', 'RG199', /names the rule RG199, which there is not/],
    ['of damage', 'RG101', /names RG101 \(.*\), whose findings cannot be accepted/],
  ])('is refused where it is one of a rule %s', async (_, rule, told) => {
    const laboratory = await broken([], [{ rule }]);
    await expect(run(laboratory)).rejects.toMatchObject({ name: 'UserError', message: expect.stringMatching(told) });
  });
});
