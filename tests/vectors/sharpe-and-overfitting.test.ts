import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backtestOverfitting } from '../../src/statistics/backtest-overfitting.ts';
import { meanDeviation } from '../../src/statistics/mean-deviation.ts';
import {
  deflatedSharpeRatio,
  probabilisticSharpeRatio,
  type SharpeSample,
  sharpeSample,
} from '../../src/statistics/sharpe-ratio.ts';
import { congruentialNumbers } from './linear-congruential.ts';

// A hundred seeded series as skfolio 1.12.2 and purgedcv 0.1.11 judge them; tools/peers/sharpe-and-overfitting.py writes the file. Which conventions are
// brought together is the table of docs/validation.md.

type Judged = Readonly<Record<string, number>>;
const lines = readFileSync(join(import.meta.dirname, 'sharpe-and-overfitting.ndjson'), 'utf8')
  .trim()
  .split('\n');
const [versions, ...seeds] = lines.map((line) => JSON.parse(line) as Judged);

const returnsOf = (seed: number) =>
  Float64Array.from(
    congruentialNumbers(60 + 9 * seed, 1_000 + seed),
    (u) => 0.02 * u + 2 * u * u * u * u * u * u * u + 0.02 * ((seed % 7) - 3) * (u * u - 0.08) + 0.00005 * seed,
  );

function programmeOf(seed: number): { columns: Float64Array[]; blocks: number } {
  const [candidates, blocks] = [4 + (seed % 9), 4 + 2 * (seed % 3)];
  const rows = blocks * (6 + (seed % 5));
  const numbers = congruentialNumbers(candidates * rows, 5_000 + seed);
  const columns = Array.from({ length: candidates }, (_, c) =>
    Float64Array.from({ length: rows }, (_, row) => {
      const u = numbers[row * candidates + c] as number;
      return 0.02 * u + 0.1 * u * u * u + 0.0004 * c;
    }),
  );
  return { columns, blocks };
}

/** The moments without the bias of a sample (Joanes and Gill, The Statistician 47, 1998: G₁ and G₂ + 3), which purgedcv puts into its formula. */
function unbiased({ sharpe, n, skew, kurtosis }: SharpeSample): SharpeSample {
  return {
    sharpe,
    n,
    skew: (skew * Math.sqrt(n * (n - 1))) / (n - 2),
    kurtosis: (((n + 1) * (kurtosis - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3)) + 3,
  };
}

function judged(
  judge: (seed: number, sample: SharpeSample, of: Judged) => readonly [found: number, peer: number],
): number {
  const differences = seeds.map((of) => {
    const seed = of.seed as number;
    const [found, peer] = judge(seed, sharpeSample(returnsOf(seed)) as SharpeSample, of);
    return Math.abs(found - peer);
  });
  return Math.max(...differences);
}

const benchmark = (seed: number) => 0.01 * (seed % 5);
const trialsOf = (seed: number) => {
  const trials = Float64Array.from(congruentialNumbers(2 + seed, 9_000 + seed), (u) => 0.05 * u);
  return { count: trials.length, variance: (meanDeviation(trials).deviation as number) ** 2 };
};
const biased = (seed: number) => unbiased(sharpeSample(returnsOf(seed), 0) as SharpeSample);

describe('a hundred series within 1e-10 of skfolio', () => {
  test('are those of the versions that are named', () => {
    expect(versions).toMatchObject({ skfolio: '1.12.2', purgedcv: '0.1.11' });
    expect(seeds).toHaveLength(100);
  });

  test.each([
    ['Sharpe ratio', (_: number, sample: SharpeSample, of: Judged) => [sample.sharpe, of.skfolio_sharpe] as const],
    ['skew', (_: number, sample: SharpeSample, of: Judged) => [sample.skew, of.skfolio_skew] as const],
    ['kurtosis', (_: number, sample: SharpeSample, of: Judged) => [sample.kurtosis, of.skfolio_kurtosis] as const],
    [
      'PSR',
      (seed: number, sample: SharpeSample, of: Judged) =>
        [probabilisticSharpeRatio(sample, benchmark(seed)), of.skfolio_psr] as const,
    ],
    [
      'DSR',
      (seed: number, sample: SharpeSample, of: Judged) => {
        const { count, variance } = trialsOf(seed);
        return [deflatedSharpeRatio(sample, count, variance), of.skfolio_dsr] as const;
      },
    ],
  ])('%s as it is', (_, judge) => {
    expect(judged((seed, sample, of) => judge(seed, sample, of) as readonly [number, number])).toBeLessThan(1e-10);
  });
});

describe('a hundred series within 1e-10 of purgedcv', () => {
  test('PSR by a deviation with ddof 0 and moments without bias', () => {
    const psr = (seed: number) => probabilisticSharpeRatio(biased(seed), benchmark(seed));
    expect(judged((seed, _, of) => [psr(seed), of.purgedcv_psr as number])).toBeLessThan(1e-10);
  });

  test('DSR by the same', () => {
    const dsr = (seed: number) => {
      const { count, variance } = trialsOf(seed);
      return deflatedSharpeRatio(biased(seed), count, variance);
    };
    expect(judged((seed, _, of) => [dsr(seed), of.purgedcv_dsr as number])).toBeLessThan(1e-10);
  });

  test('PBO by the share of logits below 0, the middle rank not counted', () => {
    const differences = seeds.map(({ seed = 0, purgedcv_pbo = 0, purgedcv_splits, purgedcv_logit_mean = 0 }) => {
      const { columns, blocks } = programmeOf(seed);
      const { relativeRanks, splits } = backtestOverfitting(columns, blocks);
      expect(splits).toBe(purgedcv_splits);
      const below = relativeRanks.filter((rank) => rank < 0.5).length / splits;
      const logits = relativeRanks.map((rank) => Math.log(rank / (1 - rank)));
      const mean = logits.reduce((sum, logit) => sum + logit, 0) / splits;
      return Math.max(Math.abs(below - purgedcv_pbo), Math.abs(mean - purgedcv_logit_mean));
    });
    expect(Math.max(...differences)).toBeLessThan(1e-10);
  });
});
