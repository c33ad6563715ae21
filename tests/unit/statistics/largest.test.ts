import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LargestPicker } from '../../../src/statistics/largest.ts';

const picker = new LargestPicker();

/** By the engine's own stable sort. */
function plainly(values: readonly number[], isWanted: readonly number[], most: number) {
  const among = [...values.keys()].filter((i) => isWanted[i] === 1 && (values[i] as number) > 0);
  const sorted = among.toSorted((i, j) => (values[j] as number) - (values[i] as number) || i - j);
  return { positions: sorted.slice(0, most), among: among.length };
}

it('picks the largest as a sort does, equal ones by position, without what is missing, 0, negative or not wanted', () => {
  const few = fc.constantFrom(0, -0, 1, 1.5, -1, 5e-324, Number.NaN, Number.MAX_VALUE);
  const any = fc.array(fc.tuple(fc.oneof(fc.double({ noNaN: false, max: 1e300 }), few), fc.constantFrom(1, 1, 0)), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(any, fc.nat(220), (pairs, most) => {
      const [values, isWanted] = [pairs.map(([value]) => value), pairs.map(([, wanted]) => wanted)];
      const { positions, among } = picker.pick(Float64Array.from(values), Uint8Array.from(isWanted), most);
      expect({ positions: [...positions], among }).toEqual(plainly(values, isWanted, most));
    }),
  );
});
