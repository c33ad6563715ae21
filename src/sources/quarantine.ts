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

/**
 * Adds rows to the quarantine of a dataset and returns how many are new. What is there stays as it was first seen, and a row that is there
 * already is not added again, even when it has moved to another place of its file meanwhile or is read by another mapping of columns.
 */
export async function storeQuarantine(
  lake: TableStore,
  dataset: string,
  rows: readonly QuarantinedRow[],
  recipe: Recipe,
): Promise<number> {
  let added = 0;
  for (const [period, found] of Map.groupBy(rows, (row) => row.period)) {
    const keys = { dataset, period };
    const stored = (await lake.read(quarantine, keys))?.table ?? emptyTable(quarantine.columns);
    const fresh = notStored(stored, found);
    if (fresh.length === 0) continue;
    added += fresh.length;
    await lake.write(quarantine, keys, {
      recipe,
      table: concatTables(quarantine.columns, [stored, quarantineTable(fresh)]),
      sources: [...new Map(fresh.map(({ file }) => [file.sha256, file])).values()],
    });
  }
  return added;
}

/** Which state of which file a row number counts in: its name and the first eight digits of its SHA-256. */
function sourceName(file: SourceFile): string {
  return `${file.name}@${file.sha256.slice(0, 8)}`;
}

function identity(source: string, symbol: string | null, reason: string, record: string): string {
  return [source.replace(/@[0-9a-f]{8}$/, ''), symbol ?? '', reason, record].join('\n');
}

/** One place of one state of a file, and why: what the dataset has at most once. */
function place(source: string, row: number, reason: string): string {
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
