import { emptyTable } from '../lake/table.ts';
import { type BarTable, marketDaily } from './datasets.ts';

/** A numeric column of a bar, by its name in the datasets. */
export const priceColumns = ['open', 'high', 'low', 'close', 'adj_close', 'volume'] as const;
export type PriceColumn = (typeof priceColumns)[number];

/** Stands in `symbol` for a valid symbol that is not asked for, and for a text that is no symbol. */
export const otherSymbol = -1;
export const noSymbol = -2;
/** Stands in `day` for a date that cannot be read. */
export const noDay = -2_147_483_648;

/** Bars as a source gives them, unchecked: one entry per row. */
export interface BarRows extends Readonly<Record<PriceColumn, Float64Array>> {
  readonly rows: number;
  /** Place in the list of symbols, `otherSymbol` or `noSymbol`. */
  readonly symbol: Int32Array;
  /** Days since 1970-01-01, or `noDay`. */
  readonly day: Int32Array;
  /** 1 where an adjusted close stood in the source, whether or not it is a number. */
  readonly hasAdjClose: Uint8Array;
  /** 1 where the source names the symbol otherwise than the universe; missing where no row does. */
  readonly isSpelled?: Uint8Array;
}

/** The bars of several sources, one after the other. */
export function concatBarRows(parts: readonly BarRows[]): BarRows {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const joined: BarRows = {
    rows,
    symbol: new Int32Array(rows),
    day: new Int32Array(rows),
    hasAdjClose: new Uint8Array(rows),
    open: new Float64Array(rows),
    high: new Float64Array(rows),
    low: new Float64Array(rows),
    close: new Float64Array(rows),
    adj_close: new Float64Array(rows),
    volume: new Float64Array(rows),
  };
  const isSpelled = parts.some((part) => part.isSpelled !== undefined) ? new Uint8Array(rows) : undefined;
  let at = 0;
  for (const part of parts) {
    if (part.isSpelled) isSpelled?.set(part.isSpelled, at);
    joined.symbol.set(part.symbol, at);
    joined.day.set(part.day, at);
    joined.hasAdjClose.set(part.hasAdjClose, at);
    for (const column of priceColumns) joined[column].set(part[column], at);
    at += part.rows;
  }
  return isSpelled === undefined ? joined : { ...joined, isSpelled };
}

/** The rows numbered `order` as a table of the lake. All must have a known symbol. */
export function barTable(bars: BarRows, order: ArrayLike<number>, symbols: readonly string[]): BarTable {
  const table = emptyTable(marketDaily.columns, order.length);
  const { columns } = table;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    columns.symbol[i] = symbols[bars.symbol[row] as number] as string;
    columns.date[i] = bars.day[row] as number;
  }
  for (const column of priceColumns) {
    const source = bars[column];
    const target = columns[column];
    for (let i = 0; i < order.length; i++) target[i] = source[order[i] as number] as number;
  }
  return table;
}
