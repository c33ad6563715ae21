import { z } from 'zod';
import { type ChainProblem, chainLines, type ReadChain } from '../lake/hash-chain.ts';
import { type LedgerLine, readLedgerLines } from '../lake/ledger-lines.ts';
import { decisionSchema } from './decision.ts';
import { comparisonSchema, evidenceConditions, evidenceSchema, hex64 } from './evidence.ts';
import type { Registry, RegistryEntry } from './registry.ts';
import { type PromotionSettings, promotionSettings } from './settings.ts';

/*
 * The ledger of promotions: one line for each decision, with all that it rests on and all that it changes. Candidate states, events and champions are read from it and stored
 * nowhere else as truth: a line is there or is not, so no kill can leave an event without its decision.
 */

const circumstances = {
  id: z.string().regex(/^dec_[0-9a-f]{16}$/),
  /** Session as of which it was decided, and its number. */
  session: z.iso.date(),
  who: z.string(),
  when: z.string(),
  /** Version of the program, and commit of the configuration. */
  software: z.string(),
  commit: z.string().nullable(),
};

const decidedLine = z.strictObject({
  kind: z.literal('decided'),
  ...circumstances,
  occasion: z.strictObject({
    condition: z.enum(evidenceConditions),
    session: z.number().int(),
    is_review: z.boolean(),
  }),
  evidence: evidenceSchema.nullable(),
  /** Comparisons that the decision asked for. */
  comparisons: z.array(comparisonSchema),
  /** Why the evidence is not believed, in words: inputs that are others now. */
  invalidated_by: z.array(z.string()),
  rules: z.strictObject({ version: z.number().int(), settings: promotionSettings, settings_digest: hex64 }),
  decision: decisionSchema,
});

const rolledBackLine = z.strictObject({
  kind: z.literal('rolled_back'),
  ...circumstances,
  session_number: z.number().int(),
  /** Decision that is taken back, with all that came after it: the registry is as it was before. */
  undoes: z.string(),
  why: z.string(),
  decision: decisionSchema,
});

/** A decision that another run made on a ledger which went on elsewhere meanwhile: it never held, and its evidence is to be decided again. */
const withdrawnLine = z.strictObject({
  kind: z.literal('withdrawn'),
  /** Id of the decision. */
  id: z.string(),
  session: z.iso.date(),
  /** Run of Stage B that it was about; empty where it was about none. */
  run: z.string(),
  verdict: z.string(),
  reason_codes: z.array(z.string()),
});

const promotionLine = z.discriminatedUnion('kind', [decidedLine, rolledBackLine, withdrawnLine]);
export type PromotionLine = z.infer<typeof promotionLine>;
export type DecidedLine = z.infer<typeof decidedLine>;
export type RolledBackLine = z.infer<typeof rolledBackLine>;
/** A line that changed the registry. */
export type StandingLine = DecidedLine | RolledBackLine;

export type NumberedLine<L = PromotionLine> = LedgerLine<L>;

export interface PromotionLedger {
  readonly text: string;
  readonly lines: readonly NumberedLine[];
  readonly chain: Pick<ReadChain, 'lines' | 'head'>;
}

/** Reads the ledger. @returns what is wrong with it besides: a line that was changed, taken out or put in, or that is no line of this ledger */
export function readPromotions(text: string): {
  readonly ledger: PromotionLedger;
  readonly problems: readonly ChainProblem[];
} {
  const { chain, lines, problems } = readLedgerLines(text, promotionLine);
  return { ledger: { text, lines, chain }, problems };
}

/** The ledger with a further line behind it. */
export function withPromotion(ledger: PromotionLedger, line: PromotionLine): PromotionLedger {
  const { text, head } = chainLines(ledger.chain.head, [line]);
  const { seq, hash } = head;
  return {
    text: ledger.text + text,
    lines: [...ledger.lines, { seq, hash, line }],
    chain: { lines: [...ledger.chain.lines, { line: seq, entry: { ...line }, hash }], head },
  };
}

/** The lines that changed the registry. */
export function standingLines({ lines }: Pick<PromotionLedger, 'lines'>): NumberedLine<StandingLine>[] {
  return lines.flatMap(({ line, ...place }) => (line.kind === 'withdrawn' ? [] : [{ ...place, line }]));
}

/** The decisions on evidence. */
export function decidedLines({ lines }: Pick<PromotionLedger, 'lines'>): DecidedLine[] {
  return lines.flatMap(({ line }) => (line.kind === 'decided' ? [line] : []));
}

/** The registry after all lines. What changed is stated in each, so that no rule is needed to read it. */
export function registryOf(ledger: Pick<PromotionLedger, 'lines'>): Registry {
  const registry = new Map<string, RegistryEntry>();
  for (const { line } of standingLines(ledger)) applyChanges(registry, line);
  return registry;
}

/** The registry as each line found it, with that line. */
export function* registriesBefore(
  ledger: Pick<PromotionLedger, 'lines'>,
): Generator<{ readonly registry: Registry; readonly numbered: NumberedLine }> {
  const registry = new Map<string, RegistryEntry>();
  for (const numbered of ledger.lines) {
    yield { registry: new Map(registry), numbered };
    if (numbered.line.kind !== 'withdrawn') applyChanges(registry, numbered.line);
  }
}

function applyChanges(registry: Map<string, RegistryEntry>, { decision }: StandingLine): void {
  for (const { entry } of decision.changes) registry.set(entry.trial, entry);
}

/** Number of the session on which a promotion was last considered; null before the first time. */
export function lastReview(ledger: Pick<PromotionLedger, 'lines'>): number | null {
  const reviews = decidedLines(ledger).filter(({ occasion }) => occasion.is_review);
  return reviews.at(-1)?.occasion.session ?? null;
}

/** Sessions until promotions are considered again; 0 where the next decision considers them. */
export function sessionsToReview(
  ledger: Pick<PromotionLedger, 'lines'>,
  session: number,
  settings: Pick<PromotionSettings, 'review_sessions'>,
): number {
  const last = lastReview(ledger);
  return last === null ? 0 : Math.max(0, last + settings.review_sessions - session);
}

/** Number of the session of a line; 0 before the first one, and of one that was withdrawn. */
export function sessionOf(numbered: NumberedLine | undefined): number {
  if (numbered === undefined || numbered.line.kind === 'withdrawn') return 0;
  return numbered.line.kind === 'decided' ? numbered.line.occasion.session : numbered.line.session_number;
}
