import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readYamlFile } from '../../src/configuration/yaml-file.ts';
import { candidateSetSchema } from '../../src/research/candidate-settings.ts';
import { candidatesOf } from '../../src/research/candidates.ts';
import { gateSetSchema } from '../../src/research/gate-settings.ts';
import { gateReasons } from '../../src/research/gates.ts';
import { stageASettings } from '../../src/research/settings.ts';
import { panelBetas, planStageA, screen } from '../../src/research/stage-a.ts';
import { cosineTest } from '../../src/statistics/cosine-test.ts';
import { meanTest, nonOverlapping } from '../../src/statistics/newey-west.ts';
import { Random } from '../../src/statistics/random.ts';
import { averageRanks, spearman } from '../../src/statistics/rank-correlation.ts';
import { tTwoSided } from '../../src/statistics/student-t.ts';
import { frameLiquidity } from '../support/research/frame-liquidity.ts';
import { forwardReturns, hasEquities, momentumPanel, type PriceTable, readPrices } from './equity-panel.ts';

if (!hasEquities) console.log('The prices of the S&P 500 are not beside the checkout: stage A is not shown on them.');

const gates = readYamlFile(
  join(import.meta.dirname, '..', '..', 'configs', 'gates', 'stage-a.yaml'),
  gateSetSchema,
).value;

const momentum = candidatesOf(
  candidateSetSchema.parse({
    id: 'real',
    description: '12–1 momentum',
    candidates: [{ id: 'mom_12_1', family: 'CSMOM', kind: 'blend', weights: { mom_12_1: 1 } }],
  }),
);

/** The columns of a row side by side. */
function line(cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(4) : (cell ?? '–')).padStart(19)).join('');
}

describe.skipIf(!hasEquities)('12–1 momentum of 241 stocks, 2016 to 2019, held for 20 sessions', () => {
  it.each([
    { step: 1, name: 'daily', folds: { count: 5, test_dates: 180, min_train_dates: 60 } },
    { step: 5, name: 'weekly', folds: { count: 5, test_dates: 36, min_train_dates: 12 } },
  ])('$name: every t with its n, and no gate of significance passes', async ({ step, name, folds }) => {
    const prices = await readPrices();
    const frame = momentumPanel(prices, step);
    const settings = stageASettings.parse({ horizon: 20, universe_sizes: [241], folds });
    const liquidity = frameLiquidity(frame);
    const plan = planStageA(frame.dates, liquidity.buyable, [prices.days], settings);
    const rows = frame.asset.length;
    const subject = {
      frame,
      exchanges: [prices.days],
      candidates: momentum,
      settings,
      sectors: new Int32Array(rows),
      liquidity,
    };
    const [judged] = screen(subject, plan, panelBetas(frame, plan.step), 241);
    const summary = judged?.summary;
    if (summary === undefined) throw new Error('Nothing was screened.');
    const reasons = gateReasons(gates, { ...summary, ic_q: summary.ic_p, ic_p_holm: summary.ic_p });
    console.log(
      [
        line(['', 'n', 'IC', 'naive t', 'Newey–West t', 'non-overlapping t', 'cosine t', 'p']),
        line([
          name,
          String(summary.ic_dates),
          summary.ic_mean,
          summary.ic_t_naive,
          summary.ic_t_newey_west,
          summary.ic_t_non_overlapping,
          summary.ic_t_cosine,
          summary.ic_p,
        ]),
        line([
          'n, lags, df',
          String(summary.ic_dates),
          '',
          String(summary.ic_dates),
          String(summary.newey_west_lags),
          String(summary.non_overlapping_dates),
          String(summary.cosines),
          '',
        ]),
        `gates that said no: ${reasons.join(' ')}`,
      ].join('\n'),
    );
    expect(plan.policy.errors).toEqual([]);
    expect(Math.abs(summary.ic_t_naive as number)).toBeGreaterThan(Math.abs(summary.ic_t_cosine as number));
    expect(summary.ic_p).toBeGreaterThan(0.05);
    expect(reasons).toContain('IC_NOT_SIGNIFICANT');
  });
});

describe.skipIf(!hasEquities)(
  'the size of the tests: 1,000 persistent signals of noise against what the 241 stocks returned over 20 sessions',
  () => {
    const signals = 1000;
    const horizon = 20;
    const level = 0.05;

    it('the cosine test rejects 5 % ± 1.5 of them, daily and weekly', async () => {
      const prices = await readPrices();
      const daily = noiseIcs(prices, signals);
      const shares = [
        { name: 'daily', overlap: 20, series: daily },
        { name: 'weekly', overlap: 4, series: daily.map((ics) => ics.filter((_, i) => i % 5 === 0)) },
      ].map(({ name, overlap, series }) => ({ name, n: series[0]?.length ?? 0, ...rejections(series, overlap) }));
      console.log(
        [
          line([`${signals} signals`, 'n', 'naive', 'Newey–West', 'non-overlapping', 'cosine']),
          ...shares.map(({ name, n, naive, neweyWest, apart, cosine }) =>
            line([
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
