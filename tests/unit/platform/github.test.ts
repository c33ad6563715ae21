import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { Secrets } from '../../../src/log/secrets.ts';
import { githubPlatform } from '../../../src/platform/github.ts';

afterEach(() => vi.unstubAllEnvs());

const platform = (environment: Record<string, string> = {}) =>
  githubPlatform(
    { tiers: [], signal: new AbortController().signal, audience: async () => 'owner' },
    new Secrets(environment),
  );

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

it('tells the runner a secret that it gives out, before anything can be written', () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  onTestFinished(() => void vi.restoreAllMocks());
  const { secret, log } = platform({ TOKEN: ' tok-93f1c2a7\n' });
  expect(secret('TOKEN')).toBe('tok-93f1c2a7');
  log.info('asked with tok-93f1c2a7');
  log.error('asked with tok%2D93f1c2a7, or tok-93f1c2a7');
  secret('TOKEN');
  expect(written).toEqual([
    '::add-mask::tok-93f1c2a7\n',
    'asked with ***\n',
    '::error::asked with tok%252D93f1c2a7, or ***\n',
  ]);
});

it('knows no origin of an action of the workspace', () => {
  vi.stubEnv('GITHUB_ACTION_REPOSITORY', '');
  vi.stubEnv('GITHUB_ACTION_REF', 'v1');
  expect(platform().origin).toBeUndefined();
});
