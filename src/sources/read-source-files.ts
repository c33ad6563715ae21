import { normalize } from 'node:path';
import { UserError } from '../errors.ts';
import type { Network } from '../http/network.ts';
import { type SourceLocation, sourceLocations } from '../http/source-location.ts';
import { columnNamed, type DataFrame, polars } from '../lake/polars.ts';
import type { Logger } from '../log/log.ts';
import { counted, nameList } from '../text/name-list.ts';
import { type ColumnNames, columnsInFile } from './column-names.ts';
import { csvHeader } from './csv-records.ts';
import { readCsvTable } from './csv-table.ts';
import { hasSymbolKeys, jsonLines } from './json-lines.ts';
import { ndjsonFields, readNdjsonTable } from './ndjson-table.ts';
import { parquetColumns, readParquetTable } from './parquet-table.ts';
import { DamagedSource, type LoadOptions, loadSource, type SourceBytes, type SourceFormat } from './source-bytes.ts';
import { isPattern, matchingFiles } from './source-patterns.ts';
import { presentColumns, type SourceTable, type WantedColumns } from './source-table.ts';
import { withEachSymbol } from './symbol-lists.ts';
import { symbolOfFile } from './symbol-of-name.ts';
import { readWideTable } from './wide-table.ts';

/** How one entry of a source's `files` is read. */
export interface FileReading<N extends ColumnNames> {
  /** A local path, a pattern of paths, or an address. */
  readonly path: string;
  /** `wide`: a column for each field and symbol. */
  readonly layout?: 'rows' | 'wide' | undefined;
  /** Where the records lie in a JSON document. */
  readonly records?: string | undefined;
  readonly columns: N;
  /** Names of further columns that are taken where a file has them. */
  readonly whenThere?: Partial<N> | undefined;
  /** The columns to read, of the names that a file gives them. */
  wanted(columns: N): WantedColumns;
  /** The symbol of all rows, or a pattern of the file's name that holds it. Without it `columns.symbol` names a column. */
  readonly symbol?: string | undefined;
  /** What is cut off the end of each symbol, in upper or lower case. */
  readonly stripSuffix?: string | undefined;
  /** Whether a row may name several symbols, and stands for one of each then. */
  readonly isOfSeveral?: boolean;
}

/** A file that was read, and the names of its columns. */
export interface ReadFile<N extends ColumnNames> extends SourceTable {
  readonly columns: N;
  /** Every column that the file has, those that nothing reads included. */
  readonly found: readonly string[];
}

/** What reading takes that is on no disk, and where it says what it does. */
export interface ReadContext extends Network {
  readonly log: Logger;
}

export const readers: Readonly<Record<SourceFormat, typeof readCsvTable>> = {
  csv: readCsvTable,
  ndjson: readNdjsonTable,
  json: readNdjsonTable,
  parquet: readParquetTable,
};

/**
 * The wanted columns of every file of a source, in the order of the list; the files of a pattern by their path. CSV, Parquet, JSON
 * and NDJSON, each also as .gz, from local paths and http(s) addresses. A file that an entry names by its own path is no
 * part of the patterns.
 *
 * @throws UserError when a file cannot be had or read as a whole, or a pattern has none
 */
export async function readSourceFiles<R extends FileReading<ColumnNames>>(
  readings: readonly R[],
  context: ReadContext,
  limits: Partial<LoadOptions> = {},
): Promise<(ReadFile<R['columns']> & { readonly reading: R })[]> {
  const { fetch, signal, log } = context;
  const files = await filesOf(readings);
  const read = async ({ location, reading }: FileToRead<R>) => {
    const source = await loadSource(location, { fetch, signal, ...limits });
    return { source, table: await readSource(source, location, reading) };
  };
  const tables: (ReadFile<R['columns']> & { readonly reading: R })[] = [];
  for (const file of files) {
    const { source, table } = await read(file).catch(async (error: unknown) => {
      throw await strayFile(error, file, files, read);
    });
    log.debug(
      `${source.file.name}: ${source.format}, ${source.file.bytes} bytes, ${table.rows} rows, SHA-256 ${source.file.sha256}`,
    );
    tables.push({ ...table, reading: file.reading });
  }
  const open = tables.filter(({ isLastOpen }) => isLastOpen).map(({ file }) => file.name);
  if (open.length > 0) {
    log.info(
      `The last line has no line end in ${counted(open.length, 'file')} (${nameList(open, 5)}): it is taken as it stands. Where others of the source end in one, fetch the file again, it may be cut short.`,
    );
  }
  return tables;
}

interface FileToRead<R> {
  readonly location: SourceLocation;
  readonly reading: R;
  /** That named the file; undefined where an entry names it by its path. */
  readonly pattern: string | undefined;
}

/**
 * The files that the readings name, one for each file of a pattern.
 *
 * @throws UserError when a pattern has no file, or one is named twice
 */
export async function filesOf<R extends Pick<FileReading<ColumnNames>, 'path' | 'records'>>(
  readings: readonly R[],
): Promise<FileToRead<R>[]> {
  const named = new Set(readings.filter(({ path }) => !isPattern(path)).map(({ path }) => normalize(path)));
  const found = await Promise.all(
    readings.map(async (reading) => {
      if (!isPattern(reading.path)) return [{ path: reading.path, reading, pattern: undefined }];
      const paths = (await matchingFiles(reading.path)).filter((path) => !named.has(path));
      return paths.map((path) => ({ path, reading, pattern: reading.path }));
    }),
  );
  const files = found.flat();
  const arrays = Map.groupBy(files, ({ path }) => path);
  // Several arrays of one document are several sources; one that is named twice is refused.
  const distinct = [...arrays].flatMap(([path, ofPath]) => {
    const records = new Set(ofPath.map(({ reading }) => reading.records));
    return records.size < ofPath.length ? [path, path] : [path];
  });
  const locations = new Map(sourceLocations(distinct).map((location, i) => [distinct[i], location]));
  return files.map(({ path, reading, pattern }) => {
    const location = locations.get(path) as SourceLocation;
    const isOneOfSeveral = (arrays.get(path)?.length ?? 0) > 1;
    const name = isOneOfSeveral ? `${location.name} (${reading.records})` : location.name;
    return { location: { ...location, name }, reading, pattern };
  });
}

/** Files of a pattern that are tried to find out whether it is one file that does not belong, or all of them. */
const triedSiblings = 3;

/** The error that a file could not be read with; of one among many that a pattern names, that it does not belong there. */
async function strayFile<R>(
  error: unknown,
  file: FileToRead<R>,
  files: readonly FileToRead<R>[],
  read: (sibling: FileToRead<R>) => Promise<unknown>,
): Promise<unknown> {
  const { pattern, location } = file;
  const siblings = files.filter((other) => other.pattern === pattern && other !== file);
  if (!(error instanceof UserError) || pattern === undefined) return error;
  const ofPattern = `the ${siblings.length + 1} files that ${pattern} names`;
  if (error instanceof DamagedSource && siblings.length > 0) {
    return new UserError(`${error.message} It is one of ${ofPattern}.`, {
      hint: `${error.hint} Where the others are to be read without it, move it out of the folder.`,
      cause: error,
    });
  }
  for (const sibling of siblings.slice(0, triedSiblings)) {
    const isSound = await read(sibling).then(
      () => true,
      () => false,
    );
    if (!isSound) continue;
    return new UserError(`${location.name} does not belong to ${ofPattern}: ${error.message}`, {
      hint:
        'Move it out of the folder, or narrow the pattern so that it names the others alone. If it does belong, name it on its own, with settings of its own: ' +
        `{ path: ${location.kind === 'file' ? location.path : location.name}, … }.`,
      cause: error,
    });
  }
  return error;
}

async function readSource<N extends ColumnNames>(
  source: SourceBytes,
  location: SourceLocation,
  reading: FileReading<N>,
): Promise<ReadFile<N>> {
  const { stripSuffix, records } = reading;
  // The keys of a document say of each record what neither a column nor the name of the file does.
  const isByKey = hasSymbolKeys(records);
  const symbol = isByKey ? undefined : reading.symbol;
  const named = isByKey ? { ...reading.columns, symbol: 'symbol' } : reading.columns;
  const rows = asRows(source, records);
  const wide = reading.layout === 'wide' ? await readWideTable(rows) : undefined;
  const found = wide?.frame.columns ?? (await columnsOf(rows));
  const required = new Set(reading.wanted(named).required);
  if (symbol !== undefined) required.delete(named.symbol ?? '');
  const columns = columnsInFile(named, found, required, reading.whenThere);
  const wanted = withoutSymbol(reading.wanted(columns), symbol === undefined ? undefined : columns.symbol);
  const asWritten = wide === undefined ? await readers[rows.format](rows, wanted) : await selected(wide, wanted);
  if (symbol !== undefined) {
    return { ...(await withSymbol(asWritten, columns, symbolOfFile(fileName(location), symbol))), found };
  }
  const isListed = reading.isOfSeveral === true && columns.symbol !== undefined;
  const table = isListed ? await withEachSymbol(asWritten, columns.symbol ?? '') : asWritten;
  if (stripSuffix === undefined || columns.symbol === undefined) return { ...table, columns, found };
  return { ...table, frame: await withoutSuffix(table.frame, columns.symbol, stripSuffix), columns, found };
}

/** A JSON document as lines, everything else as it is. */
export function asRows(source: SourceBytes, records: string | undefined): SourceBytes {
  if (source.format !== 'json' && source.format !== 'ndjson') return source;
  // A document that begins with "{" and is written on many lines has no object on its first.
  const isLines = source.format === 'ndjson' && records === undefined && ndjsonFields(source.bytes, 1).length > 0;
  if (isLines) return source;
  return { ...source, format: 'ndjson', bytes: jsonLines(source.file.name, source.bytes, records) };
}

/** Rows enough to see how a file without a header names its fields. */
const peekedLines = 100;

export async function columnsOf({ format, file, bytes }: SourceBytes): Promise<readonly string[]> {
  if (format === 'csv') return csvHeader(file.name, bytes).header;
  return format === 'parquet' ? parquetColumns(file.name, bytes) : ndjsonFields(bytes, peekedLines);
}

async function selected(table: SourceTable, wanted: WantedColumns): Promise<SourceTable> {
  const pl = await polars();
  const columns = presentColumns(table.file.name, table.frame.columns, wanted);
  return { ...table, frame: table.frame.select(...columns.map((name) => columnNamed(pl, name))) };
}

function withoutSymbol({ required, optional = [] }: WantedColumns, symbol: string | undefined): WantedColumns {
  return { required: required.filter((name) => name !== symbol), optional };
}

/** With a column of the one symbol, named so that the file has no such column. */
async function withSymbol<N extends ColumnNames>(
  table: SourceTable,
  columns: N,
  symbol: string,
): Promise<Omit<ReadFile<N>, 'found'>> {
  const pl = await polars();
  const { frame } = table;
  const name = frame.columns.includes('symbol') ? 'symbol of the file' : 'symbol';
  const column = pl.Series(name, new Array<string>(frame.height).fill(symbol), pl.Utf8);
  return { ...table, frame: frame.withColumn(column), columns: { ...columns, symbol: name } };
}

async function withoutSuffix(frame: DataFrame, column: string, suffix: string): Promise<DataFrame> {
  const pl = await polars();
  const pattern = `(?i)${suffix.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\s*$`;
  return frame.withColumn(columnNamed(pl, column).cast(pl.Utf8, false).str.replace(pattern, '').alias(column));
}

/** The name of the file itself, which a location called by its folders, too, still has. */
function fileName(location: SourceLocation): string {
  const path = location.kind === 'http' ? location.url.pathname : location.path;
  return path.replaceAll('\\', '/').split('/').at(-1) ?? path;
}
