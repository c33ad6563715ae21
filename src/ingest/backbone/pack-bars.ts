import type { AssetRegister } from '../../backbone/asset-register.ts';
import { type BarRows, noDay, noSymbol } from '../../market/bar-rows.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { numberColumn } from '../../sources/source-columns.ts';
import { rowNumbers } from '../../sources/source-table.ts';
import { barOutcomes, columnsAtFault, describeBar, judgePrices, outcome } from '../bars/bar-rules.ts';
import { type ClosedDays, misdatedMonths } from './closed-days.ts';
import { assetColumn, dayColumn, namingColumns, rowNaming } from './pack-columns.ts';
import { type DaySpan, emptySpan, monthOf, widen } from './pack-day.ts';
import { malformedPackRows, type RowRefusal, refusedRows } from './pack-refusals.ts';
import type { PackColumns, PackPiece } from './read-pack.ts';
import type { BarPackSettings } from './settings.ts';

/** The columns of a pack of bars. */
export function barColumns(settings: BarPackSettings): PackColumns {
  const { date, open, high, low, close, volume } = settings.columns;
  return { required: [...new Set([...namingColumns(settings), date, open, high, low, close, volume])], optional: [] };
}

/** Bars of a piece of a pack, judged. */
export interface JudgedBars {
  /** `symbol` is the number of the asset, or `noSymbol`. */
  readonly bars: BarRows;
  /** 0 = taken; see `barOutcomes`. */
  readonly outcomes: Uint8Array;
  /** Where each row stands in the pack, 1 = its first data row. */
  readonly rowNumbers: Int32Array;
  readonly quarantined: readonly QuarantinedRow[];
  /** The first and the last epoch day of the rows that are taken. */
  readonly span: DaySpan;
}

/** What bars are judged by. */
export interface BarJudging {
  readonly register: AssetRegister;
  /** Epoch day (UTC) of the run: a bar of a later day is refused. */
  readonly today: number;
  /** A bar of a day on which its exchange was closed is refused. */
  readonly closedDays: ClosedDays;
}

/** Reads and judges the bars of a piece of a pack: each row on its own, and dates by the month of their asset. */
export async function judgedBars(
  piece: PackPiece,
  settings: BarPackSettings,
  judging: BarJudging,
): Promise<JudgedBars> {
  const bars = await packBars(piece, settings, judging.register);
  const outcomes = outcomesOf(bars, judging);
  let refused = 0;
  const span = emptySpan();
  for (let row = 0; row < bars.rows; row++) {
    if (outcomes[row] !== 0) refused += 1;
    else widen(span, bars.day[row] as number);
  }
  const numbers = rowNumbers(piece);
  if (piece.firstRow > 0)
    for (let row = 0; row < numbers.length; row++) numbers[row] = (numbers[row] as number) + piece.firstRow;
  const naming = rowNaming(settings, piece.file.name);
  const refusals = refused === 0 ? [] : refusalsOf(bars, outcomes, settings);
  const quarantined = [...malformedPackRows(piece), ...(await refusedRows(piece, naming, refusals))];
  return { bars, outcomes, rowNumbers: numbers, quarantined, span };
}

/** What becomes of each bar: 0 = taken. */
function outcomesOf(bars: BarRows, { today, closedDays }: BarJudging): Uint8Array {
  const outcomes = new Uint8Array(bars.rows);
  const closed: number[] = [];
  for (let row = 0; row < bars.rows; row++) {
    const found = judgeBar(bars, row, today, closedDays);
    outcomes[row] = found;
    if (found === outcome.NOT_A_SESSION) closed.push(row);
  }
  if (closed.length === 0) return outcomes;
  const isMisdated = misdatedMonths(bars.rows, bars.symbol, bars.day, closed, closedDays);
  for (let row = 0; row < bars.rows; row++) {
    if (outcomes[row] === outcome.taken && isMisdated(row)) outcomes[row] = outcome.MISDATED;
  }
  return outcomes;
}

function judgeBar(bars: BarRows, row: number, today: number, closedDays: ClosedDays): number {
  const day = bars.day[row] as number;
  if (day === noDay) return outcome.UNREADABLE_DATE;
  if (day > today) return outcome.FUTURE_DATE;
  if (bars.symbol[row] === noSymbol) return outcome.UNKNOWN_ASSET;
  if (closedDays.isClosed(bars.symbol[row] as number, day)) return outcome.NOT_A_SESSION;
  return judgePrices(
    bars.open[row] as number,
    bars.high[row] as number,
    bars.low[row] as number,
    bars.close[row] as number,
    1,
    bars.volume[row] as number,
  );
}

async function packBars(
  { frame, file }: PackPiece,
  settings: BarPackSettings,
  register: AssetRegister,
): Promise<BarRows> {
  const { columns } = settings;
  const day = await dayColumn(frame, columns.date, settings.date_format);
  const numbers = (name: string) => numberColumn(frame, name, settings);
  const close = await numbers(columns.close);
  return {
    rows: frame.height,
    symbol: await assetColumn(frame, settings, file.name, day, register),
    day,
    open: await numbers(columns.open),
    high: await numbers(columns.high),
    low: await numbers(columns.low),
    close,
    adj_close: close,
    hasAdjClose: new Uint8Array(frame.height),
    volume: await numbers(columns.volume),
  };
}

function refusalsOf(bars: BarRows, outcomes: Uint8Array, { columns }: BarPackSettings): RowRefusal[] {
  const rows = Array.from(outcomes.keys()).filter((row) => outcomes[row] !== 0);
  return rows.map((at) => {
    const code = outcomes[at] as number;
    const day = bars.day[at] as number;
    return {
      at,
      reason: barOutcomes[code] as string,
      detail: describeBar(bars, at, code),
      period: monthOf(day),
      ...(day === noDay ? {} : { day }),
      columns: columnsAtFault(bars, at, code).flatMap((column) =>
        column === 'symbol' || column === 'adj_close' ? [] : columns[column],
      ),
    };
  });
}
