import { epochDay, isoDate, parseIsoDate } from '../calendar/date.ts';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import type { Dataset } from '../lake/dataset.ts';
import { type AnyColumn, emptyTable, type Table, takeRows } from '../lake/table.ts';
import { tableDigest } from '../lake/table-digest.ts';
import { macroDaily } from '../market/datasets.ts';
import {
  type AssetTable,
  assetActions,
  assets,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
  type SnapshotTable,
  snapshot,
} from './datasets.ts';

/** What a snapshot pins, and the column of each that says from which day a row is known. */
export const pinnedDatasets: ReadonlyMap<Dataset, string> = new Map<Dataset, string>([
  [assets, 'valid_from'],
  [bars, 'first_seen'],
  [barsRevisions, 'known_from'],
  [assetActions, 'known_from'],
  [delistings, 'known_from'],
  [exchangeSessions, 'date'],
  [macroDaily, 'available'],
]);

/** One partition of a snapshot. */
export interface PinnedPartition {
  readonly dataset: string;
  readonly partition: string;
  readonly content: string;
  readonly tableDigest: string;
  readonly rows: number;
  /** Epoch day; NaN without rows. */
  readonly known: number;
}

/** `snapshot.json`: what a snapshot is, in numbers. */
export interface SnapshotSummary {
  readonly id: string;
  /** Last day from which a bar is known. */
  readonly known: string;
  /** Number of the last asset, and the last day on which what `assets` says of one ends; null where nothing does. */
  readonly largest_asset: number;
  readonly last_end: string | null;
  /** Rows by dataset. */
  readonly rows: Readonly<Record<string, number>>;
  /** Assets that are valid on `known`, by class. */
  readonly assets_by_class: Readonly<Record<string, number>>;
}

/** Digest and last day of a partition's rows. */
export function pinnedRows(dataset: Dataset, table: Table): Pick<PinnedPartition, 'tableDigest' | 'rows' | 'known'> {
  return {
    tableDigest: tableDigest(dataset.columns, table),
    rows: table.rows,
    known: knownDays(dataset, table).reduce((last, day) => (day > last ? day : last), Number.NEGATIVE_INFINITY),
  };
}

function knownDays(dataset: Dataset, table: Table): Int32Array {
  const name = pinnedDatasets.get(dataset);
  const days = name === undefined ? undefined : (table.columns[name] as AnyColumn | undefined);
  if (!(days instanceof Int32Array))
    throw new Error(`${dataset.name} has no column of days from which its rows are known`);
  return days;
}

/** The table of a snapshot. */
export function snapshotTable(partitions: readonly PinnedPartition[]): SnapshotTable {
  const table = emptyTable(snapshot.columns, partitions.length);
  for (const [row, one] of partitions.entries()) {
    table.columns.dataset[row] = one.dataset;
    table.columns.partition[row] = one.partition;
    table.columns.content[row] = one.content;
    table.columns.table_digest[row] = one.tableDigest;
    table.columns.rows[row] = one.rows;
    table.columns.known[row] = Number.isFinite(one.known) ? one.known : Number.NaN;
  }
  return table;
}

/** The partitions that the table of a snapshot names. */
export function pinnedPartitions({ rows, columns }: SnapshotTable): PinnedPartition[] {
  return Array.from({ length: rows }, (_, row) => ({
    dataset: columns.dataset[row] as string,
    partition: columns.partition[row] as string,
    content: columns.content[row] as string,
    tableDigest: columns.table_digest[row] as string,
    rows: columns.rows[row] as number,
    known: columns.known[row] as number,
  }));
}

/**
 * What a snapshot is called and how much it holds. Its id is the day up to which its bars are known and the start of the digest of all that it
 * pins: two stores that hold the same have the same snapshot.
 */
export function summariseSnapshot(partitions: readonly PinnedPartition[], table: AssetTable): SnapshotSummary {
  const days = partitions.filter((one) => one.dataset === bars.name && one.rows > 0).map(({ known }) => known);
  const known = days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
  const digest = sha256Hex(canonicalJson(partitions.map(({ partition, content }) => [partition, content])));
  const lastEnd = table.columns.valid_to.reduce((last, day) => (day > last ? day : last), Number.NEGATIVE_INFINITY);
  const rows: Record<string, number> = {};
  for (const one of partitions) rows[one.dataset] = (rows[one.dataset] ?? 0) + one.rows;
  return {
    id: `${isoDate(known)}-${digest.slice(0, 12)}`,
    known: isoDate(known),
    largest_asset: table.columns.number.reduce((largest, number) => Math.max(largest, number), 0),
    last_end: Number.isFinite(lastEnd) ? isoDate(lastEnd) : null,
    rows,
    assets_by_class: assetsByClass(table, known),
  };
}

function assetsByClass({ rows, columns }: AssetTable, day: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let row = 0; row < rows; row++) {
    if ((columns.valid_from[row] as number) > day || (columns.valid_to[row] as number) <= day) continue;
    const name = columns.class[row] as string;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The rows of a partition as they were when it was pinned: those that were known by then. What ended since goes on, and an asset that has come
 * since is not there.
 */
export function rowsAsPinned(
  dataset: Dataset,
  table: Table,
  { known }: Pick<PinnedPartition, 'known'>,
  summary: Pick<SnapshotSummary, 'largest_asset' | 'last_end'>,
): Table {
  const days = knownDays(dataset, table);
  const rows = [...days.keys()].filter((row) => (days[row] as number) <= known);
  const kept = rows.length === table.rows ? table : takeRows(table, rows);
  return dataset === (assets as Dataset)
    ? (assetsAsPinned(kept as unknown as AssetTable, summary) as unknown as Table)
    : kept;
}

function assetsAsPinned(table: AssetTable, summary: Pick<SnapshotSummary, 'largest_asset' | 'last_end'>): AssetTable {
  const rows = [...table.columns.number.keys()].filter(
    (row) => (table.columns.number[row] as number) <= summary.largest_asset,
  );
  const kept = takeRows(table, rows);
  const lastEnd = summary.last_end === null ? Number.NEGATIVE_INFINITY : epochDay(parseIsoDate(summary.last_end));
  const ends = kept.columns.valid_to.map((day) => (day > lastEnd ? Number.NaN : day));
  return { rows: kept.rows, columns: { ...kept.columns, valid_to: ends } } satisfies AssetTable;
}
