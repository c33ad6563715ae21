import { z } from 'zod';
import { UserError } from '../../errors.ts';
import { csvRecords } from '../files/csv-records.ts';
import { ProviderFailure } from '../provider.ts';

const longestProblem = 200;

/**
 * The JSON of an answer, checked.
 *
 * @param about what it is, for the message
 * @throws ProviderFailure of kind `shape` that tells the first thing that is not as expected, and never the whole text
 */
export function readJson<S extends z.ZodType>(text: string, schema: S, about = 'the answer'): z.infer<S> {
  try {
    return schema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const problem = shapeProblem(error);
    if (problem === undefined) throw error;
    throw new ProviderFailure('shape', `${about}: ${problem}`);
  }
}

/**
 * The rows of a CSV answer (RFC 4180) as text, by column name; columns that are not asked for are left out.
 *
 * @throws ProviderFailure of kind `shape` when a column is missing or a line is no row of the table
 */
export function readCsvRows<const C extends string>(text: string, columns: readonly C[]): Record<C, string>[] {
  const { header, delimiter, records, malformed } = csvOf(text);
  const places = columns.map((column) => [column, header.indexOf(column)] as const);
  const missing = places.filter(([, place]) => place < 0).map(([column]) => column);
  if (missing.length > 0) {
    throw new ProviderFailure(
      'shape',
      `expected CSV with the columns ${columns.join(', ')}, without ${missing.join(', ')}`,
    );
  }
  const [broken] = malformed;
  if (broken) throw new ProviderFailure('shape', `row ${broken.row} of the CSV has ${broken.detail}`);
  return recordsOf(records.toString('utf8').replace(/\r$/, ''), delimiter).map(
    (fields) => Object.fromEntries(places.map(([column, place]) => [column, fields[place] ?? ''])) as Record<C, string>,
  );
}

/** What is wrong with an answer, in a few words, where the error is of the kind that a wrong answer causes; undefined otherwise. */
export function shapeProblem(error: unknown): string | undefined {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    const place = issue?.path.join('.') ?? '';
    return `${place === '' ? '' : `${place}: `}${issue?.message ?? 'not as expected'}`.slice(0, longestProblem);
  }
  // What the engine says quotes the text, cut anywhere.
  return error instanceof SyntaxError ? 'no JSON, or JSON that is cut off' : undefined;
}

function csvOf(text: string) {
  try {
    return csvRecords('the answer', Buffer.from(text));
  } catch (error) {
    if (error instanceof UserError) throw new ProviderFailure('shape', 'expected CSV with a header line');
    throw error;
  }
}

/** The fields of well-formed records. */
function recordsOf(text: string, delimiter: string): string[][] {
  const separator = delimiter === '|' ? '\\|' : delimiter;
  const field = new RegExp(`("(?:[^"]|"")*"|[^${separator}\\n]*)(${separator}|\\r?\\n|$)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const [, value = '', end = ''] = field.exec(text) ?? [];
    row.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value.replace(/\r$/, ''));
    if (end === delimiter && field.lastIndex < text.length) continue;
    if (end === delimiter) row.push('');
    rows.push(row);
    row = [];
  }
  return rows;
}
