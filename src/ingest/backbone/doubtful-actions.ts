import { bars } from '../../backbone/datasets.ts';
import { isoDate, yearOf } from '../../calendar/date.ts';
import type { Lake } from '../../lake/lake.ts';
import { lowerBound } from '../../statistics/lower-bound.ts';
import type { GivenFact, StoredFact } from './merge-facts.ts';

/** An action that is set aside, and why. */
export interface DoubtfulAction {
  readonly fact: GivenFact;
  readonly reason: string;
  readonly detail: string;
}

/** Days within which a second split of the same ratio is taken for the first one, entered again. */
const repeatedWithinDays = 7;

/**
 * Splits beside one of the same ratio that stands a few days before or after: one of the two is entered twice. What stands is what was said of a day last, so a split
 * that is moved, by a ratio of 1 on the old day and its own on the new one, is taken, in whichever order a pack has the two rows.
 *
 * @param stored by asset and day, and of those by when they became known
 * @param given in the order of their packs
 */
export function repeatedSplits(stored: readonly StoredFact[], given: readonly GivenFact[]): DoubtfulAction[] {
  const standing = new Map<number, Map<number, number>>();
  const note = ({ asset, day, value }: Pick<GivenFact, 'asset' | 'day' | 'value'>) => {
    const ratios = standing.get(asset) ?? new Map<number, number>();
    standing.set(asset, ratios.set(day, value));
  };
  for (const fact of stored) if (fact.kind === 'split') note(fact);
  const found: DoubtfulAction[] = [];
  const splits = given.filter(({ kind }) => kind === 'split');
  for (const ofPack of Map.groupBy(splits, ({ pack }) => pack).values()) {
    const isTakenBack = ({ value }: GivenFact) => value === 1;
    for (const fact of ofPack.filter(isTakenBack)) note(fact);
    for (const fact of ofPack.filter((one) => !isTakenBack(one)).sort((a, b) => a.day - b.day || a.row - b.row)) {
      const other = [...(standing.get(fact.asset) ?? [])].find(
        ([day, value]) => value === fact.value && day !== fact.day && Math.abs(day - fact.day) <= repeatedWithinDays,
      );
      if (other === undefined) note(fact);
      else {
        const detail = `a split of ${fact.value} on ${isoDate(fact.day)}, and one of the same ratio on ${isoDate(other[0])}: one of the two is entered twice`;
        found.push({ fact, reason: 'REPEATED_SPLIT', detail });
      }
    }
  }
  return found;
}

/**
 * Dividends that are not smaller than the last close before their ex-date. One without a close in that year or the one before is taken: nothing
 * speaks against it.
 *
 * @param bucket as the partition key has it
 */
export async function excessiveDividends(
  lake: Lake,
  bucket: string,
  given: readonly GivenFact[],
): Promise<DoubtfulAction[]> {
  const dividends = given.filter(({ kind, value }) => kind === 'dividend' && value > 0);
  const closes = new Map<GivenFact, number>();
  // From the latest year on, so that the first close that is found is the last one before.
  const years = [...new Set(dividends.flatMap(({ day }) => [yearOf(day), yearOf(day) - 1]))].sort((a, b) => b - a);
  const present = new Set((await lake.list(bars, { asset_bucket: bucket })).map(({ year }) => year));
  for (const year of years) {
    if (!present.has(String(year))) continue;
    const of = dividends.filter((fact) => !closes.has(fact) && [0, 1].includes(yearOf(fact.day) - year));
    if (of.length === 0) continue;
    const keys = { asset_bucket: bucket, year: String(year) };
    for await (const { table } of lake.readEach(bars, [keys], ['asset', 'date', 'close'])) {
      for (const fact of of) {
        const row = lastBefore(table.columns, fact);
        if (row >= 0) closes.set(fact, table.columns.close[row] as number);
      }
    }
  }
  return [...closes].flatMap(([fact, close]) => {
    if (fact.value < close) return [];
    const detail = `a dividend of ${fact.value} on ${isoDate(fact.day)}, and a close of ${close} before it`;
    return [{ fact, reason: 'DIVIDEND_EXCEEDS_PRICE', detail }];
  });
}

/** The last row of an asset before a day, among rows by asset and date; -1 where there is none. */
function lastBefore(
  { asset, date }: { readonly asset: Int32Array; readonly date: Int32Array },
  fact: Pick<GivenFact, 'asset' | 'day'>,
): number {
  const row =
    lowerBound(asset.length, (place) => {
      const number = asset[place] as number;
      return number < fact.asset || (number === fact.asset && (date[place] as number) < fact.day);
    }) - 1;
  return row >= 0 && asset[row] === fact.asset ? row : -1;
}
