import { isoDate } from '../../calendar/date.ts';
import type { MarketPanel } from '../../market/panel.ts';
import type { ScoreTable } from '../../scoring/scores.ts';
import { cellPlace, type Severity, tablePlace, type Violation } from '../finding.ts';
import { notApplicable, notEvaluated, type Rule } from '../rule.ts';

export const unexplainedSteps: Rule = {
  id: 'RG023',
  name: 'unexplained steps',
  severity: 'error',
  description:
    'No symbol is ranked whose price, in the sessions that its features look at, takes a step that no split, adjusted close or known step explains. A warning where the configuration lets such symbols in, or where a version of the stage scored the week that did not look.',
  why: 'A split that nobody told is a loss of half, and a row of another symbol is a gain that nobody could have made.',
  check: ({ scores, inputsNow, isOffline, recipe, scoreVersion }) => {
    if (isOffline) return notApplicable('the week was scored from a features file');
    if (!scores.table) return notEvaluated('the scores cannot be read');
    if (inputsNow.problem !== undefined) return notEvaluated(inputsNow.problem);
    const { market } = inputsNow.inputs;
    const isKnown = market.ignoresSteps || (recipe?.version ?? scoreVersion) < scoreVersion;
    const severity: Severity = isKnown ? 'warning' : 'error';
    const place = tablePlace(scores.dataset, scores.keys);
    return rankedOverSteps(scores.table, market).map(
      ({ symbol, sessions, rank }): Violation => ({
        subject: cellPlace(place, `symbol=${symbol}`, 'eligible'),
        message: `expected no rank: the price takes an unexplained step on ${sessions.map(isoDate).join(', ')}; found rank ${rank}`,
        severity,
      }),
    );
  },
};

/** The ranked symbols whose price takes an unexplained step, with the sessions (epoch days) of their steps. */
export function rankedOverSteps(
  { rows, columns }: Pick<ScoreTable, 'rows' | 'columns'>,
  { bySymbol, sessions }: MarketPanel,
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
