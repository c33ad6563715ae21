import type { TableOf } from '../lake/dataset.ts';
import { emptyTable } from '../lake/table.ts';
import type { AssetFactors } from './bucket-panel.ts';
import { type PanelTable, panel, totalReturn } from './datasets.ts';
import { allColumns } from './panel-columns.ts';
import type { PanelMemory } from './panel-memory.ts';

/** Which asset and as-of date each row of the shared columns is of. */
export interface PanelRows {
  /** As-of dates, epoch days, ascending. */
  readonly asOf: Int32Array;
  /** Numbers of the assets, ascending. */
  readonly assets: Int32Array;
  /** The row for each, `asset · dates + date`; −1 where none is wanted. Rows ascend by date, then by asset. */
  readonly rows: Int32Array;
  /** How many rows there are. */
  readonly count: number;
}

/** A row for every as-of date and asset that is wanted. @param isWanted whether an asset, by its number, is wanted on a date, by its place */
export function rowsFor(
  asOf: Int32Array,
  assets: Int32Array,
  isWanted: (asset: number, date: number) => boolean = () => true,
): PanelRows {
  const rows = new Int32Array(asOf.length * assets.length).fill(-1);
  let count = 0;
  for (let date = 0; date < asOf.length; date++) {
    for (let asset = 0; asset < assets.length; asset++) {
      if (isWanted(assets[asset] as number, date)) rows[asset * asOf.length + date] = count++;
    }
  }
  return { asOf, assets, rows, count };
}

type Numbers = Float64Array | Int32Array | Uint8Array;

/** The filled rows of the as-of dates from one to another, out of the shared columns, which are free then. */
export function panelTable(
  { columns, filled }: PanelMemory,
  { asOf, assets, rows }: PanelRows,
  from: number,
  to: number,
): PanelTable {
  const found: number[] = [];
  const keys: { asOf: number[]; asset: number[] } = { asOf: [], asset: [] };
  for (let date = from; date < to; date++) {
    for (let asset = 0; asset < assets.length; asset++) {
      const row = rows[asset * asOf.length + date] as number;
      if (row < 0 || filled[row] !== 1) continue;
      found.push(row);
      keys.asOf.push(asOf[date] as number);
      keys.asset.push(assets[asset] as number);
    }
  }
  const table = emptyTable(panel.columns, found.length);
  const places = Int32Array.from(found);
  table.columns.as_of.set(keys.asOf);
  table.columns.asset.set(keys.asset);
  const targets: Readonly<Record<string, Numbers>> = table.columns;
  for (const [name, source] of Object.entries(allColumns(columns)))
    takeNumbers(source, places, targets[name] as Numbers);
  return table;
}

/** In a function of its own: what is compiled of a loop within another one goes each time that it ends. */
function takeNumbers(source: Numbers, places: Int32Array, target: Numbers): void {
  for (let i = 0; i < places.length; i++) target[i] = source[places[i] as number] as number;
}

/** The cumulative factors as rows. */
export function totalReturnTable(all: readonly AssetFactors[]): TableOf<typeof totalReturn> {
  const flat = all.flatMap(({ asset, factors }) => factors.map((factor) => ({ asset, ...factor })));
  const table = emptyTable(totalReturn.columns, flat.length);
  for (const [row, { asset, exDay, knownFrom, signal, accounting }] of flat.entries()) {
    table.columns.asset[row] = asset;
    table.columns.ex_date[row] = exDay;
    table.columns.known_from[row] = knownFrom;
    table.columns.signal[row] = signal;
    table.columns.accounting[row] = accounting;
  }
  return table;
}
