import { dayMs, isoDate } from '../calendar/date.ts';
import type { Fold, LabelSpan } from './folds.ts';
import { type SessionDays, sessionsBetween } from './label-dates.ts';
import type { FoldSettings } from './settings.ts';

/** What is wrong with folds, by the codes of the reference. */
const foldErrors = [
  'NO_FOLDS',
  'FOLD_COUNT_BELOW_MIN',
  'TEST_DAYS_BELOW_MIN',
  'EMBARGO_DAYS_BELOW_MIN',
  'MIN_TRAIN_DAYS_BELOW_MIN',
  'DUPLICATE_FOLD_ID',
  'MISSING_OR_INVALID_DATES',
  'NON_MONOTONIC_WINDOWS',
  'TEST_WINDOW_OVERLAP',
  'TEST_DAYS_BELOW_MIN_PER_FOLD',
  'TRAIN_DAYS_BELOW_MIN_PER_FOLD',
  'EMBARGO_DAYS_BELOW_MIN_PER_FOLD',
  'NEGATIVE_EMBARGO_GAP',
] as const;
export type FoldError = (typeof foldErrors)[number];

const foldWarnings = [
  'fold_count_built_mismatch',
  'ANCHOR_DRIFT',
  'TEST_DAYS_MISMATCH',
  'EMBARGO_DAYS_MISMATCH',
  'LOW_CALENDAR_EMBARGO_GAP',
] as const;
export type FoldWarning = (typeof foldWarnings)[number];

/** A fold as it is stored: windows by their first and last day. */
export interface FoldWindow {
  readonly fold: string;
  /** ISO 8601. */
  readonly train_start: string;
  readonly train_end: string;
  readonly test_start: string;
  readonly test_end: string;
  readonly train_dates: number;
  readonly test_dates: number;
  /** Dates before the test that do not train because their label reaches into it. */
  readonly purged_dates: number;
  /** Sessions from the last training date to the first test date. */
  readonly gap_sessions: number;
}

/** `fold_policy_validation.json`. */
export interface FoldPolicyValidation {
  readonly ok: boolean;
  readonly errors: readonly { readonly code: FoldError; readonly detail: string }[];
  readonly warnings: readonly { readonly code: FoldWarning; readonly detail: string }[];
  readonly counts: { readonly folds_built: number; readonly folds_asked: number };
  readonly config: FoldSettings;
  readonly requirements: {
    readonly folds: number;
    readonly test_dates: number;
    readonly train_dates: number;
    /** Sessions between training and test: lag + horizon + embargo. */
    readonly gap_sessions: number;
  };
}

/** The least that folds may be, as the reference asks for it; its embargo of 2 days is the gap that labels need instead. */
const minima = { folds: 3, test_dates: 5, train_dates: 8 } as const;

export function foldWindows(
  folds: readonly Fold[],
  dates: Int32Array,
  exchanges: readonly SessionDays[],
): FoldWindow[] {
  const day = (position: number | undefined) => dates[position ?? -1] ?? Number.NaN;
  const text = (position: number | undefined) => (Number.isNaN(day(position)) ? '' : isoDate(day(position)));
  return folds.map(({ id, train, purged, testFirst, testLast }) => ({
    fold: id,
    train_start: text(train[0]),
    train_end: text(train.at(-1)),
    test_start: text(testFirst),
    test_end: text(testLast),
    train_dates: train.length,
    test_dates: testLast - testFirst + 1,
    purged_dates: purged,
    gap_sessions: sessionsBetween(day(train.at(-1)), day(testFirst), exchanges),
  }));
}

/**
 * Holds folds to what they promise, however they were made: purge and gap together are at least lag + horizon + embargo sessions, windows ascend and do
 * not overlap, nothing is smaller than the minima. Codes are those of the reference.
 */
export function validateFoldPolicy(
  windows: readonly FoldWindow[],
  { lag, horizon }: LabelSpan,
  config: FoldSettings,
): FoldPolicyValidation {
  const requirements = { ...minima, gap_sessions: lag + horizon + Math.max(0, config.embargo_days) };
  const errors = [...policyErrors(windows, config), ...windows.flatMap((one) => windowErrors(one, requirements))];
  for (const [i, after] of windows.entries()) {
    const before = windows[i - 1];
    if (before === undefined) continue;
    if (after.test_start < before.test_start)
      errors.push(found('NON_MONOTONIC_WINDOWS', `${after.fold} tests before ${before.fold}`));
    else if (after.test_start <= before.test_end)
      errors.push(
        found(
          'TEST_WINDOW_OVERLAP',
          `${after.fold} tests from ${after.test_start}, ${before.fold} to ${before.test_end}`,
        ),
      );
  }
  return {
    ok: errors.length === 0,
    errors,
    warnings: policyWarnings(windows, config, requirements.gap_sessions),
    counts: { folds_built: windows.length, folds_asked: config.count },
    config,
    requirements,
  };
}

function policyErrors(windows: readonly FoldWindow[], config: FoldSettings) {
  const errors: { code: FoldError; detail: string }[] = [];
  const below = (code: FoldError, what: string, value: number, least: number) => {
    if (value < least) errors.push(found(code, `${what}: ${value}, at least ${least} expected`));
  };
  if (windows.length === 0) errors.push(found('NO_FOLDS', 'no fold was made'));
  else below('FOLD_COUNT_BELOW_MIN', 'folds', windows.length, minima.folds);
  below('TEST_DAYS_BELOW_MIN', 'test_dates', config.test_dates, minima.test_dates);
  below('EMBARGO_DAYS_BELOW_MIN', 'embargo_days', config.embargo_days, 0);
  below('MIN_TRAIN_DAYS_BELOW_MIN', 'min_train_dates', config.min_train_dates, minima.train_dates);
  const ids = new Set<string>();
  for (const { fold } of windows) {
    if (ids.has(fold)) errors.push(found('DUPLICATE_FOLD_ID', `${fold} occurs twice`));
    ids.add(fold);
  }
  return errors;
}

const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function windowErrors(window: FoldWindow, requirements: FoldPolicyValidation['requirements']) {
  const { fold, train_start, train_end, test_start, test_end, train_dates, test_dates, gap_sessions } = window;
  if (![train_start, train_end, test_start, test_end].every(isDate))
    return [found('MISSING_OR_INVALID_DATES', `${fold} lacks the first or the last date of a window`)];
  const errors: { code: FoldError; detail: string }[] = [];
  if (train_start > train_end || test_start > test_end)
    errors.push(found('NON_MONOTONIC_WINDOWS', `${fold} has a window that ends before it begins`));
  if (test_dates < requirements.test_dates)
    errors.push(found('TEST_DAYS_BELOW_MIN_PER_FOLD', `${fold} tests on ${test_dates} dates`));
  if (train_dates < requirements.train_dates)
    errors.push(found('TRAIN_DAYS_BELOW_MIN_PER_FOLD', `${fold} trains on ${train_dates} dates`));
  if (train_end >= test_start)
    errors.push(found('NEGATIVE_EMBARGO_GAP', `${fold} trains to ${train_end} and tests from ${test_start}`));
  else if (gap_sessions < requirements.gap_sessions)
    errors.push(
      found(
        'EMBARGO_DAYS_BELOW_MIN_PER_FOLD',
        `${fold} has ${gap_sessions} sessions between training and test, its labels need ${requirements.gap_sessions}`,
      ),
    );
  return errors;
}

function policyWarnings(windows: readonly FoldWindow[], config: FoldSettings, gap: number) {
  const warnings: { code: FoldWarning; detail: string }[] = [];
  const warn = (code: FoldWarning, detail: string) => warnings.push({ code, detail });
  if (windows.length !== config.count)
    warn('fold_count_built_mismatch', `${config.count} folds asked, ${windows.length} made`);
  const [first] = windows;
  for (const { fold, train_start, train_end, test_start, test_dates, gap_sessions } of windows) {
    if (config.scheme === 'anchored' && first && train_start !== first.train_start)
      warn('ANCHOR_DRIFT', `${fold} trains from ${train_start}, ${first.fold} from ${first.train_start}`);
    if (test_dates !== config.test_dates)
      warn('TEST_DAYS_MISMATCH', `${fold} tests on ${test_dates} dates, ${config.test_dates} asked`);
    // As-of dates further apart than a session leave more than what was asked.
    if (gap_sessions >= 2 * gap)
      warn(
        'EMBARGO_DAYS_MISMATCH',
        `${fold} has ${gap_sessions} sessions between training and test, ${gap} are needed`,
      );
    const calendarDays = (Date.parse(test_start) - Date.parse(train_end)) / dayMs;
    if (calendarDays < gap)
      warn(
        'LOW_CALENDAR_EMBARGO_GAP',
        `${fold} has ${calendarDays} days between training and test, ${gap} sessions are needed`,
      );
  }
  return warnings;
}

function found(code: FoldError, detail: string): { code: FoldError; detail: string } {
  return { code, detail };
}
