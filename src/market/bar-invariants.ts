import { type IsoDate, isoDate } from '../calendar/date.ts';
import { sortedOrder } from '../lake/table.ts';
import type { BarTable } from './datasets.ts';

/** Prices that went through single precision or through adjustment differ in the last digits: this much disorder is none. */
const orderTolerance = 1e-6;

/** Whether the high lies below, or the low above, another price of the bar by more than a millionth of it. */
export function breaksHighLowOrder(open: number, high: number, low: number, close: number): boolean {
  return (
    high < Math.max(open, close, low) * (1 - orderTolerance) || low > Math.min(open, close, high) * (1 + orderTolerance)
  );
}

/** A stored bar, or a missing one, that breaks what must hold for all of them. */
export interface BarViolation {
  readonly code:
    | 'DUPLICATE_BAR'
    | 'FUTURE_DATE'
    | 'NOT_A_SESSION'
    | 'NULL_PRICE'
    | 'NOT_POSITIVE'
    | 'NEGATIVE_VOLUME'
    | 'HIGH_LOW_ORDER';
  readonly symbol: string;
  readonly date: IsoDate;
  readonly detail: string;
}

/**
 * What is wrong with stored bars: a (symbol, date) twice, a null, a price of zero or less, a negative volume, high and
 * low out of order, a day that is no session, a day after `lastDay`.
 *
 * @param isSession whether an epoch day is a session
 * @param lastDay epoch day
 */
export function checkBars(table: BarTable, isSession: (day: number) => boolean, lastDay: number): BarViolation[] {
  const violations: BarViolation[] = [];
  const { symbol, date } = table.columns;
  const order = sortedOrder(table, ['symbol', 'date']);
  for (let i = 0; i < table.rows; i++) {
    const row = order[i] as number;
    const day = date[row] as number;
    const report = (code: BarViolation['code'], detail: string) =>
      violations.push({ code, symbol: symbol[row] as string, date: isoDate(day), detail });
    const before = order[i - 1];
    if (before !== undefined && symbol[before] === symbol[row] && date[before] === day) {
      report('DUPLICATE_BAR', 'stored more than once');
    }
    if (day > lastDay) report('FUTURE_DATE', `after ${isoDate(lastDay)}`);
    if (!isSession(day)) report('NOT_A_SESSION', 'the exchange held no session');
    checkValues(table, row, report);
  }
  return violations;
}

function checkValues(
  { columns }: BarTable,
  row: number,
  report: (code: BarViolation['code'], detail: string) => void,
): void {
  const open = columns.open[row] as number;
  const high = columns.high[row] as number;
  const low = columns.low[row] as number;
  const close = columns.close[row] as number;
  const adjClose = columns.adj_close[row] as number;
  const volume = columns.volume[row] as number;
  if (!Number.isFinite(open + high + low + close + volume)) {
    report('NULL_PRICE', `open=${open}, high=${high}, low=${low}, close=${close}, volume=${volume}`);
  } else if (!(open > 0 && high > 0 && low > 0 && close > 0) || adjClose <= 0) {
    report('NOT_POSITIVE', `open=${open}, high=${high}, low=${low}, close=${close}, adj_close=${adjClose}`);
  } else if (breaksHighLowOrder(open, high, low, close)) {
    report('HIGH_LOW_ORDER', `open=${open}, high=${high}, low=${low}, close=${close}`);
  }
  if (volume < 0) report('NEGATIVE_VOLUME', `volume=${volume}`);
}
