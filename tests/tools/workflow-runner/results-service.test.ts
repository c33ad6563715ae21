import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ResultsService } from '../../../tools/workflow-runner/results-service/results-service.ts';
import { startResultsService } from '../../../tools/workflow-runner/results-service/results-service.ts';
import type { CacheScope } from '../../../tools/workflow-runner/results-service/runtime-token.ts';
import { makeFolder } from './fixture.ts';

let service: ResultsService;
beforeAll(async () => {
  service = await startResultsService(makeFolder());
});
afterAll(() => service.close());

const main: CacheScope = { scope: 'refs/heads/main', writable: true };
const tokenFor = (...cacheScopes: CacheScope[]) => service.tokens.issue({ runId: 'run', jobId: 'job', cacheScopes });

async function call(method: string, body: Record<string, unknown>, token = tokenFor(main)) {
  const store = method.includes('Cache') ? 'CacheService' : 'ArtifactService';
  const response = await fetch(`${service.url}twirp/github.actions.results.api.v1.${store}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ workflow_run_backend_id: 'run', workflow_job_run_backend_id: 'job', ...body }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

const put = (url: string | undefined, content: string) => fetch(url ?? '', { method: 'PUT', body: content });

it('listens on this machine only', () => {
  expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
});

describe('artifacts', () => {
  it('are immutable, checked by size and digest, and can be fetched by a signed URL', async () => {
    const created = await call('CreateArtifact', { name: 'scores' });
    await put(created.body.signed_upload_url, 'content');
    const digest = `sha256:${createHash('sha256').update('content').digest('hex')}`;
    const finish = (size: string, hash: string) => call('FinalizeArtifact', { name: 'scores', size, hash });
    expect((await finish('6', digest)).status).toBe(400);
    expect((await finish('7', 'sha256:00')).status).toBe(400);
    expect((await finish('7', digest)).body).toMatchObject({ ok: true });
    expect(await call('CreateArtifact', { name: 'scores' })).toMatchObject({
      status: 409,
      body: { code: 'already_exists' },
    });
    expect((await call('ListArtifacts', { name_filter: 'scores' })).body.artifacts).toMatchObject([
      { digest, size: '7' },
    ]);
    const { signed_url: url = '' } = (await call('GetSignedArtifactURL', { name: 'scores' })).body;
    expect(await (await fetch(url)).text()).toBe('content');
    expect((await fetch(url.replace('sig=', 'sig=x'))).status).toBe(403);
  });

  it('refuse names that GitHub refuses, other runs and forged tokens', async () => {
    expect((await call('CreateArtifact', { name: 'a/b' })).status).toBe(400);
    expect((await call('CreateArtifact', { name: 'x', workflow_run_backend_id: 'other' })).status).toBe(403);
    const [header, , signature] = tokenFor(main).split('.');
    expect((await call('ListArtifacts', {}, `${header}.e30.${signature}`)).status).toBe(401);
  });

  it('are listed by the REST routes; any other route is not found', async () => {
    const list = await (await fetch(`${service.url}repos/o/r/actions/runs/run/artifacts`)).json();
    expect(list).toMatchObject({ total_count: 1, artifacts: [{ name: 'scores' }] });
    expect((await fetch(`${service.url}repos/o/r/issues`)).status).toBe(404);
  });
});

describe('caches', () => {
  const save = async (key: string, token: string) => {
    const { body } = await call('CreateCacheEntry', { key, version: 'v' }, token);
    await put(body.signed_upload_url, key);
    return (await call('FinalizeCacheEntryUpload', { key, version: 'v', size_bytes: String(key.length) }, token)).body;
  };
  const restore = async (key: string, restoreKeys: string[], token: string, version = 'v') =>
    (await call('GetCacheEntryDownloadURL', { key, restore_keys: restoreKeys, version }, token)).body.matched_key;

  it('are found by key, then by the newest key with the same beginning, of the same version', async () => {
    const token = tokenFor(main);
    await save('panel-1', token);
    await save('panel-2', token);
    expect(await restore('panel-1', [], token)).toBe('panel-1');
    expect(await restore('panel-9', ['panel-'], token)).toBe('panel-2');
    expect(await restore('panel-1', [], token, 'other')).toBeUndefined();
    expect((await call('CreateCacheEntry', { key: 'panel-1', version: 'v' }, token)).body.ok).toBe(false);
  });

  it('of a pull request are its own; it may read those of its base, and not the other way round', async () => {
    const pull = tokenFor({ scope: 'refs/pull/7/merge', writable: true }, { ...main, writable: false });
    await save('mine', pull);
    expect(await restore('mine', [], pull)).toBe('mine');
    expect(await restore('panel-1', [], pull)).toBe('panel-1');
    expect(await restore('mine', [], tokenFor(main))).toBeUndefined();
    expect(
      (await call('CreateCacheEntry', { key: 'k', version: 'v' }, tokenFor({ ...main, writable: false }))).status,
    ).toBe(403);
  });

  it("serve GitHub's own client", async () => {
    const script = `
      import { saveCache, restoreCache } from '@actions/cache';
      import { rmSync, writeFileSync, readFileSync } from 'node:fs';
      process.chdir(process.env.RUNNER_TEMP);
      writeFileSync('data.txt', 'kept');
      await saveCache(['data.txt'], 'client-1');
      rmSync('data.txt');
      console.log('HIT', await restoreCache(['data.txt'], 'client-2', ['client-']), readFileSync('data.txt', 'utf8'));
    `;
    const output = await new Promise<string>((resolve, reject) =>
      execFile(
        process.execPath,
        ['--input-type=module', '-e', script],
        {
          cwd: import.meta.dirname,
          env: {
            PATH: process.env.PATH,
            ACTIONS_RESULTS_URL: service.url,
            ACTIONS_RUNTIME_TOKEN: tokenFor(main),
            ACTIONS_CACHE_SERVICE_V2: 'True',
            RUNNER_TEMP: makeFolder(),
          },
        },
        (error, stdout) => (error === null ? resolve(stdout) : reject(error)),
      ),
    );
    expect(output).toContain('HIT client-1 kept');
  });
});
