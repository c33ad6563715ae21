import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainLines, emptyChain, readChain } from '../../../src/lake/hash-chain.ts';
import { joinedChains } from '../../../src/lake/joined-chains.ts';

const ledgerOf = (entries: readonly object[]) => {
  const { text } = chainLines(emptyChain, entries);
  return { text, chain: readChain(text) };
};
const read = (text: string) => ({ text, chain: readChain(text) });
const entriesOf = (text: string) => readChain(text).lines.map(({ entry }) => entry);

const [a, b, c] = [{ say: 'a' }, { say: 'b' }, { say: 'c' }];

describe('two ledgers that went on apart', () => {
  it('become the lines of the first as they are and those that only the second has, chained', () => {
    const [first, second] = [ledgerOf([a, b]), ledgerOf([a, c])];
    const joined = joinedChains(first, second) ?? '';
    expect(joined.startsWith(first.text)).toBe(true);
    expect(entriesOf(joined)).toEqual([a, b, c]);
    expect(readChain(joined).problems).toEqual([]);
  });

  it('are one already where the first has every line of the second, in whatever order', () => {
    expect(joinedChains(ledgerOf([a, b, c]), ledgerOf([c, a]))).toBeUndefined();
    expect(joinedChains(ledgerOf([]), ledgerOf([]))).toBeUndefined();
  });

  it('keep a line as often as one of them has it', () => {
    expect(entriesOf(joinedChains(ledgerOf([a]), ledgerOf([a, a, b])) ?? '')).toEqual([a, a, b]);
  });

  it('keep what a line says of an earlier one, by the number which that has then', () => {
    const ends = (planned: number, how: string) => ({ how, planned });
    const first = ledgerOf([a, ends(1, 'well')]);
    const second = ledgerOf([b, a, ends(2, 'well'), ends(1, 'badly')]);
    expect(entriesOf(joinedChains(first, second, 'planned') ?? '')).toEqual([a, ends(1, 'well'), b, ends(3, 'badly')]);
  });

  it('are not joined where the same end is that of another line', () => {
    const end = { how: 'well', planned: 1 };
    const joined = joinedChains(ledgerOf([a, end]), ledgerOf([b, end]), 'planned') ?? '';
    expect(entriesOf(joined)).toEqual([a, end, b, { how: 'well', planned: 3 }]);
  });

  it('have the same lines whoever joins first and however often, and none is lost', () => {
    const lines = fc.array(fc.record({ say: fc.constantFrom('a', 'b', 'c', 'd') }), { maxLength: 6 });
    const sorted = (text: string) =>
      entriesOf(text)
        .map((entry) => JSON.stringify(entry))
        .sort();
    fc.assert(
      fc.property(lines, lines, lines, (start, left, right) => {
        const [first, second] = [ledgerOf([...start, ...left]), ledgerOf([...start, ...right])];
        const one = joinedChains(first, second) ?? first.text;
        const other = joinedChains(second, first) ?? second.text;
        expect(sorted(one)).toEqual(sorted(other));
        expect(joinedChains(read(one), second)).toBeUndefined();
        expect(joinedChains(read(one), read(other))).toBeUndefined();
        expect(readChain(one).problems).toEqual([]);
      }),
    );
  });
});
