import { expect, test } from 'vitest';
import { weeklyReturns } from '../../../../src/evaluation/datasets.ts';
import { emptyTable } from '../../../../src/lake/table.ts';
import { rowsOf } from '../../../../src/report/site/table-rows.ts';

test('rows have dates as text, and null where the cell is null', () => {
  const table = emptyTable(weeklyReturns.columns, 1);
  table.columns.week_ending[0] = 19_000;
  table.columns.regime[0] = 'a-v1';
  table.columns.decision[0] = 'SKIP';
  table.columns.held_to[0] = 19_007;
  table.columns.gross_return[0] = Number.NaN;
  table.columns.cost[0] = 0;
  expect(rowsOf(weeklyReturns.columns, table)).toEqual([
    expect.objectContaining({
      week_ending: '2022-01-08',
      regime: 'a-v1',
      decision: 'SKIP',
      held_from: null,
      held_to: '2022-01-15',
      positions: 0,
      gross_return: null,
      cost: 0,
    }),
  ]);
});
