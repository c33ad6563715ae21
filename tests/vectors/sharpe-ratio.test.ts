import { describe, expect, test } from 'vitest';
import { normalCdf } from '../../src/statistics/normal-distribution.ts';
import {
  deflatedSharpeRatio,
  expectedMaximum,
  minimumBacktestLength,
  minimumTrackRecordLength,
  probabilisticSharpeRatio,
  sharpeHurdle,
  sharpeStandardError,
} from '../../src/statistics/sharpe-ratio.ts';

const sample = (sharpe: number, n: number, skew = 0, kurtosis = 3) => ({ sharpe, n, skew, kurtosis });

describe('probabilistic Sharpe ratio of Bailey and López de Prado 2012', () => {
  test.each([
    [0.458, 24, 0, 3, 0.9816749190910771],
    [0.458, 24, -2.448, 10.164, 0.913361083860933],
    [0.45755008833277844, 24, -2.448, 10.164, 0.9132343068848602],
    [0.017810897284146594, 5030, -0.02048292764956115, 11.336117913791687, 0.8965832130325031],
  ])('%f over %i, skew %f, kurtosis %f', (sharpe, n, skew, kurtosis, psr) => {
    expect(probabilisticSharpeRatio(sample(sharpe, n, skew, kurtosis), 0)).toBeCloseTo(psr, 12);
  });

  test.each([
    [134, -0.225, 2.957, 0.7079, 0.10276082308007262],
    [134, -1.4455, 7.0497, 0.8183, 0.15500654727884933],
  ])('standard error over %i, skew %f, kurtosis %f', (n, skew, kurtosis, sharpe, error) => {
    expect(sharpeStandardError(sample(sharpe, n, skew, kurtosis))).toBeCloseTo(error, 12);
  });
});

describe('minimum track record length, 95 %', () => {
  test.each([
    [0.7079, -0.225, 2.957, 8.58258833154216],
    [0.8183, -1.4455, 7.0497, 13.9116319365825],
  ])('%f a month, skew %f, kurtosis %f: months', (sharpe, skew, kurtosis, months) => {
    expect(minimumTrackRecordLength({ sharpe, skew, kurtosis }, 0, 0.95)).toBeCloseTo(months, 8);
  });

  test.each([
    [2, 1, 250, 0, 3, 2.731187801728176],
    [2, 1, 52, 0, 3, 2.828833586945237],
    [2, 1, 12, 0, 3, 3.239800696444647],
    [2, 1, 12, -0.72, 5.78, 4.991258223875627],
    [3, 2.5, 12, -0.72, 5.78, 27.352920196040301],
  ])(
    '%f against %f a year, %i observations a year, skew %f, kurtosis %f: years',
    (sr, than, perYear, skew, kurtosis, years) => {
      const step = Math.sqrt(perYear);
      const observations = minimumTrackRecordLength({ sharpe: sr / step, skew, kurtosis }, than / step, 0.95);
      expect(observations / perYear).toBeCloseTo(years, 9);
    },
  );
});

test.each([
  [1, 0],
  [2, 0.5197553442805939],
  [5, 1.1925940010147893],
  [10, 1.57459830134575],
  [45, 2.2356401777664052],
  [46, 2.2441708308410093],
  [50, 2.2763030934203483],
  [88, 2.485294787590927],
  [100, 2.5306028932016846],
  [200, 2.765523904633547],
  [1000, 3.255121513652723],
])('expected highest of %i standard normal values', (count, highest) => {
  expect(expectedMaximum(count)).toBeCloseTo(highest, 11);
});

describe('deflated Sharpe ratio of Bailey and López de Prado 2014: 2.5 a year over 1,250 days, variance ½ a year', () => {
  test.each([
    [100, -3, 10, 0.9003968344493903],
    [46, -3, 10, 0.9505017068755786],
    [88, 0, 3, 0.9504908166760139],
    [100, 0, 3, 0.9427705859565294],
    [1000, -3, 10, 0.6399149553986131],
  ])('%i trials, skew %f, kurtosis %f', (trials, skew, kurtosis, dsr) => {
    const found = deflatedSharpeRatio(sample(2.5 / Math.sqrt(250), 1250, skew, kurtosis), trials, 0.5 / 250);
    expect(found).toBeCloseTo(dsr, 11);
  });

  test.each([
    [100, 0.11317200186513214],
    [46, 0.10036237061765357],
    [88, 0.11114576178358426],
    [1000, 0.14557345959098997],
  ])('hurdle of %i trials by the day', (trials, hurdle) => {
    expect(sharpeHurdle(trials, 0.5 / 250)).toBeCloseTo(hurdle, 12);
  });
});

test('minimum backtest length of 45 trials at a Sharpe ratio of 1, below its bound 2·ln N', () => {
  expect(minimumBacktestLength(45, 1)).toBeCloseTo(4.998087004443404, 10);
  expect(2 * Math.log(45)).toBeCloseTo(7.613324979540639, 12);
});

test.each([
  [-8, 6.22096057427174e-16],
  [-3, 0.0013498980316300933],
  [1.3617467171605977, 0.913361083860933],
])('normal distribution at %f', (z, probability) => {
  expect(normalCdf(z)).toBeCloseTo(probability, 14);
});
