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
 * The delisting that holds by what was said up to a day: the last said of those that were not taken back; of those said on one day that of the later date. So one that is said of
 * another date moves the end of the asset, and taking that back leaves what was said before it.
 *
 * @param said by date, then in the order in which it was said
 */
export function standingDelisting<D extends KnownDelisting>(said: readonly D[], day: number): D | undefined {
  const ofDate = new Map<number, D>();
  for (const one of said) if (one.knownFrom <= day) ofDate.set(one.date, one);
  const standing = [...ofDate.values()].filter(({ isWithdrawn }) => !isWithdrawn);
  return standing.sort((a, b) => a.knownFrom - b.knownFrom || a.date - b.date).at(-1);
}

/** What the rows of `delistings` say of when and whether. */
interface SaidColumns {
  readonly asset: Int32Array;
  readonly date: Int32Array;
  readonly code: readonly string[];
  readonly known_from: Int32Array;
}

/** A row of `delistings`, and what it says. */
export interface SaidDelisting extends KnownDelisting {
  readonly row: number;
}

export function saidDelisting({ date, known_from: knownFrom, code }: Omit<SaidColumns, 'asset'>, row: number) {
  const said: SaidDelisting = {
    row,
    date: date[row] as number,
    knownFrom: knownFrom[row] as number,
    isWithdrawn: code[row] === withdrawnCode,
  };
  return said;
}

/** The rows that say how each asset ended, as is known now; one at most for each, ascending. */
export function standingRows(columns: SaidColumns): number[] {
  const rows = Map.groupBy(columns.asset.keys(), (row) => columns.asset[row] as number);
  return [...rows.values()].flatMap((own) => {
    const said = own.map((row) => saidDelisting(columns, row));
    return standingDelisting(said, Number.POSITIVE_INFINITY)?.row ?? [];
  });
}
