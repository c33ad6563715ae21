import { isoDate } from '../../calendar/date.ts';
import type { Dataset } from '../../lake/dataset.ts';
import {
  type AnyColumn,
  type Columns,
  cellOf,
  concatTables,
  sortedOrder,
  type Table,
  takeRows,
} from '../../lake/table.ts';

/**
 * What two tables of one partition give together. `published` and `fresh`: the one of them that holds all rows of the other.
 * `conflict`: a row that may not change is another one in each.
 */
export type UnitedRows<C extends Columns> =
  | { readonly kind: 'published' }
  | { readonly kind: 'fresh' }
  | { readonly kind: 'united'; readonly table: Table<C> }
  | { readonly kind: 'conflict'; readonly row: string; readonly rows: number };

/**
 * The rows of a published table and of a fresh one. A row is known by the row key of its dataset.
 *
 * @param rule of a row that both hold and that differs: `grows` refuses it, `merged` takes the fresh one
 */
export function uniteRows<C extends Columns>(
  { columns, rowKey, endColumn }: Pick<Dataset<C>, 'columns' | 'rowKey' | 'endColumn'>,
  published: Table<C>,
  fresh: Table<C>,
  rule: 'grows' | 'merged',
): UnitedRows<C> {
  const compared = compareRows(published, fresh, rowKey);
  const { onlyPublished, onlyFresh, shared } = compared;
  const ending = (pair: RowPair) => endedIn(published, fresh, pair, endColumn);
  const {
    undefined: differing = [],
    published: ended = [],
    fresh: endedSince = [],
  } = Object.groupBy(compared.differing, (pair) => `${ending(pair)}` as const);
  if (rule === 'grows' && differing.length > 0) {
    const [first] = differing;
    return {
      kind: 'conflict',
      row: first ? differenceText(published, fresh, first, rowKey, columns) : '',
      rows: differing.length,
    };
  }
  if (onlyFresh.length + differing.length + endedSince.length === 0) return { kind: 'published' };
  if (onlyPublished.length + ended.length === 0) return { kind: 'fresh' };
  const taken = [...shared, ...differing, ...endedSince].map(([, row]) => published.rows + row);
  const kept = ended.map(([row]) => row);
  const order = [...onlyPublished, ...kept, ...onlyFresh.map((row) => published.rows + row), ...taken];
  return { kind: 'united', table: takeRows(concatTables(columns, [published, fresh]), order) };
}

/** In which of two states of a row that differ in nothing else it has ended; undefined where they differ in more, or both have an end. */
function endedIn(
  published: Table,
  fresh: Table,
  [a, b]: RowPair,
  endColumn: string | undefined,
): 'published' | 'fresh' | undefined {
  const differ = Object.keys(published.columns).filter(
    (name) => !isSameCell(cell(published, name, a), cell(fresh, name, b)),
  );
  if (endColumn === undefined || differ.length !== 1 || differ[0] !== endColumn) return undefined;
  const isOpen = (table: Table, row: number) => Number.isNaN(cell(table, endColumn, row) ?? Number.NaN);
  if (isOpen(published, a)) return 'fresh';
  return isOpen(fresh, b) ? 'published' : undefined;
}

type RowPair = readonly [published: number, fresh: number];

interface RowComparison {
  readonly onlyPublished: readonly number[];
  readonly onlyFresh: readonly number[];
  readonly differing: readonly RowPair[];
  readonly shared: readonly RowPair[];
}

/** Walks both tables in the order of the row key. */
function compareRows(published: Table, fresh: Table, rowKey: readonly string[]): RowComparison {
  const [left, right] = [sortedOrder(published, rowKey), sortedOrder(fresh, rowKey)];
  const onlyPublished: number[] = [];
  const onlyFresh: number[] = [];
  const differing: RowPair[] = [];
  const shared: RowPair[] = [];
  for (let l = 0, r = 0; l < left.length || r < right.length; ) {
    const [a, b] = [left[l], right[r]];
    const order = a === undefined ? 1 : b === undefined ? -1 : compareKeys(published, a, fresh, b, rowKey);
    if (order < 0) onlyPublished.push(a as number);
    else if (order > 0) onlyFresh.push(b as number);
    else {
      const pair: RowPair = [a as number, b as number];
      (isSameRow(published, fresh, pair) ? shared : differing).push(pair);
    }
    if (order <= 0) l += 1;
    if (order >= 0) r += 1;
  }
  return { onlyPublished, onlyFresh, differing, shared };
}

function compareKeys(left: Table, a: number, right: Table, b: number, rowKey: readonly string[]): number {
  for (const name of rowKey) {
    const x = cell(left, name, a) as string | number;
    const y = cell(right, name, b) as string | number;
    if (x < y) return -1;
    if (x > y) return 1;
  }
  return 0;
}

function isSameRow(left: Table, right: Table, [a, b]: RowPair): boolean {
  return Object.keys(left.columns).every((name) => isSameCell(cell(left, name, a), cell(right, name, b)));
}

function isSameCell(a: unknown, b: unknown): boolean {
  if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
    const [x, y] = [a, b].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
    return x !== undefined && y !== undefined && x.equals(y);
  }
  return Object.is(a, b);
}

function cell(table: Table, name: string, row: number): unknown {
  return cellOf(table.columns[name] as unknown as AnyColumn, row);
}

/** The row by its key, and the first column in which it differs. */
function differenceText(
  left: Table,
  right: Table,
  [a, b]: RowPair,
  rowKey: readonly string[],
  columns: Columns,
): string {
  const key = rowKey.map((name) => `${name}=${cellText(cell(left, name, a), columns, name)}`).join(', ');
  const name = Object.keys(columns).find((one) => !isSameCell(cell(left, one, a), cell(right, one, b))) ?? '';
  const [was, is] = [cell(left, name, a), cell(right, name, b)].map((value) => cellText(value, columns, name));
  return `${key}: ${name} was published as ${was} and is ${is} now`;
}

function cellText(value: unknown, columns: Columns, name: string): string {
  if (value === null || Number.isNaN(value)) return 'null';
  if (columns[name]?.type === 'date') return isoDate(value as number);
  if (columns[name]?.type === 'timestamp') return new Date(value as number).toISOString();
  return String(value).slice(0, 100);
}
