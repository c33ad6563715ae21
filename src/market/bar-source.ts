import type { Pipeline } from '../configuration/pipeline.ts';
import { UserError } from '../errors.ts';
import { fetchedTable } from '../providers/fetched-table.ts';
import { codedColumn, holdsDates, numberColumn, presentCells } from '../providers/files/source-columns.ts';
import type { SourceTable, WantedColumns } from '../providers/files/source-table.ts';
import type { AnswerRows, FetchedBar } from '../providers/provider.ts';
import { adjustedColumn, adjustedSpellings, noColumn } from './adjusted-column.ts';
import { type BarRows, noDay, noSymbol, otherSymbol } from './bar-rows.ts';
import { type DateFormat, parseDay } from './date-format.ts';
import { isSymbol } from './symbol.ts';

type BarColumnNames = Pipeline['market']['columns'];

/** A table of bars, and how it is to be read where that is not what the configuration says of files. */
export interface BarSource extends SourceTable {
  readonly columns?: BarColumnNames;
  readonly dateFormat?: DateFormat;
  /** The live provider that gave it. Neighbouring sources of one provider count as one. */
  readonly provider?: string;
  /** Prices and volumes are as traded: what adjusts them are the known splits and dividends alone. */
  readonly isAsTraded?: boolean;
  /** The symbols that are wanted of it; all of them when missing. */
  readonly symbols?: ReadonlySet<string>;
}

const fetchedColumns = {
  symbol: 'symbol',
  date: 'date',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  volume: 'volume',
} as const;

/** The bars that a live provider answered with, as a source; none where it gave no answer. */
export async function fetchedBars(provider: string, answers: readonly AnswerRows<FetchedBar>[]): Promise<BarSource[]> {
  if (answers.length === 0) return [];
  const table = await fetchedTable(answers, Object.values(fetchedColumns));
  const columns = { ...fetchedColumns, adj_close: noColumn };
  return [{ ...table, columns, dateFormat: 'YYYY-MM-DD', provider, isAsTraded: true }];
}

/** The columns of a source of bars that must be read, and those that are taken where it has them. */
export function wantedBarColumns(columns: BarColumnNames): WantedColumns {
  const { symbol, date, open, high, low, close, adj_close, volume } = columns;
  const required = [symbol, date, open, high, low, close, volume];
  if (adj_close === undefined) return { required, optional: adjustedSpellings };
  return { required: adj_close === noColumn ? required : [...required, adj_close] };
}

/**
 * The bars of a source. A bar as traded has its close for adjusted close: adjusted for nothing yet.
 *
 * @param files how files are to be read
 * @param symbols place of each symbol that is asked for
 * @throws UserError when not a single date of a file can be read: then the format is wrong, not the rows
 */
export async function readBarRows(
  source: BarSource,
  files: Pick<Pipeline['market'], 'columns' | 'date_format'>,
  symbols: ReadonlyMap<string, number>,
): Promise<BarRows> {
  const { frame, columns = files.columns, dateFormat: format = files.date_format, isAsTraded = false } = source;
  const symbolCodes = await codedColumn(frame, columns.symbol);
  const places = symbolCodes.values.map((text) => placeOf(text.trim(), symbols, source.symbols));
  const dateCodes = await codedColumn(frame, columns.date);
  const written = holdsDates(frame, columns.date) ? 'YYYY-MM-DD' : format;
  const days = dateCodes.values.map((text) => parseDay(text, written) ?? noDay);
  if (source.provider === undefined && days.length > 0 && days.every((day) => day === noDay)) {
    throw new UserError(
      `${source.file.name}: no date in the column "${columns.date}" is written ${written}; one is "${[...dateCodes.values].sort()[0]?.slice(0, 40)}".`,
      { hint: 'Set "date_format" under "market" in pipeline.yaml.' },
    );
  }
  const adjusted = adjustedColumn(columns.adj_close, frame.columns);
  const close = await numberColumn(frame, columns.close);
  return {
    rows: frame.height,
    symbol: symbolCodes.codes.map((code) => places[code] ?? noSymbol),
    day: dateCodes.codes.map((code) => days[code] ?? noDay),
    open: await numberColumn(frame, columns.open),
    high: await numberColumn(frame, columns.high),
    low: await numberColumn(frame, columns.low),
    close,
    adj_close: adjusted ? await numberColumn(frame, adjusted) : adjustedForNothing(close, isAsTraded),
    hasAdjClose: adjusted ? await presentCells(frame, adjusted) : new Uint8Array(frame.height),
    volume: await numberColumn(frame, columns.volume),
  };
}

function adjustedForNothing(close: Float64Array, isAsTraded: boolean): Float64Array {
  return isAsTraded ? close.slice() : new Float64Array(close.length).fill(Number.NaN);
}

function placeOf(symbol: string, symbols: ReadonlyMap<string, number>, wanted: BarSource['symbols']): number {
  if (!isSymbol(symbol)) return symbols.get(symbol) ?? noSymbol;
  return wanted === undefined || wanted.has(symbol) ? (symbols.get(symbol) ?? otherSymbol) : otherSymbol;
}
