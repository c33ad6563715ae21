import { z } from 'zod';
import { type FetchedNews, ProviderFailure } from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';
import { recordsOf } from '../shared/records.ts';

export type Article = Omit<FetchedNews, 'symbol'>;

const articleList = z.strictObject({ articles: z.array(z.unknown()).optional() });

const isLimit = /limit(?:ed)? requests|rate limit|too many requests/i;
/** As in "Your query was too short or too long." and "One or more of your keywords contained an illegal character." */
const isAboutQuery = /\b(?:query|queries|phrase|keywords?|parenthes[ei]s|clauses?|timespan|invalid|unsupported)\b/i;

/**
 * The articles of an answer in mode `artlist`; none is written as `{}`. GDELT says what is wrong as text, with status 200.
 *
 * @throws ProviderFailure of kind `limit`, `refused` (the query is wrong) or `shape`
 */
export function readArticles(text: string): Article[] {
  const start = text.trimStart().slice(0, 1);
  if (start !== '{') throw failureOf(text, start === '<');
  const { articles = [] } = readLooseJson(text);
  return recordsOf(articles).map(({ url, title, seendate, domain }) => ({
    id: url,
    published: isoTime(seendate),
    headline: title,
    summary: undefined,
    url,
    source: domain,
  }));
}

function failureOf(text: string, isPage: boolean): ProviderFailure {
  const said = `"${text
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)}"`;
  if (isPage || text.trim() === '' || isJson(text)) {
    return new ProviderFailure('shape', `expected a list of articles, found ${isPage ? 'a web page' : said}`);
  }
  if (isLimit.test(text)) return new ProviderFailure('limit', `the server said ${said}`);
  return new ProviderFailure(isAboutQuery.test(text) ? 'refused' : 'shape', `the server said ${said}`);
}

/**
 * GDELT does not escape what it should: titles with a backslash or a control character break the whole list
 * (https://github.com/alex9smith/gdelt-doc-api/issues/26). Such a backslash stands for itself, such a character becomes a space.
 */
function readLooseJson(text: string): z.infer<typeof articleList> {
  try {
    return readJson(text, articleList);
  } catch (failure) {
    if (isJson(text)) throw failure;
    return readJson(mended(text), articleList);
  }
}

function mended(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/\\(["\\/bfnrt]|u[0-9A-Fa-f]{4})?/g, (found, escaped) => (escaped === undefined ? '\\\\' : found));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** `20261120T123000Z`, the time at which GDELT saw the article, in the form that is read everywhere. */
function isoTime(seendate: unknown): unknown {
  if (typeof seendate !== 'string' || !/^\d{8}T\d{6}Z$/.test(seendate)) return seendate;
  const [date, time] = [seendate.slice(0, 8), seendate.slice(9, 15)];
  return `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`;
}
