import { UserError } from '../errors.ts';
import type { Network } from '../http/network.ts';
import { sourceLocations } from '../http/source-location.ts';
import { csvFields, csvHeader } from './csv-records.ts';
import { parseDocument, recordPaths } from './json-lines.ts';
import { asRows, columnsOf, readers } from './read-source-files.ts';
import { loadSource, type SourceBytes } from './source-bytes.ts';
import type { SourceTable } from './source-table.ts';
import { readWideTable, wideFault, wideFaultError, wideHeader } from './wide-table.ts';

/** A file of which nothing is known, read as a table with every column that it names. */
export interface SampledSource {
  readonly format: SourceBytes['format'];
  readonly layout: 'rows' | 'wide';
  /** Where its records lie in a JSON document that is no array. */
  readonly records: string | undefined;
  /** Of CSV what separates the fields. */
  readonly delimiter: string | undefined;
  readonly table: SourceTable;
}

/** More arrays of a document than anybody would read. */
const mostArrays = 12;

/**
 * Reads a file as a table without being told anything of it; of a JSON document every array of records in it, one table each.
 *
 * @returns at least one
 * @throws UserError when it cannot be had, or is no table
 */
export async function sampledSources(path: string, context: Network): Promise<SampledSource[]> {
  const [location] = sourceLocations([path]);
  if (location === undefined) throw new RangeError('expected one location');
  const { fetch, signal } = context;
  const source = await loadSource(location, { fetch, signal });
  const arrays = recordsOf(source).slice(0, mostArrays);
  const tables: SampledSource[] = [];
  for (const records of arrays.length === 0 ? [undefined] : arrays) tables.push(await sampledTable(source, records));
  return tables;
}

async function sampledTable(source: SourceBytes, records: string | undefined): Promise<SampledSource> {
  const rows = asRows(source, records);
  const delimiter = rows.format === 'csv' ? csvHeader(source.file.name, rows.bytes).delimiter : undefined;
  const lines = delimiter === undefined ? [] : firstLines(source.file.name, rows.bytes, delimiter);
  const [header = [], ...following] = lines;
  const isWide = wideHeader(header, following) !== undefined;
  const fault = wideFault(header, following);
  if (fault !== undefined) throw wideFaultError(source.file.name, fault);
  const table = isWide ? await readWideTable(rows) : await wholeTable(rows);
  return { format: source.format, layout: isWide ? 'wide' : 'rows', records, delimiter, table };
}

/** Where the arrays of a JSON document lie that hold records; none when the document is an array, or lines. */
function recordsOf({ format, file, bytes }: SourceBytes): readonly string[] {
  const isPerhapsDocument = format === 'ndjson' && bytes.subarray(0, -1).indexOf('}\n{') < 0;
  if (!isPerhapsDocument) return [];
  try {
    return recordPaths(parseDocument(file.name, bytes));
  } catch {
    return [];
  }
}

const headerLines = 4;

/** The fields of the header of a CSV file and of some lines behind it. */
function firstLines(name: string, bytes: Buffer, delimiter: string): (readonly string[])[] {
  const { header, end, bytes: text } = csvHeader(name, bytes);
  const lines: (readonly string[])[] = [header];
  for (let start = end; lines.length <= headerLines && start < text.length; ) {
    const feed = text.indexOf(0x0a, start);
    const stop = feed < 0 ? text.length : feed;
    lines.push(csvFields(text.toString('utf8', start, stop).replace(/\r$/, ''), delimiter));
    start = stop + 1;
  }
  return lines;
}

async function wholeTable(source: SourceBytes): Promise<SourceTable> {
  const { name } = source.file;
  if (source.format === 'ndjson' && source.bytes.length === 0) {
    throw new UserError(`${name} has not a single record: the array is empty.`, {
      hint: 'Check how the file is made.',
    });
  }
  const found = await columnsOf(source);
  const columns = found.filter((column) => column !== '' && found.indexOf(column) === found.lastIndexOf(column));
  const named = new Set(found.filter((column) => column !== ''));
  if (columns.length < 2 && named.size > columns.length && source.format === 'csv') {
    const twice = [...named].filter((column) => !columns.includes(column)).slice(0, 10);
    throw new UserError(
      `${name} names ${found.length} columns, and more than one of them ${twice.map((column) => JSON.stringify(column.slice(0, 40))).join(', ')}.`,
      { hint: 'Give each column its own name.' },
    );
  }
  if (columns.length === 0) {
    const isJson = source.format === 'ndjson';
    throw new UserError(
      `${name} is no table: ${isJson ? 'its records are no objects' : 'its first line names no columns'}.`,
      {
        hint: 'Expected a line of column names, or JSON objects.',
      },
    );
  }
  return readers[source.format](source, { required: [], optional: columns });
}
