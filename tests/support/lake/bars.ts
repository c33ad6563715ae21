import { type Dataset, times } from '../../../src/lake/dataset.ts';
import { DictionaryColumn } from '../../../src/lake/dictionary-column.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable, type Table } from '../../../src/lake/table.ts';
import { Random } from '../../../src/statistics/random.ts';

const column = <T extends string, N extends boolean>(type: T, nullable: N) =>
  ({ type, nullable, description: 'A column of the bars' }) as const;

const columns = {
  asset: column('int32', false),
  date: column('date', false),
  close: column('float64', false),
  volume: column('float64', true),
  exchange: column('dictionary', false),
  note: column('dictionary', true),
} as const;

/** A dataset as research has them: partitions of many sorted rows, in row groups, with text that repeats. */
export const bars: Dataset<typeof columns> = {
  name: 'bars',
  description: 'Bars',
  partitionKeys: ['bucket', 'year'],
  time: times.none,
  rowKey: ['asset', 'date'],
  publication: 'never',
  rowGroupRows: 1000,
  columns,
};

export const barsRecipe: Recipe = { stage: 'score', version: 1, parameters: {}, inputs: [] };

export function barsKeys(bucket: number): { bucket: string; year: string } {
  return { bucket: String(bucket).padStart(3, '0'), year: '2014' };
}

/** Bars of a bucket in order; some volumes and notes are null, none is 0. */
export function barsTable(bucket: number, rows = 2500): Table<typeof columns> {
  const random = Random.seeded(bucket + 1);
  const table = emptyTable(columns, rows);
  const exchanges: string[] = [];
  const notes: (string | null)[] = [];
  for (let row = 0; row < rows; row++) {
    table.columns.asset[row] = 1000 * bucket + Math.floor(row / 250);
    table.columns.date[row] = 16_000 + (row % 250);
    table.columns.close[row] = Math.round(10_000 * random.uniform()) / 100;
    table.columns.volume[row] = random.integer(5) === 0 ? Number.NaN : 1 + random.integer(1_000_000);
    exchanges.push(random.choice(['XNYS', 'XNAS', 'XLON']));
    notes.push(random.choice([null, 'größer', '📈', '\uffff', '']));
  }
  return {
    rows,
    columns: { ...table.columns, exchange: DictionaryColumn.of(exchanges), note: DictionaryColumn.of(notes) },
  };
}
