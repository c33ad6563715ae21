import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../../src/research/candidates.ts';
import { tradedUsd } from '../../../../src/research/inputs.ts';
import type { PanelFrame } from '../../../../src/research/panel-frame.ts';
import { stageASettings } from '../../../../src/research/settings.ts';
import { planStageB, type StageBPlan, splitsOfPaths } from '../../../../src/research/stage-b/plan.ts';
import { stageBSettings } from '../../../../src/research/stage-b/settings.ts';
import { delayedReturns, type TrackPlan, trackCandidates } from '../../../../src/research/stage-b/track-candidates.ts';
import { liquidUniverse } from '../../../../src/research/universe.ts';
import { Random } from '../../../../src/statistics/random.ts';
import { emptyHoldouts } from '../../../support/research/empty-holdouts.ts';

const names = 24;
const dates = 72;
const inputs = ['alpha', 'beta', 'gamma'];
const rules = stageASettings.parse({ min_names: 6, quantiles: 4, horizon: 20 });
const sessions = Int32Array.from({ length: 7 * (dates + 20) }, (_, i) => 18_262 + i).filter((day) => (day + 3) % 7 < 5);

const formula: Candidate = {
  set: 'test',
  scaling: 'training',
  clip: 5,
  spec: { id: 'formula', family: 'TEST', kind: 'blend', weights: { alpha: 1, beta: -0.5 } },
};
const ridge: Candidate = {
  set: 'test',
  scaling: 'date',
  clip: 5,
  spec: { id: 'ridge', family: 'TEST', kind: 'ridge', inputs, penalty: 0.001 },
};
const average: Candidate = {
  set: 'test',
  scaling: 'date',
  clip: 5,
  spec: { id: 'average', family: 'TEST', kind: 'rank_average', inputs, members: 2 },
};

/** A weekly panel of noise. @param change of a value, by column, date and asset */
function frameOf(
  change: (column: string, date: number, value: number) => number = (_, __, value) => value,
): PanelFrame {
  const columns = new Map<string, Float64Array>();
  for (const name of [...inputs, 'fwd_ret_lag1_20d', 'fwd_ret_lag1_5d', 'fwd_ret_lag1_1d', tradedUsd]) {
    const random = Random.seeded(1).stream(name);
    columns.set(
      name,
      Float64Array.from({ length: names * dates }, (_, row) =>
        change(name, Math.floor(row / names), name === tradedUsd ? 1e7 : 0.03 * random.normal()),
      ),
    );
  }
  return {
    dates: Int32Array.from({ length: dates }, (_, i) => 18_264 + 7 * i),
    starts: Int32Array.from({ length: dates + 1 }, (_, i) => i * names),
    asset: Int32Array.from({ length: dates * names }, (_, row) => row % names),
    columns,
  };
}

function planOf(frame: PanelFrame): StageBPlan {
  const settings = stageBSettings.parse({ holdout_sessions: 30, folds: { groups: 5, tested: 2, embargo_sessions: 8 } });
  return planStageB(frame.dates, [sessions], rules, settings, emptyHoldouts);
}

function tracksOf(frame: PanelFrame, candidates: readonly Candidate[], other: Partial<TrackPlan> = {}) {
  const plan = planOf(frame);
  const place = Int32Array.from({ length: names * dates }, (_, row) => row % names);
  const universe = liquidUniverse(frame.starts, { place, buyable: new Int32Array(dates).fill(names) } as never, names);
  return trackCandidates(
    {
      frame,
      candidates,
      first: 0,
      end: plan.sample,
      training: plan.training.map(({ train }) => train),
      splitOf: splitsOfPaths(plan),
      forward: plan.forward,
      delayed: new Float64Array(names * dates),
      tradedShare: 0.5,
      books: plan.overlap,
      quantiles: rules.quantiles,
      minNames: rules.min_names,
      ...other,
    },
    universe,
  );
}

describe('a path', () => {
  it.each([ridge, average])(
    'scores each group by the fit of the split that tests it for this path: $spec.id',
    (candidate) => {
      const frame = frameOf();
      const plan = planOf(frame);
      const [tracked] = tracksOf(frame, [candidate]);
      expect(tracked?.tracks).toHaveLength(4);
      for (const [path, splits] of plan.folds.paths.entries()) {
        for (const [group, { first, last }] of plan.folds.groups.entries()) {
          const alone = tracksOf(frame, [candidate], {
            splitOf: [new Int32Array(plan.sample).fill(splits[group] as number)],
          });
          expect(tracked?.tracks[path]?.ic.slice(first, last + 1)).toEqual(
            alone[0]?.tracks[0]?.ic.slice(first, last + 1),
          );
        }
      }
    },
  );

  it('of a formula is one, whatever the splits are', () => {
    const frame = frameOf();
    const [tracked] = tracksOf(frame, [formula]);
    expect(tracked?.tracks).toHaveLength(1);
    const [other] = tracksOf(frame, [formula], { training: [Int32Array.of(1, 2, 3)] });
    expect(other?.tracks[0]?.ic).toEqual(tracked?.tracks[0]?.ic);
  });
});

describe('what a date is scored by', () => {
  it.each([ridge, average])(
    'takes nothing of dates that do not train for its split, of returns or inputs: $spec.id',
    (candidate) => {
      const frame = frameOf();
      const plan = planOf(frame);
      for (const split of [0, 4, 9]) {
        const train = new Set(plan.training[split]?.train);
        const [group = 0] = plan.folds.splits[split]?.tested ?? [];
        const tested = plan.folds.groups[group]?.first as number;
        const other = frameOf((name, date, value) =>
          train.has(date) || date === tested || name === tradedUsd ? value : 7 * value + 1,
        );
        const splitOf = [new Int32Array(plan.sample).fill(split)];
        const ics = [frame, other].map((one) => tracksOf(one, [candidate], { splitOf })[0]?.tracks[0]?.ic[tested]);
        expect(ics[0]).not.toBeNaN();
        expect(ics[1]).toBe(ics[0]);
      }
    },
  );

  it('takes of a training date that one changes', () => {
    const frame = frameOf();
    const plan = planOf(frame);
    const train = new Set(plan.training[0]?.train);
    const tested = plan.folds.groups[plan.folds.splits[0]?.tested[0] ?? 0]?.first as number;
    const other = frameOf((name, date, value) => (train.has(date) && name === 'fwd_ret_lag1_20d' ? -value : value));
    const splitOf = [new Int32Array(plan.sample)];
    const ics = [frame, other].map((one) => tracksOf(one, [ridge], { splitOf })[0]?.tracks[0]?.ic[tested] as number);
    expect(ics[1]).toBeCloseTo(-(ics[0] as number), 9);
  });

  it('of a formula takes nothing of a later date: cutting the future changes no bit of the past', () => {
    const cut = 40;
    const other = frameOf((name, date, value) => (date < cut || name === tradedUsd ? value : 9 * value - 3));
    const [whole, changed] = [frameOf(), other].map((one) => tracksOf(one, [formula])[0]?.tracks[0]);
    expect(changed?.ic.slice(0, cut)).toEqual(whole?.ic.slice(0, cut));
    expect(changed?.long.slice(0, cut)).toEqual(whole?.long.slice(0, cut));
  });

  it('trains on no label that shares a session with a tested one, nor within the embargo behind', () => {
    const frame = frameOf();
    const plan = planOf(frame);
    // Labels span 21 sessions, and the step is 5: four dates beside each tested block are purged, and one is embargoed.
    const [first] = plan.training;
    expect(plan.folds.splits[0]?.tested).toEqual([0, 1]);
    const behind = (plan.folds.groups[1]?.last as number) + 1;
    expect(first?.train[0]).toBe(behind + 4 + 1);
    expect(first).toMatchObject({ purged: 4, embargoed: 1 });
  });
});

describe('a trade one session later', () => {
  const frame = { starts: Int32Array.of(0, 2, 3), asset: Int32Array.of(1, 2, 1) } as unknown as PanelFrame;
  it('earns the step without its first session, and the first session of the next', () => {
    const delayed = delayedReturns(frame, Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.04, 0.05, 0.02));
    expect(delayed[0]).toBeCloseTo((1.1 / 1.04) * 1.02 - 1, 15);
  });
  it('is sold at the end of its own step where it has no row on the next date', () => {
    const delayed = delayedReturns(frame, Float64Array.of(0.1, 0.2, 0.3), Float64Array.of(0.04, 0.05, 0.02));
    expect(delayed[1]).toBeCloseTo(1.2 / 1.05 - 1, 15);
  });
});
