import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderJournal } from '../../../src/http/folder-journal.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';
import {
  failureOf,
  key,
  question,
  sampleAt,
  sampleClient,
  sampleProvider,
  token,
} from '../../support/http/sample-provider.ts';
import { scratchFolder } from '../../support/lake/sample-lake.ts';

/** Everything a secret could be recognised by. */
const traces = [key, token].flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  encodeURIComponent(secret).toLowerCase(),
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('base64url'),
  Buffer.from(`me:${secret}`).toString('base64').slice(6, -6),
  JSON.stringify(secret).slice(1, -1),
]);

function expectNoSecret(text: string): void {
  for (const trace of traces) expect(text).not.toContain(trace);
}

/** What a talkative server copies into its answers. */
function echo({ url, headers }: LoopbackRequest): string {
  const basic = Buffer.from(`me:${key}`).toString('base64');
  return JSON.stringify({
    detail: `not for ${headers['x-sample-key']}`,
    query: url.search,
    encoded: encodeURIComponent(key),
    authorization: `Basic ${basic}`,
    token: Buffer.from(token).toString('base64'),
  });
}

describe('a secret', () => {
  it.each([
    ['400', (request: LoopbackRequest): LoopbackReply => ({ status: 400, body: echo(request) })],
    [
      '401',
      (request: LoopbackRequest): LoopbackReply => ({
        status: 401,
        body: `bad key ${request.headers['x-sample-key']}`,
      }),
    ],
    ['403', (request: LoopbackRequest): LoopbackReply => ({ status: 403, body: echo(request) })],
    ['404', (request: LoopbackRequest): LoopbackReply => ({ status: 404, body: request.url.href })],
    [
      '429',
      (request: LoopbackRequest): LoopbackReply => ({
        status: 429,
        body: echo(request),
        headers: { 'retry-after': '9' },
      }),
    ],
    ['500', (request: LoopbackRequest): LoopbackReply => ({ status: 500, body: echo(request) })],
    ['a note', (request: LoopbackRequest): LoopbackReply => ({ body: `{"error":${JSON.stringify(echo(request))}}` })],
    [
      'a note about a limit',
      (request: LoopbackRequest): LoopbackReply => ({ body: `rate limit of ${request.headers['x-sample-key']}` }),
    ],
    ['the wrong shape', (request: LoopbackRequest): LoopbackReply => ({ body: `${token}${echo(request)}` })],
    [
      'a redirect',
      (request: LoopbackRequest): LoopbackReply => ({
        status: 302,
        headers: { location: `http://${token}.test/${request.url.search}` },
      }),
    ],
    ['silence', (): LoopbackReply => ({ fault: 'hang' })],
    ['a broken connection', (): LoopbackReply => ({ fault: 'reset' })],
  ])('is in no message, hint, cause or log line after %s', async (_, respond) => {
    const http = { attempts: 2, timeout_seconds: 0.3, retry_seconds: 60 };
    const { client, lines } = await sampleAt(respond, { http });
    const failure = await failureOf(client.ask(question()));
    expectNoSecret([failure.message, failure.hint, failure.stack, String(failure.cause), ...lines].join('\n'));
    const next = await failureOf(client.ask(question('/next')));
    expectNoSecret([next.message, next.hint, ...lines].join('\n'));
  });

  it('is hidden in the quoted text and nothing else', async () => {
    const { client } = await sampleAt(({ headers }) => ({
      status: 422,
      body: `key ${headers['x-sample-key']} is old`,
    }));
    const failure = await failureOf(client.ask(question()));
    expect(failure.message).toBe('Sample: bars of AAPL: the server answered with status 422: "key *** is old".');
  });

  it('is not cut in half at the end of the quoted text', async () => {
    const { client } = await sampleAt(() => ({ status: 422, body: `${'x'.repeat(200 - 6)}${token}` }));
    const failure = await failureOf(client.ask(question()));
    expect(failure.message).not.toContain(token.slice(0, 5));
  });

  it('that is too short to be told from other text keeps the server from being quoted', async () => {
    const { loopback } = await sampleAt(({ number }) => ({
      status: 422,
      body: number === 1 ? 'your key is k1' : 'plain',
    }));
    const definition = {
      ...sampleProvider,
      secrets: [{ variable: 'SAMPLE_KEY', description: 'The key.' }],
      authorise: () => ({ headers: { 'x-sample-key': 'k1' } }),
    };
    const { client } = sampleClient(loopback.url, { secret: () => 'k1' }, definition);
    const message = (detail: string) => `Sample: bars of AAPL: the server answered with status 422${detail}.`;
    expect((await failureOf(client.ask(question('/1')))).message).toBe(message(''));
    expect((await failureOf(client.ask(question('/2')))).message).toBe(message(': "plain"'));
  });

  it('is not in what is stored and returned, even when a good answer holds it', async () => {
    const folder = join(scratchFolder(), 'answers');
    const { client, loopback, lines } = await sampleAt((request) => ({ body: `{"é":1,"echo":${echo(request)}}` }), {
      journal: folderJournal(folder),
    });
    const { value, source } = await client.ask(question('/bars?symbols=A'));
    expect(loopback.requests[0]?.url.search).toContain(token);
    expect(value).toMatchObject({ é: 1, echo: { detail: 'not for ***', authorization: 'Basic ***', token: '***' } });
    expectNoSecret([JSON.stringify(value), JSON.stringify(source), ...lines].join('\n'));
    const [name = '', ...others] = readdirSync(folder);
    expect(others).toEqual([]);
    const stored = gunzipSync(readFileSync(join(folder, name)).subarray(65)).toString();
    expectNoSecret(`${name}\n${stored}`);
    expectNoSecret(readFileSync(join(folder, name)).toString('latin1'));
    const [answer] = await folderJournal(folder).all();
    expect(answer).toMatchObject({ sha256: source.sha256, bytes: source.bytes });
    expect(sha256Hex(answer?.body ?? '')).toBe(source.sha256);
  });

  it('leaves an answer that does not hold it as it came', async () => {
    const bytes = Buffer.concat([Buffer.from('"'), Buffer.from([0xff, 0xfe]), Buffer.from('"')]);
    const { client } = await sampleAt(() => ({ body: bytes }));
    expect((await client.ask(question())).source.sha256).toBe(sha256Hex(bytes));
  });

  it('that a header cannot carry is not in the failure of fetch', async () => {
    const fetch: typeof globalThis.fetch = (input, init) => {
      throw new TypeError(`cannot fetch ${String(input)} with ${JSON.stringify([...new Headers(init?.headers)])}`);
    };
    const { client, lines } = sampleClient(undefined, { fetch });
    const failure = await failureOf(client.ask(question()));
    expect(failure.message).toBe('Sample: bars of AAPL: the connection failed (unknown reason), 5 times.');
    expectNoSecret([failure.message, failure.stack, String(failure.cause), ...lines].join('\n'));
  });
});
