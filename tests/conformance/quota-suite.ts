import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startLoopback } from '../loopback/loopback-server.ts';
import { conformanceAccess } from './conformance-access.ts';
import type { ProviderDouble } from './double.ts';
import { asked, type Fault, outcomeOf } from './outcome.ts';
import { probeOf } from './probe.ts';
import { VirtualTime } from './virtual-time.ts';

/** How often a provider is asked, what is asked again, and what must stay secret. */
export function describeQuota(double: ProviderDouble): void {
  const { provider } = double;
  const probe = probeOf(double);
  const names = probe.names(8);
  const { world, question } = probe.world(names, 8);
  const whole = probe.expected(world, question);

  describe('quota, resuming and secrets', () => {
    it('never asks more often than it may', async () => {
      const limit = { requests: 3, per_seconds: 10, concurrency: 2 };
      const time = new VirtualTime(0);
      const seen: number[] = [];
      const loopback = await startLoopback((request) => {
        seen.push(time.clock());
        return double.respond(request, { ...world, pageRows: 4 });
      });
      try {
        const { client } = conformanceAccess(double, loopback, {
          settings: limit,
          clock: time.clock,
          wait: time.wait,
          fetch: time.watched(globalThis.fetch),
        });
        const { answers } = await probe.ask(question, client);
        expect(answers.flatMap(({ rows }) => rows).sort()).toEqual(whole);
      } finally {
        await loopback.close();
      }
      const inWindow = seen.map((start) => seen.filter((at) => at >= start && at < start + 10_000).length);
      expect(Math.max(...inWindow)).toBeLessThanOrEqual(limit.requests);
    });

    it('asks only for what an interrupted run has not got', async () => {
      const first = await outcomeOf(double, { ...world, pageRows: 4 }, question);
      const recorded = first.recorded.slice(0, Math.ceil(first.recorded.length / 2));
      const second = await outcomeOf(double, { ...world, pageRows: 4 }, question, { recorded });
      expect(second.rows).toEqual(whole);
      expect(second.requests).toHaveLength(first.requests.length - recorded.length);
      expect(new Set(second.requests.map(asked)).isSubsetOf(new Set(first.requests.map(asked)))).toBe(true);
      expect(second.usage.resumed).toBe(recorded.length);
      expect(second.recorded).toHaveLength(first.recorded.length);
    });

    const echo: Fault = (_reply, { url, headers }) => ({
      status: 400,
      body: JSON.stringify({ message: `cannot serve ${url.href}`, headers }),
    });
    const echoWell: Fault = (reply, request) => ({ ...echo(reply, request), status: 200 });
    it.each<[string, Fault]>([
      ['good answers', (reply) => reply],
      ['refusals', () => ({ status: 401, body: '{"message":"who are you?"}' })],
      ['outages', () => ({ status: 503 })],
      ['broken connections', () => ({ fault: 'reset' })],
      ['refusals that repeat the request', echo],
      ['answers that repeat the request', echoWell],
      ['redirects that repeat the request', (_reply, { url }) => ({ status: 302, headers: { location: url.href } })],
      [
        'redirects elsewhere',
        (_reply, { url }) => ({ status: 302, headers: { location: `http://localhost:9${url.search}` } }),
      ],
    ])('keeps its secrets out of everything it leaves behind: %s', async (_what, fault) => {
      const outcome = await outcomeOf(double, world, question, { fault });
      const { answers, failures, lines, recorded } = outcome;
      const said = [
        ...answers.map(({ source }) => source.name),
        ...failures.map(({ failure }) => inspect(failure, { depth: 9 })),
        ...lines,
        ...recorded.map(({ body, ...rest }) => `${JSON.stringify(rest)} ${body}`),
      ];
      expect(said.length).toBeGreaterThan(0);
      for (const secret of Object.values(double.secrets).flatMap(spellings)) {
        expect(said.filter((line) => line.includes(secret))).toEqual([]);
      }
    });

    it('tells who it is with every request', async () => {
      const { requests } = await outcomeOf(double, world, question);
      const [secret] = Object.values(double.secrets);
      for (const { url, headers } of requests) {
        expect(secret === undefined || `${url.search} ${Object.values(headers).join(' ')}`.includes(secret)).toBe(true);
      }
    });

    it(`keeps a rate within what "${provider.name}" says of itself`, () => {
      const { requests, perSeconds, concurrency } = provider.rate;
      expect([requests, perSeconds, concurrency].every((value) => value > 0)).toBe(true);
    });
  });
}

/** A secret as it may be written in an address, a header or a message. */
function spellings(secret: string): string[] {
  return [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
}
