import type { DateFormat } from '../../calendar/date-format.ts';
import { lacksOffset } from '../../calendar/published-time.ts';
import { writtenDates } from '../../calendar/written-dates.ts';
import { nameInFile } from '../../sources/column-names.ts';
import { type NumberNotation, numberReader } from '../../sources/number-notation.ts';
import { symbolsInCell } from '../../sources/symbol-lists.ts';
import { adjustedColumn } from '../bars/adjusted-column.ts';
import { type BarFormat, barFormats } from '../bars/bar-formats.ts';
import { newsFormats } from '../news/news-formats.ts';
import { columnsOfKind, type FileKind, kindOf, neededParts } from './part-names.ts';
import { symbolInName } from './symbol-in-name.ts';
import { writtenNumbers } from './written-numbers.ts';

/** What is known of a file before anything is said about it. */
export interface SampledFile {
  /** As it is named in the configuration. */
  readonly path: string;
  /** Its own name, without a folder. */
  readonly name: string;
  readonly layout: 'rows' | 'wide';
  readonly records: string | undefined;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Some texts of a column, without blank ones. */
  readonly texts: (column: string) => readonly string[];
  /** How many different texts a column has in all. */
  readonly distinct: (column: string) => number;
  /** Columns that the file itself types as dates. */
  readonly dated: ReadonlySet<string>;
  /** Those of them that hold times without saying of which zone. */
  readonly zoneless: ReadonlySet<string>;
}

/** What a file is taken for. */
export interface RecognisedFile {
  readonly kind: FileKind;
  readonly format: string | undefined;
  /** For `files` of its section in pipeline.yaml. */
  readonly files: readonly string[];
  /** The other settings of that section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The symbol of all its rows, as its name or its rows say. */
  readonly symbol: string | undefined;
  /** The column that each part was found in. */
  readonly columns: Readonly<Record<string, string>>;
  /** The other pattern that its dates fit, month and day the other way round. */
  readonly dateRival?: DateFormat | undefined;
  /** What has to be said before the file can be read. */
  readonly obstacles: readonly string[];
  /** What was decided and could be otherwise. */
  readonly doubts: readonly string[];
}

/** What a file most likely is, and the settings that read it. Undefined for a table of another kind. */
export function recognisedFile(file: SampledFile): RecognisedFile | undefined {
  const kind = kindOf(file.columns);
  if (kind === 'bars') return recognisedBars(file);
  if (kind === 'news') return recognisedNews(file);
  return kind === 'universe' && !isOfManyDays(file) ? recognisedUniverse(file) : undefined;
}

/** Whether the symbols are there again and again, as in a table of days of which nothing else is known. */
function isOfManyDays(file: SampledFile): boolean {
  const { symbol } = columnsOfKind('universe', file.columns);
  return symbol !== undefined && file.rows > 2 * file.distinct(symbol) && file.rows > 4;
}

const plainBars = {
  date: 'date',
  open: 'open',
  high: 'high',
  low: 'low',
  close: 'close',
  volume: 'volume',
  symbol: 'symbol',
};

function recognisedBars(file: SampledFile): RecognisedFile {
  const columns = columnsOfKind('bars', file.columns);
  const format = barFormatOf(file, columns);
  const known: BarFormat | undefined = format && barFormats[format];
  const named: Readonly<Record<string, string>> = { ...plainBars, ...known?.columns };
  const several = severalSymbols(file, columns);
  const symbol = 'symbol' in columns || several.length > 0 ? undefined : symbolInName(file.name);
  const isAdjusted = hasAdjustedCloses(file, columns);
  const [only, ...more] = new Set(textsOf(file, columns.symbol).map((text) => text.replace(/\.US$/i, '')));
  const dates = datesOf(file, columns.date);
  const numbers = ['open', 'high', 'low', 'close', 'volume'].flatMap((part) => columns[part] ?? []);
  const notation = writtenNumbers(numbers.flatMap((column) => textsOf(file, column)));
  const isUsualDate = dates.format === undefined || dates.format === (known?.date_format ?? 'YYYY-MM-DD');
  const settings = {
    ...ownColumns(file, isAdjusted ? { ...columns, adj_close: columns.close ?? '' } : columns, named),
    ...(isUsualDate ? {} : { date_format: dates.format }),
    ...(symbol === undefined || symbol.pattern === known?.symbol ? {} : { symbol: symbol.pattern }),
    ...suffixOf(file, columns.symbol, known?.strip_suffix),
    ...notation,
    ...(file.records === undefined ? {} : { records: file.records }),
  };
  return {
    kind: 'bars',
    format,
    files: [file.path],
    settings,
    symbol: symbol?.symbol ?? (more.length === 0 ? only : undefined),
    columns,
    obstacles: [
      ...(several.length > 0 ? several : obstaclesOf('bars', file, columns, symbol?.symbol)),
      ...(format === 'stooq' ? intradayPeriods(file) : []),
      ...dates.obstacles,
      ...numbers.flatMap((column) =>
        unreadableNumbers(file, column, { ...notation, factors: column === columns.volume }),
      ),
    ],
    dateRival: dates.rival,
    doubts: [...dates.doubts, ...(isAdjusted ? [adjustedDoubt(columns.close)] : []), ...roundedVolumes(file, columns)],
  };
}

/** Says so of volumes that are written as 57.43M. */
function roundedVolumes(file: SampledFile, { volume }: Readonly<Record<string, string>>): string[] {
  const rounded = textsOf(file, volume).find((text) => /\d[kmb]$/i.test(text));
  return rounded === undefined
    ? []
    : [`Volumes are rounded, such as "${rounded}" in "${volume}": they are taken as such.`];
}

/** Says so of a file of Stooq whose bars are of minutes. */
function intradayPeriods(file: SampledFile): string[] {
  const shorter = file.texts('<PER>').filter((period) => /^\d+$/.test(period));
  return shorter.length === 0
    ? []
    : [
        `Its bars are of ${shorter.slice(0, 3).join(', ')} minutes, as <PER> says; Regimen reads daily ones (D): download those.`,
      ];
}

/** Says so where every day is there again and again though no column is known to hold a symbol. */
function severalSymbols(file: SampledFile, columns: Readonly<Record<string, string>>): string[] {
  if ('symbol' in columns || columns.date === undefined) return [];
  const days = file.distinct(columns.date);
  if (days === 0 || file.rows < 2 * days) return [];
  const used = new Set(Object.values(columns));
  const unused = file.columns
    .filter((column) => !used.has(column) && file.distinct(column) > 1 && 2 * file.distinct(column) <= file.rows)
    .filter((column) => file.texts(column).every((text) => Number.isNaN(Number(text))));
  const shown = unused.slice(0, 5).map((column) => `"${column.slice(0, 40)}" (${file.distinct(column)} values)`);
  const named = shown.length === 0 ? 'no other column says of which' : `not used: ${shown.join(', ')}`;
  return [
    `Each day is there ${Math.round(file.rows / days)} times, as in a table of several symbols; ${named}. Set "columns: { symbol: … }" to the column with the symbol.`,
  ];
}

/**
 * Whether the closes are adjusted already: yfinance, with `auto_adjust` as it is unless said otherwise, writes no other. Its files are told by
 * their form, or by the columns of dividends and splits that `Ticker.history()` adds.
 */
function hasAdjustedCloses(
  { layout, columns: found }: SampledFile,
  { close, adj_close }: Readonly<Record<string, string>>,
) {
  const isHistory = ['Dividends', 'Stock Splits'].every((name) => found.includes(name));
  return close === 'Close' && adj_close === undefined && (layout === 'wide' || isHistory);
}

function adjustedDoubt(close: string | undefined): string {
  return `"${close}" is taken for the adjusted close as well: yfinance adjusts it unless auto_adjust is False, and then writes Adj Close beside it. Say "adj_close: none" where it is not adjusted.`;
}

/** The known format whose columns the file has all. */
function barFormatOf({ layout, columns: found }: SampledFile, columns: Readonly<Record<string, string>>) {
  if (layout === 'wide') return 'yfinance';
  const hasAll = ({ columns: named }: BarFormat) =>
    Object.values({ ...plainBars, symbol: undefined, ...named }).every(
      (name) => name === undefined || found.includes(name),
    );
  if (hasAll(barFormats.stooq)) return 'stooq';
  if (!('symbol' in columns) && hasAll(barFormats.yahoo)) return 'yahoo';
  return columns.symbol === barFormats.kaggle.columns.symbol && hasAll(barFormats.kaggle) ? 'kaggle' : undefined;
}

function recognisedNews(file: SampledFile): RecognisedFile {
  const columns = columnsOfKind('news', file.columns);
  const plain = {
    symbol: 'symbol',
    published: 'published',
    headline: 'headline',
    id: 'id',
    summary: 'summary',
    url: 'url',
    source: 'source',
  };
  const isPlain = Object.entries(columns).every(([part, column]) => column === plain[part as keyof typeof plain]);
  const { symbol: related, published: datetime } = newsFormats.finnhub.columns;
  const isFinnhub = columns.symbol === related && columns.published === datetime && columns.headline === 'headline';
  const format = isFinnhub ? 'finnhub' : isPlain && 'symbol' in columns ? 'json' : undefined;
  const symbol = 'symbol' in columns ? undefined : symbolInName(file.name);
  const isZoneless = file.zoneless.has(columns.published ?? '');
  const settings = {
    ...(format === undefined ? { columns } : {}),
    ...(isZoneless ? { timezone: 'UTC' } : {}),
    ...(symbol === undefined ? {} : { symbol: symbol.pattern }),
    ...suffixOf(file, columns.symbol, undefined),
    ...(file.records === undefined ? {} : { records: file.records }),
  };
  const obstacles = [
    ...obstaclesOf('news', file, columns, symbol?.symbol),
    ...(file.dated.has(columns.published ?? '') ? [] : timesWithoutZone(textsOf(file, columns.published))),
  ];
  const doubts = isZoneless
    ? [
        `The times in "${columns.published}" have no zone and are taken for UTC: where they are of another one, say so as "timezone", such as America/New_York.`,
      ]
    : [];
  const found = { symbol: symbol?.symbol, columns, obstacles };
  return { kind: 'news', format, files: [file.path], settings, ...found, doubts };
}

/** Says so where most times of news have no offset: they could be hours away, on the other side of a cutoff. */
function timesWithoutZone(texts: readonly string[]): string[] {
  const local = texts.filter(lacksOffset);
  if (local.length * 2 <= texts.length) return [];
  return [
    `The times have no offset, such as "${local[0]?.slice(0, 40)}": set "timezone" to the zone that they are of, such as America/New_York.`,
  ];
}

function recognisedUniverse(file: SampledFile): RecognisedFile {
  const columns = columnsOfKind('universe', file.columns);
  const settings = {
    ...ownColumns(file, columns, { symbol: 'symbol', sector: 'sector', name: 'name' }),
    ...suffixOf(file, columns.symbol, undefined),
    ...(file.records === undefined ? {} : { records: file.records }),
  };
  const found = {
    symbol: undefined,
    columns,
    obstacles: obstaclesOf('universe', file, columns, undefined),
    doubts: [],
  };
  return { kind: 'universe', format: undefined, files: [file.path], settings, ...found };
}

/** `columns` for the parts that would not be found without being named. */
function ownColumns(
  file: SampledFile,
  columns: Readonly<Record<string, string>>,
  named: Readonly<Record<string, string>>,
) {
  const own = Object.entries(columns).filter(([part, column]) => {
    if (part === 'adj_close') return column !== '' && adjustedColumn(undefined, file.columns) === undefined;
    return nameInFile(named[part] ?? part, file.columns) !== column;
  });
  return own.length === 0 ? {} : { columns: Object.fromEntries(own) };
}

interface DatesOfFile {
  readonly format?: DateFormat;
  readonly rival?: DateFormat | undefined;
  readonly obstacles: readonly string[];
  readonly doubts: readonly string[];
}

function datesOf(file: SampledFile, column: string | undefined): DatesOfFile {
  const texts = textsOf(file, column);
  if (column === undefined || texts.length === 0 || file.dated.has(column)) return { obstacles: [], doubts: [] };
  const written = writtenDates(texts);
  const example = `"${texts[0]?.slice(0, 40)}" in "${column}"`;
  if (written === undefined) {
    const obstacle = `The dates are written in no known way, such as ${example}: set "date_format", or export them as YYYY-MM-DD.`;
    return { obstacles: [obstacle], doubts: [] };
  }
  const { format, rival } = written;
  const doubts = rival === undefined ? [] : [`${example} can be ${format} or ${rival}: say which as "date_format".`];
  return { format, rival, obstacles: [], doubts };
}

/** Says so of a column in which most cells are no numbers. */
function unreadableNumbers(file: SampledFile, column: string, notation: NumberNotation): string[] {
  const texts = textsOf(file, column);
  const read = numberReader(notation);
  const unreadable = texts.filter((text) => Number.isNaN(read(text)));
  if (texts.length === 0 || unreadable.length * 2 <= texts.length) return [];
  return [
    `"${column}" holds no numbers that can be read, such as "${unreadable[0]?.slice(0, 40)}": export plain numbers, or name another column.`,
  ];
}

/** The suffix of symbols of the United States, which no other source writes. */
function suffixOf(file: SampledFile, column: string | undefined, known: string | undefined) {
  const cells = textsOf(file, column);
  const texts = kindOf(file.columns) === 'news' ? cells.flatMap((text) => symbolsInCell(text)) : cells;
  const isSuffixed = texts.length > 0 && texts.every((text) => /\.US$/i.test(text.trim()));
  return isSuffixed && known === undefined ? { strip_suffix: '.US' } : {};
}

function textsOf(file: SampledFile, column: string | undefined): readonly string[] {
  return column === undefined ? [] : file.texts(column);
}

/** What is missing: columns, and a symbol that neither a column nor the name of the file says. */
function obstaclesOf(
  kind: FileKind,
  file: SampledFile,
  columns: Readonly<Record<string, string>>,
  symbol: string | undefined,
): string[] {
  const obstacles = neededParts[kind]
    .filter((part) => !(part in columns))
    .map((part) => `No column holds ${part}: name it under "columns".`);
  if (obstacles.length > 0 && file.columns.some((column) => column.includes('\uFFFD'))) {
    obstacles.push('The names of the columns are not UTF-8: export the file as UTF-8 (in Excel "CSV UTF-8").');
  }
  if (kind !== 'universe' && !('symbol' in columns) && symbol === undefined) {
    obstacles.push(
      `No column holds the symbol, and the name ${file.name} does not say it: set "symbol" to it, or to a pattern such as "{symbol}_*".`,
    );
  }
  return obstacles;
}
