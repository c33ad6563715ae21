import { describe, expect, it } from 'vitest';
import { tickerLists, tickersOf } from '../../../../src/providers/shared/tickers.ts';

const any = () => true;

describe('tickersOf', () => {
  it.each([
    ['BRK.B', '-', 'BRK-B'],
    ['BRK.B', '.', 'BRK.B'],
    ['BRK-B', '.', 'BRK.B'],
    ['BRK/B', '-', 'BRK-B'],
    ['BAC.PRL', '-', 'BAC-PRL'],
    ['brk/b', '.', 'BRK.B'],
    ['aapl', '-', 'AAPL'],
    ['BACpB', '.', 'BACpB'],
    ['AAPL', '-', 'AAPL'],
    ['^GSPC', '-', '^GSPC'],
  ])('writes %s with "%s" as %s and finds it again', (symbol, separator, ticker) => {
    const { tickers, symbolsOf } = tickersOf([symbol], separator, any);
    expect(tickers).toEqual([ticker]);
    expect(symbolsOf(ticker)).toEqual([symbol]);
  });

  it('asks once for two ways to write one ticker, and for a symbol that is listed twice', () => {
    const { tickers, symbolsOf } = tickersOf(['BRK.B', 'BRK-B', 'BRK.B'], '-', any);
    expect(tickers).toEqual(['BRK-B']);
    expect(symbolsOf('BRK-B')).toEqual(['BRK.B', 'BRK-B']);
  });

  it('keeps back what can be no ticker, and knows nothing of others', () => {
    const { tickers, unwritable, symbolsOf } = tickersOf(['AAPL', '^GSPC'], '.', (text) => /^[A-Z.]+$/.test(text));
    expect([tickers, unwritable, symbolsOf('MSFT')]).toEqual([['AAPL'], ['^GSPC'], []]);
  });
});

describe('tickerLists', () => {
  it('makes no list of nothing', () => {
    expect(tickerLists([], { characters: 10 })).toEqual([]);
  });

  it('fills lists up to their length', () => {
    expect(tickerLists(['AA', 'BB', 'CC', 'DD', 'EE'], { characters: 6 })).toEqual([
      ['AA', 'BB'],
      ['CC', 'DD'],
      ['EE'],
    ]);
  });

  it('fills lists up to their count', () => {
    expect(tickerLists(['A', 'B', 'C'], { characters: 100, count: 2 })).toEqual([['A', 'B'], ['C']]);
  });

  it('puts a ticker that is longer than a list into one of its own', () => {
    expect(tickerLists(['A', 'LONGER', 'B'], { characters: 3 })).toEqual([['A'], ['LONGER'], ['B']]);
  });
});
