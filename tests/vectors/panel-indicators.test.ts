import { describe, expect, test } from 'vitest';
import { exponentialStep } from '../../src/panel/kernels/recursions.ts';
import { panelOf, seriesOf } from '../unit/panel/asset-series.ts';

// StockCharts, "Relative Strength Index (RSI)": closes to four digits, and the values from the 15th bar on.
const closes = [
  44.3389, 44.0902, 44.1497, 43.6124, 44.3278, 44.8264, 45.0955, 45.4245, 45.8433, 46.0826, 45.8931, 46.0328, 45.614,
  46.282, 46.282, 46.0028, 46.0328, 46.4116, 46.2222, 45.6439, 46.2122, 46.2521, 45.7137, 46.4515, 45.7835, 45.3548,
  44.0288, 44.1783, 44.2181, 44.5672, 43.4205, 42.6628, 43.1314,
];
const strengths = [
  70.532789, 66.318562, 66.54983, 69.406305, 66.355169, 57.974856, 62.929607, 63.257148, 56.059299, 62.377071,
  54.707573, 50.422774, 39.989823, 41.460482, 41.868916, 45.463212, 37.304042, 33.079523, 37.772952,
];

test('rsi_14: the table of StockCharts, from the first value on', () => {
  const { rsi_14 } = panelOf(seriesOf(closes)).features;
  expect([...rsi_14.slice(14)]).toEqual(strengths.map((value) => expect.closeTo(value, 6)));
  expect([...rsi_14.slice(0, 14)]).toEqual(new Array(14).fill(Number.NaN));
});

describe('exponentially weighted variance', () => {
  test("Hull's example: λ = 0.9, σ = 1 %, a return of 2 %", () => {
    expect(Math.sqrt(exponentialStep(0.01 ** 2, 0.02 ** 2, 1 - 0.9))).toBeCloseTo(0.01140175425099138, 15);
  });

  test('RiskMetrics with λ = 0.94, seeded by the first square', () => {
    let variance = 0.01 ** 2;
    const deviations = [-0.02, 0.015, 0, 0.03].map((change) => {
      variance = exponentialStep(variance, change ** 2, 1 - 0.94);
      return Math.sqrt(variance);
    });
    const published = [0.010862780491200217, 0.01115437134042076, 0.01081456425381994, 0.012803808495912459];
    expect(deviations).toEqual(published.map((value) => expect.closeTo(value, 15)));
  });
});
