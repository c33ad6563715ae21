import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import type { Observation } from '../../../src/ingest/macro/judge-observations.ts';
import { mergeObservations } from '../../../src/ingest/macro/merge-observations.ts';
import { emptyTable, takeRows } from '../../../src/lake/table.ts';
import type { MacroTable } from '../../../src/market/datasets.ts';
import { macroDaily } from '../../../src/market/datasets.ts';
import { macroAsOf, readMacroAsOf } from '../../../src/market/macro-as-of.ts';
import { ingestVix, row } from '../../support/ingest/macro-deliveries.ts';
import { lakeAt, scratchFolder } from '../../support/lake/sample-lake.ts';

const day = (date: string) => epochDay(parseIsoDate(date));

function table(...rows: readonly (readonly [observed: string, available: string, value: number])[]): MacroTable {
  return {
    rows: rows.length,
    columns: {
      observed: Int32Array.from(rows, ([observed]) => day(observed)),
      available: Int32Array.from(rows, ([, available]) => day(available)),
      value: Float64Array.from(rows, ([, , value]) => value),
      source: rows.map(() => 'cboe VIX'),
    },
  };
}

const revised = table(
  ['2024-03-20', '2024-03-21', 13],
  ['2024-03-20', '2024-03-25', 14],
  ['2024-03-20', '2024-03-27', 15],
  ['2024-03-22', '2024-03-25', 12],
);

describe('a series as of a day', () => {
  it.each([
    ['2024-03-20', []],
    ['2024-03-21', [13]],
    ['2024-03-22', [13]],
    ['2024-03-25', [14, 12]],
    ['2024-03-27', [15, 12]],
    ['2099-01-01', [15, 12]],
  ])('%s has the values that were known then', (date, values) => {
    expect([...macroAsOf(revised, day(date)).values]).toEqual(values);
  });

  it('has each day once, ascending, whatever the order of the rows', () => {
    const turned = takeRows(revised, [3, 2, 1, 0]);
    expect(macroAsOf(turned, day('2024-03-27'))).toEqual(macroAsOf(revised, day('2024-03-27')));
    expect([...macroAsOf(turned, day('2024-03-27')).observed]).toEqual([day('2024-03-20'), day('2024-03-22')]);
  });

  it('is empty without rows', () => {
    const empty = emptyTable(macroDaily.columns);
    expect(macroAsOf(empty, day('2024-03-27')).values).toHaveLength(0);
  });

  it('is read from the lake', async () => {
    const lake = lakeAt(scratchFolder());
    await ingestVix(lake, '2024-03-28', [row('2024-03-22', '13.5'), row('2024-03-25', '14')]);
    const known = await readMacroAsOf(lake, 'vix', parseIsoDate('2024-03-25'));
    expect(known).toEqual({ observed: Int32Array.of(day('2024-03-22')), values: Float64Array.of(13.5) });
    expect(await readMacroAsOf(lake, 'vvix', parseIsoDate('2024-03-25'))).toBeUndefined();
  });
});

const firstDay = day('2024-01-02');
const rules = {
  source: 'cboe VIX',
  sessions: 1,
  latestIngested: Number.NEGATIVE_INFINITY,
  knownFrom: Number.POSITIVE_INFINITY,
};

/** What runs on several days gave, oldest run first: each run gives each of some days one value. */
const runs = fc
  .array(
    fc.record({
      seen: fc.integer({ min: 0, max: 90 * 24 }).map((hours) => (firstDay * 24 + hours) * 3_600_000),
      values: fc.dictionary(
        fc.integer({ min: 0, max: 40 }).map(String),
        fc.oneof(fc.constantFrom(1, 2), fc.double({ noNaN: true, noDefaultInfinity: true })).map((value) => value + 0),
      ),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list
      .toSorted((a, b) => a.seen - b.seen)
      .map(({ seen, values }): Observation[] =>
        Object.entries(values).map(([offset, value]) => ({ observed: firstDay + Number(offset), value, seen })),
      ),
  );

function stored(list: readonly (readonly Observation[])[]): MacroTable {
  return list.reduce<MacroTable>(
    (before, observations) => mergeObservations(before, observations, rules).table,
    emptyTable(macroDaily.columns),
  );
}

function bits({ observed, values }: ReturnType<typeof macroAsOf>): string {
  const bytes = (array: ArrayBufferView) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('hex');
  return `${bytes(observed)} ${bytes(values)}`;
}

describe('cutting the future off', () => {
  it('changes nothing of the past, bit for bit', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: -5, max: 100 }), fc.integer({ min: 0, max: 60 }), (list, offset, later) => {
        const whole = stored(list);
        const known = firstDay + offset;
        const places = Array.from({ length: whole.rows }, (_, k) => k);
        const cut = takeRows(
          whole,
          places.filter((k) => (whole.columns.available[k] as number) <= known + later),
        );
        expect(bits(macroAsOf(cut, known))).toBe(bits(macroAsOf(whole, known)));
      }),
    );
  });

  it('leaves what was known before a run as it was, unless the run brings days that were missing', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: -5, max: 100 }), (list, offset) => {
        const before = stored(list.slice(0, -1));
        const after = stored(list);
        const known = firstDay + offset;
        const last = list.at(-1) ?? [];
        const seen = last[0]?.seen ?? Number.POSITIVE_INFINITY;
        fc.pre((known + 1) * 86_400_000 <= seen);
        const days = new Set(before.columns.observed);
        const places = Array.from({ length: after.rows }, (_, k) => k);
        const ofOldDays = takeRows(
          after,
          places.filter((k) => days.has(after.columns.observed[k] as number)),
        );
        expect(bits(macroAsOf(ofOldDays, known))).toBe(bits(macroAsOf(before, known)));
      }),
    );
  });
});

describe('merging', () => {
  it('keeps every row, and adds none twice', () => {
    fc.assert(
      fc.property(runs, (list) => {
        const once = stored(list);
        const again = list.at(-1) ?? [];
        const twice = mergeObservations(once, again, rules);
        expect([twice.stored, twice.revised, twice.unchanged]).toEqual([0, 0, again.length]);
        expect(twice.table).toEqual(once);
        const keys = Array.from(
          { length: once.rows },
          (_, k) => `${once.columns.observed[k]} ${once.columns.available[k]}`,
        );
        expect(new Set(keys).size).toBe(once.rows);
      }),
    );
  });
});
