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

/** The steps of a whole run, in their order; the shards side by side. */
const shards = ['panel 1/4|pinned', 'panel 2/4|pinned', 'panel 3/4|pinned', 'panel 4/4|pinned'];

async function run(
  environment: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = {},
  options: Parameters<StubbedRepository['runConsumer']>[2] = {},
) {
  const { result, ended, calls } = await repository.runConsumer('research', environment, { inputs, ...options });
  const said = calls.find((call) => call.startsWith('status|'))?.slice('status|'.length);
  const steps = calls.filter((call) => !call.startsWith('status|'));
  return { result, ended, steps, status: statusIn(said) };
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

describe('research.yml', () => {
  test('does every step, the shards of the panel side by side, and writes the status last', async () => {
    const { result, steps, status } = await run();
    expect(result.conclusion).toBe('success');
    expect([...steps.slice(0, 3), ...steps.slice(3, 7).sort(), ...steps.slice(7)]).toEqual([
      'backbone|',
      'snapshot|',
      'universe|',
      ...shards,
      'merge|',
      'stage-a|pinned',
    ]);
    expect(status?.result).toBe('success');
    expect(status?.steps.find(({ step }) => step === 'merge')).toMatchObject({
      counts: { rows: 12 },
      digests: { digest: 'd1e5', 'feature-set': 'f00d' },
    });
    expect(result.artifacts.map(({ name }) => name)).toEqual([]);
  });

  test('says of a step that was left out which switch said so, and goes on with what is there', async () => {
    const without = { 'run-backbone': 'false', 'run-snapshot': 'false', 'run-universe': 'false' };
    const { steps, status } = await run({}, without);
    expect(steps.sort()).toEqual(['merge|', ...shards.map((call) => call.replace('pinned', '')), 'stage-a|'].sort());
    expect(status?.result).toBe('success');
    expect(lines(status).slice(0, 4)).toEqual([
      'backbone: skipped, not asked for: run-backbone is false',
      'snapshot: skipped, not asked for: run-snapshot is false',
      'universe: skipped, not asked for: run-universe is false',
      'panel: success',
    ]);
  });

  test('screens the panel of before where none is asked for', async () => {
    const { steps, status } = await run({}, { 'run-panel': 'false' });
    expect(steps.at(-1)).toBe('stage-a|pinned');
    expect(lines(status)).toContain('merge: skipped, not asked for: run-panel is false');
    expect(status?.result).toBe('success');
  });

  test('ends with the panel where no screening is asked for', async () => {
    const { steps, ended, status } = await run({}, { 'run-stage-a': 'false' });
    expect(steps.at(-1)).toBe('merge|');
    expect(ended).toMatchObject({ 'stage-a': 'skipped', status: 'success' });
    expect(status?.result).toBe('success');
  });

  test.each([
    ['backbone', 1],
    ['snapshot', 2],
    ['universe', 3],
    ['merge', 8],
    ['stage-a', 9],
  ])('goes no further than "%s" when it fails, and says so', async (failing, begun) => {
    const { result, steps, status } = await run({ FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(steps).toHaveLength(begun);
    const told = lines(status);
    const at = told.findIndex((line) => line.startsWith(`${failing}: `));
    expect(told[at]).toBe(`${failing}: failure`);
    expect(told.slice(at + 1).filter((line) => !line.endsWith(`not reached: ${failing} ended with failure`))).toEqual(
      [],
    );
    expect(status?.result).toBe('failure');
  });

  test('keeps the counts of a step that refused', async () => {
    const { status } = await run({ REFUSING: 'backbone' });
    expect(status?.steps[0]).toMatchObject({ result: 'failure', counts: { rows: 12 } });
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
      'backbone|',
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
    expect(ended).toMatchObject({ packs: 'failure', research: 'skipped' });
    expect(steps).toEqual(['']);
  });
});

describe('panel.yml', () => {
  test('makes the other shards when one fails, and no panel of them', async () => {
    const { ended, steps, status } = await run({ FAILING: 'panel 3/4' });
    expect(steps.filter((call) => call.startsWith('panel ')).sort()).toEqual(shards);
    expect(ended).toMatchObject({
      'shard 2 of 4': 'success',
      'shard 3 of 4': 'failure',
      'shard 4 of 4': 'success',
      merge: 'skipped',
      'stage-a': 'skipped',
      status: 'success',
    });
    expect(lines(status).slice(3)).toEqual([
      'panel: failure',
      'merge: skipped, not reached: panel ended with failure',
      'stage-a: skipped, not reached: panel ended with failure',
    ]);
  });

  test.each(['0', '129', '2.5'])('makes no panel of %s shards, and says what there can be', async (shardCount) => {
    const source = repository.changedConsumer('research.yml', 'shards: 4 ', `shards: ${shardCount} `);
    const { result, steps, status } = await run({}, {}, { source });
    const annotations = result.jobs.flatMap((job) => job.annotations.map(({ message }) => message));
    expect(annotations.join('\n')).toContain(`The input shards is "${shardCount}". Give a whole number from 1 to 128`);
    expect(steps.filter((call) => call.startsWith('panel '))).toEqual([]);
    expect(lines(status)[3]).toBe('panel: failure, its job ended before it began');
  });
});

test.each([
  '.github/workflows/research.yml',
  '.github/workflows/panel.yml',
  'examples/consumer/.github/workflows/research.yml',
])('the runs above have taken every branch of %s', (workflow) => {
  expect(repository.untakenBranches(workflow)).toEqual([]);
});
