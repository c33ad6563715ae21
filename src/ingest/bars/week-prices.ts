import { epochDay, isoDate, type WeekEnding } from '../../calendar/date.ts';
import type { TableReader } from '../../lake/lake-draft.ts';
import { readActions, withActions } from '../../market/known-actions.ts';
import { readMarketWindow, readStoredMonth, viewSessions } from '../../market/market-view.ts';
import type { StepSettings } from '../../market/steps/settings.ts';
import { byCodeUnits } from '../../text/order.ts';
import { withoutAdjustedNote } from './adjustment-report.ts';
import { benchmarkWarning, type StepReport, stepReport, volumeWarnings } from './step-report.ts';

export interface WeekPricesOptions {
  readonly lake: TableReader;
  /** The members of the week, and the benchmark. */
  readonly symbols: readonly string[];
  readonly benchmark: string;
  /** The week that looks. */
  readonly until: WeekEnding;
  readonly settings: StepSettings;
}

/** What is to be known of the prices that a week is scored from. */
export interface WeekPrices {
  readonly steps: StepReport;
  /** Symbols with bars, and those of them without any adjusted close, sorted. */
  readonly symbols: number;
  readonly withoutAdjusted: readonly string[];
}

/** Looks at the prices of the sessions that a week is scored from, as it knows them. @throws DamagedPartitionError */
export async function readWeekPrices(options: WeekPricesOptions): Promise<WeekPrices> {
  const { lake, symbols, benchmark, until, settings } = options;
  const stored = await readMarketWindow({ symbols, until, sessions: viewSessions }, (month) =>
    readStoredMonth(lake, month),
  );
  const from = isoDate(stored.sessions[0] ?? epochDay(until));
  const actions = await readActions(lake, { symbols, from, until });
  const present = [...stored.bars].filter(([, { close }]) => close.some((price) => price > 0));
  const withoutAdjusted = present
    .filter(([, { adjClose }]) => adjClose.every(Number.isNaN))
    .map(([symbol]) => symbol)
    .sort(byCodeUnits);
  const steps = stepReport(withActions(stored, actions), actions, settings, benchmark);
  return { steps, symbols: present.length, withoutAdjusted };
}

/** What is to be said of them, one line each. The steps are a table of their own. */
export function weekPriceNotes({ steps, symbols, withoutAdjusted }: WeekPrices): string[] {
  const ofBenchmark = benchmarkWarning(steps);
  return [
    ...(ofBenchmark === undefined ? [] : [ofBenchmark]),
    ...(withoutAdjusted.length === 0 ? [] : [withoutAdjustedNote(withoutAdjusted, symbols)]),
    ...volumeWarnings(steps),
  ];
}
