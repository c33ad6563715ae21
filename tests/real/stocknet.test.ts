import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditFindings } from '../../src/audit/datasets.ts';
import { parseWeekSelection } from '../../src/calendar/week-selection.ts';
import { datasets } from '../../src/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import { scoresWeekly } from '../../src/scoring/datasets.ts';
import { quarantine } from '../../src/sources/datasets.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { audit } from '../../src/stages/weekly/audit.stage.ts';
import { enrich } from '../../src/stages/weekly/enrich.stage.ts';
import { ingest } from '../../src/stages/weekly/ingest.stage.ts';
import { score } from '../../src/stages/weekly/score.stage.ts';
import { overlap } from '../../src/statistics/overlap.ts';
import { silentPlatform } from '../support/silent-platform.ts';

const root = join(import.meta.dirname, '..', '..');
const data = join(root, '..', 'shared', 'data', 'stocknet');
const selection = '2014-03-28..2014-12-26';
/** Everything that the files hold, long past the weeks that are scored. */
const everything = '2014-03-28..2017-09-01';
const regimes = ['news-novelty-v1', 'news-novelty-v1b'];

if (!existsSync(data)) console.log(`StockNet is not at ${data}: its tests are left out.`);

describe.skipIf(!existsSync(data))('StockNet 2014, 88 stocks, 40 weeks under two regimes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-stocknet-'));
  const configFile = join(folder, 'configs', 'pipeline.yaml');
  const lakeFolder = join(folder, 'lake');
  const lake = new Lake({ datasets, root: lakeFolder, clock: Date.now, software: 'test' });
  const seconds: Record<string, number> = {};

  async function run(stage: Parameters<typeof runStage>[0], inputs: Record<string, string>, into = lakeFolder) {
    const started = performance.now();
    const { outputs } = await runStage(stage, { lakeFolder: into, configFile, inputs }, silentPlatform());
    seconds[stage.name] = (performance.now() - started) / 1000;
    return outputs;
  }

  beforeAll(async () => {
    cpSync(join(root, 'configs'), join(folder, 'configs'), { recursive: true });
    writeFileSync(
      configFile,
      `benchmark: SPX
universe: { files: ['${join(data, 'universe.csv')}'] }
market: { files: ['${join(data, 'candles.parquet')}'], columns: { adj_close: adj_close }, history_sessions: all }
# It has a hole, 2014-11-12 to 2014-11-22, and ends with the year.
news: { files: ['${join(data, 'news-2014.parquet')}'], columns: { id: id, published: published_utc, source: source }, low_volume: warn }
`,
    );
    await run(ingest, { 'week-ending': everything });
    await run(enrich, { 'week-ending': selection });
    await run(score, { 'week-ending': selection, regime: regimes.join(',') });
  });

  afterAll(() => {
    console.log(`Seconds: ${JSON.stringify(seconds)}`);
    rmSync(folder, { recursive: true, force: true });
  });

  test('every week is scored under both regimes', async () => {
    const weeks = parseWeekSelection(selection).map(({ weekEnding }) => weekEnding as string);
    expect(weeks).toHaveLength(40);
    for (const regime of regimes) {
      const scored = await lake.list(scoresWeekly, { regime });
      expect(scored.map(({ week_ending }) => week_ending)).toEqual(weeks);
    }
  });

  test('the rows with null prices are in quarantine', async () => {
    const reasons: string[] = [];
    for (const keys of await lake.list(quarantine, { dataset: 'market_daily' })) {
      reasons.push(...((await lake.read(quarantine, keys))?.table.columns.reason ?? []));
    }
    expect(reasons.filter((reason) => reason === 'NULL_PRICE')).toHaveLength(3);
  });

  test('the audit of every week and regime finds nothing', async () => {
    const { verdict, findings } = await run(audit, {
      'week-ending': selection,
      regime: regimes.join(','),
      report: join(folder, 'audit-report'),
    });
    expect({ verdict, findings }).toEqual({ verdict: 'passed', findings: 0 });
    expect(await lake.list(auditFindings)).toHaveLength(80);
  });

  test('a week scored with nothing later in the lake has the same digest', async () => {
    const week = '2014-06-27';
    const cut = join(folder, 'cut');
    await run(ingest, { 'week-ending': week }, cut);
    await run(enrich, { 'week-ending': week }, cut);
    await run(score, { 'week-ending': week, regime: regimes.join(',') }, cut);
    const cutLake = new Lake({ datasets, root: cut, clock: Date.now, software: 'test' });
    for (const regime of regimes) {
      const keys = { regime, week_ending: week };
      const [then, later] = await Promise.all([
        cutLake.manifest(scoresWeekly, keys),
        lake.manifest(scoresWeekly, keys),
      ]);
      expect(then?.digest).toBe(later?.digest);
    }
  });

  test('the two regimes pick different names', async () => {
    const rows: { shared: number; expected: number; n: number }[] = [];
    for (const { weekEnding } of parseWeekSelection(selection)) {
      const tops = await Promise.all(regimes.map((regime) => ranked(regime, weekEnding)));
      const [a, b] = tops as [string[], string[]];
      const population = Math.max(a.length, b.length);
      const result = overlap(a.slice(0, 20), b.slice(0, 20), population);
      rows.push({ shared: result.shared, expected: result.expectedByChance, n: population });
    }
    const mean = (pick: (row: (typeof rows)[number]) => number) =>
      rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
    console.log(
      `Overlap of the top 20 of both regimes: mean ${mean((row) => row.shared).toFixed(1)} of 20 over ${rows.length} weeks; ` +
        `by chance ${mean((row) => row.expected).toFixed(1)} (mean n = ${mean((row) => row.n).toFixed(1)} eligible symbols)`,
    );
    expect(rows.some(({ shared }) => shared < 20)).toBe(true);
  });

  async function ranked(regime: string, weekEnding: string): Promise<string[]> {
    const { table } = await lake.require(scoresWeekly, { regime, week_ending: weekEnding });
    const { symbol, rank_UPS: rank } = table.columns;
    return symbol
      .map((name, row) => ({ name, rank: rank[row] as number }))
      .filter((entry) => !Number.isNaN(entry.rank))
      .sort((a, b) => a.rank - b.rank)
      .map(({ name }) => name);
  }
});
