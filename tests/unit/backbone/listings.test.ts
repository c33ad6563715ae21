import { describe, expect, it } from 'vitest';
import { assets } from '../../../src/backbone/datasets.ts';
import { Listings } from '../../../src/backbone/listings.ts';
import { emptyTable } from '../../../src/lake/table.ts';

const table = emptyTable(assets.columns, 4);
for (const [row, [number, from, to, currency]] of (
  [
    [1, 0, Number.NaN, 'USD'],
    [2, 10, 30, 'DEM'],
    [2, 30, Number.NaN, 'EUR'],
    [3, 0, 40, 'EUR'],
  ] as const
).entries()) {
  table.columns.number[row] = number;
  table.columns.valid_from[row] = from;
  table.columns.valid_to[row] = to;
  table.columns.currency[row] = currency;
}
const listings = new Listings(table.columns, 0);
const days = Int32Array.of(5, 20, 30, 50);
const rates = new Map([
  ['USD', Float64Array.of(1, 1, 1, 1)],
  ['DEM', Float64Array.of(0.5, 0.6, 0.7, Number.NaN)],
  ['EUR', Float64Array.of(1.1, 1.2, 1.3, 1.4)],
]);

describe('the rates of an asset', () => {
  it('are those of the currency that holds on the day, before the first one that of the first', () => {
    expect([...listings.usdRatesOf(2, days, rates)]).toEqual([0.5, 0.6, 1.3, 1.4]);
  });

  it('are the very array of its currency where it has one, also after its listing ended', () => {
    expect(listings.usdRatesOf(1, days, rates)).toBe(rates.get('USD'));
    expect(listings.usdRatesOf(3, days, rates)).toBe(rates.get('EUR'));
  });

  it('are asked of no asset that nobody knows', () => {
    expect(() => listings.usdRatesOf(9, days, rates)).toThrow('There is no asset 9');
  });
});
