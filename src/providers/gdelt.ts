import { dayMs } from '../calendar/date.ts';
import type { AnswerRows, Delivery, FetchedNews, NewsDemand, NewsProvider, ProviderAccess } from '../http/provider.ts';
import { nameList } from '../text/name-list.ts';
import { type Article, readArticles } from './gdelt/articles.ts';
import { phraseOf } from './gdelt/phrase.ts';
import { fetchEach } from './shared/fetch-each.ts';
import { withoutRepetitions } from './shared/repetitions.ts';
import { mayBePublishedWithin, type TimeSpan } from './shared/time-span.ts';

/** A company as GDELT is asked for it, and the symbols that it stands for. */
interface Search {
  readonly phrase: string;
  readonly symbols: readonly string[];
}

const hourMs = 3_600_000;
/** The service searches the last three months. */
const reachMs = 90 * dayMs;
/** More than this is not listed in one answer. */
const most = 250;
/** At one request in 5 s these are five minutes for one company. */
const requestsPerCompany = 60;

/**
 * Articles of the world's online news in which a company's name is found. An article counts from when GDELT saw it, which is never before
 * it was published.
 * Sources: https://blog.gdeltproject.org/gdelt-doc-2-0-api-debuts/ (parameters, 250 articles, three months); "Please limit requests to one
 * every 5 seconds" is what the service answers; https://www.gdeltproject.org/about.html#termsofuse.
 */
export const gdelt: NewsProvider = {
  name: 'gdelt',
  title: 'GDELT',
  gives: "articles of the world's online news, three months back",
  costs: 'nothing',
  bases: { api: 'https://api.gdeltproject.org' },
  secrets: [],
  rate: { requests: 1, perSeconds: 5, concurrency: 1 },
  licence: {
    summary:
      'Free for every use; whoever passes it on cites the GDELT Project with a link to https://www.gdeltproject.org/.',
    url: 'https://www.gdeltproject.org/about.html#termsofuse',
    isOpen: true,
  },
  accessHint:
    'GDELT needs no key: it refuses this address for now, so try again later, or leave gdelt out of news.providers.',
  authorise: () => ({}),
  news: { fetch: fetchArticles },
};

/** `unknown` are the symbols without a name that GDELT can be asked for. */
async function fetchArticles(demand: NewsDemand, access: ProviderAccess): Promise<Delivery<FetchedNews>> {
  const { searches, nameless } = searchesOf(demand);
  if (nameless.length > 0) {
    access.log.info(
      `GDELT is not asked for ${nameList(nameless, 10)}: it searches for names of at least five characters, which the universe lacks`,
    );
  }
  const span = { from: Math.max(demand.from, demand.to - reachMs), to: demand.to };
  if (span.from > demand.from) {
    const first = new Date(span.from).toISOString().slice(0, 10);
    access.log.info(`GDELT keeps three months: it is asked for articles from ${first} on only`);
  }
  const cut: string[] = [];
  const delivery = await fetchEach(
    searches,
    ({ symbols }) => symbols,
    (search) => newsOf(search, span, access, cut),
  );
  if (cut.length > 0) {
    access.log.warning(
      `GDELT lists ${most} articles at most: of ${nameList(cut, 10)} there are more, which are missing`,
    );
  }
  return { ...delivery, unknown: [...nameless, ...delivery.unknown] };
}

/** Companies of one name, like two classes of shares, are asked for once. */
function searchesOf({ subjects }: NewsDemand): { readonly searches: Search[]; readonly nameless: string[] } {
  const searches = new Map<string, Search>();
  const nameless: string[] = [];
  for (const { symbol, name } of subjects) {
    const phrase = phraseOf(name);
    if (phrase === undefined) nameless.push(symbol);
    else searches.set(phrase, { phrase, symbols: [...(searches.get(phrase)?.symbols ?? []), symbol] });
  }
  return { searches: [...searches.values()], nameless };
}

/**
 * A full answer is asked for again in two halves, the longest spans first, down to an hour and to {@link requestsPerCompany} requests.
 *
 * @param cut gets the symbols of a company of which there are more articles than could be had
 */
async function newsOf(
  { phrase, symbols }: Search,
  whole: TimeSpan,
  access: ProviderAccess,
  cut: string[],
): Promise<AnswerRows<FetchedNews>[]> {
  const waiting = [whole];
  const answers: AnswerRows<Article>[] = [];
  let isCut = false;
  let requests = 0;
  for (let span = waiting.shift(); span !== undefined; span = waiting.shift()) {
    requests += 1;
    const { value = [], source } = await access.ask({
      about: `articles on ${symbols.join(', ')}`,
      path: '/api/v2/doc/doc',
      query: queryOf(phrase, span),
      read: readArticles,
    });
    const isFull = value.length >= most;
    const isDivided = isFull && span.to - span.from > hourMs && requests + waiting.length + 2 <= requestsPerCompany;
    if (isDivided) waiting.push(...halves(span));
    else answers.push({ source, rows: value });
    isCut ||= isFull && !isDivided;
  }
  if (isCut) cut.push(...symbols);
  return withoutRepetitions(answers, ({ url }) => url).map(({ source, rows }) => ({
    source,
    rows: rows
      .filter(({ published }) => mayBePublishedWithin(published, whole))
      .flatMap((article) => symbols.map((symbol) => ({ symbol, ...article }))),
  }));
}

/** Whether the ends of a span belong to it is not said: so a second more is asked for on both sides. */
function queryOf(phrase: string, { from, to }: TimeSpan) {
  return {
    query: `"${phrase}" sourcelang:english`,
    mode: 'artlist',
    format: 'json',
    maxrecords: most,
    sort: 'datedesc',
    startdatetime: compactTime(Math.floor(from / 1000) - 1),
    enddatetime: compactTime(Math.ceil(to / 1000) + 1),
  };
}

function halves({ from, to }: TimeSpan): readonly [TimeSpan, TimeSpan] {
  const middle = Math.floor((from + to) / 2);
  return [
    { from, to: middle },
    { from: middle, to },
  ];
}

/** @param second seconds since 1970 */
function compactTime(second: number): string {
  return new Date(second * 1000).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '');
}
