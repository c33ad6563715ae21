import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { ValidatedCandidate } from '../../research/stage-b/result-tables.ts';
import type { profileNames } from '../../research/stage-b/run-identity.ts';
import type { StageBFacts } from './stage-b-subject.ts';

/** `stage_b_run_report.json`: steps, counts, how often each gate let pass, and the digests of what the run rests on. */
export function stageBRunReport({
  keys,
  subject,
  plan,
  candidates,
  survivors,
  programme,
  ledger,
  openings,
  policy,
}: StageBFacts) {
  const passed = (name: (typeof profileNames)[number]) =>
    candidates.filter(({ verdicts }) => verdicts[name].passed).length;
  return {
    format: 1,
    ok: true,
    run: keys.run,
    snapshot: keys.snapshot,
    stage_a_run: subject.stageA.run,
    input_scope: subject.scope,
    decided_by: subject.deciding.id,
    steps: [
      {
        name: 'plan',
        ok: policy.ok,
        dates: plan.sample,
        splits: plan.folds.splits.length,
        paths: plan.folds.paths.length,
      },
      {
        name: 'score',
        ok: true,
        candidates: candidates.length,
        fitted: candidates.filter(({ isFitted }) => isFitted).length,
      },
      { name: 'judge', ok: programme.findings !== undefined, trials: ledger.trials },
      { name: 'prep', ok: true, passed: passed('prep') },
      { name: 'light', ok: true, passed: passed('light') },
      { name: 'strict', ok: true, passed: passed('strict') },
      { name: 'holdout', ok: true, opened: openings },
      { name: 'final', ok: true, passed: passed('final') },
    ],
    counts: {
      candidates: candidates.length,
      survivors: [...survivors.values()].reduce((sum, { length }) => sum + length, 0),
      trials: ledger.trials,
      ledger_lines: ledger.lines,
    },
    programme: programme.findings ?? null,
    gates: subject.deciding.gates.map(({ code, metric }) => ({
      code,
      metric,
      ...verdictCounts(candidates, code),
    })),
    near_passes: nearPasses(candidates).map(({ universe, candidate, verdict }) => ({
      universe,
      candidate: candidate.spec.id,
      refused: verdict.refused,
    })),
    digests: {
      stage_a: subject.stageA.digest,
      gates: sha256Hex(canonicalJson(subject.deciding)),
      ledger: ledger.head,
      inputs: sha256Hex(canonicalJson(subject.references)),
    },
  };
}

/** How many candidates a gate let pass, refused, and did not apply to. */
export function verdictCounts(candidates: readonly ValidatedCandidate[], code: string) {
  const refused = candidates.filter(({ verdict }) => verdict.refused.some(({ gate }) => gate === code)).length;
  const notApplied = candidates.filter(({ verdict }) => verdict.notApplied.some(({ gate }) => gate === code)).length;
  const applied = candidates.length - notApplied;
  return {
    passed: applied - refused,
    refused,
    not_applied: notApplied,
    pass_rate: applied === 0 ? null : (applied - refused) / applied,
  };
}

const nearPassesShown = 8;

/** Of those that did not pass the ones with the fewest gates against them, then with the largest Sharpe. */
export function nearPasses(candidates: readonly ValidatedCandidate[]): ValidatedCandidate[] {
  const sharpe = ({ numbers }: ValidatedCandidate) => numbers.net_sharpe ?? Number.NEGATIVE_INFINITY;
  return candidates
    .filter(({ verdict }) => !verdict.passed)
    .toSorted((a, b) => a.verdict.refused.length - b.verdict.refused.length || sharpe(b) - sharpe(a))
    .slice(0, nearPassesShown);
}
