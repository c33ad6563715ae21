import { datasets } from '../../src/datasets.ts';
import type { Dataset } from '../../src/lake/dataset.ts';
import { Lake } from '../../src/lake/lake.ts';
import { emptyTable } from '../../src/lake/table.ts';

const columns = {
  symbol: { type: 'string', nullable: false, description: 'Symbol' },
  score: { type: 'float64', nullable: true, description: 'Score' },
} as const;

export const dataset: Dataset<typeof columns> = {
  name: 'scores_weekly',
  description: 'Scores',
  partitionKeys: ['regime', 'week_ending'],
  rowKey: ['symbol'],
  writtenBy: 'score',
  publication: 'once',
  columns,
};

export const keys = { regime: 'news-novelty-v1', week_ending: '2014-03-28' };

export function lakeAt(root: string): Lake {
  return new Lake({ datasets, root, clock: Date.now, software: 'test' });
}

/** Stores variant number `variant` of the one partition: every file of it tells which one it is. */
export function storeVariant(lake: Lake, variant: number): Promise<'written' | 'unchanged'> {
  const rows = 50 + (variant % 7);
  const table = emptyTable(columns, rows);
  for (let row = 0; row < rows; row++) {
    table.columns.symbol[row] = `S${row}`;
    table.columns.score[row] = row % 3 === 0 ? Number.NaN : variant;
  }
  const recipe = { stage: 'score', version: 1, parameters: { variant }, inputs: [] };
  return lake.write(dataset, keys, { recipe, table, attachments: { 'report_meta.json': JSON.stringify({ variant }) } });
}

/**
 * Which variant a lake holds, undefined for none.
 *
 * @throws when it holds half of one, or a mixture
 */
export async function variantOf(lake: Lake): Promise<number | undefined> {
  const partition = await lake.read(dataset, keys);
  if (!partition) return undefined;
  const { table, manifest } = partition;
  const variant = manifest.recipe.parameters.variant as number;
  const scores = new Set(table.columns.score.filter((score) => !Number.isNaN(score)));
  if (table.rows !== 50 + (variant % 7) || scores.size !== 1 || !scores.has(variant)) {
    throw new Error(`The manifest is of variant ${variant}, the table has ${table.rows} rows of ${[...scores]}.`);
  }
  return variant;
}
