import { expect, it } from 'vitest';
import { secretParts } from '../../../src/log/secret-parts.ts';

it('are the words of the input', () => {
  expect(secretParts('  one two,three ')).toEqual(['one', 'two', 'three']);
});

it('of an address are also its password, its query and what looks like a key in its path', () => {
  const key = 'AbC123dEf456GhI789jK';
  expect(secretParts(`https://me:p%40ssword@host/d/${key}/a.csv?token=s3cret-key&day=1`)).toEqual([
    `https://me:p%40ssword@host/d/${key}/a.csv?token=s3cret-key&day=1`,
    'p%40ssword',
    'p@ssword',
    'token=s3cret-key&day=1',
    's3cret-key',
    key,
  ]);
});

it('are not the paths of local data files: their names are in outputs, which GitHub would drop', () => {
  expect(secretParts('candles.csv data/source/news.ndjson.gz')).toEqual([]);
});

it('are the texts of a JSON array, and no bracket', () => {
  expect(secretParts('["https://h/a.csv?key=abcdef", "b.csv"]')).toEqual([
    'https://h/a.csv?key=abcdef',
    'key=abcdef',
    'abcdef',
  ]);
  expect(secretParts('[no list')).toEqual(['[no', 'list']);
});

it('are none of nothing', () => {
  expect(secretParts(' ')).toEqual([]);
});
