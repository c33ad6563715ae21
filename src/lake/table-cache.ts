import { DictionaryColumn } from './dictionary-column.ts';
import type { AnyColumn, Table } from './table.ts';

/**
 * Tables that were decoded, by what they were decoded from, as many as fit into `limitBytes`; those that were not asked for longest go first. A
 * table that fills more than half of it is never kept: its reader alone holds it.
 */
export class TableCache {
  readonly #limitBytes: number;
  readonly #tables = new Map<string, { readonly table: Table; readonly bytes: number }>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  /** What the kept tables take, about. */
  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Table | undefined {
    const kept = this.#tables.get(key);
    if (!kept) return undefined;
    this.#tables.delete(key);
    this.#tables.set(key, kept);
    return kept.table;
  }

  set(key: string, table: Table): void {
    this.#drop(key);
    const bytes = tableBytes(table);
    if (bytes > this.#limitBytes / 2) return;
    this.#tables.set(key, { table, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#tables.keys()) {
      if (this.#bytes <= this.#limitBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#tables.get(key)?.bytes ?? 0;
    this.#tables.delete(key);
  }
}

// What V8 takes for a reference, for a string beside its characters, and for a typed array beside its numbers.
const referenceBytes = 8;
const stringBytes = 24;
const arrayBytes = 200;

/** The memory that a table takes, about: each text as if no other cell shared it. */
export function tableBytes(table: Table): number {
  return Object.values(table.columns).reduce((sum, values) => sum + columnBytes(values as AnyColumn), 0);
}

function columnBytes(values: AnyColumn): number {
  if (values instanceof DictionaryColumn) return values.codes.byteLength + cellsBytes(values.values);
  return Array.isArray(values) ? cellsBytes(values) : values.byteLength;
}

function cellsBytes(cells: readonly (string | null | Uint32Array | Float32Array)[]): number {
  let bytes = 0;
  for (const cell of cells) {
    bytes += referenceBytes;
    if (typeof cell === 'string') bytes += stringBytes + 2 * cell.length;
    else if (cell !== null) bytes += arrayBytes + cell.byteLength;
  }
  return bytes;
}
