import { afterAll, describe, expect, test } from 'vitest';
import { type RunStatus, runStatus } from '../../src/report/research/run-status.ts';
import { StubbedRepository } from '../support/workflows/stub-stages.ts';

// research.yml and panel.yml, as the example of a repository of its own calls them: which steps run when others fail or are not wanted, and
// what the status file then says.

const repository = new StubbedRepository();
repository.program(
  'curl',
  'for last; do :; done\necho "curl $last" >> "$CALLS"\nmkdir -p packs && echo pack > packs/bars.csv\n',
);
afterAll(() => repository.remove());

/** The steps of a whole run, in their order; the shards are side by side. */
const store = ['restore|', 'backbone|', 'reconcile|', 'snapshot|', 'invalidate|', 'universe|'];
const numbers = ['1/4', '2/4', '3/4', '4/4'];
const shards = numbers.flatMap((shard) => [`restore ${shard}|`, `panel ${shard}|pinned`]);
/** Without keys there are no tables to be had. */
const restored = { merge: 'restore snapshot|', screening: 'restore snapshot,trials,candidates,survivors_a|' };
const whole = [...store, ...shards, restored.merge, 'merge|7', restored.screening, 'stage-a|pinned', 'publish|'];
const withoutMemory = { variables: { REGIMEN_MEMORY: 'false' } };

async function run(
  environment: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = {},
  options: Parameters<StubbedRepository['runConsumer']>[2] = {},
) {
  const { result, ended, calls, keys } = await repository.runConsumer('research', environment, { inputs, ...options });
  const said = calls.find((call) => call.startsWith('status|'))?.slice('status|'.length);
  const steps = calls.filter((call) => !call.startsWith('status|'));
  return { result, ended, steps, keys, status: statusIn(said) };
}

/** The status file that the real stage would have written from what it was told. */
function statusIn(told: string | undefined): RunStatus | undefined {
  if (told === undefined) return undefined;
  return runStatus({ ...JSON.parse(told), run: null, url: null, time: '2026-07-02T00:00:00.000Z' });
}

/** `backbone: success` and so on, with the note where there is one. */
function lines(status: RunStatus | undefined): string[] {
  return (status?.steps ?? []).map(({ step, result, note }) => `${step}: ${[result, note].filter(Boolean).join(', ')}`);
}

/** Which steps ran, in an order that does not depend on which shard was first. */
const sorted = (steps: readonly string[]) => steps.toSorted();

describe('research.yml', () => {
  test('does every step, the shards of the panel side by side, writes the status, and is published', async () => {
    const { result, steps, status } = await run();
    expect(result.conclusion).toBe('success');
    expect(sorted(steps)).toEqual(sorted(whole));
    expect(steps.slice(0, store.length)).toEqual(store);
    expect(steps.slice(-5)).toEqual(whole.slice(-5));
    for (const shard of numbers) {
      expect(steps.indexOf(`restore ${shard}|`)).toBeLessThan(steps.indexOf(`panel ${shard}|pinned`));
    }
    expect(status?.result).toBe('success');
    expect(status?.steps.find(({ step }) => step === 'merge')).toMatchObject({
      counts: { rows: 12 },
      digests: { digest: 'd1e5', 'feature-set': 'f00d' },
    });
  });

  test('restores and publishes nothing without a memory', async () => {
    const { steps, status, ended } = await run({}, {}, withoutMemory);
    expect(sorted(steps)).toEqual(sorted(whole.filter((call) => !/^(restore|publish)/.test(call))));
    expect(ended).toMatchObject({ publish: 'skipped' });
    expect(lines(status)[0]).toBe('restore: skipped, not asked for: memory is false');
  });

  test('gives the keys of the object storage to who restores and publishes, and has them restore what each needs', async () => {
    const secrets = { AWS_ACCESS_KEY_ID: 'storage-key', AWS_SECRET_ACCESS_KEY: 'storage-key' };
    const { steps, keys } = await run({}, {}, { secrets });
    const both = 'AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY';
    expect(keys).toEqual([...Array(7).fill(`restore ${both}`), `publish ${both}`]);
    expect(steps).toContain('restore panel,panel_shards,panel_index|');
    const screening = steps.find((call) => call.startsWith('restore snapshot,trials'));
    expect(screening).toMatch(/,panel,panel_index,fold_metrics,ic_by_date,trial_returns\|$/);
  });

  test('says of a step that was left out which switch said so, and goes on with what is there', async () => {
    const { steps, status } = await run(
      {},
      {
        'run-backbone': 'false',
        'run-reconcile': 'false',
        'run-snapshot': 'false',
        'run-invalidate': 'false',
        'run-universe': 'false',
      },
    );
    const rest = whole.filter((call) => !store.slice(1).includes(call)).map((call) => call.replace('pinned', ''));
    expect(sorted(steps)).toEqual(sorted(rest));
    expect(status?.result).toBe('success');
    expect(lines(status).slice(1, 7)).toEqual([
      'backbone: skipped, not asked for: run-backbone is false',
      'reconcile: skipped, not asked for: run-reconcile is false',
      'snapshot: skipped, not asked for: run-snapshot is false',
      'invalidate: skipped, not asked for: run-invalidate is false',
      'universe: skipped, not asked for: run-universe is false',
      'panel: success',
    ]);
  });

  test('screens the panel of before where none is asked for', async () => {
    const { steps, status } = await run({}, { 'run-panel': 'false' });
    expect(steps).toEqual([...store, restored.screening, 'stage-a|pinned', 'publish|']);
    expect(lines(status)).toContain('merge: skipped, not asked for: run-panel is false');
    expect(status?.result).toBe('success');
  });

  test('ends with the panel where no screening is asked for', async () => {
    const { steps, ended, status } = await run({}, { 'run-stage-a': 'false' });
    expect(steps.slice(-2)).toEqual(['merge|7', 'publish|']);
    expect(ended).toMatchObject({ 'stage-a': 'skipped', status: 'success' });
    expect(status?.result).toBe('success');
  });

  test.each([
    ['restore', 1],
    ['backbone', 2],
    ['reconcile', 3],
    ['snapshot', 4],
    ['invalidate', 5],
    ['universe', 6],
    ['merge', 16],
    ['stage-a', 18],
  ])('goes no further than "%s" when it fails, says so, and publishes what was stored', async (failing, begun) => {
    const { result, steps, status } = await run({ FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(steps).toHaveLength(begun + 1);
    expect(steps.at(-1)).toBe('publish|');
    const told = lines(status);
    const at = told.findIndex((line) => line.startsWith(`${failing}: `));
    expect(told[at]).toBe(`${failing}: failure`);
    expect(told.slice(at + 1).filter((line) => !line.endsWith(`not reached: ${failing} ended with failure`))).toEqual(
      [],
    );
    expect(status?.result).toBe('failure');
  });

  test.each([
    [restored.merge.slice(0, -1), 'merge'],
    [restored.screening.slice(0, -1), 'stage-a'],
  ])('says of "%s" that failed which step did not begin', async (failing, step) => {
    const { status } = await run({ FAILING: failing });
    expect(lines(status)).toContain(`${step}: failure, its job ended before it began`);
  });

  test('is red where nothing can be published', async () => {
    const { result, status } = await run({ FAILING: 'publish' });
    expect(result.conclusion).toBe('failure');
    expect(status?.result).toBe('success');
  });

  test('keeps the counts of a step that refused', async () => {
    const { status } = await run({ REFUSING: 'backbone' });
    expect(status?.steps[1]).toMatchObject({ result: 'failure', counts: { rows: 12 } });
  });

  test('is red where the status itself cannot be written', async () => {
    const { result, ended } = await run({ FAILING: 'status' });
    expect(result.conclusion).toBe('failure');
    expect(ended).toMatchObject({ 'stage-a': 'success', status: 'failure' });
  });

  test('fetches packs first where the repository does not hold them', async () => {
    const secrets = { PACK_FILES: 'https://example.com/bars.csv https://example.com/assets.csv' };
    const { steps, ended } = await run({}, {}, { variables: { REGIMEN_PACKS: 'true' }, secrets });
    expect(steps.slice(0, 3)).toEqual([
      'curl https://example.com/bars.csv',
      'curl https://example.com/assets.csv',
      'restore|',
    ]);
    expect(ended).toMatchObject({ packs: 'success', status: 'success' });
  });

  test('stores nothing where the packs cannot be fetched', async () => {
    repository.program('curl', 'exit 22\n');
    const { ended, steps } = await run(
      {},
      {},
      { variables: { REGIMEN_PACKS: 'true' }, secrets: { PACK_FILES: 'https://example.com/x' } },
    );
    expect(ended).toMatchObject({ packs: 'failure', research: 'skipped', publish: 'skipped' });
    expect(steps).toEqual(['']);
  });
});

describe('panel.yml', () => {
  test.each(['panel 3/4', 'restore 3/4'])(
    'makes the other shards when "%s" fails, and no panel of them',
    async (failing) => {
      const { ended, steps, status } = await run({ FAILING: failing });
      const others = shards.filter((call) => !call.includes('3/4'));
      expect(steps).toEqual(expect.arrayContaining(others));
      expect(ended).toMatchObject({
        'shard 2 of 4': 'success',
        'shard 3 of 4': 'failure',
        'shard 4 of 4': 'success',
        merge: 'skipped',
        'stage-a': 'skipped',
        status: 'success',
        publish: 'success',
      });
      expect(lines(status).slice(6)).toEqual([
        'panel: failure',
        'merge: skipped, not reached: panel ended with failure',
        'stage-a: skipped, not reached: panel ended with failure',
      ]);
    },
  );

  test.each(['0', '129', '2.5'])('makes no panel of %s shards, and says what there can be', async (shardCount) => {
    const source = repository.changedConsumer('research.yml', 'shards: 4 ', `shards: ${shardCount} `);
    const { result, steps, status } = await run({}, {}, { source });
    const annotations = result.jobs.flatMap((job) => job.annotations.map(({ message }) => message));
    expect(annotations.join('\n')).toContain(`The input shards is "${shardCount}". Give a whole number from 1 to 128`);
    expect(steps.filter((call) => call.startsWith('panel '))).toEqual([]);
    expect(lines(status)[6]).toBe('panel: failure, its job ended before it began');
  });
});

test.each([
  '.github/workflows/research.yml',
  '.github/workflows/panel.yml',
  '.github/workflows/publish-research.yml',
  'examples/consumer/.github/workflows/research.yml',
])('the runs above have taken every branch of %s', (workflow) => {
  expect(repository.untakenBranches(workflow)).toEqual([]);
});
