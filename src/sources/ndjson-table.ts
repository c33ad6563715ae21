import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';
import { polars } from '../lake/polars.ts';
import type { SourceBytes } from './source-bytes.ts';
import { type MalformedRow, presentColumns, type SourceTable, type WantedColumns } from './source-table.ts';

type Cell = string | null;

/**
 * The wanted fields of an NDJSON file (one JSON object per line), all as text; numbers keep every digit they are written
 * with, nested values stay JSON. A line that is no JSON object is set aside; blank lines are no rows.
 *
 * @throws UserError when no object has a required field
 */
export async function readNdjsonTable({ file, bytes }: SourceBytes, wanted: WantedColumns): Promise<SourceTable> {
  const names = [...new Set([...wanted.required, ...(wanted.optional ?? [])])];
  const columns = new Map<string, Cell[]>(names.map((name) => [name, []]));
  const found = new Set<string>();
  const malformed: MalformedRow[] = [];
  let rows = 0;
  for (const line of lines(bytes)) {
    rows += 1;
    const record = readRecord(line, names);
    if (typeof record === 'string') {
      malformed.push({ row: rows, detail: record, text: line.toString('utf8', 0, 4000).trimEnd() });
      continue;
    }
    for (const key of record.fields) found.add(key);
    for (const [i, name] of names.entries()) columns.get(name)?.push(record.cells[i] ?? null);
  }
  if (rows > 0 && rows === malformed.length) {
    throw new UserError(`${file.name}: no line is a JSON object (${malformed[0]?.detail}).`, {
      hint: 'NDJSON is one JSON object per line.',
    });
  }
  const present = presentColumns(file.name, [...found], rows === 0 ? { required: [] } : wanted);
  const pl = await polars();
  const frame = pl.DataFrame(
    (rows === 0 ? names : present).map((name) => pl.Series(name, columns.get(name) ?? [], pl.Utf8)),
  );
  return { file, frame, rows, malformed };
}

function* lines(file: Buffer): Generator<Buffer> {
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  let start = hasMark ? 3 : 0;
  while (start < file.length) {
    const feed = file.indexOf(0x0a, start);
    const end = feed < 0 ? file.length : feed;
    if (!isBlank(file, start, end)) yield file.subarray(start, end);
    start = end + 1;
  }
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) return false;
  }
  return true;
}

/** A longer line is no record, and half a gigabyte would be more than a text can hold. */
const longestLine = 64 * 2 ** 20;

/** Behind a field that holds a list of objects: `stocks[].name` is the list of their names. */
const each = '[]';

/** The names of the fields that the first lines have; those of fields inside others behind a point, of those inside a list behind `[].`. */
export function ndjsonFields(bytes: Buffer, lineCount: number): string[] {
  const found = new Set<string>();
  let seen = 0;
  for (const line of lines(bytes)) {
    if (seen++ === lineCount) break;
    const object = parseLine(line);
    if (typeof object !== 'string') for (const name of fieldNames(object)) found.add(name);
  }
  return [...found];
}

function fieldNames(object: Record<string, unknown>, depth = 3): string[] {
  const names = Object.keys(object);
  if (depth === 1) return names;
  const inner = Object.entries(object).flatMap(([key, value]): string[] => {
    const listed = Array.isArray(value) ? value.find(isObject) : undefined;
    if (listed !== undefined) return Object.keys(listed).map((name) => `${key}${each}.${name}`);
    return isObject(value) ? fieldNames(value, depth - 1).map((name) => `${key}.${name}`) : [];
  });
  return [...names, ...inner];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The names of all fields and the wanted cells, or what is wrong with the line. */
function readRecord(line: Buffer, names: readonly string[]): { fields: string[]; cells: Cell[] } | string {
  const object = parseLine(line);
  if (typeof object === 'string') return object;
  try {
    const values = names.map((name) => fieldAt(object, name));
    const inner = names.filter((name, i) => values[i] !== undefined && !Object.hasOwn(object, name));
    return { fields: [...Object.keys(object), ...inner], cells: values.map(cellText) };
  } catch {
    // JSON.parse reads lists in lists to any depth; writing them again takes a call for each.
    return 'values nested too deeply';
  }
}

/**
 * The value of a field, or of one inside others: `content.title` is the title of the content where no field has that whole name, `stocks[].name` the list of the
 * names of the stocks.
 */
function fieldAt(object: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name];
  if (!name.includes('.')) return undefined;
  let value: unknown = object;
  for (const [at, key] of name.split('.').entries()) {
    const field = key.endsWith(each) ? key.slice(0, -each.length) : key;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
    value = (value as Record<string, unknown>)[field];
    if (field === key) continue;
    const inner = name
      .split('.')
      .slice(at + 1)
      .join('.');
    if (!Array.isArray(value)) return undefined;
    return value.flatMap((one) => (isObject(one) ? (fieldAt(one, inner) ?? []) : []));
  }
  return value;
}

/** The object, or what is wrong with the line. */
function parseLine(line: Buffer): Record<string, unknown> | string {
  if (line.length > longestLine) return `longer than ${longestLine / 2 ** 20} MiB`;
  if (!isUtf8(line)) return 'bytes that are not UTF-8';
  const text = line.toString('utf8');
  let value: unknown;
  try {
    value = parseJson(text);
  } catch {
    return 'not JSON';
  }
  return isObject(value) ? value : 'not a JSON object';
}

/** A JSON value. Whole numbers beyond 2^53, such as long ids, would lose digits as JavaScript numbers: they become texts. */
export function parseJson(text: string): unknown {
  return /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}

function keepDigits(this: unknown, _key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const isLongInteger = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLongInteger ? (context?.source ?? value) : value;
}

/** A value of JSON as the text of a cell. @throws RangeError for values nested too deeply */
export function cellText(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  // A lone surrogate cannot be stored as UTF-8 and would come back as another text.
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'object' ? JSON.stringify(value).toWellFormed() : String(value);
}
