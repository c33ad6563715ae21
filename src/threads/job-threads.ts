import { once } from 'node:events';
import { type TransferListItem, Worker } from 'node:worker_threads';
import { UserError } from '../errors.ts';
import { CheckedTables } from '../lake/checked-tables.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import type { TableBytes } from '../lake/partition-reading.ts';
import type { Jobs, JobTypes, ThreadAnswer, ThreadTask } from './thread-jobs.ts';

/** Numbers lie outside of the heap of a thread: what is in it needs little. */
const resourceLimits = { maxYoungGenerationSizeMb: 6 };

/** Which threads there are. */
export interface ThreadsWanted<T extends JobTypes<T>> {
  /** The file that they run, which serves the jobs. */
  readonly script: string;
  /** Threads beside this one; 0 does the jobs in this one. */
  readonly count: number;
  /** What each is started with. */
  readonly workerData?: unknown;
  /** The same jobs, where this thread does them. */
  readonly jobs: () => Jobs<T>;
}

/**
 * Does several jobs at once, each in a thread of its own. Threads see no lake: they get tables whose bytes are checked, and give what they made. What a job makes does not
 * depend on who does it, so the number of threads changes no byte.
 */
export class JobThreads<T extends JobTypes<T>> {
  readonly #workers: readonly Worker[];
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  readonly #own: Jobs<T> | undefined;

  constructor({ script, count, workerData, jobs }: ThreadsWanted<T>) {
    this.#workers = Array.from({ length: count }, () => new Worker(script, { workerData, resourceLimits }));
    for (const worker of this.#workers) worker.setMaxListeners(0);
    this.#idle = [...this.#workers];
    this.#own = count === 0 ? jobs() : undefined;
  }

  /**
   * Does a job as soon as a thread is free.
   *
   * @param given the tables are given away
   * @throws UserError, DamagedPartitionError
   */
  async make<J extends keyof T>(given: ThreadTask<T, J>): Promise<T[J]['made']> {
    const { job, task, tables } = given;
    if (this.#own !== undefined) return this.#own[job](task, new CheckedTables(tables));
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    worker.postMessage(given, ownedBuffers(tables));
    const [answer] = (await once(worker, 'message')) as [ThreadAnswer];
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else next(worker);
    return madeOf(answer);
  }

  /** Whether this thread does the jobs, so that nothing is done meanwhile. */
  get isAlone(): boolean {
    return this.#own !== undefined;
  }

  /** How many jobs can be done at once. */
  get count(): number {
    return Math.max(1, this.#workers.length);
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function madeOf(answer: ThreadAnswer): unknown {
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
