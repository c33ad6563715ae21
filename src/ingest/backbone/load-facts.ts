import { AssetRegister } from '../../backbone/asset-register.ts';
import { isoDate } from '../../calendar/date.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { excessiveDividends, repeatedSplits } from './doubtful-actions.ts';
import { refuseEmpty } from './empty-pack.ts';
import { actionKind, delistingKind, type FactKind } from './fact-tables.ts';
import { readAssets } from './load-assets.ts';
import type { PackLoading } from './loading.ts';
import type { GivenFact } from './merge-facts.ts';
import { dayOfPack, emptySpan, monthOf, widen } from './pack-day.ts';
import { actionReading, delistingReading, type FactReading, judgedFacts } from './pack-facts.ts';
import type { PackFile } from './pack-files.ts';
import {
  isFailed,
  type PackResult,
  type ReadPack,
  type StoredOutcomes,
  settlePacks,
  unlessUnreadable,
} from './pack-result.ts';
import { packsBefore } from './pack-state.ts';
import { timesOfPacks } from './pack-times.ts';
import { openPack } from './read-pack.ts';
import type { ActionPackSettings, DelistingPackSettings } from './settings.ts';
import { storeFacts } from './store-facts.ts';

type FactPackSettings = ActionPackSettings | DelistingPackSettings;

interface ReadFacts extends ReadPack {
  readonly facts: readonly GivenFact[];
  readonly quarantined: QuarantinedRow[];
}

/** Takes packs of splits and dividends, in their order. Bars come first: a dividend is held against the price before it. */
export function loadActions(
  packs: readonly PackFile<ActionPackSettings>[],
  loading: PackLoading,
): Promise<PackResult[]> {
  return loadFacts(packs, actionReading, actionKind, loading);
}

/** Takes packs of delistings, in their order. */
export function loadDelistings(
  packs: readonly PackFile<DelistingPackSettings>[],
  loading: PackLoading,
): Promise<PackResult[]> {
  return loadFacts(packs, delistingReading(loading.settings.delisting_returns), delistingKind, loading);
}

async function loadFacts<S extends FactPackSettings>(
  packs: readonly PackFile<S>[],
  reading: FactReading<S>,
  kind: FactKind,
  loading: PackLoading,
): Promise<PackResult[]> {
  if (packs.length === 0) return [];
  const { lake } = loading;
  const register = new AssetRegister(await readAssets(lake));
  const reads: (ReadFacts | PackResult)[] = [];
  for (const [number, pack] of packs.entries()) {
    reads.push(await unlessUnreadable(pack, loading, () => readFacts(pack, number, reading, kind, register, loading)));
  }
  const [{ settings }] = packs as readonly [PackFile<S>, ...PackFile<S>[]];
  const times = timesOfPacks(reads, register, loading, await packsBefore(lake, settings.kind, reads));
  const setAside = (fact: GivenFact, reason: string, detail: string) => {
    const { file, quarantined } = reads[fact.pack] as ReadFacts;
    quarantined.push(refusedFact(fact, file, register, reason, detail));
  };
  const given = reads.flatMap((one) => (isFailed(one) ? [] : one.facts));
  const outcomes = await storeFacts(given, reads.length, kind, register, {
    lake,
    times,
    sourceMode: 'packs',
    setAside,
    doubtful: async (stored, ofBucket, bucket) => [
      ...repeatedSplits(stored, ofBucket),
      ...(await excessiveDividends(lake, bucket, ofBucket)),
    ],
  });
  return settlePacks(reads, (number) => outcomes[number] as StoredOutcomes, kind.dataset.name, lake);
}

async function readFacts<S extends FactPackSettings>(
  pack: PackFile<S>,
  number: number,
  reading: FactReading<S>,
  kind: FactKind,
  register: AssetRegister,
  loading: PackLoading,
): Promise<ReadFacts> {
  const { settings } = pack;
  const open = await openPack(pack, reading.columns(settings), loading.network);
  const facts: GivenFact[] = [];
  const quarantined: QuarantinedRow[] = [];
  const span = emptySpan();
  let [rows, read] = [0, 0];
  for await (const piece of open.pieces()) {
    const judged = await judgedFacts(piece, reading, settings, register, number);
    for (const fact of judged.facts) {
      facts.push(fact);
      widen(span, fact.day);
    }
    for (const row of judged.quarantined) quarantined.push(row);
    rows += judged.rows;
    read += piece.rows;
  }
  if (read === 0) await refuseEmpty(pack, kind.dataset, loading);
  return { pack, file: open.file, rows, day: dayOfPack(pack, span), span, facts, quarantined };
}

function refusedFact(
  { asset, day, kind, value, text, row }: GivenFact,
  file: SourceFile,
  register: AssetRegister,
  reason: string,
  detail: string,
): QuarantinedRow {
  const id = register.idOf(asset) ?? null;
  const symbol = id?.slice(0, 100).toWellFormed() ?? null;
  const size = Number.isNaN(value) ? null : value;
  const record = JSON.stringify({ asset: id, date: isoDate(day), kind, value: size, text });
  return { file, row, symbol, reason, detail, record, period: monthOf(day), day };
}
