import { byCodeUnits } from '../text/order.ts';
import { sha256Hex } from './canonical-json.ts';
import { type Dataset, tableFile } from './dataset.ts';
import { attachmentName, type ManifestFile } from './manifest.ts';
import { type AnyColumn, type Columns, cellOf, inOrder, type Table } from './table.ts';

/** The table in the order of its dataset's row key: itself, when its rows are. @throws Error when a row key occurs twice */
export function rowsInOrder<C extends Columns>(dataset: Dataset<C>, table: Table<C>): Table<C> {
  const ordered = inOrder(table, dataset.rowKey);
  if (ordered !== table) refuseDuplicateRows(dataset, ordered);
  return ordered;
}

function refuseDuplicateRows<C extends Columns>(dataset: Dataset<C>, table: Table<C>): void {
  const cell = (name: string, row: number) => cellOf(table.columns[name] as unknown as AnyColumn, row);
  for (let row = 1; row < table.rows; row++) {
    if (dataset.rowKey.every((name) => cell(name, row) === cell(name, row - 1))) {
      const key = dataset.rowKey.map((name) => `${name}=${String(cell(name, row))}`).join(', ');
      throw new Error(`${dataset.name}: the row ${key} occurs twice`);
    }
  }
}

/** The further files of a partition as bytes. @throws Error for a name that is no plain name or already taken */
export function attachmentBytes(
  dataset: Dataset,
  attachments: Readonly<Record<string, string | Uint8Array>>,
): Record<string, Buffer> {
  for (const name of Object.keys(attachments)) {
    if (!attachmentName.test(name) || name === 'manifest.json' || name === tableFile(dataset)) {
      throw new Error(`${dataset.name}: a further file cannot be called "${name}"`);
    }
  }
  return Object.fromEntries(Object.entries(attachments).map(([name, data]) => [name, Buffer.from(data)]));
}

/** How a manifest lists files: by name, with their digests; `rows` for those that are tables. */
export function fileList(
  contents: Readonly<Record<string, Uint8Array>>,
  rows: Readonly<Record<string, number>>,
): ManifestFile[] {
  return Object.entries(contents)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([path, data]) => {
      const count = rows[path];
      return { path, bytes: data.length, ...(count === undefined ? {} : { rows: count }), sha256: sha256Hex(data) };
    });
}
