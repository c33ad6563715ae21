import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stableOrder } from '../../../src/backbone/stable-order.ts';

it('rows ascend by their keys, and equal ones keep their order', () => {
  const row = fc.record({ a: fc.nat(5), b: fc.nat(5_000_000) });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const keys = [Int32Array.from(rows, ({ a }) => a), Int32Array.from(rows, ({ b }) => b)];
      const sorted = [...rows.keys()].sort((x, y) => {
        const [one, other] = [rows[x], rows[y]];
        return one === undefined || other === undefined ? 0 : one.a - other.a || one.b - other.b;
      });
      expect([...stableOrder(rows.length, keys)]).toEqual(sorted);
    }),
  );
});
