import { combinations } from './combinations.ts';

/**
 * A measure of performance whose parts add up over blocks of rows, so that every choice of blocks is judged without looking at the rows again.
 * `value` gets the sums over the blocks that were chosen.
 */
export interface AdditiveMetric {
  /** How many parts there are. */
  readonly parts: number;
  /** Puts the parts of the rows `first` … `end` − 1 of a column into `to`, from `at` on. */
  readonly measure: (column: Float64Array, first: number, end: number, to: Float64Array, at: number) => void;
  readonly value: (sums: Float64Array) => number;
}

/** Any other measure: of the rows of the chosen blocks, in order of time. NaN counts as lower than everything. */
export type SeriesMetric = (returns: Float64Array) => number;

export interface BacktestOverfitting {
  /** PBO: the share of the splits in which what was best in sample is not above the median out of sample. */
  readonly probability: number;
  /** Share of the splits in which what was best in sample is below 0 out of sample. */
  readonly lossProbability: number;
  readonly splits: number;
  /** By split: the column that is best in sample, the first one of several. */
  readonly best: Int32Array;
  /** By split: ω, its rank out of sample over N + 1; average ranks, the best one's is N. */
  readonly relativeRanks: Float64Array;
}

/** Beyond this the splits are 705,432 and more, and S = 16 says the same. */
const mostBlocks = 20;

/** Mean over sample deviation (n − 1) of the rows; 0 where both are 0. */
export const sharpeMetric: AdditiveMetric = {
  parts: 3,
  measure: (column, first, end, to, at) => {
    let [sum, squares] = [0, 0];
    for (let row = first; row < end; row++) {
      const value = column[row] as number;
      sum += value;
      squares += value * value;
    }
    to[at] = end - first;
    to[at + 1] = sum;
    to[at + 2] = squares;
  },
  value: (sums) => {
    const [n, sum, squares] = [sums[0] as number, sums[1] as number, sums[2] as number];
    const mean = sum / n;
    const deviations = squares - sum * mean;
    // Of equal values rounding alone is left.
    if (!(deviations > 1e-14 * squares)) return sum === 0 ? 0 : Math.sign(sum) * Number.POSITIVE_INFINITY;
    return mean / Math.sqrt(deviations / (n - 1));
  },
};

/**
 * PBO by combinatorially symmetric cross-validation: S blocks of rows, every choice of half of them in sample and the others out of sample; λ = ln(ω/(1 − ω))
 * of what is best in sample, PBO = share of λ ≤ 0 (Bailey, Borwein, López de Prado and Zhu, "The probability of backtest overfitting", Journal of
 * Computational Finance 20(4), 2017). The first T mod S rows are left out.
 *
 * @param columns N ≥ 2 candidates, each T returns in order of time
 * @param blocks S, even, 2 … 20; at least two rows each
 * @throws {RangeError} on other numbers of them, columns of different length, or a value that is not finite
 */
export function backtestOverfitting(
  columns: readonly Float64Array[],
  blocks: number,
  metric: AdditiveMetric | SeriesMetric = sharpeMetric,
): BacktestOverfitting {
  refuseColumns(columns, blocks);
  const count = columns.length;
  const judge =
    typeof metric === 'function' ? seriesJudge(columns, blocks, metric) : additiveJudge(columns, blocks, metric);
  const splits = Array.from(combinations(blocks, blocks / 2), (chosen) => Uint8Array.from(chosen));
  const best = new Int32Array(splits.length);
  const relativeRanks = new Float64Array(splits.length);
  const inside = new Float64Array(count);
  const outside = new Float64Array(count);
  let [overfitted, losses] = [0, 0];
  for (const [s, chosen] of splits.entries()) {
    judge(chosen, inside, outside);
    const highest = firstHighest(inside);
    const rank = averageRank(outside, highest);
    best[s] = highest;
    relativeRanks[s] = rank / (count + 1);
    // λ ≤ 0 exactly where ω ≤ ½.
    if (2 * rank <= count + 1) overfitted++;
    if ((outside[highest] as number) < 0) losses++;
  }
  return {
    probability: overfitted / splits.length,
    lossProbability: losses / splits.length,
    splits: splits.length,
    best,
    relativeRanks,
  };
}

/** Puts the performance of every column over the chosen blocks into `inside`, over the other ones into `outside`. */
type Judge = (chosen: Uint8Array, inside: Float64Array, outside: Float64Array) => void;

function additiveJudge(
  columns: readonly Float64Array[],
  blocks: number,
  { parts, measure, value }: AdditiveMetric,
): Judge {
  const { start, length } = layout(columns, blocks);
  const width = columns.length * parts;
  const measured = new Float64Array(blocks * width);
  const all = new Float64Array(width);
  for (let b = 0; b < blocks; b++) {
    const first = start + b * length;
    for (const [c, column] of columns.entries())
      measure(column, first, first + length, measured, b * width + c * parts);
    for (let i = 0; i < width; i++) all[i] = (all[i] as number) + (measured[b * width + i] as number);
  }
  const sums = new Float64Array(width);
  const views = columns.map((_, c) => sums.subarray(c * parts, (c + 1) * parts));
  const judgeSums = (to: Float64Array) => {
    for (let c = 0; c < views.length; c++) to[c] = ordered(value(views[c] as Float64Array));
  };
  return (chosen, inside, outside) => {
    sums.fill(0);
    for (let at = 0; at < chosen.length; at++) {
      const b = (chosen[at] as number) * width;
      for (let i = 0; i < width; i++) sums[i] = (sums[i] as number) + (measured[b + i] as number);
    }
    judgeSums(inside);
    for (let i = 0; i < width; i++) sums[i] = (all[i] as number) - (sums[i] as number);
    judgeSums(outside);
  };
}

function seriesJudge(columns: readonly Float64Array[], blocks: number, metric: SeriesMetric): Judge {
  const { start, length } = layout(columns, blocks);
  const rows = new Float64Array((blocks / 2) * length);
  const judgeRows = (chosen: Uint8Array, to: Float64Array) => {
    for (const [c, column] of columns.entries()) {
      for (const [i, b] of chosen.entries())
        rows.set(column.subarray(start + b * length, start + (b + 1) * length), i * length);
      to[c] = ordered(metric(rows));
    }
  };
  return (chosen, inside, outside) => {
    judgeRows(chosen, inside);
    judgeRows(others(chosen, blocks), outside);
  };
}

function ordered(value: number): number {
  return Number.isNaN(value) ? Number.NEGATIVE_INFINITY : value;
}

function layout([column]: readonly Float64Array[], blocks: number): { start: number; length: number } {
  const rows = column?.length ?? 0;
  return { start: rows % blocks, length: Math.floor(rows / blocks) };
}

function others(chosen: Uint8Array, blocks: number): Uint8Array {
  const rest = new Uint8Array(blocks - chosen.length);
  for (let b = 0, i = 0, at = 0; b < blocks; b++) {
    if (chosen[i] === b) i++;
    else rest[at++] = b;
  }
  return rest;
}

function firstHighest(values: Float64Array): number {
  let highest = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[highest] as number)) highest = i;
  return highest;
}

/** 1 … N; equal values share the mean of their ranks. */
function averageRank(values: Float64Array, of: number): number {
  const own = values[of] as number;
  let [below, equal] = [0, 0];
  for (const value of values) {
    if (value < own) below++;
    else if (value === own) equal++;
  }
  return below + (equal + 1) / 2;
}

function refuseColumns(columns: readonly Float64Array[], blocks: number): void {
  const [first] = columns;
  if (first === undefined || columns.length < 2)
    throw new RangeError(`Overfitting is a choice among at least 2 candidates, found ${columns.length}.`);
  if (!Number.isSafeInteger(blocks) || blocks % 2 !== 0 || blocks < 2 || blocks > mostBlocks)
    throw new RangeError(`Blocks are an even number from 2 to ${mostBlocks}, found ${blocks}.`);
  if (first.length < 2 * blocks)
    throw new RangeError(`${blocks} blocks of 2 rows need ${2 * blocks} rows, found ${first.length}.`);
  for (const column of columns) {
    if (column.length !== first.length)
      throw new RangeError(`Candidates are judged on the same rows, found ${first.length} and ${column.length}.`);
    if (!column.every(Number.isFinite)) throw new RangeError('A return that is missing or infinite cannot be judged.');
  }
}
