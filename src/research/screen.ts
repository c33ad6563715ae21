import { RankSorter } from '../statistics/rank-order.ts';
import type { Candidate } from './candidates.ts';
import { dateMetrics } from './datasets.ts';
import { DateMarket, type Screening } from './date-market.ts';
import { dateMoments, momentsNeeded } from './date-moments.ts';
import type { Fold } from './folds.ts';
import { gatherInput, inputsOfAll } from './inputs.ts';
import { highest } from './market-beta.ts';
import { gathered } from './panel-frame.ts';
import { ArrayPool, ScoredDate } from './scorer.ts';
import type { CandidateSeries, ScreenPlan } from './screen-plan.ts';
import { StaggeredBooks, type WeightBoard } from './staggered-books.ts';
import { type FoldFit, fitFold } from './training.ts';
import { rowsOf, type Universe } from './universe.ts';

export interface ScreenedCandidate {
  readonly candidate: Candidate;
  readonly series: CandidateSeries;
  /** Mean forward return of each group of names by score, the lowest first, date after date; NaN where a group has none. */
  readonly quantilesByDate: Float64Array;
  /** The means of these over the dates. */
  readonly quantileReturns: Float64Array;
  /** What was fitted, by fold: input and weight. Empty for formulas. */
  readonly fitted: readonly Readonly<Record<string, number>>[];
}

/** Scores every candidate on every tested date of a universe. What one of them gets does not depend on the others. */
export function screenUniverse(plan: ScreenPlan, universe: Universe): ScreenedCandidate[] {
  const { candidates, folds } = plan;
  const inputs = inputsOfAll(candidates);
  const names = inputs.map(({ name }) => name);
  const isScaled = inputs.map((input) => input.isScaled);
  const sorter = new RankSorter();
  const pool = new ArrayPool();
  const raw = (date: number): Float64Array[] => {
    pool.release();
    const rows = rowsOf(universe, date);
    return inputs.map((input) => {
      const to = pool.take(rows.length);
      gatherInput(input, plan.frame, rows, to);
      return to;
    });
  };
  const needed = momentsNeeded(candidates);
  const trains = new Set(folds.flatMap(({ train }) => Array.from(train)));
  const moments = new Map(
    Array.from(trains, (date) => {
      const returns = gathered(plan.frame, plan.forward.horizon, rowsOf(universe, date));
      return [date, dateMoments(raw(date), isScaled, returns, needed, sorter)] as const;
    }),
  );
  const fits = folds.map(({ train }) =>
    fitFold(
      candidates,
      names,
      Array.from(train, (date) => moments.get(date) as ReturnType<typeof dateMoments>),
      plan.books,
    ),
  );
  const tested = testedDates(folds);
  const board = new Float64Array(highest(plan.frame.asset) + 1);
  const runs = candidates.map(() => newScreening(plan, tested.length, board));
  const market = new DateMarket(plan, universe, sorter);
  for (const [position, { date, fold }] of tested.entries()) {
    const scored = new ScoredDate(raw(date), isScaled, fits[fold] as FoldFit, sorter, pool);
    market.open(date);
    for (const [c, run] of runs.entries()) {
      const scorer = (fits[fold] as FoldFit).scorers[c] as FoldFit['scorers'][number];
      scored.scores(scorer, market.scores);
      market.judge(run, position);
    }
  }
  return candidates.map((candidate, c) => {
    const run = runs[c] as Screening;
    const fitted = candidate.spec.kind === 'blend' ? [] : fits.map(({ scorers }) => weightsByName(scorers[c], names));
    const { series, quantilesByDate } = run;
    const quantileReturns = meanQuantiles(quantilesByDate, plan.settings.quantiles);
    return { candidate, series, quantilesByDate, quantileReturns, fitted };
  });
}

/** The tested dates in order of time, each with the fold that tests it. */
export function testedDates(folds: readonly Fold[]): { readonly date: number; readonly fold: number }[] {
  return folds.flatMap(({ testFirst, testLast }, fold) =>
    Array.from({ length: testLast - testFirst + 1 }, (_, i) => ({ date: testFirst + i, fold })),
  );
}

function newScreening({ books, settings }: ScreenPlan, dates: number, board: WeightBoard): Screening {
  const series = Object.fromEntries(dateMetrics.map((name) => [name, new Float64Array(dates).fill(Number.NaN)]));
  return {
    series: series as CandidateSeries,
    books: new StaggeredBooks(books, board),
    quantilesByDate: new Float64Array(dates * settings.quantiles).fill(Number.NaN),
  };
}

function meanQuantiles(byDate: Float64Array, quantiles: number): Float64Array {
  const sums = new Float64Array(quantiles);
  const dates = new Float64Array(quantiles);
  for (const [i, value] of byDate.entries()) {
    if (Number.isNaN(value)) continue;
    const q = i % quantiles;
    sums[q] = (sums[q] as number) + value;
    dates[q] = (dates[q] as number) + 1;
  }
  return sums.map((sum, q) => sum / (dates[q] as number));
}

function weightsByName(
  scorer: FoldFit['scorers'][number] | undefined,
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    Array.from(scorer?.inputs ?? [], (input, k) => [names[input] as string, scorer?.weights[k] as number]),
  );
}
