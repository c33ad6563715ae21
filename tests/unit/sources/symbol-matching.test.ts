import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import {
  assertAliases,
  foldedSymbol,
  isTicker,
  type SymbolAlias,
  SymbolMatcher,
  similarSpellings,
  symbolOn,
} from '../../../src/sources/symbol-matching.ts';

const day = (text: string) => epochDay(parseIsoDate(text));
const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
const facebook: SymbolAlias = { ...always, symbol: 'META', alias: 'FB', to: day('2022-06-08') };

/** What a text stands for on a day, and by what. */
function meaning(symbols: readonly string[], text: string, aliases: readonly SymbolAlias[] = [], on = '2026-07-02') {
  const named = symbolOn(new SymbolMatcher(symbols, aliases).meaningOf(text), day(on));
  return named && [named.symbol, named.naming];
}

describe('a spelling', () => {
  it.each(['BRK.B', 'BRK-B', 'BRK/B', 'BRK B', 'BRK_B', 'brk.b', 'Brk-b'])('%s stands for BRK.B', (text) => {
    expect(foldedSymbol(text)).toBe('BRK.B');
    expect(meaning(['BRK.B'], text)).toEqual(['BRK.B', text === 'BRK.B' ? 'exact' : 'spelling']);
  });

  it('gives the symbol as the universe writes it', () => {
    expect(meaning(['brk/b', 'aapl'], 'BRK-B')).toEqual(['brk/b', 'spelling']);
    expect(meaning(['brk/b', 'aapl'], 'AAPL')).toEqual(['aapl', 'spelling']);
  });

  it.each([
    ['BRKB', 'BRK.B'],
    ['BRK.A', 'BRK.B'],
    ['AAA.US', 'AAA'],
    ['BACpB', 'BACPB'],
    ['^GSPC', 'GSPC'],
    ['', 'AAA'],
  ])('%s does not stand for %s', (text, symbol) => {
    expect(meaning([symbol], text)).toBeUndefined();
  });

  it('that could be two symbols of the universe stands for none, and each of them for itself', () => {
    const symbols = ['BF.B', 'BF-B', 'AAA'];
    expect(new SymbolMatcher(symbols).ambiguous).toEqual([['BF-B', 'BF.B']]);
    expect(meaning(symbols, 'BF/B')).toBeUndefined();
    expect(meaning(symbols, 'BF-B')).toEqual(['BF-B', 'exact']);
    expect(meaning(symbols, 'aaa')).toEqual(['AAA', 'spelling']);
  });

  it('never changes what a symbol of the universe stands for', () => {
    const ticker = fc.stringMatching(/^[A-Za-z]{1,4}([.\-/][A-Za-z])?$/);
    fc.assert(
      fc.property(fc.uniqueArray(ticker, { minLength: 1, maxLength: 8 }), (symbols) => {
        for (const symbol of symbols) expect(meaning(symbols, symbol)).toEqual([symbol, 'exact']);
      }),
    );
  });
});

describe('an alias', () => {
  it('holds on its days alone', () => {
    expect(meaning(['META'], 'FB', [facebook], '2022-06-08')).toEqual(['META', 'alias']);
    expect(meaning(['META'], 'FB', [facebook], '2022-06-09')).toBeUndefined();
    expect(meaning(['META'], 'fb', [facebook], '2015-01-02')).toEqual(['META', 'alias']);
  });

  it('may be another company later, which a symbol of the universe can be', () => {
    const symbols = ['META', 'FB'];
    expect(meaning(symbols, 'FB', [facebook], '2020-01-02')).toEqual(['META', 'alias']);
    expect(meaning(symbols, 'FB', [facebook], '2026-01-02')).toEqual(['FB', 'exact']);
  });

  it('with dates says nothing about a row whose date is not known', () => {
    const named = (aliases: readonly SymbolAlias[]) =>
      symbolOn(new SymbolMatcher(['META'], aliases).meaningOf('FB'), Number.NaN);
    expect(named([facebook])).toBeUndefined();
    expect(named([{ ...facebook, to: Number.POSITIVE_INFINITY }])?.symbol).toBe('META');
  });

  it('of a symbol that nobody asks for stands for nothing', () => {
    expect(meaning(['AAA'], 'FB', [facebook], '2020-01-02')).toBeUndefined();
  });

  it('must not be a member of the universe at the same time, nor the benchmark', () => {
    const member = { symbol: 'FB', ...always };
    expect(() => assertAliases([facebook], [member], 'SPY')).toThrow(
      'universe.aliases: FB stands for META to 2022-06-08, and is a symbol of the universe itself at that time.',
    );
    expect(() => assertAliases([facebook], [{ ...member, from: day('2022-06-09') }], 'SPY')).not.toThrow();
    expect(() => assertAliases([{ ...facebook, ...always, alias: 'SPY' }], [], 'SPY')).toThrow(
      'SPY stands for META at all times, and is the benchmark.',
    );
  });
});

describe('a similar spelling', () => {
  it.each([
    ['AAA', 'AAA.US'],
    ['AAA', 'AAA US Equity'],
    ['AAA', 'NASDAQ:AAA'],
    ['AAA', '$AAA'],
    ['BRK.B', 'BRKB'],
    ['BRK.B', 'NYSE:BRK.B'],
    ['BRK.B', 'BRK.B.US'],
    ['A', 'A.US'],
  ])('of %s is %s', (symbol, text) => {
    expect(similarSpellings([symbol], [text])).toEqual(new Map([[symbol, [text]]]));
  });

  it.each([
    ['A', 'BRK.A'],
    ['AAA', 'AAAB'],
    ['US', 'AAA.US'],
  ])('of %s is not %s', (symbol, text) => {
    expect(similarSpellings([symbol], [text])).toEqual(new Map());
  });

  it('is named at most three times', () => {
    const texts = ['AAA.US', 'AAA.N', 'AAA.O', 'AAA.DE'];
    expect(similarSpellings(['AAA'], texts).get('AAA')).toEqual(['AAA.US', 'AAA.N', 'AAA.O']);
  });
});

it('a ticker may have its class of shares behind a space', () => {
  expect(['BRK B', 'BRK.B', 'AAA'].every(isTicker)).toBe(true);
  expect(['a company', 'Apple Inc', 'SHELL PLC', 'at t inc', 'B R K', '', 'AAA,'].some(isTicker)).toBe(false);
});
