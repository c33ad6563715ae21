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
  /** Last day, not after that of the snapshot, from which one of its rows is known: epoch day; NaN without such rows. */
  readonly known: number;
  /** Digests of the rows that are known later than the snapshot's day, such as a dividend that was announced. */
  readonly later: readonly string[];
}

/** What a partition's rows say of it. */
export type PinnedRows = Pick<PinnedPartition, 'tableDigest' | 'rows' | 'known' | 'later'>;

/** The attachment that says what a snapshot is, in numbers. */
export const summaryName = 'snapshot.json';

/** `snapshot.json`. */
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

/**
 * What tells the rows of a partition from those that come later.
 *
 * @param day the last day from which a bar is known: epoch day
 */
export function pinnedRows(dataset: Dataset, table: Table, day: number): PinnedRows {
  const days = knownDays(dataset, table);
  const known = days.reduce((last, one) => (one <= day && one > last ? one : last), Number.NEGATIVE_INFINITY);
  const later = [...days.keys()].filter((row) => (days[row] as number) > day);
  return {
    tableDigest: tableDigest(dataset.columns, table),
    rows: table.rows,
    known: Number.isFinite(known) ? known : Number.NaN,
    later: later.map((row) => rowDigest(dataset, table, row)),
  };
}

/** Tells a row from others of its partition. */
function rowDigest({ columns }: Dataset, table: Table, row: number): string {
  return tableDigest(columns, takeRows(table, [row])).slice(0, 16);
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
    table.columns.known[row] = one.known;
    table.columns.known_later[row] = one.later.length === 0 ? null : one.later.join(' ');
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
    later: columns.known_later[row]?.split(' ') ?? [],
  }));
}

/**
 * What a snapshot is called and how much it holds. Its id is the day up to which its bars are known and the start of the digest of all that it
 * pins: two stores that hold the same have the same snapshot.
 */
export function summariseSnapshot(partitions: readonly PinnedPartition[], table: AssetTable): SnapshotSummary {
  const known = lastKnownBar(partitions);
  const lastEnd = table.columns.valid_to.reduce((last, day) => (day > last ? day : last), Number.NEGATIVE_INFINITY);
  const rows: Record<string, number> = {};
  for (const one of partitions) rows[one.dataset] = (rows[one.dataset] ?? 0) + one.rows;
  return {
    id: `${isoDate(known)}-${snapshotDigest(partitions)}`,
    known: isoDate(known),
    largest_asset: table.columns.number.reduce((largest, number) => Math.max(largest, number), 0),
    last_end: Number.isFinite(lastEnd) ? isoDate(lastEnd) : null,
    rows,
    assets_by_class: assetsByClass(table, known),
  };
}

/** The last day from which a bar is known; -Infinity without any. */
export function lastKnownBar(partitions: readonly Pick<PinnedPartition, 'dataset' | 'known'>[]): number {
  const days = partitions.flatMap(({ dataset, known }) =>
    dataset === bars.name && !Number.isNaN(known) ? [known] : [],
  );
  return days.reduce((last, day) => Math.max(last, day), Number.NEGATIVE_INFINITY);
}

/** What the id of a snapshot ends with: the start of the digest of all that it pins. @param partitions those of each dataset in path order */
export function snapshotDigest(
  partitions: readonly Pick<PinnedPartition, 'dataset' | 'partition' | 'content'>[],
): string {
  const ordered = [...pinnedDatasets.keys()].flatMap(({ name }) =>
    partitions.filter(({ dataset }) => dataset === name),
  );
  return sha256Hex(canonicalJson(ordered.map(({ partition, content }) => [partition, content]))).slice(0, 12);
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
 * The rows of a partition as they were when it was pinned: those that were known by then, and those that were there already to be known later. What
 * ended since goes on, and an asset that has come since is not there.
 */
export function rowsAsPinned(
  dataset: Dataset,
  stored: Table,
  { known, later }: Pick<PinnedPartition, 'known' | 'later'>,
  summary: Pick<SnapshotSummary, 'largest_asset' | 'last_end'>,
): Table {
  const isOfAssets = dataset === (assets as Dataset);
  const table = isOfAssets ? (assetsAsPinned(stored as unknown as AssetTable, summary) as unknown as Table) : stored;
  const days = knownDays(dataset, table);
  const announced = new Set(later);
  const rows = [...days.keys()].filter(
    (row) => (days[row] as number) <= known || (announced.size > 0 && announced.has(rowDigest(dataset, table, row))),
  );
  return rows.length === table.rows ? table : takeRows(table, rows);
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
