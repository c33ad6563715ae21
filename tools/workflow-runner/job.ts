import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { hasPre, performPre } from './action.ts';
import { annotate, reportFailure } from './annotations.ts';
import { createCommandFiles } from './command-files.ts';
import { invocationScope, legScope, stepGithub, stepScope } from './contexts.ts';
import type { StepsJob, UsesStep } from './definition/workflow-model.ts';
import { logEnvironmentUrl } from './deployment-environment.ts';
import { evaluateNumber, evaluateTexts, evaluateToken } from './expression.ts';
import { jobOutputs } from './job-outputs.ts';
import { startJob } from './job-start.ts';
import type { Conclusion, JobResult } from './run-result.ts';
import type { Invocation, Job, Leg, Run } from './run-state.ts';
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

function readOutputs(job: Job): Record<string, string> {
  job.currentStep = 'Complete job';
  let outputs: Record<string, string> = {};
  failingJob(job, () => {
    outputs = jobOutputs(job);
  });
  failingJob(job, () => logEnvironmentUrl(job));
  return outputs;
}

/** Does something whose failure is one of the job. */
function failingJob(job: Job, action: () => void): void {
  try {
    action();
  } catch (error) {
    failJob(job, error);
  }
}

function secondsSince(started: number): number {
  return (performance.now() - started) / 1000;
}

/** The result of a job that was not started. */
export function unstarted(leg: Pick<Leg, 'id' | 'name'>, result: Conclusion): JobResult {
  const { id, name } = leg;
  return { id, name, result, outputs: {}, steps: [], summary: '', annotations: [], seconds: 0, log: '' };
}
