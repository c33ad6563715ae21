import type { CheckedBars } from '../../../market/steps/checked-bars.ts';
import type { ScoreTable } from '../../../scoring/scores.ts';

type Ranks = Pick<ScoreTable, 'rows' | 'columns'>;

export interface RankedSymbol {
  readonly symbol: string;
  /** Epoch days of its steps. */
  readonly sessions: readonly number[];
  readonly rank: number;
}

/** Whether a symbol is ranked that its steps should have kept out. */
export function isRankedOverSteps(table: Ranks, market: CheckedBars): boolean {
  return (['steps', 'volumeSteps'] as const).some((which) => rankedOver(which, table, market).length > 0);
}

/** The ranked symbols with steps that keep them out, with those that the configuration lets in, or with volumes that keep them out. */
export function rankedOver(
  which: 'steps' | 'toleratedSteps' | 'volumeSteps',
  { rows, columns }: Ranks,
  { bySymbol, sessions }: CheckedBars,
): RankedSymbol[] {
  return Array.from({ length: rows }, (_, row) => ({
    symbol: columns.symbol[row] as string,
    rank: columns.rank_UPS[row] as number,
    isEligible: columns.eligible[row] === 1 || !Number.isNaN(columns.rank_UPS[row]),
  }))
    .filter(({ isEligible }) => isEligible)
    .map(({ symbol, rank }) => {
      const steps = bySymbol.get(symbol)?.[which] ?? [];
      return { symbol, rank, sessions: steps.map((place) => sessions[place] as number) };
    })
    .filter(({ sessions: steps }) => steps.length > 0);
}
