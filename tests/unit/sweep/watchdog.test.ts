import { describe, expect, it } from 'vitest';
import { Watchdog } from '../../../src/sweep/watchdog.ts';

const rules = {
  timeoutMs: 100_000,
  memoryBytes: 2 ** 30,
  staleMs: 10_000,
  staleMinElapsedMs: 5_000,
  staleCpuPercent: 1,
};
const mib = 2 ** 20;

/** Looks once a second. @param at what there is to be seen after so many seconds */
function verdictAfter(
  seconds: number,
  at: (second: number) => { processorSeconds: number; signAt: number; residentBytes?: number },
  own: Partial<typeof rules> = {},
) {
  const watchdog = new Watchdog({ ...rules, ...own }, 0);
  for (let second = 1; second <= seconds; second++) {
    const verdict = watchdog.look({ at: 1000 * second, residentBytes: 0, ...at(second) });
    if (verdict !== undefined) return { second, ...verdict };
  }
  return undefined;
}

describe('a watchdog', () => {
  it('ends what takes longer than it may with 124, however busy it is', () => {
    const busy = (second: number) => ({ processorSeconds: second, signAt: 1000 * second });
    expect(verdictAfter(200, busy)).toMatchObject({ second: 101, code: 124, reason: 'TASK_TIMEOUT' });
  });

  it('ends what holds more memory than it may with 137, at the first look', () => {
    const eats = (second: number) => ({
      processorSeconds: second,
      signAt: 1000 * second,
      residentBytes: 300 * mib * second,
    });
    expect(verdictAfter(200, eats)).toMatchObject({ second: 4, code: 137, reason: 'MEMORY_CAP_EXCEEDED' });
  });

  it('ends what is silent and asleep with 142', () => {
    expect(verdictAfter(200, () => ({ processorSeconds: 0.05, signAt: 0 }))).toMatchObject({
      second: 11,
      code: 142,
      reason: 'STALE_HEARTBEAT',
    });
  });

  it('leaves alone what is silent and computes', () => {
    expect(verdictAfter(99, (second) => ({ processorSeconds: 0.5 * second, signAt: 0 }))).toBeUndefined();
  });

  it('leaves alone what sleeps and speaks', () => {
    expect(
      verdictAfter(99, (second) => ({ processorSeconds: 0, signAt: 1000 * (second - (second % 9)) })),
    ).toBeUndefined();
  });

  it('goes by what was computed during the silence, not by the average since the beginning', () => {
    // An hour's work in the first 50 seconds, and then nothing.
    const fellAsleep = (second: number) => ({ processorSeconds: Math.min(second, 50) * 4, signAt: 0 });
    expect(verdictAfter(99, fellAsleep)).toMatchObject({ second: 60, code: 142 });
  });

  it('gives a task time to begin', () => {
    const asleep = () => ({ processorSeconds: 0, signAt: 0 });
    expect(verdictAfter(200, asleep, { staleMinElapsedMs: 30_000 })).toMatchObject({ second: 31, code: 142 });
  });

  it('says what an attempt took', () => {
    const watchdog = new Watchdog(rules, 0);
    watchdog.look({ at: 2000, residentBytes: 500 * mib, processorSeconds: 3, signAt: 1000 });
    watchdog.look({ at: 4000, residentBytes: 100 * mib, processorSeconds: 3, signAt: 1000 });
    expect(watchdog.usage).toEqual({ cpu_percent: 75, peak_mebibytes: 500, output_age_seconds: 3 });
  });
});
