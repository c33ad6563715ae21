import { type Driver, driversOf } from './drivers.ts';
import type { ScoringSchema } from './schema.ts';
import type { ScoreTable } from './scores.ts';
import type { Conviction, SignalState } from './signal.ts';

/** One position of a basket. */
export interface Position {
  readonly symbol: string;
  readonly sector: string | null;
  /** Share of the basket, 0..1. */
  readonly weight: number;
  readonly rank_UPS: number;
  readonly UPS_adj: number;
  readonly conviction: Conviction | null;
  readonly signal_state: SignalState | null;
  readonly drivers: readonly Driver[];
}

/**
 * The basket that the ranks give: the first `size` by rank_UPS, equal weights. With a sector cap, a symbol whose sector
 * is full is passed over for the next one; symbols without a sector share one sector, as nothing shows that they differ.
 */
export function pickBasket(scores: ScoreTable, schema: ScoringSchema): Position[] {
  const { columns } = scores;
  const { size, sector_cap: cap } = schema.basket;
  const rowsByRank: number[] = [];
  for (let row = 0; row < scores.rows; row += 1) {
    const rank = columns.rank_UPS[row] as number;
    if (!Number.isNaN(rank)) rowsByRank[rank - 1] = row;
  }
  const perSector = new Map<string | null, number>();
  const picked: number[] = [];
  for (const row of rowsByRank) {
    if (picked.length === size) break;
    const sector = columns.sector[row] as string | null;
    const held = perSector.get(sector) ?? 0;
    if (cap !== null && held >= cap) continue;
    perSector.set(sector, held + 1);
    picked.push(row);
  }
  return picked.map((row) => ({
    symbol: columns.symbol[row] as string,
    sector: columns.sector[row] as string | null,
    weight: 1 / picked.length,
    rank_UPS: columns.rank_UPS[row] as number,
    UPS_adj: columns.UPS_adj[row] as number,
    conviction: columns.conviction[row] as Conviction | null,
    signal_state: columns.signal_state[row] as SignalState | null,
    drivers: driversOf(scores, row, schema),
  }));
}

/**
 * How many names the basket passes over because of its limit per sector: those ranked above its last name, or all others where it is not full.
 *
 * @param picks what {@link pickBasket} took
 * @param ranked how many symbols have a rank
 */
export function heldBack(
  picks: readonly Pick<Position, 'rank_UPS'>[],
  ranked: number,
  { size, sector_cap: cap }: ScoringSchema['basket'],
): number {
  if (cap === null || picks.length === 0) return 0;
  const looked = picks.length < size ? ranked : Math.max(...picks.map(({ rank_UPS }) => rank_UPS));
  return looked - picks.length;
}
