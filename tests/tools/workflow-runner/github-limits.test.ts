import { describe, expect, it } from 'vitest';
import { jobOf, logOf, oneJob, runFixture } from './fixture.ts';

// What GitHub refuses or drops although the file is valid; a runner that let it pass would hide the fault until the real run.

describe('a number of a manual start', () => {
  const called = {
    '.github/workflows/called.yml': `
on: { workflow_call: { inputs: { size: { type: number } } } }
jobs:
  a:
    runs-on: x
    steps: [{ run: 'echo "size \${{ toJSON(inputs.size) }}"' }]
`,
  };
  const caller = (size: string) => `
on: { workflow_dispatch: { inputs: { size: { type: number, default: 13 } } } }
jobs:
  call:
    uses: ./.github/workflows/called.yml
    with:
      size: ${size}
`;

  it.each<Record<string, string>>([{ size: '5' }, {}])(
    'is a text, which a called workflow refuses: %j',
    async (inputs) => {
      const result = await runFixture(caller(`\${{ inputs.size }}`), { files: called, inputs });
      const found = JSON.stringify(inputs.size ?? '13');
      expect(jobOf(result, 'call').annotations[0]?.message).toContain(
        `the input 'size' must be a number, found ${found}`,
      );
    },
  );

  it.each<Record<string, string>>([{ size: '5' }, {}])('is one after fromJSON: %j', async (inputs) => {
    const result = await runFixture(caller(`\${{ fromJSON(inputs.size || '13') }}`), { files: called, inputs });
    expect(logOf(result, 'call / a')).toContain(`size ${inputs.size ?? '13'}`);
  });

  it('limits no time', async () => {
    const result = await runFixture(`
on: { workflow_dispatch: { inputs: { minutes: { type: number, default: 5 } } } }
${oneJob('- run: true', `timeout-minutes: \${{ inputs.minutes }}`)}`);
    expect(jobOf(result).annotations[0]?.message).toContain('expected a number, found "5"');
  });
});

describe('the outputs of a job', () => {
  const size = (characters: number) => `
jobs:
  only:
    runs-on: x
    outputs:
      small: x
      large: \${{ steps.a.outputs.large }}
    steps:
      - id: a
        run: printf 'large=%0${characters}d\\n' 0 >> "$GITHUB_OUTPUT"
`;

  it('are all lost when one of them cannot be evaluated, and the job fails', async () => {
    const result = await runFixture(`
jobs:
  plan:
    runs-on: x
    outputs:
      week: \${{ steps.a.outputs.week }}
      weeks: \${{ join(fromJSON(steps.b.outputs.weeks), ',') }}
    steps: [{ id: a, run: 'echo week=2026-07-02 >> "$GITHUB_OUTPUT"' }]
  after:
    needs: plan
    if: always()
    runs-on: x
    steps: [{ run: 'echo "\${{ needs.plan.result }} [\${{ needs.plan.outputs.week }}]"' }]
`);
    expect(jobOf(result, 'plan')).toMatchObject({ result: 'failure', outputs: {} });
    expect(logOf(result, 'after')).toContain('failure []');
  });

  it('may have 1 MB together, in UTF-16', async () => {
    const result = await runFixture(size(524_000));
    expect(jobOf(result).result).toBe('success');
    expect(jobOf(result).outputs.large).toHaveLength(524_000);
  });

  it('are all refused when they have more, and the job fails', async () => {
    const result = await runFixture(size(524_288));
    expect(jobOf(result)).toMatchObject({ result: 'failure', outputs: {} });
    expect(jobOf(result).annotations[0]?.message).toContain('Job outputs exceed 1,048,576 bytes');
  });
});

describe('an environment that is too large', () => {
  it('by one variable of 128 KiB fails the step, and not the run', async () => {
    const result = await runFixture(
      oneJob(`
- id: a
  run: printf 'large=%0131072d\\n' 0 >> "$GITHUB_OUTPUT"
- env: { LARGE: '\${{ steps.a.outputs.large }}' }
  run: echo started
- if: failure()
  run: echo it was too large
`),
    );
    expect(jobOf(result).annotations[0]?.message).toMatch(/Argument list too long: LARGE$/);
    expect(logOf(result)).toContain('it was too large');
    expect(logOf(result)).not.toContain('started');
  });

  it('by many variables together does so too', async () => {
    const result = await runFixture(
      oneJob(`
- run: for i in $(seq 30); do printf 'LARGE_%d=%0130000d\\n' "$i" 0 >> "$GITHUB_ENV"; done
- run: echo started
`),
    );
    expect(jobOf(result)).toMatchObject({ result: 'failure' });
    expect(jobOf(result).annotations[0]?.message).toMatch(/Argument list too long$/);
  });
});

describe('a queue whose runs are cancelled', () => {
  const queue = (cancel: string) => `
concurrency:
  group: x
  queue: max
  cancel-in-progress: ${cancel}
${oneJob('- run: true')}`;

  it('is refused where it is written down', async () => {
    await expect(runFixture(queue('true'))).rejects.toThrow("'queue: max' lets runs wait");
    await expect(
      runFixture(oneJob('- run: true', 'concurrency: { group: x, queue: max, cancel-in-progress: true }')),
    ).rejects.toThrow("main.yml:5: 'queue: max' lets runs wait");
  });

  it('is refused when an expression says so', async () => {
    await expect(runFixture(queue(`\${{ github.event_name == 'workflow_dispatch' }}`))).rejects.toThrow(
      "'queue: max' lets runs wait",
    );
    expect((await runFixture(queue(`\${{ github.event_name == 'push' }}`))).conclusion).toBe('success');
  });
});
