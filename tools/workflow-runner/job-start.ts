import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { StepsJob } from './definition/workflow-model.ts';
import { JobLog } from './job-log.ts';
import { grantsOf } from './permissions.ts';
import { ProcessGroups } from './process.ts';
import type { Frame, Invocation, Job, Leg, Run } from './run-state.ts';

/** A job about to run: its folders, its log, its tokens. @param cancel asks it to stop */
export function startJob(run: Run, invocation: Invocation, definition: StepsJob, leg: Leg, cancel: AbortSignal): Job {
  const slug = folderName(run, leg);
  const { workflow, repository, inputs } = invocation;
  const root = path.join(run.folders.jobs, slug);
  const [, repositoryName = 'workspace'] = run.library.home.name.split('/');
  const folders = {
    root,
    workspace: path.join(root, repositoryName, repositoryName),
    temp: path.join(root, 'temp'),
  };
  for (const folder of [folders.workspace, folders.temp, run.folders.toolCache]) mkdirSync(folder, { recursive: true });
  const masks = run.masks.extend();
  const runtimeToken = run.service.tokens.issue({
    runId: String(run.github.run_id),
    jobId: slug,
    cacheScopes: cacheScopes(run),
  });
  masks.add(runtimeToken);
  const token = run.tokens.issue(grantsOf(workflow, definition, invocation.grants));
  const frame: Frame = {
    file: workflow.file,
    repository,
    inputs,
    steps: {},
    env: {},
    github: {},
    isComposite: false,
    status: 'success',
  };
  return {
    run,
    invocation,
    definition,
    leg,
    frame,
    folders,
    masks,
    token,
    runtimeToken,
    log: new JobLog(path.join(run.folders.output, 'logs', `${slug}.log`), masks),
    processes: new ProcessGroups(),
    cancel,
    env: {},
    path: [],
    states: new Map(),
    posts: [],
    results: [],
    annotations: [],
    summaries: [],
    currentStep: 'Set up job',
    stepCount: 0,
  };
}

/** The values of a matrix may be long, and a file system takes names of 255 bytes. */
const longestName = 120;

/** A name for the folder and log of a job that no other job of the run has. */
function folderName(run: Run, { id }: Leg): string {
  const base = id
    .replace(/[^\w.=-]+/g, '-')
    .slice(0, longestName)
    .replace(/^-|-$/g, '');
  let name = base;
  for (let number = 2; run.jobFolders.has(name); number += 1) name = `${base}-${number}`;
  run.jobFolders.add(name);
  return name;
}

/** A pull request may only read the caches of its base branch. */
function cacheScopes(run: Run) {
  const { ref, baseRef } = run.event;
  const base = baseRef === '' ? 'refs/heads/main' : `refs/heads/${baseRef}`;
  return [{ scope: ref, writable: true }, ...(base === ref ? [] : [{ scope: base, writable: false }])];
}
