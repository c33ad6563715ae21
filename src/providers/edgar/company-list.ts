import { z } from 'zod';
import { ProviderFailure } from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';

/** Tickers, written as {@link tickerKey} does, and the numbers of the companies (CIK, ten digits). */
export type CompanyList = ReadonlyMap<string, string>;

const entry = z.object({
  cik_str: z.union([z.number().int().positive().max(9_999_999_999), z.string().regex(/^\d{1,10}$/)]),
  ticker: z.string().min(1),
});

/**
 * What `/files/company_tickers.json` holds: `{"0": {"cik_str": 320193, "ticker": "AAPL", "title": "Apple Inc."}, …}`. An entry that is not
 * like this is left out; of several with one ticker the first counts.
 *
 * @throws ProviderFailure of kind `shape`, also when no entry can be used
 */
export function readCompanyList(text: string): CompanyList {
  const companies = new Map<string, string>();
  for (const value of Object.values(readJson(text, z.record(z.string(), z.unknown())))) {
    const { success, data } = entry.safeParse(value);
    if (!success) continue;
    const key = tickerKey(data.ticker);
    if (!companies.has(key)) companies.set(key, String(data.cik_str).padStart(10, '0'));
  }
  if (companies.size === 0) {
    throw new ProviderFailure('shape', 'expected a list of companies with ticker and number, found none');
  }
  return companies;
}

/** The SEC writes BRK-B what others write BRK.B or BRK/B. */
export function tickerKey(symbol: string): string {
  return symbol.trim().toUpperCase().replaceAll(/[./_]/g, '-');
}
