import { afterAll, describe, expect, test } from 'vitest';
import { type RunStatus, runStatus } from '../../src/report/research/run-status.ts';
import { silentReporter } from '../../tools/workflow-runner/report.ts';
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
const restored = {
  merge: 'restore snapshot|',
  screening: 'restore snapshot,trials,holdout,candidates,survivors_a|',
  validation: 'restore snapshot,trials,holdout,candidates,survivors_a,stage_b_candidates,survivors_b|',
  decision: 'restore promotion_decisions,trials,stage_b_candidates,survivors_b|',
};
const screening = [restored.screening, 'stage-a|pinned'];
const validation = [restored.validation, 'stage-b|stage-a-run'];
const decision = [restored.decision, 'promote|'];
/** The ledgers by themselves, and then everything. */
const published = ['publish trials,holdout,promotion_decisions|', 'publish|'];
const whole = [...store, ...shards, restored.merge, 'merge|7', ...screening, ...validation, ...decision, ...published];
const withoutMemory = { variables: { REGIMEN_MEMORY: 'false' } };

async function run(
  environment: Readonly<Record<string, string>> = {},
  inputs: Readonly<Record<string, string>> = {},
  options: Parameters<StubbedRepository['runConsumer']>[2] = {},
) {
  const { result, ended, calls, keys } = await repository.runConsumer('research', environment, { inputs, ...options });
  const said = calls.find((call) => call.startsWith('status|'))?.slice('status|'.length);
  const page = calls.filter(isOfPage);
  const steps = calls.filter((call) => !call.startsWith('status|') && !isOfPage(call));
  return { result, ended, steps, page, keys, status: statusIn(said) };
}

/** The job behind all others that makes the page of where research is. */
const page = [
  'restore promotion_decisions,trials,holdout,snapshot,reconciliation,candidates,stage_b_candidates,survivors_b|',
  'status-page|',
];

function isOfPage(call: string): boolean {
  return call.startsWith('status-page|') || call.startsWith('restore promotion_decisions,trials,holdout,');
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
    const { result, steps, status, page: made } = await run();
    expect(result.conclusion).toBe('success');
    expect(made).toEqual(page);
    expect(sorted(steps)).toEqual(sorted(whole));
    expect(steps.slice(0, store.length)).toEqual(store);
    expect(steps.slice(-10)).toEqual(whole.slice(-10));
    for (const shard of numbers) {
      expect(steps.indexOf(`restore ${shard}|`)).toBeLessThan(steps.indexOf(`panel ${shard}|pinned`));
    }
    expect(status?.result).toBe('success');
    expect(status?.steps.find(({ step }) => step === 'merge')).toMatchObject({
      counts: { rows: 12 },
      digests: { digest: 'd1e5', 'feature-set': 'f00d' },
    });
    expect(status?.references).toEqual({
      snapshot: 'pinned',
      feature_set: 'f00d',
      stage_a_run: 'stage-a-run',
      stage_b_run: 'stage-b-run',
      decision: 'pinned',
      verdict: 'PROMOTE',
      champion: 'calm@500',
      champion_state: 'live',
    });
  });

  test('does the same by its schedule, which gives no inputs', async () => {
    const { steps, status } = await run({}, {}, { event: 'schedule', inputs: {} });
    expect(sorted(steps)).toEqual(sorted(whole));
    expect(status?.result).toBe('success');
  });

  test('begins with, and publishes to, a branch apart where it is isolated, and with no other', async () => {
    const { steps } = await run({}, { isolated: 'try-7' });
    const memory = steps.filter((call) => /^(restore|publish)/.test(call));
    expect(memory).toHaveLength(11);
    expect(memory.filter((call) => !call.endsWith('|apart: try-7'))).toEqual([]);
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
    expect(keys).toEqual([...Array(10).fill(`restore ${both}`), ...Array(2).fill(`publish ${both}`)]);
    expect(steps).toContain('restore panel,panel_shards,panel_index|');
    const [screened, validated] = steps.filter((call) => call.startsWith('restore snapshot,trials'));
    expect(screened).toMatch(/,panel,panel_index,fold_metrics,ic_by_date,trial_returns\|$/);
    expect(validated).toMatch(/,panel_index,trial_returns,stage_b_paths,.*,stage_b_returns\|$/);
    expect(steps).toContain(restored.decision.replace('|', ',stage_b_returns,exchange_sessions|'));
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
    // Nobody is judged by a list of what rests on a change that was not made.
    const asked = whole.filter((call) => !store.slice(1).includes(call) || call === 'invalidate|');
    expect(sorted(steps)).toEqual(sorted(asked.map((call) => call.replace('pinned', ''))));
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

  test('looks for what rests on a change for nobody where no decision is asked for either', async () => {
    const { steps, ended } = await run({}, { 'run-invalidate': 'false', 'run-promote': 'false' });
    expect(steps).not.toContain('invalidate|');
    expect(steps.slice(-4)).toEqual([...validation, ...published]);
    expect(ended).toMatchObject({ promote: 'skipped', status: 'success' });
  });

  test('screens the panel of before where none is asked for', async () => {
    const { steps, status } = await run({}, { 'run-panel': 'false' });
    expect(steps).toEqual([...store, ...screening, ...validation, ...decision, ...published]);
    expect(lines(status)).toContain('merge: skipped, not asked for: run-panel is false');
    expect(status?.result).toBe('success');
  });

  test('decides on the validation of before where neither screening nor validation is asked for', async () => {
    const { steps, ended, status } = await run({}, { 'run-stage-a': 'false', 'run-stage-b': 'false' });
    expect(steps.slice(-5)).toEqual(['merge|7', ...decision, ...published]);
    expect(ended).toMatchObject({ 'stage-a': 'skipped', 'stage-b': 'skipped', promote: 'success', status: 'success' });
    expect(status?.result).toBe('success');
  });

  test('validates the screening of before where only that is asked for', async () => {
    const { steps, status } = await run({}, { 'run-panel': 'false', 'run-stage-a': 'false' });
    expect(steps.slice(-6)).toEqual([restored.validation, 'stage-b|', ...decision, ...published]);
    expect(status?.result).toBe('success');
  });

  test.each([
    ['restore', 1],
    ['backbone', 2],
    ['invalidate', 5],
  ])('goes no further than "%s" when it fails, says so, and publishes what was stored', async (failing, begun) => {
    const { result, steps, status } = await run({ FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(steps).toHaveLength(begun + 2);
    expect(steps.slice(-2)).toEqual(published);
    const told = lines(status);
    const at = told.findIndex((line) => line.startsWith(`${failing}: `));
    expect(told[at]).toBe(`${failing}: failure`);
    expect(told.slice(at + 1).filter((line) => !line.endsWith(`not reached: ${failing} ended with failure`))).toEqual(
      [],
    );
    expect(status?.result).toBe('failure');
  });

  // Who is live may rest on what changed, whether or not anything new could be made of it.
  test.each([
    ['reconcile', 'SOURCE_TRUTH_GATE', 4],
    ['snapshot', 'SNAPSHOT_REFUSED', 5],
    ['universe', 'UNIVERSE_FAILED', 6],
    ['merge', 'PANEL_INCOMPLETE', 16],
    ['stage-a', 'STAGE_A_FAILED', 18],
    ['stage-b', 'STAGE_B_FAILED', 20],
  ])('decides all the same when "%s" fails, and makes nothing else of it', async (failing, code, begun) => {
    const { result, steps, status } = await run({ FAILING: failing });
    expect(result.conclusion).toBe('failure');
    expect(steps).toHaveLength(begun + 4);
    expect(steps).toContain('invalidate|');
    expect(steps.slice(-4)).toEqual([...decision, ...published]);
    const told = lines(status);
    const at = told.findIndex((line) => line.startsWith(`${failing}: `));
    expect(told[at]).toBe(`${failing}: failure`);
    const after = told.slice(at + 1).filter((line) => !line.endsWith(`not reached: ${failing} ended with failure`));
    expect(after.filter((line) => !line.startsWith('invalidate: '))).toEqual(['promote: success, nothing to do']);
    expect(status).toMatchObject({ result: 'failure', failures: [code] });
  });

  test('publishes what was tried and opened when the decision fails', async () => {
    const { result, steps, status } = await run({ FAILING: 'promote' });
    expect(result.conclusion).toBe('failure');
    expect(steps.slice(-4)).toEqual([...decision, ...published]);
    expect(status).toMatchObject({ result: 'failure', failures: ['PROMOTION_FAILED'] });
  });

  test.each([
    [restored.merge.slice(0, -1), 'merge'],
    [restored.screening.slice(0, -1), 'stage-a'],
    [restored.validation.slice(0, -1), 'stage-b'],
    [restored.decision.slice(0, -1), 'promote'],
  ])('says of "%s" that failed which step did not begin', async (failing, step) => {
    const { status } = await run({ FAILING: failing });
    expect(lines(status)).toContain(`${step}: failure, its job ended before it began`);
  });

  test.each(['publish', 'publish trials,holdout,promotion_decisions'])(
    'is red where "%s" fails, and does the other one all the same',
    async (failing) => {
      const { result, status, steps } = await run({ FAILING: failing });
      expect(result.conclusion).toBe('failure');
      expect(steps.slice(-2)).toEqual(published);
      expect(status?.result).toBe('success');
    },
  );

  test('waits for an environment where the repository names one', async () => {
    const notes: string[] = [];
    const reporter = { ...silentReporter, note: (text: string) => void notes.push(text) };
    await run({}, {}, { reporter, variables: { REGIMEN_PROMOTION_ENVIRONMENT: 'promotion' } });
    expect(notes.filter((note) => note.includes('environment'))).toEqual([
      expect.stringContaining("promote: environment 'promotion'"),
    ]);
  });

  test('keeps the counts of a step that refused', async () => {
    const { status } = await run({ REFUSING: 'backbone' });
    expect(status?.steps[1]).toMatchObject({ result: 'failure', counts: { rows: 12 } });
  });

  test('makes the page of where research is of what the decision left, and none where nothing was decided', async () => {
    expect((await run({ FAILING: 'stage-a' })).page).toEqual(page);
    expect((await run({ FAILING: 'promote' })).page).toEqual([]);
    expect((await run({}, {}, withoutMemory)).page).toEqual(['status-page|']);
    for (const failing of ['status-page', page[0]?.slice(0, -1) ?? '']) {
      expect((await run({ FAILING: failing })).ended).toMatchObject({ promote: 'success', page: 'failure' });
    }
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
        'stage-b': 'skipped',
        promote: 'success',
        status: 'success',
        publish: 'success',
      });
      expect(lines(status).slice(6)).toEqual([
        'panel: failure',
        'merge: skipped, not reached: panel ended with failure',
        'stage-a: skipped, not reached: panel ended with failure',
        'stage-b: skipped, not reached: panel ended with failure',
        'promote: success, nothing to do',
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
