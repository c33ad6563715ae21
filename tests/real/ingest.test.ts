import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { datasets } from '../../src/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import { rowAt } from '../../src/lake/table.ts';
import { marketDaily } from '../../src/market/datasets.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { quarantine } from '../../src/sources/datasets.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { ingest } from '../../src/stages/weekly/ingest.stage.ts';
import { noHearing, silentPlatform } from '../support/silent-platform.ts';

const data = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');
if (!existsSync(data)) console.log(`Real data are not at ${data}: the tests of the ingest are left out.`);

describe.skipIf(!existsSync(data))('ingest of real files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-ingest-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /**
   * Runs one ingest of the given universe and file of bars; the news are a file of nothing but a header. None of the files holds a
   * benchmark: it is a file beside, with the one bar that an ingest does not go without.
   */
  async function run(name: string, symbols: readonly string[], file: string, week: string) {
    const root = join(folder, name);
    mkdirSync(join(root, 'configs'), { recursive: true });
    writeFileSync(join(root, 'universe.csv'), ['symbol', ...symbols, ''].join('\n'));
    writeFileSync(join(root, 'news.csv'), `symbol,published,headline\n${symbols[0]},${week}T14:00:00Z,Results\n`);
    const benchmark = join(root, 'benchmark.csv');
    writeFileSync(benchmark, `symbol,date,open,high,low,close,volume\nBENCH,${week},1,1,1,1,1\n`);
    const configFile = join(root, 'configs', 'pipeline.yaml');
    writeFileSync(
      configFile,
      `benchmark: BENCH
universe: { files: ['${join(root, 'universe.csv')}'] }
market: { files: [${file}, '${benchmark}'], history_sessions: all, error_budget: 1, late_budget: 1, absent_budget: 1 }
news: { files: ['${join(root, 'news.csv')}'] }
`,
    );
    const heard = noHearing();
    const platform: Platform = silentPlatform(heard);
    const options = { lakeFolder: join(root, 'lake'), configFile, inputs: { 'week-ending': week } };
    await runStage(ingest, options, platform);
    const lake = new Lake({ datasets, root: join(root, 'lake'), clock: Date.now, software: 'test' });
    const setAside: Record<string, unknown>[] = [];
    for (const keys of await lake.list(quarantine)) {
      const { table } = await lake.require(quarantine, keys);
      for (let row = 0; row < table.rows; row++) setAside.push(rowAt(table, row));
    }
    let bars = 0;
    for (const keys of await lake.list(marketDaily)) {
      const { symbol } = (await lake.require(marketDaily, keys)).table.columns;
      bars += symbol.filter((one) => one !== 'BENCH').length;
    }
    return { bars, setAside, log: heard.log };
  }

  test('half of the S&P 500: three bars out of order, one day given twice', async () => {
    const { polars } = await import('../../src/lake/polars.ts');
    const pl = await polars();
    const file = join(data, 'equities', 'sp500_half_2015_2020.parquet');
    const symbols = pl.readParquet(readFileSync(file)).getColumn('symbol').unique().toArray() as string[];
    const { bars, setAside } = await run('sp500', symbols, `'${file}'`, '2020-01-10');
    expect(setAside.map(({ reason }) => reason).sort()).toEqual([
      'CONFLICTING_DUPLICATE',
      'CONFLICTING_DUPLICATE',
      'HIGH_LOW_ORDER',
      'HIGH_LOW_ORDER',
      'HIGH_LOW_ORDER',
    ]);
    expect(setAside.find(({ reason }) => reason === 'CONFLICTING_DUPLICATE')).toMatchObject({ symbol: 'STI' });
    expect(bars).toBe(295_313 - setAside.length);
  });

  test('bars with a wrong year: those on no session are set aside, the others lie apart', async () => {
    const file = join(data, 'dirty', 'AAPL-corrupted-years.csv');
    const entry = `{ path: '${file}', columns: { symbol: Name } }`;
    const before = await run('aapl-2017', ['AAPL'], entry, '2017-12-29');
    expect(before.log.join('\n')).toContain('after the week 26');
    const after = await run('aapl-2021', ['AAPL'], entry, '2021-12-31');
    expect(after.setAside.length + after.bars).toBe(before.setAside.length + before.bars + 26);
    expect(after.setAside.some(({ reason }) => reason === 'NOT_A_SESSION')).toBe(true);
  });

  test('an index with a byte-order mark and American dates', async () => {
    const rows = readFileSync(join(data, 'index', 'spx-1990-2022.csv'), 'utf8')
      .trimEnd()
      .split(/\r?\n/);
    const file = join(folder, 'spx.csv');
    // The file has no column for the symbol.
    writeFileSync(file, rows.map((row, i) => `${row},${i === 0 ? 'symbol' : 'SPX'}`).join('\r\n'));
    const entry = `{ path: '${file}', date_format: M/D/YYYY }`;
    const { bars, setAside } = await run('spx', ['SPX'], entry, '2022-12-30');
    expect(bars).toBeGreaterThan(8000);
    expect(setAside.every(({ reason }) => reason === 'HIGH_LOW_ORDER')).toBe(true);
  });
});
