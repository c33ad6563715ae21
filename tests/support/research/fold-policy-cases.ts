import { foldWindows, validateFoldPolicy } from '../../../src/research/fold-policy.ts';
import { walkForwardFolds } from '../../../src/research/folds.ts';
import type { FoldSettings } from '../../../src/research/settings.ts';
import type { CodeCase } from './code-case.ts';

export const settings: FoldSettings = {
  scheme: 'anchored',
  count: 3,
  test_dates: 10,
  min_train_dates: 10,
  train_dates: 15,
  embargo_days: 0,
};
/** Sessions are all days, so that as-of dates, sessions and days count alike. */
export const everyDay = [Int32Array.from({ length: 400 }, (_, i) => i)];
export const daily = Int32Array.from({ length: 60 }, (_, i) => 100 + i);
export const week = { lag: 1, horizon: 5 };

export const windows = foldWindows(walkForwardFolds(daily, everyDay, week, settings), daily, everyDay);
const [first, second, third] = windows as [(typeof windows)[0], (typeof windows)[0], (typeof windows)[0]];

type Changed = readonly [code: string, windows: readonly (typeof first)[], policy: FoldSettings];

const errors: readonly Changed[] = [
  ['NO_FOLDS', [], settings],
  ['FOLD_COUNT_BELOW_MIN', [first, second], settings],
  ['TEST_DAYS_BELOW_MIN', windows, { ...settings, test_dates: 4 }],
  ['EMBARGO_DAYS_BELOW_MIN', windows, { ...settings, embargo_days: -1 }],
  ['MIN_TRAIN_DAYS_BELOW_MIN', windows, { ...settings, min_train_dates: 7 }],
  ['DUPLICATE_FOLD_ID', [first, second, { ...third, fold: 'fold_2' }], settings],
  ['MISSING_OR_INVALID_DATES', [first, second, { ...third, train_end: '' }], settings],
  [
    'NON_MONOTONIC_WINDOWS',
    [{ ...first, train_start: first.train_end, train_end: first.train_start }, second, third],
    settings,
  ],
  ['NON_MONOTONIC_WINDOWS', [second, first, third], settings],
  ['TEST_WINDOW_OVERLAP', [first, { ...second, test_start: first.test_end }, third], settings],
  ['TEST_DAYS_BELOW_MIN_PER_FOLD', [first, second, { ...third, test_dates: 4 }], settings],
  ['TRAIN_DAYS_BELOW_MIN_PER_FOLD', [{ ...first, train_dates: 7 }, second, third], settings],
  ['EMBARGO_DAYS_BELOW_MIN_PER_FOLD', [first, second, { ...third, gap_sessions: 5 }], settings],
  ['NEGATIVE_EMBARGO_GAP', [first, second, { ...third, train_end: third.test_start, gap_sessions: 0 }], settings],
];

const warnings: readonly Changed[] = [
  ['fold_count_built_mismatch', windows, { ...settings, count: 4 }],
  ['ANCHOR_DRIFT', [first, second, { ...third, train_start: first.train_end }], settings],
  ['TEST_DAYS_MISMATCH', [first, second, { ...third, test_dates: 12 }], settings],
  ['EMBARGO_DAYS_MISMATCH', [first, second, { ...third, gap_sessions: 12 }], settings],
  ['LOW_CALENDAR_EMBARGO_GAP', [first, second, { ...third, train_end: second.test_end, gap_sessions: 6 }], settings],
];

export const foldErrorCases: readonly CodeCase[] = errors.map(([code, changed, policy]) => ({
  code,
  name: `finds ${code}`,
  found: () => validateFoldPolicy(changed, week, policy).errors.map((one) => one.code),
}));

export const foldWarningCases: readonly CodeCase[] = warnings.map(([code, changed, policy]) => ({
  code,
  name: `warns of ${code}`,
  found: () => validateFoldPolicy(changed, week, policy).warnings.map((one) => one.code),
}));
