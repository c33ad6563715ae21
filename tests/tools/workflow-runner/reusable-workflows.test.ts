import { describe, expect, it } from 'vitest';
import { javaScriptAction, jobOf, logOf, runFixture, writeFiles } from './fixture.ts';

const pipeline = `
on:
  workflow_call:
    inputs:
      week: { type: string, required: true }
      count: { type: number, default: 3 }
      dry: { type: boolean }
      label: { type: string, default: 'on \${{ github.ref_name }}' }
    secrets:
      KEY: { required: true }
      OTHER: {}
    outputs:
      digest: { value: '\${{ jobs.score.outputs.digest }} \${{ jobs.score.result }}' }
jobs:
  plan:
    runs-on: x
    steps: [{ run: 'echo \${{ inputs.week }} \${{ inputs.count }} \${{ inputs.dry }} \${{ inputs.label }}' }]
  score:
    needs: plan
    name: Score
    runs-on: x
    outputs: { digest: '\${{ steps.a.outputs.digest }}' }
    steps:
      - { id: a, run: 'echo "digest=d1" >> "$GITHUB_OUTPUT"' }
      - { run: 'test "$KEY" = top-secret && echo "key known, other \${{ secrets.OTHER == '''' }}"', env: { KEY: '\${{ secrets.KEY }}' } }
`;
const caller = (keys: string, uses = './.github/workflows/pipeline.yml') => `
jobs:
  weekly:
    name: Weekly
    uses: ${uses}
    ${keys}
  after:
    needs: weekly
    if: always()
    runs-on: x
    steps: [{ run: 'echo "\${{ needs.weekly.result }}: \${{ needs.weekly.outputs.digest }}"' }]
`;
const files = { '.github/workflows/pipeline.yml': pipeline };
const secrets = { KEY: 'top-secret', OTHER: 'x' };

describe('a reusable workflow', () => {
  it('gets typed inputs with defaults and the secrets it is given, and hands outputs back', async () => {
    const result = await runFixture(
      caller(`with: { week: '2026-07-02' }\n    secrets: { KEY: '\${{ secrets.KEY }}' }`),
      { files, secrets },
    );
    expect(result.jobs.map(({ id, name }) => [id, name])).toEqual([
      ['weekly / plan', 'Weekly / plan'],
      ['weekly / score', 'Weekly / Score'],
      ['after', 'after'],
    ]);
    expect(logOf(result, 'weekly / plan')).toContain('2026-07-02 3 false on main');
    expect(logOf(result, 'weekly / score')).toContain('key known, other true');
    expect(logOf(result, 'after')).toContain('success: d1 success');
  });

  it('inherits secrets, and is found by $/ too', async () => {
    const result = await runFixture(
      caller(
        `with: { week: '\${{ github.actor }}', count: 7, dry: true }\n    secrets: inherit`,
        '$/.github/workflows/pipeline.yml',
      ),
      { files, secrets },
    );
    expect(logOf(result, 'weekly / plan')).toContain('local 7 true');
    expect(logOf(result, 'weekly / score')).toContain('key known, other false');
  });

  it('fails the call when an evaluated input has another type', async () => {
    const result = await runFixture(caller(`with: { week: a, count: '\${{ github.actor }}' }\n    secrets: inherit`), {
      files,
      secrets,
    });
    expect(jobOf(result, 'weekly').annotations[0]?.message).toContain(
      `the input 'count' must be a number, found "local"`,
    );
    expect(logOf(result, 'after')).toContain('failure:');
  });

  it('takes an empty text for an input of the caller that the event does not have, instead of the default', async () => {
    const result = await runFixture(
      caller(`with: { week: a, label: '\${{ inputs.label }}' }\n    secrets: { KEY: '\${{ secrets.KEY }}' }`),
      { files, secrets },
    );
    expect(logOf(result, 'weekly / plan')).toMatch(/^a 3 false\s*$/m);
  });

  it('fails the call when a boolean gets an input that the event does not have', async () => {
    const result = await runFixture(
      caller(`with: { week: a, dry: '\${{ inputs.dry }}' }\n    secrets: { KEY: '\${{ secrets.KEY }}' }`),
      { files, secrets },
    );
    expect(jobOf(result, 'weekly').annotations[0]?.message).toContain(`the input 'dry' must be a boolean, found ""`);
  });

  it('runs once per leg of a matrix', async () => {
    const result = await runFixture(
      `
jobs:
  each:
    strategy: { matrix: { week: [a, b] } }
    uses: ./.github/workflows/pipeline.yml
    with: { week: '\${{ matrix.week }}' }
    secrets: inherit
`,
      { files, secrets },
    );
    expect(logOf(result, 'each (b) / plan')).toContain('b 3 false');
  });

  it('of another repository uses its own actions by $/ and those of the workspace by ./', async () => {
    const product = writeFiles({
      '.github/workflows/pipeline.yml': `
on: workflow_call
jobs:
  only:
    runs-on: x
    steps:
      - uses: actions/checkout@v6
      - uses: $/actions/score
      - uses: ./actions/score
`,
      'actions/score/action.yml': javaScriptAction(),
      'actions/score/main.mjs': "console.log('score of the product for', process.env.GITHUB_REPOSITORY)",
    });
    const result = await runFixture('jobs:\n  weekly:\n    uses: acme/product/.github/workflows/pipeline.yml@v1', {
      map: { 'acme/product': product },
      files: {
        'actions/score/action.yml': javaScriptAction(),
        'actions/score/main.mjs': "console.log('score of the consumer')",
      },
    });
    expect(logOf(result, 'weekly / only')).toContain('score of the product for acme/scores');
    expect(logOf(result, 'weekly / only')).toContain('score of the consumer');
  });
});
