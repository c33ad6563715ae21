import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainLines, emptyChain, readChain } from '../../../src/lake/hash-chain.ts';

const chainOf = (count: number) =>
  chainLines(
    emptyChain,
    Array.from({ length: count }, (_, i) => ({ name: `entry ${i}`, nested: { b: [i, null], a: 'ä' } })),
  );

const linesOf = (text: string) => text.split('\n').slice(0, -1);
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const problemsOf = (text: string) => readChain(text).problems.map(({ line, problem }) => `${line}: ${problem}`);

describe('a ledger line', () => {
  it('is canonical JSON with its number, the hash before it and its own hash', () => {
    const [first = '', second = ''] = linesOf(chainOf(2).text);
    const unsigned = `{"name":"entry 0","nested":{"a":"ä","b":[0,null]},"previous":"${'0'.repeat(64)}","seq":1}`;
    const hash = createHash('sha256').update(unsigned).digest('hex');
    expect(first).toBe(`{"hash":"${hash}",${unsigned.slice(1)}`);
    expect(JSON.parse(second)).toMatchObject({ seq: 2, previous: hash });
  });

  it('comes back as it was given', () => {
    const { lines, head, problems } = readChain(chainOf(3).text);
    expect(problems).toEqual([]);
    expect(lines.map(({ line, entry }) => [line, entry?.name])).toEqual([
      [1, 'entry 0'],
      [2, 'entry 1'],
      [3, 'entry 2'],
    ]);
    expect(head).toEqual(chainOf(3).head);
  });

  it('written later continues the chain', () => {
    const first = chainOf(2);
    const more = chainLines(first.head, [{ name: 'later' }]);
    const read = readChain(first.text + more.text);
    expect(read.problems).toEqual([]);
    expect(read.head).toEqual(more.head);
    expect(more.head.seq).toBe(3);
  });
});

describe('an empty ledger', () => {
  it('is right', () => {
    expect(readChain('')).toEqual({ lines: [], head: emptyChain, problems: [] });
    expect(chainLines(emptyChain, [])).toEqual({ text: '', head: emptyChain });
  });
});

describe('a ledger that was tampered with', () => {
  const lines = linesOf(chainOf(5).text);
  const rehashed = (line: string, change: object) => {
    const { hash: _, ...rest } = { ...JSON.parse(line), ...change } as Record<string, unknown>;
    const { previous, seq, ...entry } = rest as { previous: string; seq: number };
    return chainLines({ seq: seq - 1, hash: previous }, [entry]).text.trimEnd();
  };

  it('names a line with another content', () => {
    const changed = lines.with(2, (lines[2] ?? '').replace('entry 2', 'entry 9'));
    expect(problemsOf(joined(changed))).toEqual(['3: its hash is not that of its content']);
  });

  it('names the line behind one that was given another content and a fitting hash', () => {
    const changed = lines.with(2, rehashed(lines[2] ?? '', { name: 'entry 9' }));
    expect(problemsOf(joined(changed))).toEqual(['4: it does not follow from the line before it']);
  });

  it('names the line behind one that was taken out', () => {
    expect(problemsOf(joined(lines.toSpliced(2, 1)))).toEqual([
      '3: its number is 4, expected 3: lines are missing or were put in',
    ]);
  });

  it('names lines that changed places', () => {
    const swapped = [lines[0], lines[2], lines[1], lines[3], lines[4]] as string[];
    expect(problemsOf(joined(swapped)).map((text) => text.slice(0, 2))).toEqual(['2:', '3:', '4:']);
  });

  it('names a line that is no JSON, and only that', () => {
    expect(problemsOf(joined(lines.with(1, 'hello')))).toEqual(['2: it is no JSON object']);
    expect(problemsOf(joined(lines.with(1, '[1]')))).toEqual(['2: it is no JSON object']);
    expect(problemsOf(joined(lines.with(1, '')))).toEqual(['2: it is no JSON object']);
  });

  it('names a line that says the same in other letters', () => {
    const spaced = lines.with(0, (lines[0] ?? '').replace('"seq":1', '"seq": 1'));
    expect(problemsOf(joined(spaced))).toEqual(['1: it is not written in canonical form']);
  });

  it('names a last line that was cut', () => {
    expect(problemsOf(joined(lines).slice(0, -1))).toEqual(['5: it does not end with a line break']);
    expect(problemsOf(joined(lines).slice(0, -9))).toEqual([
      '5: it is no JSON object; it does not end with a line break',
    ]);
  });

  it('shows whatever byte is changed', () => {
    const text = chainOf(4).text;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.integer({ min: 32, max: 126 }), (at, code) => {
        const character = String.fromCharCode(code);
        fc.pre(text[at] !== character);
        expect(problemsOf(text.slice(0, at) + character + text.slice(at + 1)).length).toBeGreaterThan(0);
      }),
    );
  });

  it('is known by the hash of a line that it had, when it was made anew', () => {
    const { head } = chainOf(5);
    const anew = chainLines(emptyChain, [{ name: 'other' }]);
    const { lines: read, problems } = readChain(anew.text);
    expect(problems).toEqual([]);
    expect(read.map(({ hash }) => hash)).not.toContain(head.hash);
  });
});
