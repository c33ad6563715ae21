import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toldColumns, toldOfColumns } from '../../../../src/ingest/backbone/told-of.ts';

it('what a pack told of comes back from the columns that hold it, whichever buckets and exchanges', () => {
  const buckets = fc.uniqueArray(fc.integer({ min: 0, max: 127 }));
  const exchanges = fc.uniqueArray(fc.string());
  fc.assert(
    fc.property(buckets, exchanges, (some, names) => {
      const told = { buckets: new Set(some), exchanges: new Set(names) };
      const columns = toldColumns(told);
      expect(columns.buckets).toMatch(/^[0-9a-f]{32}$/);
      expect(toldOfColumns(columns)).toEqual(told);
    }),
  );
});

it('nothing is known of a pack of which nothing was kept', () => {
  expect(toldOfColumns(toldColumns(undefined))).toBeUndefined();
});
