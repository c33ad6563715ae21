import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import type { JudgedCluster, JudgedWeek } from '../../../src/scoring/judged-week.ts';
import { newsWindow } from '../../../src/scoring/judged-week.ts';
import { newsFeatures } from '../../../src/scoring/news-features.ts';
import type { ScoringSchema } from '../../../src/scoring/schema.ts';
import {
  cluster,
  coveredWeeks,
  day,
  factorSchema,
  friday,
  vectorOf,
  weeksBefore,
} from '../../support/scoring/week-example.ts';

function featuresOf(weeks: JudgedWeek[], schema: ScoringSchema = factorSchema(), symbols = ['A']) {
  const [first] = newsFeatures(symbols, newsWindow(weeks, friday), schema);
  if (first === undefined) throw new Error('no symbol');
  return first;
}

const many = (count: number, changes: Parameters<typeof cluster>[0] = {}): JudgedCluster[] =>
  Array.from({ length: count }, (_, i) => cluster({ ...changes, clusterId: `c${i}` }));

describe('counts', () => {
  it('hold every cluster of the week, and baselines of the weeks before without the week itself', () => {
    const features = featuresOf(coveredWeeks(many(3), [many(2), [], many(4), [], many(6)]));
    expect(features).toMatchObject({ count_5d_dedup: 3, count_20d_dedup: 6, count_60d_dedup: 12 });
    expect(features.NV_raw).toBe(Math.log(4) - Math.log(1 + 12 / 12));
    expect(features.NA_raw).toBe(Math.log(4) - Math.log(1 + 6 / 4));
  });

  it('reach back 4 and 12 weeks and no further', () => {
    const history = Array.from({ length: 12 }, (_, k) => (k === 3 || k === 11 ? many(1) : []));
    const weeks = [...coveredWeeks([], history), { weekEnding: weeksBefore(13), covered: true, clusters: many(5) }];
    expect(featuresOf(weeks)).toMatchObject({ count_20d_dedup: 1, count_60d_dedup: 2 });
  });

  it('count weeks without news as 0 instead of reaching further back', () => {
    expect(featuresOf(coveredWeeks(many(1), [[], [], [], [], many(9)]))).toMatchObject({
      count_20d_dedup: 0,
      NA_raw: Math.log(2),
    });
  });

  it('are null when a week of the baseline is not in the lake', () => {
    const weeks = coveredWeeks(many(1)).map((week, k) => (k === 5 ? { ...week, covered: false } : week));
    expect(featuresOf(weeks)).toMatchObject({
      count_20d_dedup: 0,
      NA_raw: Math.log(2),
      count_60d_dedup: 'TOO_LITTLE_HISTORY',
      NV_raw: 'TOO_LITTLE_HISTORY',
      sent_60d: 'TOO_LITTLE_HISTORY',
      SS_raw: 'TOO_LITTLE_HISTORY',
    });
    expect(featuresOf(weeks.toSpliced(5, 1))).toEqual(featuresOf(weeks));
  });

  const withHoles = (weeks: JudgedWeek[], ...before: number[]) =>
    weeks.map((week, k) => (before.includes(k) ? { ...week, isHole: true } : week));

  it('leave weeks with a hole out of the means, and are null themselves', () => {
    const weeks = coveredWeeks(many(3), [many(2), many(1), many(4), many(2), many(6)]);
    const features = featuresOf(withHoles(weeks, 2));
    expect(features).toMatchObject({
      count_5d_dedup: 3,
      count_20d_dedup: 'TOO_LITTLE_HISTORY',
      count_60d_dedup: 'TOO_LITTLE_HISTORY',
    });
    expect(features.NV_raw).toBe(Math.log(4) - Math.log(1 + 14 / 11));
    expect(features.NA_raw).toBe(Math.log(4) - Math.log(1 + 8 / 3));
    expect(features.sent_60d).toEqual(featuresOf(weeks).sent_60d);
    expect(features.NS_raw).toEqual(featuresOf(weeks).NS_raw);
  });

  it('have no mean where less than half of the weeks are known', () => {
    const features = featuresOf(withHoles(coveredWeeks(many(1), [many(1), many(1), many(1), many(1)]), 1, 2, 3));
    expect(features).toMatchObject({ NA_raw: 'TOO_LITTLE_HISTORY', NV_raw: Math.log(2) - Math.log(1 + 1 / 9) });
  });

  it('do not look whether the week itself has a hole', () => {
    const weeks = coveredWeeks(many(1), [many(1)]);
    expect(featuresOf(withHoles(weeks, 0))).toEqual(featuresOf(weeks));
  });

  it('find the week of a Thursday by its ISO week', () => {
    const weeks = coveredWeeks(many(1), [many(1), many(1)]).map((week) =>
      week.weekEnding === day('2014-03-14') ? { ...week, weekEnding: day('2014-03-13') } : week,
    );
    expect(featuresOf(weeks)).toMatchObject({ count_20d_dedup: 2, count_60d_dedup: 2 });
  });
});

describe('the news window', () => {
  it('refuses a week that is not in the lake', () => {
    expect(() => newsWindow(coveredWeeks([]).slice(1), friday)).toThrow(UserError);
    expect(() => newsWindow(coveredWeeks([]).slice(1), friday)).toThrow(/2014-03-28/u);
  });
});

describe('sentiment', () => {
  const positive = { sentLabel: 'Positive', sentScore: 0.8, confidence: 0.5 } as const;
  const negative = { sentLabel: 'Negative', sentScore: -0.4, confidence: 0.5 } as const;

  it('is a mean weighted by echo, of this week and of the 12 weeks before', () => {
    const echoed = cluster({ clusterId: 'b', clusterSize: 4, uniqueSources: 3, sentiment: negative });
    const features = featuresOf(
      coveredWeeks([cluster({ sentiment: positive }), echoed], [[], [cluster({ sentiment: positive })]]),
    );
    const light = 1 + 0.15 * Math.log(1 + Math.log(2) * Math.log(2));
    const heavy = 1 + 0.15 * Math.log(1 + Math.log(5) * Math.log(4));
    expect(features.sent_5d).toBeCloseTo((light * 0.4 - heavy * 0.2) / (light + heavy), 14);
    expect(features.sent_intensity).toBeCloseTo((light * 0.4 + heavy * 0.2) / (light + heavy), 14);
    expect(features.sent_60d).toBeCloseTo(0.4, 14);
    expect(features.SS_raw).toBe(Number(features.sent_5d) - Number(features.sent_60d));
  });

  it('shifts from a neutral 0 when 12 known weeks hold no news', () => {
    expect(featuresOf(coveredWeeks([cluster({ sentiment: positive })]))).toMatchObject({ sent_60d: 0, SS_raw: 0.4 });
  });

  it('of recaps is nothing under recap: zero', () => {
    const recap = cluster({ sentiment: positive, event: { eventTypePrimary: 'PRICE_ACTION_RECAP', eventSeverity: 3 } });
    expect(featuresOf(coveredWeeks([recap]), factorSchema({ recap: 'zero' }))).toMatchObject({ sent_5d: 0, EI_raw: 0 });
    expect(featuresOf(coveredWeeks([recap]))).toMatchObject({ sent_5d: 0.4, EI_max: 0.5 * (1 + 0.1 * Math.log(2)) });
  });

  it('counts mixed labels and price-driven stories', () => {
    const clusters = [
      cluster({ clusterId: 'a', sentiment: { sentLabel: 'Mixed/Unclear', sentDriver: 'Market/Price-action' } }),
      cluster({ clusterId: 'b', sentiment: { sentDriver: 'Market/Price-action' } }),
      cluster({ clusterId: 'c' }),
      cluster({ clusterId: 'd', event: { eventTypePrimary: 'PRICE_ACTION_RECAP' } }),
    ];
    expect(featuresOf(coveredWeeks(clusters))).toMatchObject({ mixed_rate: 0.25, price_action_rate: 0.5 });
  });
});

describe('events and echo', () => {
  it('sum severities up to 2.5 each, and keep the highest one whole', () => {
    const sourceFactor = 1 + 0.1 * Math.log(2);
    const clusters = [
      cluster({ clusterId: 'a', clusterSize: 3, event: { eventSeverity: 3 } }),
      cluster({ clusterId: 'b', event: { eventSeverity: 2, eventConfidence: 0.7 } }),
      cluster({ clusterId: 'c', event: { eventSeverity: 1, eventConfidence: 0.5 } }),
    ];
    const features = featuresOf(coveredWeeks(clusters));
    expect(features.EI_raw).toBeCloseTo(2.5 + 1.4 * sourceFactor + 0.5 * sourceFactor, 14);
    expect(features.EI_max).toBeCloseTo(3 * sourceFactor, 14);
    // 1.4 · 1.069 = 1.497 lies just below the 1.5 from which on a cluster is severe.
    expect(features.EI_cnt_sev2plus).toBe(1);
    const justSevere = cluster({ event: { eventSeverity: 2, eventConfidence: 0.75 } });
    expect(featuresOf(coveredWeeks([justSevere])).EI_cnt_sev2plus).toBe(1);
  });

  it('averages cluster sizes and sources', () => {
    const clusters = [cluster({ clusterId: 'a', clusterSize: 5, uniqueSources: 2 }), cluster({ clusterId: 'b' })];
    expect(featuresOf(coveredWeeks(clusters))).toMatchObject({
      EC_raw: 3,
      unique_sources_mean: 1.5,
      total_raw_echo: 6,
    });
  });
});

describe('novelty', () => {
  it('is low for a story told before and high for a new one', () => {
    const told = Array.from({ length: 12 }, () => many(2, { vector: vectorOf({ 1: 1, 2: 1 }) }));
    const repeated = featuresOf(coveredWeeks([cluster({ vector: vectorOf({ 1: 1, 2: 1 }) })], told));
    const unheard = featuresOf(coveredWeeks([cluster({ vector: vectorOf({ 3: 1 }) })], told));
    expect(repeated.NS_raw).toBeCloseTo(0, 12);
    expect(unheard.NS_raw).toBe(1);
    expect(repeated).toMatchObject({ nov_hist_count: 24, nov_cur_reps: 1 });
  });

  it('is null when nobody has a history', () => {
    expect(featuresOf(coveredWeeks(many(1))).NS_raw).toBe('NO_HISTORY');
  });
});

describe('a symbol without news', () => {
  it('has true zeros where nothing is an amount, and null where it is unknown', () => {
    expect(featuresOf(coveredWeeks([cluster({ symbol: 'B' })], [many(12)]))).toEqual({
      count_5d_dedup: 0,
      count_20d_dedup: 12,
      count_60d_dedup: 12,
      NV_raw: 0 - Math.log(2),
      NA_raw: 0 - Math.log(4),
      NS_raw: 'NO_NEWS',
      SS_raw: 'NO_NEWS',
      EI_raw: 0,
      EC_raw: 'NO_NEWS',
      unique_sources_mean: 'NO_NEWS',
      total_raw_echo: 0,
      sent_5d: 'NO_NEWS',
      sent_60d: 0,
      sent_intensity: 'NO_NEWS',
      mixed_rate: 'NO_NEWS',
      price_action_rate: 'NO_NEWS',
      EI_cnt_sev2plus: 0,
      EI_max: 'NO_NEWS',
      nov_hist_count: 12,
      nov_cur_reps: 0,
    });
  });
});

describe('filters', () => {
  it('act on the week and its history as if the other clusters did not exist', () => {
    const recap = (changes: Parameters<typeof cluster>[0] = {}) =>
      cluster({ clusterSize: 5, ...changes, event: { eventTypePrimary: 'PRICE_ACTION_RECAP' } });
    const large = many(4, { clusterSize: 2, vector: vectorOf({ 1: 1, 2: 3 }) });
    const schema = factorSchema({ filters: { exclude_event_types: ['PRICE_ACTION_RECAP'], min_cluster_size: 2 } });
    const noisy = coveredWeeks(
      [...large, recap({ clusterId: 'r' }), cluster({ clusterId: 's', vector: vectorOf({ 2: 1 }) })],
      [[recap({ vector: vectorOf({ 1: 1 }) }), ...large], many(9)],
    );
    expect(featuresOf(noisy, schema)).toEqual(featuresOf(coveredWeeks(large, [large]), schema));
  });
});
