/** The code of a row that takes back the delisting of its day. */
export const withdrawnCode = 'withdrawn';

/** What was said of the end of an asset, each time that it was; epoch days. */
export interface KnownDelisting {
  /** First day without trading. */
  readonly date: number;
  readonly knownFrom: number;
  readonly isWithdrawn: boolean;
}

/**
 * The delisting that holds by what was said up to a day: the last said of those that were not taken back; of those said on one day that of the later date.
 *
 * @param said by date, then in the order in which it was said
 */
export function standingDelisting(said: readonly KnownDelisting[], day: number): KnownDelisting | undefined {
  const ofDate = new Map<number, KnownDelisting>();
  for (const one of said) if (one.knownFrom <= day) ofDate.set(one.date, one);
  const standing = [...ofDate.values()].filter(({ isWithdrawn }) => !isWithdrawn);
  return standing.sort((a, b) => a.knownFrom - b.knownFrom || a.date - b.date).at(-1);
}
