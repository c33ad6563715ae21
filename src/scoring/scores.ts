import { emptyTable, type Table } from '../lake/table.ts';
import { rankDescending } from '../statistics/rank.ts';
import { scoreColumns } from './columns.ts';
import { type CrossSection, standardise } from './cross-section.ts';
import type { FeatureTable } from './features.ts';
import { modelOf } from './model.ts';
import { joinReasons } from './reading.ts';
import type { ScoringSchema } from './schema.ts';
import type { ScoringModel } from './scoring-model.ts';
import { conviction, signalState } from './signal.ts';

export type ScoreTable = Table<typeof scoreColumns>;

/**
 * Scores a week's features under a schema: one row per symbol, in the order of the features.
 *
 * A symbol is eligible when it has a cluster this week, every feature that the schema's model needs, and a price without an unexplained
 * step; only eligible ones have scores and ranks. Ranks: 1 = highest, ties by symbol ascending.
 */
export function scoreFeatures(features: FeatureTable, schema: ScoringSchema): ScoreTable {
  const cross = standardise(features, schema.clip);
  const model = modelOf(schema);
  const scores = emptyTable(scoreColumns, features.rows);
  const { columns } = scores;
  for (const name of Object.keys(cross) as (keyof CrossSection)[]) columns[name].set(cross[name]);
  columns.asof_date.set(features.columns.asof_date);
  columns.VR_pct.set(features.columns.VR_pct);
  for (let row = 0; row < features.rows; row += 1) {
    columns.symbol[row] = features.columns.symbol[row] as string;
    columns.sector[row] = features.columns.sector[row] as string | null;
    const reasons = exclusionReasons(features, row, model);
    const eligible = reasons === '';
    const factor = model.volatilityFactor(features.columns.VR_pct[row] as number);
    const { up, down } = eligible ? rawScores(model, cross, row) : { up: Number.NaN, down: Number.NaN };
    columns.eligible[row] = eligible ? 1 : 0;
    columns.reasons[row] = reasons;
    columns.UPS_raw[row] = up;
    columns.DPS_raw[row] = down;
    columns.UPS_adj[row] = up * factor;
    columns.DPS_adj[row] = down * factor;
    columns.signal_state[row] = signalState(cross.IFS[row] as number, cross.AR5_z[row] as number);
    columns.conviction[row] = conviction(up * factor);
  }
  columns.rank_UPS.set(rankDescending(columns.UPS_adj, columns.symbol));
  columns.rank_DPS.set(rankDescending(columns.DPS_adj, columns.symbol));
  return scores;
}

function rawScores({ terms }: ScoringModel, cross: CrossSection, row: number): { up: number; down: number } {
  let up = 0;
  let down = 0;
  for (const term of terms) {
    up += term.weight * term.up(cross, row);
    down += term.weight * term.down(cross, row);
  }
  return { up, down };
}

/** `NO_NEWS`, `UNEXPLAINED_STEP`, and `feature:CODE` for each needed feature that is null for another reason. */
function exclusionReasons({ columns }: FeatureTable, row: number, { neededFeatures }: ScoringModel): string {
  const reasons: string[] = columns.count_5d_dedup[row] === 0 ? ['NO_NEWS'] : [];
  for (const reason of (columns.reasons[row] as string).split(';')) {
    const [feature = '', code] = reason.split(':');
    // Whatever the weights: a symbol whose prices are in doubt is not to be bought.
    if (code === 'UNEXPLAINED_STEP') reasons.push(code);
    else if (code !== 'NO_NEWS' && neededFeatures.some((needed) => needed === feature)) reasons.push(reason);
  }
  return joinReasons(reasons);
}
