import { z } from 'zod';
import { type ChainHead, type ChainProblem, emptyChain, readChain } from '../lake/hash-chain.ts';

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);

const publicationSchema = z.strictObject({
  action: z.enum(['published', 'replaced', 'removed']),
  /** Of the partition, below `lake/`. */
  path: z.string().min(1),
  digest: hex64,
  content: hex64,
  /** Files of the partition that lie in the object storage. */
  objects: z.array(z.string()).min(1).optional(),
  /** Files that lie nowhere: tables of research that were published without an object storage, so that only their digests are known. */
  unstored: z.array(z.string()).min(1).optional(),
  /** The run, and the commit and software that published; null where there is none. */
  run: z.string().nullable(),
  commit: z.string().nullable(),
  software: z.string(),
  /** When, ISO 8601 in UTC. */
  published: z.string(),
});

const decisionSchema = z.strictObject({
  week_ending: z.string(),
  regime: z.string(),
  /** Of the regime when the week was scored; lines of earlier versions lack it. */
  status: z.enum(['live', 'shadow', 'retired']).optional(),
  decision: z.enum(['TRADE', 'SKIP', 'UNDECIDED']),
  /** Codes of the skip reasons. */
  reasons: z.array(z.string()),
  /** Eligible symbols; null where that is not known. */
  candidates: z.number().int().nullable(),
  schema_hash: z.string(),
  /** Digest of the partition scores_weekly. */
  scores: hex64,
  /** Digest of the partition audit_findings. */
  audit: hex64.nullable(),
  verdict: z.string(),
  run: z.string().nullable(),
  published: z.string(),
});

/** What became of a partition on the branch. */
export type PublicationEntry = z.infer<typeof publicationSchema>;
/** What was decided for a published week and regime. */
export type DecisionEntry = z.infer<typeof decisionSchema>;

export interface Ledger<E> {
  /** The file as it is. */
  readonly text: string;
  /** Entries with their line, 1 = the first; a line that is none is among the problems. */
  readonly entries: readonly { readonly line: number; readonly entry: E }[];
  readonly head: ChainHead;
  readonly hashes: ReadonlySet<string>;
  readonly problems: readonly ChainProblem[];
}

export interface Ledgers {
  readonly publications: Ledger<PublicationEntry>;
  readonly decisions: Ledger<DecisionEntry>;
}

export function readPublications(text: string): Ledger<PublicationEntry> {
  return readLedger(text, publicationSchema);
}

export function readDecisions(text: string): Ledger<DecisionEntry> {
  return readLedger(text, decisionSchema);
}

function readLedger<E>(text: string, schema: z.ZodType<E>): Ledger<E> {
  const { lines, head, problems: ofChain } = readChain(text);
  const entries: { line: number; entry: E }[] = [];
  const problems = [...ofChain];
  for (const { line, entry } of lines) {
    if (entry === undefined) continue;
    const parsed = schema.safeParse(entry);
    if (parsed.success) entries.push({ line, entry: parsed.data });
    else if (!problems.some((one) => one.line === line)) {
      const [issue] = parsed.error.issues;
      problems.push({ line, problem: `it is no entry of this ledger (${issue?.path.join('.')}: ${issue?.message})` });
    }
  }
  problems.sort((a, b) => a.line - b.line);
  return { text, entries, head, hashes: new Set(lines.map(({ hash }) => hash)), problems };
}

/** Whether the line with a hash is in a ledger; that of an empty one is in each. */
export function holdsLine({ hashes }: Pick<Ledger<unknown>, 'hashes'>, hash: string): boolean {
  return hash === emptyChain.hash || hashes.has(hash);
}

/** A partition as the ledger has it. */
export interface PublishedState {
  readonly digest: string;
  readonly content: string;
  readonly objects: readonly string[];
  readonly unstored: readonly string[];
  /** When it was published, ISO 8601 in UTC. */
  readonly published: string;
  /** False when it was taken off the branch. */
  readonly isPresent: boolean;
  /** Line that says so. */
  readonly line: number;
}

/** The last state of every partition that ever was on the branch, by path. */
export function publishedStates({ entries }: Ledger<PublicationEntry>): Map<string, PublishedState> {
  return new Map(
    entries.map(({ line, entry: { action, path, digest, content, published, objects = [], unstored = [] } }) => [
      path,
      { digest, content, objects, unstored, published, isPresent: action !== 'removed', line },
    ]),
  );
}

/** A decision that is about to be published. */
export type PendingDecision = Omit<DecisionEntry, 'run' | 'published'>;
