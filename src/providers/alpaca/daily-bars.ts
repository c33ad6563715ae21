import { z } from 'zod';
import { type BarDemand, type Delivery, type ProviderAccess, ProviderFailure } from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';
import { byCodeUnits } from '../../text/order.ts';
import { cell } from '../shared/cell.ts';
import { newYorkDate, newYorkTime } from '../shared/new-york-date.ts';
import { aboutPage, askPages, type Pages } from '../shared/pages.ts';
import { alpacaTickers } from './alpaca-tickers.ts';

export interface BarOptions {
  readonly demand: BarDemand;
  readonly feed: 'sip' | 'iex';
  readonly adjustment: 'raw' | 'all';
  readonly access: ProviderAccess;
}

const barSchema = z.object({
  /** Midnight in New York, in UTC. */
  t: cell.transform(newYorkDate),
  o: cell,
  h: cell,
  l: cell,
  c: cell,
  v: cell,
});
const pageSchema = z
  .object({ bars: z.record(z.string(), z.array(barSchema)), next_page_token: z.string().nullish() })
  .transform(({ bars, next_page_token }) => ({ bars, next: next_page_token || undefined }));

/** A bar as Alpaca gives it, with the date of its session. */
export type AlpacaBar = z.output<typeof barSchema>;
type BarPage = z.output<typeof pageSchema>;

/** Bars per page, of all tickers together: as many as Alpaca allows. */
const pageRows = 10_000;
/** Tickers of one list that Alpaca may refuse before the list is given up. */
const mostRefused = 20;

/** What came of a list of tickers. */
interface ListBars extends Pages<BarPage> {
  /** Tickers without all of their bars. */
  readonly incomplete: readonly string[];
}

/**
 * Daily bars of any number of symbols. The bars of a symbol that is listed as failed may be delivered in part. A symbol is unknown when Alpaca
 * calls it invalid, or has not a single bar of it.
 */
export async function fetchDailyBars<R>(
  options: BarOptions,
  rowOf: (symbol: string, bar: AlpacaBar) => R,
): Promise<Delivery<R>> {
  const { lists, symbolsOf, unwritable } = alpacaTickers(options.demand.symbols);
  const parts = await Promise.all(lists.map((list) => barsOfList(list, options)));
  const seen = new Set(parts.flatMap(({ pages }) => pages.flatMap(({ value }) => Object.keys(value.bars))));
  const incomplete = new Set(parts.flatMap((part) => part.incomplete));
  const missing = lists.flat().filter((ticker) => !seen.has(ticker) && !incomplete.has(ticker));
  return {
    answers: parts.flatMap(({ pages }) =>
      pages.map(({ value, source }) => ({ source, rows: rowsOfPage(value, symbolsOf, rowOf) })),
    ),
    failures: parts.flatMap(({ incomplete, failure }) =>
      failure === undefined ? [] : [{ symbols: incomplete.flatMap(symbolsOf), failure }],
    ),
    unknown: [...unwritable, ...missing.flatMap(symbolsOf)],
  };
}

function rowsOfPage<R>(
  { bars }: BarPage,
  symbolsOf: (ticker: string) => readonly string[],
  rowOf: (symbol: string, bar: AlpacaBar) => R,
): R[] {
  return Object.entries(bars).flatMap(([ticker, list]) =>
    symbolsOf(ticker).flatMap((symbol) => list.map((bar) => rowOf(symbol, bar))),
  );
}

async function barsOfList(list: readonly string[], options: BarOptions): Promise<ListBars> {
  const refused: string[] = [];
  for (;;) {
    const tickers = list.filter((ticker) => !refused.includes(ticker));
    if (tickers.length === 0) return { pages: [], failure: undefined, incomplete: [] };
    const { pages, failure } = await askPages('Alpaca', pageQuestion(tickers, options), options.access);
    const invalid = invalidTicker(failure, tickers);
    if (invalid === undefined || refused.length >= mostRefused) {
      return { pages, failure: explained(failure), incomplete: incompleteOf(tickers, pages, failure) };
    }
    refused.push(invalid);
  }
}

/**
 * `start` is the first midnight and `end` 16:00 of the last day in New York: all bars carry the midnight before their session, and so lie between
 * them, and 16 minutes after the close of a day both lie far enough back for who has no paid plan.
 */
function pageQuestion(tickers: readonly string[], { demand, feed, adjustment }: BarOptions) {
  const what = adjustment === 'raw' ? 'bars' : 'adjusted bars';
  return (token: string | undefined, number: number) => ({
    about: aboutPage(what, tickers, number),
    path: '/v2/stocks/bars',
    query: {
      symbols: tickers.join(','),
      timeframe: '1Day',
      start: newYorkTime(demand.from, 0),
      end: newYorkTime(demand.to, 16),
      adjustment,
      feed,
      limit: pageRows,
      page_token: token,
    },
    read: (text: string) => readJson(text, pageSchema, 'bars'),
  });
}

/** Bars are sorted by ticker, then by time: after a page all tickers before its last one are complete. */
function incompleteOf(tickers: readonly string[], pages: ListBars['pages'], failure: ProviderFailure | undefined) {
  if (failure === undefined) return [];
  const last = pages
    .flatMap(({ value }) => Object.keys(value.bars))
    .sort(byCodeUnits)
    .at(-1);
  return tickers.filter((ticker) => last === undefined || ticker >= last);
}

/** The ticker of the list that a refusal names: `invalid symbol: ABC` is what Alpaca answers with status 400. */
function invalidTicker(failure: ProviderFailure | undefined, tickers: readonly string[]): string | undefined {
  if (failure?.kind !== 'refused') return undefined;
  const [, named] = /invalid symbol:?\s+([A-Za-z0-9.]+)/i.exec(failure.message) ?? [];
  return tickers.find((ticker) => ticker === named?.replace(/\.+$/, ''));
}

function explained(failure: ProviderFailure | undefined): ProviderFailure | undefined {
  if (failure?.kind !== 'access' || !/recent SIP data/i.test(failure.message)) return failure;
  return new ProviderFailure('access', failure.message, {
    hint: 'Without a paid plan bars of the SIP feed can be had when they are 15 minutes old: run this after 16:15 in New York.',
    cause: failure,
  });
}
