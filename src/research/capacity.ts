/** Share of the names of a side that may be less liquid than the capacity takes them for. */
const leastLiquidShare = 0.1;

/**
 * How much one side of a portfolio can hold, US dollars, before its trades are more than a share of what is traded daily: a book of q names
 * trades capital / (k·q) of each, so capital = participation · value · q · k, with the traded value that nine tenths of the names exceed.
 *
 * @param chosen one per place by traded value, 0 = the most liquid: 1 where a name of the book has it
 * @param tradedAt mean value traded in a day by place, US dollars
 * @param count names of the book
 * @param books k
 */
export function bookCapacity(
  chosen: Uint8Array,
  tradedAt: Float64Array,
  count: number,
  books: number,
  participation: number,
): number {
  if (count === 0) return Number.NaN;
  let passed = Math.ceil(leastLiquidShare * count + 1e-9);
  for (let place = tradedAt.length - 1; place >= 0; place--) {
    if (chosen[place] !== 1) continue;
    passed--;
    if (passed === 0) return participation * (tradedAt[place] as number) * (count / 2) * books;
  }
  return Number.NaN;
}
