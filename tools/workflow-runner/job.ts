import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { hasPre, performPre } from './action.ts';
import { annotate, reportFailure } from './annotations.ts';
import { createCommandFiles } from './command-files.ts';
import { invocationScope, legScope, stepGithub, stepScope } from './contexts.ts';
import { entries } from './definition/tokens.ts';
import type { StepsJob, UsesStep } from './definition/workflow-model.ts';
import { evaluateNumber, evaluateText, evaluateTexts, evaluateToken } from './expression.ts';
import { JobLog } from './job-log.ts';
import { ProcessGroups } from './process.ts';
import type { Conclusion, JobResult } from './run-result.ts';
import type { Frame, Invocation, Job, Leg, Run } from './run-state.ts';
import { jobStatus } from './run-state.ts';
import type { StepEnd } from './step.ts';
import { runStep } from './step.ts';

const defaultTimeoutMinutes = 360;

/** Runs one job, or one leg of its matrix, in a workspace of its own. @param cancel asks this job to stop */
export async function runJob(
  run: Run,
  invocation: Invocation,
  definition: StepsJob,
  leg: Leg,
  cancel: AbortSignal,
): Promise<JobResult> {
  const started = performance.now();
  const timeout = new AbortController();
  const job = startJob(run, invocation, definition, leg, AbortSignal.any([cancel, timeout.signal]));
  let timer: NodeJS.Timeout | undefined;
  try {
    const minutes = prepare(job);
    if (minutes !== undefined) {
      timer = setTimeout(() => expire(job, minutes, timeout), minutes * 60_000);
      await runPres(job);
      await runSteps(job);
    }
    await runPosts(job);
    const outputs = readOutputs(job);
    return {
      id: leg.id,
      name: leg.name,
      result: jobStatus(job),
      outputs,
      steps: job.results,
      summary: job.summaries.join('\n'),
      annotations: job.annotations,
      seconds: secondsSince(started),
      log: job.log.file,
    };
  } finally {
    clearTimeout(timer);
    job.processes.killAll();
  }
}

function startJob(run: Run, invocation: Invocation, definition: StepsJob, leg: Leg, cancel: AbortSignal): Job {
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

/** A name for the folder and log of a job that no other job of the run has. */
function folderName(run: Run, { id }: Leg): string {
  const base = id.replace(/[^\w.=-]+/g, '-').replace(/^-|-$/g, '');
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

/** Evaluates what belongs to the whole job. @returns how many minutes it may take; undefined when it cannot start */
function prepare(job: Job): number | undefined {
  const { run, invocation, definition, leg, frame } = job;
  const scope = legScope(run, invocation, leg);
  job.log.write(`Job ${leg.id} of ${invocation.workflow.file}`);
  try {
    const labels = definition.runsOn === undefined ? '' : evaluateToken(definition.runsOn, scope, frame.file);
    job.log.write(`runs-on ${JSON.stringify(labels)}: this machine`);
    Object.assign(job.env, evaluateTexts(invocation.workflow.env, invocationScope(run, invocation), frame.file));
    Object.assign(job.env, evaluateTexts(definition.env, scope, frame.file));
    return evaluateNumber(definition.timeoutMinutes, defaultTimeoutMinutes, scope, frame.file);
  } catch (error) {
    failJob(job, error);
    return undefined;
  }
}

function expire(job: Job, minutes: number, timeout: AbortController): void {
  annotate(job, 'error', `The job has exceeded the maximum execution time of ${minutes} minutes.`);
  timeout.abort();
}

async function runPres(job: Job): Promise<void> {
  for (const step of job.definition.steps) {
    if (step.kind === 'uses' && hasPre(job, job.frame, step)) await runPre(job, step);
  }
}

async function runPre(job: Job, step: UsesStep): Promise<void> {
  const { frame, run } = job;
  job.stepCount += 1;
  const action = step.id ?? `__action_${job.stepCount}`;
  const files = createCommandFiles(path.join(job.folders.root, 'files', `${job.stepCount}-pre-${action}`));
  const scope = () => stepScope(job, frame, stepGithub(job, action, files), job.env);
  await record(job, async (begin) => {
    const name = `Pre ${step.uses}`;
    begin(name);
    return attempt(job, name, async () => {
      const env = evaluateTexts(step.env, scope(), frame.file);
      await performPre({
        job,
        frame,
        step,
        action,
        env,
        scope: scope(),
        files,
        signal: run.kill,
        outputs: {},
        runStep,
      });
    });
  });
}

async function runSteps(job: Job): Promise<void> {
  for (const step of job.definition.steps) {
    await record(job, (begin) => runStep(job, job.frame, step, job.run.kill, begin));
  }
}

async function runPosts(job: Job): Promise<void> {
  while (job.posts.length > 0) {
    const post = job.posts.pop();
    if (post === undefined) return;
    await record(job, async (begin) => {
      begin(post.name);
      let isDue = true;
      const end = await attempt(job, post.name, async () => {
        isDue = post.isDue();
        if (isDue) await post.run(job.run.kill);
      });
      return isDue ? end : { ...end, outcome: 'skipped', conclusion: 'skipped' };
    });
  }
}

/** Runs a `pre` or `post` part; its failure fails the job. */
async function attempt(job: Job, name: string, action: () => Promise<void>): Promise<StepEnd> {
  try {
    await action();
    return { name, outcome: 'success', conclusion: 'success' };
  } catch (error) {
    failJob(job, error);
    return { name, outcome: 'failure', conclusion: 'failure' };
  }
}

function failJob(job: Job, error: unknown): void {
  reportFailure(job, error);
  job.frame.status = 'failure';
}

/** Measures a step of the job and adds it to the results. */
async function record(job: Job, perform: (begin: (name: string) => void) => Promise<StepEnd>): Promise<void> {
  const started = performance.now();
  const end = await perform((name) => {
    job.currentStep = name;
    job.log.begin(name);
  });
  const log = end.outcome === 'skipped' ? '' : job.log.stepText;
  const result = { ...end, name: job.masks.apply(end.name), seconds: secondsSince(started), log };
  job.results.push(result);
  job.run.reporter.stepFinished(job.leg.id, result);
}

/** Outputs that hold a secret are dropped, as on GitHub. */
function readOutputs(job: Job): Record<string, string> {
  const { definition, frame } = job;
  const scope = stepScope(job, frame, {}, job.env);
  job.currentStep = 'Complete job';
  const outputs: Record<string, string> = {};
  for (const { key, value } of entries(frame.file, definition.outputs)) {
    try {
      const text = evaluateText(value, scope, frame.file);
      if (job.masks.apply(text) === text) outputs[key] = text;
      else annotate(job, 'warning', `Skip output '${key}' since it may contain secret.`);
    } catch (error) {
      failJob(job, error);
    }
  }
  return outputs;
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

/** The result of a job that was not started. */
export function unstarted(leg: Pick<Leg, 'id' | 'name'>, result: Conclusion): JobResult {
  const { id, name } = leg;
  return { id, name, result, outputs: {}, steps: [], summary: '', annotations: [], seconds: 0, log: '' };
}
