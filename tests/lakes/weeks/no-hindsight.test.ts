import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { epochDay, parseIsoDate, type WeekEnding } from '../../../src/calendar/date.ts';
import { type Week, weeksBetween } from '../../../src/calendar/weeks.ts';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { marketRevisions } from '../../../src/market/datasets.ts';
import { readMarketView } from '../../../src/market/market-view.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { call } from '../../../src/stages/call.ts';
import { enrich } from '../../../src/stages/weekly/enrich.stage.ts';
import { ingest } from '../../../src/stages/weekly/ingest.stage.ts';
import { score } from '../../../src/stages/weekly/score.stage.ts';
import { Random } from '../../../src/statistics/random.ts';
import { type Cells, candles, csv, ndjson } from '../../support/ingest/ingest-run.ts';

// A week's scores must not depend on what became known after it, however the lake came to be.

const regime = 'news-novelty-v1b';
const symbols = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'];
const weeks = ['2014-03-21', '2014-03-28', '2014-04-04', '2014-04-11'] as const;
const [first, second, third, fourth] = weeks;
const scoreConfigs = join(import.meta.dirname, '..', '..', '..', 'configs');

const stories = [
  'beats quarterly estimates and raises full year guidance',
  'agrees to be acquired in a merger',
  'faces lawsuit over alleged securities fraud',
  'shares jump in morning trading',
  'names new chief executive officer',
  'recalls products after safety defect found',
];

function newsOf(allWeeks: readonly Week[]): Cells[] {
  const random = Random.seeded(5);
  return allWeeks.flatMap(({ weekEnding, cutoffUtc }) =>
    symbols.flatMap((symbol) =>
      Array.from({ length: 1 + random.integer(3) }, (_, i) => ({
        symbol,
        id: `${weekEnding}-${symbol}-${i}`,
        published: new Date(cutoffUtc - random.integer(90) * 3_600_000).toISOString(),
        headline: `${symbol} ${random.choice(stories)}`,
        source: random.choice(['wire', 'daily']),
      })),
    ),
  );
}

const bars: readonly Cells[] = candles([...symbols, 'SPY'], '2013-10-01', fourth).map((row, i) => {
  const move = ((i * 7919) % 31) / 40;
  return { ...row, high: Number(row.high) + 1, close: Number(row.close) + move, adj_close: Number(row.close) + move };
});
const news = newsOf(weeksBetween(parseIsoDate('2013-12-06') as WeekEnding, fourth as WeekEnding));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-'));
  cpSync(scoreConfigs, join(folder, 'configs'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lakeNamed = (name: string) =>
  new Lake({ datasets, root: join(folder, name), clock: () => Date.parse('2014-04-14T00:00:00Z'), software: 'test' });

/** What the sources give: all bars up to a day, all news up to an instant, changed as a case says. */
function putSources(barRows: readonly Cells[], newsRows: readonly Cells[], members: readonly string[] = symbols): void {
  writeFileSync(join(folder, 'candles.csv'), csv(barRows));
  writeFileSync(join(folder, 'news.ndjson'), ndjson(newsRows));
  writeFileSync(
    join(folder, 'universe.csv'),
    csv(members.map((symbol) => ({ symbol, sector: 'Tech', name: `${symbol} Inc` }))),
  );
}

async function run(stage: AnyStage, lake: Lake, inputs: Record<string, unknown>): Promise<void> {
  const path = (name: string) => join(folder, name);
  writeFileSync(
    path('configs/pipeline.yaml'),
    stringify({
      benchmark: 'SPY',
      universe: { files: [path('universe.csv')] },
      market: {
        files: [path('candles.csv')],
        columns: { adj_close: 'adj_close' },
        history_sessions: 66,
        late_budget: 1,
      },
      news: { files: [path('news.ndjson')], columns: { id: 'id', source: 'source' } },
    }),
  );
  const nothing = () => undefined;
  await call(stage, inputs, {
    lake,
    config: new Configuration(path('configs/pipeline.yaml')),
    log: { debug: nothing, info: nothing, warning: nothing, error: nothing },
    clock: () => Date.parse('2014-04-14T00:00:00Z'),
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    secret: nothing,
    audience: async () => 'owner',
    progress: () => ({ advance: nothing, end: nothing }),
    annotate: nothing,
    summarise: nothing,
    present: nothing,
  });
}

const ingestWeeks = (lake: Lake, weekEnding: string) => run(ingest, lake, { weekEnding });

/** Digests of features and scores of a week, made now from what the lake holds. */
async function scored(lake: Lake, weekEnding: string): Promise<(string | undefined)[]> {
  await run(enrich, lake, { weekEnding });
  await run(score, lake, { weekEnding, regime: [regime], features: '' });
  const keys = { regime, week_ending: weekEnding };
  return [(await lake.manifest(featuresWeekly, keys))?.digest, (await lake.manifest(scoresWeekly, keys))?.digest];
}

const until = (weekEnding: string) => ({
  bars: bars.filter(({ date }) => String(date) <= weekEnding),
  news: news.filter(({ published }) => String(published) <= `${weekEnding}T20:00:00.000Z`),
});

describe('the scores of a week', () => {
  test('are the same from a lake built at once, one cut at the week, and one built week by week', async () => {
    const atOnce = lakeNamed('at-once');
    putSources(bars, news);
    await ingestWeeks(atOnce, `${second}..${fourth}`);
    const weekly = lakeNamed('weekly');
    for (const week of weeks.slice(1)) {
      const known = until(week);
      putSources(known.bars, known.news);
      const cut = lakeNamed(`cut-${week}`);
      await ingestWeeks(cut, week);
      await ingestWeeks(weekly, week);
      const digests = await scored(atOnce, week);
      expect(await scored(cut, week)).toEqual(digests);
      expect(await scored(weekly, week)).toEqual(digests);
    }
    expect(await scored(weekly, second)).toEqual(await scored(atOnce, second));
  });

  test('stay as they were when news, bars and corrections of the week arrive later', async () => {
    const lake = lakeNamed('lake');
    const isLate = ({ symbol, date }: Cells) => symbol === 'CCC' && String(date) > '2014-03-26';
    const wasLate = ({ id }: Cells) => String(id).startsWith(`${second}-BBB`) || String(id) === '2014-02-14-AAA-0';
    const known = until(second);
    putSources(
      known.bars.filter((row) => !isLate(row)),
      known.news.filter((row) => !wasLate(row)),
    );
    await ingestWeeks(lake, second);
    const before = await scored(lake, second);

    const corrected = bars.map((row) =>
      row.symbol === 'DDD' && row.date === '2014-03-20' ? { ...row, volume: 77, adj_close: 3 } : row,
    );
    for (const week of [third, fourth]) {
      const now = until(week);
      putSources(
        corrected.filter(({ date }) => String(date) <= week),
        now.news,
      );
      await ingestWeeks(lake, week);
      await scored(lake, week);
    }
    expect((await lake.list(marketRevisions)).length).toBeGreaterThan(0);
    expect(await scored(lake, second)).toEqual(before);
  });

  test('stay as they were when a source reaches further back later', async () => {
    const lake = lakeNamed('lake');
    const known = until(second);
    putSources(
      known.bars.filter(({ date }) => String(date) >= '2014-01-15'),
      known.news.filter(({ published }) => String(published) >= '2014-02-01'),
    );
    await ingestWeeks(lake, second);
    const before = await scored(lake, second);
    const now = until(third);
    putSources(now.bars, now.news);
    await ingestWeeks(lake, third);
    expect(await scored(lake, second)).toEqual(before);
  });

  test('take late news in when the weeks that look back on it are ingested again', async () => {
    const lake = lakeNamed('lake');
    const known = until(second);
    putSources(
      known.bars,
      known.news.filter(({ id }) => !String(id).startsWith(`${second}-BBB`)),
    );
    await ingestWeeks(lake, second);
    const before = await scored(lake, second);
    putSources(known.bars, known.news);
    await ingestWeeks(lake, second);
    const complete = await scored(lake, second);
    expect(complete).not.toEqual(before);
    const cut = lakeNamed('cut');
    await ingestWeeks(cut, second);
    expect(await scored(cut, second)).toEqual(complete);
  });

  test('have the earlier news of a symbol that joins the universe later', async () => {
    const lake = lakeNamed('lake');
    const known = until(second);
    putSources(known.bars, known.news, symbols.slice(0, -1));
    await ingestWeeks(lake, second);
    const now = until(third);
    putSources(now.bars, now.news);
    await ingestWeeks(lake, third);
    const cut = lakeNamed('cut');
    await ingestWeeks(cut, third);
    expect(await scored(lake, third)).toEqual(await scored(cut, third));
  });
});

test('a run that catches up over a split gives every week prices of one scale', async () => {
  const lake = lakeNamed('lake');
  const known = until(first);
  putSources(known.bars, known.news);
  await ingestWeeks(lake, first);
  // Two for one on 2014-04-07: the source halves every adjusted close before it.
  const split = bars.map((row) =>
    row.symbol === 'AAA' && String(row.date) < '2014-04-07' ? { ...row, adj_close: Number(row.adj_close) / 2 } : row,
  );
  putSources(split, news);
  await ingestWeeks(lake, `${second}..${fourth}`);
  for (const until of [first, second, third]) {
    const view = await readMarketView(lake, { symbols: ['AAA'], until: until as WeekEnding, sessions: 30 });
    const prices = view.bars.get('AAA')?.adjClose ?? new Float64Array();
    const steps = Array.from(prices.subarray(1), (price, i) => price / (prices[i] as number));
    expect(Math.max(...steps)).toBeLessThan(1.3);
    expect(Math.min(...steps)).toBeGreaterThan(0.7);
  }
  const known_from = (await lake.require(marketRevisions, { month: '2014-03' })).table.columns.known_from;
  expect(new Set(known_from)).toEqual(new Set([epochDay(parseIsoDate(second))]));
});
