import type { MacroTable } from '../market/datasets.ts';

/** The series of macro_daily with the US dollars for one unit of a currency. */
export function rateSeries(currency: string): string {
  return `FX.${currency}`;
}

/** Whether a series of macro_daily is one of rates. */
export function isRateSeries(series: string): boolean {
  return series.startsWith(rateSeries(''));
}

/** A rate that is older is none: ten days bridge the longest run of holidays. */
const oldestRateDays = 10;

/**
 * US dollars for one unit of a currency on some days: the last rate that each day knew, not more than ten days old; NaN where there is none.
 *
 * @param table the series of the currency; undefined where the lake has none
 * @param days epoch days, ascending
 */
export function ratesOnDays(table: MacroTable | undefined, days: Int32Array): Float64Array {
  const rates = new Float64Array(days.length).fill(Number.NaN);
  if (table === undefined) return rates;
  const { observed, available, value } = table.columns;
  const rows = Int32Array.from(observed.keys()).sort((a, b) => (available[a] as number) - (available[b] as number));
  let last = -1;
  let next = 0;
  for (const [i, day] of days.entries()) {
    for (; next < rows.length && (available[rows[next] as number] as number) <= day; next++) {
      const row = rows[next] as number;
      // Of one observed day the value counts that came last.
      if (last < 0 || (observed[row] as number) >= (observed[last] as number)) last = row;
    }
    if (last >= 0 && day - (observed[last] as number) <= oldestRateDays) rates[i] = value[last] as number;
  }
  return rates;
}
