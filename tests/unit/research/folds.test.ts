import { describe, expect, it } from 'vitest';
import { validateFoldPolicy } from '../../../src/research/fold-policy.ts';
import { walkForwardFolds } from '../../../src/research/folds.ts';
import {
  daily,
  everyDay,
  foldErrorCases,
  foldWarningCases,
  settings,
  week,
  windows,
} from '../../support/research/fold-policy-cases.ts';

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
  it('finds nothing wrong with the folds that are made', () => {
    const result = validateFoldPolicy(windows, week, settings);
    expect(result).toMatchObject({ ok: true, errors: [], warnings: [], requirements: { gap_sessions: 6 } });
    expect(windows.map(({ gap_sessions }) => gap_sessions)).toEqual([6, 6, 6]);
  });

  it.each(foldErrorCases)('$name', ({ code, found }) => {
    expect(found()).toEqual([code]);
  });

  it.each(foldWarningCases)('$name', ({ code, found }) => {
    expect(found()).toEqual([code]);
  });
});
