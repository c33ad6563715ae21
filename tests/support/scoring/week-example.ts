import { readFileSync } from 'node:fs';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import type { CheckedBars, CheckedSymbol } from '../../../src/market/steps/checked-bars.ts';
import { eventTypes, type SparseVector, sentimentDrivers, sentimentLabels } from '../../../src/news/types.ts';
import { featureColumns } from '../../../src/scoring/columns.ts';
import type { FeatureTable, NumericFeature, WeekInputs } from '../../../src/scoring/features.ts';
import type { JudgedCluster, JudgedWeek } from '../../../src/scoring/judged-week.ts';
import { loadScoringSchema, type ScoringSchema, scoringSchema } from '../../../src/scoring/schema.ts';
import { Random } from '../../../src/statistics/random.ts';

/** Epoch day of a date. */
export const day = (text: string): number => epochDay(parseIsoDate(text));

/** A Friday. */
export const friday = day('2014-03-28');
export const weeksBefore = (count: number): number => friday - 7 * count;

export function shippedSchema(id: string): ScoringSchema {
  const path = new URL(`../../../configs/scoring_schemas/${id}.yaml`, import.meta.url);
  return loadScoringSchema(readFileSync(path, 'utf8'), id).schema;
}

/** A factor schema without filters and with skip rules that never skip. */
export function factorSchema(changes: Record<string, unknown> = {}): ScoringSchema {
  return scoringSchema.parse({
    schema_id: 'test',
    skip_rules: { min_event_intensity: 0, max_price_action_recap_share: 1, min_high_severity_clusters: 0 },
    weights: { novelty: 0.4, event_intensity: 0.3, sentiment: 0.2, divergence: 0.1 },
    filters: { exclude_event_types: [], min_cluster_size: 1 },
    ...changes,
  });
}

export function vectorOf(components: Record<number, number>): SparseVector {
  const indices = Object.keys(components).map(Number);
  return { indices: Uint32Array.from(indices), values: Float32Array.from(Object.values(components)) };
}

interface ClusterChanges extends Partial<Omit<JudgedCluster, 'sentiment' | 'event'>> {
  readonly sentiment?: Partial<JudgedCluster['sentiment']>;
  readonly event?: Partial<JudgedCluster['event']>;
}

/** One item from one source, neutral, without severity, unless told otherwise. */
export function cluster(changes: ClusterChanges = {}): JudgedCluster {
  return {
    symbol: 'A',
    clusterId: 'c0',
    clusterSize: 1,
    uniqueSources: 1,
    vector: vectorOf({ 0: 1 }),
    ...changes,
    sentiment: { sentLabel: 'Neutral', sentScore: 0, confidence: 1, sentDriver: 'Fundamental', ...changes.sentiment },
    event: { eventTypePrimary: 'EARNINGS_GUIDANCE', eventSeverity: 0, eventConfidence: 1, ...changes.event },
  };
}

/** The week and the 12 before, all covered; `history[k]` has the clusters of the week k + 1 weeks before. */
export function coveredWeeks(
  current: readonly JudgedCluster[],
  history: readonly JudgedCluster[][] = [],
): JudgedWeek[] {
  return Array.from({ length: 13 }, (_, k) => ({
    weekEnding: weeksBefore(k),
    covered: true,
    clusters: k === 0 ? current : (history[k - 1] ?? []),
  }));
}

/** `count` sessions, Monday to Friday, the last one on `friday`. */
export function sessionsUntilFriday(count: number): Int32Array {
  return Int32Array.from({ length: count }, (_, i) => {
    const back = count - 1 - i;
    return friday - 7 * Math.floor(back / 5) - (back % 5);
  });
}

/** Bars of a constant price and volume but for the given last ones. */
export function bars(sessions: number, lastPrices: number[] = [], lastVolumes: number[] = []): CheckedSymbol {
  const ended = (last: number[]) =>
    Float64Array.from({ length: sessions }, (_, i) => last[i - sessions + last.length] ?? 100);
  return { adjClose: ended(lastPrices), volume: ended(lastVolumes) };
}

export function marketOf(bySymbol: Record<string, CheckedSymbol>, sessions = 70): CheckedBars {
  return { sessions: sessionsUntilFriday(sessions), bySymbol: new Map(Object.entries(bySymbol)) };
}

/** Features of symbols A, B, C …; what is not given is 0, but count_5d_dedup is 1. */
export function featureTable(given: Partial<Record<NumericFeature, number[]>>, rows: number): FeatureTable {
  const table = emptyTable(featureColumns, rows);
  for (let row = 0; row < rows; row += 1) {
    table.columns.symbol[row] = String.fromCharCode(65 + row);
    table.columns.count_5d_dedup[row] = 1;
    table.columns.count_20d_dedup[row] = 0;
    table.columns.count_60d_dedup[row] = 0;
    const reasons: string[] = [];
    for (const [name, values] of Object.entries(given) as [NumericFeature, number[]][]) {
      table.columns[name][row] = values[row] as number;
      if (Number.isNaN(values[row])) reasons.push(`${name}:TOO_LITTLE_HISTORY`);
    }
    table.columns.reasons[row] = reasons.sort().join(';');
  }
  return table;
}

/** A seeded week with news for most symbols, gaps in the bars, and neighbouring data that must not count. */
export function randomWeek(seed: number, symbolCount: number, clusterCount: number, schema: ScoringSchema): WeekInputs {
  const random = Random.seeded(seed);
  const symbols = Array.from({ length: symbolCount }, (_, i) => `S${String(i).padStart(3, '0')}`);
  const weeks = Array.from({ length: 13 }, (_, k) => ({
    weekEnding: weeksBefore(k),
    covered: true,
    clusters: [] as JudgedCluster[],
  }));
  for (let i = 0; i < clusterCount; i += 1) {
    const clusters = random.choice(weeks).clusters;
    const clusterSize = 1 + random.integer(6);
    clusters.push({
      symbol: random.choice(symbols),
      clusterId: `c${String(i).padStart(6, '0')}`,
      clusterSize,
      uniqueSources: 1 + random.integer(clusterSize),
      sentiment: {
        sentLabel: random.choice(sentimentLabels),
        sentScore: random.uniform() * 2 - 1,
        confidence: random.uniform(),
        sentDriver: random.choice(sentimentDrivers),
      },
      event: {
        eventTypePrimary: random.choice(eventTypes),
        eventSeverity: random.choice([0, 1, 2, 3] as const),
        eventConfidence: random.uniform(),
      },
      vector: randomVector(random),
    });
  }
  const sessions = sessionsUntilFriday(70);
  const bySymbol = new Map([...symbols, 'SPY'].map((symbol) => [symbol, randomBars(random, sessions.length, symbol)]));
  return {
    weekEnding: friday,
    universe: symbols.map((symbol) => ({ symbol, sector: random.choice(['Energy', 'Utilities', 'Materials', null]) })),
    benchmark: 'SPY',
    weeks,
    market: { sessions, bySymbol },
    schema,
  };
}

function randomVector(random: Random): SparseVector {
  const indices = new Set(Array.from({ length: 24 }, () => random.integer(random.choice([300, 20_000]))));
  const sorted = Uint32Array.from(indices).sort();
  return { indices: sorted, values: Float32Array.from(sorted, () => random.uniform() + 0.1) };
}

function randomBars(random: Random, sessions: number, symbol: string): CheckedSymbol {
  let price = 50;
  const adjClose = Float64Array.from({ length: sessions }, () => {
    price *= 1 + 0.02 * random.normal();
    return symbol !== 'SPY' && random.uniform() < 0.005 ? Number.NaN : price;
  });
  return { adjClose, volume: adjClose.map((value) => value * (1e4 + random.integer(1e4))) };
}
