import { newYorkUtcOffsets } from '../../../src/calendar/new-york-time.ts';
import { edgar } from '../../../src/providers/edgar.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import type { ProviderDouble, World, WorldNews } from '../double.ts';
import { newsBySymbol } from './news-of.ts';

const contact = 'Grace Tester grace@regimen.test';
const json = { 'content-type': 'application/json' };
/** A list of a company holds so many filings; older ones are in a file of their own. */
const most = 1000;
const dayMs = 86_400_000;

/** Serves the list of companies and, by their numbers, the lists of their filings, newest first; each news item is a Form 8-K. */
export const edgarDouble: ProviderDouble = {
  provider: edgar({ forms: ['8-K'] }),
  secrets: { SEC_CONTACT: contact },
  respond,
};

function respond({ url, headers }: LoopbackRequest, world: World): LoopbackReply {
  if (!/^Regimen\/\S+ \(.+@.+\)$/.test(headers['user-agent'] ?? '')) {
    return { status: 403, body: '<html><body>Your Request Originates from an Undeclared Automated Tool</body></html>' };
  }
  const bySymbol = newsBySymbol(world);
  if (url.pathname === '/files/company_tickers.json') return ok(companyTickers([...bySymbol.keys()]));
  const [, cik, part] = /^\/submissions\/CIK(\d{10})(-submissions-001)?\.json$/.exec(url.pathname) ?? [];
  const [symbol, news = []] = [...bySymbol].find(([name]) => cikOf(name) === cik) ?? [];
  if (symbol === undefined || cik === undefined) return { status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' };
  const filings = news.map(filingOf);
  const recent = filings.slice(0, Math.min(world.pageRows, most));
  const older = filings.slice(recent.length);
  if (part !== undefined) return ok(columnsOf(older));
  const dates = older.map(({ filingDate }) => filingDate).sort();
  const file = {
    name: `CIK${cik}-submissions-001.json`,
    filingCount: older.length,
    filingFrom: dates[0],
    filingTo: dates.at(-1),
  };
  const files = older.length === 0 ? [] : [file];
  return ok({ cik, name: symbol, tickers: [symbol], filings: { recent: columnsOf(recent), files } });
}

function ok(value: unknown): LoopbackReply {
  return { headers: json, body: JSON.stringify(value) };
}

function companyTickers(symbols: readonly string[]) {
  // There is always somebody: a list without companies would be no list.
  const listed = ['OTHER', ...symbols].map((ticker) => ({ cik_str: Number(cikOf(ticker)), ticker, title: ticker }));
  return Object.fromEntries(listed.map((company, k) => [k, company]));
}

/** A number for a ticker of up to five letters, another one for each. */
function cikOf(symbol: string): string {
  return String(Number.parseInt(symbol, 36)).padStart(10, '0');
}

interface WrittenFiling {
  readonly accessionNumber: string;
  readonly filingDate: string;
  readonly reportDate: string;
  readonly acceptanceDateTime: string;
  readonly form: string;
  readonly items: unknown;
  readonly primaryDocument: string;
  readonly primaryDocDescription: string;
}

function filingOf({ id, published, headline }: WorldNews): WrittenFiling {
  const { date, minutes, offset } = newYorkClock(published);
  return {
    accessionNumber: `0000320193-24-${id.slice(-6)}`,
    filingDate: date,
    reportDate: date,
    acceptanceDateTime: accepted(published, minutes, offset),
    form: '8-K',
    items: typeof headline === 'string' ? '2.02,9.01' : headline,
    primaryDocument: `a${id}.htm`,
    primaryDocDescription: '8-K',
  };
}

/**
 * What the list writes for a time: that of New York with a "Z" in the morning, UTC from 14:30 to 17:30, when New York's would be too late for
 * the date of filing. At other times EDGAR accepts nothing that is public at once; what a world has then is written with an offset.
 */
function accepted(published: number, minutes: number, offset: number): string {
  if (minutes >= 870 && minutes <= 1050) return new Date(published).toISOString();
  const local = new Date(published + offset * 60_000).toISOString();
  if (minutes >= 360 && minutes < 870) return local;
  const hours = String(-offset / 60).padStart(2, '0');
  return local.replace('Z', `-${hours}:00`);
}

function newYorkClock(instant: number): { date: string; minutes: number; offset: number } {
  const day = Math.floor((instant - 5 * 3_600_000) / dayMs);
  const offset = newYorkUtcOffsets(new Date(day * dayMs).getUTCFullYear())(day);
  const local = new Date(instant + offset * 60_000);
  return { date: local.toISOString().slice(0, 10), minutes: local.getUTCHours() * 60 + local.getUTCMinutes(), offset };
}

function columnsOf(filings: readonly WrittenFiling[]) {
  const column = <K extends keyof WrittenFiling>(name: K) => filings.map((filing) => filing[name]);
  return {
    accessionNumber: column('accessionNumber'),
    filingDate: column('filingDate'),
    reportDate: column('reportDate'),
    acceptanceDateTime: column('acceptanceDateTime'),
    form: column('form'),
    items: column('items'),
    primaryDocument: column('primaryDocument'),
    primaryDocDescription: column('primaryDocDescription'),
  };
}
