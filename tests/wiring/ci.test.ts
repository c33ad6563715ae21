import { afterAll, describe, expect, test } from 'vitest';
import { StubbedRepository } from '../support/workflows/stub-stages.ts';

// ci.yml over an npm that only says what it was asked, and fails when FAILING names it.

const repository = new StubbedRepository();
repository.program('npm', 'echo "npm $*" >> "$CALLS"\n[ "$FAILING" != "$*" ]\n');
afterAll(() => repository.remove());

const ci = (event: string, environment: Record<string, string> = {}) =>
  repository.run('ci', environment, {
    event,
    ...(event === 'push' ? { eventPayload: { ref: 'refs/heads/main' } } : {}),
  });

describe('ci.yml', () => {
  test('is green when every job is', async () => {
    const { result, ended } = await ci('push');
    expect([result.conclusion, ended]).toEqual([
      'success',
      { check: 'success', test: 'success', simulate: 'success', 'all-green': 'success' },
    ]);
  });

  test.each([
    ['run check', 'check'],
    ['run generate -- --check', 'check'],
    ['run build -- --check', 'check'],
    ['test', 'test'],
    ['run simulate -- --reduced', 'simulate'],
  ])('is red in the one check that a branch rule asks for when "npm %s" fails', async (command, job) => {
    const { ended } = await ci('push', { FAILING: command });
    expect(ended).toMatchObject({ [job]: 'failure', 'all-green': 'failure' });
  });

  test('does every case of the tests, every run of the simulations and the guide at night alone', async () => {
    const atNight = (await ci('schedule')).calls;
    expect(atNight).toEqual(
      expect.arrayContaining(['npm run test:all', 'npm run guide', 'npm run simulate -- --full']),
    );
    expect(atNight).not.toContain('npm test');
    const pushed = (await ci('push')).calls;
    expect(pushed).toEqual(expect.arrayContaining(['npm test', 'npm run simulate -- --reduced']));
    expect(pushed).not.toContain('npm run test:all');
    expect(pushed).not.toContain('npm run guide');
    expect(pushed).not.toContain('npm run simulate -- --full');
  });

  test('the runs above have taken every branch', () => {
    expect(repository.untakenBranches('.github/workflows/ci.yml')).toEqual([]);
  });
});
