import { describe, expect, it } from 'vitest';
import { polars } from '../../../src/lake/polars.ts';
import { symbolsInCell, withEachSymbol } from '../../../src/sources/symbol-lists.ts';

describe('a cell names', () => {
  it.each<[string, string[]]>([
    ['AAA', ['AAA']],
    [' BRK.B ', ['BRK.B']],
    ['["AAA","BBB"]', ['AAA', 'BBB']],
    ["['AAA', 'BBB', 'AAA']", ['AAA', 'BBB']],
    ['["AAA"]', ['AAA']],
    ['AAA,BBB', ['AAA', 'BBB']],
    ['AAA; BBB | CCC', ['AAA', 'BBB', 'CCC']],
    ['["aaa", "BRK.B"]', ['aaa', 'BRK.B']],
    ['BRK B', []],
    ['Apple, Inc.', []],
    ['Apple Inc, Boeing', []],
    ['[]', []],
    ['', []],
  ])('%j: %j', (cell, symbols) => {
    expect(symbolsInCell(cell)).toEqual(symbols);
  });
});

it('a row of several symbols is one row of each, in the place of the file where it stood', async () => {
  const pl = await polars();
  const frame = pl.DataFrame({ symbol: ['AAA', '["BBB","CCC"]', null, 'of nobody'], headline: ['a', 'b', 'c', 'd'] });
  const file = { name: 'news.ndjson', bytes: 1, sha256: '' };
  const malformed = [{ row: 2, detail: '', text: '' }];
  const table = await withEachSymbol({ file, frame, rows: 5, malformed }, 'symbol');
  expect(table.frame.getColumn('symbol').toArray()).toEqual(['AAA', 'BBB', 'CCC', null, 'of nobody']);
  expect(table.frame.getColumn('headline').toArray()).toEqual(['a', 'b', 'b', 'c', 'd']);
  expect([...(table.fileRows ?? [])]).toEqual([1, 3, 3, 4, 5]);
  expect(table.rows).toBe(6);
});
