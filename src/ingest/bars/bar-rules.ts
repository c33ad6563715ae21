import { isoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import { breaksHighLowOrder } from '../../market/bar-invariants.ts';
import { type BarRows, noDay, noSymbol, otherSymbol, type PriceColumn } from '../../market/bar-rows.ts';

/**
 * What becomes of a row of a source. The lower-case ones are no errors: the row is taken, or it is not asked for. The
 * upper-case ones are the reasons for quarantine; where a row breaks several rules it has the first.
 */
export const barOutcomes = [
  'taken',
  'other symbol',
  'after the week',
  'before the window',
  'given by an earlier file',
  'given under the exact symbol',
  'placeholder on a day without a session',
  'given again with other values',
  'UNREADABLE_DATE',
  'FUTURE_DATE',
  'INVALID_SYMBOL',
  'NOT_A_SESSION',
  'NULL_PRICE',
  'NOT_POSITIVE',
  'NEGATIVE_VOLUME',
  'HIGH_LOW_ORDER',
  'DUPLICATE_BAR',
  'CONFLICTING_DUPLICATE',
  'UNKNOWN_ASSET',
  'MISDATED',
] as const;
export type BarOutcome = (typeof barOutcomes)[number];

/** The number that stands for an outcome. */
export const outcome = Object.fromEntries(barOutcomes.map((name, i) => [name, i])) as Readonly<
  Record<BarOutcome, number>
>;

/** Whether an outcome is a reason for quarantine. */
export function isQuarantined(code: number): boolean {
  return code >= outcome.UNREADABLE_DATE;
}

/**
 * The outcome of each row on its own; duplicates are settled afterwards.
 *
 * @param today epoch day (UTC) of the run
 */
export function judgeBars(bars: BarRows, window: SessionWindow, today: number): Uint8Array {
  const outcomes = new Uint8Array(bars.rows);
  for (let row = 0; row < bars.rows; row++) outcomes[row] = judgeBar(bars, row, window, today);
  return outcomes;
}

function judgeBar(bars: BarRows, row: number, window: SessionWindow, today: number): number {
  const symbol = bars.symbol[row] as number;
  const day = bars.day[row] as number;
  // A file may hold far more symbols than are asked for: those rows are not looked at.
  if (symbol === otherSymbol) return outcome['other symbol'];
  if (day === noDay) return outcome.UNREADABLE_DATE;
  if (day > today) return outcome.FUTURE_DATE;
  if (day > window.lastDay) return outcome['after the week'];
  if (day < window.firstDay) return outcome['before the window'];
  if (symbol === noSymbol) return outcome.INVALID_SYMBOL;
  if ((window.sessionOfDay[day - window.firstDay] as number) < 0) return outcome.NOT_A_SESSION;
  return judgePrices(
    bars.open[row] as number,
    bars.high[row] as number,
    bars.low[row] as number,
    bars.close[row] as number,
    bars.hasAdjClose[row] === 1 ? (bars.adj_close[row] as number) : 1,
    bars.volume[row] as number,
  );
}

/** The outcome of the prices and the volume of a row. */
export function judgePrices(
  open: number,
  high: number,
  low: number,
  close: number,
  adjClose: number,
  volume: number,
): number {
  // One null (NaN) or infinite number makes the sum so.
  if (!Number.isFinite(open + high + low + close + adjClose + volume)) return outcome.NULL_PRICE;
  if (!(open > 0 && high > 0 && low > 0 && close > 0 && adjClose > 0)) return outcome.NOT_POSITIVE;
  if (volume < 0) return outcome.NEGATIVE_VOLUME;
  return breaksHighLowOrder(open, high, low, close) ? outcome.HIGH_LOW_ORDER : outcome.taken;
}

/** A column of bars, by its name in the configuration. */
export type BarColumn = PriceColumn | 'symbol' | 'date';

const pricesOnly: readonly PriceColumn[] = ['open', 'high', 'low', 'close'];

/** The columns for which a row was set aside with this outcome; none where it is the row as a whole. */
export function columnsAtFault(bars: BarRows, row: number, code: number): readonly BarColumn[] {
  const value = (column: PriceColumn) => bars[column][row] as number;
  const given: readonly PriceColumn[] = bars.hasAdjClose[row] === 1 ? [...pricesOnly, 'adj_close'] : pricesOnly;
  switch (barOutcomes[code]) {
    case 'UNREADABLE_DATE':
    case 'FUTURE_DATE':
    case 'NOT_A_SESSION':
    case 'MISDATED':
      return ['date'];
    case 'INVALID_SYMBOL':
      return ['symbol'];
    case 'NULL_PRICE':
      return [...given, 'volume' as const].filter((column) => !Number.isFinite(value(column)));
    case 'NOT_POSITIVE':
      return given.filter((column) => !(value(column) > 0));
    case 'NEGATIVE_VOLUME':
      return ['volume'];
    case 'HIGH_LOW_ORDER':
      return pricesOnly;
    default:
      return [];
  }
}

/** What was found in a row set aside with this outcome, in a few words. */
export function describeBar(bars: BarRows, row: number, code: number): string {
  const columns = columnsAtFault(bars, row, code);
  const shown = () => columns.map((column) => `${column}=${bars[column as PriceColumn][row] as number}`).join(', ');
  switch (barOutcomes[code]) {
    case 'UNREADABLE_DATE':
      return 'the date cannot be read';
    case 'INVALID_SYMBOL':
      return 'the symbol is empty or no ticker';
    case 'NULL_PRICE':
      return columns.length === 0 ? 'numbers too large to add up' : `no finite number in ${columns.join(', ')}`;
    case 'NOT_POSITIVE':
    case 'NEGATIVE_VOLUME':
    case 'HIGH_LOW_ORDER':
      return shown();
    case 'DUPLICATE_BAR':
      return `the file gives ${isoDate(bars.day[row] as number)} before, with the same values`;
    case 'UNKNOWN_ASSET':
      return 'no asset is called so on that day';
    case 'MISDATED':
      return `dated ${isoDate(bars.day[row] as number)}, in a month that has bars on closed days and none on as many sessions`;
    case 'CONFLICTING_DUPLICATE':
      return `the file gives ${isoDate(bars.day[row] as number)} more than once, with other values`;
    default:
      return `dated ${isoDate(bars.day[row] as number)}`;
  }
}
