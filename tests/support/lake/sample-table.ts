import { type Dataset, times } from '../../../src/lake/dataset.ts';
import type { Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable, type Table } from '../../../src/lake/table.ts';
import { Random } from '../../../src/statistics/random.ts';

const column = <T extends string, N extends boolean>(type: T, nullable: N) =>
  ({ type, nullable, description: 'A column of the sample' }) as const;

/** A column of every type, with and without nulls where a type can have them. */
export const sampleColumns = {
  symbol: column('string', false),
  row: column('int32', false),
  note: column('string', true),
  price: column('float64', false),
  change: column('float64', true),
  rank: column('int32', true),
  day: column('date', false),
  last_day: column('date', true),
  seen: column('timestamp', false),
  revised: column('timestamp', true),
  chosen: column('bool', false),
  dimensions: column('uint32[]', false),
  weights: column('float32[]', false),
} as const;

export const sample: Dataset<typeof sampleColumns> = {
  name: 'sample',
  description: 'A dataset with a column of every type',
  partitionKeys: ['regime', 'week_ending'],
  time: times.week,
  rowKey: ['symbol', 'row'],
  publication: 'once',
  columns: sampleColumns,
};

export type SampleTable = Table<typeof sampleColumns>;

export const sampleKeys = { regime: 'news-novelty-v1', week_ending: '2014-03-28' };

const notes = ['', 'plain', 'größer ≥ 1 000 €', '株価 📈', 'a "quoted", line\nof two\r\n', 'null', '\u0000', '-'];

/** Random rows in random order; a third of the nullable cells is null, lists have 0 to 5 values. */
export function sampleTable(rows: number, seed = 1): SampleTable {
  const random = Random.seeded(seed);
  const integer = (below: number) => Math.floor(random.uniform() * below);
  const orNull = (value: number) => (integer(3) === 0 ? Number.NaN : value);
  const table = emptyTable(sampleColumns, rows);
  const { columns } = table;
  for (let row = 0; row < rows; row++) {
    columns.symbol[row] = `S${integer(500)}`;
    columns.row[row] = row;
    columns.note[row] = integer(3) === 0 ? null : (notes[integer(notes.length)] ?? null);
    columns.price[row] = 1000 * random.uniform();
    columns.change[row] = orNull(random.uniform() - 0.5);
    columns.rank[row] = orNull(integer(1000) - 500);
    columns.day[row] = integer(40_000) - 20_000;
    columns.last_day[row] = orNull(integer(20_000));
    columns.seen[row] = integer(2 ** 41);
    columns.revised[row] = orNull(-integer(2 ** 41));
    columns.chosen[row] = integer(2);
    const length = integer(6);
    columns.dimensions[row] = Uint32Array.from({ length }, () => integer(2 ** 32));
    columns.weights[row] = Float32Array.from({ length }, () => random.uniform());
  }
  return table;
}

export function sampleRecipe(parameters: Record<string, unknown> = {}): Recipe {
  return {
    stage: 'score',
    version: 1,
    parameters: { regime: 'news-novelty-v1', ...parameters },
    inputs: [{ dataset: 'universe', keys: { week_ending: '2014-03-28' }, content: 'a'.repeat(64) }],
  };
}
