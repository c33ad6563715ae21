import { canonicalJson } from '../lake/canonical-json.ts';
import type { PromotionEvent, StateChange } from './decision.ts';
import type { CandidateEvidence, Evidence } from './evidence.ts';
import {
  type DecidedLine,
  decidedLines,
  type PromotionLedger,
  registryOf,
  type StandingLine,
  standingLines,
} from './ledger.ts';
import { candidateName, type RegistryEntry } from './registry.ts';

type Cell = string | number | null;
type CellType = 'TEXT' | 'INTEGER' | 'REAL';

/** A table of `experiments.db`, its rows in their order. */
export interface ViewTable {
  readonly columns: readonly { readonly name: string; readonly type: CellType }[];
  readonly key: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The seven tables that users of the system before this one know, made from the ledger alone. Candidates of a run are those that a decision looked at. */
export function viewTables(ledger: PromotionLedger): Readonly<Record<string, ViewTable>> {
  const lines = standingLines(ledger).map(({ line }) => line);
  const decided = decidedLines(ledger);
  const runs = [
    ...new Map(decided.flatMap((line) => (line.evidence ? [[line.evidence.run, line] as const] : []))).values(),
  ];
  const registry = [...registryOf(ledger).values()];
  const about = new Map(registry.map((entry) => [entry.trial, entry]));
  const last = lastKnown(lines);
  const name = (trial: string | null) => {
    const entry = trial === null ? undefined : about.get(trial);
    return entry === undefined ? trial : candidateName(entry);
  };
  return {
    runs_stage_b_q1: table<DecidedLine>(['run_id'], runs, {
      run_id: text(({ evidence }) => evidence?.run ?? null),
      generated_at: text(({ when }) => when),
      stage_a_run_id: text(({ evidence }) => evidence?.stage_a_run ?? null),
      ok: integer(() => 1),
      exit_code: integer(() => 0),
      reason: text(() => 'ok'),
      report_path: text(({ evidence }) => `stage_b_candidates/snapshot=${evidence?.snapshot}/run=${evidence?.run}`),
      report_hash: text(({ evidence }) => evidence?.digests.candidates ?? null),
      stage_b_candidates_total: integer(({ evidence }) => evidence?.candidates_total ?? null),
      stage_b_survivors_total: integer(({ evidence }) => evidence?.survivors_total ?? null),
      created_at: text(({ when }) => when),
    }),
    stage_b_candidates_q1: table<RunCandidate>(['run_id', 'candidate_id'], runs.flatMap(candidatesOfRun), {
      run_id: text(({ run }) => run),
      candidate_id: text(({ row }) => candidateName(row)),
      family: text(({ row }) => row.family),
      q1_registry_score: real(({ row }) => row.score),
      stage_b_pass: integer(({ row }) => Number(row.passed_final)),
      stage_b_strict_pass: integer(({ row }) => Number(row.passed_strict)),
      dsr_strict: real(({ row }) => row.dsr),
      psr_strict: real(({ row }) => row.psr),
      ic_mean: real(({ row }) => row.ic_mean),
      net_sharpe: real(({ row }) => row.net_sharpe),
      turnover: real(({ row }) => row.turnover),
      max_drawdown: real(({ row }) => row.max_drawdown),
      path_sharpe_min: real(({ row }) => row.path_sharpe_min),
      metrics_json: text(({ row }) =>
        canonicalJson({ trial: row.trial, is_survivor: row.is_survivor, failed: row.failed }),
      ),
    }),
    champion_state_q1: table<RegistryEntry>(
      ['slot'],
      registry.filter(({ slot }) => slot !== null),
      {
        slot: text(({ slot }) => slot),
        champion_id: text(({ champion }) => champion),
        candidate_id: text(candidateName),
        family: text(({ family }) => family),
        q1_registry_score: real(({ trial }) => last.get(trial)?.score ?? null),
        source_stage_b_run_id: text(({ run }) => run),
        state: text(({ state }) => state),
        promoted_session: integer(({ promoted }) => promoted),
        metrics_json: text(canonicalJson),
      },
    ),
    candidate_registry_state_q1: table<RegistryEntry>(['trial'], registry, {
      candidate_id: text(candidateName),
      trial: text(({ trial }) => trial),
      family: text(({ family }) => family),
      state: text(({ state }) => state),
      source_stage_b_run_id: text(({ run }) => run),
      updated_session: text(({ trial }) => last.get(trial)?.session ?? null),
      reason_codes_json: text(({ trial }) => canonicalJson(last.get(trial)?.reasons ?? [])),
      q1_registry_score: real(({ trial }) => last.get(trial)?.score ?? null),
      champion_id: text(({ champion }) => champion),
      metrics_json: text(canonicalJson),
    }),
    promotion_decisions_q1: table<StandingLine>(['decision_id'], lines, {
      decision_id: text(({ id }) => id),
      ts: text(({ when }) => when),
      session: text(({ session }) => session),
      stage_b_run_id: text(runOfLine),
      decision: text(({ decision }) => decision.verdict),
      champion_before_id: text(({ decision }) => decision.champion_before),
      challenger_candidate_id: text(({ decision }) => name(decision.challenger)),
      champion_after_id: text(({ decision }) => decision.champion_after),
      reason_codes_json: text(({ decision }) => canonicalJson(decision.reason_codes)),
      summary_metrics_json: text((line) => canonicalJson(line.kind === 'decided' ? line.comparisons : [])),
      artifacts_json: text((line) => canonicalJson(digestsOf(line.kind === 'decided' ? line.evidence : null))),
    }),
    promotion_events_q1: table<Noted<PromotionEvent>>(['event_id'], lines.flatMap(withEach((one) => one.events)), {
      event_id: text(({ noted }) => noted.id),
      ts: text(({ line }) => line.when),
      event_type: text(({ noted }) => noted.event),
      slot: text(({ noted }) => noted.slot),
      stage_b_run_id: text(({ line }) => runOfLine(line)),
      old_champion_id: text(({ noted }) => noted.old_champion),
      new_champion_id: text(({ noted }) => noted.new_champion),
      candidate_id: text(({ noted }) => name(noted.trial)),
      reason_codes_json: text(({ noted }) => canonicalJson(noted.reason_codes)),
      decision_id: text(({ line }) => line.id),
    }),
    candidate_state_events_q1: table<Noted<StateChange>>(['event_id'], lines.flatMap(withEach(changesWithEvents)), {
      event_id: text(({ noted }) => noted.id),
      ts: text(({ line }) => line.when),
      event_type: text(({ noted }) => noted.event),
      stage_b_run_id: text(({ line }) => runOfLine(line)),
      candidate_id: text(({ noted }) => candidateName(noted.entry)),
      family: text(({ noted }) => noted.entry.family),
      prev_state: text(({ noted }) => noted.from),
      new_state: text(({ noted }) => noted.entry.state),
      reason_codes_json: text(({ noted }) => canonicalJson(noted.reason_codes)),
      details_json: text(({ line, noted }) => canonicalJson({ decision: line.id, slot: noted.entry.slot })),
    }),
  };
}

interface Column<T> {
  readonly type: CellType;
  readonly of: (row: T) => Cell;
}

const text = <T>(of: (row: T) => string | null): Column<T> => ({ type: 'TEXT', of });
const integer = <T>(of: (row: T) => number | null): Column<T> => ({ type: 'INTEGER', of });
const real = <T>(of: (row: T) => number | null): Column<T> => ({ type: 'REAL', of });

function table<T>(key: readonly string[], rows: readonly T[], columns: Readonly<Record<string, Column<T>>>): ViewTable {
  const list = Object.entries(columns);
  return {
    columns: list.map(([name, { type }]) => ({ name, type })),
    key,
    rows: rows.map((row) => list.map(([, { of }]) => of(row))),
  };
}

interface RunCandidate {
  readonly run: string;
  readonly row: CandidateEvidence;
}

function candidatesOfRun({ evidence }: DecidedLine): RunCandidate[] {
  return (evidence?.candidates ?? []).map((row) => ({ run: evidence?.run ?? '', row }));
}

/** Something that a decision noted, with the line of that decision. */
interface Noted<T> {
  readonly line: StandingLine;
  readonly noted: T;
}

function withEach<T>(of: (decision: StandingLine['decision']) => readonly T[]): (line: StandingLine) => Noted<T>[] {
  return (line) => of(line.decision).map((noted) => ({ line, noted }));
}

function changesWithEvents({ changes }: StandingLine['decision']): StateChange[] {
  return changes.filter(({ event }) => event !== null);
}

function runOfLine(line: StandingLine): string | null {
  return line.kind === 'decided' ? (line.evidence?.run ?? null) : null;
}

function digestsOf(evidence: Evidence | null): Readonly<Record<string, string | null>> {
  return evidence === null ? {} : { ...evidence.digests, gates: evidence.gates };
}

/** What was last said of each trial: its score, and why it has its state. */
function lastKnown(lines: readonly StandingLine[]) {
  const known = new Map<string, { score: number | null; reasons: readonly string[]; session: string }>();
  for (const line of lines) {
    for (const { entry, reason_codes } of line.decision.changes) {
      const score = known.get(entry.trial)?.score ?? null;
      known.set(entry.trial, { score, reasons: reason_codes, session: line.session });
    }
    for (const { trial, score } of line.kind === 'decided' ? (line.evidence?.candidates ?? []) : []) {
      const before = known.get(trial);
      if (before !== undefined) known.set(trial, { ...before, score });
    }
  }
  return known;
}
