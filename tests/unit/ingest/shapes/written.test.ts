import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../../src/calendar/date.ts';
import { isDateFormat, parseDay } from '../../../../src/calendar/date-format.ts';
import { writtenDates } from '../../../../src/calendar/written-dates.ts';
import { symbolInName } from '../../../../src/ingest/shapes/symbol-in-name.ts';
import { writtenNumbers } from '../../../../src/ingest/shapes/written-numbers.ts';
import { numberReader } from '../../../../src/sources/number-notation.ts';

describe('the way dates are written', () => {
  it.each([
    [['2026-03-30', '2026-03-31'], 'YYYY-MM-DD'],
    [['2026-03-30 00:00:00-04:00'], 'YYYY-MM-DD'],
    [['20260330'], 'YYYYMMDD'],
    [['30.03.2026', '01.04.2026'], 'DD.MM.YYYY'],
    [['03/30/2026'], 'MM/DD/YYYY'],
    [['30/03/2026'], 'DD/MM/YYYY'],
    [['3/30/2026', '4/1/2026'], 'M/D/YYYY'],
    [['Mar 30, 2026'], 'MMM D, YYYY'],
    [['30-Mar-26'], 'D-MMM-YY'],
    [['2026/03/30'], 'YYYY/MM/DD'],
    [['1774843200', '1774929600'], 'unix_s'],
    [['1774843200000'], 'unix_ms'],
    [['1774843200000000'], 'unix_us'],
    [['1774843200000000000'], 'unix_ns'],
  ])('is found of %j', (texts, format) => {
    expect(writtenDates(texts)).toEqual({ format });
  });

  it('is doubtful where day and month could change places', () => {
    expect(writtenDates(['03/04/2026', '06/04/2026'])).toEqual({ format: 'MM/DD/YYYY', rival: 'DD/MM/YYYY' });
  });

  it('is told by weekdays where days alone do not tell it', () => {
    // 3 April 2026 was a Friday, 4 March a Wednesday; 10 April a Friday, 4 October a Sunday.
    expect(writtenDates(['03/04/2026', '10/04/2026'])).toEqual({ format: 'DD/MM/YYYY' });
  });

  it.each([[['46111']], [['12345678901']], [['1774843200', 'soon']], [['yesterday']], [[]]])(
    'is unknown of %j',
    (texts) => {
      expect(writtenDates(texts)).toBeUndefined();
    },
  );
});

describe('a pattern of dates', () => {
  it.each([
    ['DD.MM.YYYY', '30.03.2026', '2026-03-30'],
    ['MMM D, YYYY', 'June 5, 2026', '2026-06-05'],
    ['D-MMM-YY', '5-Jun-71', '1971-06-05'],
    ['DDMMMYYYY', '05JUN2026', '2026-06-05'],
    ['M/D/YY', '6/5/26', '2026-06-05'],
  ])('%s reads %s', (format, text, date) => {
    expect(isoDate(parseDay(text, format) ?? 0)).toBe(date);
  });

  it.each([
    '',
    'YYYY',
    'YYYY-MM',
    'YYYY-MM-DD-DD',
    'MDYYYY',
    'YYYYMD',
    'YYYY_MM_DD',
    'dd.mm.yyyy',
    'YYYY-MM-DD '.repeat(2),
  ])('%j is none', (format) => {
    expect(isDateFormat(format)).toBe(false);
    expect(parseDay('2026-03-30', format)).toBeUndefined();
  });
});

describe('the way numbers are written', () => {
  it.each([
    [['1234.5', '1000'], {}],
    [['1,234.50', '1,000,000'], { thousands: ',' }],
    [['12,50', '1000'], { decimal: ',' }],
    [['1.234,50', '1.000.000'], { decimal: ',', thousands: '.' }],
    [['1 234,50', '1\u00a0000'], { decimal: ',', thousands: ' ' }],
    [["1'234.50"], { thousands: "'" }],
    [['$101.00', '$9.5', '1000'], { currency: '$' }],
    [['1.234,50 €', '9,00 €'], { decimal: ',', thousands: '.', currency: '€' }],
    [['null', '10.5', 'N/A'], {}],
  ])('is found of %j', (texts, notation) => {
    expect(writtenNumbers(texts)).toEqual(notation);
  });

  it('does not take a factor behind a number for a currency', () => {
    expect(writtenNumbers(['57.43M', '12.10M'])).toEqual({});
  });

  it.each<[string, number]>([
    ['57.43M', 57_430_000],
    ['149.30k', 149_300],
    ['1.2B', 1_200_000_000],
    ['1000', 1000],
    ['1e3', 1000],
    ['M', Number.NaN],
    ['1KM', Number.NaN],
    ['1e3K', Number.NaN],
  ])('with factors reads %s', (text, number) => {
    expect(numberReader({ factors: true })(text)).toBe(number);
  });

  it('without them takes none for a number', () => {
    expect(numberReader({})('57.43M')).toBeNaN();
  });

  it('reads back every number in every notation, and nothing of another one', () => {
    const marks = fc.constantFrom(
      { decimal: '.', thousands: ',' } as const,
      { decimal: ',', thousands: '.' } as const,
      { decimal: ',', thousands: ' ' } as const,
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_00 }), marks, (cents, { decimal, thousands }) => {
        const [whole = '', fraction = ''] = (cents / 100).toFixed(2).split('.');
        const text = `${whole.replace(/\B(?=(\d{3})+$)/g, thousands)}${decimal}${fraction}`;
        expect(numberReader({ decimal, thousands })(text)).toBe(cents / 100);
        expect(numberReader({ decimal: decimal === '.' ? ',' : '.' })(text)).toBeNaN();
      }),
    );
  });

  it.each(['1.5', '1.50', '12.3456', '1,2,3', '', '-', ','])(
    'takes %j for no number under a comma as mark of the fraction',
    (text) => {
      expect(numberReader({ decimal: ',', thousands: '.' })(text)).toBeNaN();
    },
  );
});

describe('the symbol in a name', () => {
  it.each([
    ['AAPL.csv', '{symbol}', 'AAPL'],
    ['BRK-B.csv.gz', '{symbol}', 'BRK-B'],
    ['aapl_us_d.csv', '{symbol}_us_d', 'AAPL'],
    ['aapl.us.txt', '{symbol}.us', 'AAPL'],
    ['spy.us.txt', '{symbol}.us', 'SPY'],
    ['daily_adjusted_IBM.csv', 'daily_adjusted_{symbol}', 'IBM'],
    ['MSFT 2020-2026.csv', '{symbol} *-*', 'MSFT'],
    ['fmp_AENT.json', 'fmp_{symbol}', 'AENT'],
    ['BATS_AAPL, 1D.csv', 'BATS_{symbol}, 1D', 'AAPL'],
  ])('%s is found', (name, pattern, symbol) => {
    expect(symbolInName(name)).toEqual({ pattern, symbol });
  });

  it.each([
    'alpaca_news.json',
    'tiingo.csv',
    'XETR_SAP, 1D.csv',
    'HistoricalData_1719912345678.csv',
    'all_stocks_5yr.csv',
    'prices-of-everything.csv',
    '2026.csv',
  ])('%s holds none for certain', (name) => {
    expect(symbolInName(name)?.pattern).not.toBe('{symbol}');
  });
});
