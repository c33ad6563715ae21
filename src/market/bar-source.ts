import type { Pipeline } from '../configuration/pipeline.ts';
import { UserError } from '../errors.ts';
import { codedColumn, holdsDates, numberColumn, presentCells } from '../providers/files/source-columns.ts';
import type { SourceTable, WantedColumns } from '../providers/files/source-table.ts';
import { type BarRows, noDay, noSymbol, otherSymbol } from './bar-rows.ts';
import { type DateFormat, parseDay } from './date-format.ts';
import { isSymbol } from './symbol.ts';

type BarColumnNames = Pipeline['market']['columns'];

/** The columns of a source of bars that must be read. */
export function wantedBarColumns(columns: BarColumnNames): WantedColumns {
  const { symbol, date, open, high, low, close, adj_close, volume } = columns;
  const required = [symbol, date, open, high, low, close, volume];
  return { required: adj_close === undefined ? required : [...required, adj_close] };
}

/**
 * The bars of a source table.
 *
 * @param symbols place of each symbol that is asked for
 * @throws UserError when not a single date can be read: then the format is wrong, not the rows
 */
export async function readBarRows(
  table: SourceTable,
  columns: BarColumnNames,
  symbols: ReadonlyMap<string, number>,
  format: DateFormat,
): Promise<BarRows> {
  const { frame } = table;
  const symbolCodes = await codedColumn(frame, columns.symbol);
  const places = symbolCodes.values.map((text) => placeOf(text.trim(), symbols));
  const dateCodes = await codedColumn(frame, columns.date);
  const written = holdsDates(frame, columns.date) ? 'YYYY-MM-DD' : format;
  const days = dateCodes.values.map((text) => parseDay(text, written) ?? noDay);
  if (days.length > 0 && days.every((day) => day === noDay)) {
    throw new UserError(
      `${table.file.name}: no date in the column "${columns.date}" is written ${written}; one is "${[...dateCodes.values].sort()[0]?.slice(0, 40)}".`,
      { hint: 'Set "date_format" under "market" in pipeline.yaml.' },
    );
  }
  const { adj_close } = columns;
  return {
    rows: frame.height,
    symbol: symbolCodes.codes.map((code) => places[code] ?? noSymbol),
    day: dateCodes.codes.map((code) => days[code] ?? noDay),
    open: await numberColumn(frame, columns.open),
    high: await numberColumn(frame, columns.high),
    low: await numberColumn(frame, columns.low),
    close: await numberColumn(frame, columns.close),
    adj_close: adj_close ? await numberColumn(frame, adj_close) : new Float64Array(frame.height).fill(Number.NaN),
    hasAdjClose: adj_close ? await presentCells(frame, adj_close) : new Uint8Array(frame.height),
    volume: await numberColumn(frame, columns.volume),
  };
}

function placeOf(symbol: string, symbols: ReadonlyMap<string, number>): number {
  return symbols.get(symbol) ?? (isSymbol(symbol) ? otherSymbol : noSymbol);
}
