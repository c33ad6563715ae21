import { describe, expect, it } from 'vitest';
import { knownAction } from './known-actions.ts';
import { type WiringOptions, wiringProblems } from './wiring.ts';
import { readWorkflow } from './workflow.ts';

const called = readWorkflow(`
on:
  workflow_call:
    inputs: { week: { type: string, required: true } }
    secrets: { key: { required: false } }
    outputs: { decisions: { value: x } }
jobs: {}
`);
const options: WiringOptions = {
  action: (uses) =>
    uses === '$/actions/plan' ? { inputs: new Set(['week']), outputs: new Set(['regimes']) } : knownAction(uses),
  workflow: (uses) => (uses === '$/called.yml' ? called : undefined),
};
const problems = (text: string) => wiringProblems(readWorkflow(text), options);

const sound = `
jobs:
  plan:
    outputs:
      regimes: \${{ steps.plan.outputs.regimes }}
      said: \${{ steps.say.outputs.said }}
      url: \${{ steps.pages.outputs.page_url }}
    steps:
      - id: plan
        uses: $/actions/plan
        with: { week: x }
      - id: say
        run: echo "said=yes" >> "$GITHUB_OUTPUT"
      - id: pages
        uses: actions/deploy-pages@v5
        with: { artifact_name: x }
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
      'job plan, step 1: there is no action $/actions/plot',
    ],
    [
      'an unknown input of an action',
      'with: { week: x }\n      - id',
      'with: { day: x }\n      - id',
      'job plan, step 1: $/actions/plan has no input day',
    ],
    [
      'an unknown output of an action',
      'steps.plan.outputs.regimes',
      'steps.plan.outputs.weeks',
      'job plan: step plan has no output weeks',
    ],
    [
      'an action of others that nobody has looked at',
      'actions/deploy-pages@v5',
      'octo/pages@v5',
      'job plan, step 3: there is no action octo/pages@v5',
    ],
    [
      'an unknown input of an action of others',
      'artifact_name: x',
      'name: x',
      'job plan, step 3: actions/deploy-pages@v5 has no input name',
    ],
    [
      'an unknown output of an action of others',
      'steps.pages.outputs.page_url',
      'steps.pages.outputs.url',
      'job plan: step pages has no output url',
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
      'a missing input of a workflow',
      'with: { week: x }\n    secrets',
      'secrets',
      'job call: does not give $/called.yml the input week',
    ],
    [
      'an unknown input of a workflow',
      'with: { week: x }\n    secrets',
      'with: { week: x, day: x }\n    secrets',
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
