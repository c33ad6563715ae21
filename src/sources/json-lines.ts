import { isUtf8 } from 'node:buffer';
import { UserError } from '../errors.ts';
import { parseJson } from './ndjson-table.ts';

/** V8 holds no longer text. */
const longestDocument = 256 * 2 ** 20;

/**
 * The records of a JSON document as NDJSON, one line for each.
 *
 * @param path where the array of records lies in the document, such as `data.articles`; undefined: the document is the array
 * @throws UserError when it is no JSON, or holds no array there
 */
export function jsonLines(name: string, document: Buffer, path: string | undefined): Buffer {
  const records = recordsAt(name, parseDocument(name, document), path);
  return Buffer.from(records.map((record) => `${lineOf(record)}\n`).join(''));
}

/** The names of the arrays of objects that a JSON document holds, by their path; none when it is no document of that kind. */
export function recordPaths(value: unknown, depth = 2): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (Array.isArray(inner)) return inner.some((item) => isRecord(item)) ? [key] : [];
    return depth > 1 ? recordPaths(inner, depth - 1).map((path) => `${key}.${path}`) : [];
  });
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
  let value = document;
  for (const key of path === undefined ? [] : path.split('.')) {
    value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  if (Array.isArray(value)) return value;
  const paths = recordPaths(document);
  throw new UserError(
    `${name} is a JSON document without an array of records${path === undefined ? '' : ` at "${path}"`}.`,
    {
      hint:
        paths.length === 0
          ? 'Expected an array of objects, or one object per line.'
          : `It has one at ${paths.map((found) => `"${found}"`).join(', ')}: say so under "records" in pipeline.yaml.`,
    },
  );
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
