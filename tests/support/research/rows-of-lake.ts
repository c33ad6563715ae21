import { assets, exchangeSessions, universePit } from '../../../src/backbone/datasets.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import { datasets } from '../../../src/datasets.ts';
import type { Dataset } from '../../../src/lake/dataset.ts';
import { DictionaryColumn } from '../../../src/lake/dictionary-column.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { panel, totalReturn } from '../../../src/panel/datasets.ts';
import { foldMetrics, icByDate } from '../../../src/research/datasets.ts';

/** Rows of a lake by what they are of: `panel 2025-03-07 A00012`. Null is NaN. */
export type NamedRows = ReadonlyMap<string, Readonly<Record<string, number | string>>>;

const snapshot = 'unpinned';

/** Reads what a way of research left in a lake, assets by their ids: numbers are given in the order in which assets came. */
export class RowsOfLake {
  readonly #lake: Lake;
  readonly #ids = new Map<number, string>();

  static async of(lakeFolder: string): Promise<RowsOfLake> {
    const rows = new RowsOfLake(new Lake({ root: lakeFolder, datasets, clock: () => 0, software: 'test' }));
    const { table } = await rows.#lake.require(assets, {});
    for (let row = 0; row < table.rows; row++) {
      rows.#ids.set(table.columns.number[row] as number, table.columns.id[row] as string);
    }
    return rows;
  }

  private constructor(lake: Lake) {
    this.#lake = lake;
  }

  /** The days on which each exchange held a session. */
  async sessions(): Promise<NamedRows> {
    const keys = await this.#lake.list(exchangeSessions);
    return this.#named(exchangeSessions, keys, ({ exchange = '' }, row) => [isoDate(row.date as number), exchange]);
  }

  /** The universes of some dates. */
  universes(dates: readonly string[]): Promise<NamedRows> {
    return this.#named(
      universePit,
      dates.map((as_of) => ({ as_of })),
      ({ as_of = '' }, row) => [as_of, this.#id(row.asset)],
    );
  }

  /** A panel: features, flags and what followed. */
  async panel(): Promise<NamedRows> {
    const keys = await this.#lake.list(panel);
    return this.#named(panel, keys, (_, row) => [isoDate(row.as_of as number), this.#id(row.asset)]);
  }

  /** The cumulative factors by the day from which they are known. */
  async factors(): Promise<NamedRows> {
    const keys = await this.#lake.list(totalReturn);
    return this.#named(totalReturn, keys, (_, row) => [
      isoDate(row.known_from as number),
      this.#id(row.asset),
      isoDate(row.ex_date as number),
    ]);
  }

  /** What was measured of each candidate on each tested date. */
  async measures(run: string): Promise<NamedRows> {
    return this.#named(icByDate, [{ snapshot, run }], (_, row) => [
      isoDate(row.as_of as number),
      String(row.candidate),
      String(row.universe),
    ]);
  }

  /** The folds of a screening, and what was fitted in each. */
  async folds(run: string) {
    const stored = await this.#lake.readWhole(foldMetrics, { snapshot, run });
    if (stored === undefined) throw new Error(`There is no screening ${run}.`);
    const manifest = JSON.parse(String(stored.files.get('folds_manifest.json'))) as {
      readonly folds: readonly { readonly fold: string; readonly train_end: string; readonly test_start: string }[];
    };
    const { columns, rows } = stored.table;
    const fitted = Array.from({ length: rows }, (_, row) => ({
      universe: columns.universe[row] as number,
      candidate: columns.candidate[row] as string,
      fold: columns.fold[row] as string,
      weights: columns.fitted[row] as string,
    }));
    return { windows: manifest.folds, fitted };
  }

  #id(number: unknown): string {
    return this.#ids.get(number as number) ?? `? ${String(number)}`;
  }

  async #named(
    dataset: Dataset,
    keys: readonly Readonly<Record<string, string>>[],
    nameOf: (keys: Readonly<Record<string, string>>, row: Readonly<Record<string, unknown>>) => readonly string[],
  ): Promise<NamedRows> {
    const rows = new Map<string, Readonly<Record<string, number | string>>>();
    for (const one of keys) {
      const { table } = await this.#lake.require(dataset, one);
      const columns = Object.entries(table.columns) as unknown as [
        string,
        ArrayLike<number | string> | DictionaryColumn,
      ][];
      const cell = (column: ArrayLike<number | string> | DictionaryColumn, row: number) =>
        column instanceof DictionaryColumn ? (column.at(row) ?? '') : (column[row] as number | string);
      for (let row = 0; row < table.rows; row++) {
        const cells: Record<string, number | string> = {};
        for (const [name, column] of columns) cells[name] = cell(column, row);
        const name = [dataset.name, ...nameOf(one, cells)].join(' ');
        const { asset: _, ...others } = cells;
        rows.set(name, others);
      }
    }
    return rows;
  }
}

/** A value that is not the same to the bit, or is on one side alone. */
export interface Difference {
  readonly row: string;
  readonly column: string;
}

/** @param isCompared of the rows and columns of either */
export function differencesOf(
  a: NamedRows,
  b: NamedRows,
  isCompared: (row: string, column: string) => boolean,
): Difference[] {
  const found: Difference[] = [];
  for (const row of new Set([...a.keys(), ...b.keys()])) {
    const [left, right] = [a.get(row), b.get(row)];
    for (const column of Object.keys(left ?? right ?? {})) {
      if (!Object.is(left?.[column], right?.[column]) && isCompared(row, column)) found.push({ row, column });
    }
  }
  return found;
}

/** The same with both values, the first ten and how many there are. */
export function differences(...sides: Parameters<typeof differencesOf>): string[] {
  const found = differencesOf(...sides);
  const [a, b] = sides;
  const shown = found
    .slice(0, 10)
    .map(({ row, column }) => `${row} ${column}: ${a.get(row)?.[column]}, ${b.get(row)?.[column]}`);
  return found.length > 10 ? [...shown, `${found.length} in all`] : shown;
}
