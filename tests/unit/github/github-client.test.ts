import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { GitHubClient } from '../../../src/github/github-client.ts';
import { GitHubRefusal } from '../../../src/github/github-refusal.ts';
import { keepIssue } from '../../../src/github/keep-issue.ts';
import { IssuesDouble, type IssuesDoubleOptions, refusal } from '../../loopback/issues-double.ts';
import { type Loopback, startLoopback } from '../../loopback/loopback-server.ts';

const now = Date.UTC(2026, 6, 3, 12);
const token = 'ghs_hush4711';
let pauses: number[];
beforeEach(() => {
  pauses = [];
});

interface Served {
  readonly client: GitHubClient;
  readonly service: IssuesDouble;
  readonly server: Loopback;
}

async function served(options: Partial<IssuesDoubleOptions> & { readonly sent?: string } = {}): Promise<Served> {
  const repository = 'someone/scores';
  const service = new IssuesDouble({ repository, token, account: 'github-actions[bot]', ...options });
  const server = await startLoopback(service.respond);
  onTestFinished(() => server.close());
  const client = new GitHubClient({
    apiUrl: `${server.url}/`,
    repository,
    token: options.sent ?? token,
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    clock: () => now,
    wait: async (ms) => void pauses.push(ms),
    silenceMs: 2000,
  });
  return { client, service, server };
}

async function refused(promise: Promise<unknown>): Promise<GitHubRefusal> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitHubRefusal)) throw new Error(`No refusal but ${String(error)}`);
  return error;
}

describe('the issues of a repository', () => {
  it('are listed by label over all pages, newest first, pull requests marked', async () => {
    const { client, service, server } = await served({ pageSize: 2 });
    for (let number = 1; number <= 5; number++) service.add({ body: `issue ${number}` });
    service.add({ labels: ['bug'] });
    service.add({ isPullRequest: true, state: 'closed', author: 'dependabot[bot]' });
    const issues = await client.issues('regimen');
    expect(issues.map(({ number }) => number)).toEqual([7, 5, 4, 3, 2, 1]);
    expect(issues[0]).toEqual({
      number: 7,
      isOpen: false,
      isPullRequest: true,
      body: '',
      url: 'https://github.example/someone/scores/issues/7',
      author: 'dependabot[bot]',
      labels: ['regimen'],
    });
    expect(server.requests).toHaveLength(3);
    expect(server.requests[0]?.headers).toMatchObject({
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
    });
  });

  it('are those of the first ten pages', async () => {
    const { client, service, server } = await served({ pageSize: 1 });
    for (let number = 1; number <= 12; number++) service.add({});
    expect((await client.issues('regimen')).map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(server.requests).toHaveLength(10);
  });

  it('are not looked for at another address, which would get the token', async () => {
    const { client, service, server } = await served();
    const elsewhere = await startLoopback(() => ({ body: '[]' }));
    onTestFinished(() => elsewhere.close());
    service.replies.push({ headers: { link: `<${elsewhere.url}/repos?page=2>; rel="next"` }, body: '[]' });
    expect(await client.issues('regimen')).toEqual([]);
    expect(elsewhere.requests).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('are made, changed and commented on', async () => {
    const { client, service } = await served();
    const made = await client.create('Title', 'Body', 'regimen');
    expect(made).toMatchObject({ number: 1, isOpen: true, labels: ['regimen'], author: 'github-actions[bot]' });
    await client.change(1, { body: 'Other', state: 'closed', state_reason: 'completed' });
    await client.comment(1, 'Done.');
    expect(service.issues).toMatchObject([
      { title: 'Title', body: 'Other', state: 'closed', state_reason: 'completed', comments: ['Done.'] },
    ]);
  });
});

describe('the account', () => {
  it('is that of the token', async () => {
    const { client } = await served({ account: 'my-app[bot]' });
    expect(await client.account()).toBe('my-app[bot]');
  });

  it.each([refusal(403, 'Resource not accessible by integration'), { body: '{"errors":[]}' }, { body: 'no JSON' }])(
    'may stay unknown (%#)',
    async (reply) => {
      const { client, service } = await served();
      service.replies.push(reply);
      expect(await client.account()).toBeUndefined();
    },
  );
});

describe('a refusal', () => {
  it.each([
    [401, 'Bad credentials', 'GITHUB_TOKEN'],
    [403, 'Resource not accessible by integration', 'issues: write'],
    [404, 'Not Found', 'name of the repository'],
    [410, 'Issues are disabled for this repo', 'Issues are switched off'],
    [301, 'Moved Permanently', 'renamed'],
    [422, 'Validation Failed', 'label'],
  ])('with %i says what GitHub said and what to do', async (status, message, advice) => {
    const { client, service, server } = await served();
    service.replies.push(refusal(status, message));
    const { message: text, hint } = await refused(client.issues('regimen'));
    expect(text).toBe(
      `GitHub, asked to list the issues of someone/scores, the server answered with status ${status}: ${message}.`,
    );
    expect(hint).toContain(advice);
    expect(pauses).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('shows one line of what the server says, and no token', async () => {
    const { client, service } = await served({ sent: 'ghs_another' });
    expect((await refused(client.issues('regimen'))).message).not.toContain('ghs_');
    service.replies.push(refusal(400, `a\n::error::b\u202e${'x'.repeat(500)}`));
    const { message } = await refused(client.comment(1, 'x'));
    expect(message).toMatch(/status 400: a ::error::bx+…\.$/);
    expect(message.length).toBeLessThan(400);
  });

  it('is also an answer in another shape', async () => {
    const { client, service } = await served();
    service.replies.push({ body: '[{"number":"1"}]' });
    expect((await refused(client.issues('regimen'))).message).toContain('answered something else');
  });
});

describe('a service that is asked too often', () => {
  it.each([
    ['as Retry-After says', refusal(403, 'You have exceeded a secondary rate limit.', { 'retry-after': '42' }), 42_000],
    ['as Retry-After says', refusal(429, 'Too many', { 'retry-after': '1' }), 1000],
    ['a minute where nothing is said', refusal(403, 'You have exceeded a secondary rate limit.'), 60_000],
    [
      'until the allowance is renewed',
      refusal(403, 'API rate limit exceeded', {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(now / 1000 + 30),
      }),
      30_000,
    ],
  ])('is left alone %s', async (_, reply, pause) => {
    const { client, service } = await served();
    service.replies.push(reply);
    await client.create('Title', 'Body', 'regimen');
    expect(pauses).toEqual([pause]);
    expect(service.issues).toHaveLength(1);
  });

  it('is not waited for longer than two minutes, nor more than twice', async () => {
    const { client, service, server } = await served();
    service.replies.push(refusal(429, 'Too many', { 'retry-after': '121' }));
    expect((await refused(client.issues('regimen'))).message).toContain('left alone for 121 s');
    const busy = refusal(429, 'Too many', { 'retry-after': '120' });
    service.replies.push(busy, busy, busy, busy);
    expect((await refused(client.issues('regimen'))).message).toContain('status 429, 3 times');
    expect(pauses).toEqual([120_000, 120_000]);
    expect(server.requests).toHaveLength(4);
  });
});

describe('a failure that passes', () => {
  it('is waited out where the request may be made twice', async () => {
    const { client, service } = await served();
    service.add({});
    service.replies.push({ status: 502 }, { fault: 'reset' });
    expect(await client.issues('regimen')).toHaveLength(1);
    expect(pauses).toEqual([500, 1000]);
  });

  it.each([{ status: 502 }, { fault: 'reset' } as const])(
    'is the end of a comment, which must not be made twice (%#)',
    async (reply) => {
      const { client, service } = await served();
      service.add({});
      service.replies.push(reply);
      await refused(client.comment(1, 'Once.'));
      expect(service.issues[0]?.comments).toEqual([]);
      expect(pauses).toEqual([]);
    },
  );
});

it('an issue whose answer was lost is made again, and found to be one too many', async () => {
  const { client, service } = await served();
  service.losesAnswer = true;
  const facts = { week: '2026-07-02', done: [], runUrl: undefined, details: '' };
  const keeping = { client, account: 'github-actions[bot]', label: 'regimen', isDryRun: false };
  const deeds = await keepIssue('failure', facts, [], keeping);
  expect(deeds.map(({ action, issue }) => [action, issue?.number])).toEqual([
    ['create', 2],
    ['close-duplicate', 2],
  ]);
  expect(service.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
});
