import { type Tickers, tickerLists, tickersOf } from '../shared/tickers.ts';

/** Alpaca refuses a whole list for one text in it that can be no ticker. */
const ticker = /^[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*$/;

/** An address longer than this is refused by some servers on the way; it holds about 300 characters besides the tickers. */
const longestList = 5500;

/** Tickers as Alpaca writes them (BRK.B), in lists for one request each. */
export function alpacaTickers(symbols: readonly string[]): Tickers & { readonly lists: readonly string[][] } {
  const tickers = tickersOf(symbols, '.', (text) => ticker.test(text));
  return { ...tickers, lists: tickerLists(tickers.tickers, { characters: longestList }) };
}
