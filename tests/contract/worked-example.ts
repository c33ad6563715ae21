import { epochDay, parseIsoDate } from '../../src/calendar/date.ts';
import { textVectoriser } from '../../src/news/text-vector.ts';
import type { WeekInputs } from '../../src/scoring/features.ts';
import type { JudgedCluster, JudgedWeek } from '../../src/scoring/judged-week.ts';
import { loadScoringSchema } from '../../src/scoring/schema.ts';
import { scoreWeek, type WeekResult } from '../../src/scoring/score-week.ts';
import { requiredText } from './repository-files.ts';

// The week of docs/scoring.md: small enough to follow with a calculator, and every number on the page comes from here.

const weekEnding = epochDay(parseIsoDate('2026-07-02'));
const vectorOf = textVectoriser({ dimensions: 2 ** 18, seed: 7 });

type ClusterLine = readonly [
  symbol: string,
  headline: string,
  size: number,
  sources: number,
  score: number,
  confidence: number,
  driver: JudgedCluster['sentiment']['sentDriver'],
  type: JudgedCluster['event']['eventTypePrimary'],
  severity: JudgedCluster['event']['eventSeverity'],
  eventConfidence: number,
];

/** Clusters of the week. */
export const thisWeek: readonly ClusterLine[] = [
  ['AAA', 'AAA beats profit estimates and raises outlook', 6, 4, 0.9, 0.9, 'Fundamental', 'EARNINGS_GUIDANCE', 2, 0.9],
  ['AAA', 'AAA shares jump 4%', 3, 2, 0.5, 0.6, 'Market/Price-action', 'PRICE_ACTION_RECAP', 1, 0.8],
  ['BBB', 'SEC opens investigation into BBB accounting', 4, 3, -0.5, 0.6, 'Governance', 'REGULATORY_LEGAL', 2, 0.8],
  ['CCC', 'CCC unveils new tablet', 2, 2, 0.6, 0.6, 'Operational', 'PRODUCT_MARKET', 1, 0.75],
  ['EEE', 'EEE names chief financial officer', 1, 1, 0, 0.3, 'Governance', 'MANAGEMENT_GOVERNANCE', 1, 0.75],
];

type HistoryLine = readonly [symbol: string, headline: string, weeksBefore: readonly number[]];

/** Earlier clusters: one in each of the weeks named; each of one item, neutral, without severity. */
export const history: readonly HistoryLine[] = [
  ['AAA', 'AAA profit beats estimates', [1, 3, 6, 9]],
  ['AAA', 'AAA opens plant', [7, 12]],
  ['BBB', 'BBB signs lease', [6, 10, 11]],
  ['CCC', 'CCC unveils new phone', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ['CCC', 'CCC cuts prices', [2, 5, 8]],
];

function clusterOf(line: ClusterLine, position: number): JudgedCluster {
  const [symbol, headline, size, sources, sentScore, confidence, sentDriver, eventTypePrimary, eventSeverity] = line;
  return {
    symbol,
    clusterId: `c${position}`,
    clusterSize: size,
    uniqueSources: sources,
    sentiment: { sentLabel: labelOf(sentScore), sentScore, confidence, sentDriver },
    event: { eventTypePrimary, eventSeverity, eventConfidence: line[9] },
    vector: vectorOf({ headline, summary: '' }),
  };
}

function labelOf(score: number): JudgedCluster['sentiment']['sentLabel'] {
  if (score === 0) return 'Neutral';
  return score > 0 ? 'Positive' : 'Negative';
}

function earlierWeek(weeksBefore: number): JudgedWeek {
  const clusters = history
    .filter(([, , weeks]) => weeks.includes(weeksBefore))
    .map(([symbol, headline], position) =>
      clusterOf([symbol, headline, 1, 1, 0, 0.3, 'Operational', 'OTHER_LOW_SIGNAL', 0, 0.2], position),
    );
  return { weekEnding: weekEnding - 7 * weeksBefore, covered: true, clusters };
}

/** Prices that swing by `swing` around 100 from day to day, and end the last five sessions `gain` higher. */
function prices(count: number, swing: number, gain: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => {
    const level = i === count - 1 ? 100 * (1 + gain) : 100;
    return i >= count - 6 ? level : level * (1 + (i % 2 === 0 ? swing : -swing));
  });
}

/** Volume of 1000 a day, and `last` on the last five. */
function volumes(count: number, last: number): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => (i >= count - 5 ? last : 1000));
}

/** Per symbol: swing of the price, gain over the last five sessions, volume of the last five sessions. */
export const market: Readonly<Record<string, readonly [swing: number, gain: number, volume: number]>> = {
  AAA: [0.01, 0.04, 2000],
  BBB: [0.02, -0.03, 1500],
  CCC: [0.005, 0.01, 1000],
  DDD: [0.01, 0, 1000],
  SPY: [0.002, 0.01, 1000],
};

export function workedInputs(): WeekInputs {
  const count = 61;
  const sessions = Int32Array.from({ length: count }, (_, i) => {
    const back = count - 1 - i;
    // Five sessions to a week; the example needs no holidays.
    return weekEnding - 7 * Math.floor(back / 5) - (back % 5);
  });
  const bySymbol = new Map(
    Object.entries(market).map(([symbol, [swing, gain, volume]]) => [
      symbol,
      { adjClose: prices(count, swing, gain), volume: volumes(count, volume) },
    ]),
  );
  return {
    weekEnding,
    universe: ['AAA', 'BBB', 'CCC', 'DDD', 'EEE'].map((symbol) => ({ symbol, sector: 'Technology' })),
    benchmark: 'SPY',
    weeks: [
      { weekEnding, covered: true, clusters: thisWeek.map(clusterOf) },
      ...Array.from({ length: 12 }, (_, k) => earlierWeek(k + 1)),
    ],
    market: { sessions, bySymbol },
    schema: loadScoringSchema(requiredText('configs/scoring_schemas/news-novelty-v1b.yaml'), 'news-novelty-v1b').schema,
  };
}

export function workedResult(schemaId = 'news-novelty-v1b'): WeekResult {
  const path = `configs/scoring_schemas/${schemaId}.yaml`;
  return scoreWeek({ ...workedInputs(), schema: loadScoringSchema(requiredText(path), path).schema });
}
