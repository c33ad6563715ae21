import type { Lake } from '../lake/lake.ts';
import type { TableStore } from '../lake/lake-draft.ts';
import type { Recipe, SourceFile } from '../lake/manifest.ts';
import { concatTables, emptyTable } from '../lake/table.ts';
import { type QuarantineTable, quarantine } from './datasets.ts';

/** A row of a source that was set aside. */
export interface QuarantinedRow {
  readonly file: SourceFile;
  /** 1 = the file's first data row. */
  readonly row: number;
  readonly symbol: string | null;
  readonly reason: string;
  readonly detail: string;
  /** The row, as JSON. */
  readonly record: string;
  /** The month or the week_ending it belongs to, or why there is none. */
  readonly period: string;
  /** Epoch day that the row is dated, where it is known; not stored. */
  readonly day?: number;
  /** Columns at fault, by the source's names; not stored. */
  readonly columns?: readonly string[];
}

/** In place of a reason: the row that was set aside at this place was taken by a later ingest, or what it tells was. */
export const takenLater = 'TAKEN_LATER';

/** A row of the quarantine that counts: no later ingest took what it tells. */
export interface StoredRow {
  /** Name and state of the file: `bars.csv@1a2b3c4d`. */
  readonly source: string;
  readonly row: number;
  readonly symbol: string | null;
  readonly reason: string;
  readonly record: string;
  readonly period: string;
}

/** The rows of one dataset's quarantine that count. */
export async function readQuarantine(lake: Pick<Lake, 'list' | 'read'>, dataset: string): Promise<StoredRow[]> {
  const rows: StoredRow[] = [];
  for (const keys of await lake.list(quarantine, { dataset })) {
    const { table } = (await lake.read(quarantine, keys)) ?? {};
    if (table !== undefined) rows.push(...countingRows(table, keys.period ?? ''));
  }
  return rows;
}

/** The rows of a partition that count: those of a place that a later ingest took count no more, whatever they were set aside for. */
export function countingRows({ rows, columns }: QuarantineTable, period: string): StoredRow[] {
  const taken = new Set<string>();
  const placeAt = (row: number) => place(columns.source[row] as string, columns.row[row] as number);
  for (let row = 0; row < rows; row++) if (columns.reason[row] === takenLater) taken.add(placeAt(row));
  return Array.from({ length: rows }, (_, row) => row)
    .filter((row) => !taken.has(placeAt(row)))
    .map((row) => ({
      source: columns.source[row] as string,
      row: columns.row[row] as number,
      symbol: columns.symbol[row] as string | null,
      reason: columns.reason[row] as string,
      record: columns.record[row] as string,
      period,
    }));
}

/** Those of some stored rows that an ingest does not set aside again: neither at their place nor, in another state of their file, as the same row. */
export function notSetAsideAgain(stored: readonly StoredRow[], rows: readonly QuarantinedRow[]): StoredRow[] {
  const again = new Set<string>();
  for (const { file, row, symbol, reason, record } of rows) {
    again.add(place(sourceName(file), row));
    again.add(identity(file.name, symbol, reason, record));
  }
  return stored.filter(
    ({ source, row, symbol, reason, record }) =>
      !again.has(place(source, row)) && !again.has(identity(source, symbol, reason, record)),
  );
}

/**
 * Adds rows to the quarantine of a dataset and returns how many are new. What is there stays as it was first seen, and a row that is there
 * already is not added again, even when it has moved to another place of its file meanwhile or is read by another mapping of columns.
 *
 * @param taken rows of this quarantine that are taken now: each gets a row {@link takenLater} beside it, and counts no more
 */
export async function storeQuarantine(
  lake: TableStore,
  dataset: string,
  rows: readonly QuarantinedRow[],
  recipe: Recipe,
  taken: readonly StoredRow[] = [],
): Promise<number> {
  let added = 0;
  const found = Map.groupBy(rows, (row) => row.period);
  const takenOf = Map.groupBy(taken, (row) => row.period);
  for (const period of new Set([...found.keys(), ...takenOf.keys()])) {
    const keys = { dataset, period };
    const stored = (await lake.read(quarantine, keys))?.table ?? emptyTable(quarantine.columns);
    const fresh = notStored(stored, found.get(period) ?? []);
    const marks = takenTable(takenOf.get(period) ?? []);
    if (fresh.length + marks.rows === 0) continue;
    added += fresh.length;
    await lake.write(quarantine, keys, {
      recipe,
      table: concatTables(quarantine.columns, [stored, quarantineTable(fresh), marks]),
      sources: [...new Map(fresh.map(({ file }) => [file.sha256, file])).values()],
    });
  }
  return added;
}

/** One row for each place, however often it was set aside. */
function takenTable(taken: readonly StoredRow[]): QuarantineTable {
  const rows = [...new Map(taken.map((row) => [place(row.source, row.row), row])).values()];
  return {
    rows: rows.length,
    columns: {
      source: rows.map(({ source }) => source),
      row: Int32Array.from(rows, ({ row }) => row),
      symbol: rows.map(({ symbol }) => symbol),
      reason: rows.map(() => takenLater),
      detail: rows.map(({ reason }) => `set aside as ${reason} before`),
      record: rows.map(({ record }) => record),
    },
  };
}

/** The name of a file without its state. */
export function fileOfSource(source: string): string {
  return source.replace(/@[0-9a-f]{8}$/, '');
}

/** Which state of which file a row number counts in: its name and the first eight digits of its SHA-256. */
export function sourceName(file: SourceFile): string {
  return `${file.name}@${file.sha256.slice(0, 8)}`;
}

function identity(source: string, symbol: string | null, reason: string, record: string): string {
  return [fileOfSource(source), symbol ?? '', reason, record].join('\n');
}

/** One place of one state of a file; with why it was set aside, what the dataset has at most once. */
function place(source: string, row: number, reason = ''): string {
  return [source, row, reason].join('\n');
}

/**
 * A row at the same place, refused for the same reason, is there already, whatever else is said of it now: another mapping of columns reads another
 * record out of the same line. Elsewhere, equal rows may occur several times in a file: as many as are not stored yet are new.
 */
function notStored({ rows, columns }: QuarantineTable, found: readonly QuarantinedRow[]): QuarantinedRow[] {
  const foundAt = new Map<string, QuarantinedRow>();
  for (const row of found) {
    const at = place(sourceName(row.file), row.row, row.reason);
    if (!foundAt.has(at)) foundAt.set(at, row);
  }
  const known = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const source = columns.source[row] as string;
    const reason = columns.reason[row] as string;
    if (foundAt.delete(place(source, columns.row[row] as number, reason))) continue;
    const key = identity(source, columns.symbol[row] as string | null, reason, columns.record[row] as string);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return [...foundAt.values()].filter((row) => {
    const key = identity(sourceName(row.file), row.symbol, row.reason, row.record);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}

function quarantineTable(rows: readonly QuarantinedRow[]): QuarantineTable {
  return {
    rows: rows.length,
    columns: {
      source: rows.map(({ file }) => sourceName(file)),
      row: Int32Array.from(rows, ({ row }) => row),
      symbol: rows.map(({ symbol }) => symbol),
      reason: rows.map(({ reason }) => reason),
      detail: rows.map(({ detail }) => detail),
      record: rows.map(({ record }) => record),
    },
  };
}
