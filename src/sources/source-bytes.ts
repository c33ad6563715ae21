import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UserError } from '../errors.ts';
import { readFileIfExists, statsIfExist } from '../file-system.ts';
import { download, type HttpOptions } from '../http/download.ts';
import type { SourceLocation } from '../http/source-location.ts';
import { sha256Hex } from '../lake/canonical-json.ts';
import type { SourceFile } from '../lake/manifest.ts';

/** `json` is one document, `ndjson` an object per line. */
export type SourceFormat = 'csv' | 'parquet' | 'ndjson' | 'json';

/** A file that holds nothing of what it was made for: it was not fetched whole, or something else was sent in its place. */
export class DamagedSource extends UserError {}

const fetchAgain = 'Fetch or make the file again.';

/** A source file in memory. */
export interface SourceBytes {
  readonly format: SourceFormat;
  /** Its content, unpacked. */
  readonly bytes: Buffer;
  /** Name, size and SHA-256 of the file as it was delivered. */
  readonly file: SourceFile;
}

export type LoadOptions = Pick<HttpOptions, 'fetch' | 'signal'> &
  Partial<Omit<HttpOptions, 'fetch' | 'signal'>> & { readonly maximumUnpackedBytes?: number };

const mebibyte = 2 ** 20;
const unpack = promisify(gunzip);
const formatOfExtension: Readonly<Record<string, SourceFormat>> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'csv',
  parquet: 'parquet',
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'json',
};
const formatNames: Readonly<Record<SourceFormat, string>> = {
  csv: 'CSV',
  parquet: 'Parquet',
  ndjson: 'NDJSON',
  json: 'JSON',
};

/**
 * Loads a source file and says what it is. The content decides; where the name says something else, that is an error, so
 * that a mistake in an export is not read as data.
 *
 * @throws UserError when it cannot be had, is empty, damaged, a web page, or not what its name says
 */
export async function loadSource(location: SourceLocation, options: LoadOptions): Promise<SourceBytes> {
  const { name } = location;
  const { bytes: delivered, transferDecoded } = await fetchBytes(location, options);
  if (delivered.length === 0) throw new DamagedSource(`${name} is empty.`, { hint: fetchAgain });
  const file = { name, bytes: delivered.length, sha256: sha256Hex(delivered) };
  const [extension, isNamedGzip] = extensionOf(location);
  const isGzip = delivered[0] === 0x1f && delivered[1] === 0x8b;
  if (isGzip !== isNamedGzip && extension !== undefined && !(isNamedGzip && transferDecoded)) {
    throw new UserError(
      isGzip
        ? `${name} holds gzip data, but its name does not end in .gz.`
        : `${name} is not gzip data, as its name says.`,
      { hint: 'Name the file after what it holds.' },
    );
  }
  const bytes = isGzip ? await unpacked(name, delivered, options.maximumUnpackedBytes ?? 2048 * mebibyte) : delivered;
  return { format: formatOf(name, extension, bytes), bytes, file };
}

async function fetchBytes(location: SourceLocation, options: LoadOptions) {
  if (location.kind === 'http')
    return download(location.url, { ...options, maximumBytes: options.maximumBytes ?? 512 * mebibyte });
  if (statsIfExist(location.path)?.isDirectory()) {
    throw new UserError(`The source ${location.path} is a folder.`, {
      hint: `Name its files, one by one or by a pattern such as ${location.path.replace(/\/+$/, '')}/*.csv.`,
    });
  }
  const bytes = await readFileIfExists(location.path, { signal: options.signal });
  if (bytes !== undefined) return { bytes, transferDecoded: false };
  throw new UserError(`The source ${location.path} cannot be read (ENOENT).`, {
    hint: 'Paths in pipeline.yaml are relative to the folder the run starts in.',
  });
}

function extensionOf(location: SourceLocation): [extension: string | undefined, gzip: boolean] {
  const path = location.kind === 'http' ? location.url.pathname : location.path;
  const match = /\.([A-Za-z0-9]+)(\.gz)?$/.exec(path);
  const extension = match?.[1]?.toLowerCase();
  if (extension === undefined || !(extension in formatOfExtension)) return [undefined, /\.gz$/i.test(path)];
  return [extension, match?.[2] !== undefined];
}

async function unpacked(name: string, bytes: Buffer, maxOutputLength: number): Promise<Buffer> {
  try {
    return await unpack(bytes, { maxOutputLength });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem =
      code === 'ERR_BUFFER_TOO_LARGE'
        ? `unpacks to more than ${Math.floor(maxOutputLength / mebibyte)} MiB`
        : code === 'Z_BUF_ERROR'
          ? 'ends too early: its gzip data is cut off'
          : `holds damaged gzip data (${code ?? 'unknown error'})`;
    throw new DamagedSource(`${name} ${problem}.`, { hint: fetchAgain });
  }
}

function formatOf(name: string, extension: string | undefined, bytes: Buffer): SourceFormat {
  const found = formatOfContent(name, bytes);
  const stated = extension === undefined ? undefined : formatOfExtension[extension];
  // Both kinds of JSON go by either name.
  const isJson = (format: SourceFormat) => format === 'json' || format === 'ndjson';
  if (stated === undefined || stated === found || (isJson(stated) && isJson(found))) return found;
  throw new UserError(`${name} holds ${formatNames[found]}, its name says ${formatNames[stated]}.`, {
    hint: 'Name the file after what it holds.',
  });
}

/** A header whose names stand in angle brackets, `<TICKER>,<DATE>,…`, and no page. */
function isBracketedHeader(text: string): boolean {
  return /^<[^<>]*>(?:[,;\t|]<[^<>]*>)+\s*$/m.test(text.split('\n', 1)[0] ?? '');
}

/** Kinds of files that people take for tables, by how they begin. */
const otherKinds: readonly { readonly signature: string; readonly kind: string; readonly hint: string }[] = [
  {
    signature: 'PK\x03\x04',
    kind: 'a ZIP archive or an Excel workbook (.xlsx), expected a table of text',
    hint: 'Unpack it, or save the sheet as "CSV UTF-8".',
  },
  {
    signature: '\xd0\xcf\x11\xe0',
    kind: 'an old Excel workbook (.xls), expected a table of text',
    hint: 'Save the sheet as "CSV UTF-8".',
  },
  {
    signature: 'BZh',
    kind: 'packed with bzip2, expected gzip or no packing',
    hint: 'Unpack it, or pack it with gzip.',
  },
  {
    signature: '\xfd7zXZ',
    kind: 'packed with xz, expected gzip or no packing',
    hint: 'Unpack it, or pack it with gzip.',
  },
  {
    signature: '\x28\xb5\x2f\xfd',
    kind: 'packed with zstd, expected gzip or no packing',
    hint: 'Unpack it, or pack it with gzip.',
  },
  { signature: '%PDF', kind: 'a PDF, expected a table', hint: 'Ask the source for the numbers as CSV.' },
  {
    signature: 'ARROW1',
    kind: 'an Arrow or Feather file, expected a table of text, or Parquet',
    hint: 'Store it as Parquet or CSV.',
  },
  {
    signature: 'SQLite format 3',
    kind: 'an SQLite database, expected a table of text, or Parquet',
    hint: 'Export the table as CSV or Parquet.',
  },
  {
    signature: 'version https://git-lfs',
    kind: 'a pointer of Git LFS, not the file itself',
    hint: 'Fetch it: git lfs pull, or "lfs: true" of actions/checkout.',
  },
];

function hasControlCharacters(text: string): boolean {
  return Array.from(text).some((character) => character < ' ' && character !== '\t' && character !== '\r');
}

function formatOfContent(name: string, bytes: Buffer): SourceFormat {
  if (bytes.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new UserError(`${name} is UTF-16 text, expected UTF-8.`, { hint: 'Export the file as UTF-8.' });
  }
  const other = otherKinds.find(({ signature }) => bytes.subarray(0, 32).toString('latin1').startsWith(signature));
  if (other !== undefined) throw new UserError(`${name} is ${other.kind}.`, { hint: other.hint });
  const start = bytes
    .subarray(0, 4096)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const first = start[0];
  if (first === '<' && !isBracketedHeader(start)) {
    throw new DamagedSource(`${name} holds an HTML or XML page, expected a table.`, {
      hint: 'The server probably sent an error or a login page: open the address in a browser, then fetch the file again.',
    });
  }
  if (first === '[') return 'json';
  if (first === '{') return 'ndjson';
  if (hasControlCharacters(start.split('\n', 1)[0] ?? '')) {
    throw new UserError(`${name} holds binary data, expected a table of text, or Parquet.`, {
      hint: 'Export it as CSV (UTF-8) or Parquet.',
    });
  }
  if (isMessage(bytes, start)) {
    throw new DamagedSource(`${name} holds no table, but a message: "${start.trim().slice(0, 200)}".`, {
      hint: 'The server sent this in place of the table: fetch the file again when it lets you.',
    });
  }
  return 'csv';
}

/** A single line of words without a mark that separates columns: what a server says of a limit or an error. */
function isMessage(bytes: Buffer, start: string): boolean {
  const line = start.trim();
  return bytes.length < 1000 && /^\p{L}[^\n,;\t|]* [^\n,;\t|]*$/u.test(line);
}
