import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { javaScriptAction, jobOf, logOf, oneJob, outcomesOf, runFixture, writeFiles } from './fixture.ts';

const printInputs = `
import { appendFileSync } from 'node:fs';
for (const [key, value] of Object.entries(process.env).sort()) if (/^(INPUT|STATE)_/.test(key)) console.log(key + '=' + value);
appendFileSync(process.env.GITHUB_OUTPUT, 'greeting=hello\\n');
`;
const sayPhase = (phase: string) => `
import { appendFileSync } from 'node:fs';
console.log('${phase}', process.env.INPUT_NAME, process.env.STATE_SEEN ?? '-');
appendFileSync(process.env.GITHUB_STATE, 'SEEN=' + (process.env.STATE_SEEN ?? '') + '${phase[0]}\\n');
`;
const phases = {
  'actions/phased/action.yml': javaScriptAction('inputs: { name: { description: n } }', 'pre: pre.mjs\npost: post.mjs'),
  'actions/phased/pre.mjs': sayPhase('pre'),
  'actions/phased/main.mjs': sayPhase('main'),
  'actions/phased/post.mjs': sayPhase('post'),
};

describe('a JavaScript action', () => {
  const files = {
    'actions/show/action.yml': javaScriptAction(`
inputs:
  week-ending: { description: w, required: true }
  two words: { description: w, default: '\${{ github.repository }}' }
  must: { description: w, required: true }
  old: { description: o, deprecationMessage: use new }
outputs: { greeting: { description: g } }`),
    'actions/show/main.mjs': printInputs,
  };

  it('gets its inputs with defaults; a missing required one is empty and another one is a warning', async () => {
    const result = await runFixture(
      oneJob(`
- uses: actions/checkout@v6
- id: show
  uses: ./actions/show
  with: { week-ending: 2026-07-02, typo: 1, old: x }
- run: echo "said \${{ steps.show.outputs.greeting }}"
`),
      { files },
    );
    expect(
      jobOf(result)
        .steps[1]?.log.split('\n')
        .filter((line) => line.startsWith('INPUT')),
    ).toEqual([
      'INPUT_MUST=',
      'INPUT_OLD=x',
      'INPUT_TWO_WORDS=acme/scores',
      'INPUT_TYPO=1',
      'INPUT_WEEK-ENDING=2026-07-02',
    ]);
    expect(jobOf(result).annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      "warning: Unexpected input(s) 'typo', valid inputs are ['week-ending', 'two words', 'must', 'old']",
      "warning: Input 'old' has been deprecated with message: use new",
    ]);
    expect(logOf(result)).toContain('said hello');
  });

  it('may be done by a function of this process, which is told the same and takes part in the run as a process does', async () => {
    const uses = ['warn', 'fail'].map((name) => `- id: ${name}\n  uses: $/actions/${name}\n  with: { name: one }\n`);
    const result = await runFixture(
      oneJob(`${uses.join('')}- if: always()\n  run: echo "said \${{ steps.warn.outputs.greeting }}"\n`),
      {
        files: {
          'actions/warn/action.yml': javaScriptAction('inputs: { name: { description: n } }').replace(
            'main.mjs',
            'a.mjs',
          ),
          'actions/warn/a.mjs': 'process.exit(9)',
          'actions/fail/action.yml': javaScriptAction('inputs: { name: { description: n } }').replace(
            'main.mjs',
            'b.mjs',
          ),
          'actions/fail/b.mjs': '',
        },
        inProcess: {
          'a.mjs': ({ env, cwd, onLine }) => {
            appendFileSync(env.GITHUB_OUTPUT ?? '', `greeting=${env.INPUT_NAME}\n`);
            onLine(`::warning::in ${basename(cwd)}`);
            return 0;
          },
          'b.mjs': () => 7,
        },
      },
    );
    expect(Object.values(outcomesOf(result))).toEqual(['success', 'failure', 'success']);
    expect(logOf(result)).toContain('said one');
    expect(jobOf(result).annotations.map(({ message }) => message)).toEqual([
      'in scores',
      'Process completed with exit code 7.',
    ]);
  });

  it('alone gets to know the artifact and cache service', async () => {
    const result = await runFixture(oneJob('- uses: $/actions/show'), {
      files: {
        'actions/show/action.yml': javaScriptAction(),
        'actions/show/main.mjs':
          "console.log(['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'].every((name) => process.env[name]))",
      },
    });
    expect(logOf(result)).toContain('true');
  });

  it('in ./ needs a checkout, as GitHub says', async () => {
    const result = await runFixture(oneJob('- uses: ./actions/show'), { files });
    expect(logOf(result)).toContain('Did you forget to run actions/checkout before running your local action?');
    expect(result.conclusion).toBe('failure');
  });

  it('fails its step by its exit code', async () => {
    const result = await runFixture(oneJob('- { name: bad, uses: $/a }'), {
      files: {
        'a/action.yml': javaScriptAction(),
        'a/main.mjs': "console.log('::error::no data'); process.exitCode = 1",
      },
    });
    expect(outcomesOf(result)).toEqual({ bad: 'failure' });
    expect(jobOf(result).annotations.map(({ message }) => message)).toEqual(['no data']);
    expect(logOf(result)).toContain('##[error]Process completed with exit code 1.');
  });
});

describe('pre and post', () => {
  it('run before all steps and after them in reverse order, and share their state', async () => {
    const result = await runFixture(
      oneJob(`
- run: echo first step
- { name: one, uses: $/actions/phased, with: { name: one } }
- { name: two, uses: $/actions/phased, with: { name: two } }
`),
      { files: phases },
    );
    expect(logOf(result).split('\n')).toEqual([
      'pre one -',
      'pre two -',
      'first step',
      'main one p',
      'main two p',
      'post two pm',
      'post one pm',
    ]);
    expect(jobOf(result).steps.map(({ name }) => name)).toEqual([
      'Pre $/actions/phased',
      'Pre $/actions/phased',
      'Run echo first step',
      'one',
      'two',
      'Post two',
      'Post one',
    ]);
  });

  it('leave out the pre of a ./ action with a warning, as on GitHub', async () => {
    const result = await runFixture(
      oneJob('- uses: actions/checkout@v6\n- { uses: ./actions/phased, with: { name: local } }'),
      { files: phases },
    );
    expect(logOf(result)).toContain('main local -');
    expect(logOf(result)).toContain('post local m');
    expect(jobOf(result).annotations[0]?.message).toContain('`pre` execution is not supported for local action');
  });

  it('run the post after a failure, unless post-if says otherwise', async () => {
    const files = (condition: string) => ({
      'a/action.yml': javaScriptAction('', `post: post.mjs${condition}`),
      'a/main.mjs': 'process.exitCode = 1',
      'a/post.mjs': "console.log('cleaned up')",
    });
    const always = await runFixture(oneJob('- uses: $/a'), { files: files('') });
    expect(logOf(always)).toContain('cleaned up');
    const onSuccess = await runFixture(oneJob('- uses: $/a'), { files: files('\npost-if: success()') });
    expect(logOf(onSuccess)).not.toContain('cleaned up');
    expect(outcomesOf(onSuccess)).toMatchObject({ 'Post sample': 'skipped' });
  });

  it('fail the job when the post fails', async () => {
    const files = {
      'a/action.yml': javaScriptAction('', 'post: post.mjs'),
      'a/main.mjs': '',
      'a/post.mjs': 'process.exitCode = 1',
    };
    expect((await runFixture(oneJob('- uses: $/a'), { files })).conclusion).toBe('failure');
  });
});

describe('a composite action', () => {
  const files = {
    'actions/both/action.yml': `
name: both
description: Two steps
inputs:
  who: { description: w, default: world }
outputs:
  text: { description: t, value: '\${{ steps.make.outputs.text }}' }
runs:
  using: composite
  steps:
    - id: make
      shell: bash
      run: |
        echo "inside $WHO $OUTER from $(basename "$GITHUB_ACTION_PATH")"
        echo "text=hi $WHO" >> "$GITHUB_OUTPUT"
        echo "KEPT=yes" >> "$GITHUB_ENV"
      env: { WHO: '\${{ inputs.who }}' }
    - uses: $/actions/phased
      with: { name: '\${{ inputs.who }}' }
`,
    ...phases,
    'actions/phased/action.yml': javaScriptAction('inputs: { name: { description: n } }', 'post: post.mjs'),
  };

  it('runs its steps with its inputs and the env of its step, and gives its outputs', async () => {
    const result = await runFixture(
      oneJob(`
- uses: actions/checkout@v6
- { id: both, name: both, uses: ./actions/both, with: { who: you }, env: { OUTER: outer } }
- run: echo "\${{ steps.both.outputs.text }} $KEPT \${{ steps.make.outputs.text }}."
`),
      { files },
    );
    expect(logOf(result)).toContain('inside you outer from both');
    expect(logOf(result)).toContain('hi you yes .');
    expect(outcomesOf(result)).toMatchObject({ both: 'success', 'Post sample': 'success' });
    expect(logOf(result)).toContain('post you m');
  });

  it('stops at the step that fails, and its status is its own', async () => {
    const steps = (body: string) => ({
      'a/action.yml': `name: a\ndescription: a\nruns:\n  using: composite\n  steps:\n${body}`,
    });
    const result = await runFixture(
      oneJob('- { name: bad, run: exit 1 }\n- { name: composite, if: always(), uses: $/a }'),
      {
        files: steps(`
    - { shell: bash, run: echo begins }
    - { shell: bash, run: exit 2 }
    - { shell: bash, run: echo never }
    - { shell: bash, if: failure(), run: echo cleans }
`),
      },
    );
    expect(logOf(result)).toContain('begins');
    expect(logOf(result)).not.toContain('echo never\nnever');
    expect(logOf(result)).toContain('cleans');
    expect(outcomesOf(result)).toEqual({ bad: 'failure', composite: 'failure' });
  });

  it('tolerates a step with continue-on-error', async () => {
    const result = await runFixture(oneJob('- uses: $/a'), {
      files: {
        'a/action.yml':
          'name: a\ndescription: a\nruns:\n  using: composite\n  steps: [{ shell: bash, run: exit 1, continue-on-error: true }]',
      },
    });
    expect(result.conclusion).toBe('success');
  });
});

describe('an action of another repository', () => {
  it('comes from the mapped folder, and $/ in it means that repository', async () => {
    const tools = writeFiles({
      'outer/action.yml':
        'name: outer\ndescription: o\nruns:\n  using: composite\n  steps: [{ uses: $/inner }, { uses: ./actions/here }]',
      'inner/action.yml': javaScriptAction(),
      'inner/main.mjs': "console.log('inner of', process.env.GITHUB_ACTION_REPOSITORY, process.env.GITHUB_ACTION_REF)",
    });
    const result = await runFixture(oneJob('- uses: actions/checkout@v6\n- uses: other/tools/outer@v1'), {
      map: { 'other/tools': tools },
      files: { 'actions/here/action.yml': javaScriptAction(), 'actions/here/main.mjs': "console.log('workspace')" },
    });
    expect(logOf(result)).toContain('inner of other/tools v1');
    expect(logOf(result)).toContain('workspace');
  });

  it('comes from the folder of its very ref where one is given', async () => {
    const folder = (text: string) =>
      writeFiles({ 'action.yml': javaScriptAction(), 'main.mjs': `console.log('${text}')` });
    const result = await runFixture(oneJob('- uses: other/tool@v1\n- uses: other/tool@v2'), {
      map: { 'other/tool': folder('any'), 'other/tool@v2': folder('second') },
    });
    expect(logOf(result)).toBe('any\nsecond');
  });
});

it('setup-node puts the Node of the runner on the path', async () => {
  const result = await runFixture(
    oneJob('- uses: actions/setup-node@v6\n  with: { node-version: 4 }\n- run: node --version'),
  );
  expect(logOf(result)).toContain(`\n${process.version}`);
  expect(jobOf(result).annotations[0]?.message).toContain('Node 4 was asked for');
});
