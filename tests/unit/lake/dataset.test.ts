import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasets } from '../../../src/datasets.ts';
import { UserError } from '../../../src/errors.ts';
import { keysMatch, keysOfPath, partitionPath, stageVersion } from '../../../src/lake/dataset.ts';
import { sample, sampleKeys } from '../../support/lake/sample-lake.ts';

describe('the path of a partition', () => {
  it('names the dataset and its keys in order, whatever the order they are given in', () => {
    const turned = { week_ending: '2014-03-28', regime: 'news-novelty-v1' };
    expect(partitionPath(sample, turned)).toBe('sample/regime=news-novelty-v1/week_ending=2014-03-28');
  });

  it.each([
    '../x',
    'a/b',
    '',
    'a b',
    '.',
    '..',
    '.hidden',
    '-x',
    'a\\b',
    'a\nb',
    'a\0',
    'ü',
    'a=b',
    'a+b',
    'a%2Fb',
    'x'.repeat(101),
  ])('refuses the key value %j', (regime) => {
    const path = () => partitionPath(sample, { ...sampleKeys, regime });
    expect(path).toThrow(UserError);
    expect(path).toThrow('sample: the partition key regime is');
  });

  it('refuses a missing key, naming it', () => {
    expect(() => partitionPath(sample, { regime: 'a' })).toThrow('sample: the partition key week_ending is missing.');
  });

  it('gives its keys back', () => {
    const value = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);
    fc.assert(
      fc.property(value, value, (regime, week_ending) => {
        const keys = { regime, week_ending };
        expect(keysOfPath(sample, partitionPath(sample, keys))).toEqual(keys);
      }),
    );
  });

  it.each([
    'sample',
    'sample/regime=a',
    'sample/week_ending=2014-03-28/regime=a',
    'other/regime=a/week_ending=2014-03-28',
    'sample/regime=a/week_ending=2014-03-28/more=1',
    'sample/regime=a/week_ending=',
    'sample/regime=a b/week_ending=2014-03-28',
    'sample/regime=../week_ending=2014-03-28',
  ])('is not %s', (path) => {
    expect(keysOfPath(sample, path)).toBeUndefined();
  });
});

describe('keys', () => {
  it('match when they agree with every wanted key', () => {
    expect(keysMatch(sampleKeys, {})).toBe(true);
    expect(keysMatch(sampleKeys, { regime: 'news-novelty-v1' })).toBe(true);
    expect(keysMatch(sampleKeys, { ...sampleKeys, regime: 'other' })).toBe(false);
    expect(keysMatch(sampleKeys, { month: '2014-03' })).toBe(false);
  });
});

describe('every dataset', () => {
  it('has its own name', () => {
    expect(new Set(datasets.map(({ name }) => name)).size).toBe(datasets.length);
  });

  it.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
    '%s has a row key without nulls',
    (_, dataset) => {
      expect(dataset.rowKey.length).toBeGreaterThan(0);
      for (const name of dataset.rowKey) expect(dataset.columns[name]).toMatchObject({ nullable: false });
    },
  );

  it.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
    '%s has only columns that can be stored',
    (_, dataset) => {
      for (const { type, nullable, description } of Object.values(dataset.columns)) {
        expect(description).not.toBe('');
        // These have no value in memory that could say null.
        if (['bool', 'uint32[]', 'float32[]'].includes(type)) expect(nullable).toBe(false);
      }
      expect(dataset.name).toMatch(/^[a-z_]+$/);
    },
  );
});

describe('the version of a stage', () => {
  const since = (addedLater: true | number) => ({
    columns: { late: { type: 'string', nullable: true, description: '', addedLater } as const },
  });

  it.each([
    [2, 'its own, where no column came later', sample],
    [2, 'its own, where a column came before it', since(1)],
    [2, 'its own, where a column does not say in which version it came', since(true)],
    [3, 'that of a column that came later', since(3)],
  ])('is %i: %s', (expected, _, dataset) => {
    expect(stageVersion(2, sample, dataset)).toBe(expected);
  });
});
