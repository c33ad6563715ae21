import pLimit, { type LimitFunction } from 'p-limit';
import { SteadyTime, type Wait } from './backoff.ts';
import type { RateLimit } from './provider.ts';

/** Between two requests there is at least this time, or less where the rate allows more of them. */
const longestGapMs = 250;
/** A millisecond each for the clock, which is cut to whole ones, for waits, which are rounded, and for timers, which may be early. */
const marginMs = 3;

export interface PaceTurn {
  readonly waitedMs: number;
  /** To be called when the answer, or a failure, has come. */
  readonly answered: () => void;
}

/**
 * A bucket of `requests` tokens. A request takes one, and it comes back `perSeconds` after that request was answered. A server has seen a
 * request before it answers it: so in no span of `perSeconds` it sees more than `requests`, whatever the network does to single ones. A
 * bucket that fills evenly would let its size through on top of that.
 */
export class Pace {
  readonly #requests: number;
  readonly #returnMs: number;
  readonly #gapMs: number;
  readonly #time = new SteadyTime();
  /** When tokens that were taken can be used again, in the order in which they were taken. */
  readonly #taken: Promise<number>[] = [];
  #next = Number.NEGATIVE_INFINITY;

  constructor({ requests, perSeconds }: Pick<RateLimit, 'requests' | 'perSeconds'>) {
    this.#requests = requests;
    this.#returnMs = perSeconds * 1000 + marginMs;
    this.#gapMs = Math.min((perSeconds * 1000) / requests, longestGapMs);
  }

  /** Waits until the next request may be sent. */
  async turn(clock: () => number, wait: Wait, signal: AbortSignal): Promise<PaceTurn> {
    signal.throwIfAborted();
    const token = this.#taken.length < this.#requests ? undefined : this.#taken.shift();
    const { promise, resolve } = Promise.withResolvers<number>();
    this.#taken.push(promise);
    try {
      const usable = token === undefined ? Number.NEGATIVE_INFINITY : await unlessAborted(token, signal);
      const now = this.#time.now(clock);
      const start = Math.max(now, usable, this.#next);
      this.#next = start + this.#gapMs;
      const waitedMs = Math.round(start - now);
      if (waitedMs > 0) await wait(waitedMs, signal);
      this.#time.reached(start);
      return { waitedMs, answered: () => resolve(this.#time.now(clock) + this.#returnMs) };
    } catch (error) {
      // The token was not used: whoever is next waits for it as this one would have.
      resolve(token ?? Number.NEGATIVE_INFINITY);
      throw error;
    }
  }

  /** Sends nothing for so long: the server has asked for it. */
  rest(ms: number, clock: () => number): void {
    this.#next = Math.max(this.#next, this.#time.now(clock) + ms);
  }
}

/** What all clients of one host share. */
export interface HostGate {
  readonly pace: Pace;
  readonly limit: LimitFunction;
}

// Behind another `fetch` there is another network.
const gates = new WeakMap<typeof globalThis.fetch, Map<string, HostGate>>();

/** The gate of a host: the same one for everybody who asks it, through the same `fetch`, at the same rate. */
export function hostGate(fetch: typeof globalThis.fetch, host: string, rate: RateLimit): HostGate {
  const known = gates.get(fetch) ?? new Map<string, HostGate>();
  gates.set(fetch, known);
  const key = [host, rate.requests, rate.perSeconds, rate.concurrency].join(' ');
  const gate = known.get(key) ?? { pace: new Pace(rate), limit: pLimit(rate.concurrency) };
  known.set(key, gate);
  return gate;
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
