import { bucketKey } from '../../backbone/asset-bucket.ts';
import type { AssetRegister } from '../../backbone/asset-register.ts';
import { isoDate } from '../../calendar/date.ts';
import type { Lake } from '../../lake/lake.ts';
import type { DoubtfulAction } from './doubtful-actions.ts';
import type { FactKind } from './fact-tables.ts';
import type { BarTimes } from './merge-bars.ts';
import { type GivenFact, mergeFacts, type StoredFact } from './merge-facts.ts';
import type { StoredOutcomes } from './pack-result.ts';
import { type SourceMode, sourceNotes } from './source-notes.ts';

/** What storing facts takes. */
export interface FactStore {
  readonly lake: Lake;
  readonly times: BarTimes;
  /** Where they are from, for the manifest. */
  readonly sourceMode: SourceMode;
  /** Those that are not to be believed beside what is stored. */
  doubtful(
    stored: readonly StoredFact[],
    given: readonly GivenFact[],
    bucket: string,
  ): Promise<readonly DoubtfulAction[]>;
  setAside(fact: GivenFact, reason: string, detail: string): void;
}

/**
 * Stores facts, all buckets together.
 *
 * @param packs how many packs there are
 * @returns what became of the facts of each pack that were not set aside
 */
export async function storeFacts(
  given: readonly GivenFact[],
  packs: number,
  kind: FactKind,
  register: AssetRegister,
  { lake, times, sourceMode, doubtful, setAside }: FactStore,
): Promise<StoredOutcomes[]> {
  const counts = Array.from({ length: packs }, () => ({ emitted: 0, old: 0, duplicate: 0 }));
  const byBucket = Map.groupBy(given, ({ asset }) => register.buckets[asset] as number);
  await lake.writeTogether(async (batch) => {
    for (const [bucket, ofBucket] of [...byBucket].sort(([a], [b]) => a - b)) {
      const key = bucketKey(bucket);
      const stored = await kind.read(lake, key);
      const refused = new Map((await doubtful(stored, ofBucket, key)).map((one) => [one.fact, one]));
      for (const { fact, reason, detail } of refused.values()) setAside(fact, reason, detail);
      const believed = ofBucket.filter((fact) => !refused.has(fact));
      const merged = mergeFacts(stored, believed, kind.times(times));
      for (const outcome of ['emitted', 'old', 'duplicate'] as const) {
        for (const { pack } of merged[outcome]) (counts[pack] as (typeof counts)[number])[outcome] += 1;
      }
      for (const fact of merged.conflicting) {
        const detail = `the pack gives ${isoDate(fact.day)} more than once, with other values`;
        setAside(fact, 'CONFLICTING_DUPLICATE', detail);
      }
      if (merged.emitted.length === 0) continue;
      const notes = sourceNotes(sourceMode, stored.length);
      await kind.write(batch, key, merged.facts, { recipe: kind.recipe, notes });
    }
  });
  return counts;
}
