import { gdelt } from '../../../src/providers/gdelt.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldNews } from '../double.ts';
import { companyName } from '../probe.ts';
import { newsBySymbol } from './news-of.ts';

const json = { 'content-type': 'application/json; charset=utf-8' };
const text = { 'content-type': 'text/html; charset=utf-8' };

/** Finds articles by the name of their company: newest first, 250 of them at most, `{}` for none. What is wrong it says as text. */
export const gdeltDouble: ProviderDouble = { provider: gdelt, secrets: {}, rowsPerName: 249, respond };

function respond({ url }: LoopbackRequest, world: World): LoopbackReply {
  const { searchParams: query } = url;
  const phrase = /^"([A-Za-z0-9' -]+)" sourcelang:english$/.exec(query.get('query') ?? '')?.[1];
  if (url.pathname !== '/api/v2/doc/doc' || query.get('mode') !== 'artlist' || query.get('format') !== 'json') {
    return { status: 404, body: 'Not Found' };
  }
  if (phrase === undefined) return { headers: text, body: 'Your query was too short or too long.\n' };
  if (phrase.length < 5) return { headers: text, body: 'The specified phrase is too short.\n' };
  const [from, to] = [secondOf(query.get('startdatetime')), secondOf(query.get('enddatetime'))];
  const most = Math.min(Number(query.get('maxrecords') ?? 75), 250);
  const symbol = phrase.replace(/ Corporation$/, '').toUpperCase();
  const found = companyName(symbol) === phrase ? newsBySymbol(world).get(symbol) : undefined;
  const articles = (found ?? [])
    .filter(({ published }) => Math.floor(published / 1000) >= from && Math.floor(published / 1000) <= to)
    .slice(0, most)
    .map(written);
  return { headers: json, body: articles.length === 0 ? '{}\n' : JSON.stringify({ articles }) };
}

/** Seconds since 1970 of a time like `20261120123000`. */
function secondOf(digits: string | null): number {
  const iso = (digits ?? '').replace(/^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/, '$1-$2-$3T$4:$5:$6Z');
  return Date.parse(iso) / 1000;
}

function written({ url, headline, published }: WorldNews) {
  return {
    url,
    url_mobile: '',
    title: headline,
    seendate: `${new Date(published).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    socialimage: '',
    domain: 'news.example.com',
    language: 'English',
    sourcecountry: 'United States',
  };
}
