import { dayMs } from '../../calendar/date.ts';
import type { FetchedNews, NewsDemand } from '../../http/provider.ts';
import { publicAt } from './acceptance-time.ts';
import type { Filing } from './filings.ts';
import { itemTitles } from './item-titles.ts';

/** Companies that share a number: the classes of shares of one company. */
export interface Filer {
  /** Ten digits. */
  readonly cik: string;
  readonly symbols: readonly string[];
  readonly company: string | undefined;
}

/** What forms without items are called in headlines. Source: https://www.sec.gov/submit-filings/forms-index */
const formTitles: ReadonlyMap<string, string> = new Map([
  ['8-K', 'Current report'],
  ['6-K', 'Report of a foreign issuer'],
  ['10-K', 'Annual report'],
  ['10-Q', 'Quarterly report'],
  ['20-F', 'Annual report of a foreign issuer'],
  ['40-F', 'Annual report of a Canadian issuer'],
  ['NT 10-K', 'Late annual report'],
  ['NT 10-Q', 'Late quarterly report'],
]);

const accession = /^\d{10}-\d{2}-\d{6}$/;
const code = /^\d{1,2}(?:\.\d{2})?$/;
/** Whether a form is one of `forms`, or amends one of them: `8-K/A` where `8-K` is asked for. */
function isAskedFor(form: unknown, forms: ReadonlySet<string>): form is string {
  return typeof form === 'string' && (forms.has(form) || forms.has(plainForm(form)));
}

/**
 * Filings as news, one item for each symbol of the filer. What was not public within the demand's span is left out. A filing whose time cannot
 * be read keeps it as it is, to be set aside; unless its date of filing lies outside of the span.
 */
export function filingNews(
  filings: readonly Filing[],
  filer: Filer,
  forms: ReadonlySet<string>,
  span: Pick<NewsDemand, 'from' | 'to'>,
): FetchedNews[] {
  return filings.flatMap((filing) => {
    const { form, filingDate, acceptanceDateTime } = filing;
    if (!isAskedFor(form, forms)) return [];
    const instant = publicAt({ form, filingDate, acceptanceDateTime });
    const isWanted = instant === undefined ? mayBeFiledWithin(filingDate, span) : isWithin(instant, span);
    if (!isWanted) return [];
    const published = instant === undefined ? acceptanceDateTime : new Date(instant).toISOString();
    const common = {
      id: filing.accessionNumber,
      published,
      summary: summaryOf(filing, form, filer.company),
      url: indexPage(filer.cik, filing.accessionNumber),
      source: 'SEC EDGAR',
    };
    return filer.symbols.map((symbol) => ({ symbol, ...common, headline: headlineOf(symbol, form, filing.items) }));
  });
}

/** Whether a date of filing can belong to the span; also when it cannot be read. */
export function mayBeFiledWithin(filingDate: unknown, { from, to }: Pick<NewsDemand, 'from' | 'to'>): boolean {
  const instant = typeof filingDate === 'string' ? Date.parse(filingDate) : Number.NaN;
  return Number.isNaN(instant) || (instant >= from - 2 * dayMs && instant <= to + dayMs);
}

function isWithin(instant: number, { from, to }: Pick<NewsDemand, 'from' | 'to'>): boolean {
  return instant >= from && instant <= to;
}

function headlineOf(symbol: string, form: string, items: unknown): string {
  const codes = typeof items === 'string' ? items.split(',').map((item) => item.trim()) : [];
  const titles = [...new Set(codes)].filter((item) => code.test(item)).map(itemInWords);
  const title = titles.length > 0 ? titles.join('; ') : (formTitles.get(plainForm(form)) ?? 'Filing with the SEC');
  return `${symbol} ${form}: ${title}`;
}

function itemInWords(item: string): string {
  const title = itemTitles.get(item);
  return title === undefined ? `Item ${item}` : `${title} (${item})`;
}

function summaryOf({ filingDate, reportDate }: Filing, form: string, company: string | undefined): string {
  const filed = typeof filingDate === 'string' && filingDate !== '' ? `, filed ${filingDate}` : '';
  const reported = typeof reportDate === 'string' && reportDate !== '' ? `, report date ${reportDate}` : '';
  return `${company === undefined ? '' : `${company}: `}Form ${form}${filed}${reported}`;
}

function indexPage(cik: string, accessionNumber: unknown): string | undefined {
  if (typeof accessionNumber !== 'string' || !accession.test(accessionNumber)) return undefined;
  const folder = accessionNumber.replaceAll('-', '');
  return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${folder}/${accessionNumber}-index.htm`;
}

function plainForm(form: string): string {
  return form.endsWith('/A') ? form.slice(0, -2) : form;
}
