import { datasets } from '../../../src/datasets.ts';
import { type Dataset, type PartitionKeys, times } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { emptyTable } from '../../../src/lake/table.ts';

const columns = {
  symbol: { type: 'string', nullable: false, description: 'Symbol' },
  score: { type: 'float64', nullable: true, description: 'Score' },
} as const;

export const dataset: Dataset<typeof columns> = {
  name: 'scores_weekly',
  description: 'Scores',
  partitionKeys: ['regime', 'week_ending'],
  time: times.week,
  rowKey: ['symbol'],
  publication: 'once',
  columns,
};

export const keys = { regime: 'news-novelty-v1', week_ending: '2014-03-28' };

export function lakeAt(root: string): Lake {
  return new Lake({ datasets, root, clock: Date.now, software: 'test' });
}

/** Stores variant number `variant` of the one partition: every file of it tells which one it is. */
export function storeVariant(lake: Lake, variant: number): Promise<'written' | 'unchanged'> {
  return lake.write(dataset, keys, contentOf(variant));
}

function contentOf(variant: number) {
  const rows = 50 + (variant % 7);
  const table = emptyTable(columns, rows);
  for (let row = 0; row < rows; row++) {
    table.columns.symbol[row] = `S${row}`;
    table.columns.score[row] = row % 3 === 0 ? Number.NaN : variant;
  }
  const recipe = { stage: 'score', version: 1, parameters: { variant }, inputs: [] };
  return { recipe, table, attachments: { 'report_meta.json': JSON.stringify({ variant }) } };
}

/**
 * Which variant a lake holds, undefined for none.
 *
 * @throws when it holds half of one, or a mixture
 */
export async function variantOf(lake: Lake, own: PartitionKeys = keys): Promise<number | undefined> {
  const partition = await lake.read(dataset, own);
  if (!partition) return undefined;
  const { table, manifest } = partition;
  const variant = manifest.recipe.parameters.variant as number;
  const scores = new Set(table.columns.score.filter((score) => !Number.isNaN(score)));
  if (table.rows !== 50 + (variant % 7) || scores.size !== 1 || !scores.has(variant)) {
    throw new Error(`The manifest is of variant ${variant}, the table has ${table.rows} rows of ${[...scores]}.`);
  }
  return variant;
}

/** The partitions of a batch, in their order. */
export const batchKeys = ['a', 'b', 'c'].map((regime) => ({ ...keys, regime }));

/** Stores variant number `variant` of every partition of the batch, together. */
export async function storeBatch(lake: Lake, variant: number): Promise<void> {
  await lake.writeTogether(async (batch) => {
    for (const own of batchKeys) await batch.write(dataset, own, contentOf(variant));
  });
}
