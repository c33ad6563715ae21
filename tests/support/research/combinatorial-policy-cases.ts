import { stageASettings } from '../../../src/research/settings.ts';
import {
  type CombinatorialPolicy,
  validateCombinatorialFolds,
} from '../../../src/research/stage-b/combinatorial-policy.ts';
import { planStageB, type StageBPlan } from '../../../src/research/stage-b/plan.ts';
import { stageBSettings } from '../../../src/research/stage-b/settings.ts';
import type { CodeCase } from './code-case.ts';
import { emptyHoldouts } from './empty-holdouts.ts';

const rules = stageASettings.parse({});
/** Weekdays of six years from Monday, 2020-01-06. */
const exchanges = [Int32Array.from({ length: 1_500 }, (_, i) => 18_267 + 7 * Math.floor(i / 5) + (i % 5))];
const fridays = Int32Array.from({ length: 200 }, (_, week) => 18_271 + 7 * week);

/** The folds of 200 Fridays as they are made, or changed behind that. */
export function policyOf(
  folds: object,
  change: (plan: StageBPlan) => Partial<StageBPlan> = () => ({}),
): CombinatorialPolicy {
  const settings = stageBSettings.parse({ folds, holdout_sessions: 100 });
  const plan = planStageB(fridays, exchanges, rules, settings, emptyHoldouts);
  return validateCombinatorialFolds({ ...plan, ...change(plan) }, fridays, exchanges, rules, settings.folds);
}

/** With another choice of what the first split trains on. */
function trainingOn(train: (dates: number) => Int32Array) {
  return ({ training, sample }: StageBPlan) => ({
    training: training.map((one, split) => (split === 0 ? { ...one, train: train(sample) } : one)),
  });
}

const cases: readonly (readonly [code: string, name: string, policy: () => CombinatorialPolicy])[] = [
  ['FOLD_COUNT_BELOW_MIN', 'finds fewer than three groups', () => policyOf({ groups: 2, tested: 1 })],
  ['TEST_DAYS_BELOW_MIN_PER_FOLD', 'finds groups of fewer than five dates', () => policyOf({ groups: 60, tested: 1 })],
  [
    'TRAIN_DAYS_BELOW_MIN_PER_FOLD',
    'finds a split that trains on seven dates',
    () =>
      policyOf(
        {},
        trainingOn((dates) => Int32Array.from({ length: 7 }, (_, i) => dates - 1 - i)),
      ),
  ],
  [
    'EMBARGO_DAYS_BELOW_MIN_PER_FOLD',
    'finds a split that trains on what it tests',
    () =>
      policyOf(
        { groups: 5, tested: 1 },
        trainingOn((dates) => Int32Array.from({ length: dates }, (_, i) => i)),
      ),
  ],
];

export const combinatorialCases: readonly CodeCase[] = cases.map(([code, name, policy]) => ({
  code,
  name,
  found: () => [...new Set(policy().errors.map((one) => one.code))],
}));
