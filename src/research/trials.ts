import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { ChainProblem, LineLedger } from '../lake/hash-chain.ts';
import { readLedgerLines } from '../lake/ledger-lines.ts';
import { benjaminiHochberg, holm } from '../statistics/multiple-testing.ts';

const hex = z.string().regex(/^[0-9a-f]{16,64}$/);
const number = z.number().nullable();

/** What makes a trial another one: everything that could have been tuned. Snapshot and the dates themselves are not among it: a rerun on newer data is the same trial. */
const trialRule = z.strictObject({
  candidate: z.string(),
  /** The formula, and what it is scaled by. */
  definition: z.record(z.string(), z.unknown()),
  feature_set: z.string(),
  /** By which rule its as-of dates follow each other. Lines written before this was part of a trial have none. */
  cadence: z.record(z.string(), z.unknown()).optional(),
  universe: z.record(z.string(), z.unknown()),
  folds: z.record(z.string(), z.unknown()),
  horizon: z.number().int(),
  entry_lag: z.number().int(),
  costs: z.record(z.string(), z.unknown()),
  /** What else decides its returns: quantiles, the fewest names. */
  portfolio: z.record(z.string(), z.unknown()),
  /** What a sweep varies of which nothing above tells: where one of several spans or profiles is chosen, each of them was tried. */
  variant: z.string().optional(),
});
export type TrialRule = z.infer<typeof trialRule>;

const circumstances = { stage: z.string(), run: hex, snapshot: z.string(), who: z.string(), when: z.string() };

const plannedLine = z.strictObject({ kind: z.literal('planned'), trial: hex, rule: trialRule, ...circumstances });
const scoredLine = z.strictObject({
  kind: z.literal('scored'),
  trial: hex,
  /** Number of its planned line. */
  planned: z.number().int(),
  /** Net return over its deviation, by the step and by the year; null without one. */
  sharpe_step: number,
  sharpe: number,
  steps: z.number().int(),
  /** SHA-256 of dates and net returns, as in trial_returns. */
  returns: hex,
  ic_mean: number,
  ic_t: number,
  /** Two-sided, of the test that gates; null where there is none, which counts as 1. */
  p: number,
  n: z.number().int(),
  when: z.string(),
});
const failedLine = z.strictObject({
  kind: z.literal('failed'),
  trial: hex,
  planned: z.number().int(),
  why: z.string(),
  when: z.string(),
});

const trialLine = z.discriminatedUnion('kind', [plannedLine, scoredLine, failedLine]);
export type TrialLine = z.infer<typeof trialLine>;
export type PlannedLine = z.infer<typeof plannedLine>;
export type ScoredLine = z.infer<typeof scoredLine>;

/** The name of a trial: the first 16 hexadecimal digits of the SHA-256 of its rule. */
export function trialId(rule: TrialRule): string {
  return sha256Hex(canonicalJson(rule)).slice(0, 16);
}

/** How a planned trial ended; `abandoned`: it never did, as with a run that was killed. */
export type TrialState = 'scored' | 'failed' | 'abandoned';

/** A trial by its last line. */
export interface Trial {
  readonly id: string;
  readonly rule: TrialRule;
  readonly state: TrialState;
  /** Its result, where the last attempt has one. */
  readonly scored: ScoredLine | undefined;
  /** How often it was planned. */
  readonly attempts: number;
}

/** The ledger of trials as text: append-only, hash-chained. */
export type TrialLedger = LineLedger<TrialLine>;

/**
 * Reads the ledger.
 *
 * @returns what is wrong with it besides: a line that was changed, taken out or put in, or that is no line of this ledger
 */
export function readTrials(text: string): { readonly ledger: TrialLedger; readonly problems: readonly ChainProblem[] } {
  const { chain, lines, problems } = readLedgerLines(text, trialLine);
  return { ledger: { text, lines: lines.map(({ seq, line }) => ({ seq, line })), head: chain.head }, problems };
}

/** Every trial by its last attempt, in the order in which trials were first planned. */
export function trialsOf({ lines }: TrialLedger): Trial[] {
  const ends = new Map(lines.flatMap(({ line }) => (line.kind === 'planned' ? [] : [[line.planned, line] as const])));
  const trials = new Map<string, Trial>();
  for (const { seq, line } of lines) {
    if (line.kind !== 'planned') continue;
    const end = ends.get(seq);
    trials.set(line.trial, {
      id: line.trial,
      rule: line.rule,
      state: end?.kind ?? 'abandoned',
      scored: end?.kind === 'scored' ? end : undefined,
      attempts: (trials.get(line.trial)?.attempts ?? 0) + 1,
    });
  }
  return [...trials.values()];
}

/** A p-value after the correction for all trials. */
export interface CorrectedPValue {
  /** Benjamini and Hochberg: rejecting up to q, the expected share of false ones is q. */
  readonly q: number;
  /** Holm: the chance of a single false one. */
  readonly holm: number;
}

/**
 * p-values of every trial, corrected for all of them. A trial that failed, was abandoned or has no p-value counts as one with 1: it was tried.
 *
 * @returns by the id of the trial
 */
export function correctedPValues(trials: readonly Trial[]): ReadonlyMap<string, CorrectedPValue> {
  const p = Float64Array.from(trials, ({ scored }) => scored?.p ?? 1);
  const [rates, familywise] = [benjaminiHochberg(p), holm(p)];
  return new Map(trials.map(({ id }, i) => [id, { q: rates[i] as number, holm: familywise[i] as number }]));
}

/** SHA-256 of a series of returns: the days as little-endian 32-bit integers, then the returns as 64-bit floating-point numbers, both in order of time. */
export function returnsDigest(days: Int32Array, returns: Float64Array): string {
  const bytes = new Uint8Array(12 * days.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < days.length; i++) {
    view.setInt32(4 * i, days[i] as number, true);
    view.setFloat64(4 * days.length + 8 * i, returns[i] as number, true);
  }
  return sha256Hex(bytes);
}

/** The last run of a stage that a ledger tells of and that is wanted; undefined where there is none. */
export function lastPlannedRun(
  { lines }: TrialLedger,
  stage: string,
  isWanted: (run: string, rule: TrialRule) => boolean,
): string | undefined {
  const wanted = lines.flatMap(({ line }) =>
    line.kind === 'planned' && line.stage === stage && isWanted(line.run, line.rule) ? [line.run] : [],
  );
  return wanted.at(-1);
}
