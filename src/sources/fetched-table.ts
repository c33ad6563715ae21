import type { AnswerRows } from '../http/provider.ts';
import type { SourceFile } from '../lake/manifest.ts';
import { polars } from '../lake/polars.ts';
import { cellText } from './ndjson-table.ts';
import { type MalformedRow, rowNumbers, type SourceTable } from './source-table.ts';

type Cell = string | null;

/**
 * The rows of answers, one after the other, as one table of text. A table for each answer would be the plainer form; hundreds of small
 * ones take a hundred times as long.
 */
export interface FetchedTable extends SourceTable {
  /** The answers in order, and how many rows each has, malformed ones included. */
  readonly answers: readonly { readonly source: SourceFile; readonly rows: number }[];
}

/**
 * The rows of a provider's answers as a table of text, like that of a file: digits as they were written, nested values as JSON. What is no
 * row is set aside as malformed.
 *
 * @param answers at least one
 * @param columns the fields to take; a field that a row lacks is null
 */
export async function fetchedTable<R extends object>(
  answers: readonly AnswerRows<R>[],
  columns: readonly (keyof R & string)[],
): Promise<FetchedTable> {
  const [first] = answers;
  if (first === undefined) throw new RangeError('expected at least one answer');
  const cells: Cell[][] = columns.map(() => []);
  const malformed: MalformedRow[] = [];
  let rows = 0;
  for (const answer of answers) {
    for (const row of answer.rows) {
      rows += 1;
      const texts = rowCells(row, columns);
      if (typeof texts === 'string') malformed.push({ row: rows, detail: texts, text: '' });
      else for (const [i, text] of texts.entries()) cells[i]?.push(text);
    }
  }
  const pl = await polars();
  return {
    file: first.source,
    frame: pl.DataFrame(columns.map((name, i) => pl.Series(name, cells[i] ?? [], pl.Utf8))),
    rows,
    malformed,
    answers: answers.map((answer) => ({ source: answer.source, rows: answer.rows.length })),
  };
}

/** Where a row stands: its file or answer, and its number there, 1 = the first. */
export interface RowPlace {
  readonly file: SourceFile;
  readonly row: number;
}

/** Where the rows with these numbers (1 = the table's first, malformed ones counted; ascending) stand. */
export function rowPlaces(table: SourceTable | FetchedTable, numbers: readonly number[]): RowPlace[] {
  if (!('answers' in table)) return numbers.map((row) => ({ file: table.file, row }));
  let answer = 0;
  let before = 0;
  return numbers.map((number) => {
    for (let size = sizeOf(table, answer); number > before + size; size = sizeOf(table, answer)) {
      before += size;
      answer += 1;
    }
    return { file: table.answers[answer]?.source ?? table.file, row: number - before };
  });
}

/** How many rows of the frame come from each file or answer. */
export function frameRows(table: SourceTable | FetchedTable): number[] {
  if (!('answers' in table)) return [table.frame.height];
  const bad = new Set(table.malformed.map(({ row }) => row));
  let before = 0;
  return table.answers.map(({ rows }) => {
    let sound = rows;
    for (let row = before + 1; bad.size > 0 && row <= before + rows; row++) if (bad.has(row)) sound -= 1;
    before += rows;
    return sound;
  });
}

/** The files or answers that a table holds. */
export function sourcesOf(table: SourceTable | FetchedTable): SourceFile[] {
  return 'answers' in table ? table.answers.map(({ source }) => source) : [table.file];
}

/** Where rows of the frame (0 = first; ascending) stand. */
export function framePlaces(table: SourceTable | FetchedTable, rows: readonly number[]): RowPlace[] {
  const numbers = rowNumbers(table);
  return rowPlaces(
    table,
    rows.map((row) => numbers[row] as number),
  );
}

/** A row as a JSON object of texts, long ones cut, the way rows of files are kept in quarantine. */
export function fetchedRecord<R extends object>(row: R, columns: readonly (keyof R & string)[]): string {
  const texts = rowCells(row, columns);
  if (typeof texts === 'string') return JSON.stringify({ text: texts });
  return JSON.stringify(
    Object.fromEntries(columns.map((name, i) => [name, texts[i]?.slice(0, 500).toWellFormed() ?? null])),
  );
}

function sizeOf({ answers }: FetchedTable, answer: number): number {
  return answers[answer]?.rows ?? Number.POSITIVE_INFINITY;
}

/** The cells of a row, or what is wrong with it. */
function rowCells<R extends object>(row: R, columns: readonly (keyof R & string)[]): Cell[] | string {
  if (typeof row !== 'object' || row === null) return 'not an object';
  try {
    return columns.map((name) => cellText(row[name]));
  } catch {
    // Lists in lists can be read to any depth; writing them again takes a call for each.
    return 'values nested too deeply';
  }
}
