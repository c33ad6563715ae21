import { liquidityBuckets } from '../backbone/datasets.ts';
import { liquidityBucket } from '../backbone/universe.ts';
import { type RankSorter, ranksOfOrder } from '../statistics/rank-order.ts';
import { bookCapacity } from './capacity.ts';
import { tradedUsd } from './inputs.ts';
import { highest } from './market-beta.ts';
import { gathered, type PanelFrame } from './panel-frame.ts';
import { emptyIcs, type NameGroups, RankCorrelator, targetOf } from './rank-ics.ts';
import type { CandidateSeries, ScreenPlan } from './screen-plan.ts';
import type { CostSettings } from './settings.ts';
import type { StaggeredBooks, TradingDate } from './staggered-books.ts';
import { rowsOf, type Universe } from './universe.ts';

/** What is found of one candidate, date by date. */
export interface Screening {
  readonly series: CandidateSeries;
  readonly books: StaggeredBooks;
  /** Mean forward return of each group of names by score, date after date. */
  readonly quantilesByDate: Float64Array;
}

const sizeGroups = 10;

/** A date as all candidates meet it. */
interface OpenDate {
  /** By name: number of the asset, and place by traded value. */
  readonly assets: Int32Array;
  readonly places: Int32Array;
  /** By place: mean value traded in a day, US dollars. */
  readonly tradedAt: Float64Array;
  /** Assets of the universe, whether the panel has rows of them or not. */
  readonly members: number;
  /** Forward returns over the horizon, NaN where there is none, and how many there are. */
  readonly returns: Float64Array;
  readonly followed: number;
  readonly correlator: RankCorrelator;
  readonly trading: TradingDate;
}

/** One date after the other as all candidates meet it: returns, groups, prices; then each candidate's scores against them. */
export class DateMarket {
  readonly #plan: ScreenPlan;
  readonly #universe: Universe;
  readonly #sorter: RankSorter;
  readonly #rateOfBucket: readonly number[];
  /** Cost of trading by number of the asset, by the bucket that it had when last seen. */
  readonly #rates: Float64Array;
  /** See `TradingDate`; NaN for assets without a row on the date that is open. */
  readonly #outcomes: Float64Array;
  /** Rows of the panel on the date that is open. */
  #span: readonly [first: number, end: number] = [0, 0];
  #open: OpenDate | undefined;
  readonly #ics = emptyIcs();
  #order = new Int32Array(0);
  /** By place: 1 where a name of the book has it. */
  #chosen = new Uint8Array(0);
  /** The scores that are judged next, one per name of the date. */
  scores = new Float64Array(0);

  constructor(plan: ScreenPlan, universe: Universe, sorter: RankSorter) {
    this.#plan = plan;
    this.#universe = universe;
    this.#sorter = sorter;
    const assets = highest(plan.frame.asset) + 1;
    this.#outcomes = new Float64Array(2 * assets).fill(Number.NaN);
    this.#rateOfBucket = tradeRates(plan.settings.costs);
    this.#rates = new Float64Array(assets).fill(this.#rateOfBucket.at(-1) as number);
  }

  open(date: number): void {
    const { frame, forward, settings } = this.#plan;
    const { starts, liquidityPlace, members } = this.#universe;
    const rows = rowsOf(this.#universe, date);
    const n = rows.length;
    this.scores = new Float64Array(n);
    this.#order = new Int32Array(n);
    this.#chosen = new Uint8Array(n);
    const places = liquidityPlace.subarray(starts[date], starts[date + 1]);
    const traded = gathered(frame, tradedUsd, rows);
    const tradedAt = new Float64Array(n);
    for (let i = 0; i < n; i++) tradedAt[places[i] as number] = traded[i] as number;
    const outcomes = (column: string) => this.#followedReturns(column, date, rows);
    const target = (values: Float64Array) => targetOf(values, this.#sorter);
    const main = target(outcomes(forward.horizon));
    const [one, five, twenty] = forward.windows;
    const returns = [outcomes(one), outcomes(five), outcomes(twenty)] as const;
    const later = [returnsBetween(returns[0], returns[1]), returnsBetween(returns[1], returns[2])] as const;
    const groups = this.#groupsOf(rows, places);
    this.#open = {
      assets: rows.map((row) => frame.asset[row] as number),
      places,
      tradedAt,
      members: members[date] as number,
      returns: main.values,
      followed: main.count,
      correlator: new RankCorrelator(
        [main, target(returns[0]), target(later[0]), target(later[1])],
        groups,
        settings.min_names,
      ),
      trading: this.#tradingDate(date, rows),
    };
  }

  /** Judges `scores` for a candidate: ranks, books, costs. @throws Error before a date was opened */
  judge({ series, books, quantilesByDate }: Screening, position: number): void {
    if (this.#open === undefined) throw new Error('No date is open.');
    const { correlator, followed, members, trading, tradedAt } = this.#open;
    const { settings, books: count } = this.#plan;
    const scored = this.#sorter.sort(this.scores, this.#order);
    const { isTied } = this.#sorter;
    correlator.correlate(this.scores, { order: this.#order, count: scored, isTied }, this.#ics);
    const { plain, sector, size, market, names } = this.#ics;
    series.ic[position] = plain[0] as number;
    series.ic_sector_neutral[position] = sector;
    series.ic_size_neutral[position] = size;
    series.ic_market_neutral[position] = market;
    series.ic_sessions_1[position] = plain[1] as number;
    series.ic_sessions_2_5[position] = plain[2] as number;
    series.ic_sessions_6_20[position] = plain[3] as number;
    // What nobody knows yet is no gap of the candidate.
    if (followed > 0) {
      series.names[position] = names;
      series.coverage[position] = names / members;
    }
    const isRanked = this.#isRanked(scored);
    const { quantiles, participation } = settings;
    const groups = quantilesByDate.subarray(position * quantiles, (position + 1) * quantiles);
    if (isRanked) this.#fillQuantiles(this.#open, groups, scored);
    series.quantile_spread[position] = (groups[quantiles - 1] as number) - (groups[0] as number);
    const book = isRanked ? this.#bookOf(this.#open, scored) : new Int32Array(0);
    const outcome = books.step(book, trading);
    series.gross_return[position] = outcome.gross;
    series.cost[position] = outcome.cost;
    series.net_return[position] = outcome.gross - outcome.cost;
    series.market_neutral_return[position] = outcome.marketNeutral - outcome.cost;
    series.turnover[position] = outcome.turnover;
    series.unpriced[position] = outcome.unpriced;
    series.capacity_usd[position] = bookCapacity(this.#chosen, tradedAt, book.length, count, participation);
  }

  /** A forward return of the names of a date; missing where its sessions are not over. */
  #followedReturns(column: string, date: number, rows: Int32Array): Float64Array {
    const { frame, followed } = this.#plan;
    if (followed.get(column)?.[date] === 0) return new Float64Array(rows.length).fill(Number.NaN);
    return gathered(frame, column, rows);
  }

  #groupsOf(rows: Int32Array, places: Int32Array): NameGroups {
    const { sectors, betas } = this.#plan;
    const n = rows.length;
    const sector = new Int32Array(n);
    const size = new Int32Array(n);
    const own = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      sector[i] = sectors[rows[i] as number] as number;
      size[i] = Math.floor((sizeGroups * (places[i] as number)) / n);
      own[i] = betas[rows[i] as number] as number;
    }
    const order = new Int32Array(n);
    const known = this.#sorter.sort(own, order);
    const beta = new Float64Array(n).fill((known + 1) / 2);
    ranksOfOrder(own, order, known, beta);
    return { sector, sectors: highest(sector) + 1, size, sizes: sizeGroups, beta };
  }

  #tradingDate(date: number, rows: Int32Array): TradingDate {
    const { frame, forward, betas } = this.#plan;
    this.#close(frame);
    const [first, end] = [frame.starts[date] as number, frame.starts[date + 1] as number];
    this.#span = [first, end];
    const traded = frame.columns.get(tradedUsd) as Float64Array;
    const returns = frame.columns.get(forward.step) as Float64Array;
    for (let row = first; row < end; row++) {
      const asset = frame.asset[row] as number;
      const beta = betas[row] as number;
      this.#outcomes[2 * asset] = returns[row] as number;
      this.#outcomes[2 * asset + 1] = Number.isNaN(beta) ? 1 : beta;
      this.#rates[asset] = this.#rateOfBucket[liquidityBucket(traded[row] as number)] as number;
    }
    let [sum, known] = [0, 0];
    for (let i = 0; i < rows.length; i++) {
      const value = returns[rows[i] as number] as number;
      if (Number.isNaN(value)) continue;
      sum += value;
      known++;
    }
    return { rates: this.#rates, outcomes: this.#outcomes, market: sum / known };
  }

  #close(frame: PanelFrame): void {
    const [first, end] = this.#span;
    for (let row = first; row < end; row++) this.#outcomes[2 * (frame.asset[row] as number)] = Number.NaN;
  }

  /** Whether there are enough scores, and not one for all. */
  #isRanked(count: number): boolean {
    if (count < this.#plan.settings.min_names) return false;
    return this.scores[this.#order[0] as number] !== this.scores[this.#order[count - 1] as number];
  }

  /** Assets of the highest group, then as many of the lowest. */
  #bookOf({ assets, places }: OpenDate, count: number): Int32Array {
    const order = this.#order;
    const chosen = this.#chosen.fill(0);
    const perSide = Math.max(1, Math.floor(count / this.#plan.settings.quantiles));
    const book = new Int32Array(2 * perSide);
    for (let i = 0; i < perSide; i++) {
      const long = order[count - 1 - i] as number;
      const short = order[i] as number;
      book[i] = assets[long] as number;
      book[perSide + i] = assets[short] as number;
      chosen[places[long] as number] = 1;
      chosen[places[short] as number] = 1;
    }
    return book;
  }

  /** The mean forward return of each group of names by score, the lowest first. */
  #fillQuantiles({ returns }: OpenDate, groups: Float64Array, count: number): void {
    for (let q = 0; q < groups.length; q++) {
      const end = Math.floor(((q + 1) * count) / groups.length);
      let [sum, known] = [0, 0];
      for (let k = Math.floor((q * count) / groups.length); k < end; k++) {
        const value = returns[this.#order[k] as number] as number;
        if (Number.isNaN(value)) continue;
        sum += value;
        known++;
      }
      groups[q] = sum / known;
    }
  }
}

/** What is earned in the sessions of the longer return that are not those of the shorter one. */
function returnsBetween(short: Float64Array, long: Float64Array): Float64Array {
  const to = new Float64Array(long.length);
  for (let i = 0; i < to.length; i++) {
    const rest = (1 + (long[i] as number)) / (1 + (short[i] as number)) - 1;
    to[i] = Number.isFinite(rest) ? rest : Number.NaN;
  }
  return to;
}

/** Cost of a trade by liquidity bucket, share of the value: the fee and half of the spread. */
function tradeRates({ commission_bps, spread_bps }: CostSettings): number[] {
  return liquidityBuckets.map((bucket) => (commission_bps + spread_bps[bucket] / 2) / 10_000);
}
