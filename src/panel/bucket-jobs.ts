import { bucketLiquidity, type LiquidityTask } from '../backbone/bucket-liquidity.ts';
import type { LiquidityColumns } from '../backbone/universe.ts';
import type { Lake } from '../lake/lake.ts';
import { type BucketTask, type MadeBucket, makeBucket } from './make-bucket.ts';
import type { PanelMemory } from './panel-memory.ts';

/** What threads do of a bucket: what each job is given, and what it gives. */
export interface BucketJobs {
  readonly panel: { readonly task: BucketTask; readonly made: MadeBucket };
  readonly liquidity: { readonly task: LiquidityTask; readonly made: LiquidityColumns };
}

export type JobName = keyof BucketJobs;

type Jobs = {
  readonly [J in JobName]: (
    task: BucketJobs[J]['task'],
    source: Pick<Lake, 'read' | 'readEach'>,
    memory: PanelMemory,
  ) => Promise<BucketJobs[J]['made']>;
};

export const bucketJobs: Jobs = {
  panel: makeBucket,
  liquidity: (task, source, memory) => bucketLiquidity(task, source, () => memory.bars),
};
