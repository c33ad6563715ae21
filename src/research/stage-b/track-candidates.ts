import { liquidityBuckets } from '../../backbone/datasets.ts';
import { liquidityBucket } from '../../backbone/universe.ts';
import { RankSorter } from '../../statistics/rank-order.ts';
import type { Candidate } from '../candidates.ts';
import { dateMoments, momentsNeeded } from '../date-moments.ts';
import { gatherInput, inputsOfAll, tradedUsd } from '../inputs.ts';
import { highest } from '../market-beta.ts';
import { gathered, type PanelFrame } from '../panel-frame.ts';
import { ArrayPool, ScoredDate } from '../scorer.ts';
import { meanOf } from '../summary.ts';
import { type DateMoments, type FoldFit, fitFold } from '../training.ts';
import { rowsOf, type Universe } from '../universe.ts';
import { LegBooks, type LegDate, type Track } from './leg-books.ts';
import { RankIc } from './rank-ic.ts';

/** How candidates are scored on dates of a panel. */
export interface TrackPlan {
  readonly frame: PanelFrame;
  readonly candidates: readonly Candidate[];
  /** Positions of the dates that are scored: `first` … `end` − 1. */
  readonly first: number;
  readonly end: number;
  /** Positions of the dates on which fitted candidates are fitted, by split. */
  readonly training: readonly Int32Array[];
  /** By path: the split whose fit scores each scored date. */
  readonly splitOf: readonly Int32Array[];
  /** Names of the columns with forward returns: of the horizon, and until the next date. */
  readonly forward: { readonly horizon: string; readonly step: string };
  /** By row: the return until the next date with every trade one session later. */
  readonly delayed: Float64Array;
  /** Share of the traded value that a liquidity shock leaves. */
  readonly tradedShare: number;
  /** k: books of the portfolio. */
  readonly books: number;
  readonly quantiles: number;
  readonly minNames: number;
}

export interface TrackedCandidate {
  readonly candidate: Candidate;
  readonly isFitted: boolean;
  /** One for each path; a formula has one, however many paths there are. */
  readonly tracks: readonly Track[];
}

/** Whether a candidate is fitted to returns, so that every split gives another one. */
export function isFitted({ spec }: Candidate): boolean {
  return spec.kind !== 'blend';
}

/**
 * Scores every candidate on every date: a formula once, a fitted one on each date by the fit of each split that tests it. What fits need of a date is computed once and
 * added up for each split, so no row is read again.
 *
 * A formula takes no returns, so nothing of it is trained. Where its inputs are scaled by more than the date (`scaling: training`) they are scaled by all rows
 * up to the date itself, as whoever trades it would.
 */
export function trackCandidates(plan: TrackPlan, universe: Universe): TrackedCandidate[] {
  const { candidates, first, end } = plan;
  const reader = new DateReader(plan, universe);
  const fits = new CandidateFits(plan, reader);
  const market = new DateMarket(plan, universe, reader.sorter);
  const board = new Float64Array(highest(plan.frame.asset) + 1);
  const steps = end - first;
  const books = candidates.map((candidate) =>
    Array.from({ length: isFitted(candidate) ? plan.splitOf.length : 1 }, () => new LegBooks(plan.books, steps, board)),
  );
  for (let date = first; date < end; date++) {
    const formula = fits.formulasAt(date);
    const scored = new ScoredDate(reader.raw(date), reader.isScaled, formula, reader.sorter, reader.pool);
    market.open(date);
    for (const [c, candidate] of candidates.entries()) {
      for (const [path, book] of (books[c] as LegBooks[]).entries()) {
        const fit = isFitted(candidate) ? fits.ofSplit(plan.splitOf[path]?.[date - first] as number) : formula;
        scored.scores(fit.scorers[c] as FoldFit['scorers'][number], market.scores);
        market.judge(book, date - first);
      }
    }
  }
  return candidates.map((candidate, c) => ({
    candidate,
    isFitted: isFitted(candidate),
    tracks: (books[c] as LegBooks[]).map(({ track }) => track),
  }));
}

/** The inputs of candidates on a date, and what fits need of them. */
class DateReader {
  readonly names: readonly string[];
  readonly isScaled: readonly boolean[];
  readonly sorter = new RankSorter();
  readonly pool = new ArrayPool();
  readonly #plan: TrackPlan;
  readonly #universe: Universe;
  readonly #inputs: ReturnType<typeof inputsOfAll>;

  constructor(plan: TrackPlan, universe: Universe) {
    this.#plan = plan;
    this.#universe = universe;
    this.#inputs = inputsOfAll(plan.candidates);
    this.names = this.#inputs.map(({ name }) => name);
    this.isScaled = this.#inputs.map(({ isScaled }) => isScaled);
  }

  /** By input, one value per name; good until it is called again. */
  raw(date: number): Float64Array[] {
    this.pool.release();
    const rows = rowsOf(this.#universe, date);
    return this.#inputs.map((input) => {
      const to = this.pool.take(rows.length);
      gatherInput(input, this.#plan.frame, rows, to);
      return to;
    });
  }

  moments(date: number): DateMoments {
    const { frame, forward, candidates } = this.#plan;
    const returns = gathered(frame, forward.horizon, rowsOf(this.#universe, date));
    return dateMoments(this.raw(date), this.isScaled, returns, momentsNeeded(candidates), this.sorter);
  }
}

/** What candidates are on a date: formulas by what their inputs were so far, fitted ones by the training dates of a split. */
class CandidateFits {
  readonly #plan: TrackPlan;
  readonly #names: readonly string[];
  readonly #moments: readonly DateMoments[];
  readonly #formulas: readonly Candidate[];
  readonly #splits: FoldFit[];

  constructor(plan: TrackPlan, reader: DateReader) {
    this.#plan = plan;
    this.#names = reader.names;
    this.#formulas = plan.candidates.filter((candidate) => !isFitted(candidate));
    this.#moments = Array.from({ length: plan.end }, (_, date) => reader.moments(date));
    const isAnyFitted = this.#formulas.length < plan.candidates.length;
    this.#splits = isAnyFitted ? plan.training.map((train) => this.#fit(plan.candidates, train)) : [];
  }

  ofSplit(split: number): FoldFit {
    return this.#splits[split] as FoldFit;
  }

  /** Formulas at their places among all candidates, scaled by every row up to the date. */
  formulasAt(date: number): FoldFit {
    const upToDate = Int32Array.from({ length: date + 1 }, (_, i) => i);
    const fit = this.#fit(this.#formulas, upToDate);
    let next = 0;
    const scorers = this.#plan.candidates.map((candidate) => fit.scorers[isFitted(candidate) ? 0 : next++]);
    return { ...fit, scorers: scorers as FoldFit['scorers'] };
  }

  #fit(candidates: readonly Candidate[], dates: Int32Array): FoldFit {
    const training = Array.from(dates, (date) => this.#moments[date] as DateMoments);
    return fitFold(candidates, this.#names, training, this.#plan.books);
  }
}

/** One date as all candidates meet it. */
class DateMarket {
  readonly #plan: TrackPlan;
  readonly #universe: Universe;
  readonly #sorter: RankSorter;
  readonly #rowOf: Int32Array;
  readonly #bucketOf: Uint8Array;
  readonly #shockedBucketOf: Uint8Array;
  /** Rows of the panel on the date that is open. */
  #span: readonly [first: number, end: number] = [0, 0];
  #rows: Int32Array = new Int32Array(0);
  #order = new Int32Array(0);
  #correlator: RankIc | undefined;
  #date: LegDate | undefined;
  /** The scores that are judged next, one per name of the date. */
  scores = new Float64Array(0);

  constructor(plan: TrackPlan, universe: Universe, sorter: RankSorter) {
    this.#plan = plan;
    this.#universe = universe;
    this.#sorter = sorter;
    const assets = highest(plan.frame.asset) + 1;
    this.#rowOf = new Int32Array(assets).fill(-1);
    const unknown = liquidityBuckets.length - 1;
    this.#bucketOf = new Uint8Array(assets).fill(unknown);
    this.#shockedBucketOf = new Uint8Array(assets).fill(unknown);
  }

  open(date: number): void {
    const { frame, forward, minNames } = this.#plan;
    this.#close();
    this.#rows = rowsOf(this.#universe, date);
    const n = this.#rows.length;
    this.scores = new Float64Array(n);
    this.#order = new Int32Array(n);
    this.#correlator = new RankIc(gathered(frame, forward.horizon, this.#rows), this.#sorter, minNames);
    this.#date = this.#legDate(date);
  }

  /** Judges `scores`: the rank IC, and a step of the books. */
  judge(books: LegBooks, step: number): void {
    const count = this.#sorter.sort(this.scores, this.#order);
    const ranking = { order: this.#order, count, isTied: this.#sorter.isTied };
    books.track.ic[step] = this.#correlator?.of(this.scores, ranking) ?? Number.NaN;
    books.step(this.#bookOf(count), this.#date as LegDate);
  }

  #legDate(date: number): LegDate {
    const { frame, forward, delayed, tradedShare } = this.#plan;
    const [first, end] = [frame.starts[date] as number, frame.starts[date + 1] as number];
    const traded = frame.columns.get(tradedUsd) as Float64Array;
    for (let row = first; row < end; row++) {
      const asset = frame.asset[row] as number;
      const value = traded[row] as number;
      this.#rowOf[asset] = row;
      this.#bucketOf[asset] = liquidityBucket(value);
      this.#shockedBucketOf[asset] = liquidityBucket(tradedShare * value);
    }
    this.#span = [first, end];
    const returns = frame.columns.get(forward.step) as Float64Array;
    const [rowOf, bucketOf, shockedBucketOf] = [this.#rowOf, this.#bucketOf, this.#shockedBucketOf];
    const market = meanOf(gathered(frame, forward.step, this.#rows)) ?? Number.NaN;
    return { rowOf, bucketOf, shockedBucketOf, returns, delayed, market };
  }

  #close(): void {
    for (const asset of this.#plan.frame.asset.subarray(...this.#span)) this.#rowOf[asset] = -1;
  }

  /** Assets of the highest group, then as many of the lowest; none where the scores do not rank or are too few. */
  #bookOf(count: number): Int32Array {
    const { quantiles, minNames, frame } = this.#plan;
    const order = this.#order;
    const [lowest, highestScore] = [this.scores[order[0] as number], this.scores[order[count - 1] as number]];
    if (count < minNames || lowest === highestScore) return new Int32Array(0);
    const perSide = Math.max(1, Math.floor(count / quantiles));
    const assetAt = (place: number) => frame.asset[this.#rows[order[place] as number] as number] as number;
    return Int32Array.from({ length: 2 * perSide }, (_, i) =>
      i < perSide ? assetAt(count - 1 - i) : assetAt(i - perSide),
    );
  }
}

/**
 * Returns until the next date with every trade one session later: the step without its first session, and the first session of the next step,
 * (1 + step) / (1 + first) · (1 + next first) − 1. An asset without a row on the next date is sold at the end of its own step.
 *
 * @param step return until the next date, by row
 * @param one return of its first session, by row
 */
export function delayedReturns({ starts, asset }: PanelFrame, step: Float64Array, one: Float64Array): Float64Array {
  const delayed = new Float64Array(step.length).fill(Number.NaN);
  for (let date = 0; date + 1 < starts.length; date++) {
    const end = starts[date + 1] as number;
    const endOfNext = starts[date + 2] ?? end;
    let next = end;
    for (let row = starts[date] as number; row < end; row++) {
      while (next < endOfNext && (asset[next] as number) < (asset[row] as number)) next++;
      const rest = (1 + (step[row] as number)) / (1 + (one[row] as number)) - 1;
      if (!Number.isFinite(rest)) continue;
      const more = next < endOfNext && asset[next] === asset[row] ? (one[next] as number) : Number.NaN;
      delayed[row] = Number.isNaN(more) ? rest : (1 + rest) * (1 + more) - 1;
    }
  }
  return delayed;
}
