import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { memoryJournal } from '../../../src/http/journal.ts';
import { ProviderFailure } from '../../../src/http/provider.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { startLoopback } from '../../loopback/loopback-server.ts';
import {
  failureOf,
  key,
  question,
  sampleAt,
  sampleClient,
  sampleProvider,
  token,
} from '../../support/http/sample-provider.ts';

describe('a question', () => {
  it('is sent with credentials, and answered with value and source', async () => {
    const { client, loopback, time } = await sampleAt(() => ({ body: '{"bars":[1]}' }));
    const answer = await client.ask(
      question('/bars?feed=sip', {
        query: { symbols: 'A,B', start: '2024-01-02T00:00:00Z', page: undefined, limit: 5 },
      }),
    );
    const url = 'https://data.sample.test/bars?feed=sip&limit=5&start=2024-01-02T00:00:00Z&symbols=A,B';
    expect(answer).toEqual({
      value: { bars: [1] },
      source: { name: url, bytes: 12, sha256: sha256Hex('{"bars":[1]}'), time: '2024-01-08T00:00:00.000Z' },
    });
    const [request] = loopback.requests;
    expect(request?.method).toBe('GET');
    expect(request?.url.pathname).toBe('/bars');
    expect(Object.fromEntries(request?.url.searchParams ?? [])).toEqual({
      feed: 'sip',
      limit: '5',
      start: '2024-01-02T00:00:00Z',
      symbols: 'A,B',
      token,
    });
    expect(request?.headers).toMatchObject({ 'x-sample-key': key, 'user-agent': expect.stringMatching(/^regimen\//) });
    expect(time.waits).toEqual([]);
  });

  it('with a body is a POST of JSON', async () => {
    const { client, loopback } = await sampleAt(() => ({ body: '{"ok":true}' }));
    const { source } = await client.ask(question('/chat', { body: { text: 'é', n: 1 } }));
    expect(loopback.requests[0]).toMatchObject({ method: 'POST', body: '{"text":"é","n":1}' });
    expect(loopback.requests[0]?.headers['content-type']).toBe('application/json');
    expect(source.name).toMatch(/^https:\/\/data\.sample\.test\/chat#[0-9a-f]{8}$/);
  });

  it('goes to the base address that it names, and to no unknown one', async () => {
    const loopback = await startLoopback(({ url }) => ({ body: JSON.stringify(url.pathname) }));
    onTestFinished(() => loopback.close());
    const bases = { main: `${loopback.url}/main/`, other: `${loopback.url}/files` };
    const { client } = sampleClient(undefined, {}, { ...sampleProvider, bases });
    expect((await client.ask(question('/a'))).value).toBe('/main/a');
    expect((await client.ask(question('/a', { base: 'other' }))).value).toBe('/files/a');
    await expect(client.ask(question('/a', { base: 'third' }))).rejects.toThrow('no base address "third"');
    await expect(client.ask(question('a'))).rejects.toThrow('"a" is no path');
    await expect(client.ask(question('/a#b'))).rejects.toThrow('is no path');
  });

  it('has no value where the server says that there is no such thing', async () => {
    const { client, loopback } = await sampleAt(() => ({ status: 404, body: 'no such symbol' }));
    const absent = question('/bars', { absent: [404] });
    expect(await client.ask(absent)).toMatchObject({ value: undefined, source: { bytes: 14 } });
    expect(await client.ask(absent)).toMatchObject({ value: undefined });
    expect(loopback.requests.length).toBe(1);
    expect(client.usage).toMatchObject({ requests: 1, resumed: 1 });
  });

  it('asked again is answered by the journal, whatever server or kind', async () => {
    const journal = memoryJournal();
    const { client, loopback } = await sampleAt(() => ({ body: '{"n":1}' }), { journal });
    const first = await client.ask(question());
    const second = await client.withKind('news').ask(question());
    const elsewhere = sampleClient('http://127.0.0.1:9', { journal, secret: () => undefined });
    const third = await elsewhere.client.ask(question('/bars', { read: (text) => text.length }));
    expect(second).toEqual(first);
    expect(third).toEqual({ value: 7, source: first.source });
    expect(loopback.requests.length).toBe(1);
    expect(elsewhere.client.usage).toEqual({ requests: 0, retries: 0, resumed: 1, waitedMs: 0, bytes: 0 });
    expect(await journal.all()).toEqual([
      {
        request: expect.stringMatching(/^[0-9a-f]{64}$/),
        kind: 'bars',
        provider: 'sample',
        url: first.source.name,
        status: 200,
        sha256: first.source.sha256,
        bytes: 7,
        time: first.source.time,
        body: Buffer.from('{"n":1}'),
      },
    ]);
  });

  it('whose stored answer cannot be read any more is asked again', async () => {
    const journal = memoryJournal();
    const { client, loopback } = await sampleAt(({ number }) => ({ body: `{"n":${number}}` }), { journal });
    await client.ask(question());
    const strict = question('/bars', { read: (text) => z.object({ n: z.literal(2) }).parse(JSON.parse(text)) });
    expect((await client.ask(strict)).value).toEqual({ n: 2 });
    expect(loopback.requests.length).toBe(2);
    expect((await journal.all()).map(({ body }) => body.toString())).toEqual(['{"n":2}']);
  });

  it('that is under way is not sent a second time', async () => {
    const { client, loopback } = await sampleAt(() => ({ body: '[1]', delayMs: 20 }));
    const news = client.withKind('news');
    const other = question('/bars', { read: (text) => text });
    const answers = await Promise.all([client.ask(question()), news.ask(other), client.ask(question())]);
    expect(answers.map(({ value }) => value)).toEqual([[1], '[1]', [1]]);
    expect(loopback.requests.length).toBe(1);
    const down = await sampleAt(() => ({ status: 404 }));
    const failures = await Promise.all([1, 2].map(() => failureOf(down.client.ask(question()))));
    expect(failures.map(({ kind }) => kind)).toEqual(['absent', 'absent']);
    expect(down.loopback.requests.length).toBe(1);
  });

  it('without the network is answered by the journal or not at all', async () => {
    const journal = memoryJournal();
    const { client, loopback } = await sampleAt(() => ({ body: '{"n":1}' }), { journal });
    await client.ask(question());
    const offline = sampleClient(loopback.url, { journal, offline: true, secret: () => undefined }).client;
    expect((await offline.ask(question())).value).toEqual({ n: 1 });
    const failure = await failureOf(offline.ask(question('/other')));
    expect(failure).toMatchObject({
      kind: 'absent',
      message: 'Sample: bars of AAPL: the stored answers do not hold it.',
    });
    const unreadable = question('/bars', { read: (text) => z.string().parse(JSON.parse(text)) });
    expect(await failureOf(offline.ask(unreadable))).toMatchObject({ kind: 'shape' });
    expect(await failureOf(offline.ask(question('/bars', { read: () => JSON.parse('{') })))).toMatchObject({
      message: 'Sample: bars of AAPL: the stored answer cannot be read: no JSON, or JSON that is cut off.',
    });
    expect(loopback.requests.length).toBe(1);
  });

  it('is not answered before the journal has it', async () => {
    const journal = memoryJournal();
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    const { client, loopback } = await sampleAt(() => ({ body: '[]' }), {
      journal: { ...journal, keep: () => Promise.reject(full) },
    });
    await expect(client.ask(question())).rejects.toBe(full);
    expect(loopback.requests.length).toBe(1);
  });
});

describe('usage', () => {
  it('counts requests, retries, bytes, waits and what the server says is left', async () => {
    const headers = { 'x-ratelimit-remaining': '41' };
    const { client } = await sampleAt(({ number }) =>
      number === 1 ? { status: 500, body: 'sorry' } : { body: '{"n":1}', headers },
    );
    expect(client.usage).toEqual({ requests: 0, retries: 0, resumed: 0, waitedMs: 0, bytes: 0 });
    await client.ask(question());
    await client.withKind('news').ask(question());
    expect(client.usage).toEqual({ requests: 2, retries: 1, resumed: 1, waitedMs: 250, bytes: 12, remaining: 41 });
  });
});

describe('an aborted run', () => {
  const reason = new Error('enough');

  it('asks nothing', async () => {
    const { client, loopback } = await sampleAt(() => ({ body: '[]' }), { signal: AbortSignal.abort(reason) });
    await expect(client.ask(question())).rejects.toBe(reason);
    expect(loopback.requests.length).toBe(0);
  });

  it('does not wait for a silent server', async () => {
    const abort = new AbortController();
    const hang = () => {
      abort.abort(reason);
      return { fault: 'hang' } as const;
    };
    const { client } = await sampleAt(hang, { signal: abort.signal });
    await expect(client.ask(question())).rejects.toBe(reason);
  });

  it.each([
    ['another attempt', { status: 503 }, 100],
    ['its turn', { body: '[]' }, 1],
  ] as const)('does not wait for %s', async (_, reply, requests) => {
    const abort = new AbortController();
    const { client, loopback } = await sampleAt(() => reply);
    const impatient = sampleClient(undefined, {
      settings: { base_url: loopback.url, requests, per_seconds: 3600 },
      signal: abort.signal,
      // As timers wait: until the time has come or the signal, which is never here.
      wait: async (_ms, signal) => {
        abort.abort(reason);
        signal.throwIfAborted();
      },
    }).client;
    const questions = ['/1', '/2'].map((path) => impatient.ask(question(path)));
    const outcomes = await Promise.allSettled(questions);
    expect(outcomes.at(-1)).toEqual({ status: 'rejected', reason });
    expect(client.usage.requests).toBe(0);
  });
});

describe('the contract', () => {
  it('lets what is no fault of the server through', async () => {
    const bug = new RangeError('our own mistake');
    const { client, loopback } = await sampleAt(() => ({ body: '[]' }));
    const buggy = question('/bars', {
      read: () => {
        throw bug;
      },
    });
    await expect(client.ask(buggy)).rejects.toBe(bug);
    await expect(client.ask(question('/b', { read: () => (undefined as unknown as string).length }))).rejects.toThrow(
      TypeError,
    );
    expect(loopback.requests.length).toBe(2);
    expect((await client.ask(question())).value).toEqual([]);
  });

  it('takes the kind that a provider gives a failure', async () => {
    const { client, loopback } = await sampleAt(() => ({ body: '{"message":"no such plan"}' }));
    const failure = await failureOf(
      client.ask(
        question('/bars', {
          read: () => {
            throw new ProviderFailure('refused', 'no such plan', { hint: 'Take another.' });
          },
        }),
      ),
    );
    expect(failure).toMatchObject({
      kind: 'refused',
      message: 'Sample: bars of AAPL: the server sent no data: no such plan.',
      hint: 'Take another.',
    });
    expect(loopback.requests.length).toBe(1);
  });
});
