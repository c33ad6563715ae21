import { describe, expect, it } from 'vitest';
import { candidateSetSchema } from '../../../src/research/candidate-settings.ts';
import { candidatesOf } from '../../../src/research/candidates.ts';
import { dateMetrics } from '../../../src/research/datasets.ts';
import type { PanelFrame } from '../../../src/research/panel-frame.ts';
import { stageASettings } from '../../../src/research/settings.ts';
import { panelBetas, planStageA, screen } from '../../../src/research/stage-a.ts';
import { admittedRows, liquidUniverse } from '../../../src/research/universe.ts';
import { noisePanel } from '../../../tools/bench/research-panel.ts';

const candidates = candidatesOf(
  candidateSetSchema.parse({
    id: 'test',
    description: '',
    candidates: [
      { id: 'blend', family: 'X', kind: 'blend', weights: { ret_20d: 1, trend_gate: 0.3, liquidity: -0.2 } },
      { id: 'fitted', family: 'X', kind: 'ridge', inputs: ['ret_5d', 'rsi_14'], penalty: 0.1 },
      { id: 'chosen', family: 'X', kind: 'rank_average', inputs: ['ret_5d', 'rsi_14', 'boll_z_20'], members: 2 },
    ],
  }),
);
const weekdays = Int32Array.from({ length: 3000 }, (_, i) => 13_996 + Math.floor(i / 5) * 7 + (i % 5));
const dates = Array.from({ length: 60 }, (_, i) => 14_000 + 7 * i);
const settings = stageASettings.parse({
  horizon: 20,
  universe_sizes: [60],
  min_names: 10,
  quantiles: 5,
  folds: { count: 3, test_dates: 12, min_train_dates: 12 },
});
const whole = noisePanel({ dates, names: 80, assets: 90 });

function screened(frame: PanelFrame) {
  const plan = planStageA(frame, [weekdays], settings);
  const rows = frame.asset.length;
  const subject = {
    frame,
    exchanges: [weekdays],
    candidates,
    settings,
    sectors: Int32Array.from(frame.asset, (asset) => asset % 5),
    admitted: new Uint8Array(rows).fill(1),
  };
  return screen(subject, plan, panelBetas(frame, plan.step), 60);
}

/** The rows of the dates up to one, with what is not over by then unknown, as it was on that day. */
function asOf(frame: PanelFrame, last: number): PanelFrame {
  const end = frame.starts[last + 1] as number;
  const columns = new Map([...frame.columns].map(([name, values]) => [name, values.slice(0, end)]));
  for (const [name, values] of columns) {
    const sessions = /^fwd_ret_(?:lag1_)?(\d+)d$/.exec(name)?.[1];
    if (sessions === undefined) continue;
    // A week has five sessions, and the entry is one later.
    const unknown = Math.ceil((Number(sessions) + 1) / 5);
    values.fill(Number.NaN, frame.starts[Math.max(0, last + 1 - unknown)]);
  }
  return {
    dates: frame.dates.slice(0, last + 1),
    starts: frame.starts.slice(0, last + 2),
    asset: frame.asset.slice(0, end),
    columns,
  };
}

describe('no look-ahead', () => {
  it('what comes after a date changes neither scores nor fits nor what is measured before it, bit for bit', () => {
    const before = screened(whole);
    const changed: PanelFrame = {
      ...whole,
      columns: new Map([...whole.columns].map(([name, values]) => [name, values.slice()])),
    };
    // Everything of the last test block becomes something else.
    const from = whole.starts[dates.length - 12] as number;
    for (const [name, values] of changed.columns)
      if (name !== 'ca_suspicious_flag') values.fill(0, from).set(values.subarray(0, 1), from);
    const after = screened(changed);
    for (const [c, one] of before.entries()) {
      // The first two blocks, and of the labels those that end before the change.
      for (const name of ['names', 'turnover', 'cost', 'capacity_usd'] as const) {
        expect(after[c]?.series[name].subarray(0, 24)).toEqual(one.series[name].subarray(0, 24));
      }
      expect(after[c]?.fitted.slice(0, 2)).toEqual(one.fitted.slice(0, 2));
      expect(after[c]?.series.ic.subarray(0, 24)).toEqual(one.series.ic.subarray(0, 24));
    }
  });

  it('a fold is fitted to the same numbers on the day it begins and years later', () => {
    const later = screened(whole);
    const first = dates.length - 36;
    const plan = planStageA(whole, [weekdays], settings);
    const [fold] = plan.folds;
    expect(fold?.testFirst).toBe(first);
    // As of the last day before the test, with the test dates there but nothing known of what followed.
    const known = asOf(whole, first);
    const own = planStageA(
      known,
      [weekdays],
      stageASettings.parse({ ...settings, folds: { count: 1, test_dates: 1, min_train_dates: 12 } }),
    );
    const rows = known.asset.length;
    const subject = {
      frame: known,
      exchanges: [weekdays],
      candidates,
      settings,
      sectors: new Int32Array(rows),
      admitted: new Uint8Array(rows).fill(1),
    };
    const then = screen(subject, own, panelBetas(known, own.step), 60);
    for (const [c, one] of later.entries()) expect(then[c]?.fitted[0]).toEqual(one.fitted[0]);
  });

  it('betas know nothing of later returns', () => {
    const cut = asOf(whole, 40);
    expect(panelBetas(cut, 5)).toEqual(panelBetas(whole, 5).slice(0, cut.asset.length));
  });
});

describe('the universe', () => {
  it('is the most liquid of each date, whether a return followed or not', () => {
    const { rows, starts, liquidityPlace } = liquidUniverse(whole, 30, new Uint8Array(whole.asset.length).fill(1));
    const traded = whole.columns.get('adv20_dollar') as Float64Array;
    for (let date = 0; date < dates.length; date += 13) {
      const own = [...rows.subarray(starts[date], starts[date + 1])];
      const of = (row: number) => traded[row] as number;
      const all = Array.from({ length: 80 }, (_, i) => (whole.starts[date] as number) + i).sort(
        (a, b) => of(b) - of(a),
      );
      expect(own.toSorted((a, b) => of(b) - of(a))).toEqual(all.slice(0, 30));
      const most = own[[...liquidityPlace.subarray(starts[date], starts[date + 1])].indexOf(0)];
      expect(most).toBe(all[0]);
    }
  });

  it('keeps out what is suspicious and what trades in another currency', () => {
    const suspicious = new Float64Array(whole.asset.length);
    suspicious[3] = 1;
    const frame = { ...whole, columns: new Map([...whole.columns, ['ca_suspicious_flag', suspicious]]) };
    const admitted = admittedRows(frame, (asset) => asset === whole.asset[5]);
    expect([...admitted.subarray(0, 8)]).toEqual([1, 1, 1, 0, 1, 0, 1, 1]);
  });
});

it('the order in which candidates stand has no say', () => {
  const plan = planStageA(whole, [weekdays], settings);
  const rows = whole.asset.length;
  const subject = {
    frame: whole,
    exchanges: [weekdays],
    settings,
    sectors: new Int32Array(rows),
    admitted: new Uint8Array(rows).fill(1),
  };
  const betas = panelBetas(whole, plan.step);
  const forth = screen({ ...subject, candidates }, plan, betas, 60);
  const back = screen({ ...subject, candidates: candidates.toReversed() }, plan, betas, 60).toReversed();
  for (const name of dateMetrics) {
    expect(back.map(({ series }) => series[name])).toEqual(forth.map(({ series }) => series[name]));
  }
});

it('a panel of fewer names than the sizes is screened once', () => {
  const sizes = stageASettings.parse({ ...settings, universe_sizes: [30, 200, 400] });
  expect(planStageA(whole, [weekdays], sizes).universeSizes).toEqual([30, 200]);
});
