import { type Dataset, type PartitionKeys, times } from '../../src/lake/dataset.ts';
import type { Recipe } from '../../src/lake/manifest.ts';
import { emptyTable, type Table } from '../../src/lake/table.ts';

const column = <T extends string>(type: T) => ({ type, nullable: false, description: '' }) as const;

const columns = {
  asset: column('int32'),
  date: column('date'),
  open: column('float64'),
  high: column('float64'),
  low: column('float64'),
  close: column('float64'),
  volume: column('float64'),
  first_seen: column('date'),
} as const;

export type BarColumns = typeof columns;

/** Daily bars as research keeps them: no text, sorted by asset and date, one partition for each bucket of assets. */
export const researchBars: Dataset<BarColumns> = {
  name: 'bench_bars',
  description: 'Synthetic daily bars',
  partitionKeys: ['asset_bucket'],
  time: times.none,
  rowKey: ['asset', 'date'],
  publication: 'never',
  rowGroupRows: 131_072,
  columns,
};

export const barsRecipe: Recipe = { stage: 'bench', version: 1, parameters: {}, inputs: [] };

export interface BarsSize {
  readonly partitions: number;
  readonly assets: number;
  readonly days: number;
}

export function bucketKeys(bucket: number): PartitionKeys {
  return { asset_bucket: String(bucket).padStart(3, '0') };
}

const firstDay = 14_000;

/** The bars of a bucket: random walks in whole cents, volumes in hundreds, from the bucket's number as seed. */
export function barsOfBucket(bucket: number, { assets, days }: BarsSize): Table<BarColumns> {
  const table = emptyTable(columns, assets * days);
  const { asset, date, open, high, low, close, volume, first_seen: firstSeen } = table.columns;
  let state = (bucket + 1) * 0x9e3779b1;
  // xorshift32: fast, and good enough not to repeat.
  const below = (limit: number) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
  let row = 0;
  for (let number = 0; number < assets; number++) {
    let cents = 500 + below(20_000);
    for (let day = 0; day < days; day++, row++) {
      const from = cents;
      const step = Math.floor(cents / 40) + 1;
      cents = Math.max(10, cents + below(2 * step + 1) - step);
      asset[row] = bucket * assets + number;
      date[row] = firstDay + day;
      open[row] = from / 100;
      close[row] = cents / 100;
      high[row] = (Math.max(from, cents) + below(step)) / 100;
      low[row] = Math.max(1, Math.min(from, cents) - below(step)) / 100;
      volume[row] = 100 * (1 + below(50_000));
      firstSeen[row] = firstDay + day + 1;
    }
  }
  return table;
}
