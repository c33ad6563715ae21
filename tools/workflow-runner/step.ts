import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { performAction } from './action.ts';
import { annotate, reportFailure } from './annotations.ts';
import type { CommandFiles } from './command-files.ts';
import { createCommandFiles } from './command-files.ts';
import { stepGithub, stepScope } from './contexts.ts';
import { isBasicExpression } from './definition/official-parser.ts';
import type { Token } from './definition/tokens.ts';
import type { RunStep, Shell, StepDefinition } from './definition/workflow-model.ts';
import type { Scope } from './expression.ts';
import { evaluateBoolean, evaluateNumber, evaluateText, evaluateTexts, holds } from './expression.ts';
import { runProgram } from './program.ts';
import type { Conclusion } from './run-result.ts';
import type { Frame, Job } from './run-state.ts';
import { isWorkflowFault, StepFailure } from './step-failure.ts';

const shells: Readonly<Record<Shell | 'default', readonly string[]>> = {
  default: ['bash', '-e'],
  bash: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail'],
  sh: ['sh', '-e'],
};
const defaultTimeoutMinutes = 360;

export interface StepEnd {
  readonly name: string;
  readonly outcome: Conclusion;
  readonly conclusion: Conclusion;
}

/** Decides whether a step runs, runs it, and records its outcome in the `steps` context and the status of its frame. */
export async function runStep(
  job: Job,
  frame: Frame,
  step: StepDefinition,
  signal: AbortSignal,
  begin: (name: string) => void = (name) => job.log.write(`> ${name}`),
): Promise<StepEnd> {
  job.stepCount += 1;
  const action = step.id ?? `__${step.kind === 'run' ? 'run' : 'action'}_${job.stepCount}`;
  const files = createCommandFiles(path.join(job.folders.root, 'files', `${job.stepCount}-${action}`));
  const github = stepGithub(job, action, files);
  const outputs: Record<string, string> = {};
  let env = frame.env;
  const scope = () => stepScope(job, frame, github, { ...job.env, ...env });

  let name = unevaluatedName(step);
  let outcome: Conclusion = 'success';
  let isBegun = false;
  let limit: TimeLimit | undefined;
  try {
    env = { ...env, ...evaluateTexts(step.env, scope(), frame.file) };
    if (holds(step.condition, scope(), step.at)) {
      name = stepName(step, scope(), frame.file);
      begin(name);
      isBegun = true;
      limit = limitTime(job, frame, step, scope, signal);
      await perform({ job, frame, step, action, files, env, scope: scope(), outputs, signal: limit.signal });
    } else {
      outcome = 'skipped';
    }
  } catch (error) {
    if (!isBegun) begin(name);
    outcome = describeFailure(job, error, limit);
  } finally {
    limit?.release();
  }
  const conclusion = concludeStep(job, frame, step, scope(), outcome);
  if (step.id !== undefined) frame.steps[step.id] = { outputs, outcome, conclusion };
  if (conclusion === 'failure') frame.status = 'failure';
  return { name, outcome, conclusion };
}

function stepName(step: StepDefinition, scope: Scope, file: string): string {
  if (step.name !== undefined) return evaluateText(step.name, scope, file);
  return step.kind === 'uses' ? `Run ${step.uses}` : `Run ${firstLine(evaluateText(step.script, scope, file))}`;
}

/** The name of a step whose expressions are not evaluated because it does not run. */
function unevaluatedName(step: StepDefinition): string {
  const source = (token: Token) => (isBasicExpression(token) ? token.source : undefined) ?? token.toString();
  if (step.name !== undefined) return source(step.name);
  return step.kind === 'uses' ? `Run ${step.uses}` : `Run ${firstLine(source(step.script))}`;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}

interface TimeLimit {
  readonly signal: AbortSignal;
  readonly timeout: AbortSignal;
  readonly minutes: number;
  release(): void;
}

/** Ends a step when its time is over, when everything is stopped, and when the job is cancelled and its `if` no longer holds. */
function limitTime(job: Job, frame: Frame, step: StepDefinition, scope: () => Scope, outer: AbortSignal): TimeLimit {
  const minutes = evaluateNumber(step.timeoutMinutes, defaultTimeoutMinutes, scope(), frame.file);
  const timeout = AbortSignal.timeout(Math.round(minutes * 60_000));
  const cancelled = new AbortController();
  const onCancel = () => {
    if (!holds(step.condition, scope(), step.at)) cancelled.abort();
  };
  job.cancel.addEventListener('abort', onCancel, { once: true });
  return {
    signal: AbortSignal.any([timeout, cancelled.signal, outer]),
    timeout,
    minutes,
    release: () => job.cancel.removeEventListener('abort', onCancel),
  };
}

/** Writes why a step failed to its log. Faults of this runner go on their way. */
function describeFailure(job: Job, error: unknown, limit?: TimeLimit): Conclusion {
  if (!isWorkflowFault(error)) throw error;
  if (limit?.timeout.aborted) {
    annotate(job, 'error', `The step has timed out after ${limit.minutes} minutes.`);
    return 'failure';
  }
  if (limit?.signal.aborted) {
    annotate(job, 'error', 'The operation was canceled.');
    return 'cancelled';
  }
  reportFailure(job, error);
  return 'failure';
}

function concludeStep(job: Job, frame: Frame, step: StepDefinition, scope: Scope, outcome: Conclusion): Conclusion {
  if (outcome !== 'failure') return outcome;
  try {
    return evaluateBoolean(step.continueOnError, false, scope, frame.file) ? 'success' : 'failure';
  } catch (error) {
    return describeFailure(job, error);
  }
}

interface Performance {
  readonly job: Job;
  readonly frame: Frame;
  readonly step: StepDefinition;
  readonly action: string;
  readonly files: CommandFiles;
  readonly env: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly outputs: Record<string, string>;
  readonly signal: AbortSignal;
}

function perform({ step, ...rest }: Performance): Promise<void> {
  return step.kind === 'run' ? performScript(step, rest) : performAction({ step, ...rest, runStep });
}

async function performScript(step: RunStep, request: Omit<Performance, 'step'>): Promise<void> {
  const { job, frame, files, env, scope, outputs, signal } = request;
  const { runDefaults } = job.definition;
  const shell = step.shell ?? (frame.isComposite ? undefined : runDefaults.shell) ?? 'default';
  const folder = step.workingDirectory ?? (frame.isComposite ? undefined : runDefaults.workingDirectory);
  const cwd = path.resolve(job.folders.workspace, evaluateText(folder, scope, frame.file));
  if (!existsSync(cwd)) throw new StepFailure(`There is no working directory '${cwd}'`);
  const script = path.join(job.folders.temp, `${path.basename(path.dirname(files.output))}.sh`);
  writeFileSync(script, `${evaluateText(step.script, scope, frame.file)}\n`);
  const [command = 'bash', ...options] = shells[shell];
  const program = { command, args: [...options, script], cwd, env, scope, files, outputs, signal };
  await runProgram(job, { ...program, isAction: false, state: {} });
}
