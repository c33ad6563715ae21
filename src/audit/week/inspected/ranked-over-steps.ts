import type { CheckedBars } from '../../../market/steps/checked-bars.ts';
import type { ScoreTable } from '../../../scoring/scores.ts';

/** The ranked symbols whose price takes an unexplained step, with the sessions (epoch days) of their steps. */
export function rankedOverSteps(
  { rows, columns }: Pick<ScoreTable, 'rows' | 'columns'>,
  { bySymbol, sessions }: CheckedBars,
): { readonly symbol: string; readonly sessions: readonly number[]; readonly rank: number }[] {
  return Array.from({ length: rows }, (_, row) => ({
    symbol: columns.symbol[row] as string,
    rank: columns.rank_UPS[row] as number,
    isEligible: columns.eligible[row] === 1 || !Number.isNaN(columns.rank_UPS[row]),
  }))
    .filter(({ isEligible }) => isEligible)
    .map(({ symbol, rank }) => {
      const steps = bySymbol.get(symbol)?.steps ?? [];
      return { symbol, rank, sessions: steps.map((place) => sessions[place] as number) };
    })
    .filter(({ sessions: steps }) => steps.length > 0);
}
