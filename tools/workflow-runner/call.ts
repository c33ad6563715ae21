import { invocationScope, legScope } from './contexts.ts';
import { entries } from './definition/tokens.ts';
import type { CallJob } from './definition/workflow-model.ts';
import type { JsonObject } from './expression.ts';
import { evaluateText, evaluateTexts, evaluateToken } from './expression.ts';
import { callInputs } from './inputs.ts';
import { grantsOf } from './permissions.ts';
import { combine } from './run-result.ts';
import type { Invocation, JobEnd, Leg, Run } from './run-state.ts';
import { resolveWorkflow } from './workflow-reference.ts';

/** Runs the jobs of a workflow to their ends. */
export type JobsRunner = (run: Run, invocation: Invocation, cancel: AbortSignal) => Promise<Map<string, JobEnd>>;

/** Runs a job that calls a reusable workflow. @throws EvaluationError */
export async function callWorkflow(
  run: Run,
  caller: Invocation,
  definition: CallJob,
  leg: Leg,
  cancel: AbortSignal,
  runJobs: JobsRunner,
): Promise<JobEnd> {
  const reference = resolveWorkflow(definition.uses, definition.at, caller.repository, run.library);
  const workflow = await run.library.workflow(reference.repository, reference.path, definition.at);
  const scope = legScope(run, caller, leg);
  const given: JsonObject = {};
  for (const { key, value } of entries(caller.workflow.file, definition.with)) {
    given[key] = evaluateToken(value, scope, caller.workflow.file);
  }
  const invocation: Invocation = {
    workflow,
    repository: reference.repository,
    inputs: callInputs(workflow.call?.inputs ?? [], given, invocationScope(run, { ...caller, inputs: {} })),
    secrets: passedSecrets(run, caller, definition, leg),
    grants: grantsOf(caller.workflow, definition, caller.grants),
    caller: leg,
  };
  const ends = await runJobs(run, invocation, cancel);
  const jobs = Object.fromEntries(
    Array.from(ends, ([id, { result, outputs }]) => [id, { result, outputs: { ...outputs } }]),
  );
  const outputScope = invocationScope(run, invocation, { jobs });
  const outputs = (workflow.call?.outputs ?? []).map(({ name, value }) => [
    name,
    evaluateText(value, outputScope, workflow.file),
  ]);
  return {
    result: combine(Array.from(ends.values(), ({ result }) => result)),
    outputs: Object.fromEntries(outputs),
    jobs: [...ends.values()].flatMap((end) => end.jobs),
  };
}

function passedSecrets(run: Run, caller: Invocation, definition: CallJob, leg: Leg): Record<string, string> {
  if (definition.secrets === 'inherit') return { ...caller.secrets };
  const secrets = evaluateTexts(definition.secrets, legScope(run, caller, leg), caller.workflow.file);
  for (const secret of Object.values(secrets)) run.masks.add(secret);
  return secrets;
}
