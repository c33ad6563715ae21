/** Something on the branch that is not as it was written. */
export interface Problem {
  /** File and line, partition and file, or commit. */
  readonly place: string;
  readonly problem: string;
}

/** What a verification looked at and found. */
export interface Verification {
  readonly commit: string;
  readonly partitions: number;
  /** Files of partitions that were checked, manifests included. */
  readonly files: number;
  /** Files in an object storage that is not configured, or published without one. */
  readonly unchecked: number;
  readonly publications: number;
  readonly decisions: number;
  /** Commits whose ledgers were compared; 0 when the history was not asked for. */
  readonly commits: number;
  /** Hash of the last line of the ledger of publications. */
  readonly anchor: string;
  readonly problems: readonly Problem[];
}
