import type { PriceStep } from './price-steps.ts';

const splits = [6 / 5, 5 / 4, 4 / 3, 3 / 2, 2, 3, 4, 5, 6, 7, 8, 10, 15, 20, 25, 30, 40, 50];
const units = [100, 1000];
const names = new Map([
  [6 / 5, '6 for 5'],
  [5 / 4, '5 for 4'],
  [4 / 3, '4 for 3'],
  [3 / 2, '3 for 2'],
]);
/** Distance in logarithms up to which a ratio is near another one. */
const nearness = 0.05;

/** What a step looks like, in words. It proves nothing: a price can fall by three quarters. */
export function likelyCause({ ratio, kind }: Pick<PriceStep, 'ratio' | 'kind'>): string {
  if (kind === 'return') return 'a single bar that stands apart';
  const size = Math.max(ratio, 1 / ratio);
  const distance = (one: number) => Math.abs(Math.log(size / one));
  const near = (all: readonly number[]) =>
    all.filter((one) => distance(one) <= nearness).sort((a, b) => distance(a) - distance(b))[0];
  const unit = near(units);
  if (unit !== undefined) return `prices in another unit, ${unit} to 1`;
  const split = near(splits);
  if (split === undefined) return 'a row of another symbol, or a very large move';
  return ratio < 1 ? `a split of ${names.get(split) ?? `${split} for 1`}` : `a reverse split of 1 for ${split}`;
}
