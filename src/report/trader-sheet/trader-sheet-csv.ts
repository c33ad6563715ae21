import type { Position } from '../../scoring/basket.ts';
import { csv } from '../../text/csv.ts';
import { driverTexts, objection, reasonTexts } from './sheet-words.ts';
import type { TraderSheet } from './trader-sheet.ts';

const header = [
  'week_ending',
  'regime',
  'status',
  'action',
  'reason',
  'symbol',
  'sector',
  'weight',
  'rank_UPS',
  'UPS_adj',
  'conviction',
  'signal_state',
  'last_close',
  'buy_on_open',
  'sell_on_close',
  'drivers',
  'headline',
  'audit',
  'scores_digest',
  'schema_id',
  'schema_hash',
] as const;

type Row = Readonly<Record<(typeof header)[number], string | number | null>>;

/**
 * The sheet as CSV: one row per position. `action` is BUY, or WATCH with the reason where the positions are not to be traded: the regime is not
 * live, or the audit failed. A week without a trade has one row with the decision and why.
 */
export function traderSheetCsv(sheet: TraderSheet): string {
  const rows = sheet.positions.length === 0 ? [withoutTrade(sheet)] : sheet.positions.map((one) => rowOf(one, sheet));
  return csv(
    header,
    rows.map((row) => header.map((name) => row[name])),
  );
}

function rowOf(position: Position, sheet: TraderSheet): Row {
  const { symbol, sector, weight, rank_UPS, UPS_adj, conviction, signal_state } = position;
  const reason = objection(sheet) ?? null;
  return {
    ...identity(sheet),
    action: reason === null ? 'BUY' : 'WATCH',
    reason,
    symbol,
    sector,
    weight,
    rank_UPS,
    UPS_adj,
    conviction,
    signal_state,
    last_close: sheet.lastClose.get(symbol) ?? null,
    buy_on_open: sheet.buyOn,
    sell_on_close: sheet.sellOn,
    drivers: driverTexts(position).join('; '),
    headline: sheet.headlines.get(symbol) ?? null,
  };
}

function withoutTrade(sheet: TraderSheet): Row {
  return {
    ...identity(sheet),
    action: sheet.decision.decision,
    reason: reasonTexts(sheet).join('; '),
    symbol: null,
    sector: null,
    weight: null,
    rank_UPS: null,
    UPS_adj: null,
    conviction: null,
    signal_state: null,
    last_close: null,
    buy_on_open: null,
    sell_on_close: null,
    drivers: null,
    headline: null,
  };
}

function identity({ weekEnding, regime, status, audit, digest, schemaId, schemaHash }: TraderSheet) {
  return {
    week_ending: weekEnding,
    regime,
    status,
    audit,
    scores_digest: digest,
    schema_id: schemaId,
    schema_hash: schemaHash,
  };
}
