import { z } from 'zod';
import { isoDate, utcDay } from '../calendar/date.ts';
import type {
  AnswerRows,
  Delivery,
  FetchedNews,
  NewsDemand,
  NewsProvider,
  NewsSubject,
  ProviderAccess,
} from '../http/provider.ts';
import { readJson } from '../http/read-answer.ts';
import { upperCased } from '../sources/symbol-matching.ts';
import { nameList } from '../text/name-list.ts';
import { fetchEach } from './shared/fetch-each.ts';
import { recordsOf } from './shared/records.ts';
import { withoutRepetitions } from './shared/repetitions.ts';
import { mayBePublishedWithin } from './shared/time-span.ts';

/** Epoch days, both included. */
interface Days {
  readonly first: number;
  readonly last: number;
}

type Item = Omit<FetchedNews, 'symbol'>;

/**
 * About 250 items are the most that one answer holds; the newest ones, without a word on the rest (nothing of it is documented; several
 * users measured it). Asked for again in halves are answers near that number; and answers with many items of which the first quarter of the
 * days has none, so that a much lower limit would not go unnoticed either.
 */
const nearlyFull = 200;
const suspicious = 50;

/**
 * Company news as Finnhub collects it.
 * Sources: https://finnhub.io/docs/api/company-news (fields; a year of history for free keys), https://finnhub.io/docs/api/rate-limit (30 requests
 * a second at most), https://finnhub.io/pricing (60 a minute for free keys), https://finnhub.io/terms-of-service.
 */
export const finnhub: NewsProvider = {
  name: 'finnhub',
  title: 'Finnhub',
  gives: 'company news from many publishers',
  costs: 'nothing for North American companies',
  bases: { api: 'https://finnhub.io' },
  secrets: [{ variable: 'FINNHUB_TOKEN', description: 'The API key from https://finnhub.io/dashboard.' }],
  rate: { requests: 60, perSeconds: 60, concurrency: 4 },
  licence: {
    summary:
      'For personal use; neither the data nor what is derived from it may be passed on without written approval.',
    url: 'https://finnhub.io/terms-of-service',
    isOpen: false,
  },
  accessHint:
    'Check FINNHUB_TOKEN. Regimen asks Finnhub for company news only, which free keys may have for North American companies; ' +
    'candles are premium there, so take bars from alpaca.',
  authorise: (secret) => ({ headers: { 'X-Finnhub-Token': secret('FINNHUB_TOKEN') ?? '' } }),
  news: { fetch: fetchNews },
};

/** A symbol that Finnhub does not know gets an empty answer, like one without news: so none is `unknown`. */
async function fetchNews(demand: NewsDemand, access: ProviderAccess): Promise<Delivery<FetchedNews>> {
  const cut: string[] = [];
  const delivery = await fetchEach(
    demand.subjects,
    ({ symbol }) => [symbol],
    (subject) => newsOf(subject, demand, access, cut),
  );
  if (cut.length > 0) {
    access.log.warning(`Finnhub gives about 250 items of a day and no more: some are missing for ${nameList(cut, 10)}`);
  }
  return delivery;
}

/** @param cut gets every day of a symbol that has more items than an answer holds */
async function newsOf(
  { symbol }: NewsSubject,
  demand: NewsDemand,
  access: ProviderAccess,
  cut: string[],
): Promise<AnswerRows<FetchedNews>[]> {
  const ask = async (days: Days): Promise<AnswerRows<Item>[]> => {
    const [from, to] = [isoDate(days.first), isoDate(days.last)];
    const { value = [], source } = await access.ask({
      about: `news of ${symbol}, ${from} to ${to}`,
      path: '/api/v1/company-news',
      query: { symbol: finnhubSymbol(symbol), from, to },
      read: readItems,
    });
    if (!isPerhapsCut(value, days)) return [{ source, rows: value }];
    if (days.first === days.last) {
      cut.push(`${symbol} on ${from}`);
      return [{ source, rows: value }];
    }
    const middle = Math.floor((days.first + days.last) / 2);
    const older = { first: days.first, last: middle };
    const newer = { first: middle + 1, last: days.last };
    return [...(await ask(older)), ...(await ask(newer))];
  };
  const answers = await ask(daysOf(demand));
  return withoutRepetitions(answers, ({ id }) => id).map(({ source, rows }) => ({
    source,
    rows: rows.filter(({ published }) => mayBePublishedWithin(published, demand)).map((item) => ({ symbol, ...item })),
  }));
}

/** Whether dates are of New York or of Greenwich is not said: so one day more is asked for on both sides. */
function daysOf({ from, to }: NewsDemand): Days {
  return { first: utcDay(from) - 1, last: utcDay(to) + 1 };
}

function isPerhapsCut(items: readonly Item[], { first, last }: Days): boolean {
  if (items.length >= nearlyFull) return true;
  if (items.length < suspicious || first === last) return false;
  const firstQuarter = (first + (last + 1 - first) / 4) * 86_400;
  return items.every(({ published }) => !(Number(published) < firstQuarter));
}

/** Classes of shares are written with a dot: BRK.B for what others write BRK-B or BRK/B. */
function finnhubSymbol(symbol: string): string {
  return upperCased(symbol).replace(/^([A-Za-z]+)[-/_]([A-Za-z])$/, '$1.$2');
}

function readItems(text: string): Item[] {
  return recordsOf(readJson(text, z.array(z.unknown()))).map((record) => {
    const { id, datetime, headline, summary, url, source } = record;
    return { id, published: datetime, headline, summary, url, source };
  });
}
