import { describe, expect, it } from 'vitest';
import { AssetRegister } from '../../../../src/backbone/asset-register.ts';
import { assets } from '../../../../src/backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../../../src/calendar/date.ts';
import { ClosedDays, misdatedMonths } from '../../../../src/ingest/backbone/closed-days.ts';
import { emptyTable } from '../../../../src/lake/table.ts';

const day = (date: string) => epochDay(parseIsoDate(date));

/** Asset 1 in New York, 2 in London, 3 in London until it moves on 2016-07-01. */
function closedDays(): ClosedDays {
  const listings = [
    [1, 'XNYS', '1990-01-01'],
    [2, 'XLON', '1990-01-01'],
    [3, 'XLON', '1990-01-01'],
    [3, 'XNYS', '2016-07-01'],
  ] as const;
  const { columns } = emptyTable(assets.columns, 0);
  const table = {
    rows: listings.length,
    columns: {
      ...columns,
      number: Int32Array.from(listings, ([number]) => number),
      id: listings.map(([number]) => `ID${number}`),
      symbol: listings.map(([number]) => `S${number}`),
      exchange: listings.map(([, exchange]) => exchange),
      valid_from: Int32Array.from(listings, ([, , from]) => day(from)),
      valid_to: new Float64Array(listings.length).fill(Number.NaN),
    },
  };
  return new ClosedDays(new AssetRegister(table), ['XNYS', 'XNAS']);
}

describe('closed days', () => {
  const days = closedDays();

  it('are weekends and holidays of the exchanges that the calendar holds for', () => {
    expect(['2016-01-01', '2016-01-02', '2016-01-04'].map((date) => days.isClosed(1, day(date)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(days.isClosed(2, day('2016-01-02'))).toBe(false);
  });

  it('are those of the exchange on which an asset was traded then', () => {
    expect(days.isClosed(3, day('2016-05-30'))).toBe(false);
    expect(days.isClosed(3, day('2016-07-04'))).toBe(true);
  });

  it('are not known before and after the calendar', () => {
    expect(['1989-12-31', '2036-01-01'].map((date) => days.isClosed(1, day(date)))).toEqual([false, false]);
  });
});

describe('a month of an asset', () => {
  const days = closedDays();

  /** Which of the dates lie in a month that is taken for another one. */
  function misdated(dates: readonly string[]): string[] {
    const dayOf = Int32Array.from(dates, day);
    const closed = [...dayOf.keys()].filter((row) => days.isClosed(1, dayOf[row] as number));
    const isMisdated = misdatedMonths(dates.length, new Int32Array(dates.length).fill(1), dayOf, closed, days);
    return dates.filter((_, row) => isMisdated(row));
  }

  const datesOf = (month: string, ...dates: number[]) =>
    dates.map((date) => `${month}-${String(date).padStart(2, '0')}`);
  /** The sessions of January 2018, as a file has them that says 2021. */
  const january = [2, 3, 4, 5, 8, 9, 10, 11, 12, 16, 17, 18, 19, 22, 23, 24, 25, 26, 29, 30, 31];

  it('whose year is wrong is taken for another one as a whole, and no other month is', () => {
    const wrong = datesOf('2021-01', ...january);
    expect(misdated([...datesOf('2017-12', 27, 28, 29), ...wrong])).toEqual(wrong);
  });

  it('with rows for weekends and holidays beside those of every session is right', () => {
    expect(misdated(datesOf('2021-01', ...Array.from({ length: 31 }, (_, i) => i + 1)))).toEqual([]);
  });

  it('with one row too many and one session too few is right', () => {
    expect(misdated(datesOf('2021-01', 4, 5, 6, 9, 11, 12, 14))).toEqual([]);
  });

  it('of which most sessions are missing is right, where it has a row on a holiday', () => {
    expect(misdated(datesOf('2021-01', 1, 4, 29))).toEqual([]);
  });
});
