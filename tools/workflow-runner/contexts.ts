import os from 'node:os';
import path from 'node:path';
import type { CommandFiles } from './command-files.ts';
import type { ExpressionFunction, JsonObject, Scope } from './expression.ts';
import { hashFiles } from './hash-files.ts';
import type { Frame, Invocation, Job, Leg, Run } from './run-state.ts';
import { jobStatus } from './run-state.ts';

/** What the keys of a workflow and its calls see: no job yet. */
export function invocationScope(run: Run, invocation: Invocation, more: JsonObject = {}): Scope {
  const token = run.tokens.issue(invocation.grants);
  return {
    contexts: {
      github: { ...run.github, token, event: run.event.payload },
      inputs: invocation.inputs,
      vars: { ...run.variables },
      secrets: { ...invocation.secrets, GITHUB_TOKEN: token },
      ...more,
    },
    functions: [],
  };
}

/** What the keys of a job see before it has a runner. */
export function legScope(run: Run, invocation: Invocation, leg: Leg): Scope {
  return invocationScope(run, invocation, { needs: leg.needs, matrix: leg.matrix, strategy: leg.strategy });
}

/** What a step sees. @param env the variables that `env` shows */
export function stepScope(job: Job, frame: Frame, github: JsonObject, env: Readonly<Record<string, string>>): Scope {
  const { contexts } = legScope(job.run, job.invocation, job.leg);
  return {
    contexts: {
      ...contexts,
      github: { ...(contexts.github as JsonObject), token: job.token, ...frame.github, ...github },
      secrets: { ...(contexts.secrets as JsonObject), GITHUB_TOKEN: job.token },
      inputs: frame.inputs,
      env: { ...env },
      steps: frame.steps,
      job: jobContext(job),
      runner: runnerContext(job),
    },
    functions: stepFunctions(job, frame),
  };
}

function stepFunctions(job: Job, frame: Frame): ExpressionFunction[] {
  const status = (name: string, call: () => boolean): ExpressionFunction => ({ name, minArgs: 0, maxArgs: 0, call });
  const isCancelled = () => job.cancel.aborted;
  return [
    status('always', () => true),
    status('cancelled', isCancelled),
    status('success', () => !isCancelled() && frame.status === 'success'),
    status('failure', () => !isCancelled() && frame.status === 'failure'),
    {
      name: 'hashFiles',
      minArgs: 1,
      maxArgs: 255,
      call: (...patterns) => hashFiles(job.folders.workspace, patterns),
    },
  ];
}

function jobContext(job: Job): JsonObject {
  const { workflow, repository } = job.invocation;
  return {
    status: jobStatus(job),
    container: {},
    services: {},
    workflow_repository: repository.name,
    workflow_file_path: workflow.path,
    workflow_ref: `${repository.name}/${workflow.path}@${repository.ref}`,
  };
}

function runnerContext(job: Job): JsonObject {
  return {
    os: { linux: 'Linux', darwin: 'macOS', win32: 'Windows' }[process.platform as string] ?? process.platform,
    arch: process.arch.toUpperCase(),
    name: 'local workflow runner',
    environment: 'self-hosted',
    temp: job.folders.temp,
    tool_cache: job.run.folders.toolCache,
    workspace: path.dirname(job.folders.workspace),
    ...(job.run.isDebug ? { debug: '1' } : {}),
  };
}

/** The part of `github` that belongs to one step. */
export function stepGithub(job: Job, action: string, files: CommandFiles): JsonObject {
  return {
    action,
    job: job.definition.id,
    workspace: job.folders.workspace,
    event_path: job.run.folders.event,
    output: files.output,
    env: files.env,
    path: files.path,
    state: files.state,
    step_summary: files.step_summary,
  };
}

/** The variables every step gets; nothing else of this machine's environment reaches it. */
export function baseEnvironment(job: Job): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    HOME: os.homedir(),
    // Git has an identity and credentials only where a step gives them to it, as on a fresh machine.
    GIT_CONFIG_GLOBAL: path.join(job.folders.root, 'gitconfig'),
    GIT_CONFIG_NOSYSTEM: '1',
    LANG: process.env.LANG ?? 'C.UTF-8',
    TMPDIR: job.folders.temp,
    TZ: 'UTC',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    ...job.run.environment,
  };
}

/** GITHUB_* and RUNNER_*, from the contexts of the same names. */
export function contextEnvironment(scope: Scope): Record<string, string> {
  const withPrefix = (prefix: string, context: JsonObject) =>
    Object.entries(context)
      .filter(([key, value]) => typeof value !== 'object' && key !== 'token')
      .map(([key, value]) => [`${prefix}_${key.toUpperCase()}`, String(value)]);
  return Object.fromEntries([
    ...withPrefix('GITHUB', scope.contexts.github as JsonObject),
    ...withPrefix('RUNNER', scope.contexts.runner as JsonObject),
  ]);
}
