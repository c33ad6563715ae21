import { afterEach, expect, it, vi } from 'vitest';
import { githubPlatform } from '../../../src/platform/github.ts';

afterEach(() => vi.unstubAllEnvs());

const platform = () => githubPlatform({ tiers: [], signal: new AbortController().signal });

it('knows the commit and run of the caller, and apart from them where the action came from', () => {
  vi.stubEnv('GITHUB_SHA', 'c'.repeat(40));
  vi.stubEnv('GITHUB_REPOSITORY', 'someone/scores');
  vi.stubEnv('GITHUB_RUN_ID', '12');
  vi.stubEnv('GITHUB_RUN_ATTEMPT', '2');
  vi.stubEnv('GITHUB_ACTION_REPOSITORY', 'regimen/regimen');
  vi.stubEnv('GITHUB_ACTION_REF', 'v1');
  expect(platform()).toMatchObject({
    commit: 'c'.repeat(40),
    run: 'someone/scores#12.2',
    origin: 'regimen/regimen@v1',
  });
});

it('knows no origin of an action of the workspace', () => {
  vi.stubEnv('GITHUB_ACTION_REPOSITORY', '');
  vi.stubEnv('GITHUB_ACTION_REF', 'v1');
  expect(platform().origin).toBeUndefined();
});
