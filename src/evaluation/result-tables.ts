import { tableOfRows } from '../lake/row-columns.ts';
import { type PickReturnTable, pickReturnColumns, type WeeklyReturnTable, weeklyReturnColumns } from './datasets.ts';
import type { HeldPrices } from './held-prices.ts';
import type { WeeklyResult } from './weekly-results.ts';

/** The results as rows of `weekly_returns`. */
export function weeklyReturnTable(results: readonly WeeklyResult[], { sessions }: HeldPrices): WeeklyReturnTable {
  const day = (place: number) => sessions[place] as number;
  return tableOfRows(
    weeklyReturnColumns,
    results.map((result) => ({
      ...result,
      held: result.span && { from: day(result.span.first), to: day(result.span.last) },
    })),
  );
}

/** The names of their baskets as rows of `pick_returns`. */
export function pickReturnTable(results: readonly WeeklyResult[]): PickReturnTable {
  return tableOfRows(
    pickReturnColumns,
    results.flatMap(({ week, picks }) => picks.map((pick) => ({ ...pick, week }))),
  );
}
