import { universePit } from '../backbone/datasets.ts';
import type { CheckedTables } from '../lake/checked-tables.ts';
import type { Dataset, PartitionKeys } from '../lake/dataset.ts';
import { panel } from '../panel/datasets.ts';
import type { Jobs } from '../threads/thread-jobs.ts';
import { arranged, type PanelFrame, type PanelRows } from './panel-frame.ts';
import { type ScreenedCandidate, screenUniverse } from './screen.ts';
import type { ScreenPlan } from './screen-plan.ts';
import { liquidUniverse, type PanelLiquidity, UniverseReader } from './universe.ts';

/** Partitions of a panel, and where their rows go in the room that there is for all. */
export interface RowsTask {
  readonly rows: PanelRows;
  readonly parts: readonly { readonly keys: PartitionKeys; readonly first: number }[];
}

/** Columns that are to be put in the order of the panel. */
export interface ArrangeTask {
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly places: Int32Array;
}

/** Universes of some dates of a panel, and where what they say goes. */
export interface LiquidityTask {
  readonly liquidity: PanelLiquidity;
  readonly frame: Pick<PanelFrame, 'asset' | 'starts'>;
  /** Of how many of the most liquid the place is wanted. */
  readonly most: number;
  readonly dates: readonly { readonly keys: PartitionKeys; readonly date: number }[];
}

/** Candidates in a universe of a size. What one of them gets does not depend on the others, so that they can be screened apart. */
export interface ScreenTask {
  readonly plan: ScreenPlan;
  readonly liquidity: PanelLiquidity;
  readonly size: number;
}

/** What threads do of a screening: what each job is given, and what it makes. */
export interface ScreeningJobs {
  /** Makes the number of partitions that it took in. */
  readonly rows: { readonly task: RowsTask; readonly made: number };
  readonly arrange: { readonly task: ArrangeTask; readonly made: ReadonlyMap<string, Float64Array> };
  /** Makes the number of dates that it took in. */
  readonly liquidity: { readonly task: LiquidityTask; readonly made: number };
  readonly screen: { readonly task: ScreenTask; readonly made: readonly ScreenedCandidate[] };
}

export function screeningJobs(): Jobs<ScreeningJobs> {
  const reader = new UniverseReader();
  return {
    rows: takeRows,
    arrange: async ({ columns, places }) => arranged(columns, places),
    liquidity: (task, tables) => takeUniverses(reader, task, tables),
    screen: async ({ plan, liquidity, size }) =>
      screenUniverse(plan, liquidUniverse(plan.frame.starts, liquidity, size)),
  };
}

async function takeRows({ rows, parts }: RowsTask, tables: CheckedTables): Promise<number> {
  const names = ['as_of', 'asset', ...rows.columns.keys()];
  const keys = parts.map((part) => part.keys);
  let i = 0;
  for await (const { table } of tables.readEach(panel as Dataset, keys, names)) {
    const { first } = parts[i++] as RowsTask['parts'][number];
    const columns = table.columns as Readonly<Record<string, ArrayLike<number>>>;
    const put = (name: string, to: Int32Array | Float64Array) => to.set(columns[name] as ArrayLike<number>, first);
    put('as_of', rows.asOf);
    put('asset', rows.asset);
    for (const [name, to] of rows.columns) put(name, to);
  }
  return i;
}

async function takeUniverses(
  reader: UniverseReader,
  { liquidity, frame, most, dates }: LiquidityTask,
  tables: CheckedTables,
): Promise<number> {
  const keys = dates.map((one) => one.keys);
  let i = 0;
  for await (const { table } of tables.readEach(universePit, keys, ['asset', 'adv20_usd', 'entry'])) {
    const { date } = dates[i++] as LiquidityTask['dates'][number];
    reader.add(liquidity, frame, date, table.columns, most);
  }
  return i;
}
