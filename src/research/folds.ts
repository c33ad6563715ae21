import { UserError } from '../errors.ts';
import { daysAfterSessions, type SessionDays } from './label-dates.ts';
import { purgedTraining } from './purging.ts';
import type { FoldSettings } from './settings.ts';

/** Which as-of dates train and which test, by their position among the dates of the panel. */
export interface Fold {
  /** `fold_1`, `fold_2`, … in order of time. */
  readonly id: string;
  /** Positions of the training dates, ascending: without those whose label reaches into the test. */
  readonly train: Int32Array;
  /** Training dates that were left out because it does. */
  readonly purged: number;
  readonly testFirst: number;
  readonly testLast: number;
}

/** How far a label reaches, in sessions. */
export interface LabelSpan {
  /** From the as-of date to the entry. */
  readonly lag: number;
  /** From the entry to the exit. */
  readonly horizon: number;
}

/**
 * Walk-forward folds: test blocks of the same length that lie beside each other and end with the last date, each behind its training dates. `anchored` trains on
 * all dates before, `rolling` on the last `train_dates` of them. A date trains only where its label [t + lag, t + lag + h] shares no day with the labels
 * of the test and is over when the first test date is scored, `embargo_days` sessions before it. A fold that would train on fewer than
 * `min_train_dates` is not made.
 *
 * @param dates as-of dates, ascending
 * @param exchanges sessions of the exchanges
 * @throws UserError where there are fewer dates than one fold needs
 */
export function walkForwardFolds(
  dates: Int32Array,
  exchanges: readonly SessionDays[],
  span: LabelSpan,
  settings: FoldSettings,
): Fold[] {
  const { scheme, count, test_dates, min_train_dates, train_dates, embargo_days } = settings;
  const starts = daysAfterSessions(dates, exchanges, span.lag);
  const ends = daysAfterSessions(dates, exchanges, span.lag + span.horizon + embargo_days);
  const folds: Fold[] = [];
  for (let i = 0; i < count; i++) {
    const testLast = dates.length - 1 - (count - 1 - i) * test_dates;
    const testFirst = testLast - test_dates + 1;
    if (testFirst < 0) continue;
    const before = purgedTraining({ starts, ends }, [{ first: testFirst, last: testLast }], 0).filter(
      (t) => t < testFirst && (ends[t] as number) <= (dates[testFirst] as number),
    );
    if (before.length < min_train_dates) continue;
    const train = scheme === 'anchored' ? before : before.slice(-Math.max(train_dates, min_train_dates));
    folds.push({ id: `fold_${folds.length + 1}`, train, purged: testFirst - before.length, testFirst, testLast });
  }
  if (folds.length === 0) refuseShortPanel(dates.length, span, settings);
  return folds;
}

function refuseShortPanel(dates: number, { lag, horizon }: LabelSpan, settings: FoldSettings): never {
  const { test_dates, min_train_dates, embargo_days } = settings;
  throw new UserError(
    `The panel holds ${dates} as-of dates, too few for a fold: it needs ${min_train_dates} to train on and ${test_dates} to test on, and between ` +
      `them as many as lie within ${lag + horizon + embargo_days} sessions (lag ${lag}, horizon ${horizon}, embargo ${embargo_days}).`,
    { hint: 'Make a panel with more as-of dates, or ask for smaller folds in research.yaml (stage_a.folds).' },
  );
}
