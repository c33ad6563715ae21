/** What can be wrong with a row of the research store, as a scan of it sees. */
export const faultKinds = [
  'stranger',
  'other-year',
  'duplicate',
  'disorder',
  'candle',
  'jump',
  'contradicted',
  'no-session',
] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A row that is not as it should be. */
export interface Fault {
  readonly kind: FaultKind;
  /** Path of its partition in the lake. */
  readonly partition: string;
  readonly asset: number;
  /** Epoch day. */
  readonly date: number;
  readonly detail: string;
}

/** Faults of a kind in one year of a bucket that are kept one by one; a broken table has thousands. */
export const faultsKept = 25;

/** Faults as they are stored: all are counted, and the first of each kind are named. */
export interface StoredFaults {
  readonly counts: Readonly<Partial<Record<FaultKind, number>>>;
  readonly first: readonly Fault[];
}

/** Counts faults by kind, and keeps the first of each. */
export class FaultTally {
  readonly #counts = new Map<FaultKind, number>();
  readonly #first = new Map<FaultKind, Fault[]>();
  readonly #kept: number;

  /** @param kept how many of each kind are kept one by one */
  constructor(kept: number = faultsKept) {
    this.#kept = kept;
  }

  add(fault: Fault): void {
    this.#counts.set(fault.kind, this.count(fault.kind) + 1);
    this.#keep(fault);
  }

  addAll({ counts, first }: StoredFaults): void {
    for (const kind of faultKinds) {
      const count = counts[kind];
      if (count !== undefined) this.#counts.set(kind, this.count(kind) + count);
    }
    for (const fault of first) this.#keep(fault);
  }

  count(kind: FaultKind): number {
    return this.#counts.get(kind) ?? 0;
  }

  /** The first of a kind. */
  first(kind: FaultKind): readonly Fault[] {
    return this.#first.get(kind) ?? [];
  }

  stored(): StoredFaults {
    return { counts: Object.fromEntries(this.#counts), first: faultKinds.flatMap((kind) => this.first(kind)) };
  }

  #keep(fault: Fault): void {
    const kept = this.#first.get(fault.kind);
    if (kept === undefined) this.#first.set(fault.kind, [fault]);
    else if (kept.length < this.#kept) kept.push(fault);
  }
}
