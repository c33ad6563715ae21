import type { TraderSheet } from '../../../src/report/trader-sheet/trader-sheet.ts';
import type { Position } from '../../../src/scoring/basket.ts';

export const measures: TraderSheet['decision']['measures'] = {
  event_intensity: { value: 1.2534, n: 118 },
  price_action_recap_share: { value: 0.1634, n: 160 },
  high_severity_clusters: { value: 31, n: 118 },
  candidates: { value: 61, n: 88 },
};

export function position(symbol: string, rank: number, more: Partial<Position> = {}): Position {
  return {
    symbol,
    sector: 'Energy',
    weight: 0.05,
    rank_UPS: rank,
    UPS_adj: 1.5,
    conviction: 'Moderate',
    signal_state: 'Early',
    drivers: [
      { term: 'novelty', weight: 0.4, value: 1.5, contribution: 0.6 },
      { term: 'divergence', weight: 0, value: 1, contribution: 0 },
      { term: 'event_intensity', weight: 0.35, value: 2.5, contribution: 0.875 },
      { term: 'volatility', weight: null, value: 0.3, contribution: -0.1 },
    ],
    ...more,
  };
}

/** A traded week of so many positions, S1, S2, … */
export function tradedSheet(count: number, more: Partial<TraderSheet> = {}): TraderSheet {
  const positions = Array.from({ length: count }, (_, i) => position(`S${i + 1}`, i + 1));
  return {
    regime: 'news-novelty-v1',
    status: 'live',
    scoredAs: 'live',
    weekEnding: '2026-07-02',
    cutoffUtc: Date.UTC(2026, 6, 2, 20),
    decision: { decision: 'TRADE', reasons: [], measures },
    positions,
    headlines: new Map(positions.map(({ symbol }) => [symbol, `${symbol} beats estimates`])),
    buyOn: '2026-07-06',
    sellOn: '2026-07-10',
    lastClose: new Map(positions.map(({ symbol }, i) => [symbol, 100 + i])),
    audit: 'passed',
    digest: 'a'.repeat(64),
    schemaId: 'news-novelty-v1',
    schemaHash: 'b'.repeat(64),
    ...more,
  };
}

export function skippedSheet(more: Partial<TraderSheet> = {}): TraderSheet {
  return tradedSheet(0, {
    decision: {
      decision: 'SKIP',
      reasons: [
        { code: 'EVENT_INTENSITY_TOO_LOW', value: 0.040991, threshold: 0.75 },
        { code: 'HIGH_SEVERITY_CLUSTERS_TOO_LOW', value: 0, threshold: 2 },
      ],
      measures,
    },
    ...more,
  });
}
