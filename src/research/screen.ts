import { liquidityBuckets } from '../backbone/datasets.ts';
import { liquidityBucket } from '../backbone/universe.ts';
import { RankSorter, ranksOfOrder } from '../statistics/rank-order.ts';
import type { Candidate } from './candidates.ts';
import { bookCapacity } from './capacity.ts';
import { type DateMetric, dateMetrics } from './datasets.ts';
import { dateMoments, momentsNeeded } from './date-moments.ts';
import type { Fold } from './folds.ts';
import { gatherInput, inputsOfAll, tradedUsd } from './inputs.ts';
import { highest } from './market-beta.ts';
import type { PanelFrame } from './panel-frame.ts';
import { emptyIcs, type NameGroups, RankCorrelator, type Target, targetOf } from './rank-ics.ts';
import { ArrayPool, ScoredDate } from './scorer.ts';
import type { CostSettings, StageASettings } from './settings.ts';
import { StaggeredBooks, type TradingDate } from './staggered-books.ts';
import { type FoldFit, fitFold } from './training.ts';
import type { Universe } from './universe.ts';

/** One value per tested date; NaN where it cannot be computed. */
export type CandidateSeries = Readonly<Record<DateMetric, Float64Array>>;

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

/** What every universe of a run is screened with. */
export interface ScreenPlan {
  readonly frame: PanelFrame;
  readonly candidates: readonly Candidate[];
  readonly folds: readonly Fold[];
  readonly settings: StageASettings;
  /** Names of the columns with forward returns. */
  readonly forward: ForwardColumns;
  /** By name of a forward return: 1 by date where its sessions are over. */
  readonly followed: ReadonlyMap<string, Uint8Array>;
  /** k: books of the portfolio, and how many dates in a row share a part of their labels. */
  readonly books: number;
  readonly betas: Float64Array;
  /** By row of the panel: code of the sector; 0 where it is not known. */
  readonly sectors: Int32Array;
}

export interface ForwardColumns {
  readonly horizon: string;
  /** Of the longest stored horizon that fits between two as-of dates. */
  readonly step: string;
  /** Of 1, 5 and 20 sessions. */
  readonly windows: readonly [string, string, string];
}

const sizeGroups = 10;

/** Scores every candidate on every tested date of a universe. */
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
  const runs = candidates.map(() => newRun(plan, tested.length));
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
    const run = runs[c] as Run;
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

interface Run {
  readonly series: CandidateSeries;
  readonly books: StaggeredBooks;
  readonly quantilesByDate: Float64Array;
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

function rowsOf({ rows, starts }: Universe, date: number): Int32Array {
  return rows.subarray(starts[date], starts[date + 1]);
}

function gathered(frame: PanelFrame, column: string, rows: Int32Array): Float64Array {
  const values = frame.columns.get(column) as Float64Array;
  const to = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) to[i] = values[rows[i] as number] as number;
  return to;
}

const boards = new WeakMap<PanelFrame, Float64Array>();

function newRun(plan: ScreenPlan, dates: number): Run {
  const board = boards.get(plan.frame) ?? new Float64Array(highest(plan.frame.asset) + 1);
  boards.set(plan.frame, board);
  const series = Object.fromEntries(dateMetrics.map((name) => [name, new Float64Array(dates).fill(Number.NaN)]));
  return {
    series: series as CandidateSeries,
    books: new StaggeredBooks(plan.books, board),
    quantilesByDate: new Float64Array(dates * plan.settings.quantiles).fill(Number.NaN),
  };
}

/** One date as all candidates meet it: returns, groups, prices; then each candidate's scores against them. */
class DateMarket {
  readonly #plan: ScreenPlan;
  readonly #universe: Universe;
  readonly #sorter: RankSorter;
  #correlator: RankCorrelator | undefined;
  readonly #rowOf: Int32Array;
  readonly #rateOfBucket: readonly number[];
  /** Cost of trading by number of the asset, by the bucket that it had when last seen. */
  readonly #rates: Float64Array;
  /** Rows of the panel on the date that is open. */
  #span: readonly [first: number, end: number] = [0, 0];
  #members = 0;
  #rows: Int32Array = new Int32Array(0);
  #places: Int32Array = new Int32Array(0);
  #tradedAt = new Float64Array(0);
  #chosen = new Uint8Array(0);
  #order = new Int32Array(0);
  #targets: readonly Target[] = [];
  #trading: TradingDate | undefined;
  #ics = emptyIcs(0);
  /** The scores that are judged next, one per name of the date. */
  scores = new Float64Array(0);

  constructor(plan: ScreenPlan, universe: Universe, sorter: RankSorter) {
    this.#plan = plan;
    this.#universe = universe;
    this.#sorter = sorter;
    this.#rowOf = new Int32Array(highest(plan.frame.asset) + 1).fill(-1);
    this.#rateOfBucket = tradeRates(plan.settings.costs);
    this.#rates = new Float64Array(this.#rowOf.length).fill(this.#rateOfBucket.at(-1) as number);
  }

  open(date: number): void {
    const { frame, forward, betas } = this.#plan;
    const rows = rowsOf(this.#universe, date);
    this.#close();
    this.#rows = rows;
    this.#members = this.#universe.members[date] as number;
    this.#places = this.#universe.liquidityPlace.subarray(this.#universe.starts[date], this.#universe.starts[date + 1]);
    const n = rows.length;
    this.scores = new Float64Array(n);
    this.#order = new Int32Array(n);
    this.#chosen = new Uint8Array(n);
    const traded = gathered(frame, tradedUsd, rows);
    this.#tradedAt = new Float64Array(n);
    for (let i = 0; i < n; i++) this.#tradedAt[this.#places[i] as number] = traded[i] as number;
    const step = gathered(frame, forward.step, rows);
    const windows = disjointWindows(forward.windows.map((name) => this.#outcomes(name, date)));
    this.#targets = [this.#outcomes(forward.horizon, date), ...windows].map((values) => targetOf(values, this.#sorter));
    this.#ics = emptyIcs(this.#targets.length);
    this.#correlator = new RankCorrelator(this.#targets, this.#groupsOf(rows), this.#plan.settings.min_names);
    this.#trading = this.#tradingDate(date, step, frame, betas);
  }

  /** Judges `scores` for a candidate: ranks, books, costs. */
  judge(run: Run, position: number): void {
    const { settings, books } = this.#plan;
    const { series } = run;
    const count = this.#sorter.sort(this.scores, this.#order);
    this.#correlator?.correlate(this.scores, this.#order, count, this.#ics);
    const { plain, sector, size, market, names } = this.#ics;
    series.ic[position] = plain[0] as number;
    series.ic_sector_neutral[position] = sector;
    series.ic_size_neutral[position] = size;
    series.ic_market_neutral[position] = market;
    series.ic_sessions_1[position] = plain[1] as number;
    series.ic_sessions_2_5[position] = plain[2] as number;
    series.ic_sessions_6_20[position] = plain[3] as number;
    // What nobody knows yet is no gap of the candidate.
    if ((this.#targets[0] as Target).count > 0) {
      series.names[position] = names;
      series.coverage[position] = names / this.#members;
    }
    const book = this.#bookOf(count);
    const { quantiles } = settings;
    const groups = run.quantilesByDate.subarray(position * quantiles, (position + 1) * quantiles);
    this.#fillQuantiles(groups, count);
    series.quantile_spread[position] = (groups[quantiles - 1] as number) - (groups[0] as number);
    const outcome = run.books.step(book, this.#trading as TradingDate);
    series.gross_return[position] = outcome.gross;
    series.cost[position] = outcome.cost;
    series.net_return[position] = outcome.gross - outcome.cost;
    series.market_neutral_return[position] = outcome.marketNeutral - outcome.cost;
    series.turnover[position] = outcome.turnover;
    series.unpriced[position] = outcome.unpriced;
    series.capacity_usd[position] = bookCapacity(
      this.#chosen,
      this.#tradedAt,
      book.length,
      books,
      settings.participation,
    );
  }

  /** A forward return of the names of a date; missing where its sessions are not over. */
  #outcomes(column: string, date: number): Float64Array {
    const { frame, followed } = this.#plan;
    if (followed.get(column)?.[date] === 0) return new Float64Array(this.#rows.length).fill(Number.NaN);
    return gathered(frame, column, this.#rows);
  }

  #groupsOf(rows: Int32Array): NameGroups {
    const { sectors, betas } = this.#plan;
    const n = rows.length;
    const sector = new Int32Array(n);
    const size = new Int32Array(n);
    const own = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      sector[i] = sectors[rows[i] as number] as number;
      size[i] = Math.floor((sizeGroups * (this.#places[i] as number)) / n);
      own[i] = betas[rows[i] as number] as number;
    }
    const order = new Int32Array(n);
    const known = this.#sorter.sort(own, order);
    const beta = new Float64Array(n).fill((known + 1) / 2);
    ranksOfOrder(own, order, known, beta);
    return { sector, sectors: highest(sector) + 1, size, sizes: sizeGroups, beta };
  }

  #tradingDate(date: number, step: Float64Array, frame: PanelFrame, betas: Float64Array): TradingDate {
    const first = frame.starts[date] as number;
    const end = frame.starts[date + 1] as number;
    const traded = frame.columns.get(tradedUsd) as Float64Array;
    for (let row = first; row < end; row++) {
      const asset = frame.asset[row] as number;
      this.#rowOf[asset] = row;
      this.#rates[asset] = this.#rateOfBucket[liquidityBucket(traded[row] as number)] as number;
    }
    this.#span = [first, end];
    let [sum, known] = [0, 0];
    for (const value of step) {
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    const returns = frame.columns.get(this.#plan.forward.step) as Float64Array;
    return { rowOf: this.#rowOf, rates: this.#rates, returns, betas, market: sum / known };
  }

  #close(): void {
    const [first, end] = this.#span;
    for (let row = first; row < end; row++) this.#rowOf[this.#plan.frame.asset[row] as number] = -1;
  }

  /** Assets of the highest group, then as many of the lowest; none where the scores do not rank or are too few. */
  #bookOf(count: number): Int32Array {
    const { settings, frame } = this.#plan;
    const order = this.#order;
    this.#chosen.fill(0);
    const lowest = this.scores[order[0] as number];
    const highestScore = this.scores[order[count - 1] as number];
    if (count < settings.min_names || lowest === highestScore) return new Int32Array(0);
    const perSide = Math.max(1, Math.floor(count / settings.quantiles));
    const book = new Int32Array(2 * perSide);
    for (let i = 0; i < perSide; i++) {
      const long = order[count - 1 - i] as number;
      const short = order[i] as number;
      book[i] = frame.asset[this.#rows[long] as number] as number;
      book[perSide + i] = frame.asset[this.#rows[short] as number] as number;
      this.#chosen[this.#places[long] as number] = 1;
      this.#chosen[this.#places[short] as number] = 1;
    }
    return book;
  }

  /** The mean forward return of each group of names by score, the lowest first; left as they are where the scores do not rank. */
  #fillQuantiles(groups: Float64Array, count: number): void {
    const { settings } = this.#plan;
    const returns = this.#targets[0]?.values as Float64Array;
    const isRanked =
      count >= settings.min_names &&
      this.scores[this.#order[0] as number] !== this.scores[this.#order[count - 1] as number];
    if (!isRanked) return;
    for (let q = 0; q < settings.quantiles; q++) {
      const end = Math.floor(((q + 1) * count) / settings.quantiles);
      let [sum, known] = [0, 0];
      for (let k = Math.floor((q * count) / settings.quantiles); k < end; k++) {
        const value = returns[this.#order[k] as number] as number;
        if (Number.isNaN(value)) continue;
        sum += value;
        known++;
      }
      groups[q] = sum / known;
    }
  }
}

/** Returns of sessions 1, 2–5 and 6–20 from those of 1, 5 and 20. */
function disjointWindows([one, five, twenty]: readonly Float64Array[]): Float64Array[] {
  const between = (short: Float64Array, long: Float64Array) =>
    long.map((value, i) => {
      const rest = (1 + value) / (1 + (short[i] as number)) - 1;
      return Number.isFinite(rest) ? rest : Number.NaN;
    });
  if (!one || !five || !twenty) return [];
  return [one, between(one, five), between(five, twenty)];
}

/** Cost of a trade by liquidity bucket, share of the value: the fee and half of the spread. */
function tradeRates({ commission_bps, spread_bps }: CostSettings): number[] {
  return liquidityBuckets.map((bucket) => (commission_bps + spread_bps[bucket] / 2) / 10_000);
}
