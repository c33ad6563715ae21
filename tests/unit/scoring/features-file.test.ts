import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { featureTableFrom, type LooseColumns } from '../../../src/scoring/features-file.ts';
import type { ScoringSchema } from '../../../src/scoring/schema.ts';
import { scoreFiles } from '../../../src/scoring/score-files.ts';
import { scoreFeaturesOffline, scoreWeek } from '../../../src/scoring/score-week.ts';
import { day, factorSchema, featureTable, randomWeek, shippedSchema } from '../../support/scoring/week-example.ts';

/** A file as the reference wrote it: dates as text, counts as floats, no reasons. */
function file(changes: Record<string, unknown[]> = {}): LooseColumns {
  const { columns } = featureTable({}, 3);
  const { reasons: _, ...rest } = columns;
  return { ...rest, symbol: ['SPY', 'B', 'A'], asof_date: ['2014-03-28', '2014-03-28', null], ...changes };
}

const load = (changes: Record<string, unknown[]>) => () => featureTableFrom(file(changes), 'SPY', 'f.parquet');

describe('a features file', () => {
  it('is sorted by symbol, without the benchmark, and gives a reason for every null', () => {
    const { rows, columns } = featureTableFrom(file({ AR5: [1, 2, null], SS_raw: [1, Number.NaN, 3] }), 'SPY', 'f');
    expect(rows).toBe(2);
    expect(columns.symbol).toEqual(['A', 'B']);
    expect([...columns.asof_date]).toEqual([Number.NaN, day('2014-03-28')]);
    expect([...columns.AR5]).toEqual([Number.NaN, 2]);
    expect(columns.reasons).toEqual(['AR5:MISSING;asof_date:MISSING', 'SS_raw:MISSING']);
  });

  it('of this system keeps its own reasons and scores as it did', () => {
    const week = scoreWeek(randomWeek(1, 20, 100, factorSchema()));
    const again = featureTableFrom(week.features.columns, 'SPY', 'f');
    expect(again).toEqual(week.features);
    expect(scoreFeaturesOffline(again, factorSchema()).scores).toEqual(week.scores);
  });

  it('reads whole numbers of any kind', () => {
    expect([...featureTableFrom(file({ total_raw_echo: [1n, 2n, 3] }), 'SPY', 'f').columns.total_raw_echo]).toEqual([
      3, 2,
    ]);
  });

  it.each([
    ['a symbol twice', { symbol: ['A', 'B', 'A'] }, /A occurs twice/u],
    ['an empty symbol', { symbol: ['A', '', 'B'] }, /row 2, column symbol/u],
    ['text for a number', { AR5: [0, 0, 'x'] }, /row 3, column AR5: expected a finite number, found x/u],
    ['an infinite number', { AR5: [0, Number.POSITIVE_INFINITY, 0] }, /row 2, column AR5/u],
    ['half a cluster', { count_5d_dedup: [0, 0.5, 0] }, /expected a whole number/u],
    ['no count of the week', { count_5d_dedup: [0, null, 0] }, /row 2, column count_5d_dedup/u],
    ['a date that does not exist', { asof_date: ['2014-02-30', '2014-02-30', '2014-02-30'] }, /2014-02-30/u],
  ])('is refused with %s', (_, changes, message) => {
    expect(load(changes)).toThrow(UserError);
    expect(load(changes)).toThrow(message);
  });

  it('is refused without its columns', () => {
    const { AR5: _, ...rest } = file();
    expect(() => featureTableFrom(rest, 'SPY', 'f.parquet')).toThrow(/f\.parquet: no column AR5\./u);
  });
});

describe('scoring offline', () => {
  it('leaves the decision open, the basket empty, and keeps the picks', () => {
    const result = scoreFeaturesOffline(featureTableFrom(file(), 'SPY', 'f'), factorSchema());
    expect(result.decision).toMatchObject({ decision: 'UNDECIDED', reasons: [] });
    expect(result.decision.measures.event_intensity).toEqual({ value: null, n: null });
    expect(result.basket).toEqual([]);
    expect(result.diagnostics.would_be.map(({ symbol }) => symbol)).toEqual(['A', 'B']);
    expect(result.diagnostics.news).toBeNull();
  });
});

describe('the filters of a schema without the clusters', () => {
  const filtered = (filters: Partial<ScoringSchema['filters']>): ScoringSchema => ({
    ...factorSchema(),
    filters: { exclude_event_types: [], min_cluster_size: 1, ...filters },
  });
  /** A: one item; B: three items in three clusters; C: three items in two clusters, one of them of two; D: no news. */
  const features = () =>
    featureTable({ count_5d_dedup: [1, 3, 2, 0], total_raw_echo: [1, 3, 3, 0], SS_raw: [4, 3, 2, 2] }, 4);
  const scored = (schema: ScoringSchema) => scoreFeaturesOffline(features(), schema);

  it('leave out symbols that can have no cluster that is large enough', () => {
    const { scores, diagnostics, offlineFilters, decision } = scored(filtered({ min_cluster_size: 2 }));
    expect(offlineFilters?.left_out).toEqual(['A', 'B']);
    expect([...scores.columns.eligible]).toEqual([0, 0, 1, 0]);
    expect(scores.columns.reasons).toEqual(['NO_NEWS', 'NO_NEWS', '', 'NO_NEWS']);
    expect(diagnostics.would_be.map(({ symbol }) => symbol)).toEqual(['C']);
    expect(diagnostics.universe).toEqual({ symbols: 4, scored: 1, excluded: { NO_NEWS: 3 } });
    expect(decision).toMatchObject({ decision: 'UNDECIDED', measures: { candidates: { value: 1, n: 4 } } });
  });

  it('keep what is left out away from the mean that the others are compared with', () => {
    const { scores } = scored(filtered({ min_cluster_size: 2 }));
    expect([...scores.columns.SS]).toEqual([Number.NaN, Number.NaN, 0, 0]);
  });

  it('leave the features those of the file, so that the scores can be derived again from them', () => {
    const schema = filtered({ min_cluster_size: 2 });
    const result = scored(schema);
    expect(result.features).toEqual(features());
    expect(scoreFeaturesOffline(result.features, schema)).toEqual(result);
  });

  it('are named where the columns do not allow them', () => {
    const { offlineFilters } = scored(filtered({ exclude_event_types: ['PRICE_ACTION_RECAP'], min_cluster_size: 2 }));
    expect(offlineFilters?.not_applied).toEqual([
      'min_cluster_size 2: where a symbol may have a cluster that large, its smaller ones count as well',
      'exclude_event_types PRICE_ACTION_RECAP: a features file has no event types',
    ]);
  });

  it('stand in report_meta.json; a schema without filters has nothing to say', () => {
    const identity = { regime: 'a', status: 'live', schemaId: 'a', schemaHash: 'a', weekEnding: '2026-07-02' } as const;
    const metaOf = (schema: ScoringSchema) =>
      JSON.parse(scoreFiles({ ...identity, cutoffUtc: 0 }, scored(schema))['report_meta.json'] as string);
    expect(metaOf(filtered({ min_cluster_size: 2 })).filters).toMatchObject({ left_out: ['A', 'B'] });
    expect(metaOf(filtered({}))).not.toHaveProperty('filters');
    expect(scored(filtered({})).scores.columns.reasons).toEqual(['', '', '', 'NO_NEWS']);
  });

  it('take nothing from features of this system, which were made under them', () => {
    const schema = shippedSchema('news-novelty-v1');
    const week = scoreWeek(randomWeek(1, 20, 400, schema));
    const offline = scoreFeaturesOffline(week.features, schema);
    expect(offline.offlineFilters?.left_out).toEqual([]);
    expect(offline.scores).toEqual(week.scores);
  });
});
