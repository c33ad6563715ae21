import { z } from 'zod';
import {
  type BarDemand,
  type Delivery,
  type FetchedAction,
  type ProviderAccess,
  ProviderFailure,
  type Question,
} from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';
import { liesWithin, ratio } from '../shared/action-values.ts';
import { cell } from '../shared/cell.ts';
import { aboutPage, askPages } from '../shared/pages.ts';
import { tickerLists } from '../shared/tickers.ts';
import { massiveTickers } from './massive-tickers.ts';

/** Actions per page: as many as Massive allows. */
const pageRows = 5000;
const listSize = { characters: 5500, count: 250 };

interface ActionPage {
  readonly rows: readonly (FetchedAction & { readonly ticker: string })[];
  readonly next: string | undefined;
}

/** One of the two lists of actions: where it is and how its rows are read. */
interface ActionList {
  readonly what: string;
  readonly path: string;
  readonly dateField: string;
  read(text: string): ActionPage;
}

const envelope = { next_url: z.string().nullish() };

const splitPage = z.object({
  ...envelope,
  results: z.array(z.object({ ticker: z.string(), execution_date: cell, split_from: cell, split_to: cell })),
});

const dividendPage = z.object({
  ...envelope,
  results: z.array(z.object({ ticker: z.string(), ex_dividend_date: cell, cash_amount: cell, currency: cell })),
});

/** Forward and reverse splits and stock dividends. */
const splitList: ActionList = {
  what: 'splits',
  path: '/stocks/v1/splits',
  dateField: 'execution_date',
  read: (text) => {
    const { results, next_url } = readJson(text, splitPage, 'splits');
    const rows = results.map(({ ticker, execution_date, split_from, split_to }) => ({
      ...{ ticker, symbol: ticker, exDate: execution_date },
      kind: 'split' as const,
      value: ratio(split_to, split_from),
    }));
    return { rows, next: nextSearch(next_url, splitList.path) };
  },
};

const dividendList: ActionList = {
  what: 'dividends',
  path: '/stocks/v1/dividends',
  dateField: 'ex_dividend_date',
  read: (text) => {
    const { results, next_url } = readJson(text, dividendPage, 'dividends');
    const rows = results.map(({ ticker, ex_dividend_date, cash_amount, currency }) => ({
      ...{ ticker, symbol: ticker, exDate: ex_dividend_date },
      kind: 'dividend' as const,
      value: inDollars(cash_amount, currency),
    }));
    return { rows, next: nextSearch(next_url, dividendList.path) };
  },
};

/**
 * Splits, stock dividends and dividends whose ex-date lies in the demand's span. Several dividends of one symbol and ex-date are rows of
 * their own; one in another currency than USD is delivered with its currency, so that it is set aside.
 */
export async function fetchMassiveActions(demand: BarDemand, access: ProviderAccess): Promise<Delivery<FetchedAction>> {
  const { tickers, symbolsOf } = massiveTickers(demand.symbols);
  const wanted = tickerLists(tickers, listSize).flatMap((list) =>
    [splitList, dividendList].map((actions) => ({ list, actions })),
  );
  const parts = await Promise.all(
    wanted.map(async ({ list, actions }) => ({
      list,
      ...(await askPages('Massive', pageQuestion(actions, list, demand), access)),
    })),
  );
  return {
    answers: parts.flatMap(({ pages }) =>
      pages.map(({ value, source }) => ({
        source,
        rows: value.rows
          .filter(({ exDate }) => liesWithin(exDate, demand))
          .flatMap(({ ticker, exDate, kind, value }) =>
            symbolsOf(ticker).map((symbol) => ({ symbol, exDate, kind, value })),
          ),
      })),
    ),
    // jscpd:ignore-start: a service is told whole in its own file
    failures: parts.flatMap(({ list, failure }) =>
      failure === undefined ? [] : [{ symbols: list.flatMap(symbolsOf), failure }],
    ),
    unknown: [],
    // jscpd:ignore-end
  };
}

function pageQuestion({ what, path, dateField, read }: ActionList, list: readonly string[], { from, to }: BarDemand) {
  const first = {
    'ticker.any_of': list.join(','),
    [`${dateField}.gte`]: from,
    [`${dateField}.lte`]: to,
    sort: `${dateField}.asc`,
    limit: pageRows,
  };
  return (search: string | undefined, number: number): Question<ActionPage> => ({
    about: aboutPage(what, list, number),
    ...(search === undefined ? { path, query: first } : { path: `${path}${search}` }),
    read,
  });
}

/**
 * The query of the address of the next page. Its host is of no importance, because we go to the one that we know; a key in it is left out.
 *
 * @throws ProviderFailure of kind `shape` when it leads to something else than the next page
 */
function nextSearch(address: string | null | undefined, path: string): string | undefined {
  if (!address) return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.pathname.endsWith(path) !== true) {
    throw new ProviderFailure('shape', 'the address of the next page leads elsewhere');
  }
  for (const name of [...url.searchParams.keys()]) if (/^api_?key$/i.test(name)) url.searchParams.delete(name);
  return url.search;
}

function inDollars(amount: unknown, currency: unknown): unknown {
  const isDollar = currency === undefined || currency === null || String(currency).toUpperCase() === 'USD';
  return isDollar ? amount : `${JSON.stringify(amount)} ${JSON.stringify(currency)}`;
}
