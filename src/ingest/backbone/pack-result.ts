import { UserError } from '../../errors.ts';
import type { Lake } from '../../lake/lake.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { openLastLine } from '../../sources/csv-records.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import type { PackLoading } from './loading.ts';
import { type DaySpan, emptySpan } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { quarantinePackRows } from './pack-quarantine.ts';
import type { ToldOf } from './told-of.ts';

/** How many rows had which outcome: rows = emitted + old + duplicate + quarantined. */
export interface RowOutcomes {
  readonly rows: number;
  /** New rows, and new values of rows that were there. */
  readonly emitted: number;
  /** Stored already with these values. */
  readonly old: number;
  /** Given before in the same run with these values. */
  readonly duplicate: number;
  readonly quarantined: number;
}

/** What became of a pack. */
export interface PackResult extends RowOutcomes {
  readonly pack: PackFile;
  /** Undefined where it could not be read. */
  readonly file: SourceFile | undefined;
  /** The day that the pack is of; undefined where it says none. */
  readonly day: number | undefined;
  readonly span: DaySpan;
  /** Of which assets it told; undefined of other packs than those of bars. */
  readonly told?: ToldOf | undefined;
  /** Why nothing of it was taken. */
  readonly failure: string | undefined;
  /** Whether its last line was set aside because nothing shows it to be whole. */
  readonly isLastLineOpen: boolean;
}

/**
 * What `take` gives, or, of a pack that it cannot read, that nothing of it was taken: the others go on.
 *
 * @throws the reason of the signal, where the run was interrupted
 */
export async function unlessUnreadable<T>(
  pack: PackFile,
  { signal }: Pick<PackLoading, 'signal'>,
  take: () => Promise<T>,
): Promise<T | PackResult> {
  signal.throwIfAborted();
  try {
    return await take();
  } catch (error) {
    if (error instanceof UserError) return failedPack(pack, error);
    throw error;
  }
}

export function isFailed<T extends object>(one: T | PackResult): one is PackResult {
  return 'failure' in one && one.failure !== undefined;
}

function failedPack(pack: PackFile, { message, hint }: UserError): PackResult {
  const named = message.includes(pack.name) ? message : `${pack.name}: ${message}`;
  return {
    pack,
    file: undefined,
    rows: 0,
    emitted: 0,
    old: 0,
    duplicate: 0,
    quarantined: 0,
    day: undefined,
    span: emptySpan(),
    failure: hint === undefined ? named : `${named} ${hint}`,
    isLastLineOpen: false,
  };
}

/** @throws Error when a row of a pack was lost or counted twice: that is a defect */
function assertBalanced(result: PackResult): PackResult {
  const { rows, emitted, old, duplicate, quarantined, pack } = result;
  if (rows === emitted + old + duplicate + quarantined) return result;
  throw new Error(
    `${pack.name}: ${rows} rows were read, and ${emitted} emitted, ${old} old, ${duplicate} duplicate, ${quarantined} quarantined`,
  );
}

/** A pack that was read, before it is known what became of its rows. */
export interface ReadPack {
  readonly pack: PackFile;
  readonly file: SourceFile;
  readonly rows: number;
  readonly day: number | undefined;
  readonly span: DaySpan;
  readonly told?: ToldOf;
  readonly quarantined: readonly QuarantinedRow[];
}

/** Outcomes that are known once the rows are stored. */
export type StoredOutcomes = Pick<RowOutcomes, 'emitted' | 'old' | 'duplicate'>;

/** The result of a pack that was read and stored. @throws Error when a row was lost or counted twice */
export function packResult({ quarantined, ...read }: ReadPack, outcomes: StoredOutcomes): PackResult {
  const { pack, file, rows, day, span, told } = read;
  const { emitted, old, duplicate } = outcomes;
  const counts = { rows, emitted, old, duplicate, quarantined: quarantined.length };
  const isLastLineOpen = quarantined.some(({ reason }) => reason === openLastLine);
  return assertBalanced({ pack, file, ...counts, day, span, told, failure: undefined, isLastLineOpen });
}

/** Sets aside what is to be set aside of packs that were read and stored. @returns their results, and those of the packs that failed */
export async function settlePacks(
  reads: readonly (ReadPack | PackResult)[],
  outcomesOf: (pack: number) => StoredOutcomes,
  dataset: string,
  lake: Lake,
): Promise<PackResult[]> {
  const results: PackResult[] = [];
  const setAside: QuarantinedRow[] = [];
  for (const [number, read] of reads.entries()) {
    if (isFailed(read)) {
      results.push(read);
      continue;
    }
    for (const row of read.quarantined) setAside.push(row);
    results.push(packResult(read, outcomesOf(number)));
  }
  await quarantinePackRows(lake, dataset, setAside);
  return results;
}

/** Columns with the outcomes of some packs or runs. */
export function outcomeColumns(of: readonly RowOutcomes[]) {
  const numbers = (name: keyof RowOutcomes) => Float64Array.from(of, (one) => one[name]);
  return {
    rows: numbers('rows'),
    emitted: numbers('emitted'),
    old: numbers('old'),
    duplicate: numbers('duplicate'),
    quarantined: numbers('quarantined'),
  };
}
