import { describe, expect, it } from 'vitest';
import { weekEndingOn, weeksBack } from '../../../src/calendar/weeks.ts';
import { historyHeld, historyText, isAnyTooShort } from '../../../src/report/too-little-history.ts';
import { longHistoryWeeks } from '../../../src/scoring/judged-week.ts';

const week = weekEndingOn('2026-07-02');
const endings = weeksBack(week, longHistoryWeeks + 5).map(({ weekEnding }) => weekEnding);

describe('the history that a week has', () => {
  it('counts the weeks of news back to the first one that is not known, the week itself included', () => {
    const hole = endings.at(-4) as string;
    const known = new Set<string>(endings.filter((one) => one !== hole));
    expect(historyHeld(week, known, undefined).newsWeeks).toBe(3);
  });

  it('counts no more weeks than any feature asks for, and none without the week itself', () => {
    expect(historyHeld(week, new Set(endings), undefined).newsWeeks).toBe(longHistoryWeeks + 1);
    expect(historyHeld(week, new Set(endings.slice(0, -1)), undefined).newsWeeks).toBe(0);
  });

  it('has the sessions of the symbol with the most bars; without any bar none, and where nobody knows it is no reason', () => {
    expect(historyHeld(week, new Set(), Int32Array.of(3, 60, 12)).sessions).toBe(60);
    expect(historyHeld(week, new Set(), new Int32Array()).sessions).toBe(0);
    expect(historyHeld(week, new Set(), undefined).sessions).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what a feature lacks', () => {
  it('is said of reasons for too little history alone', () => {
    expect(isAnyTooShort({ 'AR5:UNEXPLAINED_STEP': 1 })).toBe(false);
    expect(isAnyTooShort({ 'AR5:UNEXPLAINED_STEP': 1, 'NV_raw:TOO_LITTLE_HISTORY': 2 })).toBe(true);
    expect(historyText('AR5:UNEXPLAINED_STEP', { newsWeeks: 1, sessions: 1 })).toBeUndefined();
  });

  it('is nothing where the data reaches back far enough', () => {
    const enough = { newsWeeks: longHistoryWeeks + 1, sessions: 500 };
    expect(historyText('NV_raw:TOO_LITTLE_HISTORY', enough)).toBeUndefined();
    expect(historyText('RV60:TOO_LITTLE_HISTORY', enough)).toBeUndefined();
  });

  it('names what there is and what it needs', () => {
    const short = { newsWeeks: 1, sessions: 1 };
    expect(historyText('NV_raw:TOO_LITTLE_HISTORY', short)).toMatch(/^news covers 1 week, NV_raw needs \d+/);
    expect(historyText('RV60:TOO_LITTLE_HISTORY', short)).toMatch(
      /^bars cover 1 session, RV60 needs \d+, and \d+ give every feature$/,
    );
  });
});
