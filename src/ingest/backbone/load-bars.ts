import { AssetRegister } from '../../backbone/asset-register.ts';
import { bars, barValues } from '../../backbone/datasets.ts';
import { isoDate } from '../../calendar/date.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { BarSpill, type SpilledBars } from './bar-spill.ts';
import { ClosedDays } from './closed-days.ts';
import { refuseEmpty } from './empty-pack.ts';
import { readAssets } from './load-assets.ts';
import type { PackLoading } from './loading.ts';
import { emptyTally } from './merge-bars.ts';
import { type BarJudging, barColumns, judgedBars } from './pack-bars.ts';
import { dayOfPack, emptySpan, monthOf, widen } from './pack-day.ts';
import type { PackFile } from './pack-files.ts';
import { isFailed, type PackResult, type ReadPack, settlePacks, unlessUnreadable } from './pack-result.ts';
import { packsBefore } from './pack-state.ts';
import { timesOfPacks } from './pack-times.ts';
import { openPack } from './read-pack.ts';
import type { BarPackSettings } from './settings.ts';
import { type BarRefusal, storeBars } from './store-bars.ts';
import { ToldAssets } from './told-of.ts';

export interface LoadedBars {
  readonly results: readonly PackResult[];
  readonly partitions: number;
  readonly assets: ReadonlySet<number>;
}

/** A pack whose rows lie in the spill. */
interface SpilledPack extends ReadPack {
  readonly quarantined: QuarantinedRow[];
}

/**
 * Takes packs of bars, in their order. The packs are read one after the other into a temporary folder of the lake, a file for each bucket, and
 * then stored bucket by bucket: memory is that of a piece of a pack, or of a bucket.
 */
export async function loadBars(packs: readonly PackFile<BarPackSettings>[], loading: PackLoading): Promise<LoadedBars> {
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
  loading: PackLoading,
): Promise<(SpilledPack | PackResult)[]> {
  const bar = loading.progress('Packs read', packs.length);
  const closedDays = new ClosedDays(register, loading.settings.nyse_calendar);
  const judging = { register, today: loading.today, closedDays };
  const spilled: (SpilledPack | PackResult)[] = [];
  for (const [number, pack] of packs.entries()) {
    spilled.push(await unlessUnreadable(pack, loading, () => spillPack(pack, number, spill, judging, loading)));
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
  judging: BarJudging,
  loading: PackLoading,
): Promise<SpilledPack> {
  const open = await openPack(pack, barColumns(pack.settings), loading.network);
  const quarantined: QuarantinedRow[] = [];
  let rows = 0;
  const span = emptySpan();
  const told = new ToldAssets(judging.register);
  for await (const piece of open.pieces()) {
    loading.signal.throwIfAborted();
    const judged = await judgedBars(piece, pack.settings, judging);
    told.add(judged.bars.symbol, judged.outcomes);
    spill.add(judged.bars, judged.outcomes, judging.register.buckets, number, judged.rowNumbers);
    for (const row of judged.quarantined) quarantined.push(row);
    rows += piece.rows;
    widen(span, judged.span.first, judged.span.last);
  }
  if (rows === 0) await refuseEmpty(pack, bars, loading);
  return { pack, file: open.file, rows, day: dayOfPack(pack, span), span, told: told.toldOf, quarantined };
}

async function storeSpilled(
  spilled: readonly (SpilledPack | PackResult)[],
  spill: BarSpill,
  register: AssetRegister,
  loading: PackLoading,
): Promise<LoadedBars> {
  const { lake, settings, progress } = loading;
  const tally = emptyTally(spilled.length);
  const failed = new Set(spilled.keys().filter((number) => isFailed(spilled[number] ?? {})));
  const bar = progress('Buckets stored', spill.rows.filter((rows) => rows > 0).length);
  const stored = await storeBars(spill, {
    lake,
    signal: loading.signal,
    sourceMode: 'packs',
    times: timesOfPacks(spilled, register, loading, await packsBefore(lake, 'bars', spilled)),
    tolerance: settings.revision_tolerance,
    tally,
    failed,
    ranks: ranksByDay(spilled),
    onRefused: (incoming, rows, reason) => {
      for (const row of rows) {
        const number = incoming.pack[row] as number;
        const { file, quarantined } = spilled[number] as SpilledPack;
        quarantined.push(refusedBar(incoming, row, file, register, reason));
      }
    },
    onBucket: () => bar.advance(),
  });
  bar.end();
  const outcomesOf = (number: number) => ({
    emitted: tally.emitted[number] as number,
    old: tally.old[number] as number,
    duplicate: tally.duplicate[number] as number,
  });
  const results = await settlePacks(spilled, outcomesOf, bars.name, lake);
  return { results, ...stored };
}

/** The place of each pack by its day; of one day they keep their order. */
function ranksByDay(packs: readonly { readonly day: number | undefined }[]): Int32Array {
  const order = [...packs.keys()].sort((a, b) => (packs[a]?.day ?? 0) - (packs[b]?.day ?? 0) || a - b);
  const ranks = new Int32Array(packs.length);
  for (const [rank, pack] of order.entries()) ranks[pack] = rank;
  return ranks;
}

function refusedBar(
  incoming: SpilledBars,
  row: number,
  file: SourceFile,
  register: AssetRegister,
  reason: BarRefusal,
): QuarantinedRow {
  const day = incoming.date[row] as number;
  const asset = register.idOf(incoming.asset[row] as number) ?? null;
  const values = Object.fromEntries(barValues.map((name) => [name, incoming[name][row]]));
  return {
    file,
    row: incoming.row[row] as number,
    symbol: asset?.slice(0, 100).toWellFormed() ?? null,
    reason,
    detail:
      reason === 'SUPERSEDED'
        ? `a pack of a later day gave ${isoDate(day)} with other values before this one came; where this one corrects it, have the name of the pack say its day (pack_date)`
        : `the pack gives ${isoDate(day)} more than once, with other values`,
    record: JSON.stringify({ asset, date: isoDate(day), ...values }),
    period: monthOf(day),
    day,
  };
}
