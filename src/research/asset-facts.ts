import type { assets } from '../backbone/datasets.ts';
import type { TableOf } from '../lake/dataset.ts';
import { byCodeUnits } from '../text/order.ts';
import type { PanelFrame } from './panel-frame.ts';
import { sharedIntegers } from './shared-columns.ts';

/** What is known of assets on a day, by their number. */
export class AssetFacts {
  readonly #table: TableOf<typeof assets>;
  /** Rows of `#table` by number, in order of their validity. */
  readonly #rows = new Map<number, number[]>();
  readonly #sectorCodes: ReadonlyMap<string, number>;

  constructor(table: TableOf<typeof assets>) {
    this.#table = table;
    for (let row = 0; row < table.rows; row++) {
      const number = table.columns.number[row] as number;
      const rows = this.#rows.get(number);
      if (rows === undefined) this.#rows.set(number, [row]);
      else rows.push(row);
    }
    const sectors = new Set(table.columns.sector.filter((sector) => sector !== null));
    this.#sectorCodes = new Map([...sectors].toSorted(byCodeUnits).map((sector, i) => [sector, i + 1]));
  }

  /** Code of the sector of each row of a panel on its date; 0 where it is not known. */
  sectorsOf({ dates, starts, asset }: PanelFrame): Int32Array {
    const codes = sharedIntegers(asset.length);
    const { sector } = this.#table.columns;
    for (const [i, day] of dates.entries()) {
      for (let row = starts[i] as number; row < (starts[i + 1] as number); row++) {
        const known = this.#rowAt(asset[row] as number, day);
        codes[row] = known === undefined ? 0 : (this.#sectorCodes.get(sector[known] ?? '') ?? 0);
      }
    }
    return codes;
  }

  #rowAt(number: number, day: number): number | undefined {
    const { valid_from, valid_to } = this.#table.columns;
    return this.#rows.get(number)?.find((row) => {
      const end = valid_to[row] as number;
      return (valid_from[row] as number) <= day && (Number.isNaN(end) || day < end);
    });
  }
}
