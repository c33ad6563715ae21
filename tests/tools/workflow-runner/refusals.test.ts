import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunOptions } from '../../../tools/workflow-runner/run.ts';
import type { Files } from './fixture.ts';
import { javaScriptAction, makeFolder, oneJob, runFixture, writeFiles } from './fixture.ts';

interface Case {
  readonly title: string;
  readonly workflow: string;
  readonly message: string | RegExp;
  readonly files?: Files;
  readonly options?: Partial<RunOptions>;
}

const call = (keys: string) =>
  `jobs:\n  first:\n    runs-on: x\n    steps: [{ run: 'touch "$MARK"' }]\n  weekly:\n    needs: first\n    uses: ./.github/workflows/called.yml\n    ${keys}`;
const called = (body: string) => ({
  '.github/workflows/called.yml': `on:\n  workflow_call:\n    ${body}\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: 'true' }]`,
});

const cases: Case[] = [
  {
    title: 'a service container',
    workflow: oneJob('- run: touch "$MARK"', 'services: { db: { image: x } }'),
    message: ".github/workflows/main.yml:5: The key 'services' is not supported",
  },
  {
    title: 'a job container',
    workflow: oneJob('- run: touch "$MARK"', 'container: node'),
    message: "'container' is not supported",
  },
  {
    title: 'a deployment whose job may not deploy',
    workflow: oneJob('- run: touch "$MARK"\n- uses: actions/deploy-pages@v5', 'permissions: { pages: write }'),
    message: "main.yml:8: 'actions/deploy-pages@v5' needs the permissions of its job: id-token: write",
  },
  {
    title: 'an attestation where nobody gives permissions',
    workflow: oneJob('- run: touch "$MARK"\n- uses: actions/attest@v4'),
    message: "'actions/attest@v4' needs the permissions of its job: id-token: write, attestations: write",
  },
  {
    title: 'an attestation of something else than provenance',
    workflow: oneJob('- uses: actions/attest@v4\n  with: { predicate-type: https://example.com/x }'),
    message: "takes only '' for 'predicate-type', found 'https://example.com/x'",
  },
  {
    title: 'a server that the artifact client would not talk to',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { serverUrl: 'https://git.example.com' },
    message: "--server-url: 'https://git.example.com' cannot be the server of a run",
  },
  {
    title: 'a server that is no address',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { serverUrl: '/srv/git' },
    message: "--server-url: '/srv/git' cannot be the server of a run",
  },
  {
    title: 'a folder of another machine as the server',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { serverUrl: 'file://srv/git' },
    message: "--server-url: 'file://srv/git' names the host 'srv'",
  },
  {
    title: 'a folder without the repository as the server',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { serverUrl: 'file:///nowhere' },
    message: "--server-url: there is no bare repository '/nowhere/acme/scores.git'",
  },
  {
    title: 'an unknown key',
    workflow: oneJob('- run: touch "$MARK"\n  colour: red'),
    message: "main.yml:7:9: Unexpected value 'colour'",
  },
  {
    title: 'a background step',
    workflow: oneJob('- run: touch "$MARK"\n  background: true'),
    message: "Unexpected value 'background'",
  },
  { title: 'parallel steps', workflow: oneJob('- parallel: [{ run: x }]'), message: /main\.yml:6/ },
  {
    title: 'an unknown shell',
    workflow: oneJob('- run: touch "$MARK"\n- { run: x, shell: pwsh }'),
    message: "main.yml:7: The shell 'pwsh' is not supported",
  },
  {
    title: 'an unknown default shell',
    workflow: `defaults: { run: { shell: zsh } }\n${oneJob('- run: x')}`,
    message: "The shell 'zsh'",
  },
  {
    title: 'a Docker image',
    workflow: oneJob('- run: touch "$MARK"\n- uses: docker://alpine'),
    message: "main.yml:7: The Docker image 'docker://alpine'",
  },
  {
    title: 'a Docker action',
    workflow: oneJob('- run: touch "$MARK"\n- uses: $/d'),
    files: { 'd/action.yml': 'name: d\ndescription: d\nruns: { using: docker, image: Dockerfile }' },
    message: 'd/action.yml:3: A Docker action is not supported',
  },
  {
    title: 'an action of a repository without a local folder',
    workflow: oneJob('- run: touch "$MARK"\n- uses: octo/cache@v1'),
    message: "main.yml:7: The action 'octo/cache@v1' is not supported",
  },
  {
    title: 'an action that does not exist',
    workflow: oneJob('- run: touch "$MARK"\n- uses: $/nowhere'),
    message: "main.yml:7: There is no action.yml in '$/nowhere'",
  },
  {
    title: 'an action without its program',
    workflow: oneJob('- run: touch "$MARK"\n- uses: ./a'),
    files: { 'a/action.yml': javaScriptAction() },
    message: "a/action.yml:1: The program 'main.mjs' does not exist",
  },
  {
    title: 'an input value that a stand-in cannot serve',
    workflow: oneJob('- uses: actions/checkout@v6\n  with: { lfs: true }'),
    message: "takes only 'false' for 'lfs', found 'true'",
  },
  {
    title: 'a checkout of a repository without a local folder',
    workflow: oneJob('- uses: actions/checkout@v6\n  with: { repository: octo/data }'),
    message: "main.yml:6: There is no local folder for 'octo/data'",
  },
  {
    title: 'the pre of an action inside a composite action',
    workflow: oneJob('- run: touch "$MARK"\n- uses: $/c'),
    files: {
      'c/action.yml': 'name: c\ndescription: c\nruns: { using: composite, steps: [{ uses: $/a }] }',
      'a/action.yml': javaScriptAction('', 'pre: main.mjs'),
      'a/main.mjs': '',
    },
    message: "c/action.yml:3: The 'pre' of 'sample' inside a composite action",
  },
  {
    title: 'a composite action that uses itself',
    workflow: oneJob('- uses: $/c'),
    files: { 'c/action.yml': 'name: c\ndescription: c\nruns: { using: composite, steps: [{ uses: $/c }] }' },
    message: 'nested deeper than 10',
  },
  {
    title: 'a job without steps',
    workflow: 'jobs:\n  only:\n    runs-on: x\n    steps: []',
    message: "main.yml:4: The job 'only' has no steps",
  },
  {
    title: 'a missing need',
    workflow: `${oneJob('- run: touch "$MARK"')}  b:\n    needs: nobody\n    runs-on: x\n    steps: [{ run: x }]`,
    message: "main.yml:8:12: Job 'b' depends on unknown job 'nobody'",
  },
  {
    title: 'a cycle',
    workflow: `${oneJob('- run: touch "$MARK"')}  a: { needs: b, runs-on: x, steps: [{ run: x }] }\n  b: { needs: a, runs-on: x, steps: [{ run: x }] }`,
    message: 'creates a cycle in the dependency graph',
  },
  {
    title: 'an expression that does not parse',
    workflow: oneJob(`- run: touch "$MARK"\n- run: echo \${{ github. }}`),
    message: /main\.yml:7:\d+: Unexpected/,
  },
  {
    title: 'an unknown function',
    workflow: oneJob('- run: touch "$MARK"\n- { run: x, if: today() }'),
    message: "Unrecognized function: 'today'",
  },
  {
    title: 'a context that is not there yet',
    workflow: oneJob('- run: touch "$MARK"', `env: { A: "\${{ steps.a.outputs.b }}" }`),
    message: "Unrecognized named-value: 'steps'",
  },
  { title: 'text that is no YAML', workflow: 'jobs: [', message: /main\.yml:\d+:\d+: / },
  {
    title: 'a workflow file that is not there',
    workflow: call(''),
    message: "main.yml:7: There is no workflow file '.github/workflows/called.yml'",
  },
  {
    title: 'a call of a workflow that cannot be called',
    workflow: call(''),
    files: { '.github/workflows/called.yml': `on: push\n${oneJob('- run: x')}` },
    message: "it is not started by 'workflow_call'",
  },
  {
    title: 'a missing required input of a called workflow',
    workflow: call(''),
    files: called('inputs: { week: { type: string, required: true } }'),
    message: "main.yml:7: '.github/workflows/called.yml' requires the input 'week'",
  },
  {
    title: 'an input that a called workflow does not declare',
    workflow: call('with: { weak: 1 }'),
    files: called('inputs: { week: { type: string } }'),
    message: "main.yml:9: '.github/workflows/called.yml' has no input 'weak'",
  },
  {
    title: 'an input of a called workflow with another type',
    workflow: call('with: { n: many }'),
    files: called('inputs: { n: { type: number } }'),
    message: `the input 'n' must be a number, found "many"`,
  },
  {
    title: 'a missing required secret of a called workflow',
    workflow: call(''),
    files: called('secrets: { KEY: { required: true } }'),
    message: "requires the secret 'KEY'",
  },
  {
    title: 'a secret that a called workflow does not declare',
    workflow: call(`secrets: { KEI: '\${{ secrets.KEY }}' }`),
    files: called('secrets: { KEY: {} }'),
    message: "has no secret 'KEI'",
  },
  {
    title: 'a called workflow outside .github/workflows',
    workflow: call('').replace('.github/workflows/called.yml', 'called.yml'),
    message: "'./called.yml' is not a reusable workflow",
  },
  {
    title: 'a called workflow of a repository without a local folder',
    workflow: call('').replace('./.github', 'octo/flows/.github').replace('called.yml', 'called.yml@v1'),
    message: "'octo/flows' is used, but there is no local folder",
  },
  {
    title: 'a called workflow that calls itself',
    workflow: `on: [workflow_dispatch, workflow_call]\njobs:\n  again:\n    uses: ./.github/workflows/main.yml`,
    message: 'nested deeper than 10',
  },
  {
    title: 'something unsupported in a called workflow',
    workflow: call(''),
    files: { '.github/workflows/called.yml': `on: workflow_call\n${oneJob('- run: x', 'container: y')}` },
    message: "called.yml:5: The key 'container' is not supported",
  },
  {
    title: 'an input that is not declared',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { inputs: { week: '1' } },
    message: "workflow_dispatch has no input 'week'",
  },
  {
    title: 'an event that the workflow does not have',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { event: 'push' },
    message: "the workflow is not started by 'push'",
  },
  {
    title: 'an event without its payload',
    workflow: `on: pull_request\n${oneJob('- run: touch "$MARK"')}`,
    message: "the event 'pull_request' needs its payload",
  },
  {
    title: 'an event that this runner does not know',
    workflow: `on: [release]\n${oneJob('- run: touch "$MARK"')}`,
    options: { event: 'release' },
    message: "the event 'release' is not supported",
  },
  {
    title: 'a repository that has no owner',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { repository: 'scores' },
    message: "must be 'owner/name'",
  },
  {
    title: 'an overlay that is not there',
    workflow: oneJob('- run: touch "$MARK"'),
    options: { overlay: '/nowhere' },
    message: "--overlay: there is no folder '/nowhere'",
  },
];

it('does not empty an output folder that holds something else', async () => {
  const output = writeFiles({ 'precious.txt': 'x' });
  await expect(runFixture(oneJob('- run: x'), { output })).rejects.toThrow(`'${output}' holds other files`);
  expect(existsSync(path.join(output, 'precious.txt'))).toBe(true);
});

describe('before anything runs, the runner refuses', () => {
  it.each(cases)('$title', async ({ workflow, message, files = {}, options = {} }) => {
    const mark = path.join(makeFolder(), 'ran');
    const running = runFixture(workflow, { files, environment: { MARK: mark }, ...options });
    await expect(running).rejects.toMatchObject({
      name: 'UserError',
      message: expect.stringMatching(asPattern(message)),
    });
    expect(existsSync(mark)).toBe(false);
  });
});

function asPattern(message: string | RegExp): RegExp {
  return typeof message === 'string' ? new RegExp(message.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')) : message;
}
