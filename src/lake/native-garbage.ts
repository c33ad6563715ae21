import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/*
 * A frame of Polars is a small object for V8, which knows nothing of the numbers behind it: they lie outside of its heap and go when the object is collected. Where
 * little else is allocated that is late, and hundreds of megabytes of frames that nobody holds stay in memory.
 */

/** So much of it is collected at once, which takes as long as going over the heap does: some milliseconds. */
const worthCollecting = 128 * 2 ** 20;
/** From so much on it is worth that between two parts of a work, where nobody waits for the next table. */
const worthAPause = 4 * 2 ** 20;
const bytesOfCell = 8;

let collect: (() => void) | undefined;
let waiting = 0;

/**
 * Tells that a frame is held by nobody any more, for who goes over hundreds of tables: when it is much, what nobody holds is collected. It is free when the event loop has
 * turned.
 */
export function noteFrame(rows: number, columns: number): void {
  waiting += rows * columns * bytesOfCell;
  if (waiting >= worthCollecting) collectGarbage();
}

/** Gives memory back between two parts of a work, where the first left frames that the second does not need. */
export function collectBetweenParts(): void {
  if (waiting >= worthAPause) collectGarbage();
}

function collectGarbage(): void {
  waiting = 0;
  collect ??= collector();
  collect();
}

/** V8 has it at hand in contexts that are made while this flag stands; it stands for no longer. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const found = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  return found;
}
