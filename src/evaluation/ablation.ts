import { pickBasket } from '../scoring/basket.ts';
import { modelOf } from '../scoring/model.ts';
import type { ScoreTable } from '../scoring/scores.ts';
import type { ScoreTerm, ScoringModel } from '../scoring/scoring-model.ts';
import { automaticLags } from '../statistics/newey-west.ts';
import type { Random } from '../statistics/random.ts';
import { rankDescending } from '../statistics/rank.ts';
import { spearman } from '../statistics/rank-correlation.ts';
import type { EvaluationSettings, TermAblation } from './evaluation.ts';
import { type HeldPrices, heldSessions } from './held-prices.ts';
import type { RegimeWeeks, ScoredWeek } from './scored-week.ts';
import { basketReturn } from './weekly-results.ts';
import { bootstrapEstimate, meanOverWeeks, plainMean, weeklySeries } from './weekly-series.ts';

/** A week's score without one of its terms. */
interface WeekWithout {
  readonly weekEnding: ScoredWeek['weekEnding'];
  readonly term: string;
  readonly weight: number;
  /** With the full score, over the eligible names; NaN where one of them does not vary. */
  readonly spearman: number;
  readonly shared: number;
  readonly basket: number;
  /** Gross weekly return of the full basket minus that without the term; NaN while not known. */
  readonly difference: number;
}

export interface RegimeAblation {
  readonly terms: readonly TermAblation[];
  /** Weeks whose stored score is not what their columns and schema give. */
  readonly unexplainedWeeks: number;
}

/** Relative to scores of the size of 1. */
const tolerance = 1e-12;

/**
 * What each term of the score does: the score of every week without it, beside the full one. Weeks without an eligible name, and those of a
 * score with a single term, without which nothing is left to rank by, say nothing about it.
 */
export function ablate(
  { regime, weeks }: RegimeWeeks,
  prices: HeldPrices,
  settings: EvaluationSettings,
  random: Random,
): RegimeAblation {
  const compared: WeekWithout[] = [];
  let unexplainedWeeks = 0;
  for (const week of weeks) {
    const without = ablateWeek(week, prices);
    if (without) compared.push(...without);
    else unexplainedWeeks += 1;
  }
  const terms = [...Map.groupBy(compared, ({ term }) => term)].map(([term, own]) =>
    termAblation(term, own, settings, random.stream(`ablation ${regime} ${term}`)),
  );
  return { terms, unexplainedWeeks };
}

function termAblation(
  term: string,
  weeks: readonly WeekWithout[],
  settings: EvaluationSettings,
  random: Random,
): TermAblation {
  const overWeeks = (numberOf: (week: WeekWithout) => number) => {
    const series = weeklySeries(weeks, numberOf);
    return meanOverWeeks(series, automaticLags(weeks.length), settings.confidence).estimate;
  };
  const differences = weeklySeries(weeks, ({ difference }) => difference);
  return {
    term,
    weight: weeks.at(-1)?.weight ?? Number.NaN,
    spearman: overWeeks((week) => week.spearman),
    shared: overWeeks(({ shared }) => shared),
    basket: plainMean(Float64Array.from(weeks, ({ basket }) => basket)),
    difference: bootstrapEstimate(differences, settings, random),
  };
}

/** @returns undefined when the stored score is not what its columns and schema give */
function ablateWeek(week: ScoredWeek, prices: HeldPrices): WeekWithout[] | undefined {
  const { scores, schema, weekEnding, wouldBe } = week;
  const model = modelOf(schema);
  const full = scores.columns.UPS_adj;
  if (!isSameScore(scoreOf(scores, model, model.terms), full)) return undefined;
  if (wouldBe.length === 0 || model.terms.length === 1) return [];
  const span = heldSessions(prices, weekEnding);
  const names = new Set(wouldBe.map(({ symbol }) => symbol));
  const grossReturn = basketReturn(wouldBe, prices, span);
  return model.terms.map((term) => {
    const others = model.terms.filter((other) => other !== term);
    const score = scoreOf(scores, model, others);
    const basket = pickBasket(rankedBy(scores, score), schema);
    return {
      weekEnding,
      term: term.name,
      weight: term.weight,
      spearman: spearman(full, score).rho ?? Number.NaN,
      shared: basket.filter(({ symbol }) => names.has(symbol)).length,
      basket: wouldBe.length,
      difference: grossReturn - basketReturn(basket, prices, span),
    };
  });
}

/** UPS_adj of these terms alone; NaN where the symbol is not eligible. */
function scoreOf({ rows, columns }: ScoreTable, model: ScoringModel, terms: readonly ScoreTerm[]): Float64Array {
  const score = new Float64Array(rows).fill(Number.NaN);
  for (let row = 0; row < rows; row += 1) {
    if (columns.eligible[row] !== 1) continue;
    let up = 0;
    for (const term of terms) up += term.weight * term.up(columns, row);
    score[row] = up * model.volatilityFactor(columns.VR_pct[row] as number);
  }
  return score;
}

function isSameScore(made: Float64Array, stored: Float64Array): boolean {
  return made.every((value, row) => {
    const other = stored[row] as number;
    if (Number.isNaN(value) || Number.isNaN(other)) return Number.isNaN(value) && Number.isNaN(other);
    return Math.abs(value - other) <= tolerance * Math.max(1, Math.abs(other));
  });
}

function rankedBy(scores: ScoreTable, UPS_adj: Float64Array): ScoreTable {
  const rank_UPS = rankDescending(UPS_adj, scores.columns.symbol);
  return { rows: scores.rows, columns: { ...scores.columns, UPS_adj, rank_UPS } };
}
