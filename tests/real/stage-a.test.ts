import { describe, expect, it } from 'vitest';
import { cosineTest } from '../../src/statistics/cosine-test.ts';
import { meanTest, nonOverlapping } from '../../src/statistics/newey-west.ts';
import { Random } from '../../src/statistics/random.ts';
import { averageRanks, spearman } from '../../src/statistics/rank-correlation.ts';
import { tTwoSided } from '../../src/statistics/student-t.ts';
import { forwardReturns, type PriceTable, priceTable } from './equity-prices.ts';
import { equityFile, providerBars } from './provider-file.ts';
import { tableLine } from './table-line.ts';

if (!equityFile.isThere)
  console.log('The prices of the S&P 500 are not beside the checkout: stage A is not shown on them.');

describe.skipIf(!equityFile.isThere)(
  'the size of the tests: 1,000 persistent signals of noise against what the 241 stocks returned over 20 sessions',
  () => {
    const signals = 1000;
    const horizon = 20;
    const level = 0.05;

    it('the cosine test rejects 5 % ± 1.5 of them, daily and weekly', async () => {
      const prices = priceTable(await providerBars(equityFile));
      const daily = noiseIcs(prices, signals);
      const shares = [
        { name: 'daily', overlap: 20, series: daily },
        { name: 'weekly', overlap: 4, series: daily.map((ics) => ics.filter((_, i) => i % 5 === 0)) },
      ].map(({ name, overlap, series }) => ({ name, n: series[0]?.length ?? 0, ...rejections(series, overlap) }));
      console.log(
        [
          tableLine([`${signals} signals`, 'n', 'naive', 'Newey–West', 'non-overlapping', 'cosine']),
          ...shares.map(({ name, n, naive, neweyWest, apart, cosine }) =>
            tableLine([
              name,
              String(n),
              ...[naive, neweyWest, apart, cosine].map((share) => `${(100 * share).toFixed(1)} %`),
            ]),
          ),
        ].join('\n'),
      );
      for (const { cosine, naive, neweyWest } of shares) {
        expect(Math.abs(cosine - level)).toBeLessThanOrEqual(0.015);
        expect(naive).toBeGreaterThan(neweyWest);
        expect(neweyWest).toBeGreaterThan(cosine);
      }
      expect(shares[0]?.naive).toBeGreaterThan(0.5);
    });

    /** Rank ICs of random walks over a year of each name: what a momentum of nothing looks like. */
    function noiseIcs(prices: PriceTable, count: number): Float64Array[] {
      const first = 252;
      const last = prices.days.length - 1 - 1 - horizon;
      const followed = Array.from({ length: last - first + 1 }, (_, k) =>
        averageRanks(forwardReturns(prices, first + k, horizon)),
      );
      const random = Random.seeded(17);
      const names = prices.names.length;
      return Array.from({ length: count }, () => {
        const steps = Array.from({ length: last + 1 }, () =>
          Float64Array.from({ length: names }, () => random.normal()),
        );
        const sums = new Float64Array(names);
        const ics = new Float64Array(followed.length);
        for (let i = 0; i <= last; i++) {
          const [fresh, old] = [steps[i] as Float64Array, steps[i - first]];
          for (let n = 0; n < names; n++) sums[n] = (sums[n] as number) + (fresh[n] as number) - (old?.[n] ?? 0);
          if (i >= first) ics[i - first] = spearman(sums, followed[i - first] as Float64Array).rho ?? Number.NaN;
        }
        return ics;
      });
    }

    function rejections(series: readonly Float64Array[], overlap: number) {
      const share = (rejects: (ics: Float64Array) => boolean) => series.filter(rejects).length / series.length;
      const isBeyond = ({ t, n }: { readonly t: number | null; readonly n: number }) =>
        t !== null && tTwoSided(t, n - 1) <= level;
      return {
        naive: share((ics) => isBeyond(nonOverlapping(ics, 1))),
        neweyWest: share((ics) => isBeyond(meanTest(ics, overlap - 1))),
        apart: share((ics) => isBeyond(nonOverlapping(ics, overlap))),
        cosine: share((ics) => (cosineTest(ics, overlap).pValue ?? 1) <= level),
      };
    }
  },
);
