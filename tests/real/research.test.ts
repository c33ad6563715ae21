import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOfDates, parseAsOf } from '../../src/panel/as-of-dates.ts';
import { candidateSetSchema } from '../../src/research/candidate-settings.ts';
import { candidatesOf } from '../../src/research/candidates.ts';
import { candidateResults } from '../../src/research/datasets.ts';
import { stageASettings } from '../../src/research/settings.ts';
import { planStageA } from '../../src/research/stage-a.ts';
import type { CandidateSummary } from '../../src/research/summary.ts';
import { backbone } from '../../src/stages/research/backbone.stage.ts';
import { merge } from '../../src/stages/research/merge.stage.ts';
import { panel } from '../../src/stages/research/panel.stage.ts';
import { snapshot } from '../../src/stages/research/snapshot.stage.ts';
import { stageA } from '../../src/stages/research/stage-a.stage.ts';
import { universe } from '../../src/stages/research/universe.stage.ts';
import { frameLiquidity } from '../support/research/frame-liquidity.ts';
import { screenHere } from '../support/research/screen-here.ts';
import { priceTable } from './equity-prices.ts';
import { momentumFrame } from './momentum-frame.ts';
import {
  dividendsOf,
  equityFile,
  type ProviderBar,
  providerBars,
  writeAssets,
  writeDividends,
} from './provider-file.ts';
import { RealStore } from './real-store.ts';
import { tableLine } from './table-line.ts';

if (!equityFile.isThere)
  console.log('The prices of the S&P 500 are not beside the checkout: research is not shown on them.');

const momentum = {
  id: 'real',
  description: '12–1 momentum',
  candidates: [{ id: 'mom_12_1', family: 'CSMOM', kind: 'blend', weights: { mom_12_1: 1 } }],
};

/** What one way of choosing as-of dates is screened by. */
const panels = [
  { name: 'daily', asOf: 'sessions:1006', folds: { count: 5, test_dates: 180, min_train_dates: 60 } },
  { name: 'weekly', asOf: 'weekly:201', folds: { count: 5, test_dates: 36, min_train_dates: 12 } },
] as const;

const screening = ({ folds }: (typeof panels)[number]) => ({
  candidates: ['real'],
  horizon: 20,
  universe_sizes: [241],
  folds,
});

const counts = ['ic_dates', 'newey_west_lags', 'non_overlapping_dates', 'cosines'] as const;
const figures = ['ic_mean', 'ic_t_naive', 'ic_t_newey_west', 'ic_t_non_overlapping', 'ic_t_cosine', 'ic_p'] as const;

describe.skipIf(!equityFile.isThere)(
  '12–1 momentum of 241 stocks, held for 20 sessions, from the file to the gates',
  () => {
    let store: RealStore;
    let bars: Map<string, readonly ProviderBar[]>;
    let snapshotId: string;

    beforeAll(async () => {
      store = new RealStore();
      bars = await providerBars(equityFile);
      writeAssets(store.packs, bars.keys());
      writeDividends(store.packs, dividendsOf(bars));
      store.configure('candidates/real.yaml', momentum);
      configure(panels[0]);
      await store.run(backbone, { mode: 'bulk' });
      snapshotId = String((await store.run(snapshot)).outputs.id);
    });
    afterAll(() => store.remove());

    function configure(of: (typeof panels)[number]): void {
      const columns = { symbol: 'symbol' };
      const packs = [
        { kind: 'assets', files: [join(store.packs, 'assets.csv')] },
        { kind: 'bars', files: [equityFile.path], columns, values: { exchange: 'US' } },
        {
          kind: 'actions',
          files: [join(store.packs, 'dividends.csv')],
          columns,
          values: { exchange: 'US', kind: 'dividend' },
        },
      ];
      store.configure('research.yaml', { backbone: { packs }, stage_a: screening(of) });
    }

    it('sets aside three bars out of order and a day that is given twice', async () => {
      expect(await store.setAside()).toEqual({ HIGH_LOW_ORDER: 3, CONFLICTING_DUPLICATE: 2 });
    });

    /** What the same screening says of the provider's adjusted closes, without a store. */
    function withoutStore(of: (typeof panels)[number]): CandidateSummary {
      const days = priceTable(bars).days;
      const frame = momentumFrame(
        bars,
        asOfDates(parseAsOf(of.asOf), [days], Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
      );
      const settings = stageASettings.parse(screening(of));
      const liquidity = frameLiquidity(frame);
      const plan = planStageA(frame.dates, liquidity.buyable, [days], settings);
      const [judged] = screenHere(
        {
          frame,
          candidates: candidatesOf(candidateSetSchema.parse(momentum)),
          settings,
          sectors: new Int32Array(frame.asset.length),
          liquidity,
        },
        plan,
        241,
      );
      if (judged === undefined) throw new Error('Nothing was screened.');
      return judged.summary;
    }

    it.each(panels)('$name: every t with its n as without a store, and no gate of significance passes', async (of) => {
      configure(of);
      const asOf = { 'as-of': of.asOf };
      await store.run(universe, asOf);
      await store.run(panel, { ...asOf, snapshot: snapshotId, universe: '241', threads: '1' });
      await store.run(merge);
      const { outputs } = await store.run(stageA, { snapshot: snapshotId });
      const [judged = {}] = await store.rows(candidateResults, { run: String(outputs.run) });
      const expected = withoutStore(of);
      console.log(
        [
          tableLine([of.name, 'n', 'IC', 'naive t', 'Newey–West t', 'non-overlapping t', 'cosine t', 'p']),
          ...Object.entries({ 'from the file': judged, 'without a store': expected }).map(([name, one]) =>
            tableLine([name, String(one.ic_dates), ...figures.map((column) => one[column] as number)]),
          ),
          tableLine([
            'n, lags, df',
            String(judged.ic_dates),
            '',
            String(judged.ic_dates),
            String(judged.newey_west_lags),
            String(judged.non_overlapping_dates),
            String(judged.cosines),
            '',
          ]),
          `gates that said no: ${judged.reasons}`,
        ].join('\n'),
      );
      expect(outputs).toMatchObject({ candidates: 1, survivors: 0 });
      expect(judged).toMatchObject({ passed: 0, reasons: expect.stringContaining('IC_NOT_SIGNIFICANT') });
      for (const name of counts) expect(judged[name]).toBe(expected[name]);
      for (const name of figures) expect(judged[name]).toBeCloseTo(expected[name] as number, 3);
      expect(Math.abs(judged.ic_t_naive as number)).toBeGreaterThan(Math.abs(judged.ic_t_cosine as number));
    });
  },
);
