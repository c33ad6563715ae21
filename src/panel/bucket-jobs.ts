import { bucketLiquidity, type LiquidityTask } from '../backbone/bucket-liquidity.ts';
import type { LiquidityColumns } from '../backbone/universe.ts';
import type { Jobs } from '../threads/thread-jobs.ts';
import { type BucketTask, type MadeBucket, makeBucket } from './make-bucket.ts';
import type { PanelMemory } from './panel-memory.ts';

/** What threads do of a bucket: what each job is given, and what it makes. */
export interface BucketJobs {
  readonly panel: { readonly task: BucketTask; readonly made: MadeBucket };
  readonly liquidity: { readonly task: LiquidityTask; readonly made: LiquidityColumns };
}

/** @param memory of at least the size of the largest bucket */
export function bucketJobs(memory: PanelMemory): Jobs<BucketJobs> {
  return {
    panel: (task, tables) => makeBucket(task, tables, memory),
    liquidity: (task, tables) => bucketLiquidity(task, tables, () => memory.bars),
  };
}
