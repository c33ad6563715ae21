import { Random } from '../../../src/statistics/random.ts';
import { simulateCandles } from '../../../tools/example/candles.ts';
import { companiesOf } from '../../../tools/example/companies.ts';
import { planSchedule } from '../../../tools/example/schedule.ts';
import { tradingTime } from '../../../tools/example/trading-weeks.ts';
import type { World, WorldAction, WorldNews } from '../../conformance/double.ts';

export const liveWeek = '2026-07-02';

/** 21 weeks of almost five sessions each. */
const weeks = 21;
const newsWeeks = 14;

/** Items of a Form 8-K, for filings that do not all say the same. */
const items = ['1.01', '1.05', '2.02,9.01', '2.05', '2.06', '3.01', '4.02', '5.02', '7.01', '8.01'];

/** What the services of a test know, and the universe that goes with it. */
export interface LiveWorld extends World {
  /** `symbol,sector,name` with a header. */
  readonly universe: string;
  /** Items of the filing with this id. */
  readonly itemsOf: (id: string) => string;
}

/** Thirty companies and the benchmark: a hundred sessions of bars with splits and dividends, and filings of fourteen weeks. */
export function liveWorld(): LiveWorld {
  const random = Random.seeded(20260702);
  const companies = companiesOf(30);
  const time = tradingTime(liveWeek, weeks);
  const { moves } = planSchedule(companies, time, random.stream('schedule'));
  const histories = simulateCandles(companies, moves, time.sessions, random.stream('candles'));
  const days = time.weeks.slice(-newsWeeks).flatMap(({ week }) => week.sessions.map(({ date }) => date));
  const draws = random.stream('filings');
  const news = companies.flatMap(({ symbol, name }, c): WorldNews[] =>
    days.flatMap((date, d) => {
      if (draws.uniform() > 0.18) return [];
      const id = String(100_000 + c * 1000 + d);
      const published = Date.parse(`${date}T15:30:00Z`) + draws.integer(60) * 60_000;
      return [{ symbol, id, published, headline: name, summary: '', url: '', source: 'SEC EDGAR' }];
    }),
  );
  return {
    bars: histories.flatMap(({ symbol, bars }) => bars.map(({ adjClose: _, ...bar }) => ({ symbol, ...bar }))),
    actions: histories.flatMap(({ actions }) =>
      actions.map(
        (action): WorldAction => ({
          symbol: action.symbol,
          exDate: action.exDate,
          kind: action.kind,
          value: action.kind === 'split' ? action.ratio : action.amount,
        }),
      ),
    ),
    news,
    observations: [],
    pageRows: 10_000,
    universe: [
      'symbol,sector,name',
      ...companies.map(({ symbol, sector, name }) => `${symbol},${sector},${name}`),
      '',
    ].join('\n'),
    itemsOf: (id) => items[Number(id.slice(-6)) % items.length] ?? '8.01',
  };
}
