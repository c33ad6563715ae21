import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runWorkflow } from '../../../tools/workflow-runner/run.ts';
import { takeSnapshot } from '../../../tools/workflow-runner/snapshot.ts';
import { logOf, makeFolder, oneJob, runFixture, workflowPath, writeFiles } from './fixture.ts';

const list = '- run: find . -type f | sort';

it('takes what git would commit: new files too, ignored ones not', async () => {
  const source = writeFiles({
    [workflowPath]: `on: workflow_dispatch\n${oneJob(`- uses: actions/checkout@v6\n${list}`)}`,
    '.gitignore': 'ignored.txt\n',
    'ignored.txt': '',
    'known.txt': '',
    'gone.txt': '',
  });
  execFileSync('git', ['init', '-q'], { cwd: source });
  execFileSync('git', ['add', 'known.txt', 'gone.txt'], { cwd: source });
  execFileSync('rm', ['gone.txt'], { cwd: source });
  writeFileSync(path.join(source, 'new.txt'), '');
  const result = await runWorkflow({ workflow: workflowPath, source, output: makeFolder() });
  expect(logOf(result).split('\n').slice(1)).toEqual([
    './.github/workflows/main.yml',
    './.gitignore',
    './known.txt',
    './new.txt',
  ]);
});

it('takes of a folder without git what git would commit of it', async () => {
  const example = path.join(import.meta.dirname, '..', '..', '..', 'examples', 'consumer');
  const source = makeFolder();
  cpSync(example, source, { recursive: true });
  const local = ['data/derived/scores_weekly/x.parquet', 'site/index.html', 'week/result.json', 'audit-report/x.json'];
  for (const file of [...local, 'data/bars.csv']) {
    mkdirSync(path.dirname(path.join(source, file)), { recursive: true });
    writeFileSync(path.join(source, file), '');
  }
  const target = makeFolder();
  takeSnapshot(source, target);
  expect(local.filter((file) => existsSync(path.join(target, file)))).toEqual([]);
  const kept = ['configs/pipeline.yaml', '.github/workflows/weekly.yml', 'universe.csv', 'data/bars.csv', '.gitignore'];
  expect(kept.filter((file) => !existsSync(path.join(target, file)))).toEqual([]);
});

it('takes a folder without git whole, without node_modules, and puts the overlay on top', async () => {
  const result = await runFixture(oneJob(`- uses: actions/checkout@v6\n- run: cat a.txt\n${list}`), {
    files: { 'a.txt': 'source', 'node_modules/x/index.js': '' },
    overlay: writeFiles({ 'a.txt': 'overlay', 'b/c.txt': '' }),
  });
  expect(logOf(result)).toContain('overlay');
  expect(logOf(result)).toContain('./b/c.txt');
  expect(logOf(result)).not.toContain('node_modules');
});

it('gives each job a workspace of its own, and leaves the source alone', async () => {
  const source = writeFiles({
    [workflowPath]: `
on: workflow_dispatch
jobs:
  a:
    runs-on: x
    steps: [{ uses: actions/checkout@v6 }, { run: echo changed > a.txt }]
  b:
    needs: a
    runs-on: x
    steps: [{ run: 'ls -A' }, { uses: actions/checkout@v6 }, { run: cat a.txt }]
`,
    'a.txt': 'original',
  });
  const result = await runWorkflow({ workflow: workflowPath, source, output: makeFolder() });
  expect(logOf(result, 'b')).toMatch(/^\nCopied .*\noriginal$/);
});

it('puts other repositories and refs into their folders', async () => {
  const state = writeFiles({ 'state.txt': 'state' });
  const result = await runFixture(
    oneJob(`
- uses: actions/checkout@v6
- uses: actions/checkout@v6
  with: { ref: regimen-state, path: state }
- run: cat state/state.txt
- uses: actions/checkout@v6
  with: { ref: '\${{ github.actor }}', path: other }
`),
    { map: { 'acme/scores@regimen-state': state } },
  );
  expect(logOf(result)).toContain('\nstate\n');
  expect(logOf(result)).toContain("There is no local folder for 'acme/scores@local'");
});

it('cleans up after itself', async () => {
  const result = await runFixture(oneJob('- run: pwd'));
  expect(existsSync(logOf(result))).toBe(false);
});
