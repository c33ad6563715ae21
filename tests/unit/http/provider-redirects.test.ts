import { describe, expect, it, onTestFinished } from 'vitest';
import { type Loopback, type Respond, startLoopback } from '../../loopback/loopback-server.ts';
import {
  failureOf,
  key,
  question,
  sampleAt,
  sampleClient,
  sampleProvider,
  token,
} from '../../support/http/sample-provider.ts';

async function server(respond: Respond): Promise<Loopback> {
  const loopback = await startLoopback(respond);
  onTestFinished(() => loopback.close());
  return loopback;
}

const to = (location: string, status = 302) => ({ status, headers: { location } });

/** A first host that redirects to a second one of the same provider. */
async function twoHosts(location: (second: string) => string, body?: unknown, status?: number) {
  const second = await server(() => ({ body: '"second"' }));
  const first = await server(() => to(location(second.url), status));
  const bases = { main: first.url, other: second.url };
  const { client } = sampleClient(undefined, {}, { ...sampleProvider, bases });
  return { first, second, asked: client.ask(question('/bars?n=1', { body })) };
}

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('with status %i within the host is followed, with credentials', async (status) => {
    const { client, loopback } = await sampleAt(({ url }) =>
      url.pathname === '/bars' ? to('/v3/bars?n=2', status) : { body: '"moved"' },
    );
    const { value, source } = await client.ask(question('/bars?n=1'));
    expect(value).toBe('moved');
    expect(source.name).toBe('https://data.sample.test/bars?n=1');
    const [, request] = loopback.requests;
    expect(request?.headers['x-sample-key']).toBe(key);
    expect(request?.url.search).toBe(`?n=2&token=${token}`);
  });

  it('to another host of the provider is followed, without credentials', async () => {
    const { second, asked } = await twoHosts((url) => `${url.replace('//', '//me:pass@')}/file?n=2&token=${token}#x`);
    expect((await asked).value).toBe('second');
    const [request] = second.requests;
    expect(request?.url.search).toBe('?n=2');
    expect(request?.headers['x-sample-key']).toBeUndefined();
    expect(request?.headers.authorization).toBeUndefined();
  });

  it.each([
    ['the path', (url: string) => `${url}/${encodeURIComponent(key)}`],
    ['another parameter', (url: string) => `${url}/?next=${encodeURIComponent(`/v2?token=${token}`)}`],
    ['a parameter, encoded twice', (url: string) => `${url}/?next=${encodeURIComponent(encodeURIComponent(key))}`],
    ['Base64', (url: string) => `${url}/?auth=${Buffer.from(`me:${token}`).toString('base64url')}`],
  ])('that carries a secret to another host in %s is not followed', async (_, location) => {
    const { second, asked } = await twoHosts(location);
    const failure = await failureOf(asked);
    expect(failure).toMatchObject({
      kind: 'refused',
      message: 'Sample: bars of AAPL: the server redirects to another host with a secret in the address.',
    });
    expect(second.requests.length).toBe(0);
  });

  it('out of the hosts of the provider is not followed', async () => {
    const stranger = await server(() => ({ body: '"stranger"' }));
    const { client, loopback } = await sampleAt(() => to(`${stranger.url}/?token=${token}`));
    const failure = await failureOf(client.ask(question()));
    expect(failure).toMatchObject({
      kind: 'refused',
      message: `Sample: bars of AAPL: the server redirects to an address that is not one of the provider: ${stranger.url}.`,
    });
    expect([loopback.requests.length, stranger.requests.length]).toEqual([1, 0]);
  });

  it.each([
    'ftp://data.sample.test/',
    'http://data.sample.test/v2',
    'javascript:alert(1)',
    'http://',
    'https://data.sample.test:8443/',
  ])('to %s is not followed', async (location) => {
    const { client } = await sampleAt(() => to(location));
    expect(await failureOf(client.ask(question()))).toMatchObject({ kind: 'refused' });
  });

  it('from https to http is not followed', async () => {
    const asked: string[] = [];
    const fetch: typeof globalThis.fetch = async (input) => {
      asked.push(String(input));
      return new Response(null, { status: 302, headers: { location: 'http://127.0.0.1/v2/bars' } });
    };
    const bases = { main: 'https://data.sample.test', other: 'http://127.0.0.1' };
    const { client } = sampleClient(undefined, { fetch }, { ...sampleProvider, bases });
    expect((await failureOf(client.ask(question()))).kind).toBe('refused');
    expect(asked).toEqual([`https://data.sample.test/bars?token=${token}`]);
  });

  it('is followed five times and no more', async () => {
    const { client, loopback } = await sampleAt(({ url, number }) =>
      url.pathname === '/good' && number > 5 ? { body: '[]' } : to(url.pathname),
    );
    expect((await client.ask(question('/good'))).value).toEqual([]);
    const failure = await failureOf(client.ask(question('/endless')));
    expect(failure.message).toBe('Sample: bars of AAPL: the server redirects more than five times.');
    expect(loopback.requests.length).toBe(6 + 6);
  });

  it('of a POST is followed when it keeps the question', async () => {
    const kept = await twoHosts((url) => `${url}/chat`, { a: 1 }, 307);
    expect((await kept.asked).value).toBe('second');
    expect(kept.second.requests[0]).toMatchObject({ method: 'POST', body: '{"a":1}' });
    const dropped = await twoHosts((url) => `${url}/chat`, { a: 1 }, 302);
    expect(await failureOf(dropped.asked)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('drops the question'),
    });
  });

  it('without an address is an answer like any other', async () => {
    const { client } = await sampleAt(({ number }) => (number === 1 ? { status: 302 } : { body: '[]' }));
    expect((await client.ask(question())).value).toEqual([]);
  });
});
