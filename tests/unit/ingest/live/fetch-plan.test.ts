import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../../src/calendar/date.ts';
import { sessionWindow } from '../../../../src/calendar/session-window.ts';
import { weekEndingOn, weeksBack } from '../../../../src/calendar/weeks.ts';
import {
  type BarPlanOptions,
  planBars,
  planNews,
  spanOfBars,
  spanOfNews,
} from '../../../../src/ingest/live/fetch-plan.ts';
import type { AskedSpan } from '../../../../src/ingest/marks/asked-spans.ts';

const week = weekEndingOn('2026-07-02');
const window = sessionWindow([week], 66);
const day = (date: string) => epochDay(parseIsoDate(date));
const first = window.sessions[0] as number;

function options(asked: Record<string, AskedSpan[]>, lastBars: Record<string, string>): BarPlanOptions {
  return {
    symbols: ['BBB', 'AAA', 'SPY'],
    window,
    asked: new Map(Object.entries(asked)),
    lastBars: new Map(Object.entries(lastBars).map(([symbol, date]) => [symbol, day(date)])),
    overlapSessions: 3,
  };
}

describe('planBars', () => {
  it('asks for the whole window of symbols that are new, in one demand', () => {
    expect(planBars(options({}, {}))).toEqual([
      { symbols: ['AAA', 'BBB', 'SPY'], from: isoDate(first), to: '2026-07-02' },
    ]);
  });

  it('asks known symbols for the overlap and what is new', () => {
    const asked = { AAA: [{ first: first - 30, last: day('2026-06-26') }], SPY: [{ first, last: day('2026-06-26') }] };
    expect(planBars(options(asked, { AAA: '2026-06-26', SPY: '2026-06-26' }))).toEqual([
      { symbols: ['BBB'], from: isoDate(first), to: '2026-07-02' },
      { symbols: ['AAA', 'SPY'], from: '2026-06-24', to: '2026-07-02' },
    ]);
  });

  it('asks a late symbol again from its last bar on, and one without any bar for everything', () => {
    const asked = { AAA: [{ first, last: day('2026-06-26') }], BBB: [{ first, last: day('2026-06-26') }] };
    const demands = planBars({ ...options(asked, { AAA: '2026-06-16' }), symbols: ['AAA', 'BBB'] });
    expect(demands).toEqual([
      { symbols: ['BBB'], from: isoDate(first), to: '2026-07-02' },
      { symbols: ['AAA'], from: '2026-06-12', to: '2026-07-02' },
    ]);
  });

  it('asks for the whole window when only its end was asked for, and never beyond it', () => {
    const late = { AAA: [{ first: day('2026-06-01'), last: day('2026-08-07') }] };
    expect(planBars({ ...options(late, { AAA: '2026-07-02' }), symbols: ['AAA'] })[0]?.from).toBe(isoDate(first));
    const all = { AAA: [{ first, last: day('2026-08-07') }] };
    expect(planBars({ ...options(all, { AAA: '2026-07-02' }), symbols: ['AAA'] })).toEqual([
      { symbols: ['AAA'], from: '2026-06-30', to: '2026-07-02' },
    ]);
  });

  it('asks for each symbol once, whatever was asked before, and leaves no hole before what it asks for', () => {
    const spans = fc.array(
      fc.tuple(fc.integer({ min: -40, max: 100 }), fc.nat(120)).map(([start, length]) => ({
        first: first + start,
        last: first + start + length,
      })),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(spans, fc.option(fc.nat(60), { nil: undefined }), (list, bar) => {
        const lastBar = bar === undefined ? undefined : (window.sessions[bar] as number);
        const demands = planBars({
          symbols: ['AAA', 'AAA'],
          window,
          asked: new Map([['AAA', list]]),
          lastBars: new Map(lastBar === undefined ? [] : [['AAA', lastBar]]),
          overlapSessions: 5,
        });
        expect(demands.flatMap(({ symbols }) => symbols)).toEqual(['AAA']);
        const from = day(demands[0]?.from ?? '');
        const isCovered = list.some((span) => span.first <= first && span.last >= from - 1);
        expect(from === first || (isCovered && lastBar !== undefined && from <= lastBar)).toBe(true);
      }),
    );
  });
});

describe('planNews', () => {
  const weeks = weeksBack(week, 3);
  const subjects = [
    { symbol: 'BBB', name: 'B Inc' },
    { symbol: 'AAA', name: undefined },
  ];

  it('asks from the first cutoff to the last one', () => {
    const begin = (weeks[0]?.previousCutoffUtc as number) + 1;
    expect(planNews({ subjects, weeks, asked: new Map(), overlapDays: 3 })).toEqual([
      { subjects: [subjects[1], subjects[0]], from: begin, to: week.cutoffUtc },
    ]);
  });

  it('asks known companies from the overlap on', () => {
    const begin = (weeks[0]?.previousCutoffUtc as number) + 1;
    const asked = new Map([['AAA', [{ first: Math.floor(begin / 86_400_000), last: day('2026-06-26') }]]]);
    const [all, known] = planNews({ subjects, weeks, asked, overlapDays: 3 });
    expect(all?.subjects.map(({ symbol }) => symbol)).toEqual(['BBB']);
    expect(known).toEqual({ subjects: [subjects[1]], from: Date.parse('2026-06-23T00:00:00Z'), to: week.cutoffUtc });
  });

  it('has nothing to ask without companies', () => {
    expect(planNews({ subjects: [], weeks, asked: new Map(), overlapDays: 3 })).toEqual([]);
  });
});

describe('spans', () => {
  it('are the days of a demand', () => {
    expect(spanOfBars({ symbols: [], from: parseIsoDate('2026-07-01'), to: parseIsoDate('2026-07-02') })).toEqual({
      first: day('2026-07-01'),
      last: day('2026-07-02'),
    });
    expect(
      spanOfNews({ subjects: [], from: Date.parse('2026-07-01T20:00:00Z'), to: Date.parse('2026-07-02T20:00:00Z') }),
    ).toEqual({ first: day('2026-07-01'), last: day('2026-07-02') });
  });
});
