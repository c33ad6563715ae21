import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { RunResult } from '../../../tools/workflow-runner/run-result.ts';
import { jobOf, logOf, makeFolder, oneJob, runFixture } from './fixture.ts';

const results = (result: RunResult) => Object.fromEntries(result.jobs.map(({ id, result: end }) => [id, end]));

/** Waits until a step has left a mark, however long the machine takes to begin it. */
const leaves = (mark: string) => vi.waitFor(() => expect(existsSync(mark)).toBe(true), { timeout: 60_000 });

const chain = (middle: string, last: string, first = 'exit 1') => `
jobs:
  first:
    runs-on: x
    steps: [{ run: '${first}' }]
  middle:
    needs: first
    ${middle}
    runs-on: x
    steps: [{ run: 'true' }]
  last:
    needs: middle
    ${last}
    runs-on: x
    steps: [{ run: 'true' }]
`;

describe('needs and outputs', () => {
  it('hands outputs on and runs jobs in the order of their needs, not of the file', async () => {
    const result = await runFixture(`
jobs:
  last:
    needs: [plan]
    runs-on: x
    steps:
      - run: echo "got $WEEK from $RESULT"
        env:
          WEEK: \${{ needs.plan.outputs.week }}
          RESULT: \${{ needs.plan.result }}
  plan:
    runs-on: x
    outputs:
      week: \${{ steps.week.outputs.value }}
    steps:
      - id: week
        run: echo "value=2026-07-02" >> "$GITHUB_OUTPUT"
`);
    expect(result.conclusion).toBe('success');
    expect(jobOf(result, 'plan').outputs).toEqual({ week: '2026-07-02' });
    expect(logOf(result, 'last')).toContain('got 2026-07-02 from success');
  });

  it('drops an output that holds a secret', async () => {
    const result = await runFixture(
      `
jobs:
  only:
    runs-on: x
    outputs: { key: '\${{ steps.a.outputs.key }}', other: fine }
    steps: [{ id: a, run: 'echo "key=$KEY" >> "$GITHUB_OUTPUT"', env: { KEY: '\${{ secrets.KEY }}' } }]
`,
      { secrets: { KEY: 'top-secret' } },
    );
    expect(jobOf(result).outputs).toEqual({ other: 'fine' });
    expect(jobOf(result).annotations.map(({ message }) => message)).toEqual([
      "Skip output 'key' since it may contain secret.",
    ]);
  });
});

describe('if of a job', () => {
  it('skips what follows a failure', async () => {
    const result = await runFixture(chain('', ''));
    expect(results(result)).toEqual({ first: 'failure', middle: 'skipped', last: 'skipped' });
    expect(result.conclusion).toBe('failure');
  });

  it('looks at all ancestors: a job after one that ran with always() is skipped all the same', async () => {
    const result = await runFixture(chain('if: always()', ''));
    expect(results(result)).toEqual({ first: 'failure', middle: 'success', last: 'skipped' });
  });

  it('asks success() as well when a condition has no status function', async () => {
    const result = await runFixture(chain("if: github.repository == 'acme/scores'", `if: \${{ !cancelled() }}`));
    expect(results(result)).toEqual({ first: 'failure', middle: 'skipped', last: 'success' });
  });

  it('sees the failure of an ancestor', async () => {
    const result = await runFixture(chain('if: always()', 'if: failure()'));
    expect(results(result).last).toBe('success');
    expect(results(await runFixture(chain('', 'if: failure()', 'true'))).last).toBe('skipped');
  });

  it('can ask for the result of a need', async () => {
    const result = await runFixture(chain('if: always()', "if: always() && needs.middle.result == 'success'"));
    expect(results(result).last).toBe('success');
  });
});

describe('matrix', () => {
  const matrix = (steps: string, keys = 'fail-fast: true') => `
jobs:
  plan:
    runs-on: x
    outputs: { regimes: '\${{ steps.a.outputs.regimes }}' }
    steps: [{ id: a, run: 'echo ''regimes=["a","b","c"]'' >> "$GITHUB_OUTPUT"' }]
  score:
    needs: plan
    strategy:
      ${keys}
      matrix: { regime: '\${{ fromJSON(needs.plan.outputs.regimes) }}' }
    runs-on: x
    outputs: { last: '\${{ matrix.regime }}' }
    steps: [{ run: '${steps}', env: { REGIME: '\${{ matrix.regime }}', TOTAL: '\${{ strategy.job-total }}' } }]
  after:
    needs: score
    if: always()
    runs-on: x
    steps: [{ run: 'echo \${{ needs.score.result }} \${{ needs.score.outputs.last }}' }]
`;

  it('is made from the output of another job', async () => {
    const result = await runFixture(matrix('echo $REGIME of $TOTAL'));
    expect(Object.keys(results(result))).toEqual(['plan', 'score (a)', 'score (b)', 'score (c)', 'after']);
    expect(logOf(result, 'score (b)')).toContain('b of 3');
  });

  it('merges the outputs of its legs: who ends last wins', async () => {
    const result = await runFixture(matrix('true'), { jobs: 1 });
    expect(logOf(result, 'after')).toContain('success c');
  });

  it('cancels the other legs when one fails', async () => {
    const result = await runFixture(matrix('test $REGIME != a && sleep 300'), { jobs: 2 });
    expect(results(result)).toMatchObject({
      'score (a)': 'failure',
      'score (b)': 'cancelled',
      'score (c)': 'cancelled',
    });
    expect(result.seconds).toBeLessThan(300);
    expect(logOf(result, 'after')).toContain('failure');
  });

  it('lets the other legs go on without fail-fast', async () => {
    const result = await runFixture(matrix('test $REGIME != a', 'fail-fast: false'));
    expect(results(result)).toMatchObject({ 'score (a)': 'failure', 'score (b)': 'success', 'score (c)': 'success' });
  });

  it('runs no more legs at once than max-parallel', async () => {
    const step = 'mkdir "$HOLD/lock" && sleep 0.05 && rmdir "$HOLD/lock"';
    const result = await runFixture(matrix(step, 'max-parallel: 1'), {
      jobs: 3,
      environment: { HOLD: makeFolder() },
    });
    expect(result.conclusion).toBe('success');
  });

  it('may have values that are longer than the name of a file, and alike at their beginning', async () => {
    const value = (last: string) => `${'2026-07-02,'.repeat(40)}${last}`;
    const result = await runFixture(
      oneJob(
        `- run: 'echo \${{ matrix.weeks }}'`,
        `strategy: { matrix: { weeks: ['${value('a')}', '${value('b')}'] } }`,
      ),
    );
    expect(result.jobs.map(({ steps: [step] }) => step?.log)).toEqual([value('a'), value('b')]);
    expect(new Set(result.jobs.map(({ log }) => log)).size).toBe(2);
  });

  it('fails the job when a list of it is empty', async () => {
    const result = await runFixture(`
jobs:
  score:
    strategy: { matrix: { regime: '\${{ fromJSON(''[]'') }}' } }
    runs-on: x
    steps: [{ run: 'true' }]
`);
    expect(jobOf(result, 'score').annotations[0]?.message).toContain("'regime' does not contain any values");
    expect(result.conclusion).toBe('failure');
  });
});

describe('continue-on-error of a job', () => {
  it('shows the failure in the result and success to needs', async () => {
    const result = await runFixture(`
jobs:
  flaky:
    runs-on: x
    continue-on-error: true
    steps: [{ run: 'exit 3' }]
  after:
    needs: flaky
    runs-on: x
    steps: [{ run: 'echo \${{ needs.flaky.result }}' }]
`);
    expect(results(result)).toEqual({ flaky: 'failure', after: 'success' });
    expect(logOf(result, 'after')).toContain('success');
    expect(result.conclusion).toBe('success');
  });
});

describe('time and cancelling', () => {
  it('cancels a job whose time is over, and runs its always() steps', async () => {
    const result = await runFixture(`
jobs:
  only:
    runs-on: x
    timeout-minutes: \${{ 0.02 }}
    steps:
      - run: sleep 20
      - run: echo never
      - if: always()
        run: echo cleaning \${{ job.status }}
`);
    const [slow, never, cleaning] = jobOf(result).steps;
    expect([slow?.outcome, never?.outcome, cleaning?.outcome]).toEqual(['cancelled', 'skipped', 'success']);
    expect(cleaning?.log).toContain('cleaning cancelled');
    expect(jobOf(result).result).toBe('cancelled');
    expect(result.conclusion).toBe('cancelled');
  });

  it('cancels what runs and what has not begun', async () => {
    const cancel = new AbortController();
    const mark = path.join(makeFolder(), 'begun');
    const running = runFixture(chain('', 'if: cancelled()', `touch ${mark}; sleep 300`), { cancel: cancel.signal });
    await leaves(mark);
    cancel.abort();
    expect(results(await running)).toEqual({ first: 'cancelled', middle: 'cancelled', last: 'success' });
  });

  it('stops everything at once when it is told to', async () => {
    const kill = new AbortController();
    const folder = makeFolder();
    const running = runFixture(
      oneJob(`
- run: touch begun; sleep 300
  working-directory: '\${{ vars.FOLDER }}'
- { if: always(), run: touch cleaned, working-directory: '\${{ vars.FOLDER }}' }
`),
      { kill: kill.signal, variables: { FOLDER: folder } },
    );
    await leaves(path.join(folder, 'begun'));
    kill.abort();
    const result = await running;
    expect(result.conclusion).toBe('cancelled');
    expect(result.seconds).toBeLessThan(300);
    expect(existsSync(path.join(folder, 'cleaned'))).toBe(false);
  });

  it('kills a child that a step leaves behind', async () => {
    const result = await runFixture(`
jobs:
  only:
    runs-on: x
    steps:
      - run: sleep 300 & echo "pid=$!"
      - run: echo later
`);
    const pid = Number(/pid=(\d+)/.exec(logOf(result))?.[1]);
    expect(result.seconds).toBeLessThan(300);
    const stateOf = () => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
    // Gone, or dead and not yet fetched by its new parent; the system takes its time to end what was killed.
    await vi.waitFor(() => expect(stateOf()).toMatch(/^(Z|$)/), { timeout: 60_000, interval: 100 });
  });
});

it('notes concurrency and names jobs as the workflow does', async () => {
  const notes: string[] = [];
  const result = await runFixture(
    `
concurrency: { group: 'weekly-\${{ github.ref_name }}', queue: max }
jobs:
  score:
    name: Score \${{ matrix.regime }}
    strategy: { matrix: { regime: [a] } }
    runs-on: [self-hosted, '\${{ matrix.regime }}']
    permissions: { contents: read }
    steps: [{ run: 'true' }]
  plain:
    name: Plain
    strategy: { matrix: { n: [1] } }
    runs-on: x
    steps: [{ run: 'true' }]
`,
    { reporter: { note: (text) => notes.push(text), stepFinished() {}, jobFinished() {} } },
  );
  expect(result.jobs.map(({ id, name }) => [id, name])).toEqual([
    ['score (a)', 'Score a'],
    ['plain (1)', 'Plain (1)'],
  ]);
  expect(notes).toEqual([expect.stringContaining("concurrency group 'weekly-main'")]);
});
