import path from 'node:path';
import type { ActionReference } from './action-reference.ts';
import { resolveAction } from './action-reference.ts';
import { annotate } from './annotations.ts';
import type { CommandFiles } from './command-files.ts';
import { createCommandFiles } from './command-files.ts';
import { stepGithub, stepScope } from './contexts.ts';
import type { ActionMetadata, CompositeRuns, JavaScriptRuns } from './definition/action-metadata.ts';
import type { UsesStep } from './definition/workflow-model.ts';
import type { JsonObject, Scope } from './expression.ts';
import { evaluateText, evaluateTexts, holds } from './expression.ts';
import type { Program } from './program.ts';
import { runProgram } from './program.ts';
import type { Frame, Job, StepRunner } from './run-state.ts';
import type { StandIn } from './stand-ins.ts';
import { refusedInput } from './stand-ins.ts';
import { StepFailure } from './step-failure.ts';

/** A step that uses an action, about to be performed. */
export interface ActionStep {
  readonly job: Job;
  readonly frame: Frame;
  readonly step: UsesStep;
  /** The name under which GITHUB_ACTION knows it. */
  readonly action: string;
  /** `env` of the step and of the composite actions around it. */
  readonly env: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly files: CommandFiles;
  readonly signal: AbortSignal;
  readonly outputs: Record<string, string>;
  /** Runs the steps of a composite action. */
  readonly runStep: StepRunner;
}

/** Performs a step that uses an action. @throws StepFailure, EvaluationError */
export async function performAction(request: ActionStep): Promise<void> {
  const { job, frame, step } = request;
  const reference = resolveAction(step.uses, step.at, frame.repository, job.run.library);
  if (reference.kind === 'stand-in') return performStandIn(request, reference.name, reference.standIn);
  const metadata = loadAction(job, reference);
  const inputs = readInputs(request, metadata);
  return metadata.runs.kind === 'composite'
    ? performComposite(request, reference, metadata, metadata.runs, inputs)
    : performJavaScript(request, reference, metadata, metadata.runs, inputs);
}

/** Runs the `pre` part of an action, before any step of the job. @throws StepFailure, EvaluationError */
// jscpd:ignore-start: every part of an action resolves it for itself
export async function performPre(request: ActionStep): Promise<void> {
  const { job, frame, step } = request;
  const reference = resolveAction(step.uses, step.at, frame.repository, job.run.library);
  if (reference.kind !== 'repository') return;
  // jscpd:ignore-end
  const metadata = loadAction(job, reference);
  if (metadata.runs.kind !== 'javascript' || metadata.runs.pre === undefined) return;
  const { script, condition } = metadata.runs.pre;
  const inputs = readInputs(request, metadata);
  registerPost(request, reference, metadata, metadata.runs, inputs);
  const scope = actionScope(request, reference);
  if (!holds(condition, scope, step.at)) return;
  await runProgram(job, nodeProgram(request, scope, script, inputs));
}

/** Whether an action has a `pre` part that must run before the steps of the job. */
export function hasPre(job: Job, frame: Frame, step: UsesStep): boolean {
  const reference = resolveAction(step.uses, step.at, frame.repository, job.run.library);
  if (reference.kind !== 'repository') return false;
  const { runs } = loadAction(job, reference);
  return runs.kind === 'javascript' && runs.pre !== undefined;
}

type ActionInRepository = Exclude<ActionReference, { kind: 'stand-in' }>;

function loadAction(job: Job, reference: ActionInRepository): ActionMetadata {
  const isLocal = reference.kind === 'workspace';
  const folder = path.join(isLocal ? job.folders.workspace : reference.repository.folder, reference.path);
  const metadata = job.run.library.action(
    folder,
    isLocal ? reference.path : reference.repository.prefix + reference.path,
  );
  if (metadata !== undefined) return metadata;
  const advice = isLocal ? ' Did you forget to run actions/checkout before running your local action?' : '';
  throw new StepFailure(`Can't find 'action.yml' or 'action.yaml' under '${folder}'.${advice}`);
}

/** The inputs of an action: given ones, defaults of the others, empty texts for the rest. */
function readInputs({ job, step, scope }: ActionStep, metadata: ActionMetadata): Record<string, string> {
  const given = evaluateTexts(step.with, scope, step.at.file);
  warnOfUnexpected(job, Object.keys(given), [...metadata.inputs.keys()]);
  const inputs = new Map(Object.entries(given).map(([name, value]) => [name.toLowerCase(), [name, value] as const]));
  for (const [name, { default: fallback, deprecationMessage }] of metadata.inputs) {
    if (!inputs.has(name.toLowerCase())) {
      inputs.set(name.toLowerCase(), [name, evaluateText(fallback, scope, metadata.file)]);
    } else if (deprecationMessage !== undefined) {
      annotate(job, 'warning', `Input '${name}' has been deprecated with message: ${deprecationMessage}`);
    }
  }
  return Object.fromEntries(inputs.values());
}

function warnOfUnexpected(job: Job, given: readonly string[], declared: readonly string[]): void {
  const known = new Set(declared.map((name) => name.toLowerCase()));
  const unexpected = given.filter((name) => !known.has(name.toLowerCase()));
  if (unexpected.length === 0) return;
  const quote = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');
  annotate(job, 'warning', `Unexpected input(s) ${quote(unexpected)}, valid inputs are [${quote(declared)}]`);
}

async function performStandIn(request: ActionStep, name: string, standIn: StandIn): Promise<void> {
  const { job, step, scope } = request;
  const given = evaluateTexts(step.with, scope, step.at.file);
  warnOfUnexpected(job, Object.keys(given), Object.keys(standIn.inputs));
  const inputs = { ...standIn.inputs, ...given };
  const refusal = refusedInput(name, standIn, inputs);
  if (refusal !== undefined) throw new StepFailure(refusal);
  if (typeof standIn.perform === 'function') {
    Object.assign(request.outputs, standIn.perform(job, inputs));
    return;
  }
  const { program, environment } = standIn.perform;
  const node = nodeProgram(request, scope, program, inputs);
  await runProgram(job, { ...node, env: { ...node.env, ...environment?.(job) } });
}

async function performJavaScript(
  request: ActionStep,
  reference: ActionInRepository,
  metadata: ActionMetadata,
  runs: JavaScriptRuns,
  inputs: Record<string, string>,
): Promise<void> {
  if (reference.kind === 'workspace' && runs.pre !== undefined) {
    annotate(request.job, 'warning', `\`pre\` execution is not supported for local action from '${request.step.uses}'`);
  }
  registerPost(request, reference, metadata, runs, inputs);
  await runProgram(request.job, nodeProgram(request, actionScope(request, reference), runs.main, inputs));
}

/** Puts the `post` part of an action on the job's stack, once per step. */
function registerPost(
  request: ActionStep,
  reference: ActionInRepository,
  metadata: ActionMetadata,
  runs: JavaScriptRuns,
  inputs: Record<string, string>,
): void {
  const { job, frame, step, action, env } = request;
  const { post } = runs;
  if (post === undefined || job.posts.some((registered) => registered.step === step)) return;
  const folder = path.join(job.folders.root, 'files', `post-${job.posts.length + 1}-${action}`);
  const prepare = () => {
    const files = createCommandFiles(folder);
    const scope = stepScope(
      job,
      frame,
      { ...stepGithub(job, action, files), ...origin(reference) },
      { ...job.env, ...env },
    );
    return { files, scope };
  };
  job.posts.push({
    step,
    name: `Post ${step.name === undefined ? metadata.name : evaluateText(step.name, request.scope, step.at.file)}`,
    isDue: () => holds(post.condition, prepare().scope, step.at),
    run: async (signal) => {
      const { files, scope } = prepare();
      await runProgram(job, nodeProgram({ ...request, files, signal, outputs: {} }, scope, post.script, inputs));
    },
  });
}

/** The scope of the step, with `github.action_repository` and `action_ref` of the action. */
function actionScope({ job, frame, action, files, env }: ActionStep, reference: ActionInRepository): Scope {
  return stepScope(job, frame, { ...stepGithub(job, action, files), ...origin(reference) }, { ...job.env, ...env });
}

function origin(reference: ActionInRepository): JsonObject {
  if (reference.kind === 'workspace') return {};
  return { action_repository: reference.repository.name, action_ref: reference.repository.ref };
}

function nodeProgram(
  request: ActionStep,
  scope: Scope,
  script: string,
  inputs: Readonly<Record<string, string>>,
): Program {
  const { job, step, files, signal, outputs } = request;
  const state = job.states.get(step) ?? {};
  job.states.set(step, state);
  const inputVariables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const stateVariables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]);
  return {
    command: process.execPath,
    args: [script],
    cwd: job.folders.workspace,
    env: { ...request.env, ...Object.fromEntries([...inputVariables, ...stateVariables]) },
    scope,
    files,
    isAction: true,
    signal,
    outputs,
    state,
  };
}

async function performComposite(
  request: ActionStep,
  reference: ActionInRepository,
  metadata: ActionMetadata,
  runs: CompositeRuns,
  inputs: Record<string, string>,
): Promise<void> {
  const { job, action, files, env, signal, outputs } = request;
  const frame: Frame = {
    file: metadata.file,
    repository: reference.kind === 'repository' ? reference.repository : request.frame.repository,
    inputs,
    steps: {},
    env,
    github: { ...origin(reference), action_path: metadata.folder },
    isComposite: true,
    status: 'success',
  };
  for (const step of runs.steps) await request.runStep(job, frame, step, signal);
  const scope = stepScope(job, frame, stepGithub(job, action, files), { ...job.env, ...env });
  for (const { name, value } of runs.outputs) outputs[name] = evaluateText(value, scope, metadata.file);
  if (frame.status === 'failure') throw new StepFailure(`A step of '${metadata.name}' failed.`, { isReported: true });
}
