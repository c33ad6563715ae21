import { UserError } from '../errors.ts';
import type { ChainProblem } from './hash-chain.ts';

/** The lines of a hash-chained ledger as they are stored: one row for each. */
interface LedgerTable {
  readonly rows: number;
  readonly columns: { readonly seq: Int32Array; readonly line: readonly string[] };
}

/** How a ledger is called in messages. */
export interface LedgerName {
  readonly title: string;
  /** Said where a line is not what was written. */
  readonly hint: string;
}

/** A text of lines as the table of a ledger. */
export function ledgerTable(text: string) {
  const lines = text.split('\n').slice(0, -1);
  return { rows: lines.length, columns: { seq: Int32Array.from(lines.keys(), (i) => i + 1), line: lines } };
}

/** The text of the lines of a ledger, each with its end. */
export function ledgerText(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/**
 * The ledger in a table; without one that of an empty text.
 *
 * @param place of the table, for messages
 * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
 */
export function soundLedger<Ledger>(
  table: LedgerTable | undefined,
  place: string,
  read: (text: string) => { readonly ledger: Ledger; readonly problems: readonly ChainProblem[] },
  { title, hint }: LedgerName,
): Ledger {
  const { ledger, problems } = read(ledgerText(table?.columns.line ?? []));
  const [first] = problems;
  if (first === undefined) return ledger;
  throw new UserError(`The ${title} in ${place} is not what was written: line ${first.line}: ${first.problem}.`, {
    hint,
  });
}
