import type { AssetRegister } from '../../backbone/asset-register.ts';
import { bars, exchangeSessions } from '../../backbone/datasets.ts';
import { epochDay, epochDayOf, isoDate, yearOf } from '../../calendar/date.ts';
import { nyse } from '../../calendar/nyse.ts';
import { sessionsBetween } from '../../calendar/sessions.ts';
import type { Lake } from '../../lake/lake.ts';
import { emptyTable } from '../../lake/table.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import type { DaySpan } from './pack-day.ts';
import type { BackboneSettings } from './settings.ts';

/** What the bars of an exchange tell of a year. */
interface YearOfExchange {
  /** Assets with a bar on each day of the year. */
  readonly counts: Int32Array;
  /** Assets with a bar in the year. */
  assets: number;
}

/** How the partition key `exchange` names an exchange: what a folder cannot be called is an underscore. */
export function exchangeKey(exchange: string): string {
  return exchange.replaceAll(/[^A-Za-z0-9._-]/g, '_').replace(/^[._-]/, 'X$&');
}

/**
 * Stores which days were sessions of each exchange, for the years of some bars: those of the calendar where it has one of ours, else the days on which enough of the assets that have a bar in the year have one.
 * The other years stay as they are.
 *
 * @returns partitions that were written
 */
export async function storeSessions(
  spans: readonly DaySpan[],
  register: AssetRegister,
  lake: Lake,
  settings: Pick<BackboneSettings, 'nyse_calendar' | 'session_share'>,
): Promise<number> {
  const years = touchedYears(spans);
  const found = new Map<string, Map<number, number[]>>();
  const onNyse = new Set(settings.nyse_calendar);
  for (const year of years) {
    for (const [exchange, ofYear] of await barsOfYear(year, register, lake)) {
      const days = onNyse.has(exchange)
        ? calendarDays(year, ofYear)
        : derivedDays(year, ofYear, settings.session_share);
      const byYear = found.get(exchange) ?? new Map<number, number[]>();
      found.set(exchange, byYear.set(year, days));
    }
  }
  return lake.writeTogether(async (batch) => {
    let written = 0;
    for (const [exchange, byYear] of found) {
      const keys = { exchange: exchangeKey(exchange) };
      const stored = (await lake.read(exchangeSessions, keys))?.table ?? emptyTable(exchangeSessions.columns);
      const kept = Array.from(stored.columns.date.keys()).filter(
        (row) => !byYear.has(yearOf(stored.columns.date[row] as number)),
      );
      const basis = onNyse.has(exchange) ? 'calendar' : 'derived';
      const rows = [
        ...kept.map((row) => [stored.columns.date[row] as number, stored.columns.basis[row] as string] as const),
        ...[...byYear.values()].flat().map((day) => [day, basis] as const),
      ].sort(([a], [b]) => a - b);
      const columns = { date: Int32Array.from(rows, ([day]) => day), basis: rows.map(([, of]) => of) };
      const table = { rows: rows.length, columns };
      if ((await batch.write(exchangeSessions, keys, { recipe: backboneRecipe, table })) === 'written') written += 1;
    }
    return written;
  });
}

function touchedYears(spans: readonly DaySpan[]): number[] {
  const years = new Set<number>();
  for (const { first, last } of spans) {
    if (first > last) continue;
    for (let year = yearOf(first); year <= yearOf(last); year++) years.add(year);
  }
  return [...years].sort((a, b) => a - b);
}

/** The bars of a year by exchange. */
async function barsOfYear(year: number, register: AssetRegister, lake: Lake): Promise<Map<string, YearOfExchange>> {
  const first = epochDayOf(year, 1, 1);
  const found = new Map<string, YearOfExchange>();
  const wanted = await lake.list(bars, { year: String(year).padStart(4, '0') });
  for await (const { table } of lake.readEach(bars, wanted, ['asset', 'date'])) {
    const { asset, date } = table.columns;
    let last = -1;
    let of: YearOfExchange | undefined;
    for (let row = 0; row < table.rows; row++) {
      const number = asset[row] as number;
      if (number !== last) {
        const exchange = register.exchangeOf(number) ?? '';
        of = found.get(exchange) ?? { counts: new Int32Array(366), assets: 0 };
        found.set(exchange, of);
        of.assets += 1;
        last = number;
      }
      const day = (date[row] as number) - first;
      if (of) of.counts[day] = (of.counts[day] as number) + 1;
    }
  }
  return found;
}

/** Sessions of the calendar, no later than the last bar of the year. */
function calendarDays(year: number, { counts }: YearOfExchange): number[] {
  const first = Math.max(epochDayOf(year, 1, 1), epochDay(nyse.firstDate));
  const last = Math.min(epochDayOf(year, 1, 1) + counts.findLastIndex((count) => count > 0), epochDay(nyse.lastDate));
  if (first > last) return [];
  return sessionsBetween(isoDate(first), isoDate(last)).map(({ date }) => epochDay(date));
}

function derivedDays(year: number, { counts, assets }: YearOfExchange, share: number): number[] {
  const first = epochDayOf(year, 1, 1);
  return Array.from(counts.keys())
    .filter((day) => (counts[day] as number) > 0 && (counts[day] as number) >= share * assets)
    .map((day) => first + day);
}
