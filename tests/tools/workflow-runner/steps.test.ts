import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { jobOf, logOf, oneJob, outcomesOf, runFixture } from './fixture.ts';

describe('environment', () => {
  it('is built from scratch', async () => {
    vi.stubEnv('LEAKED', 'yes');
    const result = await runFixture(oneJob('- run: env | sort'), { environment: { EXTRA: 'given' } });
    const names = logOf(result)
      .split('\n')
      .map((line) => line.split('=')[0]);
    expect(names).not.toContain('LEAKED');
    expect(names).not.toContain('ACTIONS_RUNTIME_TOKEN');
    expect(names).not.toContain('GITHUB_TOKEN');
    expect(names).toEqual(
      expect.arrayContaining([
        'CI',
        'EXTRA',
        'GITHUB_ACTIONS',
        'GITHUB_RUN_ID',
        'GITHUB_WORKSPACE',
        'HOME',
        'PATH',
        'RUNNER_TEMP',
      ]),
    );
    expect(logOf(result)).toMatch(/^TZ=UTC$/m);
    expect(logOf(result)).toMatch(/^GITHUB_REPOSITORY=acme\/scores$/m);
  });

  it('goes from the workflow to the job to the step, and the nearest wins', async () => {
    const result = await runFixture(
      `env: { A: workflow, B: workflow, C: workflow }\n${oneJob(
        `
- run: echo "$A $B $C \${{ env.C }}"
  env: { C: step }
- run: echo "$C"
`,
        'env: { B: job }',
      )}`,
    );
    expect(logOf(result)).toBe('workflow job step step\nworkflow');
  });

  it('takes GITHUB_ENV and GITHUB_PATH over into later steps', async () => {
    const result = await runFixture(
      oneJob(`
- run: |
    echo "WEEK=2026-07-02" >> "$GITHUB_ENV"
    printf 'NOTE<<END\\ntwo\\nlines\\nEND\\n' >> "$GITHUB_ENV"
    mkdir -p "$RUNNER_TEMP/tools" && printf '#!/bin/sh\\necho tool runs' > "$RUNNER_TEMP/tools/my-tool"
    chmod +x "$RUNNER_TEMP/tools/my-tool"
    echo "$RUNNER_TEMP/tools" >> "$GITHUB_PATH"
- run: echo "$WEEK \${{ env.WEEK }}"; echo "$NOTE"; my-tool
`),
    );
    expect(logOf(result)).toBe('\n2026-07-02 2026-07-02\ntwo\nlines\ntool runs');
  });

  it('reads blocks of several lines by their value: folded conditions, and scripts without the indentation', async () => {
    const result = await runFixture(
      oneJob(`
- if: >-
    \${{ 1 == 1
    && 1 == 2 }}
  run: echo never
- run: |
    cat <<EOF
    \${{ 'no indentation' }}
    EOF
`),
    );
    expect(logOf(result)).toBe('\nno indentation');
  });

  it('refuses NODE_OPTIONS in GITHUB_ENV', async () => {
    const result = await runFixture(oneJob('- run: echo "NODE_OPTIONS=--x" >> "$GITHUB_ENV"'));
    expect(logOf(result)).toContain("Can't store NODE_OPTIONS");
    expect(result.conclusion).toBe('failure');
  });
});

describe('scripts', () => {
  it('run with bash -e, and with pipefail only where bash is named', async () => {
    const result = await runFixture(
      oneJob(`
- { name: plain, run: 'false | true; echo went on' }
- { name: named, shell: bash, run: 'false | true; echo no', continue-on-error: true }
- { name: sh, shell: sh, run: 'echo $0 | grep -c sh' }
- { name: stops, run: "false\\necho no" }
`),
    );
    expect(outcomesOf(result)).toEqual({ plain: 'success', named: 'failure', sh: 'success', stops: 'failure' });
    expect(logOf(result)).not.toContain('no\n');
  });

  it('take shell and folder from defaults.run, the nearest first', async () => {
    const files = { 'a/b/file.txt': '' };
    const result = await runFixture(
      `defaults: { run: { working-directory: a, shell: bash } }\n${oneJob(
        `
- uses: actions/checkout@v6
- run: 'basename "$PWD"; set -o | grep pipefail'
- { working-directory: '\${{ github.workspace }}', run: basename "$PWD" }
`,
        'defaults: { run: { working-directory: a/b } }',
      )}`,
      { files },
    );
    expect(logOf(result)).toMatch(/b\npipefail\s+on\nscores$/);
  });

  it('fail where the folder is missing', async () => {
    const result = await runFixture(oneJob('- { working-directory: nowhere, run: echo }'));
    expect(logOf(result)).toContain("There is no working directory '");
  });

  it('report their exit code', async () => {
    const result = await runFixture(oneJob('- { name: bad, run: exit 7 }'));
    expect(jobOf(result).annotations).toEqual([
      { level: 'error', message: 'Process completed with exit code 7.', job: 'only', step: 'bad' },
    ]);
  });
});

describe('outcome and conclusion', () => {
  it('differ by continue-on-error, and the job goes on', async () => {
    const result = await runFixture(
      oneJob(`
- { id: bad, run: exit 1, continue-on-error: '\${{ github.actor == ''local'' }}' }
- run: echo \${{ steps.bad.outcome }} \${{ steps.bad.conclusion }}
`),
    );
    expect(logOf(result)).toContain('failure success');
    expect(result.conclusion).toBe('success');
  });

  it('decide about later steps', async () => {
    const result = await runFixture(
      oneJob(`
- { name: bad, run: exit 1 }
- { name: implicit, run: echo }
- { name: on failure, if: failure(), run: 'echo \${{ job.status }}' }
- { name: always, if: always(), run: echo }
- { name: condition alone, if: github.actor == 'local', run: echo }
- { name: not cancelled, if: '!cancelled()', run: echo }
`),
    );
    expect(outcomesOf(result)).toEqual({
      bad: 'failure',
      implicit: 'skipped',
      'on failure': 'success',
      always: 'success',
      'condition alone': 'skipped',
      'not cancelled': 'success',
    });
  });

  it('is failure when the time of a step is over', async () => {
    const result = await runFixture(oneJob(`- { name: slow, run: sleep 20, timeout-minutes: '\${{ 0.004 }}' }`));
    expect(outcomesOf(result)).toEqual({ slow: 'failure' });
    expect(logOf(result)).toContain('has timed out after 0.004 minutes');
  });

  it('is failure when an expression cannot be evaluated, with its place', async () => {
    const result = await runFixture(oneJob(`- run: echo \${{ fromJSON('{') }}`));
    expect(logOf(result)).toMatch(/main\.yml:6: .*cannot be evaluated/);
    expect(result.conclusion).toBe('failure');
  });

  it('is failure when a command file has a line that is no pair', async () => {
    const result = await runFixture(oneJob('- run: echo hello >> "$GITHUB_OUTPUT"'));
    expect(logOf(result)).toContain("Invalid format 'hello'");
    expect(result.conclusion).toBe('failure');
  });
});

describe('workflow commands', () => {
  it('become annotations with their place', async () => {
    const result = await runFixture(
      oneJob(`
- name: lint
  run: |
    echo "::warning file=configs/a.yaml,line=3,endLine=4,col=5,title=Odd::weights add up to 1.1"
    echo "::notice::done"
    echo "::group::Details"; echo inside; echo "::endgroup::"
    echo "::debug::hidden"
    echo "::stop-commands::mark"; echo "::error::text"; echo "::mark::"
`),
    );
    const common = { job: 'only', step: 'lint' };
    expect(jobOf(result).annotations).toEqual([
      {
        level: 'warning',
        message: 'weights add up to 1.1',
        file: 'configs/a.yaml',
        title: 'Odd',
        line: 3,
        endLine: 4,
        column: 5,
        ...common,
      },
      { level: 'notice', message: 'done', ...common },
    ]);
    expect(logOf(result)).toContain('##[group]Details\ninside\n##[endgroup]');
    expect(logOf(result)).toContain('::error::text');
    expect(logOf(result)).not.toContain('hidden');
  });

  it('show debug lines where ACTIONS_STEP_DEBUG is true', async () => {
    const result = await runFixture(oneJob('- run: echo "::debug::shown $RUNNER_DEBUG"'), {
      variables: { ACTIONS_STEP_DEBUG: 'true' },
    });
    expect(logOf(result)).toContain('##[debug]shown 1');
  });

  it('that GitHub has switched off fail the step', async () => {
    const result = await runFixture(oneJob('- run: echo "::set-env name=A::b"'));
    expect(logOf(result)).toContain('`set-env` command is disabled');
    expect(result.conclusion).toBe('failure');
  });
});

describe('secrets', () => {
  it('are masked in the log, the names of steps, annotations, the summary and every file', async () => {
    const result = await runFixture(
      oneJob(`
- name: use \${{ secrets.KEY }}
  run: |
    echo "key is $KEY"
    echo "::warning::$KEY"
    echo "# $KEY" >> "$GITHUB_STEP_SUMMARY"
    echo "::add-mask::learned"
    echo "now learned"
    echo "token \${{ github.token }}"
  env: { KEY: '\${{ secrets.KEY }}' }
`),
      { secrets: { KEY: 'top-secret' } },
    );
    expect(logOf(result)).toContain('key is ***');
    expect(logOf(result)).toContain('now ***');
    expect(logOf(result)).toContain('token ***');
    expect(jobOf(result).summary).toBe('# ***\n');
    const written = ['result.json', 'annotations.json', 'summary.md', 'logs/only.log'];
    const texts = written.map((file) => readFileSync(path.join(result.output, file), 'utf8')).join('\n');
    expect(texts).not.toMatch(/top-secret|learned/);
  });
});

describe('summaries', () => {
  it('are put together under the names of the jobs', async () => {
    const result = await runFixture(
      oneJob(`
- run: echo "# One" >> "$GITHUB_STEP_SUMMARY"
- run: echo "two" >> "$GITHUB_STEP_SUMMARY"
`),
    );
    expect(jobOf(result).summary).toBe('# One\n\ntwo\n');
    expect(readFileSync(path.join(result.output, 'summary.md'), 'utf8')).toBe('<!-- only -->\n\n# One\n\ntwo\n');
  });

  it('of more than 1 MiB are refused with an error annotation', async () => {
    const result = await runFixture(oneJob('- run: head -c 1100000 /dev/zero | tr "\\0" x >> "$GITHUB_STEP_SUMMARY"'));
    expect(jobOf(result).summary).toBe('');
    expect(jobOf(result).annotations[0]?.message).toContain('upload aborted, supports content up to a size of 1024k');
    expect(result.conclusion).toBe('success');
  });
});

describe('contexts', () => {
  it('hold what the workflow asks for', async () => {
    const result = await runFixture(
      oneJob(`
- uses: actions/checkout@v6
- run: echo '\${{ github.event_name }} \${{ github.ref_name }} \${{ github.workflow }} \${{ github.job }} \${{ vars.REGION }} \${{ runner.os }}'
- run: test '\${{ hashFiles('data.txt') }}' != '' && test '\${{ runner.temp }}' = "$RUNNER_TEMP" && test '\${{ github.workspace }}' = "$PWD"
`),
      { files: { 'data.txt': '1' }, variables: { REGION: 'eu' } },
    );
    expect(logOf(result)).toContain('workflow_dispatch main .github/workflows/main.yml only eu Linux');
    expect(result.conclusion).toBe('success');
  });
});
