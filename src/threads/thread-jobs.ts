import type { CheckedTables } from '../lake/checked-tables.ts';
import type { TableBytes } from '../lake/partition-reading.ts';

/** Jobs by name: what each is given beside tables, and what it makes. */
export type JobTypes<T> = { readonly [J in keyof T]: { readonly task: unknown; readonly made: unknown } };

/** What does each job. It sees the tables that it was given and nothing else of a lake. */
export type Jobs<T extends JobTypes<T>> = {
  readonly [J in keyof T]: (task: T[J]['task'], tables: CheckedTables) => Promise<T[J]['made']>;
};

/** What a thread is given: a job, and the bytes of the tables that it needs, by the path of their partition. */
export interface ThreadTask<T extends JobTypes<T>, J extends keyof T = keyof T> {
  readonly job: J;
  /** Plain objects and arrays. Arrays over shared memory are shared, others are copied. */
  readonly task: T[J]['task'];
  readonly tables: ReadonlyMap<string, TableBytes>;
}

/** What a thread says: what it made, or what is wrong with what it was given. An error of ours ends it. */
export type ThreadAnswer =
  | { readonly made: unknown }
  | { readonly refused: { readonly message: string; readonly hint: string | undefined } }
  | { readonly damaged: { readonly place: string; readonly problem: string } };
