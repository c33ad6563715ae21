import { describe, expect, it } from 'vitest';
import { foldWindows, validateFoldPolicy } from '../../../src/research/fold-policy.ts';
import { walkForwardFolds } from '../../../src/research/folds.ts';
import type { FoldSettings } from '../../../src/research/settings.ts';

const settings: FoldSettings = {
  scheme: 'anchored',
  count: 3,
  test_dates: 10,
  min_train_dates: 10,
  train_dates: 15,
  embargo_days: 0,
};
/** Sessions are all days, so that as-of dates, sessions and days count alike. */
const everyDay = [Int32Array.from({ length: 400 }, (_, i) => i)];
const daily = Int32Array.from({ length: 60 }, (_, i) => 100 + i);
const week = { lag: 1, horizon: 5 };

describe('anchored folds', () => {
  it('end with the last date, lie beside each other, and train on all dates before but those whose label is not over', () => {
    const folds = walkForwardFolds(daily, everyDay, week, settings);
    expect(folds.map(({ id, testFirst, testLast }) => [id, testFirst, testLast])).toEqual([
      ['fold_1', 30, 39],
      ['fold_2', 40, 49],
      ['fold_3', 50, 59],
    ]);
    // Lag 1 and horizon 5: the label of date 24 is over on date 30, the first tested one.
    expect(folds.map(({ train, purged }) => [train[0], train.at(-1), purged])).toEqual([
      [0, 24, 5],
      [0, 34, 5],
      [0, 44, 5],
    ]);
  });

  it('leave a further gap of the embargo', () => {
    const folds = walkForwardFolds(daily, everyDay, week, { ...settings, embargo_days: 3 });
    expect(folds.map(({ train }) => train.at(-1))).toEqual([21, 31, 41]);
  });

  it('never train on a label that shares a day with a tested one, without a lag', () => {
    const [fold] = walkForwardFolds(daily, everyDay, { lag: 0, horizon: 5 }, { ...settings, count: 1 });
    // The label of date 45 would end on date 50, where the first tested one begins.
    expect(fold?.train.at(-1)).toBe(44);
  });

  it('leave out those that would train on too little', () => {
    const folds = walkForwardFolds(daily, everyDay, week, { ...settings, min_train_dates: 30 });
    expect(folds.map(({ id, testFirst }) => [id, testFirst])).toEqual([
      ['fold_1', 40],
      ['fold_2', 50],
    ]);
  });

  it('count sessions and not dates: weekly dates lose one or two to a label of six sessions', () => {
    const mondayToFriday = [Int32Array.from({ length: 400 }, (_, i) => 7 * Math.floor(i / 5) + (i % 5))];
    const weekly = Int32Array.from({ length: 60 }, (_, i) => 7 * i + 4);
    const [fold] = walkForwardFolds(weekly, mondayToFriday, week, { ...settings, count: 1 });
    expect([fold?.train.at(-1), fold?.testFirst]).toEqual([48, 50]);
  });

  it('wait for the exchange that keeps a holiday', () => {
    const holiday = Int32Array.from([...(everyDay[0] as Int32Array)].filter((day) => day < 125 || day > 127));
    const [fold] = walkForwardFolds(daily, [everyDay[0] as Int32Array, holiday], week, {
      ...settings,
      min_train_dates: 5,
    });
    expect(fold?.train.at(-1)).toBe(21);
  });

  it('say what they lack where there are too few dates', () => {
    expect(() => walkForwardFolds(daily.subarray(0, 20), everyDay, week, settings)).toThrow(
      'The panel holds 20 as-of dates, too few for a fold: it needs 10 to train on and 10 to test on, and between them as many as lie within 6 sessions (lag 1, horizon 5, embargo 0).',
    );
  });
});

it('rolling folds train on the last dates before', () => {
  const folds = walkForwardFolds(daily, everyDay, week, { ...settings, scheme: 'rolling' });
  expect(folds.map(({ train }) => [train[0], train.at(-1)])).toEqual([
    [10, 24],
    [20, 34],
    [30, 44],
  ]);
});

describe('the fold policy', () => {
  const windows = foldWindows(walkForwardFolds(daily, everyDay, week, settings), daily, everyDay);
  const [first, second, third] = windows as [(typeof windows)[0], (typeof windows)[0], (typeof windows)[0]];
  const codesOf = (changed: readonly (typeof first)[], policy = settings) =>
    validateFoldPolicy(changed, week, policy).errors.map(({ code }) => code);
  const warningsOf = (changed: readonly (typeof first)[], policy = settings) =>
    validateFoldPolicy(changed, week, policy).warnings.map(({ code }) => code);

  it('finds nothing wrong with the folds that are made', () => {
    const result = validateFoldPolicy(windows, week, settings);
    expect(result).toMatchObject({ ok: true, errors: [], warnings: [], requirements: { gap_sessions: 6 } });
    expect(windows.map(({ gap_sessions }) => gap_sessions)).toEqual([6, 6, 6]);
  });

  it.each([
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
  ])('finds %s', (code, changed, policy) => {
    expect(codesOf(changed, policy)).toEqual([code]);
  });

  it.each([
    ['fold_count_built_mismatch', windows, { ...settings, count: 4 }],
    ['ANCHOR_DRIFT', [first, second, { ...third, train_start: first.train_end }], settings],
    ['TEST_DAYS_MISMATCH', [first, second, { ...third, test_dates: 12 }], settings],
    ['EMBARGO_DAYS_MISMATCH', [first, second, { ...third, gap_sessions: 12 }], settings],
    ['LOW_CALENDAR_EMBARGO_GAP', [first, second, { ...third, train_end: second.test_end, gap_sessions: 6 }], settings],
  ])('warns of %s', (code, changed, policy) => {
    expect(warningsOf(changed, policy)).toEqual([code]);
  });
});
