import {
  type Answer,
  type AnswerRows,
  type Delivery,
  type FetchedNews,
  type NewsDemand,
  type NewsProvider,
  type ProviderAccess,
  ProviderFailure,
} from '../http/provider.ts';
import { version } from '../version.ts';
import { type CompanyList, readCompanyList, tickerKey } from './edgar/company-list.ts';
import { type Filer, filingNews, mayBeFiledWithin } from './edgar/filing-news.ts';
import { type CompanyFilings, readOlderFilings, readSubmissions } from './edgar/filings.ts';
import { fetchEach } from './shared/fetch-each.ts';

export interface EdgarSettings {
  /** Forms that count as news: `8-K`. Amendments, `8-K/A`, count with them. */
  readonly forms: readonly string[];
}

const accessHint =
  'Set SEC_CONTACT to a name and a mail address, as in "Ada Example ada@example.com": the SEC refuses programs that do not say whose they are. ' +
  'It also shuts out an address for ten minutes that asks more than 10 times a second, over all machines behind it.';

/**
 * Filings with the Securities and Exchange Commission as news: what a company has to tell by law, free for everybody.
 * Sources: https://www.sec.gov/search-filings/edgar-application-programming-interfaces (the lists), https://www.sec.gov/about/developer-resources
 * (10 requests a second, User-Agent with a contact), https://www.sec.gov/privacy (what may be done with it).
 */
export function edgar(settings: EdgarSettings): NewsProvider {
  const forms = new Set(settings.forms.map((form) => form.trim()));
  return {
    name: 'edgar',
    title: 'SEC EDGAR',
    gives: 'filings with the SEC, to the second of their publication',
    costs: 'nothing',
    bases: { data: 'https://data.sec.gov', www: 'https://www.sec.gov' },
    secrets: [
      {
        variable: 'SEC_CONTACT',
        description:
          'Name and mail address of whoever runs this, no key; the SEC asks every program to send them along.',
      },
    ],
    rate: { requests: 8, perSeconds: 1, concurrency: 4 },
    licence: {
      summary: 'Information on sec.gov is public and may be copied and passed on without permission.',
      url: 'https://www.sec.gov/privacy',
      isOpen: true,
    },
    accessHint,
    authorise: (secret) => ({ headers: { 'user-agent': userAgent(secret('SEC_CONTACT')) } }),
    news: { fetch: (demand, access) => fetchFilings(demand, access, forms) },
  };
}

async function fetchFilings(
  demand: NewsDemand,
  access: ProviderAccess,
  forms: ReadonlySet<string>,
): Promise<Delivery<FetchedNews>> {
  if (demand.subjects.length === 0) return { answers: [], failures: [], unknown: [] };
  const companies = await companyList(access);
  const filers = filersOf(demand, companies);
  const unlisted = demand.subjects.filter(({ symbol }) => !companies.has(tickerKey(symbol)));
  const delivery = await fetchEach(
    filers,
    ({ symbols }) => symbols,
    (filer) => newsOf(filer, demand, access, forms),
  );
  return { ...delivery, unknown: [...unlisted.map(({ symbol }) => symbol), ...delivery.unknown] };
}

async function companyList(access: ProviderAccess): Promise<CompanyList> {
  const { value } = await access.ask({
    about: 'the list of companies',
    base: 'www',
    path: '/files/company_tickers.json',
    read: readCompanyList,
  });
  return value ?? new Map();
}

/** The companies that are asked for, each once with all of its symbols. */
function filersOf({ subjects }: NewsDemand, companies: CompanyList): Filer[] {
  const filers = new Map<string, Filer>();
  for (const { symbol, name } of subjects) {
    const cik = companies.get(tickerKey(symbol));
    if (cik === undefined) continue;
    const { symbols = [], company = name } = filers.get(cik) ?? {};
    filers.set(cik, { cik, company, symbols: [...symbols, symbol] });
  }
  return [...filers.values()];
}

async function newsOf(
  filer: Filer,
  demand: NewsDemand,
  access: ProviderAccess,
  forms: ReadonlySet<string>,
): Promise<AnswerRows<FetchedNews>[] | undefined> {
  const about = `filings of ${filer.symbols.join(', ')}`;
  const latest: Answer<CompanyFilings> = await access.ask({
    about,
    path: `/submissions/CIK${filer.cik}.json`,
    absent: [404],
    read: readSubmissions,
  });
  if (latest.value === undefined) return undefined;
  const { company = filer.company, filings, older } = latest.value;
  const named = { ...filer, company };
  const needed = older.filter(({ from, to }) => mayReachInto(from, to, demand));
  const olderAnswers = await Promise.all(
    needed.map(({ name }) =>
      access.ask({ about: `older ${about}`, path: `/submissions/${name}`, read: readOlderFilings }),
    ),
  );
  const answers = [{ source: latest.source, value: filings }, ...olderAnswers];
  return answers.map(({ source, value = [] }) => ({ source, rows: filingNews(value, named, forms, demand) }));
}

/** Whether a file that spans these dates of filing can hold what is asked for; also when they cannot be read. */
function mayReachInto(first: unknown, last: unknown, { from, to }: NewsDemand): boolean {
  return (
    mayBeFiledWithin(first, { from: Number.NEGATIVE_INFINITY, to }) &&
    mayBeFiledWithin(last, { from, to: Number.POSITIVE_INFINITY })
  );
}

/** `Regimen/1.0 (name and mail address)`, in letters that a header may have. */
function userAgent(contact: string | undefined): string {
  const letters = (contact ?? '').normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const text = letters
    .replaceAll(/[^ -~]/g, ' ')
    .replaceAll(/[()\\]/g, ' ')
    .replaceAll(/ +/g, ' ')
    .trim();
  if (text === '') throw new ProviderFailure('access', 'SEC EDGAR: SEC_CONTACT is empty.', { hint: accessHint });
  return `Regimen/${version} (${text})`;
}
