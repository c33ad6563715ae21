import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';
import { parseJson } from './ndjson-table.ts';

/** V8 holds no longer text. */
const longestDocument = 256 * 2 ** 20;

/** Stands in a path of records for every key of an object, each the symbol of the records below it. */
const symbolPlace = '{symbol}';
/** Objects within each other in which arrays are looked for. */
const deepest = 8;
const tickerInCapitals = /^[A-Z0-9^][A-Z0-9.^=/-]{0,11}$/;

/** Whether the symbols of records are the keys under which they lie. */
export function hasSymbolKeys(path: string | undefined): boolean {
  return path?.split('.').includes(symbolPlace) ?? false;
}

/**
 * The records of a JSON document as NDJSON, one line for each. Where the path says that keys are symbols, each record has its key as the field `symbol`.
 *
 * @param path where the array of records lies in the document, such as `data.articles`, or `{symbol}` in `{"AAA": […], "BBB": […]}`; undefined: the document is the array
 * @throws UserError when it is no JSON, or holds no array there
 */
export function jsonLines(name: string, document: Buffer, path: string | undefined): Buffer {
  const records = recordsAt(name, parseDocument(name, document), path);
  return Buffer.from(records.map((record) => `${lineOf(record)}\n`).join(''));
}

/** The paths of the arrays of objects that a JSON document holds, those under symbols as one; none when it is no document of that kind. */
export function recordPaths(document: unknown): string[] {
  return recordArrays(document, deepest).map(({ path }) => path.join('.'));
}

interface RecordArray {
  readonly path: readonly string[];
  /** Its first record. */
  readonly sample: Record<string, unknown>;
}

function recordArrays(value: unknown, depth: number): RecordArray[] {
  if (!isRecord(value) || depth === 0) return [];
  const found = Object.entries(value).flatMap(([key, inner]): RecordArray[] => {
    const sample = Array.isArray(inner) ? inner.find(isRecord) : undefined;
    if (sample !== undefined) return [{ path: [key], sample }];
    return recordArrays(inner, depth - 1).map((array) => ({ ...array, path: [key, ...array.path] }));
  });
  const [first] = found;
  if (first === undefined || !found.every((array) => isOfAnotherSymbol(array, first))) return found;
  return [{ ...first, path: [symbolPlace, ...first.path.slice(1)] }];
}

/** Whether the first key of a path is the symbol of its records: it looks like one, and they have none of their own and are like those under the other keys. */
function isOfAnotherSymbol({ path, sample }: RecordArray, first: RecordArray): boolean {
  const [key = '', ...inner] = path;
  const fields = Object.keys(sample);
  const common = fields.filter((field) => Object.hasOwn(first.sample, field));
  return (
    tickerInCapitals.test(key) &&
    inner.join('.') === first.path.slice(1).join('.') &&
    !fields.some((field) => /^(?:symbol|ticker)s?$/i.test(field)) &&
    common.length * 2 >= Math.max(fields.length, Object.keys(first.sample).length)
  );
}

/** A JSON document. @throws UserError when it is none */
export function parseDocument(name: string, document: Buffer): unknown {
  if (document.length > longestDocument) {
    throw new UserError(`${name} is one JSON document of more than ${longestDocument / 2 ** 20} MiB.`, {
      hint: 'Write it as NDJSON: one object per line, no brackets around, no commas between.',
    });
  }
  if (!isUtf8(document)) throw new UserError(`${name} is not UTF-8.`, { hint: 'Export the file as UTF-8.' });
  try {
    return parseJson(document.toString('utf8').replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(`${name} begins as JSON and is none (${(error as Error).message.slice(0, 120)}).`, {
      hint: 'It is cut off or damaged: fetch or make the file again. NDJSON, one object per line, loses only the broken lines.',
      cause: error,
    });
  }
}

function recordsAt(name: string, document: unknown, path: string | undefined): readonly unknown[] {
  const found = recordsBelow(document, path === undefined ? [] : path.split('.'));
  if (Array.isArray(found)) return found;
  const where = path === undefined ? '' : ` at "${path}"`;
  const below = found === undefined ? '' : ` below "${found.slice(0, 40)}"`;
  const paths = recordPaths(document);
  throw new UserError(`${name} is a JSON document without an array of records${where}${below}.`, {
    hint:
      paths.length === 0
        ? 'Expected an array of objects, or one object per line.'
        : `It has one at ${paths.map((path) => `"${path}"`).join(', ')}: say so under "records" in pipeline.yaml.`,
  });
}

/** The records at a path; the symbol under which none are, and undefined where there is no array at all. Single values beside the symbols are none of them. */
function recordsBelow(value: unknown, [key, ...inner]: readonly string[]): readonly unknown[] | string | undefined {
  if (key === undefined) return Array.isArray(value) ? value : undefined;
  if (!isRecord(value)) return undefined;
  if (Object.hasOwn(value, key) || key !== symbolPlace) {
    return Object.hasOwn(value, key) ? recordsBelow(value[key], inner) : undefined;
  }
  const all: unknown[] = [];
  for (const [symbol, below] of Object.entries(value)) {
    if (typeof below !== 'object' || below === null) continue;
    const records = recordsBelow(below, inner);
    if (!Array.isArray(records)) return symbol;
    for (const record of records) all.push(isRecord(record) ? { ...record, symbol } : record);
  }
  return all;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What cannot be written again is a line that is no object, and so is set aside. */
function lineOf(record: unknown): string {
  try {
    return JSON.stringify(record) ?? 'null';
  } catch {
    return '"values nested too deeply"';
  }
}
