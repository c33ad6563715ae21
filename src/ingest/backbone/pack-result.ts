import type { SourceFile } from '../../lake/manifest.ts';
import type { PackFile } from './pack-files.ts';

/** What became of a pack. Of one that was read, rows = emitted + old + duplicate + quarantined. */
export interface PackResult {
  readonly pack: PackFile;
  /** Undefined where it could not be read. */
  readonly file: SourceFile | undefined;
  readonly rows: number;
  /** New rows, and new values of rows that were there. */
  readonly emitted: number;
  /** Stored already with these values. */
  readonly old: number;
  /** Given before in the same run with these values. */
  readonly duplicate: number;
  readonly quarantined: number;
  /** Why nothing of it was taken. */
  readonly failure: string | undefined;
}

/** A pack of which nothing was taken. */
export function failedPack(pack: PackFile, error: Error): PackResult {
  return {
    pack,
    file: undefined,
    rows: 0,
    emitted: 0,
    old: 0,
    duplicate: 0,
    quarantined: 0,
    failure: error.message,
  };
}

/** @throws Error when a row of a pack was lost or counted twice: that is a defect */
export function assertBalanced(result: PackResult): PackResult {
  const { rows, emitted, old, duplicate, quarantined, pack } = result;
  if (rows === emitted + old + duplicate + quarantined) return result;
  throw new Error(
    `${pack.name}: ${rows} rows were read, and ${emitted} emitted, ${old} old, ${duplicate} duplicate, ${quarantined} quarantined`,
  );
}
