/** Order of texts by UTF-16 code units, so that the locale has no say. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
