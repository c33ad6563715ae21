import { modelOf } from './model.ts';
import type { ScoringSchema } from './schema.ts';
import type { ScoreTable } from './scores.ts';

/** What one term adds to UPS_adj of a symbol. */
export interface Driver {
  /** A factor of the schema, a part of the pressure model, or `volatility`. */
  readonly term: string;
  /** Null for `volatility`, which is no weighted term. */
  readonly weight: number | null;
  /** What the weight multiplies; VR_pct for `volatility`. */
  readonly value: number;
  readonly contribution: number;
}

/**
 * Takes UPS_adj of an eligible symbol apart: weight · value of every term, then what the volatility penalty takes away.
 * Added in this order from 0 they give UPS_adj to the last bit, as long as the penalty is at most half of the score
 * (Sterbenz: then UPS_adj − UPS_raw is exact).
 */
export function driversOf({ columns }: ScoreTable, row: number, schema: ScoringSchema): Driver[] {
  const terms = modelOf(schema).terms.map(({ name, weight, up }) => {
    const value = up(columns, row);
    return { term: name, weight, value, contribution: weight * value };
  });
  const penalty = (columns.UPS_adj[row] as number) - (columns.UPS_raw[row] as number);
  if (penalty === 0) return terms;
  return [...terms, { term: 'volatility', weight: null, value: columns.VR_pct[row] as number, contribution: penalty }];
}
