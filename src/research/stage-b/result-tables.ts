import { canonicalJson } from '../../lake/canonical-json.ts';
import type { TableOf } from '../../lake/dataset.ts';
import { emptyTable } from '../../lake/table.ts';
import { cosineTest } from '../../statistics/cosine-test.ts';
import { quantile } from '../../statistics/quantile.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { CandidateEvidence, ProgrammeFindings } from '../validation/judge-programme.ts';
import {
  candidateFoldRobustness,
  foldSummary,
  stageBCandidates,
  stageBPaths,
  stageBReturns,
  stageBStress,
  survivorsB,
} from './datasets.ts';
import type { ProfileVerdict } from './gate-profile.ts';
import type { ProfileNumbers } from './gate-profile-settings.ts';
import type { StageBPlan } from './plan.ts';
import { standingReturns, type TriedCandidate } from './programme.ts';
import type { ProfileName } from './run-identity.ts';

/** A candidate with what all gates say of it. */
export interface ValidatedCandidate extends TriedCandidate {
  readonly numbers: ProfileNumbers;
  /** Undefined where the programme could not be judged. */
  readonly own: CandidateEvidence | undefined;
  readonly verdicts: Readonly<Record<ProfileName, ProfileVerdict>>;
  /** Of the profile that decides. */
  readonly verdict: ProfileVerdict;
}

/** Fills a table cell by cell, by the names of the columns. */
function filled<C extends Parameters<typeof emptyTable>[0]>(
  columns: C,
  rows: readonly Record<keyof C & string, unknown>[],
) {
  const table = emptyTable(columns, rows.length);
  const cells = table.columns as unknown as Record<string, { [row: number]: unknown }>;
  for (const [row, values] of rows.entries())
    for (const [name, value] of Object.entries(values))
      (cells[name] as { [row: number]: unknown })[row] = value === null ? Number.NaN : value;
  return table;
}

/** The codes of the gates that say no, and with which reason others do not apply. */
export function reasonsOf({ refused }: ProfileVerdict): string {
  return refused.map(({ gate }) => gate).join(';');
}

export function stageBCandidateTable(
  candidates: readonly ValidatedCandidate[],
  plan: StageBPlan,
  findings: ProgrammeFindings | undefined,
): TableOf<typeof stageBCandidates> {
  return filled(
    stageBCandidates.columns,
    candidates.map(({ universe, candidate, trial, numbers, own, verdicts, verdict, ...one }) => ({
      universe,
      candidate: candidate.spec.id,
      family: candidate.spec.family,
      set: candidate.set,
      trial,
      paths: one.pathCount,
      distinct_paths: one.paths.length,
      ...numbers,
      ic_p: cosineTest(one.ics, plan.overlap).pValue,
      min_trl: finite(own?.minTrl),
      min_trl_required: findings?.minTrlRequired ?? null,
      min_btl: findings?.minBtl ?? null,
      raw_trials: own?.rawTrials ?? null,
      trial_clusters: own?.clusters ?? null,
      trial_variance: own?.trialVariance ?? null,
      dsr_hurdle: own?.hurdle ?? null,
      spa_lower_p: findings?.spaLower ?? null,
      spa_upper_p: findings?.spaUpper ?? null,
      passed_prep: Number(verdicts.prep.passed),
      passed_light: Number(verdicts.light.passed),
      passed_strict: Number(verdicts.strict.passed),
      passed_final: Number(verdicts.final.passed),
      passed: Number(verdict.passed),
      reasons: reasonsOf(verdict),
      not_applied: verdict.notApplied.map(({ gate, reason }) => `${gate}:${reason}`).join(';'),
      near_pass: canonicalJson(verdict.refused),
    })),
  );
}

/** MinTRL of a Sharpe that is not above 0 is infinite: no number of steps would do. */
function finite(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value;
}

/** Those that passed, by universe, best first: the largest dsr, then psr, then by id. */
export function survivorsOf(candidates: readonly ValidatedCandidate[]): Map<number, ValidatedCandidate[]> {
  const survivors = new Map<number, ValidatedCandidate[]>(candidates.map(({ universe }) => [universe, []]));
  for (const one of candidates) if (one.verdict.passed) survivors.get(one.universe)?.push(one);
  for (const passed of survivors.values())
    passed.sort(
      (a, b) =>
        (b.numbers.dsr ?? 0) - (a.numbers.dsr ?? 0) ||
        (b.numbers.psr ?? 0) - (a.numbers.psr ?? 0) ||
        byCodeUnits(a.candidate.spec.id, b.candidate.spec.id),
    );
  return survivors;
}

export function survivorTable(
  survivors: ReadonlyMap<number, readonly ValidatedCandidate[]>,
): TableOf<typeof survivorsB> {
  return filled(
    survivorsB.columns,
    [...survivors].flatMap(([universe, passed]) =>
      passed.map(({ candidate, trial, numbers }, i) => ({
        universe,
        rank: i + 1,
        candidate: candidate.spec.id,
        family: candidate.spec.family,
        trial,
        dsr: numbers.dsr,
        psr: numbers.psr,
        net_sharpe: numbers.net_sharpe,
      })),
    ),
  );
}

export function pathTable(
  candidates: readonly ValidatedCandidate[],
  { folds }: StageBPlan,
): TableOf<typeof stageBPaths> {
  return filled(
    stageBPaths.columns,
    candidates.flatMap(({ universe, candidate, paths, median, isFitted }) =>
      paths.map((one) => ({
        universe,
        candidate: candidate.spec.id,
        path: one.path,
        stands: Number(one.path === median),
        splits: canonicalJson(isFitted ? [...(folds.paths[one.path] as readonly number[])] : []),
        steps: one.steps,
        ic_mean: one.icMean,
        net_return_annual: one.netReturnAnnual,
        net_sharpe: one.netSharpe,
        max_drawdown: one.maxDrawdown,
        turnover: one.turnover,
      })),
    ),
  );
}

export function stressTable(candidates: readonly ValidatedCandidate[]): TableOf<typeof stageBStress> {
  return filled(
    stageBStress.columns,
    candidates.flatMap(({ universe, candidate, stress }) =>
      stress.map((one) => ({
        universe,
        candidate: candidate.spec.id,
        scenario: one.scenario,
        kind: one.kind,
        steps: one.steps,
        left_out: one.leftOut,
        net_return_annual: one.netReturnAnnual,
        net_sharpe: one.netSharpe,
        max_drawdown: one.maxDrawdown,
      })),
    ),
  );
}

/** @param dates as-of dates of the panel */
export function foldSummaryTable(
  candidates: readonly ValidatedCandidate[],
  { folds }: StageBPlan,
  dates: Int32Array,
): TableOf<typeof foldSummary> {
  return filled(
    foldSummary.columns,
    candidates.flatMap(({ universe, candidate, groups }) =>
      groups.map((one) => ({
        universe,
        candidate: candidate.spec.id,
        fold: one.group,
        from: dates[folds.groups[one.group]?.first ?? 0],
        until: dates[folds.groups[one.group]?.last ?? 0],
        ic_dates: one.icDates,
        ic_mean: one.icMean,
        net_return_annual: one.netReturnAnnual,
        net_sharpe: one.netSharpe,
      })),
    ),
  );
}

export function robustnessTable(candidates: readonly ValidatedCandidate[]): TableOf<typeof candidateFoldRobustness> {
  return filled(
    candidateFoldRobustness.columns,
    candidates.map(({ universe, candidate, numbers, groups, paths }) => {
      const ics = groups.flatMap(({ icMean }) => icMean ?? []);
      const sharpes = groups.flatMap(({ netSharpe }) => netSharpe ?? []);
      const ofPaths = paths.flatMap(({ netSharpe }) => netSharpe ?? []);
      return {
        universe,
        candidate: candidate.spec.id,
        folds_used: numbers.folds_used,
        ic_fold_min: numbers.ic_fold_min,
        ic_fold_p10: ics.length === 0 ? null : quantile(ics, 0.1),
        ic_fold_deviation: numbers.ic_fold_deviation,
        fold_sharpe_mean: numbers.fold_sharpe_mean,
        fold_sharpe_min: numbers.fold_sharpe_min,
        fold_negative_share:
          sharpes.length === 0 ? null : sharpes.filter((value) => value <= 0).length / sharpes.length,
        path_sharpe_min: numbers.path_sharpe_min,
        path_sharpe_p25: numbers.path_sharpe_p25,
        path_sharpe_median: numbers.path_sharpe_median,
        path_sharpe_max: ofPaths.length === 0 ? null : Math.max(...ofPaths),
      };
    }),
  );
}

/** @param days as-of dates of the sample */
export function returnsTable(candidates: readonly TriedCandidate[], days: Int32Array): TableOf<typeof stageBReturns> {
  const parts = candidates.map((one) => ({ trial: one.trial, ...standingReturns(one, days) }));
  const table = emptyTable(
    stageBReturns.columns,
    parts.reduce((sum, { returns }) => sum + returns.length, 0),
  );
  let row = 0;
  for (const { trial, days: own, returns } of parts) {
    table.columns.trial.fill(trial, row, row + own.length);
    table.columns.as_of.set(own, row);
    table.columns.net_return.set(returns, row);
    row += own.length;
  }
  return table;
}
