import type { z } from 'zod';
import { type ChainProblem, type ReadChain, readChain } from './hash-chain.ts';

/** A line of a ledger, its number, 1 = the first, and its hash. */
export interface LedgerLine<L> {
  readonly seq: number;
  readonly hash: string;
  readonly line: L;
}

/**
 * Reads a hash-chained ledger whose lines a schema knows.
 *
 * @returns the lines that are sound, and what is wrong with the others: changed, taken out or put in, or no line of this ledger
 */
export function readLedgerLines<L>(
  text: string,
  schema: z.ZodType<L>,
): { readonly chain: ReadChain; readonly lines: readonly LedgerLine<L>[]; readonly problems: readonly ChainProblem[] } {
  const chain = readChain(text);
  const broken = new Set(chain.problems.map(({ line }) => line));
  const problems: ChainProblem[] = [...chain.problems];
  const lines: LedgerLine<L>[] = [];
  for (const { line, entry, hash } of chain.lines) {
    const parsed = schema.safeParse(entry);
    if (parsed.success) lines.push({ seq: line, hash, line: parsed.data });
    else if (!broken.has(line)) {
      const [issue] = parsed.error.issues;
      problems.push({ line, problem: `it is no line of this ledger (${issue?.path.join('.')}: ${issue?.message})` });
    }
  }
  return { chain, lines, problems };
}
