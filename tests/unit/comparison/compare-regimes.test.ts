import { describe, expect, test } from 'vitest';
import { compareRegimes } from '../../../src/comparison/compare-regimes.ts';
import type { Blindness } from '../../../src/comparison/ledger-entry.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { entry, scoredWeek, weeks } from '../../support/comparison/scored-weeks.ts';

const settings = { top: 5, persistence: 0.9, confidence: 0.95 };
const asOf = weeks[2];

describe('the rates', () => {
  test('count decisions and reasons of the weeks that were scored, and the missing beside them', () => {
    const entries = [
      entry(weeks[0], 'a', scoredWeek()),
      entry(weeks[1], 'a', undefined),
      entry(
        weeks[2],
        'a',
        scoredWeek({ decision: 'SKIP', reasons: ['NO_CANDIDATES', 'EVENT_INTENSITY_TOO_LOW'], ranking: [] }),
      ),
      entry('2014-01-24', 'a', scoredWeek({ decision: 'UNDECIDED' })),
      entry('2014-01-31', 'a', scoredWeek({ decision: 'SKIP', reasons: ['NO_CANDIDATES'] })),
    ];
    expect(compareRegimes('2014-01-31', ['a'], entries, settings).rates).toEqual([
      {
        regime: 'a',
        weeks: 5,
        missing: 1,
        traded: 1,
        skipped: 2,
        undecided: 1,
        trade_rate: wilson(1, 4, 0.95),
        reasons: { EVENT_INTENSITY_TOO_LOW: 1, NO_CANDIDATES: 2 },
      },
    ]);
  });

  test('of a regime without a row are of nothing', () => {
    const { rates } = compareRegimes(asOf, ['new'], [], settings);
    expect(rates).toMatchObject([{ regime: 'new', weeks: 0, traded: 0, trade_rate: { value: null, n: 0 } }]);
  });
});

describe('the comparison', () => {
  const all = ['a', 'b', 'c'].flatMap((regime) => weeks.map((week) => entry(week, regime, scoredWeek())));

  test('pairs every two regimes once, in their order', () => {
    const { pairs } = compareRegimes(asOf, ['a', 'b', 'c'], all, settings);
    expect(pairs.map(({ a, b, weeks: { length } }) => [a, b, length])).toEqual([
      ['a', 'b', 3],
      ['a', 'c', 3],
      ['b', 'c', 3],
    ]);
  });

  test('of one regime has no pair', () => {
    const { pairs, lone_trades } = compareRegimes(asOf, ['a'], all, settings);
    expect([pairs, lone_trades]).toEqual([[], []]);
  });

  test('names lone trades by week, then by pair', () => {
    const entries = [
      entry(weeks[1], 'a', scoredWeek()),
      entry(weeks[1], 'b', scoredWeek({ decision: 'SKIP' })),
      entry(weeks[0], 'b', scoredWeek()),
      entry(weeks[0], 'a', scoredWeek({ decision: 'SKIP' })),
      entry(weeks[0], 'c', scoredWeek()),
    ];
    const { lone_trades } = compareRegimes(asOf, ['a', 'b', 'c'], entries, settings);
    expect(lone_trades.map(({ week_ending, traded, other }) => [week_ending, traded, other])).toEqual([
      [weeks[0], 'b', 'a'],
      [weeks[0], 'c', 'a'],
      [weeks[1], 'a', 'b'],
    ]);
  });

  test('says of each skipped week what it would have been without the filters, or that nobody knows', () => {
    const blindness: Blindness = {
      unfiltered: { decision: 'TRADE', reasons: [], candidates: 7, symbols_with_news: 8, clusters: 9 },
      verdict: 'filtered',
    };
    const skipped = { decision: 'SKIP', reasons: ['NO_CANDIDATES'], ranking: [] } as const;
    const counted = scoredWeek({ ...skipped, changes: { blindness } });
    const measured = {
      ...counted,
      decision: {
        ...counted.decision,
        measures: { ...counted.decision.measures, high_severity_clusters: { value: 0, n: 3 } },
      },
    };
    const entries = [
      entry(weeks[0], 'a', measured),
      entry(weeks[1], 'a', scoredWeek()),
      entry(weeks[2], 'a', scoredWeek(skipped)),
    ];
    expect(compareRegimes(asOf, ['a'], entries, settings).skipped).toEqual([
      { week_ending: weeks[0], regime: 'a', reasons: ['NO_CANDIDATES'], candidates: 0, clusters: 3, ...blindness },
      {
        week_ending: weeks[2],
        regime: 'a',
        reasons: ['NO_CANDIDATES'],
        candidates: 0,
        clusters: null,
        unfiltered: null,
        verdict: 'unknown',
      },
    ]);
  });

  test('has the coverage of each scored week; without clusters only what is known', () => {
    const covered = scoredWeek({ symbols: 12 });
    const news = {
      symbols_with_news: 4,
      clusters: 6,
      clusters_before_filters: 9,
      clusters_outside_universe: 0,
      cluster_size: null,
      event_types: {},
      price_action_recap_share: 0.25,
      confident_share: 0.5,
    };
    const entries = [
      entry(weeks[0], 'a', { ...covered, diagnostics: { ...covered.diagnostics, news } }),
      entry(weeks[1], 'a', undefined),
      entry(weeks[2], 'a', covered),
    ];
    const known = { regime: 'a', symbols: 12, scored: 2 };
    expect(compareRegimes(asOf, ['a'], entries, settings).coverage).toEqual([
      { week_ending: weeks[0], ...known, symbols_with_news: 4, clusters: 6, recap_share: 0.25, confident_share: 0.5 },
      {
        week_ending: weeks[2],
        ...known,
        symbols_with_news: null,
        clusters: null,
        recap_share: null,
        confident_share: null,
      },
    ]);
  });

  test('holds nothing that JSON cannot say', () => {
    const comparison = compareRegimes(asOf, ['a', 'b', 'c'], all, settings);
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
  });
});
