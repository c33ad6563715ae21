import {
  assetActions,
  assets,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
  snapshot as snapshots,
} from '../../backbone/datasets.ts';
import { isRateSeries } from '../../backbone/usd-rates.ts';
import { isoDate } from '../../calendar/date.ts';
import { UserError } from '../../errors.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { macroDaily } from '../../market/datasets.ts';
import type { Change } from '../../research/invalidation.ts';
import { nameList } from '../../text/name-list.ts';
import { type ResearchStore, readStore } from './panel-plan.ts';
import { type PinnedContents, pinnedContents } from './pinned-contents.ts';
import { ownChange, unlessDamaged } from './recipe-differences.ts';

/** The research store as what was made of it is held against it. */
export interface StoreState {
  readonly store: ResearchStore;
  readonly damaged: readonly Change[];
  /** The last session of any exchange that can be read, an epoch day; −∞ without any. */
  readonly lastSession: number;
  /** Why nothing can be made for some as-of dates; undefined where it can. */
  refusal(days: Int32Array): string | undefined;
}

/** @returns or, in a sentence, why there is no store that anything could be made from */
export async function storeState(lake: Lake): Promise<StoreState | string> {
  const damaged = await damagedInputs(lake);
  const store = await unlessDamaged(() => readStore(lake)).catch((error: unknown) => {
    if (error instanceof UserError) return error.message;
    throw error;
  });
  const restore = `Restore ${nameList(
    damaged.map(({ input }) => input),
    5,
  )}: damaged as it is, nothing can be made from the store.`;
  if (store === 'damaged') return restore;
  if (typeof store === 'string') return store;
  const sessions = new Set<number>();
  for (const keys of await lake.list(exchangeSessions)) {
    const stored = await unlessDamaged(() => lake.read(exchangeSessions, keys));
    if (stored !== 'damaged') for (const day of stored?.table.columns.date ?? []) sessions.add(day);
  }
  return {
    store,
    damaged,
    lastSession: [...sessions].reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY),
    refusal(days) {
      if (damaged.length > 0) return restore;
      const absent = days.find((day) => !sessions.has(day));
      return absent === undefined ? undefined : `No exchange held a session on ${isoDate(absent)} any more.`;
    },
  };
}

/** Manifests of the large datasets are looked at, and every byte of the small ones. */
const large = [bars, barsRevisions] as readonly Dataset[];
const small = [assets, assetActions, delistings, exchangeSessions, macroDaily] as readonly Dataset[];

async function damagedInputs(lake: Lake): Promise<Change[]> {
  const damaged: Change[] = [];
  for (const dataset of [...large, ...small]) {
    for (const keys of await lake.list(dataset)) {
      if (keys.series !== undefined && !isRateSeries(keys.series)) continue;
      const look = large.includes(dataset) ? () => lake.manifest(dataset, keys) : () => lake.read(dataset, keys);
      if ((await unlessDamaged<unknown>(look)) === 'damaged') damaged.push(ownChange(dataset, keys, 'damaged'));
    }
  }
  return damaged;
}

/** The content of partitions as they are: each is looked at once. */
export class PresentContents {
  readonly #lake: Lake;
  readonly #known = new Map<string, string | undefined>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  /** @returns the digest of its content, `damaged`, or undefined where it is not there */
  async of(dataset: Dataset, keys: PartitionKeys): Promise<string | undefined> {
    const path = partitionPath(dataset, keys);
    if (!this.#known.has(path)) {
      const manifest = await unlessDamaged(() => this.#lake.manifest(dataset, keys));
      this.#known.set(path, manifest === 'damaged' ? manifest : manifest?.content);
    }
    return this.#known.get(path);
  }
}

/** What a snapshot pinned: content by path; nothing where it is not there any more. */
export async function pinnedBy(lake: Lake, id: string): Promise<PinnedContents> {
  if (!(await lake.list(snapshots)).some((keys) => keys.id === id)) return new Map();
  const pinned = await unlessDamaged(() => pinnedContents(lake, id));
  return pinned === undefined || pinned === 'damaged' ? new Map() : pinned;
}
