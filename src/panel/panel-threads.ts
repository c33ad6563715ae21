import { once } from 'node:events';
import { type TransferListItem, Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { CheckedTables } from '../lake/checked-tables.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import type { TableBytes } from '../lake/partition-reading.ts';
import { type BucketJobs, bucketJobs, type JobName } from './bucket-jobs.ts';
import { PanelMemory, type PanelSize } from './panel-memory.ts';

/** Numbers lie outside of the heap of a thread: what is in it needs little. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

/** What a thread is given: a job, and the bytes of the tables that it needs, by the path of their partition. */
export interface ThreadTask<J extends JobName = JobName> {
  readonly job: J;
  readonly task: BucketJobs[J]['task'];
  readonly tables: ReadonlyMap<string, TableBytes>;
}

/** What a thread says: what it made, or what is wrong with what it was given. An error of ours ends it. */
export type ThreadAnswer<J extends JobName = JobName> =
  | { readonly made: BucketJobs[J]['made'] }
  | { readonly refused: { readonly message: string; readonly hint: string | undefined } }
  | { readonly damaged: { readonly place: string; readonly problem: string } };

/**
 * Does a job of several buckets at once, each in a thread of its own. Threads see no lake: they get tables whose bytes are checked, and give
 * tables. What a bucket gets does not depend on who makes it, so the number of threads changes no byte.
 */
export class PanelThreads {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  readonly #memory: PanelMemory | undefined;

  /**
   * @param size of the largest bucket
   * @param script the file of `panel-worker.ts`, or what it was bundled to
   * @param count threads beside this one; 0 computes in this one
   */
  constructor(size: PanelSize, script: string, count: number) {
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData: size, resourceLimits }));
    for (const worker of this.#workers) worker.setMaxListeners(0);
    this.#idle = [...this.#workers];
    this.#memory = count === 0 ? new PanelMemory(size) : undefined;
  }

  /**
   * Does the job of one bucket as soon as a thread is free.
   *
   * @param given the tables are given away
   * @throws UserError, DamagedPartitionError
   */
  async make<J extends JobName>(given: ThreadTask<J>): Promise<BucketJobs[J]['made']> {
    const { job, task, tables } = given;
    if (this.#memory !== undefined) return bucketJobs[job](task, new CheckedTables(tables), this.#memory);
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    worker.postMessage(given, ownedBuffers(tables));
    const [answer] = (await once(worker, 'message')) as [ThreadAnswer<J>];
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else next(worker);
    return madeOf(answer);
  }

  /** How many buckets can be made at once. */
  get count(): number {
    return Math.max(1, this.#workers.length);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function madeOf<J extends JobName>(answer: ThreadAnswer<J>): BucketJobs[J]['made'] {
  if ('made' in answer) return answer.made;
  if ('damaged' in answer) throw new DamagedPartitionError(answer.damaged.place, answer.damaged.problem);
  const { message, hint } = answer.refused;
  throw new UserError(message, hint === undefined ? {} : { hint });
}

/** The memory of tables that are alone in theirs: it need not be copied. */
function ownedBuffers(tables: ReadonlyMap<string, TableBytes>): TransferListItem[] {
  const all = [...tables.values()].map(({ bytes }) => bytes);
  return all
    .filter(({ byteLength, buffer }) => byteLength === buffer.byteLength)
    .map(({ buffer }) => buffer as ArrayBuffer);
}
