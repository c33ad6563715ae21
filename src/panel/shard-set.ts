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
 * @param wanted how many shards the set has; 0: the only size there is, or the one whose shards are all there and made what stands
 * @param stands whether what a shard made stands; asked where several sets are whole
 * @throws UserError saying which shard is missing, doubled or other
 */
export async function wholeSet(
  notes: readonly ShardNote[],
  wanted: number,
  stands: (note: ShardNote) => Promise<boolean>,
): Promise<ShardNote[]> {
  const sets = Map.groupBy(notes, ({ shard }) => shard.of);
  const sizes = wanted === 0 ? [...sets.keys()].sort((a, b) => a - b) : [wanted];
  const whole = sizes.filter((of) => missingOf(sets.get(of) ?? [], of).length === 0);
  const of = (whole.length > 1 ? await firstStanding(whole, sets, stands) : undefined) ?? whole[0];
  if (of === undefined) throw incomplete(sets, sizes);
  const set = (sets.get(of) as ShardNote[]).toSorted((a, b) => a.shard.index - b.shard.index);
  refuseDoubled(set);
  refuseOthers(set);
  return set;
}

async function firstStanding(
  sizes: readonly number[],
  sets: ReadonlyMap<number, readonly ShardNote[]>,
  stands: (note: ShardNote) => Promise<boolean>,
): Promise<number | undefined> {
  for (const size of sizes) {
    let all = true;
    for (const note of sets.get(size) ?? []) all &&= await stands(note);
    if (all) return size;
  }
  return undefined;
}

function missingOf(notes: readonly ShardNote[], of: number): number[] {
  const there = new Set(notes.map(({ shard }) => shard.index));
  return Array.from({ length: of }, (_, i) => i + 1).filter((index) => !there.has(index));
}

function incomplete(sets: ReadonlyMap<number, readonly ShardNote[]>, sizes: readonly number[]): UserError {
  const words = sizes.map((of) => {
    const missing = missingOf(sets.get(of) ?? [], of);
    return `of ${of} ${missing.length === 1 ? 'shard' : 'shards'} ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`;
  });
  return new UserError(`No set of shards of the panel is complete: ${words.join('; ') || 'there is none'}.`, {
    hint: 'Run "panel" for the missing shards, such as --shard 3/16.',
  });
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
