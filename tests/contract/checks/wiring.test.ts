import { describe, expect, it } from 'vitest';
import { type Surroundings, wiringProblems } from './wiring.ts';
import { readWorkflow } from './workflow.ts';

const called = readWorkflow(`
on:
  workflow_call:
    inputs: { week: { type: string } }
    secrets: { key: { required: false } }
    outputs: { decisions: { value: x } }
jobs: {}
`);
const surroundings: Surroundings = {
  action: (path) =>
    path === 'actions/plan' ? { inputs: new Set(['week']), outputs: new Set(['regimes']) } : undefined,
  workflow: (uses) => (uses === '$/called.yml' ? called : undefined),
};
const problems = (text: string) => wiringProblems(readWorkflow(text), surroundings);

const sound = `
jobs:
  plan:
    outputs:
      regimes: \${{ steps.plan.outputs.regimes }}
      said: \${{ steps.say.outputs.said }}
    steps:
      - id: plan
        uses: $/actions/plan
        with: { week: x }
      - id: say
        run: echo "said=yes" >> "$GITHUB_OUTPUT"
  call:
    uses: $/called.yml
    with: { week: x }
    secrets: { key: x }
  last:
    needs: [plan, call]
    if: \${{ needs.call.outputs.decisions != '' }}
    steps:
      - run: echo
        env: { REGIMES: '\${{ needs.plan.outputs.regimes }}' }
`;

describe('the rule of wiring', () => {
  it('accepts what is declared', () => {
    expect(problems(sound)).toEqual([]);
  });

  it.each([
    [
      'an action that is not there',
      'uses: $/actions/plan',
      'uses: $/actions/plot',
      'job plan, step 1: there is no action actions/plot',
    ],
    [
      'an unknown input of an action',
      'with: { week: x }\n      - id',
      'with: { day: x }\n      - id',
      'job plan, step 1: actions/plan has no input day',
    ],
    [
      'an unknown output of an action',
      'steps.plan.outputs.regimes',
      'steps.plan.outputs.weeks',
      'job plan: step plan has no output weeks',
    ],
    ['an output that no script writes', 'said=yes', 'told=yes', 'job plan: step say has no output said'],
    ['an unknown step', 'steps.say.', 'steps.tell.', 'job plan: there is no step tell'],
    [
      'a workflow that is not there',
      'uses: $/called.yml',
      'uses: $/other.yml',
      'job call: there is no workflow $/other.yml',
    ],
    [
      'an unknown input of a workflow',
      'with: { week: x }\n    secrets',
      'with: { day: x }\n    secrets',
      'job call: $/called.yml has no input day',
    ],
    [
      'an unknown secret of a workflow',
      'secrets: { key: x }',
      'secrets: { token: x }',
      'job call: $/called.yml has no secret token',
    ],
    [
      'an unknown output of a job',
      'needs.plan.outputs.regimes',
      'needs.plan.outputs.weeks',
      'job last: job plan has no output weeks',
    ],
    [
      'an unknown output of a called workflow',
      'call.outputs.decisions',
      'call.outputs.verdict',
      'job last: job call has no output verdict',
    ],
    ['a job that is not waited for', 'needs: [plan, call]', 'needs: [call]', 'job last: does not need plan'],
  ])('finds %s', (_, before, after, problem) => {
    expect(sound).toContain(before);
    expect(problems(sound.replace(before, after))).toContain(problem);
  });
});
