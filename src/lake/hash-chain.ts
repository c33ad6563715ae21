import { canonicalJson, sha256Hex } from './canonical-json.ts';

/*
 * An append-only ledger: lines of JSON, each with its number, the hash of the line before it, and its own hash. Whoever knows the hash of a
 * line knows that nothing up to it was changed, taken out or put in.
 */

/** The last line of a ledger. */
export interface ChainHead {
  /** Number of lines. */
  readonly seq: number;
  readonly hash: string;
}

export const emptyChain: ChainHead = { seq: 0, hash: '0'.repeat(64) };

/** A line that was read. */
export interface ChainLine {
  /** 1 = the file's first line. */
  readonly line: number;
  /** What was kept, without number and hashes; undefined where the line is no JSON object. */
  readonly entry: Readonly<Record<string, unknown>> | undefined;
  readonly hash: string;
}

export interface ChainProblem {
  readonly line: number;
  readonly problem: string;
}

export interface ReadChain {
  readonly lines: readonly ChainLine[];
  readonly head: ChainHead;
  readonly problems: readonly ChainProblem[];
}

/** The lines to add behind `head`, and the head then. */
export function chainLines(head: ChainHead, entries: readonly object[]): { text: string; head: ChainHead } {
  let { seq, hash } = head;
  const lines = entries.map((entry) => {
    seq += 1;
    const unsigned = { ...entry, seq, previous: hash };
    hash = lineHash(unsigned);
    return `${canonicalJson({ ...unsigned, hash })}\n`;
  });
  return { text: lines.join(''), head: { seq, hash } };
}

/** A ledger that was read into lines of its own kind. */
export interface LineLedger<Line> {
  readonly text: string;
  readonly lines: readonly { readonly seq: number; readonly line: Line }[];
  readonly head: ChainHead;
}

/** The ledger with further lines behind it, and their numbers. */
export function withLines<Line extends object>(ledger: LineLedger<Line>, lines: readonly Line[]): LineLedger<Line> {
  const { text, head } = chainLines(ledger.head, lines);
  const numbered = lines.map((line, i) => ({ seq: ledger.head.seq + 1 + i, line }));
  return { text: ledger.text + text, lines: [...ledger.lines, ...numbered], head };
}

/** Reads a ledger and checks it line by line; after a wrong line the next is held against what that line states. */
export function readChain(text: string): ReadChain {
  const texts = text.split('\n');
  const rest = texts.pop();
  const lines: ChainLine[] = [];
  const problems: ChainProblem[] = [];
  let head: ChainHead | undefined = emptyChain;
  for (const [index, lineText] of [...texts, ...(rest ? [rest] : [])].entries()) {
    const line = index + 1;
    const read = parsedLine(lineText);
    const found = read === undefined ? ['it is no JSON object'] : lineProblems(lineText, read, head);
    if (index === texts.length) found.push('it does not end with a line break');
    if (found.length > 0) problems.push({ line, problem: found.join('; ') });
    const { seq, previous: _, hash, ...entry } = read ?? {};
    lines.push({ line, entry: read && entry, hash: typeof hash === 'string' ? hash : '' });
    // Of a line that cannot be read nobody knows what the next one should follow.
    head = typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : undefined;
  }
  return { lines, head: head ?? emptyChain, problems };
}

function parsedLine(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function lineProblems(text: string, read: Readonly<Record<string, unknown>>, before: ChainHead | undefined): string[] {
  const { hash, ...unsigned } = read;
  const problems: string[] = [];
  if (hash !== lineHash(unsigned)) problems.push('its hash is not that of its content');
  else if (canonicalJson(read) !== text) problems.push('it is not written in canonical form');
  if (before === undefined) return problems;
  if (unsigned.seq !== before.seq + 1) {
    problems.push(
      `its number is ${JSON.stringify(unsigned.seq)}, expected ${before.seq + 1}: lines are missing or were put in`,
    );
  } else if (unsigned.previous !== before.hash) problems.push('it does not follow from the line before it');
  return problems;
}

function lineHash(unsigned: object): string {
  return sha256Hex(canonicalJson(unsigned));
}
