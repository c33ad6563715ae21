import { epochDay, isoDate, isoWeekday, parseIsoDate } from '../../src/calendar/date.ts';
import { firstSessionOnOrAfter, type Session, sessionOn } from '../../src/calendar/sessions.ts';
import type { Bar, SymbolHistory } from './candles.ts';
import type { Company } from './companies.ts';
import type { Plant, PlantedRow, Row } from './planted-rows.ts';

/** Sessions by which the lagging symbol's bars stop early. */
export const laggingSessions = 3;
export const unknownSymbol = 'ZQXX';

type Cells = { readonly [K in keyof Bar]: K extends 'close' | 'adjClose' ? Bar[K] | null : Bar[K] };

/** The rows of the candle file, by symbol and date, with the dirty ones, and what is missing on purpose. */
export function candleRows(
  companies: readonly Company[],
  histories: readonly SymbolHistory[],
  sessions: readonly Session[],
): { rows: Row[]; absent: Omit<PlantedRow, 'file'>[] } {
  const rowsOf = new Map(histories.map(({ symbol, bars }) => [symbol, bars.map((bar) => rowOf(symbol, bar))]));
  const barsOf = new Map(histories.map(({ symbol, bars }) => [symbol, bars]));
  const laggard = laggingCompany(companies).symbol;
  const victims = companies.map(({ symbol }) => symbol).filter((symbol) => symbol !== laggard);

  /** Changes, adds or removes rows of one victim around the bar at a share of its history. */
  const plant = (victim: number, share: number, change: (symbol: string, bar: Bar) => Row[]): void => {
    const symbol = victims[victim % victims.length] as string;
    const rows = rowsOf.get(symbol) as Row[];
    const position = Math.floor(share * sessions.length);
    const bar = barsOf.get(symbol)?.[position] as Bar;
    const row = rows.findIndex(({ key }) => key === bar.date);
    rows.splice(row, 1, ...change(symbol, bar));
  };

  // The first two thirds only, so that the last weeks are scored from whole windows.
  plant(9, 0.31, (symbol, bar) => [
    rowOf(symbol, bar),
    rowOf(symbol, bar, quarantine('duplicate-bar', 'the line before, once more')),
  ]);
  plant(4, 0.42, (symbol, bar) => [
    rowOf(symbol, { ...bar, close: null, adjClose: null }, quarantine('null-close', 'close and adj_close are empty')),
  ]);
  plant(7, 0.37, (symbol, bar) => [
    rowOf(
      symbol,
      { ...bar, high: bar.low, low: Math.max(bar.high, bar.low + 0.01) },
      quarantine('high-below-low', 'high and low are exchanged'),
    ),
  ]);
  plant(2, 0.55, (symbol, bar) => [
    rowOf(symbol, { ...bar, volume: -bar.volume }, quarantine('negative-volume', 'the sign of the volume is wrong')),
  ]);
  for (const [victim, holiday] of daysWithoutSession(sessions).entries()) {
    plant(5 + victim, (holiday.after + 0.5) / sessions.length, (symbol, bar) => [
      rowOf(symbol, bar),
      rowOf(
        symbol,
        { ...bar, date: holiday.date, open: bar.close, high: bar.close, low: bar.close, volume: 0 },
        quarantine('non-session-day', `the exchange was closed; ${bar.date} carried forward`),
      ),
    ]);
  }
  const futureDate = sameDayYearsLater(sessions.at(-1)?.date ?? '');
  plant(3, 1 - 0.5 / sessions.length, (symbol, bar) => [
    rowOf(symbol, bar),
    rowOf(symbol, { ...bar, date: futureDate }, quarantine('future-bar', 'a year that is still far ahead')),
  ]);

  const donor = barsOf.get(victims[0] as string)?.slice(-2) ?? [];
  rowsOf.set(
    unknownSymbol,
    donor.map((bar) => rowOf(unknownSymbol, bar, quarantine('unknown-symbol', 'not in universe.csv'))),
  );
  const removed = rowsOf.get(laggard)?.splice(-laggingSessions) ?? [];
  const absent = removed.slice(0, 1).map(({ symbol, key }) => ({
    ...{ kind: 'lagging-symbol' as const, expectation: 'list' as const, line: null, symbol, key },
    detail: `this and all later bars are absent, ${laggingSessions} sessions`,
  }));
  const rows = [...rowsOf.keys()].sort().flatMap((symbol) => rowsOf.get(symbol) ?? []);
  return { rows, absent };
}

/** The company that is written about least. */
export function laggingCompany(companies: readonly Company[]): Company {
  return companies.reduce((least, company) => (company.coverage < least.coverage ? company : least));
}

function quarantine(kind: Plant['kind'], detail: string): Plant {
  return { kind, expectation: 'quarantine', detail };
}

function rowOf(symbol: string, bar: Cells, plant?: Plant): Row {
  const { date, open, high, low, close, adjClose, volume } = bar;
  const prices = [open, high, low, close].map((price) => price?.toFixed(2) ?? '');
  const text = [symbol, date, ...prices, adjClose?.toFixed(4) ?? '', volume].join(',');
  return { text, symbol, key: date, ...(plant === undefined ? {} : { plant }) };
}

/** A weekday holiday (where there was one) and a Saturday, and the position of the session before each. */
function daysWithoutSession(sessions: readonly Session[]): { date: string; after: number }[] {
  const found: { date: string; after: number }[] = [];
  const early = sessions.slice(0, Math.floor((2 / 3) * sessions.length));
  for (const wanted of ['holiday', 'Saturday'] as const) {
    for (const [after, { date }] of [...early.entries()].reverse()) {
      if (found.some((other) => other.after === after)) continue;
      const next = isoDate(epochDay(date) + 1);
      const isSaturday = isoWeekday(epochDay(next)) === 6;
      if (sessionOn(next) === undefined && isSaturday === (wanted === 'Saturday')) {
        found.push({ date: next, after });
        break;
      }
    }
  }
  return found;
}

/** A session of the same season, years after any run of the example: as if a digit of the year were wrong. */
function sameDayYearsLater(date: string): string {
  const year = Math.max(Number(date.slice(0, 4)), 2034);
  return firstSessionOnOrAfter(parseIsoDate(`${year}${date.slice(4, 8)}01`)).date;
}
