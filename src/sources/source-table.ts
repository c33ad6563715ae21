import { UserError } from '../errors.ts';
import type { SourceFile } from '../lake/manifest.ts';
import type { DataFrame } from '../lake/polars.ts';

/** A row that is no record of its format, kept as it stood in the file. */
export interface MalformedRow {
  /** 1 = the file's first data row. */
  readonly row: number;
  readonly detail: string;
  readonly text: string;
  /** Why it is none, where that has a name of its own. */
  readonly reason?: string;
}

/** The wanted columns of a source file, uninterpreted: text where the format knows no types. */
export interface SourceTable {
  readonly file: SourceFile;
  /** Columns by the names the file gives them; the wanted ones, where they exist. */
  readonly frame: DataFrame;
  /** Data rows of the file: those of the frame and the malformed ones. */
  readonly rows: number;
  readonly malformed: readonly MalformedRow[];
  /** Where the frame's rows stood in the file, when several of them stood in one row; 1 = its first data row. */
  readonly fileRows?: Int32Array;
  /** Whether nothing shows the last row to be whole: the file, lines of text, ends without a line end. */
  readonly isLastOpen?: boolean;
}

/** Names of the columns to read. */
export interface WantedColumns {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
}

/** Where the frame's rows stood in the file: 1 = its first data row. */
export function rowNumbers({
  frame,
  malformed,
  ...table
}: Pick<SourceTable, 'frame' | 'malformed' | 'fileRows'>): Int32Array {
  if (table.fileRows !== undefined) return table.fileRows;
  const numbers = new Int32Array(frame.height);
  let next = 0;
  let number = 1;
  for (let i = 0; i < numbers.length; number++) {
    if (malformed[next]?.row === number) next += 1;
    else numbers[i++] = number;
  }
  return numbers;
}

const usualHint =
  'Say under "columns" in pipeline.yaml how the file names them; "ingest --try FILE" shows what a file looks like and the settings that read it.';

/**
 * The wanted columns that a file has.
 *
 * @param found every column of the file, as often as it occurs
 * @param hint where to say how the file names its columns
 * @throws UserError when a required one is missing, or a wanted one occurs twice
 */
export function presentColumns(
  name: string,
  found: readonly string[],
  wanted: WantedColumns,
  hint = usualHint,
): string[] {
  const missing = wanted.required.filter((column) => !found.includes(column));
  if (missing.length > 0) {
    const shown = found.slice(0, 20).map((column) => JSON.stringify(column.slice(0, 40)));
    throw new UserError(
      `${name} has no column ${missing.map((column) => `"${column}"`).join(', ')}; it has ${shown.join(', ') || 'none'}.`,
      { hint },
    );
  }
  const present = [...new Set([...wanted.required, ...(wanted.optional ?? [])])].filter((column) =>
    found.includes(column),
  );
  const twice = present.find((column) => found.indexOf(column) !== found.lastIndexOf(column));
  if (twice !== undefined) {
    throw new UserError(`${name} has two columns "${twice}".`, { hint: 'Give each column its own name.' });
  }
  return present;
}
