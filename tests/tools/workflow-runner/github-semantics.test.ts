import { expect, it } from 'vitest';
import { jobOf, logOf, oneJob, runFixture } from './fixture.ts';

// Rules of GitHub that this repository's own workflows stand on, each as small as it gets.

const fanOut = (score: string) => `
jobs:
  plan:
    runs-on: x
    outputs: { regimes: '\${{ steps.a.outputs.regimes }}' }
    steps: [{ id: a, run: 'echo ''regimes=["a","b"]'' >> "$GITHUB_OUTPUT"' }]
  ingest:
    needs: plan
    runs-on: x
    steps: [{ run: '${score === 'ingest' ? 'false' : 'true'}' }]
  score:
    needs: [plan, ingest]
    runs-on: x
    strategy: { fail-fast: false, matrix: { regime: '\${{ fromJSON(needs.plan.outputs.regimes) }}' } }
    steps: [{ run: 'test "$REGIME" != "${score}"', env: { REGIME: '\${{ matrix.regime }}' } }]
  audit:
    needs: [plan, score]
    if: \${{ !cancelled() && needs.plan.result == 'success' && needs.score.result != 'skipped' }}
    runs-on: x
    strategy: { fail-fast: false, matrix: { regime: '\${{ fromJSON(needs.plan.outputs.regimes) }}' } }
    steps: [{ run: 'echo "\${{ needs.score.result }}"' }]
  summary:
    needs: [plan, score, audit]
    if: \${{ !cancelled() && needs.plan.result == 'success' && needs.score.result != 'skipped' }}
    runs-on: x
    steps: [{ run: 'echo "\${{ needs.score.result }} \${{ needs.audit.result }}"' }]
  after:
    needs: summary
    runs-on: x
    steps: [{ run: 'true' }]
`;

it('a leg that fails leaves its siblings, and what asks with !cancelled() still runs; what does not ask is skipped', async () => {
  const result = await runFixture(fanOut('b'));
  const ends = Object.fromEntries(result.jobs.map(({ id, result: end }) => [id, end]));
  expect(ends).toEqual({
    plan: 'success',
    ingest: 'success',
    'score (a)': 'success',
    'score (b)': 'failure',
    'audit (a)': 'success',
    'audit (b)': 'success',
    summary: 'success',
    after: 'skipped',
  });
  expect(logOf(result, 'summary')).toContain('failure success');
  expect(result.conclusion).toBe('failure');
});

it('a job before the fan-out that fails skips all of it, once and without its matrix', async () => {
  const result = await runFixture(fanOut('ingest'));
  const ends = Object.fromEntries(result.jobs.map(({ id, result: end }) => [id, end]));
  expect(ends).toEqual({
    plan: 'success',
    ingest: 'failure',
    score: 'skipped',
    audit: 'skipped',
    summary: 'skipped',
    after: 'skipped',
  });
});

it('fromJSON of nothing fails the job that asks, not the run of the others', async () => {
  const result = await runFixture(`
jobs:
  fan:
    runs-on: x
    strategy: { matrix: { regime: '\${{ fromJSON('''') }}' } }
    steps: [{ run: 'true' }]
  other:
    runs-on: x
    steps: [{ run: 'true' }]
`);
  expect(jobOf(result, 'fan').result).toBe('failure');
  expect(jobOf(result, 'other').result).toBe('success');
});

it('on a schedule inputs are nothing: empty in a text, replaced by ||', async () => {
  const result = await runFixture(
    `on: { schedule: [{ cron: '23 7 * * 6' }], workflow_dispatch: { inputs: { week: { default: monday } } } }
${oneJob(`- run: 'echo "[\${{ inputs.week }}] \${{ inputs.week || ''last'' }}"'`)}`,
    { event: 'schedule' },
  );
  expect(logOf(result)).toContain('[] last');
});

it('outputs set before a step fails are kept, also for the jobs behind it', async () => {
  const result = await runFixture(`
jobs:
  gate:
    runs-on: x
    outputs: { comment: '\${{ steps.a.outputs.comment }}' }
    steps: [{ id: a, run: 'echo comment=differs >> "$GITHUB_OUTPUT"; exit 1' }]
  comment:
    needs: gate
    if: \${{ !cancelled() && needs.gate.outputs.comment != '' }}
    runs-on: x
    steps: [{ run: 'echo "\${{ needs.gate.outputs.comment }}"' }]
`);
  expect(logOf(result, 'comment')).toContain('differs');
});

it('env of the step goes before GITHUB_ENV, and that before env of the job', async () => {
  const result = await runFixture(
    oneJob(
      `
      - run: echo "A=file" >> "$GITHUB_ENV"; echo "B=file" >> "$GITHUB_ENV"
      - run: echo "$A $B $C \${{ env.A }}"
        env: { B: step }
      `,
      'env: { A: job, B: job, C: job }',
    ),
  );
  expect(logOf(result)).toContain('file step job file');
});
