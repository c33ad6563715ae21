import { byCodeUnits } from '../text/order.ts';

/** The code of a cell that is null. */
export const nullCode = -1;

/**
 * Text that repeats: each distinct value once, and for every row the number of its value. The values ascend by UTF-16 code units, so rows
 * compare as their codes do: sorting, grouping and joining touch no text. A value need not occur in any row.
 */
export class DictionaryColumn {
  readonly values: readonly string[];
  readonly codes: Int32Array;

  /** @throws Error when the values do not ascend strictly, or a code names no value */
  constructor(values: readonly string[], codes: Int32Array) {
    for (let i = 1; i < values.length; i++) {
      if (!((values[i - 1] as string) < (values[i] as string))) {
        throw new Error(`A dictionary's values must ascend: "${values[i]}" comes after "${values[i - 1]}".`);
      }
    }
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row] as number;
      if (code < nullCode || code >= values.length) {
        throw new Error(
          `Row ${row} of a dictionary column has the code ${code}, and there are ${values.length} values.`,
        );
      }
    }
    this.values = values;
    this.codes = codes;
  }

  /** The column that holds these cells, null where a cell is null. */
  static of(cells: readonly (string | null)[]): DictionaryColumn {
    const values = [...new Set(cells)].filter((cell) => cell !== null).sort(byCodeUnits);
    const codeOf = new Map<string | null, number>(values.map((value, code) => [value, code]));
    codeOf.set(null, nullCode);
    return new DictionaryColumn(
      values,
      Int32Array.from(cells, (cell) => codeOf.get(cell) as number),
    );
  }

  /** The columns one after the other. */
  static concat(columns: readonly DictionaryColumn[]): DictionaryColumn {
    const values = [...new Set(columns.flatMap((column) => column.values))].sort(byCodeUnits);
    const codes = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const column of columns) {
      codes.set(column.codesIn(values), offset);
      offset += column.length;
    }
    return new DictionaryColumn(values, codes);
  }

  get length(): number {
    return this.codes.length;
  }

  /** The text of a row. */
  at(row: number): string | null {
    return this.values[this.codes[row] as number] ?? null;
  }

  /** The rows at `order`, in that order, with the same values. */
  take(order: ArrayLike<number>): DictionaryColumn {
    const codes = new Int32Array(order.length);
    for (let i = 0; i < order.length; i++) codes[i] = this.codes[order[i] as number] as number;
    return new DictionaryColumn(this.values, codes);
  }

  /** The same text with no value that occurs in no row: equal cells give equal columns. */
  canonical(): DictionaryColumn {
    const occurs = new Uint8Array(this.values.length);
    for (const code of this.codes) if (code !== nullCode) occurs[code] = 1;
    const values = this.values.filter((_, code) => occurs[code] === 1);
    return values.length === this.values.length ? this : new DictionaryColumn(values, this.codesIn(values));
  }

  /** The codes of these rows among other values, which hold all that occur here. */
  codesIn(values: readonly string[]): Int32Array {
    const codeOf = new Map(values.map((value, code) => [value, code]));
    const recoded = this.values.map((value) => codeOf.get(value) ?? nullCode);
    return this.codes.map((code) => recoded[code] ?? nullCode);
  }
}
