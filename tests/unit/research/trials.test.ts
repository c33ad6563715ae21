import { describe, expect, it } from 'vitest';
import { withLines } from '../../../src/lake/hash-chain.ts';
import {
  correctedPValues,
  type PlannedLine,
  readTrials,
  returnsDigest,
  type ScoredLine,
  type TrialRule,
  trialId,
  trialsOf,
} from '../../../src/research/trials.ts';

const rule: TrialRule = {
  candidate: 'tsmom_20',
  definition: { kind: 'blend', weights: { ret_20d: 1 } },
  feature_set: 'f00d',
  cadence: { every: 'week', weekday: 5 },
  universe: { size: 1000 },
  folds: { count: 3 },
  horizon: 5,
  entry_lag: 1,
  costs: { commission_bps: 2 },
  portfolio: { quantiles: 10 },
};
const run = '0123456789abcdef';

function planned(of: TrialRule, snapshot = '2020-01-31_a', when = '2020-02-01T00:00:00Z'): PlannedLine {
  return { kind: 'planned', trial: trialId(of), rule: of, stage: 'stage-a', run, snapshot, who: 'local', when };
}

function scored(of: TrialRule, seq: number, p: number | null): ScoredLine {
  const numbers = { sharpe_step: 0.1, sharpe: 0.7, steps: 50, ic_mean: 0.01, ic_t: 1, p, n: 50 };
  return {
    kind: 'scored',
    trial: trialId(of),
    planned: seq,
    returns: 'ab'.repeat(32),
    when: '2020-02-01T00:00:01Z',
    ...numbers,
  };
}

const empty = readTrials('').ledger;
const other: TrialRule = { ...rule, candidate: 'mr_rsi' };

describe('a trial', () => {
  it('is the same on newer data, and another one for whatever could have been tuned', () => {
    const changes: Partial<TrialRule>[] = [
      { candidate: 'x' },
      { definition: { kind: 'blend', weights: { ret_20d: 0.9 } } },
      { feature_set: 'beef' },
      { cadence: { every: 'session', sessions: 1, weekends: false } },
      { universe: { size: 2000 } },
      { folds: { count: 4 } },
      { horizon: 20 },
      { entry_lag: 0 },
      { costs: { commission_bps: 3 } },
      { portfolio: { quantiles: 5 } },
    ];
    const ids = changes.map((change) => trialId({ ...rule, ...change }));
    expect(new Set([trialId(rule), ...ids]).size).toBe(changes.length + 1);
    expect(planned(rule, '2021-01-29_b', '2021-02-01T00:00:00Z').trial).toBe(planned(rule).trial);
  });
});

describe('the ledger', () => {
  it('reads lines of trials that say nothing of the rule of their dates', () => {
    const { cadence: _, ...without } = rule;
    const { text } = withLines(empty, [planned(without)]);
    expect(readTrials(text)).toMatchObject({ problems: [], ledger: { lines: [{ line: { rule: without } }] } });
  });

  it('counts a rerun as another attempt of the same trial, by its last result', () => {
    const ledger = withLines(empty, [planned(rule), scored(rule, 1, 0.01), planned(rule), scored(rule, 3, 0.5)]);
    expect(trialsOf(ledger)).toMatchObject([{ attempts: 2, state: 'scored', scored: { p: 0.5 } }]);
  });

  it('counts what failed and what was abandoned, also where an earlier attempt had a result', () => {
    const failed = {
      kind: 'failed',
      trial: trialId(other),
      planned: 2,
      why: 'disk full',
      when: '2020-02-01T00:00:02Z',
    } as const;
    const ledger = withLines(empty, [planned(rule), planned(other), failed, scored(rule, 1, 0.001), planned(rule)]);
    expect(trialsOf(ledger).map(({ state, attempts }) => [state, attempts])).toEqual([
      ['abandoned', 2],
      ['failed', 1],
    ]);
    const corrected = correctedPValues(trialsOf(ledger));
    expect(corrected.get(trialId(rule))).toEqual({ q: 1, holm: 1 });
  });

  it('corrects each p-value for every trial, whichever run it was of', () => {
    const rules = Array.from({ length: 10 }, (_, i) => ({ ...rule, candidate: `c${i}` }));
    const ledger = withLines(empty, [
      ...rules.map((one) => planned(one)),
      ...rules.map((one, i) => scored(one, i + 1, i === 0 ? 0.005 : 0.5)),
    ]);
    const corrected = correctedPValues(trialsOf(ledger));
    const own = corrected.get(trialId(rules[0] as TrialRule));
    expect(own?.q).toBeCloseTo(0.05, 12);
    expect(own?.holm).toBeCloseTo(0.05, 12);
  });

  it('reads back what was written', () => {
    const ledger = withLines(withLines(empty, [planned(rule)]), [scored(rule, 1, null)]);
    const read = readTrials(ledger.text);
    expect(read.problems).toEqual([]);
    expect(read.ledger).toEqual(ledger);
  });

  it.each([
    ['a line changed', (lines: string[]) => lines.with(1, (lines[1] as string).replace('0.01', '0.02')), 2],
    ['a line taken out', (lines: string[]) => lines.toSpliced(1, 1), 2],
    ['a line put in', (lines: string[]) => lines.toSpliced(1, 0, lines[0] as string), 2],
    ['the order changed', (lines: string[]) => lines.toReversed(), 1],
  ])('notices %s', (_, edit, line) => {
    const { text } = withLines(empty, [planned(rule), scored(rule, 1, 0.01), planned(other)]);
    const edited = edit(text.trimEnd().split('\n')).join('\n');
    expect(readTrials(`${edited}\n`).problems[0]).toMatchObject({ line });
  });
});

it('the digest of returns depends on each day and each return', () => {
  const [days, returns] = [Int32Array.of(1, 2, 3), Float64Array.of(0.1, -0.2, 0.3)];
  const digests = [
    returnsDigest(days, returns),
    returnsDigest(Int32Array.of(1, 2, 4), returns),
    returnsDigest(days, Float64Array.of(0.1, -0.2, 0.3 + Number.EPSILON)),
  ];
  expect(new Set(digests).size).toBe(3);
  expect(returnsDigest(days.slice(), returns.slice())).toBe(digests[0]);
});
