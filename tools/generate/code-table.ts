import { patternOf, reasonCodes } from '../../src/promotion/reason-codes.ts';
import type { FoldError, FoldWarning } from '../../src/research/fold-policy.ts';
import type { CombinatorialError } from '../../src/research/stage-b/combinatorial-policy.ts';
import { markdownTable } from '../../src/text/markdown.ts';
import { decisionCases, reasonsOf, rollbackCase } from '../../tests/support/promotion/decision-cases.ts';
import type { CodeCase } from '../../tests/support/research/code-case.ts';
import { combinatorialCases } from '../../tests/support/research/combinatorial-policy-cases.ts';
import { foldErrorCases, foldWarningCases } from '../../tests/support/research/fold-policy-cases.ts';
import {
  notAppliedCases,
  profileCases,
  screeningCases,
  shippedProfiles,
  shippedScreening,
} from '../../tests/support/research/gate-cases.ts';
import { boundText } from './gates-page.ts';

/** A reason code with its rule, and the test that reaches it. */
export interface CodeRow {
  readonly code: string;
  readonly rule: string;
  /** Name of the test; undefined where none reaches it. */
  readonly test: string | undefined;
}

/** Codes of one kind, whose tests are in one file. */
export interface CodeSection {
  readonly title: string;
  /** From the root. */
  readonly file: string;
  /** Name of the cases that the tests of the file run. */
  readonly cases: string;
  readonly rows: readonly CodeRow[];
}

const foldErrors: Readonly<Record<FoldError, string>> = {
  NO_FOLDS: 'No fold was made',
  FOLD_COUNT_BELOW_MIN: 'Fewer than three folds',
  TEST_DAYS_BELOW_MIN: 'The setting `test_dates` is below 5',
  EMBARGO_DAYS_BELOW_MIN: 'The setting `embargo_days` is below 0',
  MIN_TRAIN_DAYS_BELOW_MIN: 'The setting `min_train_dates` is below 8',
  DUPLICATE_FOLD_ID: 'Two folds have one name',
  MISSING_OR_INVALID_DATES: 'A window lacks its first or last date',
  NON_MONOTONIC_WINDOWS: 'A window ends before it begins, or tests before the fold before it',
  TEST_WINDOW_OVERLAP: 'Two folds test one day',
  TEST_DAYS_BELOW_MIN_PER_FOLD: 'A fold tests on fewer than 5 dates',
  TRAIN_DAYS_BELOW_MIN_PER_FOLD: 'A fold trains on fewer than 8 dates',
  EMBARGO_DAYS_BELOW_MIN_PER_FOLD:
    'Between training and test lie fewer sessions than lag, horizon and embargo together',
  NEGATIVE_EMBARGO_GAP: 'A fold trains up to its test or into it',
};

const foldWarnings: Readonly<Record<FoldWarning, string>> = {
  fold_count_built_mismatch: 'Fewer folds than were asked for',
  ANCHOR_DRIFT: 'Anchored folds begin on different days',
  TEST_DAYS_MISMATCH: 'A fold tests on another number of dates than was asked for',
  EMBARGO_DAYS_MISMATCH: 'A gap is another one than was asked for',
  LOW_CALENDAR_EMBARGO_GAP: 'A gap has fewer days than its sessions take',
};

const ofCombinatorialFolds: Readonly<Record<CombinatorialError, string>> = {
  FOLD_COUNT_BELOW_MIN: 'Fewer than three groups',
  TEST_DAYS_BELOW_MIN_PER_FOLD: 'A group has fewer than 5 dates',
  TRAIN_DAYS_BELOW_MIN_PER_FOLD: 'A split trains on fewer than 8 dates',
  EMBARGO_DAYS_BELOW_MIN_PER_FOLD: 'A split trains on a label that reaches into a tested block, or its embargo',
};

const whyNotApplied = {
  NOT_FITTED: 'The gate is one of paths, and the candidate a formula with one path',
  HOLDOUT_NOT_OPENED: 'The gate is one of the holdout, and another gate says no',
} as const;

/** Every reason code of screening, validation and promotion. */
export function codeSections(): CodeSection[] {
  const unit = 'tests/unit/research';
  const gateRules = (gates: readonly Parameters<typeof boundText>[0][]) =>
    Object.fromEntries(gates.map((gate) => [gate.code, boundText(gate)]));
  return [
    section('Gates of Stage A', `${unit}/gates.test.ts`, gateRules(shippedScreening.gates), { screeningCases }),
    section('Folds of Stage A', `${unit}/folds.test.ts`, foldErrors, { foldErrorCases }),
    section('Warnings about folds of Stage A', `${unit}/folds.test.ts`, foldWarnings, { foldWarningCases }),
    section('Folds of Stage B', `${unit}/stage-b/combinatorial-policy.test.ts`, ofCombinatorialFolds, {
      combinatorialCases,
    }),
    ...shippedProfiles.map((profile) => {
      const included = shippedProfiles.filter(
        ({ id }) => profile.id === 'final' && (id === 'strict' || id === 'light'),
      );
      const theirs = new Set(included.flatMap(({ gates }) => gates.map(({ code }) => code)));
      const own = profile.gates.filter(({ code }) => !theirs.has(code));
      const title = `Gates of Stage B: ${profile.id}`;
      return section(title, `${unit}/stage-b/gate-profile.test.ts`, gateRules(own), {
        profileCases: profileCases(profile),
      });
    }),
    section('Gates that are not asked', `${unit}/stage-b/gate-profile.test.ts`, whyNotApplied, { notAppliedCases }),
    ...promotionSections(),
  ];
}

/** A case counts for a code where the code is among what is found. @param cases by the name that tests import them by */
function section(
  title: string,
  file: string,
  rules: Readonly<Record<string, string>>,
  cases: Readonly<Record<string, readonly CodeCase[]>>,
): CodeSection {
  const all = Object.values(cases).flat();
  const rows = Object.entries(rules).map(([code, rule]) => {
    const seen = all.find((one) => one.code === code && one.found().includes(code));
    return { code, rule, test: seen?.name };
  });
  return { title, file, cases: Object.keys(cases).join(), rows };
}

function promotionSections(): CodeSection[] {
  const seen = new Map<string, string>();
  for (const one of decisionCases) {
    for (const code of reasonsOf(one).map(patternOf)) if (!seen.has(code)) seen.set(code, one.name);
  }
  const { ROLLED_BACK, ...ofDecisions } = reasonCodes;
  const rows = Object.entries(ofDecisions).map(([code, about]) => ({
    ...{ code: code.replace('*', '…'), rule: promotionRule(about), test: seen.get(code) },
  }));
  const folder = 'tests/unit/promotion';
  const undone = { code: 'ROLLED_BACK', rule: promotionRule(ROLLED_BACK), test: rollbackCase };
  return [
    { title: 'Promotion', file: `${folder}/decisions.test.ts`, cases: 'decisionCases', rows },
    { title: 'Rollback', file: `${folder}/rollback.test.ts`, cases: 'rollbackCase', rows: [undone] },
  ];
}

function promotionRule(about: (typeof reasonCodes)[keyof typeof reasonCodes]): string {
  return `${'isNew' in about ? 'New. ' : ''}${about.rule}`;
}

/** The table of docs/gates.md. */
export function codeTables(): string {
  return codeSections()
    .map(({ title, file, rows }) => {
      const lines = rows.map(({ code, rule, test = '' }) => [`\`${code}\``, rule, test]);
      const table = markdownTable(['Code', 'Rule', 'Test'], lines);
      return `### ${title}\n\nTests of [${file}](../${file}).\n\n${table}`;
    })
    .join('\n\n');
}
