import { describe, expect, it } from 'vitest';
import { conditionProblems, defaultProblems, numberProblems, weekProblems, writerProblems } from './flow-rules.ts';
import { readWorkflow } from './workflow.ts';

const job = (keys: string) => readWorkflow(`jobs: { a: ${keys} }`);

describe('the rule of defaults', () => {
  it.each([
    `{ outputs: { x: "\${{ join(fromJSON(steps.a.outputs.x || '[]'), ',') }}" } }`,
    `{ strategy: { matrix: { x: "\${{ fromJSON(needs.b.outputs.x || '[]') }}" } } }`,
  ])('accepts %s', (text) => {
    expect(defaultProblems(job(text))).toEqual([]);
  });

  it.each([
    [`{ outputs: { x: "\${{ fromJSON(steps.a.outputs.x) }}" } }`, 'job a: no default in fromJSON(steps.a.outputs.x)'],
    [
      `{ steps: [{ uses: x, with: { y: "\${{ fromJSON(inputs.y || '') }}" } }] }`,
      "job a: no default in fromJSON(inputs.y || '')",
    ],
  ])('finds what is missing in %s', (text, problem) => {
    expect(defaultProblems(job(text))).toEqual([problem]);
  });
});

describe('the rule of numbers', () => {
  const called = () => readWorkflow('on: { workflow_call: { inputs: { size: { type: number } } } }\njobs: {}');
  const problems = (on: string, keys: string) =>
    numberProblems(readWorkflow(`on: { ${on}: {} }\njobs: { a: ${keys} }`), called);
  const bare = `{ uses: x, with: { size: "\${{ inputs.size }}" } }`;

  it('finds a typed number that a called workflow takes as a number', () => {
    expect(problems('workflow_dispatch', bare)).toHaveLength(1);
  });

  it('finds one that limits a time', () => {
    expect(problems('workflow_dispatch', `{ timeout-minutes: "\${{ inputs.size }}" }`)).toHaveLength(1);
  });

  it('accepts it through fromJSON, and from a caller', () => {
    expect(
      problems('workflow_dispatch', `{ uses: x, with: { size: "\${{ fromJSON(inputs.size || '1') }}" } }`),
    ).toEqual([]);
    expect(problems('workflow_call', bare)).toEqual([]);
  });
});

describe('the rule of weeks', () => {
  it.each([
    `{ steps: [{ uses: $/actions/score, with: { week-ending: "\${{ needs.plan.outputs.weeks || 'none' }}" } }] }`,
    `{ if: "\${{ needs.plan.outputs.weeks != '' }}", uses: x, with: { week-ending: "\${{ needs.plan.outputs.weeks }}" } }`,
    `{ steps: [{ uses: $/actions/plan, with: { week-ending: "\${{ inputs.week-ending }}" } }] }`,
    `{ steps: [{ uses: $/actions/issue, with: { week-ending: "\${{ needs.plan.outputs.weeks }}" } }] }`,
  ])('accepts %s', (text) => {
    expect(weekProblems(job(text))).toEqual([]);
  });

  it.each([
    `{ steps: [{ uses: $/actions/score, with: { week-ending: "\${{ needs.plan.outputs.weeks }}" } }] }`,
    `{ steps: [{ uses: $/actions/publish, with: { week-ending: "\${{ inputs.week-ending }}" } }] }`,
    `{ uses: x, with: { week-ending: "\${{ needs.plan.outputs.weeks }}" } }`,
  ])('finds %s', (text) => {
    expect(weekProblems(job(text))).toHaveLength(1);
  });
});

describe('the rule of conditions', () => {
  const behind = (condition: string) =>
    job(`{ needs: b, if: "${condition}", steps: [{ env: { X: "\${{ needs.b.outputs.x }}" } }] }`);

  it.each(["!cancelled() && needs.b.result == 'success'", "!cancelled() && needs.b.outputs.x != ''", 'success()'])(
    'accepts %s',
    (condition) => {
      expect(conditionProblems(behind(condition))).toEqual([]);
    },
  );

  it.each(['!cancelled()', 'always()', "!cancelled() && needs.c.result == 'success'"])('finds %s', (condition) => {
    expect(conditionProblems(behind(condition))).toEqual(['job a: runs whatever became of b, and reads its outputs']);
  });
});

describe('the rule of writers', () => {
  const writer = (keys: string) => job(`{ permissions: { contents: write }, ${keys} }`);
  const called = () => job('{ steps: [{ uses: $/actions/enrich }] }');

  it('accepts who publishes, and who only reads', () => {
    expect(
      writerProblems(writer('steps: [{ uses: actions/checkout@x }, { uses: $/actions/publish }]'), called),
    ).toEqual([]);
    expect(writerProblems(job('{ permissions: { contents: read }, uses: x }'), called)).toEqual([]);
  });

  it.each([
    ['steps: [{ uses: $/actions/enrich }]', 'job a: holds "contents: write" and runs $/actions/enrich'],
    ['uses: x', 'job a: holds "contents: write" and runs $/actions/enrich'],
    ['steps: [{ run: x }]', 'job a: holds "contents: write" and runs a script (job a, step 1)'],
  ])('finds %s', (keys, problem) => {
    expect(writerProblems(writer(keys), called)).toEqual([problem]);
  });
});
