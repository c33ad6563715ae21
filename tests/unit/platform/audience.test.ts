import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { repositoryAudience } from '../../../src/platform/audience.ts';
import { type LoopbackReply, startLoopback } from '../../loopback/loopback-server.ts';

const name = 'someone/scores';

interface World {
  /** Payload of the event; its file is missing without one. */
  readonly event?: unknown;
  readonly api?: LoopbackReply;
  readonly repository?: string;
  readonly signal?: AbortSignal;
}

async function world({ event, api = { status: 500 }, repository = name, signal }: World) {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-audience-'));
  const server = await startLoopback(() => api);
  onTestFinished(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  });
  const file = join(folder, 'event.json');
  if (event !== undefined) writeFileSync(file, typeof event === 'string' ? event : JSON.stringify(event));
  const ask = repositoryAudience({
    environment: { GITHUB_EVENT_PATH: file, GITHUB_REPOSITORY: repository, GITHUB_API_URL: server.url },
    fetch: globalThis.fetch,
    signal: signal ?? new AbortController().signal,
  });
  return { ask, requests: server.requests };
}

const json = (body: unknown): LoopbackReply => ({ body: JSON.stringify(body) });

describe('the audience of a repository', () => {
  it.each([
    [{ visibility: 'public', private: false }, 'everyone'],
    [{ visibility: 'private', private: true }, 'members'],
    [{ visibility: 'internal', private: true }, 'members'],
    [{ private: true }, 'members'],
    [{ private: false }, 'everyone'],
    [{ visibility: 'public' }, 'everyone'],
  ])('is in the event: %j is for %s', async (repository, audience) => {
    const { ask, requests } = await world({ event: { repository: { full_name: name, ...repository } } });
    expect(await ask()).toBe(audience);
    expect(requests).toEqual([]);
  });

  it.each([
    ['without a repository', { schedule: '23 7 * * 6' }],
    ['that says nothing of it', { repository: { full_name: name } }],
    ['that contradicts itself', { repository: { full_name: name, visibility: 'private', private: false } }],
    ['with a visibility that is new', { repository: { full_name: name, visibility: 'secret', private: true } }],
    ['of another repository', { repository: { full_name: 'else/where', private: true } }],
    ['with wrong types', { repository: { full_name: name, private: 'no' } }],
    ['that is no JSON', '{"repository":'],
    ['that is null', null],
    ['that is not there', undefined],
  ])('is asked of the API, without a token, for an event %s', async (_, event) => {
    const { ask, requests } = await world({ event, api: json({ full_name: name, private: false }) });
    expect(await ask()).toBe('everyone');
    expect(requests.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([`GET /repos/${name}`]);
    expect(requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each<[string, LoopbackReply, string]>([
    ['a repository that not everybody sees', { status: 404, body: '{}' }, 'members'],
    ['a private one', json({ private: true, visibility: 'private' }), 'members'],
    ['an answer that does not say', json({}), 'unknown'],
    ['an answer with wrong types', json([1]), 'unknown'],
    ['an answer that is no JSON', { body: '<html>' }, 'unknown'],
    ['a limit', { status: 403, body: '{}' }, 'unknown'],
    ['an outage', { status: 503 }, 'unknown'],
    ['a broken connection', { fault: 'reset' }, 'unknown'],
  ])('is by the API, for %s', async (_, api, audience) => {
    expect(await (await world({ api })).ask()).toBe(audience);
  });

  it.each(['', 'no-slash', 'a/b/../../user', 'a/b?x=1'])(
    'is unknown of what is no repository: "%s"',
    async (repository) => {
      const { ask, requests } = await world({ repository, api: json({ private: false }) });
      expect(await ask()).toBe('unknown');
      expect(requests).toEqual([]);
    },
  );

  it('is looked for once, and only when it is asked for', async () => {
    const { ask, requests } = await world({ api: { status: 404 } });
    expect(requests).toEqual([]);
    expect(await Promise.all([ask(), ask()])).toEqual(['members', 'members']);
    expect(await ask()).toBe('members');
    expect(requests).toHaveLength(1);
  });

  it('is unknown when the step is stopped meanwhile', async () => {
    const { ask } = await world({ api: { fault: 'hang' }, signal: AbortSignal.abort() });
    expect(await ask()).toBe('unknown');
  });
});
