import { AssetRegister } from '../../backbone/asset-register.ts';
import { barValues } from '../../backbone/datasets.ts';
import { isoDate } from '../../calendar/date.ts';
import { UserError } from '../../errors.ts';
import type { Network } from '../../http/network.ts';
import type { Lake } from '../../lake/lake.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import type { Progress } from '../../log/log.ts';
import { noDay } from '../../market/bar-rows.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { BarSpill, type SpilledBars } from './bar-spill.ts';
import { readAssets } from './load-assets.ts';
import { emptyTally } from './merge-bars.ts';
import { barColumns, judgedBars } from './pack-bars.ts';
import { packDay } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { quarantinePackRows } from './pack-quarantine.ts';
import { assertBalanced, failedPack, type PackResult } from './pack-result.ts';
import { PackTimes } from './pack-times.ts';
import { monthOf } from './period.ts';
import { openPack } from './read-pack.ts';
import type { BackboneSettings, BarPackSettings } from './settings.ts';
import { storeBars } from './store-bars.ts';

/** What loading bars takes. */
export interface BarLoading {
  readonly lake: Lake;
  readonly network: Network;
  readonly settings: Pick<BackboneSettings, 'revision_tolerance' | 'late_sessions' | 'nyse_calendar'>;
  /** Whether it is a first load, whose history counts as known on its own day. */
  readonly isHistory: boolean;
  /** Epoch day (UTC) of the run. */
  readonly today: number;
  progress(label: string, total: number): Progress;
}

export interface LoadedBars {
  readonly results: readonly PackResult[];
  readonly partitions: number;
  readonly assets: number;
}

/** A pack whose rows lie in the spill. */
interface SpilledPack {
  readonly pack: PackFile<BarPackSettings>;
  readonly file: SourceFile;
  readonly rows: number;
  /** Epoch day that the pack is of. */
  readonly day: number;
  readonly quarantined: readonly QuarantinedRow[];
}

/**
 * Takes packs of bars, in their order. The packs are read one after the other into a temporary folder of the lake, a file for each bucket, and
 * then stored bucket by bucket: memory is that of a piece of a pack, or of a bucket.
 */
export async function loadBars(packs: readonly PackFile<BarPackSettings>[], loading: BarLoading): Promise<LoadedBars> {
  if (packs.length === 0) return { results: [], partitions: 0, assets: 0 };
  const { lake } = loading;
  const register = new AssetRegister(await readAssets(lake));
  return lake.withScratchFolder(async (folder) => {
    const spill = new BarSpill(folder);
    const spilled = await spillPacks(packs, spill, register, loading);
    return storeSpilled(spilled, spill, register, loading);
  });
}

async function spillPacks(
  packs: readonly PackFile<BarPackSettings>[],
  spill: BarSpill,
  register: AssetRegister,
  { network, today, progress }: BarLoading,
): Promise<(SpilledPack | PackResult)[]> {
  const bar = progress('Packs read', packs.length);
  const spilled: (SpilledPack | PackResult)[] = [];
  for (const [number, pack] of packs.entries()) {
    const one = await spillPack(pack, number, spill, register, network, today).catch((error: unknown) => {
      if (error instanceof UserError) return failedPack(pack, error);
      throw error;
    });
    spilled.push(one);
    bar.advance();
  }
  spill.flush();
  bar.end();
  return spilled;
}

async function spillPack(
  pack: PackFile<BarPackSettings>,
  number: number,
  spill: BarSpill,
  register: AssetRegister,
  network: Network,
  today: number,
): Promise<SpilledPack> {
  const open = await openPack(pack, barColumns(pack.settings), network);
  const quarantined: QuarantinedRow[] = [];
  let rows = 0;
  let lastDay = noDay;
  for await (const piece of open.pieces()) {
    const judged = await judgedBars(piece, pack.settings, register, today);
    spill.add(judged.bars, judged.outcomes, register.buckets, number, judged.rowNumbers);
    quarantined.push(...judged.quarantined);
    rows += piece.rows;
    lastDay = Math.max(lastDay, judged.lastDay);
  }
  return { pack, file: open.file, rows, day: packDay(pack) ?? lastDay, quarantined };
}

async function storeSpilled(
  spilled: readonly (SpilledPack | PackResult)[],
  spill: BarSpill,
  register: AssetRegister,
  { lake, settings, isHistory, progress }: BarLoading,
): Promise<LoadedBars> {
  const tally = emptyTally(spilled.length);
  const conflicting = spilled.map((): QuarantinedRow[] => []);
  const failed = new Set(spilled.keys().filter((number) => 'failure' in (spilled[number] ?? {})));
  const bar = progress('Buckets stored', spill.rows.filter((rows) => rows > 0).length);
  const onNyse = new Set(settings.nyse_calendar);
  const times = new PackTimes({
    // Nothing of a pack that failed is stored: its day is never asked for.
    days: spilled.map((one) => ('day' in one ? one.day : 0)),
    isHistory,
    lateSessions: settings.late_sessions,
    ruleOf: (asset) => (onNyse.has(register.exchangeOf(asset) ?? '') ? 'nyse' : 'weekdays'),
  });
  const stored = await storeBars(spill, {
    lake,
    times,
    tolerance: settings.revision_tolerance,
    tally,
    failed,
    onConflicting: (incoming, rows) => {
      for (const row of rows) {
        const number = incoming.pack[row] as number;
        const { file } = spilled[number] as SpilledPack;
        conflicting[number]?.push(conflictingRow(incoming, row, file, register));
      }
    },
    onBucket: () => bar.advance(),
  });
  bar.end();
  const results: PackResult[] = [];
  for (const [number, one] of spilled.entries()) {
    if ('failure' in one) {
      results.push(one);
      continue;
    }
    const set = [...one.quarantined, ...(conflicting[number] ?? [])];
    await quarantinePackRows(lake, 'bars', set);
    results.push(
      assertBalanced({
        pack: one.pack,
        file: one.file,
        rows: one.rows,
        emitted: tally.emitted[number] as number,
        old: tally.old[number] as number,
        duplicate: tally.duplicate[number] as number,
        quarantined: set.length,
        failure: undefined,
      }),
    );
  }
  return { results, ...stored };
}

function conflictingRow(incoming: SpilledBars, row: number, file: SourceFile, register: AssetRegister): QuarantinedRow {
  const day = incoming.date[row] as number;
  const asset = register.idOf(incoming.asset[row] as number) ?? null;
  const values = Object.fromEntries(barValues.map((name) => [name, incoming[name][row]]));
  return {
    file,
    row: incoming.row[row] as number,
    symbol: asset?.slice(0, 100).toWellFormed() ?? null,
    reason: 'CONFLICTING_DUPLICATE',
    detail: `the pack gives ${isoDate(day)} more than once, with other values`,
    record: JSON.stringify({ asset, date: isoDate(day), ...values }),
    period: monthOf(day),
    day,
  };
}
