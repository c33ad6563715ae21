import { z } from 'zod';
import type {
  AnswerRows,
  FetchedNews,
  NewsDemand,
  NewsProvider,
  NewsSubject,
  ProviderAccess,
} from '../../../src/http/provider.ts';
import { readJson } from '../../../src/http/read-answer.ts';
import { fetchEach } from '../../../src/providers/shared/fetch-each.ts';
import { recordsOf } from '../../../src/providers/shared/records.ts';
import { mayBePublishedWithin } from '../../../src/providers/shared/time-span.ts';

/**
 * News of Example Wire, a service that does not exist: a provider to copy with "npm run new-provider", see docs/add-a-provider.md. It lists the items of one company,
 * oldest first, in pages with a cursor, and says 404 for a company that it does not have.
 *
 * Source: https://wire.example/docs/news (state here where each fact is from: fields, limits, terms).
 */
export const wire: NewsProvider = {
  name: 'wire',
  title: 'Example Wire',
  gives: 'company news of one publisher',
  costs: 'nothing for 100 requests a minute',
  bases: { api: 'https://api.wire.example' },
  secrets: [{ variable: 'WIRE_TOKEN', description: 'The token from https://wire.example/account.' }],
  rate: { requests: 100, perSeconds: 60, concurrency: 4 },
  licence: {
    summary: 'For internal use; headlines may not be passed on.',
    url: 'https://wire.example/terms',
    isOpen: false,
  },
  accessHint: 'Check WIRE_TOKEN; tokens are made on https://wire.example/account and end after a year.',
  authorise: (secret) => ({ headers: { authorization: `Bearer ${secret('WIRE_TOKEN') ?? ''}` } }),
  news: {
    // A company that fails is reported and loses none of the others; a refused token ends it all.
    fetch: (demand, access) =>
      fetchEach(
        demand.subjects,
        ({ symbol }) => [symbol],
        (subject) => newsOf(subject, demand, access),
      ),
  },
};

/** undefined when the service does not have the company. */
async function newsOf(
  { symbol }: NewsSubject,
  demand: NewsDemand,
  access: ProviderAccess,
): Promise<AnswerRows<FetchedNews>[] | undefined> {
  const answers: AnswerRows<FetchedNews>[] = [];
  let cursor: string | undefined;
  do {
    const { value, source } = await access.ask({
      about: `news of ${symbol}${cursor === undefined ? '' : ', a further page'}`,
      path: '/v1/news',
      // Whole seconds; what lies outside the span is left out below.
      query: { ticker: symbol, since: Math.floor(demand.from / 1000), until: Math.ceil(demand.to / 1000), cursor },
      absent: [404],
      read: readPage,
    });
    if (value === undefined) return undefined;
    const rows = value.items
      .filter(({ published }) => mayBePublishedWithin(published, demand))
      .map((item) => ({ symbol, ...item }));
    answers.push({ source, rows });
    cursor = value.next;
  } while (cursor !== undefined);
  return answers;
}

const page = z.object({ items: z.array(z.unknown()), next: z.string().nullable() });

/** The frame must be as documented; the cells of an item may be anything, because the ingest judges every row by itself. */
function readPage(text: string): { readonly items: Omit<FetchedNews, 'symbol'>[]; readonly next: string | undefined } {
  const { items, next } = readJson(text, page);
  return {
    items: recordsOf(items).map(({ id, time, title, text: summary, link: url, publisher: source }) => {
      return { id, published: time, headline: title, summary, url, source };
    }),
    next: next ?? undefined,
  };
}
