import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../tools/workflow-runner/run-result.ts';
import { makeFolder, oneJob, workflowPath, writeFiles } from './fixture.ts';

const main = path.resolve(import.meta.dirname, '../../../tools/workflow-runner/main.ts');
const source = (steps: string, on = 'workflow_dispatch') =>
  writeFiles({ [workflowPath]: `on: ${on}\n${oneJob(steps)}` });
const run = (folder: string, ...args: string[]) =>
  spawnSync(process.execPath, [main, workflowPath, '--source', folder, '--output', makeFolder(), ...args], {
    encoding: 'utf8',
    env: { ...process.env, MY_KEY: 'from-the-environment' },
  });

describe('the command line', () => {
  it('prints the result as JSON and the progress beside it', () => {
    const steps = `- name: say\n  run: echo '\${{ inputs.week }} \${{ vars.V }}' $E '\${{ secrets.MY_KEY }} \${{ secrets.OTHER }}'`;
    const folder = source(steps, '{ workflow_dispatch: { inputs: { week: {} } } }');
    const options = [
      '--input',
      'week=1',
      '--var',
      'V=2',
      '--env',
      'E=3',
      '--secret-env',
      'MY_KEY',
      '--secret',
      'OTHER=more-secret',
      '--json',
    ];
    const { stdout, stderr, status } = run(folder, ...options);
    const result = JSON.parse(stdout) as RunResult;
    expect(status).toBe(0);
    expect(result.jobs[0]?.steps[0]).toMatchObject({ name: 'say', outcome: 'success', log: '1 2 3 *** ***' });
    expect(stderr).toMatch(/✓ only › say {2}0\.\d\d s/);
    expect(JSON.parse(readFileSync(path.join(result.output, 'result.json'), 'utf8'))).toEqual(result);
  });

  it('keeps the workspaces where it is told to, and touches no other folder', () => {
    const work = path.join(makeFolder(), 'work');
    expect(run(source('- run: echo made > made.txt'), '--work', work).status).toBe(0);
    const files = readdirSync(work, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => file.endsWith('made.txt'))).toHaveLength(1);
    const again = run(source('- run: "true"'), '--work', work);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('holds other files');
    expect(readdirSync(work, { recursive: true, encoding: 'utf8' })).toEqual(files);
  });

  it('shows the tail of the log of what failed, and exits with 1', () => {
    const { stdout, status } = run(source('- run: echo the reason; exit 4'));
    expect(status).toBe(1);
    expect(stdout).toContain('✗ only › Run echo the reason; exit 4');
    expect(stdout).toContain('      the reason\n');
    expect(stdout).toContain('error: only › Run echo the reason; exit 4: Process completed with exit code 4.');
  });

  it('says what is wrong, and exits with 2', () => {
    const wrong = run(source('- uses: octo/x@v1'));
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toContain('Pass --map octo/x=FOLDER');
    expect(run(source('- run: x'), '--colour').stderr).toContain("Unknown option '--colour'");
    expect(run(source('- run: x'), '--secret', 'text').stderr).toContain('--secret expects NAME=TEXT');
  });

  it('tells the steps which server it is told', () => {
    const { stdout } = run(source('- run: echo $GITHUB_SERVER_URL'), '--server-url', 'https://acme.ghe.com', '--json');
    expect((JSON.parse(stdout) as RunResult).jobs[0]?.steps[0]?.log).toBe('https://acme.ghe.com');
  });

  it('reads the payload of an event from a file', () => {
    const file = path.join(makeFolder(), 'event.json');
    writeFileSync(file, JSON.stringify({ ref: 'refs/heads/topic', after: 'abc' }));
    const { stdout } = run(
      source('- run: echo "on $GITHUB_REF_NAME"', 'push'),
      '--event',
      'push',
      '--event-file',
      file,
      '--json',
    );
    expect((JSON.parse(stdout) as RunResult).jobs[0]?.steps[0]?.log).toBe('on topic');
  });
});

it('Ctrl-C ends the steps that run, lets always() steps run, and leaves nothing behind', async () => {
  const marks = makeFolder();
  const folder = source(`
- run: pwd > ${marks}/started; sleep 30; touch ${marks}/slept
- run: touch ${marks}/next
- if: always()
  run: touch ${marks}/cleaned
`);
  const child = spawn(process.execPath, [main, workflowPath, '--source', folder, '--output', makeFolder()]);
  const ended = once(child, 'exit');
  while (!existsSync(`${marks}/started`)) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(1);
  expect(['slept', 'next', 'cleaned'].map((mark) => existsSync(`${marks}/${mark}`))).toEqual([false, false, true]);
  expect(existsSync(readFileSync(`${marks}/started`, 'utf8').trim())).toBe(false);
});
