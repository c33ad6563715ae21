import { describe, expect, it } from 'vitest';
import { checkoutProblems, pinProblems, scriptProblems, tokenProblems } from './step-rules.ts';
import { readWorkflow } from './workflow.ts';

const commit = 'de0fac2e4500dabe0009e67214ff5f5447ce83dd';
const withSteps = (...steps: string[]) =>
  readWorkflow(`jobs:\n  a:\n    steps:\n${steps.map((step) => `      - ${step}\n`).join('')}`);

describe('the rule of pins', () => {
  it.each([
    ['a tag', 'uses: actions/checkout@v6', 'job a, step 1: "actions/checkout@v6" is not pinned to a commit'],
    ['a short commit', 'uses: a/b@de0fac2 # v1.0.0', 'job a, step 1: "a/b@de0fac2" is not pinned to a commit'],
    ['a container', 'uses: docker://alpine:3', 'job a, step 1: "docker://alpine:3" is not pinned to a commit'],
    [
      'a commit without its version',
      `uses: a/b@${commit}`,
      `job a, step 1: no comment "# vX.Y.Z" behind "a/b@${commit}"`,
    ],
    ['a major version only', `uses: a/b@${commit} # v6`, `job a, step 1: no comment "# vX.Y.Z" behind "a/b@${commit}"`],
    [
      'a path of the work tree',
      'uses: ./actions/plan',
      'job a, step 1: "./actions/plan" needs a checkout first and does not work for callers; write "$/…"',
    ],
    [
      'ours from within',
      'uses: us/us/actions/plan@v1',
      'job a, step 1: "us/us/actions/plan@v1" is not pinned to a commit',
    ],
  ])('finds %s', (_, step, problem) => {
    expect(pinProblems(withSteps(step))).toEqual([problem]);
  });

  it('accepts a commit with its version, and our own', () => {
    expect(pinProblems(withSteps(`uses: a/b/c@${commit} # v6.0.2`, 'uses: $/actions/plan', 'run: x'))).toEqual([]);
  });

  it('lets another repository follow our version tags, and not our branches', () => {
    const calling = (ref: string) => readWorkflow(`jobs: { a: { uses: us/us/.github/workflows/w.yml@${ref} } }`);
    expect(pinProblems(calling('v1'), 'us/us')).toEqual([]);
    expect(pinProblems(calling('main'), 'us/us')).toEqual([
      'job a: "us/us/.github/workflows/w.yml@main" does not follow a version tag',
    ]);
  });
});

describe('the rule of checkouts', () => {
  it.each(['', '\n        with: { persist-credentials: true }', "\n        with: { persist-credentials: 'false' }"])(
    'finds a token that stays (%#)',
    (more) => {
      expect(checkoutProblems(withSteps('run: x', `uses: actions/checkout@${commit}${more}`))).toEqual([
        'job a, step 2: a checkout without "persist-credentials: false"',
      ]);
    },
  );

  it('accepts one that does not', () => {
    const step = `uses: actions/checkout@${commit}\n        with: { persist-credentials: false }`;
    expect(checkoutProblems(withSteps(step))).toEqual([]);
  });
});

describe('the rule of scripts', () => {
  it('finds an expression in a script, and none in its environment', () => {
    const workflow = withSteps(
      `run: echo '\${{ inputs.x }}'`,
      `run: echo "$X"\n        env: { X: '\${{ inputs.x }}' }`,
    );
    expect(scriptProblems(workflow)).toEqual(['job a, step 1: "${{" inside "run"']);
  });
});

describe('the rule of those who speak to the repository', () => {
  const problems = (step: string, permissions: string) =>
    tokenProblems(readWorkflow(`jobs: { a: { permissions: { ${permissions} }, steps: [{ ${step} }] } }`));
  const token = `env: { GITHUB_TOKEN: '\${{ github.token }}' }`;

  it.each([
    [`uses: $/actions/restore, ${token}`, 'contents: read'],
    [`uses: $/actions/restore, ${token}`, 'contents: write'],
    [`uses: us/us/actions/issue@v1, ${token}`, 'issues: write'],
    [`uses: $/actions/plan, with: { catch-up: true }, ${token}`, 'contents: read'],
    ['uses: $/actions/plan', ''],
    ['run: x', ''],
  ])('accepts { %s } with { %s }', (step, permissions) => {
    expect(problems(step, permissions)).toEqual([]);
  });

  it.each([
    ['uses: $/actions/publish', '', ['its job lacks "contents: write"', 'no GITHUB_TOKEN']],
    [`uses: us/us/actions/publish@v1, ${token}`, 'contents: read', ['its job lacks "contents: write"']],
    ['uses: $/actions/restore', 'contents: read', ['no GITHUB_TOKEN']],
    [`uses: $/actions/issue, ${token}`, 'issues: read', ['its job lacks "issues: write"']],
    ['uses: $/actions/plan, with: { catch-up: true }', 'contents: read', ['no GITHUB_TOKEN']],
  ])('finds { %s } with { %s }', (step, permissions, expected) => {
    expect(problems(step, permissions)).toEqual(expected.map((problem) => `job a, step 1: ${problem}`));
  });
});
