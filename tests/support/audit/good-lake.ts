import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoDate } from '../../../src/calendar/date.ts';
import { lastSessionDays } from '../../../src/calendar/session-window.ts';
import { type Week, weekEndingOn, weeksBack } from '../../../src/calendar/weeks.ts';
import { datasets } from '../../../src/datasets.ts';
import { companyNews, universe } from '../../../src/ingest/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import type { Recipe, SourceFile } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { coverageTable } from '../../../src/market/coverage.ts';
import { coverage, marketDaily } from '../../../src/market/datasets.ts';
import { readMarketWindow, readStoredMonth } from '../../../src/market/market-view.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { Random } from '../../../src/statistics/random.ts';
import { startLoopback } from '../../loopback/loopback-server.ts';
import { openAiDouble } from '../../loopback/openai-double.ts';
import { builtOnce } from '../built-once.ts';
import { silentPlatform } from '../silent-platform.ts';

/** A folder with a lake and a configuration, to be audited. */
export interface Laboratory {
  readonly folder: string;
  readonly lakeFolder: string;
  readonly configFile: string;
}

export const auditedWeek: Week = weekEndingOn('2024-04-05');
/** Name of the model that {@link makeGoodLakeByModel} asks. */
export const modelName = 'test/model';
export const auditedRegime = 'news-novelty-v1';
export const otherRegime = 'news-novelty-v1b';
export const symbols = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF'] as const;
const benchmark = 'SPY';

// The sources are never read: the lake is made without the ingest.
const pipeline = `benchmark: ${benchmark}
universe: { files: [universe.csv] }
market: { files: [candles.csv] }
news: { files: [news.csv] }
enrichment: { rules: enrichment/rules.yaml }
`;

export function laboratoryIn(folder: string): Laboratory {
  return { folder, lakeFolder: join(folder, 'lake'), configFile: join(folder, 'configs', 'pipeline.yaml') };
}

export function lakeOf({ lakeFolder }: Laboratory): Lake {
  return new Lake({
    datasets,
    root: lakeFolder,
    clock: () => Date.UTC(2024, 3, 6),
    commit: 'c0ffee',
    software: 'regimen test',
  });
}

/** Runs a stage in the laboratory, for the audited week. */
export async function runIn(laboratory: Laboratory, stage: AnyStage, inputs: Readonly<Record<string, string>> = {}) {
  const request = {
    lakeFolder: laboratory.lakeFolder,
    configFile: laboratory.configFile,
    inputs: { 'week-ending': auditedWeek.weekEnding, ...inputs },
  };
  return runStage(stage, request, silentPlatform());
}

export async function enrichAndScore(laboratory: Laboratory): Promise<void> {
  await runIn(laboratory, enrich);
  await rescore(laboratory);
}

export async function rescore(laboratory: Laboratory): Promise<void> {
  await runIn(laboratory, score, { regime: `${auditedRegime},${otherRegime}` });
}

/** Asks a service for the judgements of a lake that the rules had judged, and scores it again: 14 weeks judged by a model. */
async function judgeByModel(laboratory: Laboratory): Promise<void> {
  const respond = openAiDouble();
  const service = await startLoopback((request) => respond(request));
  try {
    const model = `{ base_url: '${service.url}', name: ${modelName}, requests: 100000, per_seconds: 1 }`;
    const judged = pipeline.replace('rules.yaml }', `rules.yaml, judge: model, model: ${model} }`);
    writeFileSync(laboratory.configFile, judged);
    await enrichAndScore(laboratory);
  } finally {
    await service.close();
  }
}

/** Six symbols, 14 weeks of news, 80 sessions, scored under two regimes; nothing is wrong with it. */
export async function makeGoodLake(folder: string): Promise<Laboratory> {
  cpSync(await builtOnce('good-lake', buildGoodLake), folder, { recursive: true });
  return laboratoryIn(folder);
}

/** The good lake with its 14 weeks judged by a model. */
export async function makeGoodLakeByModel(folder: string): Promise<Laboratory> {
  const built = await builtOnce('good-lake-by-model', async (own) => judgeByModel(await makeGoodLake(own)));
  cpSync(built, folder, { recursive: true });
  return laboratoryIn(folder);
}

async function buildGoodLake(folder: string): Promise<void> {
  const laboratory = laboratoryIn(folder);
  cpSync(join(import.meta.dirname, '..', '..', '..', 'configs'), join(folder, 'configs'), { recursive: true });
  writeFileSync(laboratory.configFile, pipeline);
  const lake = lakeOf(laboratory);
  await writeUniverse(lake);
  await writeBars(lake);
  for (const week of weeksBack(auditedWeek, 14)) {
    await writeNews(lake, week);
    await writeCoverage(lake, week);
  }
  await enrichAndScore(laboratory);
}

const sources: readonly SourceFile[] = [{ name: 'source.csv', bytes: 1, sha256: '0'.repeat(64) }];
const recipe: Recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };

async function writeUniverse(lake: Lake): Promise<void> {
  const table = emptyTable(universe.columns, symbols.length);
  for (const [row, symbol] of symbols.entries()) {
    table.columns.symbol[row] = symbol;
    table.columns.sector[row] = row % 2 === 0 ? 'Technology' : 'Health';
    table.columns.name[row] = `${symbol} Inc`;
  }
  await lake.write(universe, { week_ending: auditedWeek.weekEnding }, { recipe, table, sources });
}

async function writeBars(lake: Lake): Promise<void> {
  const days = lastSessionDays(auditedWeek.weekEnding, 80);
  const random = Random.seeded(11);
  const all = [...symbols, benchmark];
  const prices = all.map((_, i) => 40 + 10 * i);
  const byMonth = Map.groupBy(days, (day) => isoDate(day).slice(0, 7));
  for (const [month, ofMonth] of byMonth) {
    const table = emptyTable(marketDaily.columns, ofMonth.length * all.length);
    const { columns } = table;
    let row = 0;
    for (const day of ofMonth) {
      for (const [i, symbol] of all.entries()) {
        const open = prices[i] as number;
        const close = open * (1 + between(random, -0.03, 0.03));
        prices[i] = close;
        columns.symbol[row] = symbol;
        columns.date[row] = day;
        columns.open[row] = open;
        columns.high[row] = Math.max(open, close) * 1.01;
        columns.low[row] = Math.min(open, close) * 0.99;
        columns.close[row] = close;
        columns.adj_close[row] = close;
        columns.volume[row] = Math.round(between(random, 1e6, 2e6));
        row += 1;
      }
    }
    await lake.write(marketDaily, { month }, { recipe, table, sources });
  }
}

function between(random: Random, low: number, high: number): number {
  return low + random.uniform() * (high - low);
}

const stories = [
  'beats quarterly estimates and raises full year guidance',
  'agrees to be acquired in a $4 billion merger',
  'faces lawsuit over alleged securities fraud',
  'wins FDA approval for its lead drug',
  'shares jump in morning trading',
  'recalls products after safety defect found',
  'names new chief executive officer',
  'downgraded by analyst on weak demand',
] as const;
const publishers = ['Wire One', 'Daily Two', 'Blog Three'] as const;

async function writeNews(lake: Lake, week: Week): Promise<void> {
  const random = Random.seeded(week.cutoffUtc / 1000);
  const items: { symbol: string; published: number; headline: string; source: string }[] = [];
  for (const symbol of symbols) {
    const count = 1 + Math.floor(between(random, 0, 3));
    for (let story = 0; story < count; story += 1) {
      const text = stories[Math.floor(between(random, 0, stories.length))] as string;
      const published = week.cutoffUtc - Math.round(between(random, 1, 96)) * 3_600_000;
      const echoes = 2 + Math.floor(between(random, 0, 2));
      for (let echo = 0; echo < echoes; echo += 1) {
        const headline = echo === 0 ? `${symbol} ${text}` : `${symbol} ${text}, report ${echo}`;
        items.push({ symbol, published: published - echo * 60_000, headline, source: publishers[echo] as string });
      }
    }
  }
  const table = emptyTable(companyNews.columns, items.length);
  for (const [row, item] of items.entries()) {
    table.columns.symbol[row] = item.symbol;
    table.columns.id[row] = `${week.weekEnding}-${row}`;
    table.columns.published_utc[row] = item.published;
    table.columns.headline[row] = item.headline;
    table.columns.source[row] = item.source;
  }
  await lake.write(companyNews, { week_ending: week.weekEnding }, { recipe, table, sources });
}

/** As the ingest of that week would have counted. */
async function writeCoverage(lake: Lake, week: Week): Promise<void> {
  const { table: news } = await lake.require(companyNews, { week_ending: week.weekEnding });
  const items = new Map<string, number>();
  for (const symbol of news.columns.symbol) items.set(symbol, (items.get(symbol) ?? 0) + 1);
  const window = await readMarketWindow(
    { symbols: [...symbols, benchmark], until: week.weekEnding, sessions: 71 },
    (month) => readStoredMonth(lake, month),
  );
  await lake.write(coverage, { week_ending: week.weekEnding }, { recipe, table: coverageTable(window, items) });
}
