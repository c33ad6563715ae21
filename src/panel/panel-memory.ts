import { BarRoom } from '../backbone/bucket-bars.ts';
import type { PanelColumns } from './asset-features.ts';
import { panelBytes, panelColumnsOver } from './panel-columns.ts';

/** How much a bucket takes at most. */
export interface PanelSize {
  /** Bars of a bucket. */
  readonly bars: number;
  /** Rows of the panel of a bucket. */
  readonly rows: number;
}

/** The memory of a panel: shared, so that threads see one and the same. */
export interface PanelBuffers {
  readonly bars: SharedArrayBuffer;
  readonly columns: SharedArrayBuffer;
  readonly filled: SharedArrayBuffer;
}

/** Bars in, columns out, for one bucket after the other. */
export class PanelMemory {
  readonly size: PanelSize;
  readonly buffers: PanelBuffers;
  readonly bars: BarRoom;
  readonly columns: PanelColumns;
  readonly filled: Uint8Array;

  /** @param buffers those of another thread; without them new ones */
  constructor(size: PanelSize, buffers = newBuffers(size)) {
    this.size = size;
    this.buffers = buffers;
    this.bars = new BarRoom(buffers.bars, size.bars);
    this.columns = panelColumnsOver(buffers.columns, size.rows);
    this.filled = new Uint8Array(buffers.filled);
  }

  /** Nulls and zeros in the first rows. */
  clear(rows: number): void {
    for (const column of this.columns.nullable) column.fill(Number.NaN, 0, rows);
    for (const column of Object.values(this.columns.holdings)) column.fill(0, 0, rows);
    this.filled.fill(0, 0, rows);
  }
}

function newBuffers({ bars, rows }: PanelSize): PanelBuffers {
  return {
    bars: new SharedArrayBuffer(BarRoom.bytes(bars)),
    columns: new SharedArrayBuffer(panelBytes(rows)),
    filled: new SharedArrayBuffer(rows),
  };
}
