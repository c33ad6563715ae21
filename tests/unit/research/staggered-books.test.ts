import { describe, expect, it } from 'vitest';
import { bookCapacity } from '../../../src/research/capacity.ts';
import { StaggeredBooks, type TradingDate } from '../../../src/research/staggered-books.ts';

/** Assets 0 … 5. @param returns NaN where an asset is quoted no more */
function tradingDate(returns: readonly number[], betas: readonly number[] = [1, 1, 1, 1, 1, 1]): TradingDate {
  return {
    rates: Float64Array.of(0.001, 0.001, 0.001, 0.001, 0.002, 0.002),
    outcomes: Float64Array.from(returns.flatMap((value, asset) => [value, betas[asset] as number])),
    market: 0.01,
  };
}

const zero = [0, 0, 0, 0, 0, 0];

describe('a portfolio of one book', () => {
  it('earns what the longs did more than the shorts, and pays for what it trades', () => {
    const books = new StaggeredBooks(1, new Float64Array(6));
    const outcome = books.step(Int32Array.of(0, 1, 2, 4), tradingDate([0.02, 0.04, 0.01, 0, 0.03, 0]));
    expect(outcome.gross).toBeCloseTo(0.03 - 0.02, 15);
    // Half of each side at 10, 10, 10 and 20 basis points.
    expect(outcome.cost).toBeCloseTo(0.5 * (0.001 + 0.001 + 0.001 + 0.002), 15);
    expect(outcome.turnover).toBeCloseTo(0.5, 15);
  });

  it('trades nothing where nothing changes, and twice where a name changes its side', () => {
    const books = new StaggeredBooks(1, new Float64Array(6));
    books.step(Int32Array.of(0, 1), tradingDate(zero));
    expect(books.step(Int32Array.of(0, 1), tradingDate(zero))).toMatchObject({ cost: 0, turnover: 0 });
    const turned = books.step(Int32Array.of(1, 0), tradingDate(zero));
    expect(turned.turnover).toBe(1);
    expect(turned.cost).toBeCloseTo(0.004, 15);
  });

  it('sells a name that is quoted no more at the rate that it had, and counts it as cash before', () => {
    const books = new StaggeredBooks(1, new Float64Array(6));
    books.step(Int32Array.of(5, 1), tradingDate(zero));
    const gone = tradingDate([0, 0.02, 0, 0, 0, Number.NaN]);
    const outcome = books.step(Int32Array.of(5, 1), gone);
    expect(outcome).toMatchObject({ gross: -0.02, unpriced: 0.5, cost: 0 });
    expect(books.step(Int32Array.of(0, 1), gone).cost).toBeCloseTo(0.001 + 0.002, 15);
  });

  it('takes the market out by the beta of what it holds', () => {
    const books = new StaggeredBooks(1, new Float64Array(6));
    const trading = tradingDate([0.03, 0.01, 0, 0, 0, 0], [1.5, 0.5, 1, 1, 1, 1]);
    const outcome = books.step(Int32Array.of(0, 1), trading);
    expect(outcome.marketNeutral).toBeCloseTo(0.02 - 1 * 0.01, 15);
  });

  it('holds nothing on a date without a ranking', () => {
    const outcome = new StaggeredBooks(1, new Float64Array(6)).step(new Int32Array(0), tradingDate(zero));
    expect(outcome).toMatchObject({ gross: 0, cost: 0, turnover: 0 });
  });
});

describe('a portfolio of three books', () => {
  const names = (long: number, short: number) => Int32Array.of(long, short);

  it('has no return until each book is filled, then that of all three, each a third', () => {
    const books = new StaggeredBooks(3, new Float64Array(6));
    expect(books.step(names(0, 1), tradingDate(zero)).gross).toBeNaN();
    expect(books.step(names(2, 3), tradingDate(zero)).gross).toBeNaN();
    const third = books.step(names(4, 5), tradingDate([0.03, 0, 0.06, 0, 0.09, 0]));
    expect(third.gross).toBeCloseTo((0.03 + 0.06 + 0.09) / 3, 15);
    expect(third.turnover).toBeCloseTo(0.5 / 3, 15);
  });

  it('replaces the oldest', () => {
    const books = new StaggeredBooks(3, new Float64Array(6));
    for (const book of [names(0, 1), names(2, 3), names(4, 5)]) books.step(book, tradingDate(zero));
    const fourth = books.step(names(0, 1), tradingDate([1, 0, 0, 0, 0, 0]));
    expect(fourth).toMatchObject({ turnover: 0 });
    expect(fourth.gross).toBeCloseTo(1 / 3, 15);
  });
});

describe('the capacity of a book', () => {
  it('is what the least liquid tenth leaves: 5 % of its daily value × names of a side × books', () => {
    const tradedAt = Float64Array.from({ length: 20 }, (_, place) => 1e6 * (20 - place));
    const chosen = new Uint8Array(20).fill(1);
    // Of twenty names two may be less liquid, so it is the third from below, 3 million.
    expect(bookCapacity(chosen, tradedAt, 20, 4, 0.05)).toBeCloseTo(0.05 * 3e6 * 10 * 4, 6);
  });

  it('looks only at the names of the book', () => {
    const chosen = Uint8Array.of(1, 0, 1, 0);
    expect(bookCapacity(chosen, Float64Array.of(8e6, 4e6, 2e6, 1e6), 2, 1, 0.1)).toBeCloseTo(0.1 * 2e6, 6);
  });

  it('is unknown without a book', () => {
    expect(bookCapacity(new Uint8Array(3), Float64Array.of(1, 1, 1), 0, 1, 0.1)).toBeNaN();
  });
});
