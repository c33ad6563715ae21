import { describe, expect, it } from 'vitest';
import { assets, firstDay } from '../../../../src/backbone/datasets.ts';
import { AssetHistory, type GivenAsset } from '../../../../src/ingest/backbone/merge-assets.ts';
import { emptyTable } from '../../../../src/lake/table.ts';

const given = (asset: Partial<GivenAsset>): GivenAsset => ({
  id: 'A',
  symbol: 'AAA',
  exchange: 'US',
  sector: null,
  class: 'stock',
  currency: 'USD',
  country: null,
  validFrom: undefined,
  validTo: undefined,
  ...asset,
});

/** Takes what is given, each as of a day of its pack, and gives the rows: number, id, ticker, first and last day. */
function history(...rows: readonly (readonly [given: Partial<GivenAsset>, packDay?: number])[]) {
  const known = new AssetHistory(emptyTable(assets.columns));
  const outcomes = rows.map(([asset, packDay]) => {
    const found = known.take(given(asset), packDay);
    return typeof found === 'string' ? found : found.reason;
  });
  const { columns, rows: length } = known.table();
  const table = Array.from({ length }, (_, row) => [
    columns.number[row],
    columns.id[row],
    columns.symbol[row],
    columns.valid_from[row],
    columns.valid_to[row],
  ]);
  return { outcomes, table };
}

const still = Number.NaN;

describe('an asset', () => {
  it('whose ticker changes is another row of the same number and id', () => {
    const { outcomes, table } = history([{}], [{ symbol: 'NEW', validFrom: 100 }], [{ symbol: 'NEW', validFrom: 100 }]);
    expect(outcomes).toEqual(['emitted', 'emitted', 'old']);
    expect(table).toEqual([
      [1, 'A', 'AAA', firstDay, 100],
      [1, 'A', 'NEW', 100, still],
    ]);
  });

  it('that changes without a day changes on that of its pack, and is set aside where that says none', () => {
    const { outcomes, table } = history([{}], [{ symbol: 'NEW' }], [{ symbol: 'NEW' }, 50]);
    expect(outcomes).toEqual(['emitted', 'UNDATED_CHANGE', 'emitted']);
    expect(table.at(-1)).toEqual([1, 'A', 'NEW', 50, still]);
  });

  it('takes a change that comes late into its place', () => {
    const { table } = history([{}], [{ symbol: 'C', validFrom: 200 }], [{ symbol: 'B', validFrom: 100 }]);
    expect(table).toEqual([
      [1, 'A', 'AAA', firstDay, 100],
      [1, 'A', 'B', 100, 200],
      [1, 'A', 'C', 200, still],
    ]);
  });

  it('ends on the day that a pack says', () => {
    expect(history([{}], [{ validTo: 300 }]).table).toEqual([[1, 'A', 'AAA', firstDay, 300]]);
  });

  it('that ends before it begins is set aside', () => {
    expect(history([{ validFrom: 10, validTo: 10 }]).outcomes).toEqual(['VALID_TO_BEFORE_FROM']);
  });
});

describe('a ticker that is used again', () => {
  const twice = [
    [1, 'A', 'AAA', firstDay, 100],
    [2, 'B', 'AAA', 100, still],
  ];

  it('is a new number and id, and ends the one before', () => {
    expect(history([{}], [{ id: 'B', validFrom: 100 }]).table).toEqual(twice);
  });

  it('may be given the other way round', () => {
    const { table } = history([{ id: 'B', validFrom: 100 }], [{ validTo: 100 }]);
    expect(table).toEqual([
      [1, 'B', 'AAA', 100, still],
      [2, 'A', 'AAA', firstDay, 100],
    ]);
  });

  it('is set aside where both begin on one day', () => {
    expect(history([{ validFrom: 5 }], [{ id: 'B', validFrom: 5 }]).outcomes).toEqual(['emitted', 'AMBIGUOUS_SYMBOL']);
  });

  it('gets an id of its own where packs give none, once the asset before has ended', () => {
    const { table } = history(
      [{ id: undefined, validTo: 100 }],
      [{ id: undefined, validFrom: 50, validTo: 100 }],
      [{ id: undefined, validFrom: 200 }],
    );
    expect(table).toEqual([
      [1, 'AAA.US', 'AAA', firstDay, 100],
      [2, 'AAA.US~2', 'AAA', 200, still],
    ]);
  });
});

it('a number is never given again', () => {
  const first = new AssetHistory(emptyTable(assets.columns));
  first.take(given({}), undefined);
  first.take(given({ id: 'B', symbol: 'BBB' }), undefined);
  const later = new AssetHistory(first.table());
  later.take(given({ id: 'C', symbol: 'CCC' }), undefined);
  expect([...later.table().columns.number]).toEqual([1, 2, 3]);
});
