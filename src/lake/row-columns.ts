import { type AnyColumn, type ColumnSpec, emptyColumn, type Table } from './table.ts';

/** What a column holds in a row: null where it may be null. */
type CellOf<S extends ColumnSpec> =
  | (S['type'] extends 'string' ? string : S['type'] extends 'bool' ? boolean : number)
  | (S['nullable'] extends true ? null : never);

/** A column, and what fills it from what the domain knows of a row. */
interface RowColumn<Row> {
  readonly spec: ColumnSpec;
  readonly cell: (row: Row) => string | number | boolean | null;
}

type RowColumns<Row> = Readonly<Record<string, RowColumn<Row>>>;
type SpecsOf<C extends RowColumns<never>> = { readonly [K in keyof C]: C[K]['spec'] };

/** Declares columns of a table that is made row by row, each with what fills it, so that a new one stands in one place. */
export function columnOf<Row>() {
  return <const S extends ColumnSpec>(spec: S, cell: (row: Row) => CellOf<S>) => ({ spec, cell });
}

/** The columns by themselves, for the dataset. */
export function specsOf<const C extends RowColumns<never>>(columns: C): SpecsOf<C> {
  return Object.fromEntries(Object.entries(columns).map(([name, { spec }]) => [name, spec])) as SpecsOf<C>;
}

/** The table of some rows. Null is NaN in numeric columns. */
export function tableOfRows<Row, C extends RowColumns<Row>>(columns: C, rows: readonly Row[]): Table<SpecsOf<C>> {
  const filled = Object.entries(columns).map(([name, { spec, cell }]) => [name, filledColumn(spec, rows.map(cell))]);
  return { rows: rows.length, columns: Object.fromEntries(filled) };
}

function filledColumn(spec: ColumnSpec, cells: readonly ReturnType<RowColumn<never>['cell']>[]): AnyColumn {
  const values = emptyColumn(spec, cells.length);
  for (const [row, cell] of cells.entries()) {
    (values as unknown[])[row] = spec.type === 'string' ? cell : cell === null ? Number.NaN : Number(cell);
  }
  return values;
}
