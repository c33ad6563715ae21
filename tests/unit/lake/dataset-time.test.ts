import { expect, it } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { dataset, timeOf, times } from '../../../src/lake/dataset.ts';

const columns = { symbol: { type: 'string', nullable: false, description: 'Symbol' } } as const;
const about = { name: 'some', description: 'Some', rowKey: ['symbol'], columns } as const;

it('the time of a partition is what its dataset says, by kind and value', () => {
  const made = dataset({ ...about, partitionKeys: ['day'], time: { kind: 'day', key: 'day' } });
  expect(timeOf(made, { day: '2026-07-02' })).toEqual({ kind: 'day', value: '2026-07-02' });
  expect(timeOf(made, {})).toBeUndefined();
  expect(timeOf({ time: times.none }, { week_ending: '2026-07-02' })).toBeUndefined();
});

it('a dataset whose time none of its keys says is refused', () => {
  expect(() => dataset({ ...about, partitionKeys: ['series'], time: times.week })).toThrow(
    'some: no partition key is week_ending',
  );
});

it('every dataset that is partitioned by week, as-of week or month says so', () => {
  const keys = new Set(Object.values(times).flatMap((time) => ('key' in time ? [time.key] : [])));
  const silent = datasets.filter(
    ({ time, partitionKeys }) => time.kind === 'none' && partitionKeys.some((key) => keys.has(key as never)),
  );
  expect(silent.map(({ name }) => name)).toEqual([]);
});
