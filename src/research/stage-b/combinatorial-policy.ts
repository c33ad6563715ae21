import { isoDate } from '../../calendar/date.ts';
import { daysAfterSessions, type SessionDays } from '../label-dates.ts';
import { testedBlocks } from '../validation/combinatorial-folds.ts';
import type { ScreeningRules, StageBPlan } from './plan.ts';
import type { StageBSettings } from './settings.ts';

/** Codes of the reference, where they mean the same for combinatorial folds. */
export type CombinatorialError =
  | 'FOLD_COUNT_BELOW_MIN'
  | 'TEST_DAYS_BELOW_MIN_PER_FOLD'
  | 'TRAIN_DAYS_BELOW_MIN_PER_FOLD'
  | 'EMBARGO_DAYS_BELOW_MIN_PER_FOLD';

/** `fold_policy_validation.json` of Stage B. */
export interface CombinatorialPolicy {
  readonly ok: boolean;
  readonly errors: readonly { readonly code: CombinatorialError; readonly detail: string }[];
  readonly counts: Readonly<Record<'groups' | 'tested' | 'splits' | 'paths' | 'dates', number>>;
  readonly config: StageBSettings['folds'];
  readonly requirements: {
    readonly folds: number;
    readonly test_dates: number;
    readonly train_dates: number;
    readonly embargo_sessions: number;
  };
  readonly groups: readonly { readonly from: string; readonly until: string; readonly dates: number }[];
  readonly splits: readonly {
    readonly tested: readonly number[];
    readonly train_dates: number;
    readonly purged_dates: number;
    readonly embargoed_dates: number;
  }[];
}

/** The least that groups and splits may be, as the reference asks for it. */
const minima = { folds: 3, test_dates: 5, train_dates: 8 } as const;

/**
 * Holds combinatorial folds to what they promise, however they were made: no label of a training date shares a session with that of a tested one, and none begins within the
 * embargo behind a tested block.
 *
 * @param dates as-of dates of the panel
 */
export function validateCombinatorialFolds(
  { folds, training, embargoSessions, sample }: StageBPlan,
  dates: Int32Array,
  exchanges: readonly SessionDays[],
  { horizon, entry_lag: lag }: ScreeningRules,
  config: StageBSettings['folds'],
): CombinatorialPolicy {
  const errors: { code: CombinatorialError; detail: string }[] = [];
  const below = (code: CombinatorialError, what: string, value: number, least: number) => {
    if (value < least) errors.push({ code, detail: `${what}: ${value}, at least ${least} expected` });
  };
  below('FOLD_COUNT_BELOW_MIN', 'groups', folds.groups.length, minima.folds);
  for (const [group, { first, last }] of folds.groups.entries())
    below('TEST_DAYS_BELOW_MIN_PER_FOLD', `dates of group ${group}`, last - first + 1, minima.test_dates);
  const inSample = dates.subarray(0, sample);
  const starts = daysAfterSessions(inSample, exchanges, lag);
  const ends = daysAfterSessions(inSample, exchanges, lag + horizon);
  const embargoEnds = daysAfterSessions(inSample, exchanges, lag + horizon + embargoSessions);
  for (const [split, { tested }] of folds.splits.entries()) {
    const train = training[split]?.train ?? new Int32Array(0);
    below('TRAIN_DAYS_BELOW_MIN_PER_FOLD', `training dates of split ${split}`, train.length, minima.train_dates);
    for (const { first, last } of testedBlocks(folds.groups, tested)) {
      const isApart = train.every((date) =>
        date < first
          ? (ends[date] as number) < (starts[first] as number)
          : date > last && (starts[date] as number) > (embargoEnds[last] as number),
      );
      if (!isApart)
        errors.push({
          code: 'EMBARGO_DAYS_BELOW_MIN_PER_FOLD',
          detail: `split ${split} trains on a label that reaches into the block from ${isoDate(dates[first] as number)}, or its embargo`,
        });
    }
  }
  return {
    ok: errors.length === 0,
    errors,
    counts: {
      groups: folds.groups.length,
      tested: config.tested,
      splits: folds.splits.length,
      paths: folds.paths.length,
      dates: sample,
    },
    config,
    requirements: { ...minima, embargo_sessions: embargoSessions },
    groups: folds.groups.map(({ first, last }) => ({
      from: isoDate(dates[first] as number),
      until: isoDate(dates[last] as number),
      dates: last - first + 1,
    })),
    splits: folds.splits.map(({ tested }, split) => ({
      tested: [...tested],
      train_dates: training[split]?.train.length ?? 0,
      purged_dates: training[split]?.purged ?? 0,
      embargoed_dates: training[split]?.embargoed ?? 0,
    })),
  };
}
