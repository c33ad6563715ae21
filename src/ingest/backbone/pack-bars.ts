import type { AssetRegister, AssetSpan } from '../../backbone/asset-register.ts';
import { type DateFormat, parseDay } from '../../calendar/date-format.ts';
import { type DataFrame, polars } from '../../lake/polars.ts';
import { type BarRows, noDay, noSymbol } from '../../market/bar-rows.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { malformedRows } from '../../sources/row-counts.ts';
import { codedColumn, holdsDates, numberColumn, pickRows, textColumn } from '../../sources/source-columns.ts';
import { rowNumbers } from '../../sources/source-table.ts';
import { toQuarantine } from '../../sources/to-quarantine.ts';
import { barOutcomes, columnsAtFault, describeBar, judgePrices, outcome } from '../bars/bar-rules.ts';
import { monthOf } from './period.ts';
import type { PackColumns, PackPiece } from './read-pack.ts';
import type { BarPackSettings } from './settings.ts';

/** The columns of a pack of bars. */
export function barColumns({ columns }: BarPackSettings): PackColumns {
  const { asset, symbol, exchange, date, open, high, low, close, volume } = columns;
  const named = [asset, symbol, exchange].filter((name) => name !== undefined);
  return { required: [...new Set([...named, date, open, high, low, close, volume])], optional: [] };
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
  /** The last epoch day of the rows that are taken; `noDay` where none is. */
  readonly lastDay: number;
}

/**
 * Reads and judges the bars of a piece of a pack, each row on its own.
 *
 * @param today epoch day (UTC) of the run: a bar of a later day is refused
 */
export async function judgedBars(
  piece: PackPiece,
  settings: BarPackSettings,
  register: AssetRegister,
  today: number,
): Promise<JudgedBars> {
  const bars = await packBars(piece.frame, settings, register);
  const outcomes = new Uint8Array(bars.rows);
  let refused = 0;
  let lastDay = noDay;
  for (let row = 0; row < bars.rows; row++) {
    const found = judgeBar(bars, row, today);
    outcomes[row] = found;
    if (found !== 0) refused += 1;
    else lastDay = Math.max(lastDay, bars.day[row] as number);
  }
  const numbers = rowNumbers(piece);
  if (piece.firstRow > 0)
    for (let row = 0; row < numbers.length; row++) numbers[row] = (numbers[row] as number) + piece.firstRow;
  const quarantined = [
    ...malformedRows(piece, 'undated'),
    ...(refused === 0 ? [] : await refusedBars(piece, bars, outcomes, settings)),
  ];
  return { bars, outcomes, rowNumbers: numbers, quarantined, lastDay };
}

function judgeBar(bars: BarRows, row: number, today: number): number {
  const day = bars.day[row] as number;
  if (day === noDay) return outcome.UNREADABLE_DATE;
  if (day > today) return outcome.FUTURE_DATE;
  if (bars.symbol[row] === noSymbol) return outcome.UNKNOWN_ASSET;
  return judgePrices(
    bars.open[row] as number,
    bars.high[row] as number,
    bars.low[row] as number,
    bars.close[row] as number,
    1,
    bars.volume[row] as number,
  );
}

async function packBars(frame: DataFrame, settings: BarPackSettings, register: AssetRegister): Promise<BarRows> {
  const { columns } = settings;
  const day = await dayColumn(frame, columns.date, settings.date_format);
  const numbers = (name: string) => numberColumn(frame, name, settings);
  const close = await numbers(columns.close);
  return {
    rows: frame.height,
    symbol: await assetColumn(frame, settings, day, register),
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

/** Epoch days of a column; `noDay` where there is none. */
export async function dayColumn(frame: DataFrame, name: string, format: DateFormat): Promise<Int32Array> {
  const series = frame.getColumn(name);
  const pl = await polars();
  if ((series.dtype as { readonly variant: string }).variant === 'Date' && series.nullCount() === 0) {
    return Int32Array.from(series.cast(pl.Int32).rechunk().toTypedArray() as unknown as Int32Array);
  }
  const { codes, values } = await codedColumn(frame, name);
  const written = holdsDates(frame, name) ? 'YYYY-MM-DD' : format;
  const days = values.map((text) => parseDay(text, written) ?? noDay);
  return codes.map((code) => days[code] ?? noDay);
}

/** The number of each row's asset; `noSymbol` where none is called so on that day. */
export async function assetColumn(
  frame: DataFrame,
  {
    columns,
    values,
  }: Pick<BarPackSettings, 'values'> & {
    readonly columns: Pick<BarPackSettings['columns'], 'asset' | 'symbol' | 'exchange'>;
  },
  day: Int32Array,
  register: AssetRegister,
): Promise<Int32Array> {
  if (columns.asset !== undefined) {
    const ids = await codedColumn(frame, columns.asset);
    const numbers = ids.values.map((id) => register.numberOf(id.trim()) ?? noSymbol);
    return ids.codes.map((code) => numbers[code] ?? noSymbol);
  }
  const tickers = await codedColumn(frame, columns.symbol ?? '');
  const exchanges =
    columns.exchange === undefined
      ? { codes: new Int32Array(frame.height), values: [values.exchange ?? ''] }
      : await codedColumn(frame, columns.exchange);
  const spans = new Map<number, readonly AssetSpan[]>();
  const spansOf = (ticker: number, exchange: number): readonly AssetSpan[] => {
    const key = ticker * exchanges.values.length + exchange;
    const known = spans.get(key);
    if (known !== undefined) return known;
    const symbol = tickers.values[ticker]?.trim() ?? '';
    const found = register.spansOf(symbol, exchanges.values[exchange]?.trim() ?? '');
    spans.set(key, found);
    return found;
  };
  return tickers.codes.map((ticker, row) => {
    const exchange = exchanges.codes[row] as number;
    if (ticker < 0 || exchange < 0) return noSymbol;
    const date = day[row] as number;
    return spansOf(ticker, exchange).find(({ from, to }) => date >= from && date < to)?.number ?? noSymbol;
  });
}

async function refusedBars(
  piece: PackPiece,
  bars: BarRows,
  outcomes: Uint8Array,
  { columns }: BarPackSettings,
): Promise<QuarantinedRow[]> {
  const rows = Array.from(outcomes.keys()).filter((row) => outcomes[row] !== 0);
  const picked = await pickRows(piece.frame, rows);
  const names = await textColumn(picked, columns.asset ?? columns.symbol ?? '');
  const refusals = rows.map((at, k) => {
    const code = outcomes[at] as number;
    const day = bars.day[at] as number;
    return {
      at,
      symbol: names[k] ?? '',
      reason: barOutcomes[code] as string,
      detail: describeBar(bars, at, code),
      period: monthOf(day),
      ...(day === noDay ? {} : { day }),
      columns: columnsAtFault(bars, at, code).flatMap((column) =>
        column === 'symbol' || column === 'adj_close' ? [] : columns[column],
      ),
    };
  });
  const set = await toQuarantine(piece, picked, refusals);
  return piece.firstRow === 0 ? set : set.map((row) => ({ ...row, row: row.row + piece.firstRow }));
}
