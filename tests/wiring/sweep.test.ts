import { afterAll, describe, expect, test } from 'vitest';
import { StubbedRepository } from '../support/workflows/stub-stages.ts';

// sweep.yml, as the example of a repository of its own calls it: which parts run, what is put together when one fails, and when it begins at all.

const repository = new StubbedRepository();
afterAll(() => repository.remove());

const run: StubbedRepository['runConsumer'] = (...given) => repository.runConsumer(...given);
const parts = ['1/4', '2/4', '3/4', '4/4'].map((part) => `sweep ${part}|`);
const restored = 'restore snapshot,trials,holdout|';
/** The ledgers by themselves, and then everything. */
const published = ['publish trials,holdout,promotion_decisions|', 'publish|'];
const whole = [
  ...parts,
  ...Array(4).fill(restored),
  'restore snapshot,trials|',
  'sweep data/sweep-parts|',
  ...published,
];

describe('sweep.yml', () => {
  test('does its parts side by side, puts them together, and publishes', async () => {
    const { result, calls } = await run('sweep');
    expect(result.conclusion).toBe('success');
    expect(calls.toSorted()).toEqual(whole.toSorted());
    expect(calls.slice(-4)).toEqual(whole.slice(-4));
  });

  test('begins by a schedule only where the repository says so', async () => {
    const asleep = await run('sweep', {}, { event: 'schedule' });
    expect(asleep.ended).toMatchObject({ sweep: 'skipped', publish: 'skipped' });
    const awake = await run('sweep', {}, { event: 'schedule', variables: { REGIMEN_SWEEP: 'true' } });
    expect(awake.calls.toSorted()).toEqual(whole.toSorted());
  });

  test.each(['sweep 3/4', 'sweep data/sweep-parts'])(
    'publishes what was tried where "%s" fails, and is red',
    async (failing) => {
      const { result, calls } = await run('sweep', { REFUSING: failing });
      expect(result.conclusion).toBe('failure');
      expect(calls.toSorted()).toEqual(whole.toSorted());
    },
  );

  test('screens nothing where a part cannot restore what it needs, and puts together what the others found', async () => {
    const { calls } = await run('sweep', { FAILING: restored.slice(0, -1) });
    expect(calls.toSorted()).toEqual(whole.filter((call) => !parts.includes(call)).toSorted());
    const lost = await run('sweep', { FAILING: 'restore snapshot,trials' });
    expect(lost.ended).toMatchObject({ 'part 1 of 4': 'success', collect: 'failure', publish: 'success' });
    expect(lost.calls).not.toContain('sweep data/sweep-parts|');
  });

  test('restores tables where there are keys of the object storage, and gives them to who restores and publishes', async () => {
    const secrets = { AWS_ACCESS_KEY_ID: 'storage-key', AWS_SECRET_ACCESS_KEY: 'storage-key' };
    const { calls, keys } = await run('sweep', {}, { secrets });
    const both = 'AWS_ACCESS_KEY_ID,AWS_SECRET_ACCESS_KEY';
    expect(keys).toEqual([...Array(5).fill(`restore ${both}`), `publish ${both}`, `publish ${both}`]);
    expect(calls).toContain('restore snapshot,trials,exchange_sessions|');
    expect(calls.find((call) => call.startsWith('restore snapshot,trials,holdout,'))).toMatch(
      /,bars,.*,stage_b_returns\|$/,
    );
  });

  test.each(['0', '65', '2.5'])('makes no %s parts, and says how many there can be', async (count) => {
    const source = repository.changedConsumer('sweep.yml', 'parts: 4', `parts: ${count}`);
    const { result, calls } = await run('sweep', {}, { source });
    const annotations = result.jobs.flatMap((job) => job.annotations.map(({ message }) => message));
    expect(annotations.join('\n')).toContain(`The input parts is "${count}". Give a whole number from 1 to 64`);
    expect(calls.filter((call) => call.startsWith('sweep'))).toEqual([]);
  });

  test('restores nothing where its store comes from the run itself', async () => {
    const source = repository.changedConsumer('sweep.yml', 'parts: 4', 'parts: 4\n      memory: false');
    const { calls } = await run('sweep', {}, { source });
    expect(calls.filter((call) => call.startsWith('restore'))).toEqual([]);
  });
});

test.each(['.github/workflows/sweep.yml', 'examples/consumer/.github/workflows/sweep.yml'])(
  'the runs above have taken every branch of %s',
  (workflow) => {
    expect(repository.untakenBranches(workflow)).toEqual([]);
  },
);
