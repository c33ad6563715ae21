import { z } from 'zod';
import {
  type BarDemand,
  type BarProvider,
  type Delivery,
  type FetchedAction,
  type ProviderAccess,
  ProviderFailure,
} from '../http/provider.ts';
import { readJson } from '../http/read-answer.ts';
import { cell } from './shared/cell.ts';
import { fetchEach } from './shared/fetch-each.ts';
import { tickersOf } from './shared/tickers.ts';

/**
 * Daily bars with dividends and splits from Tiingo, one request per symbol. Bars of the day are there from 17:30 in New York on; the exchanges
 * send corrections until 20:00, so that a run before that may store bars that the next one has to revise. The free plan answers for 500
 * different symbols in a month.
 *
 * Sources: https://www.tiingo.com/documentation/end-of-day, https://www.tiingo.com/documentation/general/overview (token) and
 * https://www.tiingo.com/about/pricing.
 */
export const tiingo: BarProvider = {
  name: 'tiingo',
  title: 'Tiingo',
  gives: 'daily bars, splits, dividends; one symbol in one request',
  costs: 'nothing for 500 symbols a month',
  bases: { api: 'https://api.tiingo.com' },
  secrets: [{ variable: 'TIINGO_TOKEN', description: 'The API token from https://www.tiingo.com/account/api/token.' }],
  rate: { requests: 50, perSeconds: 3600, concurrency: 2 },
  licence: {
    summary: 'For your own use; passing the data on needs a redistribution licence of Tiingo.',
    url: 'https://www.tiingo.com/documentation/appendix/developers',
    isOpen: false,
  },
  authorise: (secret) => ({ headers: { Authorization: `Token ${secret('TIINGO_TOKEN') ?? ''}` } }),
  bars: {
    fetch: (demand, access) =>
      fetchDays(demand, access, (symbol, { date, open, high, low, close, volume }) => [
        { symbol, date, open, high, low, close, volume },
      ]),
    fetchActions: (demand, access) => fetchDays(demand, access, actionsOf),
    fetchAdjusted: (demand, access) =>
      fetchDays(demand, access, (symbol, { date, adjClose }) => [{ symbol, date, adjustedClose: adjClose }]),
  },
};

const daysSchema = z.array(
  z.object({
    /** Midnight UTC of the date in New York: `2024-01-02T00:00:00.000Z`. */
    date: cell.transform((date) => (typeof date === 'string' ? date.replace(/T00:00:00(\.0+)?Z$/, '') : date)),
    open: cell,
    high: cell,
    low: cell,
    close: cell,
    volume: cell,
    adjClose: cell,
    divCash: cell,
    splitFactor: cell,
  }),
);
type TiingoDay = z.output<typeof daysSchema>[number];

/** One question per symbol, the same for bars, actions and adjusted closes: whoever comes second has the answer already. */
async function fetchDays<R>(
  { symbols, from, to }: BarDemand,
  access: ProviderAccess,
  rowsOf: (symbol: string, day: TiingoDay) => R[],
): Promise<Delivery<R>> {
  const { tickers, symbolsOf, unwritable } = tickersOf(symbols, '-', (text) => /^[A-Za-z0-9-]+$/.test(text));
  const delivery = await fetchEach(tickers, symbolsOf, async (ticker) => {
    const { value, source } = await access.ask({
      about: `days of ${ticker}`,
      path: `/tiingo/daily/${ticker}/prices`,
      query: { startDate: from, endDate: to, format: 'json' },
      absent: [404],
      read: readDays,
    });
    if (value === undefined) return undefined;
    return [{ source, rows: symbolsOf(ticker).flatMap((symbol) => value.flatMap((day) => rowsOf(symbol, day))) }];
  });
  return { ...delivery, unknown: [...unwritable, ...delivery.unknown] };
}

/** A cash of 0 and a factor of 1 are no events; anything else that is no number is for the ingest to judge. */
function actionsOf(symbol: string, { date, divCash, splitFactor }: TiingoDay): FetchedAction[] {
  const events: FetchedAction[] = [];
  if (splitFactor !== 1) events.push({ symbol, exDate: date, kind: 'split', value: splitFactor });
  if (divCash !== 0) events.push({ symbol, exDate: date, kind: 'dividend', value: divCash });
  return events;
}

/** Where the plan's symbols of the month are used up, Tiingo says so with status 200. */
function readDays(text: string): TiingoDay[] {
  if (/^\s*\{.{0,40}\brun over your\b/s.test(text)) {
    throw new ProviderFailure('limit', 'the plan allows no more symbols, or no more requests, for now');
  }
  return readJson(text, daysSchema, 'days');
}
