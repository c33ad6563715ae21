import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { memoryJournal } from '../../../src/http/journal.ts';
import type { ProviderClientOptions } from '../../../src/http/provider-options.ts';
import { readJson } from '../../../src/http/read-answer.ts';
import type { LoopbackReply } from '../../loopback/loopback-server.ts';
import { failureOf, question, sampleAt, sampleClient, sampleProvider } from '../../support/http/sample-provider.ts';

/** Replies in order, the last one from then on; what came of one question. */
async function outcomeAfter(replies: readonly LoopbackReply[], options: Partial<ProviderClientOptions> = {}) {
  const { client, loopback, time, lines } = await sampleAt(
    ({ number }) => replies[Math.min(number, replies.length) - 1] ?? {},
    options,
  );
  const outcome = await client.ask(question('/bars', { about: 'bars of 2 symbols, page 2' })).catch((error) => error);
  return { outcome, client, requests: loopback.requests.length, waits: time.waits, lines };
}

const good: LoopbackReply = { body: '{"n":1}' };
const about = 'Sample: bars of 2 symbols, page 2';
const quick = { attempts: 5, timeout_seconds: 0.5, retry_seconds: 300 };

describe('a failure that passes', () => {
  it.each([
    ['500', [{ status: 500 }]],
    ['501', [{ status: 501 }]],
    ['503 twice', [{ status: 503 }, { status: 503 }]],
    ['408', [{ status: 408 }]],
    ['429', [{ status: 429 }]],
    ['a reset', [{ fault: 'reset' }]],
    ['silence', [{ fault: 'hang' }]],
    ['an answer that is cut off', [{ ...good, fault: 'cut' }]],
    ['a web page with 200', [{ body: '<!doctype html><title>Sorry</title>' }]],
    ['nothing with 200', [{ body: ' \n' }]],
    ['status 204', [{ status: 204 }]],
    ['a note with 200', [{ body: '{"Error Message":"try later"}' }]],
    ['a note about a limit', [{ body: '{"Note":"Our rate limit is 5 calls per minute."}' }]],
    ['a plain text about a limit', [{ body: 'Please limit requests to one every 5 seconds' }]],
    ['half of the JSON, twice', [{ body: '{"n":' }, { body: '{"n' }]],
  ] as const)('%s is followed by the answer', async (_, faults) => {
    const { outcome, requests } = await outcomeAfter([...faults, good], { http: { ...quick, timeout_seconds: 1 } });
    expect(outcome).toMatchObject({ value: { n: 1 } });
    expect(requests).toBe(faults.length + 1);
  });
});

describe('a failure that does not pass', () => {
  it('is silence in the middle of an answer', async () => {
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-length': 100 });
      response.write('[1,');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const http = { attempts: 2, timeout_seconds: 0.2, retry_seconds: 60 };
    const { client } = sampleClient(`http://127.0.0.1:${port}`, { http });
    expect(await failureOf(client.ask(question()))).toMatchObject({
      kind: 'outage',
      message: 'Sample: bars of AAPL: the server was silent for 0.2 s, 2 times.',
    });
  });

  it.each([
    ['outage', 5, { status: 503, body: 'sorry' }, 'the server answered with status 503, 5 times.'],
    ['limit', 5, { status: 429 }, 'the server answered with status 429, 5 times.'],
    ['outage', 3, { fault: 'hang' }, 'the server was silent for 0.5 s, 3 times.'],
    ['outage', 5, { fault: 'reset' }, 'the connection failed (ECONNRESET), 5 times.'],
    ['outage', 5, { ...good, fault: 'cut' }, 'the connection failed (UND_ERR_SOCKET), 5 times.'],
    ['shape', 2, { body: ' <html><p>x' }, 'the server sent a web page instead of data, 2 times.'],
    ['shape', 2, { body: '' }, 'the answer is empty, 2 times.'],
    ['shape', 3, { body: '{"n":' }, 'the answer is not as documented, 3 times: no JSON, or JSON that is cut off.'],
    ['shape', 2, { body: '{"error":"no data"}' }, 'the server sent a note instead of data, 2 times: "no data".'],
    [
      'limit',
      5,
      { body: '{"Information":"25 requests per day"}' },
      'the server sent a note about a limit, 5 times: "25 requests per day".',
    ],
    ['absent', 1, { status: 404, body: '{"code":1}' }, 'the server answered with status 404: "{"code":1}".'],
    ['refused', 1, { status: 422, body: ' bad\n symbol ' }, 'the server answered with status 422: "bad symbol".'],
    ['refused', 1, { status: 400, body: '<html>' }, 'the server answered with status 400.'],
    ['refused', 1, { status: 400, body: Buffer.from([0xff, 0xfe, 0, 1]) }, 'the server answered with status 400.'],
    ['access', 1, { status: 401 }, 'the server answered with status 401.'],
    ['access', 1, { status: 403, body: 'premium' }, 'the server answered with status 403: "premium".'],
    ['shape', 3, { status: 304 }, 'the server answered with status 304, 3 times.'],
  ] as const)('ends as %s after %i requests: %j', async (kind, times, reply, message) => {
    const isSilent = 'fault' in reply && reply.fault === 'hang';
    const http = isSilent ? { ...quick, attempts: 3 } : { ...quick, timeout_seconds: 20 };
    const { outcome, requests } = await outcomeAfter([reply], { http });
    expect(outcome).toMatchObject({ name: 'ProviderFailure', kind, message: `${about}: ${message}` });
    expect(requests).toBe(times);
  });

  it('is told by its last attempt when the attempts differ', async () => {
    const { outcome } = await outcomeAfter([{ status: 429 }, { status: 500 }, { status: 502 }, { status: 500 }]);
    expect(outcome.message).toBe(`${about}: the server answered with status 500, at the last of 5 attempts.`);
  });

  it('quotes 200 characters of the server at most', async () => {
    const { outcome } = await outcomeAfter([{ status: 400, body: 'no '.repeat(200) }]);
    expect(outcome.message.length).toBe(`${about}: the server answered with status 400: "".`.length + 200);
    const long = await outcomeAfter([{ status: 400, body: 'x'.repeat(100_000) }]);
    expect(long.outcome.message).toBe(`${about}: the server answered with status 400.`);
  });

  it('says what to do', async () => {
    expect((await outcomeAfter([{ status: 403 }])).outcome.hint).toBe(
      'Check the values of SAMPLE_KEY and SAMPLE_TOKEN, and whether they give access to this data.',
    );
    expect((await outcomeAfter([{ status: 429 }])).outcome.hint).toContain('Ask less often');
    expect((await outcomeAfter([{ fault: 'reset' }])).outcome.hint).toContain('NODE_USE_ENV_PROXY=1');
  });

  it('is not stored', async () => {
    const journal = memoryJournal();
    await outcomeAfter([{ status: 404 }], { journal });
    await outcomeAfter([{ body: '<html>' }], { journal });
    await outcomeAfter([{ body: '{"n":' }], { journal });
    expect(await journal.all()).toEqual([]);
  });

  it('is one attempt when one is allowed', async () => {
    const { outcome, waits } = await outcomeAfter([{ status: 500 }], {
      http: { ...quick, timeout_seconds: 20, attempts: 1 },
    });
    expect(outcome.message).toBe(`${about}: the server answered with status 500.`);
    expect(waits).toEqual([]);
  });
});

describe('the shape of an answer', () => {
  it.each([
    ['a ZodError', (text: string) => z.object({ m: z.number() }).parse(JSON.parse(text))],
    ['readJson', (text: string) => readJson(text, z.object({ m: z.number() }))],
  ])('is checked by the provider: %s', async (_, read) => {
    const { client, loopback } = await sampleAt(() => good);
    const failure = await failureOf(client.ask(question('/bars', { read })));
    expect(failure.kind).toBe('shape');
    expect(failure.message).toContain('m: Invalid input: expected number, received undefined.');
    expect(loopback.requests.length).toBe(3);
  });

  it('has a limit of size, after decoding', async () => {
    const bomb = gzipSync(Buffer.alloc(3 * 2 ** 20, 32));
    const headers = { 'content-encoding': 'gzip' };
    const packed = await outcomeAfter([{ body: bomb, headers }], { maximumBytes: 2 ** 20 });
    expect(packed.outcome).toMatchObject({ kind: 'shape', message: `${about}: the answer is larger than 1 MiB.` });
    expect(packed.requests).toBe(1);
    const plain = await outcomeAfter([{ body: Buffer.alloc(2 ** 20 + 1, 32) }], { maximumBytes: 2 ** 20 });
    expect(plain.outcome).toMatchObject({ kind: 'shape' });
    const body = JSON.stringify('x'.repeat(2 ** 20 - 2));
    expect((await outcomeAfter([{ body }], { maximumBytes: 2 ** 20 })).outcome).toMatchObject({
      source: { bytes: 2 ** 20 },
    });
  });

  it('is found in a body that was packed for the transfer', async () => {
    const { outcome } = await outcomeAfter([{ body: gzipSync('{"n":1}'), headers: { 'content-encoding': 'gzip' } }]);
    expect(outcome).toMatchObject({ value: { n: 1 }, source: { bytes: 7 } });
  });
});

describe('waiting between attempts', () => {
  it('doubles what it may be, with full jitter, up to a minute', async () => {
    const draws = [0, 0.25, 0.5, 0.75, 0.999, 0.999, 0.999, 0.999, 0.999];
    const random = () => draws.shift() ?? 0;
    const http = { attempts: 10, timeout_seconds: 20, retry_seconds: 1000 };
    const { waits } = await outcomeAfter([{ status: 500 }], { random, http });
    expect(waits).toEqual([250, 1000, 3000, 7992, 15984, 31968, 59940, 59940]);
  });

  it('is as long as the server asks, in seconds or until a date', async () => {
    const date = 'Mon, 08 Jan 2024 09:00:00 GMT';
    const until = 'Mon, 08 Jan 2024 09:00:07 GMT';
    const { outcome, waits } = await outcomeAfter([
      { status: 429, headers: { 'retry-after': '3' } },
      { status: 503, headers: { 'retry-after': until, date } },
      { status: 429, headers: { 'retry-after': '0' } },
      { status: 429, headers: { 'retry-after': 'soon 5' } },
      good,
    ]);
    expect(outcome).toMatchObject({ value: { n: 1 } });
    expect(waits).toEqual([3000, 7000, 1000, 2000]);
  });

  it('keeps other questions from the server as well', async () => {
    const waits: number[] = [];
    const { promise: isOver, resolve: end } = Promise.withResolvers<void>();
    const { client } = await sampleAt(
      ({ number }) => (number === 1 ? { status: 429, headers: { 'retry-after': '30' } } : good),
      {
        wait: (ms) => {
          waits.push(ms);
          return isOver;
        },
      },
    );
    const first = client.ask(question('/first'));
    while (waits.length < 1) await new Promise(setImmediate);
    const second = client.ask(question('/second'));
    while (waits.length < 2) await new Promise(setImmediate);
    end();
    await Promise.all([first, second]);
    expect(waits).toEqual([30_000, 30_000]);
  });

  it('has a budget, beyond which a request of the server fails at once', async () => {
    const asked: LoopbackReply = { status: 429, headers: { 'retry-after': '200' } };
    const { outcome, requests, waits } = await outcomeAfter([asked]);
    expect(outcome).toMatchObject({
      kind: 'limit',
      message: `${about}: the server answered with status 429, 2 times; 200 s more of waiting would exceed retry_seconds (300 s in all).`,
    });
    expect([requests, waits]).toEqual([2, [200_000]]);
    const long = await outcomeAfter([{ status: 429, headers: { 'retry-after': '86400' } }]);
    expect([long.outcome.kind, long.requests, long.waits]).toEqual(['limit', 1, []]);
  });

  it('has one budget for all questions and kinds', async () => {
    const { client, time } = await sampleAt(({ url }) =>
      url.pathname === '/good' ? good : { status: 503, headers: { 'retry-after': '130' } },
    );
    await failureOf(client.ask(question('/a')));
    expect(time.waits).toEqual([130_000, 130_000]);
    await client.ask(question('/good'));
    await failureOf(client.withKind('news').ask(question('/b')));
    expect(time.waits).toEqual([130_000, 130_000]);
  });

  it('is told in the log when it is long, without an address', async () => {
    const { lines } = await outcomeAfter([{ status: 429, headers: { 'retry-after': '61.5' } }, good]);
    expect(lines).toEqual([`${about}: the server answered with status 429; attempt 2 of 5 in 61.5 s.`]);
  });
});

describe('a provider that is out of order', () => {
  it('is not asked after three questions in a row have failed', async () => {
    const { client, loopback } = await sampleAt(({ url }) => (url.pathname.endsWith('good') ? good : { status: 503 }));
    const ask = (path: string) => client.ask(question(path));
    await failureOf(ask('/1'));
    await failureOf(ask('/2'));
    await ask('/good');
    await failureOf(ask('/3'));
    expect((await ask('/also-good')).value).toEqual({ n: 1 });
    await failureOf(ask('/3'));
    await failureOf(ask('/4'));
    await failureOf(ask('/5'));
    const { length } = loopback.requests;
    expect(await failureOf(client.withKind('news').ask(question('/6')))).toMatchObject({
      kind: 'outage',
      message:
        'Sample: bars of AAPL: not asked, because several questions in a row have failed before: the server answered with status 503.',
    });
    expect(loopback.requests.length).toBe(length);
    expect((await ask('/good')).value).toEqual({ n: 1 });
  });

  it('is not asked after it denied access', async () => {
    const { client, loopback } = await sampleAt(() => ({ status: 401 }));
    await failureOf(client.ask(question('/1')));
    expect(await failureOf(client.ask(question('/2')))).toMatchObject({
      kind: 'access',
      message:
        'Sample: bars of AAPL: not asked, because access was denied before: the server answered with status 401.',
      hint: expect.stringContaining('SAMPLE_KEY'),
    });
    expect(loopback.requests.length).toBe(1);
  });

  it('is asked on after one denial among good answers, and not after three in a row', async () => {
    const { client, loopback } = await sampleAt(({ url }) =>
      url.pathname.endsWith('good') ? good : { status: 403, body: 'not in your plan' },
    );
    const ask = (path: string) => client.ask(question(path));
    await ask('/good');
    expect(await failureOf(ask('/1'))).toMatchObject({ kind: 'access' });
    expect((await ask('/also-good')).value).toEqual({ n: 1 });
    for (const path of ['/2', '/3', '/4']) await failureOf(ask(path));
    const { length } = loopback.requests;
    expect(length).toBe(6);
    expect(await failureOf(ask('/still-good'))).toMatchObject({
      kind: 'access',
      message: expect.stringContaining('not asked, because access was denied before'),
    });
    expect(loopback.requests.length).toBe(length);
  });

  it('says what the provider knows about denials', async () => {
    const accessHint = 'Ask for the other plan.';
    const { loopback } = await sampleAt(() => ({ status: 403 }));
    const { client } = sampleClient(loopback.url, {}, { ...sampleProvider, accessHint });
    expect((await failureOf(client.ask(question()))).hint).toBe(accessHint);
  });

  it('is asked on after failures that concern one question', async () => {
    const { client, loopback } = await sampleAt(({ number }) => ({ status: [404, 400, 422][number % 3] ?? 404 }));
    for (let i = 0; i < 9; i++) await failureOf(client.ask(question(`/${i}`)));
    expect(loopback.requests.length).toBe(9);
  });

  it('spares the questions that are waiting already', async () => {
    const http = { attempts: 1, timeout_seconds: 5, retry_seconds: 0 };
    const { client, loopback } = await sampleAt(() => ({ status: 500 }), { http });
    const failures = await Promise.all(Array.from({ length: 50 }, (_, i) => failureOf(client.ask(question(`/${i}`)))));
    expect(new Set(failures.map(({ kind }) => kind))).toEqual(new Set(['outage']));
    // Those under way when the third failed: as many as the concurrency allows.
    expect(loopback.requests.length).toBeLessThanOrEqual(3 + 4);
  });
});

describe('a missing secret', () => {
  it('is told by its name, and nothing is sent', async () => {
    const { client, loopback } = await sampleAt(() => good, {
      secret: (variable) => (variable === 'SAMPLE_KEY' ? ' \n' : undefined),
    });
    expect(await failureOf(client.ask(question()))).toMatchObject({
      kind: 'access',
      message: 'Sample: bars of AAPL: SAMPLE_KEY and SAMPLE_TOKEN are not set.',
      hint: 'SAMPLE_KEY: The key. SAMPLE_TOKEN: The token.',
    });
    expect(loopback.requests.length).toBe(0);
  });

  it('that is optional is done without', async () => {
    const { loopback } = await sampleAt(() => good);
    const definition = {
      ...sampleProvider,
      secrets: [{ variable: 'SAMPLE_KEY', description: 'The key.', isOptional: true }],
      authorise: (secret: (variable: string) => string | undefined) => {
        const value = secret('SAMPLE_KEY');
        return value === undefined ? {} : { headers: { 'x-sample-key': value } };
      },
    };
    const { client } = sampleClient(loopback.url, { secret: () => undefined }, definition);
    expect(await client.ask(question())).toMatchObject({ value: { n: 1 } });
    expect(loopback.requests[0]?.headers['x-sample-key']).toBeUndefined();
    const anonymous = { ...definition, secrets: [] };
    const { client: denied } = sampleClient((await sampleAt(() => ({ status: 403 }))).loopback.url, {}, anonymous);
    expect((await failureOf(denied.ask(question()))).hint).toContain('refuses requests from here');
  });

  it.each(['line\nbreak', 'schl\u00fcssel\u2028x', '\u043a\u043b\u044e\u0447-secret'])(
    'is one that cannot be sent: %j',
    async (value) => {
      const { client, loopback } = await sampleAt(() => good, { secret: () => value });
      const failure = await failureOf(client.ask(question()));
      expect(failure).toMatchObject({
        kind: 'access',
        message: 'Sample: bars of AAPL: a secret holds characters that cannot be sent.',
      });
      expect(JSON.stringify([failure.message, failure.hint, failure.cause])).not.toContain(value.slice(0, 6));
      expect(loopback.requests.length).toBe(0);
    },
  );
});
