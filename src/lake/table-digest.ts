import { createHash, type Hash } from 'node:crypto';
import { DictionaryColumn } from './dictionary-column.ts';
import type { AnyColumn, Columns, Table } from './table.ts';

/**
 * SHA-256 of a table's content: column names, types and cells in row order. It depends on nothing of the file that held
 * the rows, so a slice of a partition and the same rows stored alone have one digest.
 */
export function tableDigest<C extends Columns>(columns: C, table: Table<C>): string {
  const hash = createHash('sha256');
  hash.update(`rows:${table.rows}\n`);
  for (const [name, spec] of Object.entries(columns)) {
    hash.update(`${name}:${spec.type}\n`);
    const values = table.columns[name] as AnyColumn;
    if (Array.isArray(values)) hashCells(hash, values);
    else if (values instanceof DictionaryColumn) hashDictionary(hash, values.canonical());
    else hash.update(bytesOf(values instanceof Float64Array ? withOneNaN(values) : values));
  }
  return hash.digest('hex');
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength);
}

/** The numbers with one bit pattern for every NaN: a computed one (0/0) can differ from the constant. */
function withOneNaN(values: Float64Array): Float64Array {
  let copy: Float64Array | undefined;
  let bits: BigUint64Array | undefined;
  for (let row = 0; row < values.length; row++) {
    if (!Number.isNaN(values[row])) continue;
    copy ??= values.slice();
    bits ??= new BigUint64Array(copy.buffer);
    bits[row] = 0x7ff8000000000000n;
  }
  return copy ?? values;
}

function hashCells(hash: Hash, cells: readonly (string | null | Uint32Array | Float32Array)[]): void {
  const text: string[] = [];
  for (const cell of cells) {
    if (cell === null) text.push('-');
    else if (typeof cell === 'string') text.push(`${cell.length}:${cell}`);
    else text.push(`${cell.length}:${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('base64')}`);
  }
  hash.update(text.join('\n'));
}

/** The values that occur and the codes among them: what other values a dictionary knows has no say. */
function hashDictionary(hash: Hash, { values, codes }: DictionaryColumn): void {
  hashCells(hash, values);
  hash.update(bytesOf(codes));
}
