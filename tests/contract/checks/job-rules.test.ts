import { describe, expect, it } from 'vitest';
import {
  gateProblems,
  grantProblems,
  matrixProblems,
  permissionProblems,
  publisherProblems,
  scheduleProblems,
  timeoutProblems,
} from './job-rules.ts';
import { readWorkflow } from './workflow.ts';

describe('the rule of permissions', () => {
  const problems = (text: string) => permissionProblems(readWorkflow(text));

  it('accepts what is granted per job with a reason', () => {
    const text = `
permissions: {}
jobs:
  a:
    permissions:
      contents: read # to check out the code
      # to say how it went
      checks: write
  b:
    permissions: {}
`;
    expect(problems(text)).toEqual([]);
  });

  it.each([
    ['no permissions at the top', 'jobs: {}', 'top level: expected "permissions: {}"'],
    ['permissions at the top', 'permissions: { contents: read }\njobs: {}', 'top level: expected "permissions: {}"'],
    ['everything at the top', 'permissions: write-all\njobs: {}', 'top level: expected "permissions: {}"'],
    ['a job without', 'permissions: {}\njobs: { a: { runs-on: x } }', 'job a: no permissions'],
    [
      'a job with everything',
      'permissions: {}\njobs: { a: { permissions: write-all } }',
      'job a: "permissions: write-all" grants everything at once',
    ],
    [
      'a grant without a reason',
      'permissions: {}\njobs:\n  a:\n    permissions:\n      contents: read # to read\n      issues: write\n',
      'job a: no comment says what "issues: write" is for',
    ],
  ])('finds %s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe("the rule of permissions, for a job that has its caller's", () => {
  const problems = (text: string) => permissionProblems(readWorkflow(text), ['a']);
  const other = 'jobs: { a: { runs-on: x }, b: { permissions: {} } }';

  it('accepts a workflow that is only called and says nothing that would take from it', () => {
    expect(problems(`on: { workflow_call: {} }\n${other}`)).toEqual([]);
  });

  it.each([
    [
      'permissions at the top',
      `on: { workflow_call: {} }\npermissions: {}\n${other}`,
      'top level: permissions take from jobs what their caller gives',
    ],
    [
      'another way to start it',
      `on: { workflow_call: {}, push: {} }\n${other}`,
      'on: a job without a caller has no permissions to inherit',
    ],
    [
      'permissions of its own',
      'on: { workflow_call: {} }\njobs: { a: { permissions: {} } }',
      "job a: permissions of its own, not its caller's",
    ],
    [
      'another job without',
      'on: { workflow_call: {} }\njobs: { a: { runs-on: x }, b: { runs-on: x } }',
      'job b: no permissions',
    ],
  ])('finds %s', (_, text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });
});

describe('the rule of grants', () => {
  const called = readWorkflow(
    'jobs: { a: { permissions: { contents: read, models: read } }, b: { permissions: { checks: write } }, c: {} }',
  );
  const problems = (permissions: string) =>
    grantProblems(readWorkflow(`jobs: { week: { uses: $/w.yml, permissions: ${permissions} }, own: {} }`), (uses) =>
      uses === '$/w.yml' ? called : undefined,
    );

  it('accepts a caller who gives what is asked for, or more', () => {
    expect(problems('{ contents: write, models: read, checks: write }')).toEqual([]);
  });

  it('finds what is not given, or not enough', () => {
    expect(problems('{ contents: none, checks: read }')).toEqual([
      'job week: does not give "contents: read", which a asks for',
      'job week: does not give "models: read", which a asks for',
      'job week: does not give "checks: write", which b asks for',
    ]);
  });
});

describe('the rule of time limits', () => {
  it('finds the job without one, and leaves a job that calls a workflow alone', () => {
    const text = 'jobs: { a: { runs-on: x }, b: { timeout-minutes: 5 }, c: { uses: $/w.yml } }';
    expect(timeoutProblems(readWorkflow(text))).toEqual(['job a: no timeout-minutes']);
  });
});

describe('the rule of matrices', () => {
  it.each(['', 'fail-fast: true, ', "fail-fast: 'false', "])('finds "%s"', (failFast) => {
    const text = `jobs: { a: { strategy: { ${failFast}matrix: { x: [1] } } } }`;
    expect(matrixProblems(readWorkflow(text))).toEqual(['job a: a matrix without "fail-fast: false"']);
  });

  it('accepts legs on their own', () => {
    expect(matrixProblems(readWorkflow('jobs: { a: { strategy: { fail-fast: false, matrix: { x: [1] } } } }'))).toEqual(
      [],
    );
  });
});

describe('the rule of the gate', () => {
  it.each([
    ['no gate', 'jobs: { a: {} }', ['there is no job gate']],
    ['a forgotten job', 'jobs: { a: {}, b: {}, gate: { needs: a, if: always() } }', ['job gate: does not need b']],
    [
      'a gate that is skipped with its needs',
      'jobs: { a: {}, gate: { needs: [a] } }',
      ['job gate: without "if: always()" it is skipped, and a skipped check counts as passed'],
    ],
    ['nothing else', `jobs: { a: {}, gate: { needs: [a], if: "\${{ always() }}" } }`, []],
  ])('finds %s', (_, text, expected) => {
    expect(gateProblems(readWorkflow(text), 'gate')).toEqual(expected);
  });
});

describe('the rule of schedules', () => {
  const problems = (entry: string) => scheduleProblems(readWorkflow(`on: { schedule: [${entry}] }`));

  it.each(['0 7 * * 6', '30 7 * * 6', '* 7 * * 6', '*/5 7 * * 6', '1,3 7 * * 6', '61 7 * * 6'])(
    'finds "%s"',
    (cron) => {
      expect(problems(`{ cron: '${cron}', timezone: Europe/London }`)).toEqual([
        `schedule "${cron}": the minute is not a single odd one`,
      ]);
    },
  );

  it('finds a schedule without a time zone', () => {
    expect(problems("{ cron: '23 7 * * 6' }")).toEqual(['schedule "23 7 * * 6": no timezone']);
  });

  it('accepts an odd minute with one', () => {
    expect(problems("{ cron: '7 7 * * 6', timezone: America/New_York }")).toEqual([]);
  });
});

describe('the rule of publishers', () => {
  const problems = (keys: string) =>
    publisherProblems(readWorkflow(`jobs: { a: { ${keys} steps: [{ uses: $/actions/publish }] }, b: {} }`));

  it.each([
    '',
    'concurrency: publish,',
    'concurrency: { group: publish, cancel-in-progress: false },',
    'concurrency: { group: publish, queue: max, cancel-in-progress: true },',
    `concurrency: { group: 'publish-\${{ github.ref }}', queue: max, cancel-in-progress: false },`,
  ])('finds one without a queue (%#)', (keys) => {
    expect(problems(keys)).toEqual([
      'job a: publishes without a queue: a fixed "group", "queue: max", "cancel-in-progress: false"',
    ]);
  });

  it('accepts a queue', () => {
    expect(problems('concurrency: { group: publish, queue: max, cancel-in-progress: false },')).toEqual([]);
  });
});
