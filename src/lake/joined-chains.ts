import { canonicalJson, sha256Hex } from './canonical-json.ts';
import { type ChainLine, chainLines, type ReadChain } from './hash-chain.ts';

/** A ledger as it was read, and as it is written. */
export interface LedgerText {
  readonly text: string;
  readonly chain: Pick<ReadChain, 'lines' | 'head'>;
}

/**
 * The lines of two ledgers that began as one and went on apart: those of the first as they are, behind them what only the second has, chained anew. A line is known by what it
 * says, without its number and hashes; where two say the same, the second is another line than the first. So joining again changes nothing, whichever of the two is first.
 *
 * @param reference field of an entry that holds the number of an earlier line of its ledger; in the joined one it is the number which that line has there
 * @returns undefined where the first has every line of the second
 */
export function joinedChains(first: LedgerText, second: LedgerText, reference?: string): string | undefined {
  const ids = identities(second.chain.lines, reference);
  const numbers = new Map(identities(first.chain.lines, reference).map((id, index) => [id, index + 1]));
  const added: object[] = [];
  for (const [index, { entry }] of second.chain.lines.entries()) {
    const id = ids[index] as string;
    if (numbers.has(id)) continue;
    added.push(renumbered(entry ?? {}, reference, (line) => numbers.get(ids[line - 1] ?? '')));
    numbers.set(id, first.chain.head.seq + added.length);
  }
  return added.length === 0 ? undefined : first.text + chainLines(first.chain.head, added).text;
}

/** What each line says, whatever its number: an earlier line that it names stands for itself. */
function identities(lines: readonly ChainLine[], reference: string | undefined): string[] {
  const ids: string[] = [];
  const seen = new Map<string, number>();
  for (const { entry } of lines) {
    const said = sha256Hex(canonicalJson(renumbered(entry ?? {}, reference, (line) => ids[line - 1])));
    const count = (seen.get(said) ?? 0) + 1;
    seen.set(said, count);
    ids.push(`${said} ${count}`);
  }
  return ids;
}

function renumbered(
  entry: Readonly<Record<string, unknown>>,
  reference: string | undefined,
  nameOf: (line: number) => number | string | undefined,
): Readonly<Record<string, unknown>> {
  const line = reference === undefined ? undefined : entry[reference];
  if (reference === undefined || typeof line !== 'number') return entry;
  return { ...entry, [reference]: nameOf(line) ?? line };
}
