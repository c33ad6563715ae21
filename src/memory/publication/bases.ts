import type { Publication } from '../../lake/dataset.ts';
import type { Manifest } from '../../lake/manifest.ts';
import type { PublishedState } from '../ledgers.ts';
import type { Publishable } from './publishable.ts';

/** A partition as a lake and the branch last had it in common. */
export interface Base {
  readonly digest: string;
  readonly rows: number;
}

/** By path. */
export type Bases = ReadonlyMap<string, Base>;

const rulesOfRows: ReadonlySet<Publication> = new Set(['grows', 'merged', 'chained']);

/**
 * Whether a partition of which another state is published has to be joined with that. It has not where nothing of it is there any more, or nobody has its bytes; nor where this one was
 * made of the published state and has no fewer rows, so that it holds all of them: else two gigabytes would be fetched to add a day.
 */
export function isToBeJoined(
  { dataset: { publication }, path, manifest }: Publishable,
  state: PublishedState,
  bases: Bases,
): boolean {
  if (!rulesOfRows.has(publication) || !state.isPresent || state.unstored.length > 0) return false;
  const base = bases.get(path);
  const holdsAll = base !== undefined && base.digest === state.digest && rowsOf(manifest) >= base.rows;
  return publication === 'chained' || !holdsAll;
}

/** Rows of the table of a partition. */
export function rowsOf({ files }: Pick<Manifest, 'files'>): number {
  return files.find(({ rows }) => rows !== undefined)?.rows ?? 0;
}
