import { ProviderFailure } from '../../http/provider.ts';

/** A CSV answer taken apart: names of the columns, and one array of fields per line. */
export interface CsvAnswer {
  readonly header: readonly string[];
  /** A line with another number of fields than the header stands here with the fields that it has. */
  readonly lines: readonly (readonly string[])[];
  /** Whether the last line ends in a line feed. */
  readonly isEnded: boolean;
}

/**
 * Takes the CSV of a service apart whose fields hold neither commas nor line feeds, quoted or not. Blank lines are left out; an
 * empty text has neither header nor lines.
 *
 * @throws ProviderFailure of kind `shape` for anything that does not begin with a column of dates: a web page, JSON, a note
 */
export function csvAnswer(text: string): CsvAnswer {
  const all = text.replace(/^\uFEFF/, '').split('\n');
  const lines = all.map((line) => line.trim()).filter((line) => line !== '');
  const isEnded = all.at(-1) === '';
  const [first, ...rest] = lines.map(fieldsOf);
  if (first === undefined) return { header: [], lines: [], isEnded };
  if (first[0]?.toLowerCase() !== 'date') {
    throw new ProviderFailure(
      'shape',
      `expected CSV that begins with a column of dates, found ${shown(lines[0] ?? '')}`,
    );
  }
  return { header: first, lines: rest, isEnded };
}

/** The text of a line for a message: printable, and not long. */
export function shown(line: string): string {
  return JSON.stringify(line.slice(0, 60).toWellFormed());
}

function fieldsOf(line: string): string[] {
  return line.split(',').map((field) =>
    field
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}
