import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { isAbout } from '../../../src/github/issue-marker.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { issue } from '../../../src/stages/weekly/issue.stage.ts';
import { IssuesDouble, refusal } from '../../loopback/issues-double.ts';
import { type Loopback, startLoopback } from '../../loopback/loopback-server.ts';
import { type Heard, noHearing, silentPlatform } from '../../support/silent-platform.ts';

const token = 'ghs_hush4711';
const week = '2025-07-03';
let service: IssuesDouble;
let server: Loopback;

beforeEach(async () => {
  service = new IssuesDouble({ repository: 'someone/scores', token, account: 'github-actions[bot]' });
  server = await startLoopback(service.respond);
  vi.stubEnv('GITHUB_API_URL', server.url);
  vi.stubEnv('GITHUB_SERVER_URL', 'https://github.example');
  vi.stubEnv('GITHUB_REPOSITORY', 'someone/scores');
  vi.stubEnv('GITHUB_RUN_ID', '12');
  vi.stubEnv('GITHUB_RUN_ATTEMPT', '1');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

async function ran(inputs: Record<string, string>, heard: Heard = noHearing(), secret: string | undefined = token) {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-issue-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const request = {
    lakeFolder: join(folder, 'lake'),
    configFile: join(folder, 'pipeline.yaml'),
    inputs: { 'week-ending': week, ...inputs },
  };
  const platform = {
    ...silentPlatform(heard),
    secret: (variable: string) => (variable === 'GITHUB_TOKEN' && secret !== '' ? secret : undefined),
  };
  const { outputs } = await runStage(issue, request, platform);
  return outputs.issues as { week_ending: string; action: string; number: number | null }[];
}

const actions = async (inputs: Record<string, string>) => (await ran(inputs)).map(({ action }) => action);

describe('the issue of a week', () => {
  it('is one over its whole life', async () => {
    expect(await actions({ outcome: 'success' })).toEqual([]);
    expect(await actions({ outcome: 'failure', details: 'ingest: *no bars*' })).toEqual(['create']);
    expect(await actions({ outcome: 'failure', details: 'ingest: *no bars*' })).toEqual([]);
    vi.stubEnv('GITHUB_RUN_ATTEMPT', '2');
    expect(await actions({ outcome: 'failure', details: 'score' })).toEqual(['update']);
    expect(service.issues[0]?.comments).toEqual([]);
    expect(service.issues[0]?.body).toContain('/actions/runs/12/attempts/2)');
    expect(await actions({ outcome: 'success' })).toEqual(['close']);
    expect(await actions({ outcome: 'success' })).toEqual([]);
    expect(service.issues[0]).toMatchObject({ state: 'closed', state_reason: 'completed' });
    vi.stubEnv('GITHUB_RUN_ID', '13');
    expect(await actions({ outcome: 'cancelled' })).toEqual(['reopen']);
    expect(await actions({ outcome: 'skipped' })).toEqual([]);
    expect(service.issues).toHaveLength(1);
    expect(service.issues[0]).toMatchObject({
      title: `The week ending ${week} is not done`,
      state: 'open',
      labels: ['regimen'],
      comments: [expect.stringContaining('is done'), expect.stringContaining('opened again')],
    });
  });

  it('is its own for each week', async () => {
    expect(await actions({ outcome: 'failure', 'week-ending': '2025-06-27,2025-07-03' })).toEqual(['create', 'create']);
    expect(service.issues.map(({ body }, i) => isAbout(body, ['2025-06-27', '2025-07-03'][i]))).toEqual([true, true]);
    expect(await ran({ outcome: 'success', 'week-ending': '2025-06-27' })).toEqual([
      { week_ending: '2025-06-27', action: 'close', number: 1, url: 'https://github.example/someone/scores/issues/1' },
    ]);
    expect(service.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('has the outcome of its own week, and not that of the run', async () => {
    const both = '2025-06-27,2025-07-03';
    await ran({ outcome: 'failure', 'week-ending': both });
    expect(await ran({ outcome: 'failure', 'week-ending': both, done: '2025-06-27', details: 'score' })).toMatchObject([
      { week_ending: '2025-06-27', action: 'close' },
      { week_ending: '2025-07-03', action: 'update' },
    ]);
    expect(service.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
    expect(await ran({ outcome: 'success', 'week-ending': both })).toMatchObject([
      { week_ending: '2025-07-03', action: 'close' },
    ]);
  });

  it("is never a stranger's, whatever he wrote", async () => {
    await ran({ outcome: 'failure' });
    const [ours] = service.issues.splice(0);
    service.add({ body: ours?.body ?? '', author: 'mallory' });
    expect(await actions({ outcome: 'success' })).toEqual([]);
    expect(await actions({ outcome: 'failure' })).toEqual(['create']);
    expect(service.issues[0]).toMatchObject({ author: 'mallory', state: 'open', comments: [] });
  });

  it('is that of the account which the service names, or of the workflow where it names none', async () => {
    service.replies.push(refusal(403, 'Resource not accessible by integration'));
    await ran({ outcome: 'failure' });
    service.replies.push(refusal(403, 'Resource not accessible by integration'));
    expect(await actions({ outcome: 'success' })).toEqual(['close']);
  });

  it('does not hold the token, even where the details do', async () => {
    await ran({ outcome: 'failure', details: `asked with ${token}` });
    expect(service.issues[0]?.body).toContain('asked with ***');
  });
});

describe('a run without a week to blame', () => {
  it('has an issue of its own when it could not be planned, and names no week', async () => {
    expect(await ran({ outcome: 'failure', 'week-ending': '' })).toMatchObject([
      { week_ending: null, action: 'create' },
    ]);
    const [made] = service.issues;
    expect(made?.title).toBe('A weekly run failed');
    expect(made?.body).toContain('failed before it knew its weeks: it could not be planned.');
    expect(`${made?.title}${made?.body}`).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    expect(await ran({ outcome: 'failure', 'week-ending': '' })).toEqual([]);
  });

  it('has it too when all weeks are done and it failed all the same', async () => {
    expect(await ran({ outcome: 'failure', done: week })).toMatchObject([{ week_ending: null, action: 'create' }]);
    expect(service.issues[0]?.body).toMatch(/The week of .*, 2025-07-03, is done, and still it failed/);
  });

  it('is left alone by a run whose weeks are to blame, and closed by one that succeeds', async () => {
    await ran({ outcome: 'failure', 'week-ending': '' });
    expect(await ran({ outcome: 'failure' })).toMatchObject([{ week_ending: week, action: 'create' }]);
    expect(await ran({ outcome: 'success' })).toMatchObject([
      { week_ending: week, action: 'close' },
      { week_ending: null, action: 'close' },
    ]);
    expect(service.issues.map(({ state }) => state)).toEqual(['closed', 'closed']);
    expect(service.issues[0]?.comments[0]).toContain('A later run succeeded: [this run]');
  });
});

describe('two runs at once', () => {
  it('leave one issue open: the older', async () => {
    service.beforeCreation = () => {
      service.beforeCreation = () => undefined;
      service.add({ body: `<!-- regimen: week ${week} -->\nThe other run.` });
    };
    expect(await actions({ outcome: 'failure' })).toEqual(['create', 'close-duplicate']);
    expect(service.issues).toMatchObject([
      { number: 1, state: 'open' },
      { number: 2, state: 'closed', state_reason: 'not_planned', body: expect.stringContaining('Duplicate of #1') },
    ]);
    expect(await actions({ outcome: 'failure' })).toEqual(['update']);
  });

  it('leave one issue open however they overlap', async () => {
    await Promise.all(Array.from({ length: 4 }, () => ran({ outcome: 'failure' })));
    expect(service.issues.filter(({ state }) => state === 'open').map(({ number }) => number)).toEqual([1]);
  });
});

describe('a dry run', () => {
  it('tells, and changes nothing', async () => {
    const heard = noHearing();
    expect(await ran({ outcome: 'failure', 'dry-run': 'true' }, heard)).toEqual([
      { week_ending: week, action: 'create', number: null, url: null },
    ]);
    expect(heard.log).toContain(`Week ${week}: would create an issue`);
    service.add({ body: `<!-- regimen: week ${week} -->\n` });
    const [deed] = await ran({ outcome: 'success', 'dry-run': 'true' });
    expect(deed).toMatchObject({ action: 'close', number: 1 });
    expect(service.issues).toMatchObject([{ state: 'open', comments: [] }]);
    expect(server.requests.every(({ method, url }) => method === 'GET' || url.pathname === '/graphql')).toBe(true);
  });
});

describe('an issue never fails a week', () => {
  it.each([
    [403, 'Resource not accessible by integration'],
    [404, 'Not Found'],
    [410, 'Issues are disabled for this repo'],
    [401, 'Bad credentials'],
  ])('when GitHub answers %i', async (status, message) => {
    const heard = noHearing();
    service.replies.push(undefined, refusal(status, message));
    expect(await ran({ outcome: 'failure' }, heard)).toEqual([]);
    expect(heard.annotations).toEqual([
      {
        level: 'warning',
        title: 'The issue of the week',
        message: expect.stringContaining(`status ${status}: ${message}.`),
      },
    ]);
  });

  it('when there is no token', async () => {
    const heard = noHearing();
    expect(await ran({ outcome: 'failure' }, heard, '')).toEqual([]);
    expect(heard.annotations).toMatchObject([{ level: 'warning', message: expect.stringContaining('GITHUB_TOKEN') }]);
    expect(server.requests).toEqual([]);
  });

  it('when it fails at the second of two weeks, and tells what was done', async () => {
    const heard = noHearing();
    // Account, list, first issue, list again, second issue.
    service.replies.push(undefined, undefined, undefined, undefined, refusal(403, 'Forbidden'));
    const done = await ran({ outcome: 'failure', 'week-ending': '2025-06-27,2025-07-03' }, heard);
    expect(done).toMatchObject([{ week_ending: '2025-06-27', action: 'create', number: 1 }]);
    expect(heard.annotations).toHaveLength(1);
  });

  it('when the label cannot be set, which the next run would miss', async () => {
    const heard = noHearing();
    service.setsLabels = false;
    await ran({ outcome: 'failure' }, heard);
    expect(heard.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('did not get the label "regimen"') },
    ]);
  });
});

it.each([
  ['no outcome', {}],
  ['a label with a comma', { outcome: 'failure', label: 'a,b' }],
  ['no repository', { outcome: 'failure', repository: 'scores' }],
  ['too many weeks', { outcome: 'failure', 'week-ending': '2023-01-06..2025-07-03' }],
])('%s is a mistake of the workflow', async (_, inputs) => {
  await expect(ran(inputs)).rejects.toBeInstanceOf(UserError);
  expect(server.requests).toEqual([]);
});
