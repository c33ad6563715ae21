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

/** Bars in, columns out, for one bucket after the other. */
export class PanelMemory {
  readonly bars: BarRoom;
  readonly columns: PanelColumns;
  readonly filled: Uint8Array;

  constructor({ bars, rows }: PanelSize) {
    this.bars = new BarRoom(new ArrayBuffer(BarRoom.bytes(bars)), bars);
    this.columns = panelColumnsOver(new ArrayBuffer(panelBytes(rows)), rows);
    this.filled = new Uint8Array(rows);
  }

  /** What the memory of a size takes. */
  static bytes({ bars, rows }: PanelSize): number {
    return BarRoom.bytes(bars) + panelBytes(rows) + rows;
  }

  /** Nulls and zeros in the first rows. */
  clear(rows: number): void {
    for (const column of this.columns.nullable) column.fill(Number.NaN, 0, rows);
    for (const column of Object.values(this.columns.holdings)) column.fill(0, 0, rows);
    this.filled.fill(0, 0, rows);
  }
}
