import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';
import { DamagedSource } from './source-bytes.ts';
import type { MalformedRow } from './source-table.ts';

/** A CSV file cut into header and well-formed records. */
export interface CsvRecords {
  readonly header: readonly string[];
  readonly delimiter: string;
  /** The well-formed records, each with as many fields as the header, without blank lines. */
  readonly records: Buffer;
  readonly count: number;
  readonly malformed: readonly MalformedRow[];
  /** Whether the last record has no line end behind it: it may be whole, or the file may have been cut within its last field. */
  readonly isLastOpen: boolean;
}

/** Which last record of a file is one: that a line end shows to be whole, or also one that the end of the file ends. */
export type LastLine = 'ended' | 'any';

/** Why a last record that nothing shows to be whole is set aside. */
export const openLastLine = 'LAST_LINE_NOT_ENDED';

const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
const delimiters = [',', ';', '\t', '|'];
/** A quoted field longer than this is taken for a quote that was never closed. */
const longestField = 2 ** 20;

/**
 * Cuts a CSV file (RFC 4180; UTF-8, with or without byte-order mark; LF or CRLF; `,` `;` tab or `|`, whichever the header
 * uses) into records. A row with too few or too many fields, a stray quote or bytes that are not UTF-8 is set aside
 * whole; reading goes on with the next line. Blank lines are no rows.
 *
 * @param lastLine a last record without a line end is one by RFC 4180; but "…,101.3" that was cut to "…,10" is told from a whole one by nothing else
 * @throws UserError when there is no header
 */
export function csvRecords(name: string, file: Buffer, lastLine: LastLine = 'any'): CsvRecords {
  const { header, delimiter, bytes, end } = csvHeader(name, file);
  const form = { delimiter: delimiter.charCodeAt(0), width: header.length, checkUtf8: !isUtf8(bytes), lastLine };
  return { header, delimiter, ...scan(bytes, end, form) };
}

/** What a record of a file has to be. */
interface RecordForm {
  readonly delimiter: number;
  readonly width: number;
  readonly checkUtf8: boolean;
  readonly lastLine: LastLine;
}

export interface CsvHeader extends Pick<CsvRecords, 'header' | 'delimiter'> {
  /** The file without its byte-order mark. */
  readonly bytes: Buffer;
  /** Where the first record begins in them. */
  readonly end: number;
}

/**
 * The header of a CSV file. A line `sep=;` before it, which spreadsheets write, states the delimiter.
 *
 * @throws UserError when there is none
 */
export function csvHeader(name: string, file: Buffer): CsvHeader {
  const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
  const bytes = hasMark ? file.subarray(3) : file;
  const first = firstLine(bytes);
  const stated = /^sep=([,;|\t])\r?\n/i.exec(bytes.toString('latin1', first, first + 7));
  const start = first + (stated?.[0].length ?? 0);
  const end = recordEnd(bytes, start);
  const text = bytes.toString('utf8', start, end).replace(/\r?\n?$/, '');
  if (text.trim() === '') {
    throw new DamagedSource(`${name} has no header line: it holds blank lines alone.`, {
      hint: 'Fetch or make the file again.',
    });
  }
  if (text.includes('\r')) {
    throw new UserError(`${name} has no header line that ends in a line feed.`, {
      hint: 'The first line names the columns; lines end in LF or CRLF.',
    });
  }
  const delimiter = stated?.[1] ?? delimiterOf(text);
  return { header: csvFields(text, delimiter), delimiter, bytes, end };
}

function scan(bytes: Buffer, start: number, form: RecordForm) {
  const malformed: MalformedRow[] = [];
  let isLastOpen = false;
  let wordBefore: string | undefined;
  const pieces: Buffer[] = [];
  let pieceStart = start;
  let count = 0;
  let at = start;
  while (at < bytes.length) {
    const record = scanRecord(bytes, at, form.delimiter);
    const isBlank = record.problem === undefined && record.fields === 1 && isBlankLine(bytes, at, record.end);
    const detail = isBlank ? undefined : problemOf(bytes, at, record, form);
    if (!isBlank && detail === undefined) {
      const word = lastWord(bytes, at, record.end, form);
      isLastOpen = isOpen(bytes, record) && (word === undefined || word !== wordBefore);
      if (record.end < bytes.length) wordBefore = word;
    }
    const isCut = form.lastLine === 'ended' && (isLastOpen || isBroken(bytes, at, record, form));
    if (!isBlank && detail === undefined && !isCut) {
      count += 1;
      at = record.end;
      continue;
    }
    // Of a record that is no record only the first line is known to belong to it.
    const end = record.problem === undefined ? record.end : lineEnd(bytes, at);
    pieces.push(bytes.subarray(pieceStart, at));
    const row = count + malformed.length + 1;
    if (isCut) malformed.push({ row, detail: cutDetail, text: textOf(bytes, at, end), reason: openLastLine });
    else if (detail !== undefined) malformed.push({ row, detail, text: textOf(bytes, at, end) });
    at = end;
    pieceStart = end;
  }
  const last = bytes.subarray(pieceStart);
  return { records: pieces.length === 0 ? last : Buffer.concat([...pieces, last]), count, malformed, isLastOpen };
}

const cutDetail = 'the file ends behind it without a line end: it may be cut short';

/** Whether the file ends within a record that lacks fields, or the end of a quoted one. */
function isBroken(bytes: Buffer, start: number, { fields, problem, end }: ScannedRecord, { width }: RecordForm) {
  if (problem === unclosedQuote) return lineEnd(bytes, start) === bytes.length;
  return problem === undefined && fields < width && isOpen(bytes, { end }) && !isBlankLine(bytes, start, end);
}

/**
 * The last field of one of the last records of a file, where it is a word: the one of the record before, said again, is no number that was cut. Undefined of a number, and of
 * records that are not looked at.
 */
function lastWord(bytes: Buffer, start: number, end: number, { delimiter }: RecordForm): string | undefined {
  if (end < bytes.length - longestWordRecord) return undefined;
  const record = bytes.subarray(start, end);
  const text = record.toString('utf8', record.lastIndexOf(delimiter) + 1).trimEnd();
  return /\p{L}/u.test(text) && Number.isNaN(Number(text)) ? text : undefined;
}

const longestWordRecord = 4096;

/** Whether the file ends where the record does, and neither byte of a line end is there to show that its last field is whole. */
function isOpen(bytes: Buffer, { end }: Pick<ScannedRecord, 'end'>): boolean {
  const last = bytes[end - 1];
  return end === bytes.length && last !== lineFeed && last !== carriageReturn;
}

const unclosedQuote = 'a quote that is never closed';

interface ScannedRecord {
  readonly fields: number;
  /** Behind the record's line feed. */
  readonly end: number;
  readonly problem: string | undefined;
}

function scanRecord(bytes: Buffer, start: number, delimiter: number): ScannedRecord {
  const { length } = bytes;
  let fields = 1;
  let isFieldStart = true;
  let at = start;
  while (at < length) {
    const byte = bytes[at];
    if (byte === lineFeed) return { fields, end: at + 1, problem: undefined };
    if (byte === delimiter) {
      fields += 1;
      isFieldStart = true;
      at += 1;
    } else if (byte === quote) {
      if (!isFieldStart) return { fields, end: at, problem: 'a quote inside a field that is not quoted' };
      at = closingQuote(bytes, at) + 1;
      if (at === 0) return { fields, end: at, problem: unclosedQuote };
      const next = bytes[at] === carriageReturn ? bytes[at + 1] : bytes[at];
      if (next !== undefined && next !== delimiter && next !== lineFeed) {
        return { fields, end: at, problem: 'text behind a closing quote' };
      }
      isFieldStart = false;
    } else {
      isFieldStart = false;
      at += 1;
    }
  }
  return { fields, end: length, problem: undefined };
}

function closingQuote(bytes: Buffer, open: number): number {
  let at = open;
  for (;;) {
    at = bytes.indexOf(quote, at + 1);
    if (at < 0 || at - open > longestField) return -1;
    if (bytes[at + 1] !== quote) return at;
    at += 1;
  }
}

function problemOf(bytes: Buffer, start: number, record: ScannedRecord, { width, checkUtf8 }: RecordForm) {
  if (record.problem !== undefined) return record.problem;
  if (record.fields !== width) return `${record.fields} fields, the header has ${width}`;
  if (checkUtf8 && !isUtf8(bytes.subarray(start, record.end))) return 'bytes that are not UTF-8';
  return undefined;
}

function firstLine(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && isBlankLine(bytes, at, lineEnd(bytes, at))) at = lineEnd(bytes, at);
  return at;
}

function recordEnd(bytes: Buffer, start: number): number {
  // Which byte is the delimiter does not matter for where the header ends: quotes and line feeds decide.
  const { end, problem } = scanRecord(bytes, start, lineFeed);
  return problem === undefined ? end : lineEnd(bytes, start);
}

function lineEnd(bytes: Buffer, start: number): number {
  const at = bytes.indexOf(lineFeed, start);
  return at < 0 ? bytes.length : at + 1;
}

function isBlankLine(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at];
    if (byte !== lineFeed && byte !== carriageReturn && byte !== space && byte !== tab) return false;
  }
  return true;
}

function textOf(bytes: Buffer, start: number, end: number): string {
  return bytes.toString('utf8', start, Math.min(end, start + 4000)).replace(/\r?\n$/, '');
}

function delimiterOf(header: string): string {
  const unquoted = header.replaceAll(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length - 1);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The fields of one line of CSV, trimmed. */
export function csvFields(line: string, delimiter: string): string[] {
  const names: string[] = [];
  let rest = line;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = rest.indexOf(delimiter, quoted?.[0].length ?? 0);
    const field = end < 0 ? rest : rest.slice(0, end);
    names.push((quoted?.[1]?.replaceAll('""', '"') ?? field).trim());
    if (end < 0) return names;
    rest = rest.slice(end + 1);
  }
}
