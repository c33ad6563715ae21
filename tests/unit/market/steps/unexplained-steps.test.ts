import { describe, expect, it } from 'vitest';
import { epochDay, isoDate, parseIsoDate } from '../../../../src/calendar/date.ts';
import { sessionsBetween } from '../../../../src/calendar/sessions.ts';
import { stepReport } from '../../../../src/ingest/bars/step-report.ts';
import type { PriceAction } from '../../../../src/market/adjusted-close.ts';
import { withActions } from '../../../../src/market/known-actions.ts';
import type { MarketWindow } from '../../../../src/market/market-window.ts';
import { defaultSteps } from '../../../../src/market/steps/settings.ts';
import { unexplainedSteps } from '../../../../src/market/steps/unexplained-steps.ts';

const sessions = Int32Array.from(
  sessionsBetween(parseIsoDate('2024-01-02'), parseIsoDate('2024-04-05')).map(({ date }) => epochDay(date)),
);
const day = epochDay(parseIsoDate('2024-03-20'));

/** Bars as traded, as a live provider gives them: before a day `before` times as much. */
function liveBars(before: number): MarketWindow {
  const close = Float64Array.from(sessions, (session, i) => (100 + (i % 3)) * (session < day ? before : 1));
  const volume = Float64Array.from(sessions, (session) => (session < day ? 1e6 / before : 1e6));
  return {
    sessions,
    bars: new Map([['AAA', { open: close, high: close, low: close, close, adjClose: close, volume }]]),
  };
}

const seen = (window: MarketWindow, ...actions: PriceAction[]) => {
  const known = withActions(window, new Map([['AAA', actions]]));
  return unexplainedSteps(known, 'AAA', defaultSteps).map(({ place }) => isoDate(sessions[place] as number));
};
const split: PriceAction = { exDay: day, kind: 'split', value: 4 };

describe('a step of bars as traded', () => {
  it('is explained by the split that the provider lists, and by none that it does not list', () => {
    expect(seen(liveBars(4), split)).toEqual([]);
    expect(seen(liveBars(4))).toEqual(['2024-03-20']);
  });

  it('is made by a split that the bars do not take', () => {
    expect(seen(liveBars(1), split)).toEqual(['2024-03-20']);
    expect(seen(liveBars(1))).toEqual([]);
  });

  it('is left where the split that is listed is another one', () => {
    expect(seen(liveBars(4), { ...split, value: 2 })).toEqual(['2024-03-20']);
    expect(seen(liveBars(4), { ...split, exDay: sessions[30] as number })).toEqual([
      isoDate(sessions[30] as number),
      '2024-03-20',
    ]);
  });

  it('is explained by an adjustment that was found, and as far as it goes by a known split', () => {
    expect(seen(liveBars(4), { exDay: day, kind: 'adjustment', value: 0.25 })).toEqual([]);
    expect(seen(liveBars(4), { exDay: day, kind: 'price_factor', value: 0.25 })).toEqual([]);
  });

  it('is gone where it is known to be real on that very day', () => {
    expect(seen(liveBars(4), { exDay: day, kind: 'real', value: 1 })).toEqual([]);
    expect(seen(liveBars(4), { exDay: day - 1, kind: 'real', value: 1 })).toEqual(['2024-03-20']);
  });

  it('is listed with what explains it', () => {
    const known = new Map([['AAA', [split]]]);
    const { steps } = stepReport(withActions(liveBars(4), known), known, defaultSteps);
    expect(steps).toMatchObject([{ symbol: 'AAA', date: '2024-03-20', explanation: 'a known split' }]);
    const none = stepReport(liveBars(4), new Map(), defaultSteps);
    expect(none.steps).toMatchObject([{ symbol: 'AAA', explanation: undefined }]);
  });
});
