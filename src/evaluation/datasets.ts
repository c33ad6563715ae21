import { epochDay } from '../calendar/date.ts';
import { dataset, type TableOf, times } from '../lake/dataset.ts';
import { columnOf, specsOf } from '../lake/row-columns.ts';
import { symbolColumn } from '../market/datasets.ts';
import type { PickResult, WeeklyResult } from './weekly-results.ts';

export const weekEndingColumn = { type: 'date', nullable: false, description: 'The week that was decided' } as const;
export const regimeColumn = { type: 'string', nullable: false, description: 'Id of the regime' } as const;
/** A column of returns, null where there is none. */
export function returnColumn(description: string) {
  return { type: 'float64', nullable: true, unit: 'return', description } as const;
}

/** One name of the basket of a week. */
export type PickRow = PickResult & Pick<WeeklyResult, 'week'>;
const ofPick = columnOf<PickRow>();

/** The columns of `pick_returns`, each with what fills it. */
export const pickReturnColumns = {
  week_ending: ofPick(weekEndingColumn, ({ week }) => epochDay(week.weekEnding)),
  regime: ofPick(regimeColumn, ({ week }) => week.regime),
  symbol: ofPick(symbolColumn, ({ pick }) => pick.symbol),
  held: ofPick(
    {
      type: 'bool',
      nullable: false,
      description: 'True in a basket that was traded, false in what it would have been',
    },
    ({ week }) => week.decision === 'TRADE',
  ),
  weight: ofPick(
    { type: 'float64', nullable: false, unit: '0..1', description: 'Share of the basket' },
    ({ pick }) => pick.weight,
  ),
  rank_UPS: ofPick({ type: 'int32', nullable: false, description: 'Rank, 1 = highest' }, ({ pick }) => pick.rank_UPS),
  entry_date: ofPick(
    { type: 'date', nullable: true, description: 'First session of the next week with a bar' },
    ({ trade }) => trade?.entryDay ?? null,
  ),
  entry_price: ofPick(
    { type: 'float64', nullable: true, unit: 'USD', description: 'Its open, in shares and dividends of the exit' },
    ({ trade }) => trade?.entryPrice ?? null,
  ),
  exit_date: ofPick(
    { type: 'date', nullable: true, description: 'Last session of the next week with a bar' },
    ({ trade }) => trade?.exitDay ?? null,
  ),
  exit_price: ofPick(
    { type: 'float64', nullable: true, unit: 'USD', description: 'Its close' },
    ({ trade }) => trade?.exitPrice ?? null,
  ),
  return: ofPick(returnColumn('exit_price / entry_price − 1'), ({ trade }) => trade?.return ?? null),
  reason: ofPick(
    {
      type: 'string',
      nullable: false,
      description: 'Why there is no return: NOT_YET, NO_BAR, UNEXPLAINED_STEP; empty when there is one',
    },
    ({ reason }) => reason,
  ),
};

export const pickReturns = dataset({
  name: 'pick_returns',
  description: 'What each name of a basket returned in the week after the decision, as known as of a week',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['week_ending', 'regime', 'symbol'],
  publication: 'latest',
  columns: specsOf(pickReturnColumns),
});

/** The result of a week, and the days on which it was held; undefined while they are not over. */
export type WeeklyRow = WeeklyResult & { readonly held: { readonly from: number; readonly to: number } | undefined };
const ofWeek = columnOf<WeeklyRow>();

/** The columns of `weekly_returns`, each with what fills it. */
export const weeklyReturnColumns = {
  week_ending: ofWeek(weekEndingColumn, ({ week }) => epochDay(week.weekEnding)),
  regime: ofWeek(regimeColumn, ({ week }) => week.regime),
  decision: ofWeek(
    { type: 'string', nullable: false, description: 'TRADE, SKIP or UNDECIDED' },
    ({ week }) => week.decision,
  ),
  held_from: ofWeek(
    { type: 'date', nullable: true, description: 'First session of the next week; null while it is not over' },
    ({ held }) => held?.from ?? null,
  ),
  held_to: ofWeek(
    { type: 'date', nullable: true, description: 'Last session of the next week' },
    ({ held }) => held?.to ?? null,
  ),
  positions: ofWeek(
    { type: 'int32', nullable: false, description: 'Names in the basket, or in what it would have been' },
    ({ picks }) => picks.length,
  ),
  priced: ofWeek(
    { type: 'int32', nullable: false, description: 'Those of them with a return' },
    ({ picks }) => picks.filter(({ trade }) => trade).length,
  ),
  gross_return: ofWeek(
    returnColumn('Mean return of the priced names by weight, also where the week was skipped'),
    ({ gross }) => gross,
  ),
  benchmark_return: ofWeek(returnColumn("The benchmark's over the same sessions"), ({ benchmark }) => benchmark),
  turnover: ofWeek(
    {
      type: 'float64',
      nullable: true,
      unit: '0..1',
      description: 'Σ|Δw|/2 against the basket traded before; null where not traded',
    },
    ({ turnover }) => turnover,
  ),
  cost: ofWeek(returnColumn('Cost of trading; 0 where not traded'), ({ cost }) => cost),
  net_return: ofWeek(
    returnColumn('Result of the decision: gross − cost where traded, 0 where not; null while not known'),
    ({ net }) => net,
  ),
  active_return: ofWeek(
    returnColumn('net_return − benchmark_return where traded, null where not'),
    ({ active }) => active,
  ),
};

export const weeklyReturns = dataset({
  name: 'weekly_returns',
  description: 'What the decision of each week and regime returned, as known as of a week; attachment evaluation.json',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['week_ending', 'regime'],
  publication: 'latest',
  columns: specsOf(weeklyReturnColumns),
});

export type PickReturnTable = TableOf<typeof pickReturns>;
export type WeeklyReturnTable = TableOf<typeof weeklyReturns>;
