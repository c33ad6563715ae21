import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunOptions } from '../../../tools/workflow-runner/run.ts';
import { runWorkflow } from '../../../tools/workflow-runner/run.ts';
import type { JobResult, RunResult } from '../../../tools/workflow-runner/run-result.ts';

/** Files of a repository by their paths; those that end with `.yml` need no indentation of their own. */
export type Files = Readonly<Record<string, string>>;

export const workflowPath = '.github/workflows/main.yml';

/** An empty folder, which goes with the scratch folder of all tests. */
export function makeFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'workflow-runner-test-'));
}

/** Writes files into a new folder. */
export function writeFiles(files: Files): string {
  const folder = makeFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Runs a workflow, given as the text below `on:` or as a whole file, in a repository that holds it and `files`. */
export function runFixture(
  workflow: string,
  options: Partial<RunOptions> & { readonly files?: Files } = {},
): Promise<RunResult> {
  const { files = {}, ...rest } = options;
  const content = /^on:/m.test(workflow) ? workflow : `on: workflow_dispatch\n${workflow}`;
  return runWorkflow({
    workflow: workflowPath,
    source: writeFiles({ [workflowPath]: content, ...files }),
    output: makeFolder(),
    repository: 'acme/scores',
    toolCache: path.join(os.tmpdir(), 'workflow-runner-tools'),
    ...rest,
  });
}

/** A workflow of one job with these steps; each line is indented as the file needs it. */
export function oneJob(steps: string, keys = ''): string {
  return `jobs:\n  only:\n    runs-on: ubuntu-latest\n${indent(keys, 4)}    steps:\n${indent(steps, 6)}`;
}

function indent(text: string, width: number): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const margin = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : `${' '.repeat(width)}${line.slice(margin)}\n`)).join('');
}

/** The job with this id. */
export function jobOf(result: RunResult, id = 'only'): JobResult {
  const job = result.jobs.find((candidate) => candidate.id === id);
  if (job === undefined) throw new Error(`no job '${id}' among ${result.jobs.map((other) => other.id).join(', ')}`);
  return job;
}

/** What all steps of a job wrote. */
export function logOf(result: RunResult, id = 'only'): string {
  return jobOf(result, id)
    .steps.map(({ log }) => log)
    .join('\n');
}

/** The outcomes of the steps of a job, by their names. */
export function outcomesOf(result: RunResult, id = 'only'): Record<string, string> {
  return Object.fromEntries(jobOf(result, id).steps.map(({ name, outcome }) => [name, outcome]));
}

/** An action.yml of a JavaScript action. */
export function javaScriptAction(more = '', runs = ''): string {
  return `name: sample\ndescription: A sample\n${more}\nruns:\n  using: node24\n  main: main.mjs\n${indent(runs, 2)}`;
}
