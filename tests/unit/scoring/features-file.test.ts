import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { featureTableFrom, type LooseColumns } from '../../../src/scoring/features-file.ts';
import { scoreFeaturesOffline, scoreWeek } from '../../../src/scoring/score-week.ts';
import { day, factorSchema, featureTable, randomWeek } from './week-example.ts';

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
