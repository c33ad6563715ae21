import { createHash } from 'node:crypto';

/** A row as text, and the day from which it has a say. */
export interface DatedRow {
  /** Epoch day. */
  readonly day: number;
  readonly text: string;
}

/**
 * What had a say on some days, each as one digest: SHA-256 of the rows up to the day, by their days and then by their texts. What comes later changes none of
 * those before.
 *
 * @param days epoch days, ascending
 * @returns one for each day; undefined where there is no row yet
 */
export function digestsUpTo(rows: readonly DatedRow[], days: ArrayLike<number>): (string | undefined)[] {
  const ordered = rows.toSorted((a, b) => a.day - b.day || (a.text < b.text ? -1 : 1));
  const hash = createHash('sha256');
  let next = 0;
  return Array.from(days, (day) => {
    for (; next < ordered.length && (ordered[next] as DatedRow).day <= day; next++) {
      hash.update(`${(ordered[next] as DatedRow).text}\n`);
    }
    return next === 0 ? undefined : hash.copy().digest('hex');
  });
}
