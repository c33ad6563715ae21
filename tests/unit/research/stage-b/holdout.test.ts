import { describe, expect, it } from 'vitest';
import { withLines } from '../../../../src/lake/hash-chain.ts';
import { correctedShortfall, holdoutOutcome } from '../../../../src/research/stage-b/holdout.ts';
import {
  type HoldoutLine,
  hasJoinedSample,
  lastResultOfTrial,
  openingOfTrial,
  openingsOf,
  readHoldouts,
  windowOf,
  windowsOf,
} from '../../../../src/research/stage-b/holdout-ledger.ts';
import { sampleOf } from '../../../../src/research/stage-b/plan.ts';
import { emptyHoldouts } from '../../../support/research/empty-holdouts.ts';

const who = { who: 'test', when: '2026-01-01T00:00:00.000Z' };
const trial = 'a'.repeat(16);
const [run, other] = ['b'.repeat(16), 'c'.repeat(16)];

function windowLine(programme: string, from: string, to: string): HoldoutLine {
  return { kind: 'window', programme, ...windowOf(programme, from, to), ...who };
}

function opened(programme: string, from: string, to: string, name: string, until: string): HoldoutLine {
  const { window } = windowOf(programme, from, to);
  const about = { candidate: 'x', universe: 50, snapshot: 'unpinned', opening: 1, panel_until: until };
  return { kind: 'opened', programme, window, trial: name, run, ...about, ...who };
}

const main = ['main', '2024-01-01', '2024-12-31'] as const;

describe('what the holdout says of a candidate', () => {
  it("is the sum of its returns, and Welch's one-sided test against the sample", () => {
    // t = −2.3212 with 4.9933 degrees of freedom.
    const { netReturn, steps, shortfallP } = holdoutOutcome(
      Float64Array.of(1, Number.NaN, 2, 4),
      Float64Array.of(3, 5, 6, 8),
    );
    expect(netReturn).toBeCloseTo(7, 12);
    expect(steps).toBe(3);
    expect(shortfallP).toBeCloseTo(0.034, 3);
  });

  it('finds nothing amiss where the mean is above that of the sample', () => {
    expect(holdoutOutcome(Float64Array.of(5, 6, 7), Float64Array.of(1, 2, 3)).shortfallP).toBeGreaterThan(0.5);
  });

  it('is nothing without returns', () => {
    expect(holdoutOutcome(Float64Array.of(Number.NaN), Float64Array.of(1, 2))).toEqual({
      netReturn: null,
      steps: 0,
      shortfallP: null,
    });
  });

  it('is corrected for every opening of the same days, of those without a result too', () => {
    expect(correctedShortfall(0.02, [])).toBe(0.02);
    expect(correctedShortfall(0.02, [null, 0.5])).toBeCloseTo(0.06, 12);
    expect(correctedShortfall(null, [0.5])).toBeNull();
  });
});

describe('the ledger of holdouts', () => {
  it('is read as it was written, and a changed line is told', () => {
    const ledger = withLines(emptyHoldouts, [windowLine(...main), opened(...main, trial, '2024-12-31')]);
    expect(readHoldouts(ledger.text)).toMatchObject({ problems: [], ledger: { lines: ledger.lines } });
    const { problems } = readHoldouts(ledger.text.replace('"universe":50', '"universe":51'));
    expect(problems).toEqual([{ line: 2, problem: expect.stringContaining('its hash is not that of its content') }]);
  });

  it('refuses a line that is none', () => {
    const { text } = withLines(emptyHoldouts, [{ kind: 'window' } as never]);
    expect(readHoldouts(text).problems[0]?.problem).toContain('no line of this ledger');
  });

  it('counts the openings of every window that shares a day, whichever programme has it', () => {
    const ledger = withLines(emptyHoldouts, [
      windowLine(...main),
      windowLine('second', '2024-12-31', '2025-12-30'),
      windowLine('apart', '2025-01-01', '2025-12-31'),
      opened(...main, trial, '2024-12-31'),
      opened('second', '2024-12-31', '2025-12-30', other, '2025-12-30'),
      opened('apart', '2025-01-01', '2025-12-31', other, '2025-12-31'),
    ]);
    expect(openingsOf(ledger, windowOf(...main))).toHaveLength(2);
    expect(windowsOf(ledger, 'main')).toHaveLength(1);
  });

  it('knows the one opening of a trial, and what it showed', () => {
    const { window } = windowOf(...main);
    const result: HoldoutLine = {
      kind: 'result',
      opened: 2,
      trial,
      window,
      net_return: 0.1,
      steps: 50,
      shortfall_p: 0.5,
      returns: run,
      when: who.when,
    };
    const ledger = withLines(emptyHoldouts, [windowLine(...main), opened(...main, trial, '2024-12-31'), result]);
    expect(openingOfTrial(ledger, windowOf(...main), trial)?.seq).toBe(2);
    expect(openingOfTrial(ledger, windowOf(...main), other)).toBeUndefined();
    expect(lastResultOfTrial(ledger, trial)).toEqual(result);
  });

  it('gives a window to the sample of a panel that has grown since it was opened, and of no other', () => {
    const closed = withLines(emptyHoldouts, [windowLine(...main)]);
    const open = withLines(closed, [opened(...main, trial, '2024-12-31')]);
    expect(hasJoinedSample(closed, windowOf(...main), '2025-06-30')).toBe(false);
    expect(hasJoinedSample(open, windowOf(...main), '2024-12-31')).toBe(false);
    expect(hasJoinedSample(open, windowOf(...main), '2025-01-03')).toBe(true);
  });
});

describe('the sample', () => {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  /** Weekdays of the years. */
  const sessions = Int32Array.from({ length: 366 * 4 }, (_, i) => day('2023-01-02') + i).filter(
    (one) => (one + 3) % 7 < 5,
  );
  const fridays = (until: string) =>
    Int32Array.from({ length: 220 }, (_, i) => day('2023-01-06') + 7 * i).filter((one) => one <= day(until));
  const rules = { horizon: 5, entry_lag: 1 } as const;
  const settings = { programme: 'main', holdout_sessions: 100 };
  const at = (until: string, ledger = emptyHoldouts) => {
    const dates = fridays(until);
    const { window, sample } = sampleOf(dates, [sessions], rules, settings, ledger);
    const last = dates[sample - 1] as number;
    return { from: window?.from, to: window?.to, last: new Date(last * 86_400_000).toISOString().slice(0, 10) };
  };

  it('ends so early that nothing that it is judged by reaches into the last sessions', () => {
    // 100 sessions are 20 weeks; a label of 1 + 5 sessions, and one more for later trades, ends on the Tuesday of the week after the next.
    expect(at('2024-12-27')).toEqual({ from: '2024-08-16', to: '2024-12-27', last: '2024-08-02' });
  });

  it('keeps the days that were fixed when the panel grows, while they are closed', () => {
    const ledger = withLines(emptyHoldouts, [windowLine('main', '2024-08-16', '2024-12-27')]);
    expect(at('2025-06-27', ledger)).toEqual({ from: '2024-08-16', to: '2024-12-27', last: '2024-08-02' });
  });

  it('has the opened days on a longer panel, and no holdout until as many days lie behind them', () => {
    const fixed = withLines(emptyHoldouts, [windowLine('main', '2024-08-16', '2024-12-27')]);
    const ledger = withLines(fixed, [opened('main', '2024-08-16', '2024-12-27', trial, '2024-12-27')]);
    expect(at('2024-12-27', ledger)).toMatchObject({ from: '2024-08-16' });
    expect(at('2025-01-31', ledger)).toEqual({ from: undefined, to: undefined, last: '2024-12-13' });
    expect(at('2025-06-27', ledger)).toEqual({ from: '2024-12-28', to: '2025-05-16', last: '2024-12-13' });
  });
});
