import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../../src/ingest/backbone/gates.ts';
import { backboneSettings } from '../../../../src/ingest/backbone/settings.ts';

const { gates } = backboneSettings.parse({});
const run = (emitted: number, assets = 100, failed = 0) => ({ emitted, assets, failed });
const nobodySaid = { least: undefined, most: undefined };
/** 910, 920, … 1000 rows: percentiles 914.5 (5th), 919 (10th), 977.5 (75th), 991 (90th). */
const tenRuns = Array.from({ length: 10 }, (_, i) => run(910 + 10 * i));
const reasons = (emitted: number, before = tenRuns, settings = gates) =>
  verdictOf(run(emitted), before, settings, nobodySaid).reasons;

describe('the limits of a delta', () => {
  it.each([
    [950, []],
    [918, ['WARN_MIN_DELTA_ROWS']],
    [913, ['FAIL_MIN_DELTA_ROWS', 'WARN_MIN_DELTA_ROWS']],
    [1467, []],
    [1468, ['WARN_MAX_DELTA_ROWS']],
    [1488, ['FAIL_MAX_DELTA_ROWS', 'WARN_MAX_DELTA_ROWS']],
    [200, ['FAIL_MIN_DELTA_ROWS', 'WARN_MIN_DELTA_ROWS', 'DRIFT_DELTA_ROWS_TOO_LOW']],
    [4000, ['FAIL_MAX_DELTA_ROWS', 'WARN_MAX_DELTA_ROWS', 'DRIFT_DELTA_ROWS_TOO_HIGH']],
  ])('follow from the quantiles of those before it: %i rows give %j', (emitted, expected) => {
    expect(reasons(emitted)).toEqual(expected);
  });

  it('are none before there are ten', () => {
    expect(reasons(1, tenRuns.slice(1))).toEqual([]);
  });

  it('look back on the last ones alone', () => {
    expect(reasons(5, [...tenRuns, ...tenRuns.map(() => run(5))], { ...gates, lookback: 10 })).toEqual([]);
  });

  it('are those of the configuration where it has some', () => {
    const settings = { ...gates, warn_max_rows: 10, fail_max_rows: 20 };
    expect([reasons(15, [], settings), reasons(25, [], settings)]).toEqual([
      ['WARN_MAX_DELTA_ROWS'],
      ['FAIL_MAX_DELTA_ROWS', 'WARN_MAX_DELTA_ROWS'],
    ]);
  });

  it('never fail a run for too few rows where the usual one has none', () => {
    expect(
      reasons(
        0,
        tenRuns.map(() => run(0)),
      ),
    ).toEqual([]);
  });
});

it('assets drift apart from rows', () => {
  const { verdict, reasons: found } = verdictOf(run(950, 10), tenRuns, gates, nobodySaid);
  expect([verdict, found]).toEqual(['warn', ['DRIFT_DELTA_ASSETS_TOO_LOW']]);
});

it('a first load is held against no deltas, and packs that failed fail it', () => {
  expect(verdictOf(run(1_000_000), undefined, gates, nobodySaid).verdict).toBe('ok');
  expect(verdictOf(run(1, 1, 2), undefined, gates, nobodySaid)).toMatchObject({
    verdict: 'fail',
    texts: ['PACKS_FAILED_NONZERO: 2 packs failed'],
  });
});
