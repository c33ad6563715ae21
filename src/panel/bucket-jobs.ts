import { bucketLiquidity, type LiquidityTask } from '../backbone/bucket-liquidity.ts';
import { universePit } from '../backbone/datasets.ts';
import { type LiquidityColumns, liquidityPercentiles, universeTable } from '../backbone/universe.ts';
import { type TableFile, writeTableFile } from '../lake/table-file.ts';
import type { Jobs } from '../threads/thread-jobs.ts';
import { type BucketTask, type MadeBucket, makeBucket } from './make-bucket.ts';
import type { PanelMemory } from './panel-memory.ts';

/** The assets of one date, ascending, and what is known of them. */
export interface UniverseTask extends LiquidityColumns {
  readonly assets: Int32Array;
  /** Where its table goes. */
  readonly path: string;
}

/** What threads do of a bucket, or of a date: what each job is given, and what it makes. */
export interface BucketJobs {
  readonly panel: { readonly task: BucketTask; readonly made: MadeBucket };
  readonly liquidity: { readonly task: LiquidityTask; readonly made: LiquidityColumns };
  readonly universe: { readonly task: UniverseTask; readonly made: TableFile };
}

/** @param memory of at least the size of the largest bucket */
export function bucketJobs(memory: PanelMemory): Jobs<BucketJobs> {
  return {
    panel: (task, tables) => makeBucket(task, tables, memory),
    liquidity: (task, tables) => bucketLiquidity(task, tables, () => memory.bars),
    universe: ({ assets, path, ...known }) =>
      writeTableFile(
        path,
        universePit,
        universeTable(assets, known, liquidityPercentiles(known.adv20Usd, known.reason)),
      ),
  };
}
