import { upperCased } from '../../sources/symbol-matching.ts';

/** The symbols of a demand as a provider writes them, and back. */
export interface Tickers {
  /** Each once, in the order of the demand. */
  readonly tickers: readonly string[];
  /** Symbols of the demand that cannot be tickers of this provider. */
  readonly unwritable: readonly string[];
  /** The symbols of the demand that a ticker stands for; none for a ticker that was not asked for. */
  symbolsOf(ticker: string): readonly string[];
}

/**
 * @param separator what stands between a company's ticker and its class of shares: "." for BRK.B
 * @param isTicker whether a text can be a ticker of the provider
 */
export function tickersOf(symbols: readonly string[], separator: string, isTicker: (text: string) => boolean): Tickers {
  const symbolsByTicker = new Map<string, string[]>();
  const unwritable: string[] = [];
  for (const symbol of new Set(symbols)) {
    const ticker = upperCased(symbol).replace(/^([A-Za-z]+)[./_-]([A-Za-z]{1,3})$/, `$1${separator}$2`);
    if (isTicker(ticker)) symbolsByTicker.set(ticker, [...(symbolsByTicker.get(ticker) ?? []), symbol]);
    else unwritable.push(symbol);
  }
  return {
    tickers: [...symbolsByTicker.keys()],
    unwritable,
    symbolsOf: (ticker) => symbolsByTicker.get(ticker) ?? [],
  };
}

/** Lists of tickers that are no longer than this as text with commas between them, and hold no more than so many. */
export function tickerLists(
  tickers: readonly string[],
  { characters, count = Number.POSITIVE_INFINITY }: { readonly characters: number; readonly count?: number },
): string[][] {
  const lists: string[][] = [];
  let room = 0;
  for (const ticker of tickers) {
    const last = lists.at(-1);
    const needed = encodeURIComponent(ticker).length + 1;
    if (last === undefined || needed > room || last.length >= count) {
      lists.push([ticker]);
      room = characters - needed;
    } else {
      last.push(ticker);
      room -= needed;
    }
  }
  return lists;
}
