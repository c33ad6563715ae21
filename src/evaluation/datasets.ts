import { dataset, type TableOf, times } from '../lake/dataset.ts';
import { symbolColumn } from '../market/datasets.ts';

export const weekEndingColumn = { type: 'date', nullable: false, description: 'The week that was decided' } as const;
export const regimeColumn = { type: 'string', nullable: false, description: 'Id of the regime' } as const;
/** A column of returns, null where there is none. */
export function returnColumn(description: string) {
  return { type: 'float64', nullable: true, unit: 'return', description } as const;
}

export const pickReturns = dataset({
  name: 'pick_returns',
  description: 'What each name of a basket returned in the week after the decision, as known as of a week',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['week_ending', 'regime', 'symbol'],
  publication: 'latest',
  columns: {
    week_ending: weekEndingColumn,
    regime: regimeColumn,
    symbol: symbolColumn,
    held: {
      type: 'bool',
      nullable: false,
      description: 'True in a basket that was traded, false in what it would have been',
    },
    weight: { type: 'float64', nullable: false, unit: '0..1', description: 'Share of the basket' },
    rank_UPS: { type: 'int32', nullable: false, description: 'Rank, 1 = highest' },
    entry_date: { type: 'date', nullable: true, description: 'First session of the next week with a bar' },
    entry_price: {
      type: 'float64',
      nullable: true,
      unit: 'USD',
      description: 'Its open, in shares and dividends of the exit',
    },
    exit_date: { type: 'date', nullable: true, description: 'Last session of the next week with a bar' },
    exit_price: { type: 'float64', nullable: true, unit: 'USD', description: 'Its close' },
    return: returnColumn('exit_price / entry_price − 1'),
    reason: {
      type: 'string',
      nullable: false,
      description: 'Why there is no return: NOT_YET, NO_BAR, UNEXPLAINED_STEP; empty when there is one',
    },
  },
});

export const weeklyReturns = dataset({
  name: 'weekly_returns',
  description: 'What the decision of each week and regime returned, as known as of a week; attachment evaluation.json',
  partitionKeys: ['as_of'],
  time: times.asOf,
  rowKey: ['week_ending', 'regime'],
  publication: 'latest',
  columns: {
    week_ending: weekEndingColumn,
    regime: regimeColumn,
    decision: { type: 'string', nullable: false, description: 'TRADE, SKIP or UNDECIDED' },
    held_from: {
      type: 'date',
      nullable: true,
      description: 'First session of the next week; null while it is not over',
    },
    held_to: { type: 'date', nullable: true, description: 'Last session of the next week' },
    positions: { type: 'int32', nullable: false, description: 'Names in the basket, or in what it would have been' },
    priced: { type: 'int32', nullable: false, description: 'Those of them with a return' },
    gross_return: returnColumn('Mean return of the priced names by weight, also where the week was skipped'),
    benchmark_return: returnColumn("The benchmark's over the same sessions"),
    turnover: {
      type: 'float64',
      nullable: true,
      unit: '0..1',
      description: 'Σ|Δw|/2 against the basket traded before; null where not traded',
    },
    cost: returnColumn('Cost of trading; 0 where not traded'),
    net_return: returnColumn('Result of the decision: gross − cost where traded, 0 where not; null while not known'),
    active_return: returnColumn('net_return − benchmark_return where traded, null where not'),
  },
});

export type PickReturnTable = TableOf<typeof pickReturns>;
export type WeeklyReturnTable = TableOf<typeof weeklyReturns>;
