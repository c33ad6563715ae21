import { z } from 'zod';
import { epochDay, isoDate } from '../../calendar/date.ts';
import type { BarDemand, Delivery, FetchedAction, ProviderAccess } from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';
import { liesWithin, ratio } from '../shared/action-values.ts';
import { cell } from '../shared/cell.ts';
import { aboutPage, askPages } from '../shared/pages.ts';
import { alpacaTickers } from './alpaca-tickers.ts';

const splits = z.array(z.object({ symbol: z.string(), ex_date: cell, new_rate: cell, old_rate: cell }));
const dividends = z.array(z.object({ symbol: z.string(), ex_date: cell, rate: cell }));
const pageSchema = z
  .object({
    corporate_actions: z.object({
      forward_splits: splits.default([]),
      reverse_splits: splits.default([]),
      stock_dividends: dividends.default([]),
      cash_dividends: dividends.default([]),
    }),
    next_page_token: z.string().nullish(),
  })
  .transform(({ corporate_actions, next_page_token }) => ({
    ...corporate_actions,
    next: next_page_token || undefined,
  }));
type ActionPage = z.output<typeof pageSchema>;

/** Actions per page: as many as Alpaca allows. */
const pageRows = 1000;
/** Dividends are dated by the day on which they are paid, which comes up to about three months after the ex-date. */
const daysToPayment = 90;

/**
 * Splits and dividends whose ex-date lies in the demand's span. The service selects by the day of processing: the ex-date of a split, the payment
 * of a dividend. Several dividends of one symbol and ex-date are rows of their own. A stock dividend is a split: 0.05 new shares per old
 * one are 1.05 for 1.
 */
export async function fetchCorporateActions(
  demand: BarDemand,
  access: ProviderAccess,
): Promise<Delivery<FetchedAction>> {
  const { lists, symbolsOf } = alpacaTickers(demand.symbols);
  const parts = await Promise.all(
    lists.map(async (list) => ({ list, ...(await askPages('Alpaca', pageQuestion(list, demand), access)) })),
  );
  return {
    answers: parts.flatMap(({ pages }) =>
      pages.map(({ value, source }) => ({
        source,
        rows: actionsOf(value)
          .filter(({ exDate }) => liesWithin(exDate, demand))
          .flatMap((action) => symbolsOf(action.symbol).map((symbol) => ({ ...action, symbol }))),
      })),
    ),
    failures: parts.flatMap(({ list, failure }) =>
      failure === undefined ? [] : [{ symbols: list.flatMap(symbolsOf), failure }],
    ),
    unknown: [],
  };
}

function pageQuestion(tickers: readonly string[], { from, to }: BarDemand) {
  return (token: string | undefined, number: number) => ({
    about: aboutPage('splits and dividends', tickers, number),
    path: '/v1/corporate-actions',
    query: {
      symbols: tickers.join(','),
      types: 'forward_split,reverse_split,stock_dividend,cash_dividend',
      start: from,
      end: isoDate(epochDay(to) + daysToPayment),
      limit: pageRows,
      page_token: token,
    },
    read: (text: string) => readJson(text, pageSchema, 'corporate actions'),
  });
}

function actionsOf({ forward_splits, reverse_splits, stock_dividends, cash_dividends }: ActionPage): FetchedAction[] {
  return [
    ...[...forward_splits, ...reverse_splits].map(({ symbol, ex_date, new_rate, old_rate }) => ({
      symbol,
      exDate: ex_date,
      kind: 'split' as const,
      value: ratio(new_rate, old_rate),
    })),
    ...stock_dividends.map(({ symbol, ex_date, rate }) => ({
      symbol,
      exDate: ex_date,
      kind: 'split' as const,
      value: typeof rate === 'number' ? 1 + rate : rate,
    })),
    ...cash_dividends.map(({ symbol, ex_date, rate }) => ({
      symbol,
      exDate: ex_date,
      kind: 'dividend' as const,
      value: rate,
    })),
  ];
}
