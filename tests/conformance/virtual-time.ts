import { setImmediate as turn } from 'node:timers/promises';

/**
 * A clock that stands still while a request is under way and jumps to the next waiter when nothing else is going on: what a server sees
 * then has the order and the times that it would have in real time, without the waiting.
 */
export class VirtualTime {
  readonly #waiters: { readonly until: number; readonly go: () => void }[] = [];
  #now: number;
  #underWay = 0;
  #isMoving = false;

  constructor(start: number) {
    this.#now = start;
  }

  readonly clock = (): number => this.#now;

  readonly wait = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiters.push({ until: this.#now + ms, go: resolve });
    if (!this.#isMoving) void this.#move();
    return promise;
  };

  /** The same `fetch`, during which the clock stands still until the body was read. */
  watched(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
    return async (input, init) => {
      this.#underWay++;
      try {
        const response = await fetch(input, init);
        const body = await response.arrayBuffer();
        return new Response(response.status === 204 ? null : body, response);
      } finally {
        this.#underWay--;
      }
    };
  }

  async #move(): Promise<void> {
    this.#isMoving = true;
    while (this.#waiters.length > 0) {
      for (let quiet = 0; quiet < 20; quiet++) {
        await turn();
        if (this.#underWay > 0) quiet = 0;
      }
      this.#waiters.sort((a, b) => a.until - b.until);
      const next = this.#waiters.shift();
      if (next === undefined) break;
      this.#now = Math.max(this.#now, next.until);
      next.go();
    }
    this.#isMoving = false;
  }
}
