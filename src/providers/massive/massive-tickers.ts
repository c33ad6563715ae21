import { type Tickers, tickersOf } from '../shared/tickers.ts';

/** Tickers as Massive writes them: BRK.B; preferred shares in mixed case, BACpB. */
export function massiveTickers(symbols: readonly string[]): Tickers {
  return tickersOf(symbols, '.', (text) => /^[A-Za-z0-9.]+$/.test(text));
}
