/** In `market.columns.adj_close`: the files have no adjusted close, or it is not to be used. */
export const noColumn = 'none';

/** How exports name their adjusted close, the ones that are preferred first. */
export const adjustedSpellings: readonly string[] = [
  'adj_close',
  'Adj Close',
  'adjclose',
  'adjClose',
  'Adj_Close',
  'adjusted_close',
  'Adjusted Close',
];

/**
 * Which column of a file holds the adjusted close.
 *
 * @param named as configured: a name, `none`, or undefined to take whichever usual one the file has
 * @param present the columns of the file
 */
export function adjustedColumn(named: string | undefined, present: readonly string[]): string | undefined {
  if (named === noColumn) return undefined;
  return named ?? adjustedSpellings.find((spelling) => present.includes(spelling));
}
