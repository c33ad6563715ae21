import { framePlaces, sourcesOf } from './fetched-table.ts';
import { type StoredRow, sourceName } from './quarantine.ts';
import type { SourceTable } from './source-table.ts';

/**
 * Where rows of the quarantine stand in a table that was read again: those of the same files and answers in the same state.
 *
 * @returns rows of the table's frame, several where one line of a file holds the values of several symbols; rows of other states are missing
 */
export function samePlaces(table: SourceTable, stored: readonly StoredRow[]): Map<StoredRow, readonly number[]> {
  const states = new Set(sourcesOf(table).map(sourceName));
  const wanted = stored.filter(({ source }) => states.has(source));
  if (wanted.length === 0) return new Map();
  const byPlace = new Map<string, number[]>();
  for (const { source, row } of wanted) byPlace.set(`${row} ${source}`, []);
  const all = Array.from({ length: table.frame.height }, (_, row) => row);
  for (const [at, { file, row }] of framePlaces(table, all).entries())
    byPlace.get(`${row} ${sourceName(file)}`)?.push(at);
  return new Map(wanted.map((row) => [row, byPlace.get(`${row.row} ${row.source}`) ?? []]));
}

/** A row as it is kept in the quarantine, by the names of its columns; undefined where it was no record of its format. */
export function recordCells({ reason, record }: StoredRow): Readonly<Record<string, string | null>> | undefined {
  return reason === 'MALFORMED_ROW' ? undefined : (JSON.parse(record) as Record<string, string | null>);
}
