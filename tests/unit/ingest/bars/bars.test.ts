import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../../src/calendar/date.ts';
import { nyse } from '../../../../src/calendar/nyse.ts';
import { sessionWindow } from '../../../../src/calendar/session-window.ts';
import { sessionOn } from '../../../../src/calendar/sessions.ts';
import { weekOf } from '../../../../src/calendar/weeks.ts';
import { type RepeatedBars, settleDuplicates } from '../../../../src/ingest/bars/bar-duplicates.ts';
import { barOutcomes, describeBar, isQuarantined, judgeBars, outcome } from '../../../../src/ingest/bars/bar-rules.ts';
import { knownFrom } from '../../../../src/ingest/marks/known-weeks.ts';
import { checkBars } from '../../../../src/market/bar-invariants.ts';
import { type BarRows, barTable, noDay, noSymbol, otherSymbol } from '../../../../src/market/bar-rows.ts';
import { coverageTable } from '../../../../src/market/coverage.ts';
import type { MarketWindow } from '../../../../src/market/market-window.ts';

const dayOf = (text: string) => epochDay(parseIsoDate(text));
const week = weekOf(parseIsoDate('2014-03-28'));
const window = sessionWindow([week], 66);
const friday = dayOf('2014-03-28');
const today = dayOf('2014-04-02');

interface Bar {
  symbol: number;
  day: number;
  open: number;
  high: number;
  low: number;
  close: number;
  adj: number | undefined;
  volume: number;
}
const good: Bar = { symbol: 0, day: friday, open: 10, high: 12, low: 9, close: 11, adj: 10.5, volume: 1000 };

function rowsOf(bars: readonly Bar[]): BarRows {
  const numbers = (cell: (bar: Bar) => number) => Float64Array.from(bars, cell);
  return {
    rows: bars.length,
    symbol: Int32Array.from(bars, ({ symbol }) => symbol),
    day: Int32Array.from(bars, ({ day }) => day),
    open: numbers(({ open }) => open),
    high: numbers(({ high }) => high),
    low: numbers(({ low }) => low),
    close: numbers(({ close }) => close),
    adj_close: numbers(({ adj }) => adj ?? Number.NaN),
    hasAdjClose: Uint8Array.from(bars, ({ adj }) => (adj === undefined ? 0 : 1)),
    volume: numbers(({ volume }) => volume),
  };
}

const judged = (bar: Partial<Bar>) => barOutcomes[judgeBars(rowsOf([{ ...good, ...bar }]), window, today)[0] ?? -1];

describe('judgeBars', () => {
  it.each<[string, Partial<Bar>]>([
    ['taken', {}],
    ['taken', { adj: undefined }],
    ['taken', { volume: 0 }],
    ['taken', { high: 11 * (1 - 5e-7) }],
    ['other symbol', { symbol: otherSymbol, day: noDay, open: Number.NaN }],
    ['after the week', { day: dayOf('2014-03-31'), open: -1 }],
    ['before the window', { day: window.firstDay - 1 }],
    ['UNREADABLE_DATE', { day: noDay }],
    ['FUTURE_DATE', { day: today + 1 }],
    ['INVALID_SYMBOL', { symbol: noSymbol }],
    ['NOT_A_SESSION', { day: dayOf('2014-03-23') }],
    ['NOT_A_SESSION', { day: dayOf('2014-01-20') }],
    ['NULL_PRICE', { open: Number.NaN }],
    ['NULL_PRICE', { volume: Number.NaN }],
    ['NULL_PRICE', { close: Number.POSITIVE_INFINITY }],
    ['NULL_PRICE', { adj: Number.NaN }],
    ['NOT_POSITIVE', { low: 0 }],
    ['NOT_POSITIVE', { adj: -1 }],
    ['NEGATIVE_VOLUME', { volume: -1 }],
    ['HIGH_LOW_ORDER', { high: 10.9 }],
    ['HIGH_LOW_ORDER', { low: 10.1 }],
  ])('%s: %j', (expected, bar) => {
    expect(judged(bar)).toBe(expected);
  });

  it('gives the first of several reasons', () => {
    expect(judged({ day: dayOf('2014-03-23'), open: Number.NaN, low: -1 })).toBe('NOT_A_SESSION');
    expect(judged({ open: Number.NaN, low: -1 })).toBe('NULL_PRICE');
  });

  it('says what was found', () => {
    const bars = rowsOf([
      { ...good, open: Number.NaN, volume: Number.NaN },
      { ...good, low: -1, adj: 0 },
    ]);
    expect(describeBar(bars, 0, outcome.NULL_PRICE)).toBe('no finite number in open, volume');
    expect(describeBar(bars, 1, outcome.NOT_POSITIVE)).toBe('low=-1, adj_close=0');
    expect(describeBar(bars, 1, outcome.NOT_A_SESSION)).toBe('dated 2014-03-28');
  });
});

describe('settleDuplicates', () => {
  it.each<[RepeatedBars, string[], number[]]>([
    ['refuse', ['CONFLICTING_DUPLICATE', 'CONFLICTING_DUPLICATE', 'CONFLICTING_DUPLICATE'], []],
    ['first', ['taken', 'given again with other values', 'given again with other values'], [1]],
    ['last', ['given again with other values', 'given again with other values', 'taken'], [3]],
  ])('of rows that contradict each other takes by "%s"', (rule, outcomes, held) => {
    const rows = [good, { ...good, volume: 1001 }, { ...good, volume: 1002 }];
    expect(settle(rows, [3], rule)).toEqual({ outcomes, held });
  });

  it('takes a row of an earlier file before the last one of a later file', () => {
    expect(settle([good, { ...good, volume: 1 }, { ...good, volume: 2 }], [1, 2], 'last').held).toEqual([1]);
  });

  const settle = (bars: readonly Bar[], files: readonly number[], repeatedBars: RepeatedBars = 'refuse') => {
    const rows = rowsOf(bars);
    const outcomes = judgeBars(rows, window, today);
    const { cells } = settleDuplicates(rows, outcomes, files, window, 2, { tolerance: 1e-6, repeatedBars });
    return {
      outcomes: Array.from(outcomes, (code) => barOutcomes[code]),
      held: Array.from(cells.filter((cell) => cell > 0)),
    };
  };
  const other = { ...good, close: 11.5 };

  it('keeps the first of equal rows', () => {
    expect(settle([good, { ...good, close: 11 * (1 + 1e-8) }, good], [3])).toEqual({
      outcomes: ['taken', 'DUPLICATE_BAR', 'DUPLICATE_BAR'],
      held: [1],
    });
  });

  it('trusts none of several rows that contradict each other', () => {
    expect(settle([good, other, good], [3])).toEqual({
      outcomes: ['CONFLICTING_DUPLICATE', 'CONFLICTING_DUPLICATE', 'CONFLICTING_DUPLICATE'],
      held: [],
    });
  });

  it('does not count a broken row as a contradiction', () => {
    expect(settle([{ ...other, open: Number.NaN }, good], [2])).toEqual({
      outcomes: ['NULL_PRICE', 'taken'],
      held: [2],
    });
  });

  it('lets the file that is listed first decide', () => {
    expect(settle([good, other], [1, 1])).toEqual({ outcomes: ['taken', 'given by an earlier file'], held: [1] });
  });

  it('lets a later file settle what an earlier one contradicts', () => {
    expect(settle([good, other, good], [2, 1])).toEqual({
      outcomes: ['CONFLICTING_DUPLICATE', 'CONFLICTING_DUPLICATE', 'taken'],
      held: [3],
    });
  });

  it('gives each symbol and session one row at most, and every row one outcome', () => {
    const bar = fc.record({
      symbol: fc.constantFrom(0, 1, otherSymbol, noSymbol),
      day: fc.constantFrom(friday, friday - 1, friday - 5, friday + 3, today + 9, noDay),
      open: fc.constantFrom(10, 10, Number.NaN, -1),
      high: fc.constantFrom(12, 12, 12.5, 1),
      low: fc.constant(9),
      close: fc.constantFrom(11, 11.5),
      adj: fc.constantFrom(undefined, 10, 0),
      volume: fc.constantFrom(0, 5, -5),
    });
    fc.assert(
      fc.property(fc.array(bar, { maxLength: 40 }), fc.nat(40), (bars, cut) => {
        const files = [Math.min(cut, bars.length), bars.length - Math.min(cut, bars.length)];
        const { outcomes, held } = settle(bars, files);
        expect(held.length).toBe(outcomes.filter((name) => name === 'taken').length);
        expect(held.every((row) => outcomes[row - 1] === 'taken')).toBe(true);
      }),
    );
  });
});

describe('checkBars', () => {
  const isSession = (day: number) => sessionOn(isoDate(day)) !== undefined;
  const violations = (bars: readonly Bar[]) => {
    const table = barTable(rowsOf(bars), Int32Array.from(bars.keys()), ['AAPL', 'MSFT']);
    return checkBars(table, isSession, today).map(({ code, symbol, date }) => `${code} ${symbol} ${date}`);
  };

  it.each<[string, Partial<Bar>]>([
    ['FUTURE_DATE', { day: dayOf('2014-04-03') }],
    ['NOT_A_SESSION', { day: dayOf('2014-03-23') }],
    ['NULL_PRICE', { high: Number.NaN }],
    ['NOT_POSITIVE', { adj: -2 }],
    ['NEGATIVE_VOLUME', { volume: -3 }],
    ['HIGH_LOW_ORDER', { high: 1 }],
  ])('finds %s', (code, bar) => {
    expect(violations([good, { ...good, symbol: 1, ...bar }])).toEqual([`${code} MSFT ${isoDate(bar.day ?? friday)}`]);
  });

  it('finds a bar that is there twice, wherever it stands', () => {
    expect(violations([good, { ...good, symbol: 1 }, good])).toEqual(['DUPLICATE_BAR AAPL 2014-03-28']);
  });

  it('finds nothing wrong with what the rules let through', () => {
    const price = fc.double({ min: -5, max: 500 });
    const bar = fc.record({
      symbol: fc.constant(0),
      day: fc.integer({ min: window.firstDay - 5, max: today + 5 }),
      open: price,
      high: price,
      low: price,
      close: price,
      adj: fc.option(price, { nil: undefined }),
      volume: fc.double({ min: -10, max: 1e9 }),
    });
    fc.assert(
      fc.property(fc.array(bar), (bars) => {
        const rows = rowsOf(bars);
        const outcomes = judgeBars(rows, window, today);
        const { cells } = settleDuplicates(rows, outcomes, [bars.length], window, 1, {
          tolerance: 1e-6,
          repeatedBars: 'refuse',
        });
        const taken = Array.from(
          cells.filter((cell) => cell > 0),
          (cell) => cell - 1,
        );
        expect(checkBars(barTable(rows, taken, ['AAPL']), isSession, today)).toEqual([]);
        for (const row of bars.keys())
          expect(isQuarantined(outcomes[row] as number) && taken.includes(row)).toBe(false);
      }),
    );
  });
});

describe('coverage of a window', () => {
  const view = (closes: Record<string, number[]>): MarketWindow => ({
    sessions: Int32Array.from([friday - 3, friday - 2, friday - 1, friday]),
    bars: new Map(
      Object.entries(closes).map(([symbol, values]) => {
        const close = Float64Array.from(values);
        return [symbol, { open: close, high: close, low: close, close, adjClose: close, volume: close }];
      }),
    ),
  });
  const x = Number.NaN;
  const market = view({
    FULL: [1, 1, 1, 1],
    NEW: [x, x, 1, 1],
    GAP: [1, x, 1, 1],
    LATE: [1, 1, x, x],
    NONE: [x, x, x, x],
  });

  it('tells complete, gaps, late and absent apart', () => {
    const { columns } = coverageTable(market, new Map([['GAP', 3]]));
    expect(columns.status).toEqual(['complete', 'complete', 'gaps', 'late', 'absent']);
    expect([...columns.lag_sessions]).toEqual([0, 0, 0, 2, 4]);
    expect([...columns.missing_sessions]).toEqual([0, 0, 1, 2, 0]);
    expect([...columns.bars]).toEqual([4, 2, 3, 2, 0]);
    expect([...columns.news_items]).toEqual([0, 0, 3, 0, 0]);
    expect(columns.first_date[4]).toBeNaN();
  });
});

describe('sessionWindow', () => {
  it('begins with the month that holds the first session asked for', () => {
    expect([isoDate(window.firstDay), isoDate(window.lastDay), window.months.map(({ month }) => month)]).toEqual([
      '2013-12-01',
      '2014-03-28',
      ['2013-12', '2014-01', '2014-02', '2014-03'],
    ]);
    expect(window.months.at(-1)?.end).toBe(window.sessions.length);
  });

  it('reaches to the first day of the calendar for "all"', () => {
    expect(isoDate(sessionWindow([week], 'all').firstDay)).toBe(nyse.firstDate);
  });
});

describe('knownFrom', () => {
  const days = (...texts: string[]) => texts.map(dayOf) as [number, number];

  it('is the selected week when nothing later was ingested', () => {
    expect(knownFrom(friday, Number.NEGATIVE_INFINITY, 0)).toBe(friday);
    expect(knownFrom(friday, friday, 0)).toBe(friday);
  });

  it('is the week after the latest ingested one when an older week is ingested again', () => {
    const [latest, next] = days('2014-04-11', '2014-04-17');
    expect(knownFrom(friday, latest, 0)).toBe(next);
  });

  it('is the week after when the same bar was revised for the week already', () => {
    expect(knownFrom(friday, friday, friday)).toBe(dayOf('2014-04-04'));
  });
});
