import type { AssetRegister, AssetSpan } from '../../backbone/asset-register.ts';
import { type DateFormat, parseDay } from '../../calendar/date-format.ts';
import { UserError } from '../../errors.ts';
import { type DataFrame, polars } from '../../lake/polars.ts';
import { noDay, noSymbol } from '../../market/bar-rows.ts';
import { type CodedColumn, codedColumn, holdsDates } from '../../sources/source-columns.ts';
import { symbolOfFile } from '../../sources/symbol-of-name.ts';
import type { AssetNaming } from './settings.ts';

/** The columns by which rows name their asset. */
export function namingColumns({ columns: { asset, symbol, exchange } }: AssetNaming): string[] {
  return [asset, symbol, exchange].filter((name) => name !== undefined);
}

/** What the rows of a file call their asset: in a column, or all of them by one name. */
export type RowNaming = { readonly column: string } | { readonly name: string };

/** @throws UserError when the name of the file does not hold a ticker where the settings say so */
export function rowNaming({ symbol, columns }: AssetNaming, fileName: string): RowNaming {
  if (symbol !== undefined) return { name: symbolOfFile(fileName, symbol) };
  return { column: columns.asset ?? columns.symbol ?? '' };
}

/**
 * Epoch days of a column; `noDay` where there is none.
 *
 * @throws UserError where dates are written and none of them can be read: that is another format, and no row that is wrong
 */
export async function dayColumn(frame: DataFrame, name: string, format: DateFormat): Promise<Int32Array> {
  const series = frame.getColumn(name);
  const pl = await polars();
  if ((series.dtype as { readonly variant: string }).variant === 'Date' && series.nullCount() === 0) {
    return Int32Array.from(series.cast(pl.Int32).rechunk().toTypedArray() as unknown as Int32Array);
  }
  const { codes, values } = await codedColumn(frame, name);
  const written = holdsDates(frame, name) ? 'YYYY-MM-DD' : format;
  const days = values.map((text) => parseDay(text, written) ?? noDay);
  const [first] = values;
  if (first !== undefined && days.every((day) => day === noDay)) {
    throw new UserError(
      `No date of the column "${name}" can be read as ${written}: it holds "${first.slice(0, 40)}".`,
      {
        hint: 'Say under "date_format" of its pack in research.yaml how the file writes dates.',
      },
    );
  }
  return codes.map((code) => days[code] ?? noDay);
}

/**
 * The number of each row's asset; `noSymbol` where none is called so on that day.
 *
 * @param fileName of the pack, without its folder
 */
export async function assetColumn(
  frame: DataFrame,
  naming: AssetNaming,
  fileName: string,
  day: Int32Array,
  register: AssetRegister,
): Promise<Int32Array> {
  const { columns, values } = naming;
  if (columns.asset !== undefined) {
    const ids = await codedColumn(frame, columns.asset);
    const numbers = ids.values.map((id) => register.numberOf(id.trim()) ?? noSymbol);
    return ids.codes.map((code) => numbers[code] ?? noSymbol);
  }
  const named = rowNaming(naming, fileName);
  const tickers = 'name' in named ? oneValue(frame, named.name) : await codedColumn(frame, named.column);
  const exchanges =
    columns.exchange === undefined
      ? oneValue(frame, values.exchange ?? '')
      : await codedColumn(frame, columns.exchange);
  const spans = new Map<number, readonly AssetSpan[]>();
  const spansOf = (ticker: number, exchange: number): readonly AssetSpan[] => {
    const key = ticker * exchanges.values.length + exchange;
    const known = spans.get(key);
    if (known !== undefined) return known;
    const symbol = withoutSuffix(tickers.values[ticker]?.trim() ?? '', naming.strip_suffix);
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

function oneValue({ height }: DataFrame, value: string): CodedColumn {
  return { codes: new Int32Array(height), values: [value] };
}

function withoutSuffix(ticker: string, suffix = ''): string {
  const isThere = suffix !== '' && ticker.toLowerCase().endsWith(suffix.toLowerCase());
  return isThere ? ticker.slice(0, -suffix.length) : ticker;
}
