/** How an input is another one than it was; `stale`: it is derived itself, and has to be made again. */
export const changeKinds = ['changed', 'new', 'gone', 'damaged', 'stale', 'other code', 'other parameters'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** An input that is not what a recipe names. */
export interface Change {
  /** Path of the partition, with the rows in words where a recipe names only some. */
  readonly input: string;
  readonly dataset: string;
  readonly kind: ChangeKind;
  /** Content digests; null where there is none to tell. */
  readonly before: string | null;
  readonly now: string | null;
}

/** Something that was made from the research store. */
export interface Derived {
  readonly what: 'partition' | 'run';
  /** Path of the partition; of a run that of its candidates. */
  readonly name: string;
  readonly dataset: string;
  /** Inputs that are not what its recipe names. */
  readonly changes: readonly Change[];
  /** Names of what is derived itself and is among its inputs. */
  readonly restsOn: readonly string[];
  /** Why it cannot be made again, as a sentence; undefined where it can. */
  readonly obstacle: string | undefined;
  /** It has no place in what would be made now, so that nothing waits for it. */
  readonly isDropped?: boolean;
}

/** `critical`: a corporate action or a delisting is another one, so that prices or returns were wrong; `major`: anything else. */
export type Severity = 'critical' | 'major';

/** Something that rests on a changed input. */
export interface Invalidated extends Derived {
  /** 1: a changed input is its own; 2: it rests on one of 1; and so on. */
  readonly depth: number;
  readonly severity: Severity;
}

const criticalDatasets: ReadonlySet<string> = new Set(['asset_actions', 'delistings']);

/** Of all that is derived what rests on a changed input, by way of others too. @param all in the order in which it is made */
export function invalidated(all: readonly Derived[]): Invalidated[] {
  const found = new Map<string, Invalidated>();
  for (const derived of all) {
    const below = derived.restsOn.flatMap((name) => found.get(name) ?? []);
    if (derived.changes.length + below.length === 0) continue;
    const isCritical =
      derived.changes.some(({ dataset }) => criticalDatasets.has(dataset)) ||
      below.some(({ severity }) => severity === 'critical');
    const own = new Set(derived.changes.map(({ input }) => input));
    const inherited = below.filter(({ name }) => !own.has(name)).map(staleInput);
    found.set(derived.name, {
      ...derived,
      changes: [...derived.changes, ...inherited],
      depth: 1 + below.reduce((most, { depth }) => Math.max(most, depth), 0),
      severity: isCritical ? 'critical' : 'major',
      obstacle: derived.obstacle ?? obstacleBelow(below),
    });
  }
  return [...found.values()];
}

function staleInput({ name, dataset }: Invalidated): Change {
  return { input: name, dataset, kind: 'stale', before: null, now: null };
}

function obstacleBelow(below: readonly Invalidated[]): string | undefined {
  const first = below.find(({ obstacle, isDropped }) => obstacle !== undefined && isDropped !== true);
  return first && `It rests on ${first.name}, which cannot be made again.`;
}
