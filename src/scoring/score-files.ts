import { csv } from '../text/csv.ts';
import { visibleJson } from '../text/visible-text.ts';
import type { Driver } from './drivers.ts';
import { mayTrade, type RegimeStatus } from './regime.ts';
import type { WeekResult } from './score-week.ts';

/** Who and what a week was scored as. */
export interface WeekIdentity {
  readonly regime: string;
  /** Of the regime when the week is scored. */
  readonly status: RegimeStatus;
  readonly schemaId: string;
  /** SHA-256 of the schema document's canonical JSON. */
  readonly schemaHash: string;
  readonly weekEnding: string;
  readonly cutoffUtc: number;
}

/**
 * The files beside the scores: `report_meta.json`, `diagnostics.json`, `basket.csv`. They are a function of the result alone, so that the
 * audit can make them again byte for byte; time, commit and run are in the manifest.
 */
export function scoreFiles(identity: WeekIdentity, result: WeekResult): Record<string, string> {
  const { features, scores, decision, diagnostics, offlineFilters } = result;
  const meta = {
    regime_id: identity.regime,
    regime_status: identity.status,
    schema_id: identity.schemaId,
    schema_hash: identity.schemaHash,
    week_end: identity.weekEnding,
    cutoff_utc: new Date(identity.cutoffUtc).toISOString(),
    n_features: features.rows,
    n_scores: scores.rows,
    ...decision,
    ...(offlineFilters && { filters: offlineFilters }),
  };
  return {
    'report_meta.json': json(meta),
    'diagnostics.json': json(diagnostics),
    'basket.csv': basketCsv(identity, result),
  };
}

function json(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`;
}

const basketHeader = [
  'week_ending',
  'regime',
  'action',
  'reason',
  'rank_UPS',
  'symbol',
  'sector',
  'weight',
  'UPS_adj',
  'conviction',
  'signal_state',
  'drivers',
  'status',
] as const;

/**
 * One row per position: BUY under a live regime, under any other WATCH with the reason, since somebody trades what this file says. A week without
 * a basket has one row that says why.
 */
function basketCsv({ weekEnding, regime, status }: WeekIdentity, { basket, decision }: WeekResult): string {
  if (basket.length === 0) {
    const reasons = decision.reasons.map(({ code, value, threshold }) => `${code} (${value} against ${threshold})`);
    const nothing = [null, null, null, null, null, null, null, null];
    return csv(basketHeader, [[weekEnding, regime, decision.decision, reasons.join('; '), ...nothing, status]]);
  }
  const rows = basket.map((position) => [
    weekEnding,
    regime,
    ...(mayTrade(status) ? ['BUY', null] : ['WATCH', 'NOT_LIVE']),
    position.rank_UPS,
    position.symbol,
    position.sector,
    position.weight,
    position.UPS_adj,
    position.conviction,
    position.signal_state,
    position.drivers.map(driverText).join('; '),
    status,
  ]);
  return csv(basketHeader, rows);
}

function driverText({ term, contribution }: Driver): string {
  return `${term} ${contribution >= 0 ? '+' : '−'}${Math.abs(contribution).toFixed(3)}`;
}
