import { describe, expect, it } from 'vitest';
import { candidateSetSchema } from '../../../src/research/candidate-settings.ts';
import { candidatesOf } from '../../../src/research/candidates.ts';
import { dateMetrics } from '../../../src/research/datasets.ts';
import type { PanelFrame } from '../../../src/research/panel-frame.ts';
import { trialRuleOf } from '../../../src/research/run-identity.ts';
import { stageASettings } from '../../../src/research/settings.ts';
import { panelBetas, planStageA } from '../../../src/research/stage-a.ts';
import { trialId } from '../../../src/research/trials.ts';
import { liquidUniverse, noLiquidity, UniverseReader } from '../../../src/research/universe.ts';
import { noisePanel } from '../../../tools/bench/research-panel.ts';
import { frameLiquidity } from '../../support/research/frame-liquidity.ts';
import { screenHere } from '../../support/research/screen-here.ts';

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

function screened(frame: PanelFrame, sessions = weekdays) {
  const liquidity = frameLiquidity(frame);
  const plan = planStageA(frame.dates, liquidity.buyable, [sessions], settings);
  const subject = {
    frame,
    candidates,
    settings,
    sectors: Int32Array.from(frame.asset, (asset) => asset % 5),
    liquidity,
  };
  return screenHere(subject, plan, 60);
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
    for (const values of changed.columns.values()) values.fill(0, from).set(values.subarray(0, 1), from);
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
    const plan = planStageA(whole.dates, frameLiquidity(whole).buyable, [weekdays], settings);
    const [fold] = plan.folds;
    expect(fold?.testFirst).toBe(first);
    // As of the last day before the test, with the test dates there but nothing known of what followed.
    const known = asOf(whole, first);
    const liquidity = frameLiquidity(known);
    const own = planStageA(
      known.dates,
      liquidity.buyable,
      [weekdays],
      stageASettings.parse({ ...settings, folds: { count: 1, test_dates: 1, min_train_dates: 12 } }),
    );
    const rows = known.asset.length;
    const subject = {
      frame: known,
      candidates,
      settings,
      sectors: new Int32Array(rows),
      liquidity,
    };
    const then = screenHere(subject, own, 60);
    for (const [c, one] of later.entries()) expect(then[c]?.fitted[0]).toEqual(one.fitted[0]);
  });

  it('betas know nothing of later returns', () => {
    const cut = asOf(whole, 40);
    expect(panelBetas(cut, 5)).toEqual(panelBetas(whole, 5).slice(0, cut.asset.length));
  });
});

describe('the universe', () => {
  it('is the most liquid of each date, whether a return followed or not', () => {
    const { rows, starts, liquidityPlace, members } = liquidUniverse(whole.starts, frameLiquidity(whole), 30);
    const traded = whole.columns.get('adv20_usd') as Float64Array;
    for (let date = 0; date < dates.length; date += 13) {
      const own = [...rows.subarray(starts[date], starts[date + 1])];
      const of = (row: number) => traded[row] as number;
      const all = Array.from({ length: 80 }, (_, i) => (whole.starts[date] as number) + i).sort(
        (a, b) => of(b) - of(a),
      );
      expect(own.toSorted((a, b) => of(b) - of(a))).toEqual(all.slice(0, 30));
      const most = own[[...liquidityPlace.subarray(starts[date], starts[date + 1])].indexOf(0)];
      expect(most).toBe(all[0]);
      expect(members[date]).toBe(30);
    }
  });

  it('ranks assets that the panel has no row of, and leaves out what could not be bought or is not traded', () => {
    const frame = { dates: Int32Array.of(1), starts: Int32Array.of(0, 4), asset: Int32Array.of(2, 3, 5, 7) };
    const liquidity = noLiquidity(frame);
    const universe = {
      asset: Int32Array.of(1, 2, 3, 4, 5, 6),
      adv20_usd: Float64Array.of(900, 50, 700, 800, 50, 0),
      entry: Uint8Array.of(1, 1, 0, 1, 1, 1),
    };
    new UniverseReader().add(liquidity, frame, 0, universe, 10);
    expect([...liquidity.adv20Usd]).toEqual([50, 700, 50, Number.NaN]);
    expect([...liquidity.buyable]).toEqual([4]);
    const three = liquidUniverse(frame.starts, liquidity, 3);
    expect([...three.rows]).toEqual([0]);
    expect([...three.members]).toEqual([3]);
    const all = liquidUniverse(frame.starts, liquidity, 10);
    expect([...all.rows]).toEqual([0, 2]);
    expect([...all.liquidityPlace]).toEqual([0, 1]);
    expect([...all.members]).toEqual([4]);
  });
});

it('the order in which candidates stand has no say', () => {
  const liquidity = frameLiquidity(whole);
  const plan = planStageA(whole.dates, liquidity.buyable, [weekdays], settings);
  const rows = whole.asset.length;
  const subject = {
    frame: whole,
    settings,
    sectors: new Int32Array(rows),
    liquidity,
  };
  const forth = screenHere({ ...subject, candidates }, plan, 60);
  const back = screenHere({ ...subject, candidates: candidates.toReversed() }, plan, 60).toReversed();
  for (const name of dateMetrics) {
    expect(back.map(({ series }) => series[name])).toEqual(forth.map(({ series }) => series[name]));
  }
});

it('where fewer could be bought than the sizes say is screened once', () => {
  const sizes = stageASettings.parse({ ...settings, universe_sizes: [30, 200, 400] });
  expect(planStageA(whole.dates, frameLiquidity(whole).buyable, [weekdays], sizes).universeSizes).toEqual([30, 200]);
});

it('a panel of other as-of dates is another trial, one of more dates is not', () => {
  const ruleOf = (asOf: Int32Array) => {
    const { cadence } = planStageA(asOf, new Int32Array(asOf.length).fill(80), [weekdays], settings);
    return trialId(
      trialRuleOf(candidates[0] as (typeof candidates)[0], 60, { featureSet: 'f00d', settings, variant: '' }, cadence),
    );
  };
  const weekly = Int32Array.from({ length: 60 }, (_, i) => 14_000 + 7 * i);
  const daily = weekdays.filter((day) => day >= 14_000 && day < 14_400);
  expect(ruleOf(daily)).not.toBe(ruleOf(weekly));
  expect(ruleOf(Int32Array.from({ length: 80 }, (_, i) => 14_000 + 7 * i))).toBe(ruleOf(weekly));
});

describe('dates whose label is not over', () => {
  const names = 80;
  const first = dates.length - 5;
  /** The label of a week is over five sessions after the entry: of the last five dates none, but that of names that were delisted. */
  function cutShort(delisted: number): PanelFrame {
    const columns = new Map([...whole.columns].map(([name, values]) => [name, values.slice()]));
    const label = columns.get('fwd_ret_lag1_20d') as Float64Array;
    for (let row = whole.starts[first] as number; row < label.length; row++)
      if ((row - (whole.starts[first] as number)) % names >= delisted) label[row] = Number.NaN;
    return { ...whole, columns };
  }
  const sessions = weekdays.filter((day) => day <= (dates.at(-1) as number));

  it('count neither in the coverage nor in the names', () => {
    for (const { summary, series } of screened(cutShort(0), sessions)) {
      expect(series.coverage.subarray(-5)).toEqual(new Float64Array(5).fill(Number.NaN));
      // Of the noise a score is missing here and there.
      expect(summary.coverage).toBeGreaterThan(0.98);
      expect(summary.names).toBeGreaterThan(59);
    }
  });

  it('say nothing of the few of which the end is known', () => {
    for (const { series } of screened(cutShort(40), sessions)) {
      for (const name of ['ic', 'ic_sector_neutral', 'quantile_spread', 'coverage', 'names'] as const)
        expect(series[name].subarray(-5)).toEqual(new Float64Array(5).fill(Number.NaN));
    }
  });
});
