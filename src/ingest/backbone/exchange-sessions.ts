import type { AssetRegister } from '../../backbone/asset-register.ts';
import { assetRuns } from '../../backbone/asset-runs.ts';
import { bars, exchangeSessions } from '../../backbone/datasets.ts';
import { epochDay, epochDayOf, isoDate, yearOf } from '../../calendar/date.ts';
import { isCovered, sessionsBetween } from '../../calendar/sessions.ts';
import type { TableOf } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { emptyTable } from '../../lake/table.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import { liveDays, TradingDays } from './exchange-trading.ts';
import { type DaySpan, emptySpan, widen } from './pack-day.ts';
import type { BackboneSettings } from './settings.ts';

type SessionTable = TableOf<typeof exchangeSessions>;

/** Raised whenever the same bars could give other sessions than before. */
const recipe: Recipe = { ...backboneRecipe, version: 2 };

/** How the partition key `exchange` names an exchange: what a folder cannot be called is an underscore. */
export function exchangeKey(exchange: string): string {
  return exchange.replaceAll(/[^A-Za-z0-9._-]/g, '_').replace(/^[._-]/, 'X$&');
}

type SessionSettings = Pick<BackboneSettings, 'nyse_calendar' | 'session_share'>;

/**
 * Stores which days were sessions of each exchange, as far as some bars have a say in it.
 *
 * @param spans the days of the bars
 * @returns partitions that were written
 */
export async function storeSessions(
  spans: readonly DaySpan[],
  register: AssetRegister,
  lake: Lake,
  settings: SessionSettings,
): Promise<number> {
  const tables = await sessionTables(spans, register, lake, settings);
  return lake.writeTogether(async (batch) => {
    let written = 0;
    for (const [exchange, table] of tables) {
      if ((await batch.write(exchangeSessions, { exchange }, { recipe, table })) === 'written') written += 1;
    }
    return written;
  });
}

/**
 * The sessions of the exchanges of which some days say something, by their keys: those of the calendar where an exchange has one of ours, else the days on
 * which enough of its live assets have a bar. Days of which the spans say nothing are as they are stored.
 *
 * @param spans the days of the bars
 */
export async function sessionTables(
  spans: readonly DaySpan[],
  register: AssetRegister,
  lake: Lake,
  settings: SessionSettings,
): Promise<Map<string, SessionTable>> {
  const tables = new Map<string, SessionTable>();
  const told = emptySpan();
  for (const { first, last } of spans) if (first <= last) widen(told, first, last);
  if (told.first > told.last) return tables;
  // A bar counts among the live assets of the days after it, so these are judged anew too.
  const judged = { first: told.first, last: told.last + liveDays - 1 };
  const trading = await tradingOn(judged, register, lake);
  const onNyse = new Set(settings.nyse_calendar.map(exchangeKey));
  for (const exchange of trading.exchanges) {
    const stored = (await lake.read(exchangeSessions, { exchange }))?.table ?? emptyTable(exchangeSessions.columns);
    const basisOf = new Map(
      Array.from(stored.columns.date, (date, row) => [date, stored.columns.basis[row] as string] as const),
    );
    // Before and after the days of the calendar the sessions of every exchange are derived.
    const isCalendarDay = onNyse.has(exchange) ? isCovered : () => false;
    for (let day = judged.first; day <= judged.last; day++) if (!isCalendarDay(day)) basisOf.delete(day);
    for (const day of trading.daysWithShare(exchange, settings.session_share)) {
      if (!isCalendarDay(day)) basisOf.set(day, 'derived');
    }
    for (const day of calendarDays(trading.daysWithBars(exchange).filter(isCalendarDay))) basisOf.set(day, 'calendar');
    const rows = [...basisOf].sort(([a], [b]) => a - b);
    const columns = { date: Int32Array.from(rows, ([day]) => day), basis: rows.map(([, basis]) => basis) };
    tables.set(exchange, { rows: rows.length, columns });
  }
  return tables;
}

/** What was traded on some days, by the stored bars of these and of the days before them on which an asset was live. */
async function tradingOn(days: DaySpan, register: AssetRegister, lake: Lake): Promise<TradingDays> {
  const trading = new TradingDays(days, exchangeKey);
  const [firstYear, lastYear] = [yearOf(days.first - liveDays + 1), yearOf(days.last)];
  const wanted = (await lake.list(bars)).filter(({ year }) => Number(year) >= firstYear && Number(year) <= lastYear);
  for await (const { table } of lake.readEach(bars, wanted, ['asset', 'date'])) {
    for (const { asset, from, to } of assetRuns(table.columns.asset)) {
      trading.add(asset, table.columns.date.subarray(from, to), register.exchangesOf(asset));
    }
  }
  return trading;
}

/** Sessions of the calendar in the years of some days that it covers, in each of them no later than the last of these days. */
function calendarDays(days: readonly number[]): number[] {
  return [...Map.groupBy(days, yearOf)].flatMap(([year, ofYear]) => {
    const last = isoDate(ofYear.at(-1) as number);
    return sessionsBetween(isoDate(epochDayOf(year, 1, 1)), last).map(({ date }) => epochDay(date));
  });
}
