import { candidateSetSchema } from '../../../src/research/candidate-settings.ts';
import { type Candidate, candidatesOf } from '../../../src/research/candidates.ts';
import { gateReasons } from '../../../src/research/gates.ts';
import type { PanelFrame } from '../../../src/research/panel-frame.ts';
import { stageASettings } from '../../../src/research/settings.ts';
import { type JudgedCandidate, planStageA } from '../../../src/research/stage-a.ts';
import { meanDeviation } from '../../../src/statistics/mean-deviation.ts';
import { benjaminiHochberg, holm } from '../../../src/statistics/multiple-testing.ts';
import type { Random } from '../../../src/statistics/random.ts';
import { frameLiquidity } from '../../../tests/support/research/frame-liquidity.ts';
import { screenHere } from '../../../tests/support/research/screen-here.ts';
import { shippedScreening } from './final-gates.ts';
import { fatTailed } from './simulated-returns.ts';

/*
 * Stage A on panels of assets, to see whether the tie by which simulated candidates get their ICs asks too little: 200 assets over 300 weeks, 33 signals that
 * are remembered from week to week, of which the first one moves returns.
 */

const [assets, weeks, signals] = [200, 300, 33];
/** Of a signal with itself a week before. */
const memory = 0.9;
/** Weekly, of what is an asset's own and of what all share. */
const [ownDeviation, marketDeviation] = [0.04, 0.02];
const friday = 14_610;
const sessions = Int32Array.from(
  { length: 5 * (weeks + 60) },
  (_, i) => friday - 200 + 7 * Math.floor(i / 5) + (i % 5) + 3,
);
const dates = Int32Array.from({ length: weeks }, (_, week) => friday + 7 * week);

const settings = stageASettings.parse({
  universe_sizes: [assets],
  min_names: 20,
  folds: { count: 5, test_dates: 48, min_train_dates: 50 },
});
const candidates: Candidate[] = candidatesOf(
  candidateSetSchema.parse({
    id: 'signals',
    description: '',
    candidates: Array.from({ length: signals }, (_, s) => {
      return { id: `signal_${s}`, family: 'X', kind: 'blend', weights: { [`signal_${s}`]: 1 } };
    }),
  }),
);

/** What the screening of a panel came to. */
export interface ScreenedPanel {
  /** By candidate, the planted one first: whether it passes every gate of Stage A. */
  readonly passes: readonly boolean[];
  /** Of the planted one: mean IC over its deviation, by date, over the gross Sharpe ratio by the step. The simulated tie is 1. */
  readonly icPerSharpe: number;
  /** Of the planted one: correlation of IC and gross return. */
  readonly correlation: number;
  readonly netSharpe: number;
  /** Of the planted one, by the year. */
  readonly costAnnual: number;
}

/** @param strength what a deviation of the first signal adds to the weekly return of an asset */
export function screenPanel(random: Random, strength: number): ScreenedPanel {
  const frame = signalPanel(random, strength);
  const liquidity = frameLiquidity(frame);
  const plan = planStageA(frame.dates, liquidity.buyable, [sessions], settings);
  const sectors = Int32Array.from(frame.asset, (asset) => 1 + (asset % 10));
  const judged = screenHere({ frame, candidates, settings, sectors, liquidity }, plan, assets);
  const p = Float64Array.from(judged, ({ summary }) => summary.ic_p ?? 1);
  const [rates, familywise] = [benjaminiHochberg(p), holm(p)];
  const passes = judged.map(({ summary }, k) => {
    const corrected = { ic_q: rates[k] as number, ic_p_holm: familywise[k] as number };
    return gateReasons(shippedScreening, { ...summary, ...corrected }).length === 0;
  });
  const { series, summary } = judged[0] as JudgedCandidate;
  const gross = meanDeviation(series.gross_return);
  const sharpe = (gross.mean ?? Number.NaN) / (gross.deviation ?? Number.NaN);
  return {
    passes,
    icPerSharpe: (summary.ic_ir ?? Number.NaN) / sharpe,
    correlation: correlationOf(series.ic, series.gross_return),
    netSharpe: summary.net_sharpe ?? Number.NaN,
    costAnnual: summary.cost_annual ?? Number.NaN,
  };
}

/**
 * What strength gives a net Sharpe ratio by the year: the mean of the highest tenth of a normal signal less that of the lowest is 3.51 deviations, and a portfolio of 20 names
 * on each side has √(2/20) times the deviation of one.
 *
 * @param costAnnual what trading on such a signal costs, which does not depend on its strength
 */
export function strengthFor(sharpe: number, costAnnual: number): number {
  const deviation = ownDeviation * Math.sqrt(2 / (assets / 10));
  const perYear = 252 / 5;
  return ((sharpe / Math.sqrt(perYear)) * deviation + costAnnual / perYear) / 3.51;
}

function signalPanel(random: Random, strength: number): PanelFrame {
  const rows = assets * weeks;
  const column = () => new Float64Array(rows);
  const own = Array.from({ length: signals }, () => remembered(random));
  const [weekly, fourWeeks] = [column(), column()];
  const betas = Float64Array.from({ length: assets }, () => 0.6 + 0.8 * random.uniform());
  for (let week = 0; week < weeks; week++) {
    const market = marketDeviation * fatTailed(random);
    for (let asset = 0; asset < assets; asset++) {
      const row = week * assets + asset;
      const skill = strength * ((own[0] as Float64Array)[row] as number);
      weekly[row] = (betas[asset] as number) * market + skill + ownDeviation * fatTailed(random);
    }
  }
  for (let row = 0; row < rows; row++) {
    let product = 1;
    for (let after = 0; after < 4; after++) product *= 1 + (weekly[row + after * assets] ?? 0);
    fourWeeks[row] = row + 3 * assets < rows ? product - 1 : Number.NaN;
  }
  const past = (values: Float64Array, by: number) => values.map((_, row) => values[row - by * assets] ?? Number.NaN);
  const columns = new Map<string, Float64Array>([
    ['ret_1d', past(weekly, 1)],
    ['ret_5d', past(weekly, 1)],
    ['ret_20d', past(fourWeeks, 4)],
    ['adv20_usd', Float64Array.from({ length: rows }, (_, row) => 2e8 * (1 + (row % assets) / assets))],
    ['fwd_ret_lag1_1d', weekly.map((value) => value / 5)],
    ['fwd_ret_lag1_5d', weekly],
    ['fwd_ret_lag1_20d', fourWeeks],
    ...own.map((values, s) => [`signal_${s}`, values] as const),
  ]);
  return {
    dates,
    starts: Int32Array.from({ length: weeks + 1 }, (_, week) => week * assets),
    asset: Int32Array.from({ length: rows }, (_, row) => row % assets),
    columns,
  };
}

/** By week and asset, with a deviation of 1. */
function remembered(random: Random): Float64Array {
  const values = new Float64Array(assets * weeks);
  const fresh = Math.sqrt(1 - memory ** 2);
  for (let row = 0; row < values.length; row++) {
    const before = values[row - assets];
    values[row] = before === undefined ? random.normal() : memory * before + fresh * random.normal();
  }
  return values;
}

function correlationOf(a: Float64Array, b: Float64Array): number {
  const [x, y] = [meanDeviation(a), meanDeviation(b)];
  let [sum, n] = [0, 0];
  for (const [i, value] of a.entries()) {
    const product = (value - (x.mean ?? 0)) * ((b[i] ?? Number.NaN) - (y.mean ?? 0));
    if (Number.isNaN(product)) continue;
    sum += product;
    n++;
  }
  return sum / (n - 1) / ((x.deviation ?? 0) * (y.deviation ?? 0));
}
