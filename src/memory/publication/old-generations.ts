import { generationKey } from '../../lake/dataset.ts';
import type { PublishedState } from '../ledgers.ts';
import type { PublishedPartition } from '../published.ts';
import type { Publishable } from './publishable.ts';

/** How many generations of a dataset the branch keeps, by its name; of what is not named, all. */
export type Generations = Readonly<Partial<Record<string, number>>>;

interface Dated extends PublishedPartition {
  readonly time: string;
}

/**
 * Paths of the partitions, in the lake or on the branch, whose generation is not among the newest of its dataset. How new one is, its last partition says: when it was made, or, where the lake
 * does not have it, published; as-of dates say it themselves. The clock has no say, so that nothing goes from a branch that nobody adds to.
 */
export function oldGenerations(
  kept: Generations,
  fresh: readonly Publishable[],
  present: readonly PublishedPartition[],
  states: ReadonlyMap<string, PublishedState>,
): ReadonlySet<string> {
  const made = fresh.map((one): Dated => ({ ...one, time: one.manifest.produced.time }));
  const paths = new Set(made.map(({ path }) => path));
  const published = present.filter(({ path }) => !paths.has(path));
  const all = [...made, ...published.map((one): Dated => ({ ...one, time: states.get(one.path)?.published ?? '' }))];
  const old = new Set<string>();
  for (const [dataset, own] of Map.groupBy(all, (one) => one.dataset)) {
    const key = generationKey(dataset);
    const count = kept[dataset.name];
    if (key === undefined || count === undefined) continue;
    const generations = Map.groupBy(own, ({ keys }) => keys[key] ?? '');
    const newness = ([value, partitions]: readonly [string, readonly Dated[]]) =>
      `${key === 'as_of' ? '' : lastTime(partitions)} ${value}`;
    const newestFirst = [...generations].sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
    for (const [, partitions] of newestFirst.slice(count)) for (const { path } of partitions) old.add(path);
  }
  return old;
}

function lastTime(partitions: readonly Dated[]): string {
  return partitions.reduce((last, { time }) => (time > last ? time : last), '');
}
