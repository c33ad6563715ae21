import { afterAll, describe, expect, test } from 'vitest';
import { StubbedRepository } from '../support/workflows/stub-stages.ts';

// What a repository that uses Regimen publishes, deploys, signs and says, when a step before it fails.

const repository = new StubbedRepository();
afterAll(() => repository.remove());

const both = '2026-06-26,2026-07-02';
const variables = { REGIMEN_PAGES: 'true', REGIMEN_ATTEST: 'true', REGIMEN_ISSUES: 'true' };
const last = ['publish', 'verify', 'deploy-pages', 'attest', 'issue'];

/** What was called behind the week, each once, in the order of the list above. */
async function behind(environment: Record<string, string>, more: Record<string, string> = {}): Promise<string[]> {
  const { calls } = await repository.runConsumer('weekly', environment, { variables: { ...variables, ...more } });
  return last.flatMap((name) => calls.find((call) => call.startsWith(`${name}|`)) ?? []);
}

describe('the weekly workflow of the example', () => {
  test('publishes, verifies, deploys and signs', async () => {
    const { calls } = await repository.runConsumer('weekly', {}, { variables });
    const at = (name: string) => calls.findIndex((call) => call.startsWith(`${name}|`));
    expect(at('publish')).toBeLessThan(at('verify'));
    expect(at('verify')).toBeLessThan(Math.min(at('deploy-pages'), at('attest')));
    expect(calls.filter((call) => call === 'verify|')).toHaveLength(2);
    expect(calls).toEqual(
      expect.arrayContaining(['deploy-pages|', `attest|${both}`, `issue|success, ${both}, done: ${both}`]),
    );
  });

  test.each([
    ['plan', 'no week'],
    ['restore', both],
    ['ingest', both],
    ['enrich', both],
  ])('publishes, deploys and signs nothing when "%s" fails, and says so of %s', async (failing, weeks) => {
    expect(await behind({ FAILING: failing })).toEqual([`issue|failure, ${weeks}, done: none`]);
  });

  test('publishes what there is when the regime of a week fails, deploys it, and signs the weeks that are done', async () => {
    expect(await behind({ FAILING: 'score a', REFUSING: 'publish', DONE: '2026-06-26' })).toEqual([
      'publish|',
      'verify|',
      'deploy-pages|',
      'attest|2026-06-26',
      `issue|failure, ${both}, done: 2026-06-26`,
    ]);
  });

  test.each(['restore history', 'evaluate', 'report'])(
    'publishes and signs when "%s" fails, and deploys no site, because there is none',
    async (failing) => {
      expect(await behind({ FAILING: failing })).toEqual([
        'publish|',
        'verify|',
        `attest|${both}`,
        `issue|failure, ${both}, done: ${both}`,
      ]);
    },
  );

  test('deploys and signs nothing when nothing could be published', async () => {
    expect(await behind({ FAILING: 'publish' })).toEqual(['publish|', `issue|failure, ${both}, done: none`]);
  });

  test('deploys and signs nothing when the ledgers are not whole', async () => {
    expect(await behind({ FAILING: 'verify' })).toEqual([
      'publish|',
      'verify|',
      `issue|failure, ${both}, done: ${both}`,
    ]);
  });

  test('without a memory verifies nothing, deploys, and signs what was audited', async () => {
    expect(await behind({ REFUSING: 'summary', DONE: '2026-07-02' }, { REGIMEN_MEMORY: 'false' })).toEqual([
      'deploy-pages|',
      'attest|2026-07-02',
      `issue|failure, ${both}, done: 2026-07-02`,
    ]);
  });

  test('fails where the issue cannot be written, after all else is done', async () => {
    const { result, ended: jobs } = await repository.runConsumer('weekly', { FAILING: 'issue' }, { variables });
    expect(result.conclusion).toBe('failure');
    expect(jobs).toMatchObject({ publish: 'success', pages: 'success', attest: 'success', issue: 'failure' });
  });

  test('only publishes where no variable asks for more', async () => {
    const { calls } = await repository.runConsumer('weekly');
    expect(calls.at(-1)).toBe('publish|');
  });

  test('signs nothing where the run scored none of the weeks that are done', async () => {
    expect(await behind({ DONE: '2026-06-18' })).toEqual([
      'publish|',
      'verify|',
      'deploy-pages|',
      `issue|success, ${both}, done: 2026-06-18`,
    ]);
  });
});

describe('the backfill of the example', () => {
  const calls = async (environment: Record<string, string>, inputs: Record<string, string> = { 'dry-run': 'false' }) =>
    (await repository.runConsumer('backfill', environment, { inputs: { start: '2026-06-26', ...inputs } })).calls;

  test('hands on a typed number, and publishes', async () => {
    const made = await calls({}, { 'dry-run': 'false', 'chunk-size': '2' });
    expect(made).toContain('backfill|2');
    expect(made.at(-1)).toBe('publish|');
  });

  test.each(['plan', 'restore all', 'backfill', 'enrich'])('publishes nothing when "%s" fails', async (failing) => {
    expect((await calls({ FAILING: failing })).filter((call) => call.startsWith('publish'))).toEqual([]);
  });

  test.each(['backfill 2026-06-26', 'ingest', 'restore history', 'report'])(
    'publishes what there is when "%s" fails',
    async (failing) => {
      expect((await calls({ FAILING: failing })).at(-1)).toBe('publish|');
    },
  );
});

test.each(['examples/consumer/.github/workflows/weekly.yml', 'examples/consumer/.github/workflows/backfill.yml'])(
  'the runs above have taken every branch of %s',
  (workflow) => {
    expect(repository.untakenBranches(workflow)).toEqual([]);
  },
);
