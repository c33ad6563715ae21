import { epochDay } from '../calendar/date.ts';
import { emptyTable } from '../lake/table.ts';
import { type PickReturnTable, pickReturns, type WeeklyReturnTable, weeklyReturns } from './datasets.ts';
import type { HeldPrices } from './held-prices.ts';
import type { WeeklyResult } from './weekly-results.ts';

/** The results as rows of `weekly_returns`. */
export function weeklyReturnTable(results: readonly WeeklyResult[], { sessions }: HeldPrices): WeeklyReturnTable {
  const table = emptyTable(weeklyReturns.columns, results.length);
  const { columns } = table;
  for (const [row, { week, span, picks, gross, benchmark, turnover, cost, net, active }] of results.entries()) {
    columns.week_ending[row] = epochDay(week.weekEnding);
    columns.regime[row] = week.regime;
    columns.decision[row] = week.decision;
    columns.held_from[row] = span ? (sessions[span.first] as number) : Number.NaN;
    columns.held_to[row] = span ? (sessions[span.last] as number) : Number.NaN;
    columns.positions[row] = picks.length;
    columns.priced[row] = picks.filter(({ trade }) => trade).length;
    columns.gross_return[row] = gross;
    columns.benchmark_return[row] = benchmark;
    columns.turnover[row] = turnover;
    columns.cost[row] = cost;
    columns.net_return[row] = net;
    columns.active_return[row] = active;
  }
  return table;
}

/** The names of their baskets as rows of `pick_returns`. */
export function pickReturnTable(results: readonly WeeklyResult[]): PickReturnTable {
  const picks = results.flatMap(({ week, picks }) => picks.map((pick) => ({ week, ...pick })));
  const table = emptyTable(pickReturns.columns, picks.length);
  const { columns } = table;
  for (const [row, { week, pick, trade, reason }] of picks.entries()) {
    columns.week_ending[row] = epochDay(week.weekEnding);
    columns.regime[row] = week.regime;
    columns.symbol[row] = pick.symbol;
    columns.held[row] = week.decision === 'TRADE' ? 1 : 0;
    columns.weight[row] = pick.weight;
    columns.rank_UPS[row] = pick.rank_UPS;
    columns.entry_date[row] = trade?.entryDay ?? Number.NaN;
    columns.entry_price[row] = trade?.entryPrice ?? Number.NaN;
    columns.exit_date[row] = trade?.exitDay ?? Number.NaN;
    columns.exit_price[row] = trade?.exitPrice ?? Number.NaN;
    columns.return[row] = trade?.return ?? Number.NaN;
    columns.reason[row] = reason;
  }
  return table;
}
