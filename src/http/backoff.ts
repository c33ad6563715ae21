import { setTimeout as sleep } from 'node:timers/promises';

/** Rejects when the signal is aborted meanwhile. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

/** What a timer can hold; a longer one would fire at once. */
const longestTimerMs = 2 ** 31 - 1;

export const timerWait: Wait = async (ms, signal) => {
  for (let left = ms; left > 0; left -= longestTimerMs)
    await sleep(Math.min(left, longestTimerMs), undefined, { signal });
};

/**
 * A time in ms that never runs backwards and that a wait moves on, whatever the clock behind it does: a clock that stands still, or is set
 * back, must not make anybody wait for ever.
 */
export class SteadyTime {
  #latest = Number.NEGATIVE_INFINITY;

  now(clock: () => number): number {
    return Math.max(clock(), this.#latest);
  }

  /** Says that somebody waited until `time`. */
  reached(time: number): void {
    this.#latest = Math.max(this.#latest, time);
  }
}

/**
 * How long a provider may be waited for in all. Waits at the same time count once: the budget is about how long the run is held up.
 */
export class RetryBudget {
  readonly #clock: () => number;
  readonly #time = new SteadyTime();
  #leftMs: number;
  #waitedUntil = Number.NEGATIVE_INFINITY;

  constructor(totalMs: number, clock: () => number) {
    this.#leftMs = totalMs;
    this.#clock = clock;
  }

  allows(ms: number): boolean {
    return this.#cost(ms) <= this.#leftMs;
  }

  async spend(ms: number, wait: Wait, signal: AbortSignal): Promise<void> {
    const end = this.#time.now(this.#clock) + ms;
    this.#leftMs -= this.#cost(ms);
    this.#waitedUntil = Math.max(this.#waitedUntil, end);
    if (ms > 0) await wait(ms, signal);
    this.#time.reached(end);
  }

  /** What a wait that starts now adds to those under way. */
  #cost(ms: number): number {
    const now = this.#time.now(this.#clock);
    return Math.max(0, now + ms - Math.max(now, this.#waitedUntil));
  }
}
