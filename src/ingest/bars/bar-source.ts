import { type DateFormat, parseDay } from '../../calendar/date-format.ts';
import { tellingDate, writtenDates } from '../../calendar/written-dates.ts';
import { UserError } from '../../errors.ts';
import type { AnswerRows, FetchedBar } from '../../http/provider.ts';
import { type BarRows, noDay, noSymbol, otherSymbol } from '../../market/bar-rows.ts';
import { fetchedTable } from '../../sources/fetched-table.ts';
import type { NumberNotation } from '../../sources/number-notation.ts';
import { type CodedColumn, codedColumn, holdsDates, numberColumn, presentCells } from '../../sources/source-columns.ts';
import type { SourceTable, WantedColumns } from '../../sources/source-table.ts';
import {
  isTicker,
  type SpelledSymbol,
  type SymbolMatcher,
  symbolOn,
  type TextMeaning,
} from '../../sources/symbol-matching.ts';
import { adjustedColumn, adjustedSpellings, noColumn } from './adjusted-column.ts';
import type { MarketSettings } from './settings.ts';

type BarColumnNames = MarketSettings['columns'];

/** A table of bars, and how it is to be read where that is not what the configuration says of files. */
export interface BarSource extends SourceTable {
  readonly columns?: BarColumnNames;
  readonly dateFormat?: DateFormat;
  readonly notation?: NumberNotation;
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
  const { symbol, date, open, high, low, close, adj_close, volume, adj_volume } = columns;
  const required = [symbol, date, open, high, low, close, adj_volume ?? volume];
  if (adj_close === undefined) return { required, optional: adjustedSpellings };
  return { required: adj_close === noColumn ? required : [...required, adj_close] };
}

/** The rows of a source, and the texts by which it names symbols otherwise than the universe. */
export interface ReadBars {
  readonly bars: BarRows;
  readonly spelled: readonly SpelledSymbol[];
  /** Texts that stand for no symbol that is asked for. */
  readonly strangers: readonly string[];
}

/**
 * The bars of a source. A bar as traded has its close for adjusted close: adjusted for nothing yet.
 *
 * @param files how files are to be read
 * @param symbols place of each symbol that is asked for
 * @param matcher finds them under other spellings
 * @throws UserError when not a single date of a file can be read: then the format is wrong, not the rows
 */
export async function readBarRows(
  source: BarSource,
  files: Pick<MarketSettings, 'columns' | 'date_format'>,
  symbols: ReadonlyMap<string, number>,
  matcher: SymbolMatcher,
): Promise<ReadBars> {
  const { frame, columns = files.columns, dateFormat: format = files.date_format, isAsTraded = false } = source;
  const symbolCodes = await codedColumn(frame, columns.symbol);
  const dateCodes = await codedColumn(frame, columns.date);
  const written = holdsDates(frame, columns.date) ? 'YYYY-MM-DD' : format;
  const days = dateCodes.values.map((text) => parseDay(text, written) ?? noDay);
  if (source.provider === undefined && days.length > 0 && days.every((day) => day === noDay)) {
    throw unreadableDates(source.file.name, columns.date, written, [...dateCodes.values].sort());
  }
  const adjusted = adjustedColumn(columns.adj_close, frame.columns);
  const numbers = (name: string) => numberColumn(frame, name, source.notation);
  const close = await numbers(columns.close);
  const day = dateCodes.codes.map((code) => days[code] ?? noDay);
  const { symbol, isSpelled, ...names } = namedRows(symbolCodes, day, symbols, source.symbols, matcher);
  const bars: BarRows = {
    rows: frame.height,
    symbol,
    day,
    ...(isSpelled ? { isSpelled } : {}),
    open: await numbers(columns.open),
    high: await numbers(columns.high),
    low: await numbers(columns.low),
    close,
    adj_close: adjusted ? await numbers(adjusted) : adjustedForNothing(close, isAsTraded),
    hasAdjClose: adjusted ? await presentCells(frame, adjusted) : new Uint8Array(frame.height),
    volume: await numberColumn(frame, columns.adj_volume ?? columns.volume, { ...source.notation, factors: true }),
  };
  return { bars, ...names };
}

/** Texts of dates that are looked at to tell how they are written. */
const lookedAtDates = 400;

function unreadableDates(name: string, column: string, expected: DateFormat, texts: readonly string[]): UserError {
  const step = Math.max(1, Math.floor(texts.length / lookedAtDates));
  const some = texts.filter((text, i) => i % step === 0 && text.trim() !== '');
  const found = writtenDates(some);
  const one = tellingDate(some)?.slice(0, 40);
  const format = found?.format ?? '…';
  return new UserError(
    `${name}: no date in the column "${column}" is written ${expected}; one is "${one}"${found === undefined ? '' : `, which is ${format}`}.`,
    {
      hint:
        `Set "date_format: ${format}" under "market" in pipeline.yaml, or, where its other files are written otherwise, name this one on its own: ` +
        `{ path: …/${name}, date_format: ${format} }. "ingest --try FILE" shows the settings that read a file.`,
    },
  );
}

interface NamedRows extends Omit<ReadBars, 'bars'> {
  readonly symbol: Int32Array;
  readonly isSpelled: Uint8Array | undefined;
}

/** The place of each row's symbol. What a text stands for is found once per text, and by day only where an alias has dates. */
function namedRows(
  { codes, values }: CodedColumn,
  day: Int32Array,
  symbols: ReadonlyMap<string, number>,
  wanted: BarSource['symbols'],
  matcher: SymbolMatcher,
): NamedRows {
  const texts = values.map((text) => text.trim());
  const meanings = texts.map((text) => matcher.meaningOf(text));
  const strange = texts.map((text) => (isTicker(text) ? otherSymbol : noSymbol));
  const symbol = new Int32Array(codes.length);
  const isSpelled = new Uint8Array(codes.length);
  const counts = new Map<string, SpelledSymbol>();
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    const meaning: TextMeaning | undefined = meanings[code];
    const date = day[row] as number;
    const named = meaning && symbolOn(meaning, date === noDay ? Number.NaN : date);
    if (named === undefined) {
      symbol[row] = strange[code] ?? noSymbol;
      continue;
    }
    const isWanted = wanted === undefined || wanted.has(named.symbol);
    symbol[row] = isWanted ? (symbols.get(named.symbol) ?? otherSymbol) : otherSymbol;
    if (named.naming === 'exact') continue;
    isSpelled[row] = 1;
    const key = `${code} ${named.symbol}`;
    counts.set(key, { ...named, text: texts[code] ?? '', rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return {
    symbol,
    isSpelled: counts.size === 0 ? undefined : isSpelled,
    spelled: [...counts.values()],
    strangers: texts.filter((text, code) => text !== '' && meanings[code]?.always === undefined),
  };
}

function adjustedForNothing(close: Float64Array, isAsTraded: boolean): Float64Array {
  return isAsTraded ? close.slice() : new Float64Array(close.length).fill(Number.NaN);
}
