import { epochDay, parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';
import { weekEndingOn, weeksBack } from '../../src/calendar/weeks.ts';
import { datasets } from '../../src/datasets.ts';
import { companyNews, universe } from '../../src/ingest/datasets.ts';
import { Lake } from '../../src/lake/lake.ts';
import type { Recipe } from '../../src/lake/manifest.ts';
import { emptyTable } from '../../src/lake/table.ts';
import { coverage, marketDaily } from '../../src/market/datasets.ts';
import { clusterVectors, newsClusters, repEnriched } from '../../src/news/datasets.ts';
import { textVectoriser } from '../../src/news/text-vector.ts';
import { eventTypes } from '../../src/news/types.ts';
import { Random } from '../../src/statistics/random.ts';

const words =
  'profit revenue outlook court recall merger deal chief shares supply plant drug trial lawsuit dividend buyback guidance demand order launch'.split(
    ' ',
  );

export interface ScoringLakeSize {
  readonly symbols: number;
  readonly weeks: number;
  readonly clusters: number;
}

/** A lake with synthetic enriched news and bars, from a seed: the input of the scoring benchmark. */
export async function makeScoringLake(root: string, weekEnding: string, size: ScoringLakeSize): Promise<Lake> {
  const lake = new Lake({ datasets, root, clock: () => 0, software: 'bench' });
  const random = Random.seeded(1);
  const recipe: Recipe = { stage: 'bench', version: 1, parameters: {}, inputs: [] };
  const symbols = Array.from({ length: size.symbols }, (_, i) => `S${String(i).padStart(4, '0')}`);
  const week = weekEndingOn(weekEnding);
  const keys = { week_ending: weekEnding };

  const members = emptyTable(universe.columns, symbols.length);
  for (const [row, symbol] of symbols.entries()) {
    members.columns.symbol[row] = symbol;
    members.columns.sector[row] = `Sector ${row % 11}`;
  }
  await lake.write(universe, keys, { recipe, table: members });
  await lake.write(coverage, keys, { recipe, table: emptyTable(coverage.columns) });

  const vectorise = textVectoriser({ dimensions: 2 ** 18, seed: 7 });
  const perWeek = Math.ceil(size.clusters / size.weeks);
  for (const { weekEnding: date, cutoffUtc } of weeksBack(week, size.weeks)) {
    const enriched = emptyTable(repEnriched.columns, perWeek);
    const vectors = emptyTable(clusterVectors.columns, perWeek);
    for (let row = 0; row < perWeek; row++) {
      const headline = Array.from({ length: 10 }, () => random.choice(words)).join(' ');
      const symbol = random.choice(symbols);
      const clusterId = row.toString(16).padStart(16, '0');
      const { columns } = enriched;
      columns.symbol[row] = symbol;
      columns.cluster_id[row] = clusterId;
      columns.published_utc[row] = cutoffUtc - 1000 - row;
      columns.headline[row] = headline;
      columns.cluster_size[row] = 1 + random.integer(5);
      columns.unique_sources[row] = 1 + random.integer(3);
      columns.sent_label[row] = 'Neutral';
      columns.sent_score[row] = random.uniform() * 2 - 1;
      columns.confidence[row] = random.uniform();
      columns.sent_driver[row] = 'Fundamental';
      columns.event_type_primary[row] = random.choice(eventTypes);
      columns.event_severity[row] = random.integer(4);
      columns.event_direction[row] = 'Neutral';
      columns.event_confidence[row] = random.uniform();
      columns.judge[row] = 'bench';
      vectors.columns.symbol[row] = symbol;
      vectors.columns.cluster_id[row] = clusterId;
      const vector = vectorise({ headline, summary: '' });
      vectors.columns.indices[row] = vector.indices;
      vectors.columns.values[row] = vector.values;
    }
    await lake.write(repEnriched, { week_ending: date }, { recipe, table: enriched });
    await lake.write(clusterVectors, { week_ending: date }, { recipe, table: vectors });
    await lake.write(newsClusters, { week_ending: date }, { recipe, table: emptyTable(newsClusters.columns) });
    await lake.write(companyNews, { week_ending: date }, { recipe, table: emptyTable(companyNews.columns) });
  }
  await writeBars(lake, recipe, [...symbols, 'SPY'], weekEnding, random);
  return lake;
}

async function writeBars(lake: Lake, recipe: Recipe, symbols: readonly string[], weekEnding: string, random: Random) {
  const last = parseIsoDate(weekEnding);
  const days = sessionsBetween(parseIsoDate(`${Number(weekEnding.slice(0, 4)) - 1}${weekEnding.slice(4)}`), last);
  const prices = symbols.map(() => 20 + random.uniform() * 200);
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  for (const [month, sessions] of months) {
    const table = emptyTable(marketDaily.columns, sessions.length * symbols.length);
    const { columns } = table;
    let row = 0;
    for (const { date } of sessions) {
      for (const [i, symbol] of symbols.entries()) {
        const price = (prices[i] as number) * Math.exp(0.02 * random.normal());
        prices[i] = price;
        columns.symbol[row] = symbol;
        columns.date[row] = epochDay(date);
        for (const name of ['open', 'high', 'low', 'close', 'adj_close'] as const) columns[name][row] = price;
        columns.volume[row] = 1e6 * (1 + random.uniform());
        row += 1;
      }
    }
    await lake.write(marketDaily, { month }, { recipe, table });
  }
}
