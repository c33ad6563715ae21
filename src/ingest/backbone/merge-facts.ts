import { byCodeUnits } from '../../text/order.ts';

/*
 * What happens to an asset on a day and has a kind, a number and a text: actions and delistings. What is stored stays; another value is a
 * further row, known from the day of its pack.
 */

/** What a pack says of an asset. */
export interface GivenFact {
  readonly asset: number;
  /** Epoch day. */
  readonly day: number;
  readonly kind: string;
  /** NaN: not known. */
  readonly value: number;
  readonly text: string;
  /** How it is known; empty where that is of no matter. */
  readonly basis: string;
  /** Number of the pack, and the row in it, 1 = its first data row. */
  readonly pack: number;
  readonly row: number;
}

export interface StoredFact extends Pick<GivenFact, 'asset' | 'day' | 'kind' | 'value' | 'text' | 'basis'> {
  /** Epoch day of the session from which it is known. */
  readonly knownFrom: number;
  /** Known from the day itself, because no pack shows otherwise. */
  readonly isAssumed: boolean;
  readonly revision: number;
}

/** From when what packs give is known. */
export interface FactTimes {
  firstSeen(pack: number, asset: number, day: number): number;
  session(pack: number, asset: number, day: number): number;
  /** The session on a day, or the first one after it: from then on it is known of the day itself. Without it every day counts as a session. */
  ownSession?(asset: number, day: number): number;
  /** Whether the pack takes the place of another content of its name, and no other pack of its session told of this day. */
  isLastWord?(pack: number, asset: number, day: number): boolean;
}

/** What became of each row that was given. */
export interface MergedFacts {
  /** All of them, by asset, day, kind and when they became known. */
  readonly facts: readonly StoredFact[];
  readonly emitted: readonly GivenFact[];
  readonly old: readonly GivenFact[];
  readonly duplicate: readonly GivenFact[];
  /** Contradicted by their own pack. */
  readonly conflicting: readonly GivenFact[];
}

/**
 * Adds what packs give of the assets of a bucket to what is stored.
 *
 * @param given in the order of their packs
 */
export function mergeFacts(stored: readonly StoredFact[], given: readonly GivenFact[], times: FactTimes): MergedFacts {
  const versions = new Map<string, Version[]>();
  for (const fact of stored) {
    const known = versions.get(factKey(fact));
    if (known === undefined) versions.set(factKey(fact), [{ fact, isStored: true }]);
    else known.push({ fact, isStored: true });
  }
  const facts = [...stored];
  const outcomes = {
    emitted: [] as GivenFact[],
    old: [] as GivenFact[],
    duplicate: [] as GivenFact[],
    conflicting: [] as GivenFact[],
  };
  for (const ofPack of Map.groupBy(given, (fact) => `${fact.pack} ${factKey(fact)}`).values()) {
    const [first, ...repeated] = ofPack[0]?.kind === 'dividend' ? summed(ofPack) : ofPack;
    if (first === undefined) continue;
    if (repeated.some((other) => !isSame(other, first))) {
      outcomes.conflicting.push(...ofPack);
      continue;
    }
    outcomes.duplicate.push(...repeated);
    const key = factKey(first);
    const ofKey = versions.get(key) ?? [];
    versions.set(key, ofKey);
    const found = know(first, ofKey, times);
    if (typeof found === 'string') outcomes[found].push(first);
    else {
      facts.push(found);
      outcomes.emitted.push(first);
    }
  }
  return { facts: facts.sort(inOrder), ...outcomes };
}

/**
 * The dividends that a pack gives of an asset and day as their sum, each value once, as the ingest of a week counts them: an ordinary and a special one are two
 * rows, and a row that says the same as another one is a repetition. The other rows count as duplicates of the first.
 */
function summed(ofPack: readonly GivenFact[]): GivenFact[] {
  // In an order of their own, so that the order of the rows does not reach the last digit of the sum.
  const values = [...new Set(ofPack.map(({ value }) => value))].sort((a, b) => a - b);
  const value = values.reduce((sum, part) => sum + part);
  return ofPack.map((fact) => ({ ...fact, value }));
}

interface Version {
  readonly fact: StoredFact;
  readonly isStored: boolean;
}

/**
 * Adds what a pack says to the versions of a fact, ascending by when they became known: what holds on the session of the pack decides whether
 * it is another value. So it does not matter in which order packs come.
 *
 * @returns the new row, or where it was said before
 */
function know(given: GivenFact, versions: Version[], times: FactTimes): StoredFact | 'old' | 'duplicate' {
  const { asset, day, kind, value, text, basis, pack } = given;
  const said = { asset, day, kind, value, text, basis };
  const [first] = versions;
  if (first === undefined) {
    const knownFrom = times.firstSeen(pack, asset, day);
    const own = times.ownSession?.(asset, day) ?? day;
    const fact = { ...said, knownFrom, isAssumed: knownFrom === own, revision: 1 };
    versions.push({ fact, isStored: false });
    return fact;
  }
  const knownFrom = Math.max(times.session(pack, asset, day), first.fact.knownFrom);
  const place = versions.findLastIndex(({ fact }) => fact.knownFrom <= knownFrom);
  const ofSession = versions.filter(({ fact }) => fact.knownFrom === knownFrom);
  const effective = versions[place] as Version;
  // What the pack itself said before on that session holds no more, where it goes back to it.
  const before = times.isLastWord?.(pack, asset, day) ? [effective] : [effective, ...ofSession];
  const same = before.find(({ fact }) => isSame(fact, given));
  if (same !== undefined) return same.isStored ? 'old' : 'duplicate';
  const fact = { ...said, knownFrom, isAssumed: false, revision: 1 + (ofSession.at(-1)?.fact.revision ?? 0) };
  versions.splice(place + 1, 0, { fact, isStored: false });
  return fact;
}

/** What a fact is about: a later one about the same replaces it. */
function factKey({ asset, day, kind }: Pick<GivenFact, 'asset' | 'day' | 'kind'>): string {
  return `${asset} ${day} ${kind}`;
}

type Said = Pick<GivenFact, 'value' | 'text' | 'basis'>;

function isSame(a: Said, b: Said): boolean {
  return Object.is(a.value, b.value) && a.text === b.text && a.basis === b.basis;
}

function inOrder(a: StoredFact, b: StoredFact): number {
  return (
    a.asset - b.asset ||
    a.day - b.day ||
    byCodeUnits(a.kind, b.kind) ||
    a.knownFrom - b.knownFrom ||
    a.revision - b.revision
  );
}
