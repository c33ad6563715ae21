import { setImmediate as turn } from 'node:timers/promises';
import { type Dataset, type PartitionKeys, partitionPath } from './dataset.ts';
import { noteFrame } from './native-garbage.ts';
import type { Partition } from './partition.ts';
import { decodeColumns, type TableBytes } from './partition-reading.ts';
import type { Columns } from './table.ts';

/**
 * Tables that come as bytes which were checked elsewhere: what a thread reads that sees no lake. It reads as a lake does, and has the bytes for itself.
 */
export class CheckedTables {
  readonly #tables: ReadonlyMap<string, TableBytes>;

  /** @param tables by the path of their partition */
  constructor(tables: ReadonlyMap<string, TableBytes>) {
    this.#tables = tables;
  }

  /** The chosen columns of a table, undefined where none of this partition came. @throws DamagedPartitionError when it is no such table */
  async readColumns<C extends Columns, Name extends keyof C & string>(
    dataset: Dataset<C>,
    keys: PartitionKeys,
    names: readonly Name[],
  ): Promise<Partition<Pick<C, Name>> | undefined> {
    const table = this.#tables.get(partitionPath(dataset, keys));
    return table && this.#decoded(dataset, table, names);
  }

  /** The chosen columns of many tables, one after the other. @throws Error where one did not come; DamagedPartitionError */
  async *readEach<C extends Columns, Name extends keyof C & string>(
    dataset: Dataset<C>,
    all: readonly PartitionKeys[],
    names: readonly Name[],
  ): AsyncGenerator<Partition<Pick<C, Name>>> {
    for (const keys of all) {
      const path = partitionPath(dataset, keys);
      const table = this.#tables.get(path);
      if (table === undefined) throw new Error(`${path} did not come`);
      yield await this.#decoded(dataset, table, names);
      // Polars gives memory back when the event loop turns.
      await turn();
    }
  }

  /** Gives the bytes back at once: the collector sees no need to, as they are none of its own memory. Nothing can be read any more. */
  release(): void {
    for (const { bytes } of this.#tables.values()) {
      // Small ones share the memory of others.
      const { buffer } = bytes;
      if (buffer instanceof ArrayBuffer && !buffer.detached && bytes.byteLength === buffer.byteLength)
        buffer.transfer(0);
    }
  }

  async #decoded<C extends Columns, N extends keyof C & string>(
    dataset: Dataset<C>,
    table: TableBytes,
    names: readonly N[],
  ): Promise<Partition<Pick<C, N>>> {
    const decoded = await decodeColumns(dataset, table, names);
    noteFrame(decoded.rows, names.length);
    return { manifest: table.manifest, table: decoded };
  }
}
