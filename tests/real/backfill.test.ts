import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings } from '../../src/audit/datasets.ts';
import { weekEndingOn } from '../../src/calendar/weeks.ts';
import { ledger } from '../../src/comparison/datasets.ts';
import { datasets } from '../../src/datasets.ts';
import { pickReturns, weeklyReturns } from '../../src/evaluation/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import { polars } from '../../src/lake/polars.ts';
import { scoresWeekly } from '../../src/scoring/datasets.ts';
import { evaluate } from '../../src/stages/results/evaluate.stage.ts';
import { ledger as ledgerStage } from '../../src/stages/results/ledger.stage.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { backfill } from '../../src/stages/weekly/backfill.stage.ts';
import { weeklyDigests } from '../support/lake/weekly-digests.ts';
import { silentPlatform } from '../support/silent-platform.ts';
import { configureStocknet, regimes, StocknetBackfill, span, stocknet } from './stocknet-backfill.ts';

const all = 80;

if (!existsSync(stocknet)) console.log(`StockNet is not at ${stocknet}: its tests are left out.`);

describe.skipIf(!existsSync(stocknet))('a backfill of StockNet 2014, 40 weeks under two regimes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-backfill-'));
  const whole = new StocknetBackfill(folder);
  const lake = new Lake({ datasets, root: whole.lake, clock: Date.now, software: 'test' });

  beforeAll(async () => {
    await whole.run('SIGINT', 12);
    await whole.run('SIGKILL', 45);
    const said = await whole.run();
    if (whole.ends.at(-1) !== 0) throw new Error(said);
  });

  afterAll(() => {
    console.log(`Interrupted twice and finished: ${whole.seconds.toFixed(1)} s`);
    rmSync(folder, { recursive: true, force: true });
  });

  test('was interrupted twice, and ended well', () => {
    expect(whole.ends).toEqual([130, 'SIGKILL', 0]);
  });

  test('has every week scored, audited without a finding, evaluated and in the ledger', async () => {
    expect(await lake.list(scoresWeekly)).toHaveLength(all);
    for (const keys of await lake.list(auditFindings)) {
      const document = await lake.attachment(auditFindings, keys, 'audit.json');
      expect(JSON.parse(document?.toString('utf8') ?? '{}')).toMatchObject({ verdict: 'passed', findings: 0 });
    }
    const asOf = { as_of: span.end };
    const { table } = await lake.require(ledger, asOf);
    expect(table.rows).toBe(all);
    expect((await lake.require(weeklyReturns, asOf)).table.rows).toBe(all);
    // The result of the last week is not known as of it.
    const known = table.columns.net_return.filter((value) => !Number.isNaN(value)).length;
    expect(known).toBe(all - 2);
    expect((await lake.require(pickReturns, asOf)).table.rows).toBeGreaterThan(1000);
  });

  test('made a site that names both regimes', () => {
    const page = readFileSync(join(whole.site, 'index.html'), 'utf8');
    for (const regime of regimes.split(',')) expect(page).toContain(regime);
  });

  test('is the one of an undisturbed run, and a further run does nothing', async () => {
    const before = await weeklyDigests(lake, span.end);
    await whole.run();
    expect(whole.ends.at(-1)).toBe(0);
    expect(await weeklyDigests(lake, span.end)).toEqual(before);
  });

  test('made with only the data up to a week has the digests of that week and of all before it', async () => {
    const until = '2014-09-05';
    const pl = await polars();
    const cut = { candles: join(folder, 'candles.parquet'), news: join(folder, 'news.parquet') };
    const lastDay = new Date(`${until}T00:00:00Z`);
    pl.readParquet(join(stocknet, 'candles.parquet'))
      .filter(pl.col('date').ltEq(pl.lit(lastDay).cast(pl.Date)))
      .writeParquet(cut.candles);
    const cutoff = new Date(weekEndingOn(until).cutoffUtc).toISOString();
    pl.readParquet(join(stocknet, 'news-2014.parquet'))
      .filter(pl.col('published_utc').ltEq(pl.lit(cutoff)))
      .writeParquet(cut.news);
    const cutFolder = join(folder, 'cut');
    const cutConfig = configureStocknet(join(folder, 'cut-configs'), cut.candles, cut.news);
    await runStage(
      backfill,
      {
        lakeFolder: cutFolder,
        configFile: cutConfig,
        inputs: {
          start: span.start,
          end: until,
          regimes,
          report: join(folder, 'cut-site'),
          'audit-report': join(folder, 'cut-audit'),
        },
      },
      silentPlatform(),
    );
    const cutLake = new Lake({ datasets, root: cutFolder, clock: Date.now, software: 'test' });
    const expected = await weeklyDigests(cutLake, until);
    expect(Object.keys(expected).filter((path) => path.startsWith('scores_weekly')).length).toBe(48);
    expect(await weeklyDigests(lake, until)).toEqual(expected);
    for (const stage of [evaluate, ledgerStage]) {
      await runStage(
        stage,
        { lakeFolder: whole.lake, configFile: whole.configFile, inputs: { 'week-ending': until } },
        silentPlatform(),
      );
    }
    for (const dataset of [pickReturns, weeklyReturns, ledger]) {
      const [full, truncated] = await Promise.all(
        [lake, cutLake].map((one) => one.manifest(dataset, { as_of: until })),
      );
      expect(full?.digest).toBe(truncated?.digest);
    }
  });
});
