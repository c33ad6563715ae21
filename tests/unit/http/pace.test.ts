import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timerWait } from '../../../src/http/backoff.ts';
import { hostGate, Pace } from '../../../src/http/pace.ts';
import { question, sampleAt, sampleClient, VirtualTime } from '../../support/http/sample-provider.ts';

const never = new AbortController().signal;

/** The most events that any span of so many ms holds, its end left out. */
function mostWithin(times: readonly number[], spanMs: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return Math.max(0, ...sorted.map((first, i) => sorted.slice(i).filter((at) => at < first + spanMs).length));
}

/** An event queue: time moves on only when everybody waits. */
class Simulation {
  now = 0;
  readonly #events: { at: number; go: () => void }[] = [];
  readonly clock = () => this.now;
  readonly wait = (ms: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#events.push({ at: this.now + ms, go: resolve });
    return promise;
  };

  async run(work: Promise<unknown>): Promise<void> {
    let isDone = false;
    const end = work.finally(() => {
      isDone = true;
    });
    while (!isDone) {
      for (let turn = 0; turn < 20; turn++) await Promise.resolve();
      this.#events.sort((a, b) => a.at - b.at);
      const next = this.#events.shift();
      if (next === undefined) continue;
      this.now = Math.max(this.now, next.at);
      next.go();
    }
    await end;
  }
}

describe('a pace', () => {
  it('lets the first requests go a quarter of a second apart, and further ones as tokens come back', async () => {
    const pace = new Pace({ requests: 3, perSeconds: 60 });
    const { wait, clock, waits } = new VirtualTime();
    for (let i = 0; i < 5; i++) (await pace.turn(clock, wait, never)).answered();
    expect(waits).toEqual([250, 250, 60_003 - 500, 250]);
  });

  it('spreads requests evenly where more than four a second are allowed', async () => {
    const pace = new Pace({ requests: 10, perSeconds: 1 });
    const { wait, clock, waits } = new VirtualTime();
    for (let i = 0; i < 4; i++) (await pace.turn(clock, wait, never)).answered();
    expect(waits).toEqual([100, 100, 100]);
  });

  it('never shows a server more than the limit in any span, whatever the network does', async () => {
    const scenario = fc.record({
      requests: fc.integer({ min: 1, max: 7 }),
      perSeconds: fc.constantFrom(0.5, 1, 5),
      journeys: fc.array(fc.tuple(fc.nat(3000), fc.nat(3000), fc.nat(2000)), { minLength: 1, maxLength: 40 }),
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ requests, perSeconds, journeys }) => {
        const pace = new Pace({ requests, perSeconds });
        const world = new Simulation();
        const seen: number[] = [];
        // Asked at once or later; seen by the server after the way there; answered after the way back.
        const ask = async ([there, back, later]: [number, number, number], i: number) => {
          if (i % 3 === 0) await world.wait(later * i);
          const { answered } = await pace.turn(world.clock, world.wait, never);
          await world.wait(there);
          seen.push(world.now);
          await world.wait(back);
          answered();
        };
        await world.run(Promise.all(journeys.map(ask)));
        expect(seen.length).toBe(journeys.length);
        expect(mostWithin(seen, perSeconds * 1000)).toBeLessThanOrEqual(requests);
      }),
      { numRuns: 150, seed: 3 },
    );
  });

  it('uses what is allowed when answers come at once', async () => {
    const pace = new Pace({ requests: 20, perSeconds: 1 });
    const world = new Simulation();
    const work = async () => {
      for (let i = 0; i < 200; i++) (await pace.turn(world.clock, world.wait, never)).answered();
    };
    await world.run(work());
    expect(world.now).toBeLessThan(10_100);
  });

  it('goes on when the clock stands still or is set back', async () => {
    const pace = new Pace({ requests: 2, perSeconds: 10 });
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    const times = [5_000_000, 5_000_000, 5_000_000, 1000, 1000, 1000];
    const clock = () => times.shift() ?? 1000;
    for (let i = 0; i < 5; i++) (await pace.turn(clock, wait, never)).answered();
    expect(waits).toEqual([250, 9753, 250, 9753]);
  });

  it('gives the token of an aborted turn to the next one', async () => {
    const pace = new Pace({ requests: 1, perSeconds: 10 });
    const time = new VirtualTime();
    const first = await pace.turn(time.clock, time.wait, never);
    const abort = new AbortController();
    const aborted = pace.turn(time.clock, time.wait, abort.signal);
    const last = pace.turn(time.clock, time.wait, never);
    abort.abort(new Error('enough'));
    await expect(aborted).rejects.toThrow('enough');
    first.answered();
    expect((await last).waitedMs).toBe(10_003);
    await expect(pace.turn(time.clock, time.wait, abort.signal)).rejects.toThrow('enough');
    const broken = pace.turn(time.clock, () => Promise.reject(new Error('woken')), never);
    (await last).answered();
    await expect(broken).rejects.toThrow('woken');
    expect((await pace.turn(time.clock, time.wait, never)).waitedMs).toBeGreaterThan(0);
  });

  it('rests when it is asked to', async () => {
    const pace = new Pace({ requests: 100, perSeconds: 1 });
    const { clock, wait } = new VirtualTime();
    pace.rest(7000, clock);
    pace.rest(5000, clock);
    expect((await pace.turn(clock, wait, never)).waitedMs).toBe(7000);
  });
});

describe('the gate of a host', () => {
  const rate = { requests: 5, perSeconds: 1, concurrency: 2 };

  it('is one for everybody who asks it at the same rate', () => {
    const fetch: typeof globalThis.fetch = () => Promise.reject(new Error('no network'));
    const gate = hostGate(fetch, 'a.test', rate);
    expect(hostGate(fetch, 'a.test', { ...rate })).toBe(gate);
    expect(hostGate(fetch, 'b.test', rate)).not.toBe(gate);
    expect(hostGate(fetch, 'a.test', { ...rate, requests: 6 })).not.toBe(gate);
    expect(hostGate(globalThis.fetch, 'a.test', rate)).not.toBe(gate);
  });

  it('is shared by clients, with its pace', async () => {
    const settings = { requests: 2, per_seconds: 60 };
    const { loopback } = await sampleAt(() => ({ body: '[]' }));
    const one = sampleClient(undefined, { settings: { ...settings, base_url: loopback.url } });
    const two = sampleClient(undefined, {
      settings: { ...settings, base_url: loopback.url },
      clock: one.time.clock,
      wait: one.time.wait,
    });
    await one.client.ask(question('/1'));
    await two.client.ask(question('/2'));
    await one.client.withKind('news').ask(question('/3'));
    expect(one.time.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(60_000);
  });
});

describe('a server', () => {
  it('sees no more than the limit in any span, retries and redirects included', async () => {
    const [requests, perSeconds] = [12, 0.25];
    const { loopback } = await sampleAt(({ number, url }) => {
      if (number % 7 === 3) return { status: 503 };
      if (url.pathname === '/5') return { status: 302, headers: { location: '/moved' } };
      return { body: '[]', delayMs: (number * 37) % 23 };
    });
    const settings = { base_url: loopback.url, requests, per_seconds: perSeconds, concurrency: 8 };
    const { client } = sampleClient(undefined, { settings, clock: Date.now, wait: timerWait, random: () => 0.01 });
    const other = sampleClient(undefined, { settings, clock: Date.now, wait: timerWait, random: () => 0.01 }).client;
    await Promise.all(
      Array.from({ length: 60 }, async (_, i) => {
        // Not all at once: idle spans must not add up to a burst.
        if (i >= 40) await sleep(900);
        await (i % 2 === 0 ? client : other).ask(question(`/${i}`));
      }),
    );
    const times = loopback.requests.map(({ at }) => at);
    expect(times.length).toBeGreaterThan(68);
    expect(mostWithin(times, perSeconds * 1000)).toBeLessThanOrEqual(requests);
    expect(client.usage.requests + other.usage.requests).toBe(times.length);
  });

  it('is never asked more at once than the concurrency allows', async () => {
    let underWay = 0;
    let most = 0;
    let four = Promise.withResolvers<void>();
    const { client } = await sampleAt(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      // Nobody is answered before four ask at once; then there is time for a fifth, were it sent.
      if (underWay === 4) {
        four.resolve();
        four = Promise.withResolvers();
      } else await four.promise;
      await sleep(5);
      underWay -= 1;
      return { body: '[]' };
    });
    await Promise.all(Array.from({ length: 20 }, (_, i) => client.ask(question(`/${i}`))));
    expect(most).toBe(4);
  });
});
