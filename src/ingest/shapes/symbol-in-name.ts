import { fileExtensions } from '../../sources/symbol-of-name.ts';
import { isSymbol } from '../../text/symbol.ts';

/** Words of file names, names of services and of exchanges, which are no symbols, though they could be. */
const words = new Set(
  [
    'us d w daily day adjusted adj data stock stocks price prices history historical quote quotes eod export full time series csv max y bars ohlcv',
    'download copy of all list news headlines articles feed nyse amex bats',
    'alpaca tiingo polygon massive finnhub fmp eodhd yahoo yf yfinance stooq nasdaq gdelt reuters benzinga av kaggle',
  ].flatMap((line) => line.split(' ')),
);

/** A whole name as short as `ALL` or `D` is a symbol all the same; one such as `prices` or `news` is none. */
const longWord = 4;

/** Where a file's name most likely holds the symbol. */
export interface SymbolInName {
  /** For the setting `symbol`. */
  readonly pattern: string;
  readonly symbol: string;
}

/** The symbol in a file's name: the whole of it, or its only part that can be one. Undefined where there is none, or more than one. */
export function symbolInName(name: string): SymbolInName | undefined {
  const stem = name.replace(fileExtensions, '');
  if (words.has(stem.toLowerCase()) && stem.length >= longWord) return undefined;
  if (isShort(stem) && !/\.us$/i.test(stem)) return { pattern: '{symbol}', symbol: stem.toUpperCase() };
  const parts = stem.split(/([ ,_()-]+|\.(?=us$)|\.(?=\d))/i);
  const places = parts.flatMap((part, i) =>
    isShort(part) && !words.has(part.toLowerCase()) && /[a-z]/i.test(part) ? [i] : [],
  );
  const [place, ...others] = places.filter((i) => !/^\d/.test(parts[i] ?? ''));
  if (place === undefined || others.length > 0) return undefined;
  // Dates and counters differ from file to file.
  const pattern = parts.map((part, i) => (i === place ? '{symbol}' : /\d{2,}/.test(part) ? '*' : part)).join('');
  return { pattern, symbol: (parts[place] ?? '').toUpperCase() };
}

function isShort(text: string): boolean {
  return isSymbol(text) && text.length <= 6 && /^[A-Za-z^]/.test(text);
}
