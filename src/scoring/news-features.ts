import { noveltyOfWeek } from '../news/novelty.ts';
import { adjustedSentiment, adjustedSeverity } from '../news/severity.ts';
import { inverseDocumentFrequency, sparseCrossSimilarity } from '../news/similarity.ts';
import type { SparseVector } from '../news/types.ts';
import { clusterWeight } from '../news/weights.ts';
import { byCodeUnits } from '../text/order.ts';
import {
  type JudgedCluster,
  longHistoryWeeks,
  type NewsWindow,
  passesFilters,
  shortHistoryWeeks,
} from './judged-week.ts';
import { combine, type Reading } from './reading.ts';
import type { ScoringSchema } from './schema.ts';

/** Severity of one cluster counts for at most this much in EI_raw. */
const severityLimit = 2.5;
/** Severity, after confidence and sources, from which on a cluster counts in EI_cnt_sev2plus. */
const severeFrom = 1.5;

/** Weeks whose news has to be known, the week itself included, by the features that look back. */
export const weeksNeeded: Readonly<Record<string, number>> = {
  NA_raw: 1 + shortHistoryWeeks,
  NV_raw: 1 + longHistoryWeeks,
  SS_raw: 1 + longHistoryWeeks,
};

/** The news features of one symbol, by column name. */
export interface NewsFeatures {
  readonly count_5d_dedup: number;
  readonly count_20d_dedup: Reading;
  readonly count_60d_dedup: Reading;
  readonly NV_raw: Reading;
  readonly NA_raw: Reading;
  readonly NS_raw: Reading;
  readonly SS_raw: Reading;
  readonly EI_raw: number;
  readonly EC_raw: Reading;
  readonly unique_sources_mean: Reading;
  readonly total_raw_echo: number;
  readonly sent_5d: Reading;
  readonly sent_60d: Reading;
  readonly sent_intensity: Reading;
  readonly mixed_rate: Reading;
  readonly price_action_rate: Reading;
  readonly EI_cnt_sev2plus: number;
  readonly EI_max: Reading;
  readonly nov_hist_count: number;
  readonly nov_cur_reps: number;
}

/** A symbol's clusters that pass the filters; each list in the order of the cluster ids, whatever order they came in. */
interface SymbolNews {
  readonly current: readonly JudgedCluster[];
  /** As in {@link NewsWindow}: by weeks before, undefined where not covered. */
  readonly before: readonly (readonly JudgedCluster[] | undefined)[];
}

/** How many clusters a symbol had in weeks before. */
interface Baseline {
  /** In all of them; a week with a hole makes it unknown. */
  readonly count: Reading;
  /** In a week, over those whose news is known. */
  readonly perWeek: Reading;
}

/**
 * News features of every symbol in one week. Every cluster that passes the filters counts; the baselines hold the weeks
 * before, never the week itself, a week without news counts as 0, and one that is not covered makes the baseline null. A week with a hole is left out of
 * means over the weeks, as long as half of them are known; how many clusters there were is null then.
 *
 * With c5, c20, c60 the clusters of the week, of the 4 and of the 12 weeks before: NV_raw = ln(1 + c5) − ln(1 + c60/12),
 * NA_raw = ln(1 + c5) − ln(1 + c20/4). Sentiments are means weighted by `clusterWeight`. sent_60d of 12 weeks without
 * news is 0, a neutral prior: a company that is in the news for the first time in months is what novelty looks for, and
 * null would drop it. A story of a price move makes price_action_rate by its sentiment driver, not by its event type.
 *
 * @param symbols ascending
 * @returns one per symbol, in the same order
 */
export function newsFeatures(symbols: readonly string[], window: NewsWindow, schema: ScoringSchema): NewsFeatures[] {
  const news = newsBySymbol(symbols, window, schema);
  const novelty = noveltyOf(symbols, news);
  const holes = window.before.map((week) => week?.isHole ?? false);
  return news.map(({ current, before }, position) => {
    const count = current.length;
    const short = baselineOf(before.slice(0, shortHistoryWeeks), holes);
    const long = baselineOf(before, holes);
    const week = sentimentMeans(current, schema);
    const sent5d: Reading = week?.mean ?? 'NO_NEWS';
    const sent60d: Reading =
      long.perWeek === 'TOO_LITTLE_HISTORY'
        ? long.perWeek
        : (sentimentMeans(
            before.flatMap((clusters) => clusters ?? []),
            schema,
          )?.mean ?? 0);
    const severities = current.map(({ event, uniqueSources }) => adjustedSeverity(event, uniqueSources, schema.recap));
    const total = (amount: (cluster: JudgedCluster) => number) => current.reduce((sum, one) => sum + amount(one), 0);
    const mean = (amount: (cluster: JudgedCluster) => number): Reading =>
      count === 0 ? 'NO_NEWS' : total(amount) / count;
    const ownNovelty = novelty[position];
    return {
      count_5d_dedup: count,
      count_20d_dedup: short.count,
      count_60d_dedup: long.count,
      NV_raw: combine((perWeek) => Math.log(1 + count) - Math.log(1 + perWeek), long.perWeek),
      NA_raw: combine((perWeek) => Math.log(1 + count) - Math.log(1 + perWeek), short.perWeek),
      NS_raw: ownNovelty?.value ?? ownNovelty?.reason ?? 'NO_NEWS',
      SS_raw: combine((now, earlier) => now - earlier, sent5d, sent60d),
      EI_raw: severities.reduce((sum, severity) => sum + Math.min(severity, severityLimit), 0),
      EC_raw: mean(({ clusterSize }) => clusterSize),
      unique_sources_mean: mean(({ uniqueSources }) => uniqueSources),
      total_raw_echo: total(({ clusterSize }) => clusterSize),
      sent_5d: sent5d,
      sent_60d: sent60d,
      sent_intensity: week?.absoluteMean ?? 'NO_NEWS',
      mixed_rate: mean(({ sentiment }) => (sentiment.sentLabel === 'Mixed/Unclear' ? 1 : 0)),
      price_action_rate: mean(({ sentiment }) => (sentiment.sentDriver === 'Market/Price-action' ? 1 : 0)),
      EI_cnt_sev2plus: severities.filter((severity) => severity >= severeFrom).length,
      EI_max: count === 0 ? 'NO_NEWS' : Math.max(...severities),
      nov_hist_count: ownNovelty?.histCount ?? 0,
      nov_cur_reps: ownNovelty?.curReps ?? 0,
    };
  });
}

function newsBySymbol(symbols: readonly string[], window: NewsWindow, schema: ScoringSchema): SymbolNews[] {
  const weeks = [window.current, ...window.before].map((week) => {
    if (week === undefined) return undefined;
    const bySymbol = new Map<string, JudgedCluster[]>(symbols.map((symbol) => [symbol, []]));
    for (const cluster of week.clusters) {
      if (passesFilters(cluster, schema)) bySymbol.get(cluster.symbol)?.push(cluster);
    }
    return bySymbol;
  });
  return symbols.map((symbol) => {
    const [current, ...before] = weeks.map((bySymbol) =>
      bySymbol?.get(symbol)?.sort((a, b) => byCodeUnits(a.clusterId, b.clusterId)),
    );
    return { current: current ?? [], before };
  });
}

/** @param holes whether the news of each week is hardly known */
function baselineOf(weeks: SymbolNews['before'], holes: readonly boolean[]): Baseline {
  let count = 0;
  let known = 0;
  for (const [k, clusters] of weeks.entries()) {
    if (clusters === undefined) return { count: 'TOO_LITTLE_HISTORY', perWeek: 'TOO_LITTLE_HISTORY' };
    if (holes[k]) continue;
    count += clusters.length;
    known += 1;
  }
  return {
    count: known < weeks.length ? 'TOO_LITTLE_HISTORY' : count,
    perWeek: known * 2 < weeks.length ? 'TOO_LITTLE_HISTORY' : count / known,
  };
}

function sentimentMeans(
  clusters: readonly JudgedCluster[],
  { recap }: ScoringSchema,
): { mean: number; absoluteMean: number } | undefined {
  if (clusters.length === 0) return undefined;
  let weights = 0;
  let weighted = 0;
  let weightedAbsolute = 0;
  for (const { clusterSize, uniqueSources, sentiment, event } of clusters) {
    const weight = clusterWeight(clusterSize, uniqueSources);
    const value = adjustedSentiment(sentiment, event.eventTypePrimary, recap);
    weights += weight;
    weighted += weight * value;
    weightedAbsolute += weight * Math.abs(value);
  }
  return { mean: weighted / weights, absoluteMean: weightedAbsolute / weights };
}

/** Novelty over the clusters that count alone, document frequencies included, so that it is a function of them. */
function noveltyOf(symbols: readonly string[], news: readonly SymbolNews[]) {
  const vectors = news.map(({ current, before }, position) => ({
    symbol: symbols[position] ?? '',
    current: current.map(({ vector }) => vector),
    earlier: before.flatMap((clusters) => clusters?.map(({ vector }) => vector) ?? []),
  }));
  const all = vectors.flatMap(({ current, earlier }) => [...current, ...earlier]);
  const idf = inverseDocumentFrequency(all, dimensionsOf(all));
  return noveltyOfWeek(vectors, sparseCrossSimilarity(idf));
}

function dimensionsOf(vectors: readonly SparseVector[]): number {
  return vectors.reduce((most, { indices }) => Math.max(most, (indices.at(-1) ?? -1) + 1), 0);
}
