import { epochDay, isoDate, type WeekEnding } from '../calendar/date.ts';
import type { SessionWindow } from '../calendar/session-window.ts';
import type { Week } from '../calendar/weeks.ts';
import type { TableStore } from '../lake/lake-draft.ts';
import type { StoredMonth } from '../market/bar-history.ts';
import { coverageTable, symbolsWithStatus } from '../market/coverage.ts';
import { type CoverageTable, coverage } from '../market/datasets.ts';
import { readActions, withActions } from '../market/known-actions.ts';
import { readMarketWindow } from '../market/market-view.ts';
import type { NewsTable, UniverseTable } from './datasets.ts';
import { ingestRecipe } from './datasets.ts';

export interface CoverageOptions {
  readonly lake: TableStore;
  readonly weeks: readonly Week[];
  readonly universes: ReadonlyMap<WeekEnding, UniverseTable>;
  readonly benchmark: string;
  readonly window: SessionWindow;
  readonly historySessions: number | 'all';
  readonly months: ReadonlyMap<string, StoredMonth>;
  readonly news: ReadonlyMap<WeekEnding, NewsTable>;
}

/** The symbols of a week's universe that are not up to date, and whether the benchmark is. */
export interface WeekCoverage {
  readonly weekEnding: WeekEnding;
  readonly members: number;
  readonly late: readonly string[];
  readonly absent: readonly string[];
  readonly gaps: readonly string[];
  readonly benchmark: string;
}

/** Stores how far the bars of every selected week reach, as that week knows them. */
export async function ingestCoverage(options: CoverageOptions): Promise<WeekCoverage[]> {
  const { lake, weeks, universes, benchmark, months } = options;
  const result: WeekCoverage[] = [];
  for (const week of weeks) {
    const { weekEnding } = week;
    const members = universes.get(weekEnding)?.columns.symbol ?? [];
    const symbols = [...members, benchmark];
    const sessions = sessionsOf(options, week);
    const market = await readMarketWindow(
      { symbols, until: weekEnding, sessions },
      async (month) => months.get(month) ?? none,
    );
    const from = isoDate(market.sessions[0] ?? epochDay(weekEnding));
    // A bar that is known to be wrong is none: the week lacks it.
    const actions = await readActions(lake, { symbols, from, until: weekEnding });
    const table = coverageTable(withActions(market, actions), newsCounts(options.news.get(weekEnding)));
    await lake.write(coverage, { week_ending: weekEnding }, { recipe: ingestRecipe, table });
    result.push(summaryOf(weekEnding, table, benchmark));
  }
  return result;
}

const none: StoredMonth = { daily: undefined, revisions: undefined };

function sessionsOf({ historySessions, window, months }: CoverageOptions, { weekEnding, sessions }: Week): number {
  if (historySessions !== 'all') return historySessions + sessions.length;
  const firstMonth = window.months.find(({ month }) => (months.get(month)?.daily?.rows ?? 0) > 0);
  const end = window.sessionOfDay[epochDay(weekEnding) - window.firstDay] as number;
  return Math.max(1, end + 1 - (firstMonth?.first ?? 0));
}

function newsCounts(news: NewsTable | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  for (const symbol of news?.columns.symbol ?? []) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  return counts;
}

function summaryOf(weekEnding: WeekEnding, table: CoverageTable, benchmark: string): WeekCoverage {
  const members = (symbols: readonly string[]) => symbols.filter((symbol) => symbol !== benchmark).sort();
  const place = table.columns.symbol.indexOf(benchmark);
  return {
    weekEnding,
    members: table.rows - 1,
    late: members(symbolsWithStatus(table, 'late')),
    absent: members(symbolsWithStatus(table, 'absent')),
    gaps: members(symbolsWithStatus(table, 'gaps')),
    benchmark: table.columns.status[place] as string,
  };
}
