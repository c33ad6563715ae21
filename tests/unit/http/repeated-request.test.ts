import { describe, expect, it, onTestFinished } from 'vitest';
import { type RepetitionOptions, RequestFailure, repeatedRequest } from '../../../src/http/repeated-request.ts';
import { passingStatus, retryAfterMs } from '../../../src/http/retry-after.ts';
import { type LoopbackReply, startLoopback } from '../../loopback/loopback-server.ts';

/** Asks a server that gives these replies, the last of them for ever. */
async function asked(replies: readonly LoopbackReply[], options: Partial<RepetitionOptions> = {}) {
  const server = await startLoopback(({ number }) => replies[Math.min(number, replies.length) - 1] ?? {});
  onTestFinished(() => server.close());
  const pauses: number[] = [];
  const request = { url: new URL(`${server.url}/a?key=hush`), method: 'POST', headers: {}, body: 'question' } as const;
  const reply = repeatedRequest(() => request, {
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    wait: async (ms) => void pauses.push(ms),
    attempts: 4,
    silenceMs: 5000,
    maximumBytes: 1000,
    longestWaitMs: 60_000,
    passing: ({ status, headers }) => (passingStatus.has(status) ? { retryAfterMs: retryAfterMs(headers) } : undefined),
    isRepeatable: true,
    ...options,
  });
  const outcome = await reply.then(
    ({ status, body }) => `${status} ${body}`,
    (error: Error) => error,
  );
  return { outcome, pauses, server };
}

describe('a repeated request', () => {
  it('is made until there is an answer that counts, waiting twice as long each time', async () => {
    const { outcome, pauses, server } = await asked([
      { status: 503 },
      { status: 500 },
      { fault: 'reset' },
      { body: 'yes' },
    ]);
    expect(outcome).toBe('200 yes');
    expect(pauses).toEqual([500, 1000, 2000]);
    expect(server.requests.map(({ body }) => body)).toEqual(['question', 'question', 'question', 'question']);
  });

  it('waits as long as the server asks', async () => {
    const { outcome, pauses } = await asked([{ status: 429, headers: { 'retry-after': '17' } }, { body: 'yes' }]);
    expect(outcome).toBe('200 yes');
    expect(pauses).toEqual([17_000]);
  });

  it('gives up when the server asks for too long a rest', async () => {
    const { outcome, pauses } = await asked([{ status: 429, headers: { 'retry-after': '61' } }]);
    expect(outcome).toEqual(
      new RequestFailure('the server answered with status 429 and asks to be left alone for 61 s'),
    );
    expect(pauses).toEqual([]);
  });

  it('gives up after the last attempt, without another pause and without the address', async () => {
    const { outcome, pauses, server } = await asked([{ status: 502 }], { attempts: 2 });
    expect(outcome).toEqual(new RequestFailure('the server answered with status 502, 2 times'));
    expect(pauses).toEqual([500]);
    expect(server.requests).toHaveLength(2);
    expect(String((outcome as Error).stack)).not.toContain('hush');
  });

  it('takes a redirect and a refusal for answers', async () => {
    const moved = { status: 301, headers: { location: 'https://elsewhere.example/' }, body: 'moved' };
    expect((await asked([moved])).outcome).toBe('301 moved');
    expect((await asked([{ status: 403, body: 'no' }])).outcome).toBe('403 no');
  });

  it('is not made again when it may have been carried out and must not be twice', async () => {
    const broken = await asked([{ fault: 'reset' }, { body: 'yes' }], { isRepeatable: false });
    expect(broken.outcome).toBeInstanceOf(RequestFailure);
    expect(broken.server.requests).toHaveLength(1);
    const busy = await asked([{ status: 429 }, { body: 'yes' }], { isRepeatable: false });
    expect(busy.outcome).toBe('200 yes');
  });

  it('gives up an answer that is too large', async () => {
    const { outcome, server } = await asked([{ body: 'x'.repeat(1001) }]);
    expect(outcome).toBeInstanceOf(RequestFailure);
    expect(server.requests).toHaveLength(1);
  });
});
