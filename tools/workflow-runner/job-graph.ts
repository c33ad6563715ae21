import { callWorkflow } from './call.ts';
import { concurrencyGroup } from './concurrency.ts';
import { invocationScope, legScope } from './contexts.ts';
import { isBasicExpression } from './definition/official-parser.ts';
import type { Token } from './definition/tokens.ts';
import { child } from './definition/tokens.ts';
import type { JobDefinition } from './definition/workflow-model.ts';
import { environmentName } from './deployment-environment.ts';
import type { ExpressionFunction, JsonObject, Scope } from './expression.ts';
import { evaluateBoolean, evaluateNumber, evaluateText, evaluateToken, holds } from './expression.ts';
import { Gate } from './gate.ts';
import { runJob, unstarted } from './job.ts';
import { describeLeg, expandMatrix } from './matrix.ts';
import type { JobResult } from './run-result.ts';
import { combine } from './run-result.ts';
import type { Invocation, JobEnd, Leg, Run } from './run-state.ts';
import { isWorkflowFault } from './step-failure.ts';

/**
 * Runs all jobs of a workflow, each as soon as its needs have ended.
 * @returns how each job ended, in the order of the file
 */
export async function runJobs(run: Run, invocation: Invocation, cancel: AbortSignal): Promise<Map<string, JobEnd>> {
  const { jobs, concurrency, file } = invocation.workflow;
  noteConcurrency(run, file, file, concurrency, invocationScope(run, invocation));
  const ends = new Map<string, Promise<JobEnd>>();
  const end = (id: string): Promise<JobEnd> => {
    const started = ends.get(id) ?? start(id);
    ends.set(id, started);
    return started;
  };
  const start = async (id: string): Promise<JobEnd> => {
    const definition = jobs.get(id);
    if (definition === undefined) throw new Error(`job '${id}' was not checked`);
    const ancestors = new Map<string, JobEnd>();
    for (const ancestor of ancestorsOf(id, jobs)) ancestors.set(ancestor, await end(ancestor));
    return runWithNeeds(run, invocation, definition, ancestors, cancel);
  };
  const finished = await Promise.all(Array.from(jobs.keys(), async (id) => [id, await end(id)] as const));
  return new Map(finished);
}

/** All jobs that a job waits for, directly or not. */
function ancestorsOf(id: string, jobs: ReadonlyMap<string, JobDefinition>): Set<string> {
  const found = new Set<string>();
  const visit = (current: string) => {
    for (const need of jobs.get(current)?.needs ?? []) {
      if (found.has(need)) continue;
      found.add(need);
      visit(need);
    }
  };
  visit(id);
  return found;
}

async function runWithNeeds(
  run: Run,
  invocation: Invocation,
  definition: JobDefinition,
  ancestors: ReadonlyMap<string, JobEnd>,
  cancel: AbortSignal,
): Promise<JobEnd> {
  const needs: JsonObject = {};
  for (const need of definition.needs) {
    const end = ancestors.get(need);
    if (end !== undefined) needs[need] = { result: end.result, outputs: { ...end.outputs } };
  }
  const own = nameOf(invocation, definition.id, definition.id);
  const finish = (job: JobResult): JobEnd => {
    run.reporter.jobFinished(job);
    return { result: job.result, outputs: {}, jobs: [job] };
  };
  try {
    const { contexts } = invocationScope(run, invocation, { needs });
    const scope = { contexts, functions: jobFunctions(ancestors, cancel) };
    if (!holds(definition.condition, scope, definition.at)) {
      return finish(unstarted(own, cancel.aborted ? 'cancelled' : 'skipped'));
    }
    // As on GitHub, a job whose condition still holds when the run is cancelled goes on.
    const stop = new AbortController();
    const onCancel = () => {
      if (!holds(definition.condition, scope, definition.at)) stop.abort();
    };
    cancel.addEventListener('abort', onCancel);
    try {
      return await runLegs(run, invocation, definition, needs, stop.signal);
    } finally {
      cancel.removeEventListener('abort', onCancel);
    }
  } catch (error) {
    if (!isWorkflowFault(error)) throw error;
    return finish(failed(own, error));
  }
}

/** Status functions look at all ancestors; with names, at these jobs. */
function jobFunctions(ancestors: ReadonlyMap<string, JobEnd>, cancel: AbortSignal): ExpressionFunction[] {
  const results = (ids: readonly string[]) =>
    (ids.length === 0 ? [...ancestors.keys()] : ids).map((id) => ancestors.get(id)?.result);
  const status = (name: string, maxArgs: number, call: (...ids: string[]) => boolean) => ({
    name,
    minArgs: 0,
    maxArgs,
    call,
  });
  return [
    status('always', 0, () => true),
    status('cancelled', 0, () => cancel.aborted),
    status('success', 255, (...ids) => !cancel.aborted && results(ids).every((result) => result === 'success')),
    status('failure', 255, (...ids) => !cancel.aborted && results(ids).some((result) => result === 'failure')),
  ];
}

interface Strategy {
  readonly matrices: readonly (JsonObject | null)[];
  readonly failFast: boolean;
  readonly maxParallel: number;
}

function readStrategy(token: Token | undefined, scope: Scope, file: string): Strategy {
  const matrix = child(token, 'matrix');
  const matrices = matrix === undefined ? [null] : expandMatrix(evaluateToken(matrix, scope, file));
  return {
    matrices,
    failFast: evaluateBoolean(child(token, 'fail-fast'), true, scope, file),
    maxParallel: evaluateNumber(child(token, 'max-parallel'), matrices.length, scope, file),
  };
}

async function runLegs(
  run: Run,
  invocation: Invocation,
  definition: JobDefinition,
  needs: JsonObject,
  cancel: AbortSignal,
): Promise<JobEnd> {
  const { file } = invocation.workflow;
  const { matrices, failFast, maxParallel } = readStrategy(
    definition.strategy,
    invocationScope(run, invocation, { needs }),
    file,
  );
  const siblings = new AbortController();
  const stop = AbortSignal.any([cancel, siblings.signal]);
  const gate = new Gate(maxParallel);
  const outputs: Record<string, string> = {};
  const ends = await Promise.all(
    matrices.map((matrix, index) =>
      gate.run(async () => {
        const strategy = {
          'fail-fast': failFast,
          'job-index': index,
          'job-total': matrices.length,
          'max-parallel': maxParallel,
        };
        const end = await runLeg(run, invocation, definition, { needs, matrix, strategy }, stop);
        // The legs of a matrix share their outputs: who ends last wins, as on GitHub.
        Object.assign(outputs, end.outputs);
        if (end.result === 'failure' && failFast) siblings.abort();
        return end;
      }),
    ),
  );
  return { result: combine(ends.map(({ result }) => result)), outputs, jobs: ends.flatMap(({ jobs }) => jobs) };
}

async function runLeg(
  run: Run,
  invocation: Invocation,
  definition: JobDefinition,
  contexts: Omit<Leg, 'id' | 'name'>,
  cancel: AbortSignal,
): Promise<JobEnd> {
  const { file } = invocation.workflow;
  const suffix = contexts.matrix === null ? '' : ` (${describeLeg(contexts.matrix)})`;
  const own = nameOf(invocation, definition.id + suffix, definition.id + suffix);
  const report = (job: JobResult, result = job.result): JobEnd => {
    run.reporter.jobFinished(job);
    return { result, outputs: job.outputs, jobs: [job] };
  };
  try {
    const scope = legScope(run, invocation, { ...own, ...contexts });
    const leg = {
      ...contexts,
      ...nameOf(invocation, definition.id + suffix, readName(definition, suffix, scope, file)),
    };
    noteConcurrency(run, leg.id, file, definition.concurrency, scope);
    if (definition.kind === 'call') return await callWorkflow(run, invocation, definition, leg, cancel, runJobs);
    if (definition.environment !== undefined) {
      const environment = environmentName(definition.environment, scope, file);
      // On GitHub, too, an empty name is no environment.
      if (environment !== '') {
        run.reporter.note(
          `${leg.id}: environment '${environment}', nobody is asked; it has no secrets and variables of its own`,
        );
      }
    }
    const job = await run.slots.run(async () =>
      cancel.aborted ? unstarted(leg, 'cancelled') : runJob(run, invocation, definition, leg, cancel),
    );
    const tolerated = job.result === 'failure' && evaluateBoolean(definition.continueOnError, false, scope, file);
    return report(job, tolerated ? 'success' : job.result);
  } catch (error) {
    if (!isWorkflowFault(error)) throw error;
    return report(failed(own, error));
  }
}

/** A name with an expression is complete; any other gets the values of the matrix. */
function readName({ id, name }: JobDefinition, suffix: string, scope: Scope, file: string): string {
  if (name === undefined) return id + suffix;
  return evaluateText(name, scope, file) + (isBasicExpression(name) ? '' : suffix);
}

function nameOf({ caller }: Invocation, id: string, name: string): { id: string; name: string } {
  return caller === undefined ? { id, name } : { id: `${caller.id} / ${id}`, name: `${caller.name} / ${name}` };
}

function failed(own: { id: string; name: string }, { message }: Error): JobResult {
  const annotation = { level: 'error', message, job: own.id, step: 'Set up job' } as const;
  return { ...unstarted(own, 'failure'), annotations: [annotation] };
}

function noteConcurrency(run: Run, who: string, file: string, token: Token | undefined, scope: Scope): void {
  if (token === undefined) return;
  const group = concurrencyGroup(token, scope, file);
  run.reporter.note(`${who}: concurrency group '${group}', nothing to wait for: a local run is alone`);
}
