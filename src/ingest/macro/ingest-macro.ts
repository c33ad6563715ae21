import { epochDay } from '../../calendar/date.ts';
import type { Delivery, FetchedObservation, MacroProvider, SeriesDemand } from '../../http/provider.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import type { SourceFile } from '../../lake/manifest.ts';
import { emptyTable } from '../../lake/table.ts';
import { macroDaily } from '../../market/datasets.ts';
import type { QuarantinedRow } from '../../sources/quarantine.ts';
import { countReasons, type RowCounts } from '../../sources/row-counts.ts';
import { ingestRecipe } from '../datasets.ts';
import { readAskedSpans, storeAskedSpans } from '../marks/asked-spans.ts';
import { sessionsToPublication } from './availability.ts';
import { type JudgedObservations, judgeObservations } from './judge-observations.ts';
import { checkMacro } from './macro-invariants.ts';
import { assertSameSource, configuredSeries, type MacroSeries, sourceText } from './macro-source.ts';
import { type MergeRules, mergeObservations } from './merge-observations.ts';
import type { MacroSettings } from './settings.ts';

/** What a provider gave for a demand. */
export interface MacroDelivery {
  readonly provider: Pick<MacroProvider, 'name' | 'macro'>;
  readonly demand: SeriesDemand;
  readonly delivery: Delivery<FetchedObservation>;
}

export interface MacroIngest {
  readonly counts: RowCounts;
  /** To be stored with `storeQuarantine` under macro_daily. */
  readonly quarantined: readonly QuarantinedRow[];
  /** Configured names of series that could not be had, or that the provider does not know, with the reason. */
  readonly missing: readonly { readonly name: string; readonly reason: string }[];
  readonly sources: readonly SourceFile[];
}

export interface MacroIngestOptions {
  readonly lake: TableStore;
  readonly config: Pick<MacroSettings, 'series'>;
  readonly deliveries: readonly MacroDelivery[];
  /** Epoch day of the latest week_ending that was ingested before; -Infinity, also when missing, when there is none. */
  readonly latestIngested?: number;
  /** The time of the run, in ms since 1970, for answers that carry no time. */
  readonly now: number;
}

/**
 * Stores what the providers gave in macro_daily. What is stored stays, also when a provider no longer serves it; a missing value is
 * nothing to store. The same deliveries again change nothing.
 *
 * @throws UserError when the lake has a series from another source than the configuration names
 */
export async function ingestMacro(options: MacroIngestOptions): Promise<MacroIngest> {
  const { config, deliveries } = options;
  const configured = configuredSeries(config);
  const results: DeliveryResult[] = [];
  for (const delivery of deliveries) {
    const ours = configured.filter(
      ({ provider, series }) => provider === delivery.provider.name && delivery.demand.series.includes(series),
    );
    results.push(await ingestDelivery(options, delivery, ours));
  }
  return {
    counts: sumCounts(results.map(({ counts }) => counts)),
    quarantined: results.flatMap(({ quarantined }) => quarantined),
    missing: results.flatMap(({ missing }) => missing),
    sources: deliveries.flatMap(({ delivery }) => delivery.answers.map(({ source }) => source)),
  };
}

type DeliveryResult = Omit<MacroIngest, 'sources'>;

async function ingestDelivery(
  { lake, now, latestIngested = Number.NEGATIVE_INFINITY }: MacroIngestOptions,
  { provider, demand, delivery }: MacroDelivery,
  ours: readonly MacroSeries[],
): Promise<DeliveryResult> {
  const judged = judgeObservations(delivery.answers, new Set(ours.map(({ series }) => series)), now);
  const sums = { stored: 0, unchanged: 0, revised: 0 };
  const asked = await readAskedSpans(lake, provider.name, 'macro');
  for (const series of ours) {
    const rules = {
      source: sourceText(series),
      sessions: sessionsToPublication(provider, series.series),
      latestIngested,
      // The series was there for the ingested weeks from the first day on that was ever asked for.
      knownFrom: asked.get(series.series)?.[0]?.first ?? Number.POSITIVE_INFINITY,
    };
    const merged = await storeSeries(lake, series, judged, rules, delivery);
    sums.stored += merged.stored;
    sums.unchanged += merged.unchanged;
    sums.revised += merged.revised;
  }
  const failed = failureReasons(delivery);
  // Last, because what counts as asked for is not asked for again.
  const span = { first: epochDay(demand.from), last: epochDay(demand.to) };
  await storeAskedSpans(
    lake,
    provider.name,
    'macro',
    ours.filter(({ series }) => !failed.has(series)).map(({ series }) => [series, span] as const),
  );
  return {
    counts: {
      read: judged.read,
      ...sums,
      quarantined: countReasons(judged.quarantined),
      skipped: judged.skipped,
    },
    quarantined: judged.quarantined,
    missing: ours.flatMap(({ name, series }) => {
      const reason = failed.get(series);
      return reason === undefined ? [] : [{ name, reason }];
    }),
  };
}

async function storeSeries(
  lake: TableStore,
  series: MacroSeries,
  judged: JudgedObservations,
  rules: MergeRules,
  { answers }: Delivery<FetchedObservation>,
) {
  const keys = { series: series.name };
  const before = (await lake.read(macroDaily, keys))?.table;
  if (before) assertSameSource(series, before);
  const observations = judged.observations.get(series.series) ?? [];
  const merged = mergeObservations(before ?? emptyTable(macroDaily.columns), observations, rules);
  if (merged.stored + merged.revised === 0) return merged;
  const sources = answers
    .filter(({ rows }) => rows.some((row) => row.series === series.series))
    .map(({ source }) => source);
  await lake.write(macroDaily, keys, { recipe: ingestRecipe, table: merged.table, sources });
  // What was written is read back and checked, so that a fault of ours cannot pass for data.
  const [violation] = checkMacro((await lake.require(macroDaily, keys)).table);
  if (violation !== undefined) throw new Error(`macro_daily/series=${series.name} ${violation}`);
  return merged;
}

function failureReasons({ failures, unknown }: Delivery<FetchedObservation>): Map<string, string> {
  const reasons = new Map<string, string>();
  for (const { symbols, failure } of failures) for (const series of symbols) reasons.set(series, failure.message);
  for (const series of unknown) reasons.set(series, 'the provider knows no such series');
  return reasons;
}

function sumCounts(all: readonly RowCounts[]): RowCounts {
  const total = (pick: (counts: RowCounts) => number) => all.reduce((sum, counts) => sum + pick(counts), 0);
  return {
    read: total(({ read }) => read),
    stored: total(({ stored }) => stored),
    unchanged: total(({ unchanged }) => unchanged),
    revised: total(({ revised }) => revised),
    quarantined: sumByName(all.map(({ quarantined }) => quarantined)),
    skipped: sumByName(all.map(({ skipped }) => skipped)),
  };
}

function sumByName(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const counts of all) {
    for (const [name, count] of Object.entries(counts)) sums[name] = (sums[name] ?? 0) + count;
  }
  return sums;
}
