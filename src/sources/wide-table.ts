import { UserError } from '../errors.ts';
import { columnNamed, type DataFrame, polars } from '../lake/polars.ts';
import { isSymbol } from '../text/symbol.ts';
import { plainName } from './column-names.ts';
import { csvRecords } from './csv-records.ts';
import { recordFrame } from './csv-table.ts';
import type { SourceBytes } from './source-bytes.ts';
import type { SourceTable } from './source-table.ts';

/** The columns that tell the rows of a table made of a wide one apart. */
const wideKeys = { date: 'Date', symbol: 'Ticker' } as const;

const fields = new Set([
  'open',
  'high',
  'low',
  'close',
  'adjclose',
  'volume',
  'dividends',
  'stocksplits',
  'capitalgains',
]);

/** Where a wide file has what: a column of numbers for each pair of field and symbol. */
export interface WideHeader {
  /** Lines of the header behind the first. */
  readonly lines: number;
  readonly columns: readonly { readonly at: number; readonly field: string; readonly symbol: string }[];
}

/**
 * The header of a wide file: one line of fields (`Open`, `Close` …) and one of symbols, in either order, then perhaps one that names
 * the column of dates. Undefined when the first two lines are not those.
 */
export function wideHeader(
  first: readonly string[],
  following: readonly (readonly string[])[],
): WideHeader | undefined {
  const [second, third] = following;
  if (second === undefined || first.length < 2 || second.length !== first.length) return undefined;
  const isFields = (line: readonly string[]) => line.slice(1).every((name) => fields.has(plainName(name)));
  const [names, symbols] = isFields(first) ? [first, second] : isFields(second) ? [second, first] : [undefined, second];
  if (names === undefined || symbols.slice(1).some((symbol) => !isSymbol(symbol.trim()) || isPrice(symbol)))
    return undefined;
  const isDateLine = third?.slice(1).every((cell) => cell.trim() === '') ?? false;
  return {
    lines: isDateLine ? 2 : 1,
    columns: names
      .slice(1)
      .map((field, i) => ({ at: i + 1, field: field.trim(), symbol: (symbols[i + 1] ?? '').trim() })),
  };
}

const neededFields = ['Open', 'High', 'Low', 'Close', 'Volume'];

/**
 * What keeps lines from being the header of a wide file, though they look like one: most names of one line are fields, and they are there
 * again and again or stand behind yfinance's `Price`. Undefined where they do not look so, or nothing is wrong.
 */
export function wideFault(first: readonly string[], following: readonly (readonly string[])[]): string | undefined {
  const [second = []] = following;
  if (wideHeader(first, following) !== undefined) return undefined;
  const known = (line: readonly string[]) => line.slice(1).filter((name) => fields.has(plainName(name)));
  const [names, symbols] = known(first).length >= known(second).length ? [first, second] : [second, first];
  const isRepeated = new Set(names.slice(1)).size < names.length - 1;
  const isFieldLine = known(names).length > 0 && 2 * known(names).length >= names.length - 1;
  if (!isFieldLine || !(isRepeated || plainName(names[0] ?? '') === 'price')) return undefined;
  const missing = neededFields.filter((field) => !names.some((name) => plainName(name) === plainName(field)));
  const strange = [...new Set(names.slice(1).filter((name) => !fields.has(plainName(name))))];
  if (strange.length > 0) {
    const lacks = missing.length === 0 ? '' : `has no ${missing.join(', ')}; `;
    return `${lacks}it has ${strange
      .slice(0, 10)
      .map((name) => JSON.stringify(name.slice(0, 40)))
      .join(', ')} among its fields`;
  }
  const areSymbols =
    symbols.length === names.length && symbols.slice(1).every((text) => isSymbol(text.trim()) && !isPrice(text));
  return areSymbols ? undefined : 'has no line of symbols (Ticker,AAPL,…) beside that of its fields';
}

/** A number, or the beginning of a date: no symbol. */
function isPrice(text: string): boolean {
  return /^[-+$]?\d+(?:[.,]\d+)*$|^\d{4}-\d{2}/.test(text.trim());
}

/**
 * A CSV file with a column for each field and symbol, as a table with a row for each date and symbol: `Date`, `Ticker` and the
 * fields as the file names them. A date on which a symbol has no value at all is no row.
 *
 * @throws UserError when its header is another
 */
export async function readWideTable({ file, bytes, format }: SourceBytes): Promise<SourceTable> {
  const csv = format === 'csv' ? csvRecords(file.name, bytes) : undefined;
  const all =
    csv &&
    (await recordFrame(
      file.name,
      csv,
      Array.from(csv.header, (_, i) => ({ name: String(i), at: i })),
    ));
  const header = csv && all && wideHeader(csv.header, textRows(all, 2));
  const fault = csv && all && wideFault(csv.header, textRows(all, 2));
  if (fault !== undefined) throw wideFaultError(file.name, fault);
  if (csv === undefined || all === undefined || header === undefined) {
    throw new UserError(
      `${file.name} is no wide table: expected a line of fields (Open, Close, …) and one of symbols.`,
      {
        hint: 'The format yfinance is for files with one column for each field and symbol; for others say "columns".',
      },
    );
  }
  const { frame, fileRows } = await longTable(
    all.slice(header.lines, Math.max(0, all.height - header.lines)),
    header.columns,
    file.name,
  );
  const malformed = csv.malformed.map((row) => ({ ...row, row: row.row - header.lines }));
  return { file, frame, fileRows, rows: frame.height + malformed.length, malformed };
}

/** Of a file that is nearly a wide one. @param fault as `wideFault` says it */
export function wideFaultError(name: string, fault: string): UserError {
  return new UserError(`${name} looks like a table of yfinance, but ${fault}.`, {
    hint: 'Name its fields Open, High, Low, Close and Volume, with a line of symbols below or above, as yf.download(...).to_csv() writes them.',
  });
}

function textRows(frame: DataFrame, count: number): string[][] {
  return frame
    .head(count)
    .rows()
    .map((row) => row.map((cell) => String(cell ?? '')));
}

async function longTable(body: DataFrame, columns: WideHeader['columns'], name: string) {
  const pl = await polars();
  const names = [...new Set(columns.map(({ field }) => field))];
  const missing = pl.Series('missing', new Array<null>(body.height).fill(null), pl.Utf8);
  const row = pl.Series(
    'row',
    Array.from({ length: body.height }, (_, i) => i + 1),
    pl.Int32,
  );
  const parts = [...Map.groupBy(columns, ({ symbol }) => symbol)].map(([symbol, own]) => {
    const series = names.map((field) => {
      const [column, second] = own.filter((one) => one.field === field);
      if (second === undefined) return (column ? body.getColumn(String(column.at)) : missing).rename(field);
      throw new UserError(`${name} has two columns "${field}" of ${symbol}.`, { hint: 'Give it one of them.' });
    });
    const date = body.getColumn('0').rename(wideKeys.date);
    const ticker = pl.Series(wideKeys.symbol, new Array<string>(body.height).fill(symbol), pl.Utf8);
    return pl.DataFrame([date, ticker, ...series, row]);
  });
  const isGiven = names
    .map((field) => columnNamed(pl, field).fillNull(pl.lit('')).str.strip().neq(pl.lit('')))
    .reduce((any, one) => any.or(one));
  const long = pl.concat(parts).filter(isGiven);
  return {
    frame: long.drop('row'),
    fileRows: Int32Array.from(long.getColumn('row').toArray() as number[]),
  };
}
