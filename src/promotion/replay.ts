import { canonicalJson } from '../lake/canonical-json.ts';
import { chainLines, emptyChain } from '../lake/hash-chain.ts';
import { deciders } from './deciders.ts';
import type { Comparison, Evidence } from './evidence.ts';
import {
  type DecidedLine,
  type PromotionLedger,
  type PromotionLine,
  type RolledBackLine,
  registriesBefore,
  sessionOf,
} from './ledger.ts';
import { answered, decidedBefore, isReview, runOf } from './next-decision.ts';
import type { Registry } from './registry.ts';
import { rollback } from './rollback.ts';

/** A line that is not what its inputs lead to. */
export interface Disagreement {
  readonly seq: number;
  readonly id: string;
  readonly what: string;
}

export interface Replay {
  /** How many lines were decided again. */
  readonly decided: number;
  readonly disagreements: readonly Disagreement[];
  /** The ledger as it is when every line is decided again; the same bytes where nothing disagrees. */
  readonly text: string;
}

/** What a replay can ask beyond the ledger: undefined where it is gone. */
export interface Sources {
  readonly compare?: (line: DecidedLine, of: Comparison) => Comparison | null | undefined;
  readonly evidence?: (line: DecidedLine) => Evidence | undefined;
}

/** Decides every line of a ledger again, by the version of the rules, the settings and the evidence that it names. */
export function replay(ledger: PromotionLedger, sources: Sources = {}): Replay {
  const disagreements: Disagreement[] = [];
  const again: PromotionLine[] = [];
  const before = new Map<string, BeforeLine>();
  for (const { registry, numbered } of registriesBefore(ledger)) {
    const { seq, line } = numbered;
    const so = { lines: ledger.lines.slice(0, seq - 1) };
    before.set(line.id, { registry, session: sessionOf(so.lines.at(-1)) });
    const found = lineAgain(line, so, registry, before, sources);
    if (typeof found === 'string') disagreements.push({ seq, id: line.id, what: found });
    else if (canonicalJson(found) !== canonicalJson(line)) {
      disagreements.push({ seq, id: line.id, what: `it is decided otherwise: ${differences(line, found)}` });
    }
    again.push(typeof found === 'string' ? line : found);
  }
  return { decided: again.length, disagreements, text: chainLines(emptyChain, again).text };
}

/** The registry as a line found it, and the session of the line before. */
interface BeforeLine {
  readonly registry: Registry;
  readonly session: number;
}

/** @returns the line as it is when decided again, or why it cannot be */
function lineAgain(
  line: PromotionLine,
  ledger: Pick<PromotionLedger, 'lines'>,
  registry: Registry,
  before: ReadonlyMap<string, BeforeLine>,
  sources: Sources,
): PromotionLine | string {
  if (line.kind === 'withdrawn') return line;
  if (line.kind === 'rolled_back') return rolledBackAgain(line, registry, before);
  const decider = deciders[line.rules.version];
  if (decider === undefined)
    return `version ${line.rules.version} of the rules decided it, which this program does not have`;
  const run = runOf(line.evidence);
  const { occasion, rules, evidence } = line;
  const is_review = isReview(ledger, { run, ...occasion }, rules.settings);
  if (decidedBefore(ledger, run, { ...occasion, is_review }) !== undefined)
    return `the run ${run} was decided before, and nothing was another one since`;
  const changed = changedSources(line, sources);
  if (changed !== undefined) return changed;
  const unused = new Set(line.comparisons);
  const compare = (challenger: string, incumbent: string): Comparison | null => {
    const known = line.comparisons.find((one) => one.challenger === challenger && one.incumbent === incumbent);
    if (known !== undefined) unused.delete(known);
    return known ?? null;
  };
  const answer = answered(decider, {
    ledger,
    registry,
    evidence,
    rules,
    compare,
    occasion: { ...occasion, is_review },
  });
  if (unused.size > 0) return 'it compared candidates that the rules do not ask to be compared';
  return { ...line, occasion: { ...occasion, is_review }, id: answer.id, decision: answer.decision };
}

function rolledBackAgain(
  line: RolledBackLine,
  now: Registry,
  before: ReadonlyMap<string, BeforeLine>,
): RolledBackLine | string {
  const found = before.get(line.undoes);
  if (found === undefined) return `it takes ${line.undoes} back, which is no earlier line`;
  const { id, session_number: session } = line;
  return { ...line, decision: rollback({ id, now, earlier: found.registry, earlierSession: found.session, session }) };
}

/** What the results that a decision rests on say now, where they are still there. */
function changedSources(line: DecidedLine, { compare, evidence }: Sources): string | undefined {
  const read = evidence?.(line);
  if (read !== undefined && canonicalJson(read) !== canonicalJson(line.evidence))
    return `the results of the run ${read.run} say otherwise than the line`;
  for (const known of line.comparisons) {
    const again = compare?.(line, known);
    if (again !== undefined && canonicalJson(again) !== canonicalJson(known))
      return `comparing ${known.challenger} with ${known.incumbent} again gives otherwise`;
  }
  return undefined;
}

function differences(a: PromotionLine, b: PromotionLine): string {
  const [before, after]: Readonly<Record<string, unknown>>[] = [flat(a), flat(b)];
  const names = Object.keys({ ...before, ...after });
  const other = names.filter((name) => canonicalJson(before?.[name] ?? null) !== canonicalJson(after?.[name] ?? null));
  return other.join(', ');
}

function flat(line: PromotionLine): Readonly<Record<string, unknown>> {
  return line.kind === 'withdrawn' ? { ...line } : { ...line, ...line.decision };
}
