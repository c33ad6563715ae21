import { bucketKey } from '../backbone/asset-bucket.ts';
import { UserError } from '../errors.ts';
import { canonicalJson } from '../lake/canonical-json.ts';
import type { Recipe } from '../lake/manifest.ts';
import type { ShardTable } from './datasets.ts';
import type { Shard } from './shard.ts';

/** What one shard says that it consists of. */
export interface ShardNote {
  readonly shard: Shard;
  readonly recipe: Recipe;
  readonly table: ShardTable;
}

const name = ({ index, of }: Shard) => `${index}/${of}`;
const again = 'Run "panel" with the same inputs and one version for every shard, then "merge" again.';

/**
 * The notes of a whole set of shards: no bucket twice, and all by the same code for the same as-of dates and snapshot.
 *
 * @param notes those of one feature set, of sets of any size
 * @param wanted how many shards the set has; 0: as many as that which made the panel as it stands
 * @param standingOf how many of the partitions of a shard are there as it made them
 * @throws UserError saying which shard is missing, doubled or other
 */
export async function wholeSet(
  notes: readonly ShardNote[],
  wanted: number,
  standingOf: (note: ShardNote) => Promise<number>,
): Promise<ShardNote[]> {
  const of = wanted === 0 ? await standingSize(notes, standingOf) : wanted;
  const own = notes.filter(({ shard }) => shard.of === of);
  const missing = missingOf(own, of);
  if (missing.length > 0) throw incomplete(of, missing);
  const set = own.toSorted((a, b) => a.shard.index - b.shard.index);
  refuseDoubled(set);
  refuseOthers(set);
  return set;
}

/**
 * How many shards the set has that made the panel as it stands: the one of whose partitions most are there as it made them, of equals the one with fewer shards.
 *
 * @param standingOf how many of the partitions of a shard are there as it made them; asked where there are several sets
 * @returns 0 where there is no note
 */
export async function standingSize<N extends Pick<ShardNote, 'shard'>>(
  notes: readonly N[],
  standingOf: (note: N) => Promise<number>,
): Promise<number> {
  const sets = [...Map.groupBy(notes, ({ shard }) => shard.of)].sort(([a], [b]) => a - b);
  let [best, most] = [sets[0]?.[0] ?? 0, -1];
  for (const [of, set] of sets.length > 1 ? sets : []) {
    let standing = 0;
    for (const note of set) standing += await standingOf(note);
    if (standing > most) [best, most] = [of, standing];
  }
  return best;
}

function missingOf(notes: readonly ShardNote[], of: number): number[] {
  const there = new Set(notes.map(({ shard }) => shard.index));
  return Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
}

function incomplete(of: number, missing: readonly number[]): UserError {
  const [shards, are] = missing.length === 1 ? ['shard', 'is'] : ['shards', 'are'];
  return new UserError(
    `The set of shards that made the panel is not complete: of ${of} ${shards} ${missing.join(', ')} ${are} missing.`,
    {
      hint: `Run "panel" for the missing shards, such as --shard ${missing[0]}/${of}; or name another set, with --shards.`,
    },
  );
}

function refuseDoubled(set: readonly ShardNote[]): void {
  const owner = new Map<number, Shard>();
  for (const { shard, table } of set) {
    for (const bucket of new Set(table.columns.asset_bucket)) {
      const other = owner.get(bucket);
      if (other !== undefined) {
        throw new UserError(`The bucket ${bucketKey(bucket)} is in shard ${name(other)} and in shard ${name(shard)}.`, {
          hint: again,
        });
      }
      owner.set(bucket, shard);
    }
  }
}

/** What all shards of a set share, as their recipes have it, and how it is called. */
const shared = {
  software: 'code',
  as_of: 'list of as-of dates',
  snapshot: 'snapshot',
  universe: 'size of the universe',
} as const;

function refuseOthers([first, ...others]: readonly ShardNote[]): void {
  for (const { shard, recipe } of others) {
    const own = first as ShardNote;
    const differing = Object.entries(shared).find(
      ([key]) => canonicalJson(recipe.parameters[key] ?? null) !== canonicalJson(own.recipe.parameters[key] ?? null),
    );
    const [, what] = recipe.version === own.recipe.version ? (differing ?? []) : ['version', 'code'];
    if (what === undefined) continue;
    throw new UserError(`Shard ${name(shard)} has another ${what} than shard ${name(own.shard)}.`, { hint: again });
  }
}
