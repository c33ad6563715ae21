import { existsSync } from 'node:fs';
import path from 'node:path';
import { resolveAction } from './action-reference.ts';
import type { ActionMetadata } from './definition/action-metadata.ts';
import { invalid, unsupported } from './definition/location.ts';
import { isBasicExpression, isBoolean, isNumber } from './definition/official-parser.ts';
import type { Token } from './definition/tokens.ts';
import { child, entries, literalText } from './definition/tokens.ts';
import type { CallJob, StepDefinition, UsesStep, Workflow } from './definition/workflow-model.ts';
import { EvaluationError } from './expression.ts';
import { convertCallInput } from './inputs.ts';
import { accesses, accessTo, checkGrants, type Grants, grantsOf } from './permissions.ts';
import type { Library, Repository } from './repository.ts';
import { refusedInput, type StandIn } from './stand-ins.ts';
import { resolveWorkflow } from './workflow-reference.ts';

/** As on GitHub: workflows that call each other, and composite actions that use each other, may be this deep. */
const maxDepth = 10;

/**
 * Reads everything a workflow refers to, however deep, before any of it runs.
 * @throws UserError for what is missing, wrong or not supported
 */
export async function checkWorkflow(
  library: Library,
  repository: Repository,
  workflow: Workflow,
  outer?: Grants,
  depth = 1,
): Promise<void> {
  for (const job of workflow.jobs.values()) {
    const grants = grantsOf(workflow, job, outer);
    if (job.kind === 'call') await checkCall(library, repository, workflow.file, job, grants, depth);
    else checkSteps({ library, repository, grants, checkouts: findCheckouts(library, job.steps), depth: 1 }, job.steps);
  }
}

async function checkCall(
  library: Library,
  repository: Repository,
  file: string,
  job: CallJob,
  grants: Grants | undefined,
  depth: number,
): Promise<void> {
  if (depth >= maxDepth) throw invalid(job.at, `Reusable workflows are nested deeper than ${maxDepth} levels`);
  const reference = resolveWorkflow(job.uses, job.at, repository, library);
  const called = await library.workflow(reference.repository, reference.path, job.at);
  if (called.call === undefined) {
    throw invalid(job.at, `'${called.file}' cannot be called: it is not started by 'workflow_call'`);
  }
  checkCallInputs(file, job, called);
  checkCallSecrets(file, job, called);
  for (const nested of called.jobs.values()) checkGrants(job.at, called, nested, grants);
  await checkWorkflow(library, reference.repository, called, grants, depth + 1);
}

function checkCallInputs(file: string, job: CallJob, called: Workflow): void {
  const given = new Map(entries(file, job.with).map((entry) => [entry.key, entry]));
  const declared = called.call?.inputs ?? [];
  for (const { key, at, value } of given.values()) {
    const definition = declared.find(({ name }) => name === key);
    if (definition === undefined) {
      const names = declared.map(({ name }) => name).join(', ');
      throw invalid(at, `'${called.file}' has no input '${key}'`, `It declares: ${names || 'none'}.`);
    }
    if (isBasicExpression(value)) continue;
    try {
      convertCallInput(definition, literalValue(value));
    } catch (error) {
      if (error instanceof EvaluationError) throw invalid(at, error.message);
      throw error;
    }
  }
  const missing = declared.filter(({ name, required }) => required && !given.has(name)).map(({ name }) => `'${name}'`);
  if (missing.length > 0) throw invalid(job.at, `'${called.file}' requires the input ${missing.join(', ')}`);
}

function literalValue(token: Token): string | number | boolean {
  return isNumber(token) || isBoolean(token) ? token.value : token.toString();
}

function checkCallSecrets(file: string, job: CallJob, called: Workflow): void {
  if (job.secrets === 'inherit') return;
  const given = entries(file, job.secrets);
  const declared = called.call?.secrets ?? [];
  for (const { key, at } of given) {
    if (!declared.some(({ name }) => name === key)) throw invalid(at, `'${called.file}' has no secret '${key}'`);
  }
  const names = new Set(given.map(({ key }) => key));
  const missing = declared.filter(({ name, required }) => required && !names.has(name)).map(({ name }) => `'${name}'`);
  if (missing.length > 0) throw invalid(job.at, `'${called.file}' requires the secret ${missing.join(', ')}`);
}

interface Surroundings {
  readonly library: Library;
  /** What `$/` means. */
  readonly repository: Repository;
  /** What the token of the job may do. */
  readonly grants: Grants | undefined;
  readonly checkouts: readonly Checkout[];
  readonly depth: number;
}

interface Checkout {
  /** Path in the workspace, '' for its root. */
  readonly path: string;
  readonly repository: Repository;
}

/** What the steps of a job will put into the workspace, as far as it is written down without expressions. */
function findCheckouts(library: Library, steps: readonly StepDefinition[]): Checkout[] {
  return steps.flatMap((step) => {
    if (step.kind !== 'uses' || !step.uses.startsWith('actions/checkout@')) return [];
    const name = literalText(child(step.with, 'repository')) ?? library.home.name;
    const ref = literalText(child(step.with, 'ref')) ?? '';
    const repository = name === library.home.name ? library.home : library.mapped(name, ref);
    const target = path.posix.normalize(literalText(child(step.with, 'path')) ?? '.');
    if (repository === undefined && ref === '') {
      throw invalid(step.at, `There is no local folder for '${name}'`, `Pass --map ${name}=FOLDER`);
    }
    return repository === undefined ? [] : [{ path: target === '.' ? '' : target, repository }];
  });
}

function checkSteps(surroundings: Surroundings, steps: readonly StepDefinition[]): void {
  for (const step of steps) {
    if (step.kind === 'uses') checkUses(surroundings, step);
  }
}

function checkUses(surroundings: Surroundings, step: UsesStep): void {
  const { library, repository, grants, depth } = surroundings;
  const reference = resolveAction(step.uses, step.at, repository, library);
  if (reference.kind === 'stand-in') {
    const known = entries(step.at.file, step.with).flatMap(({ key, value }) => {
      const text = literalText(value);
      return text === undefined ? [] : [[key, text] as const];
    });
    const refusal = refusedInput(reference.name, reference.standIn, Object.fromEntries(known));
    if (refusal !== undefined) throw invalid(step.at, refusal);
    requirePermissions(step, reference.standIn, grants);
    return;
  }
  const { folder, name, home } =
    reference.kind === 'workspace'
      ? locateInWorkspace(surroundings, reference.path)
      : {
          folder: path.join(reference.repository.folder, reference.path),
          name: reference.repository.prefix + reference.path,
          home: reference.repository,
        };
  const metadata = library.action(folder, name);
  if (metadata === undefined) throw invalid(step.at, `There is no action.yml in '${step.uses}'`);
  if (metadata.runs.kind === 'javascript') {
    checkPrograms(step, metadata, depth > 1 && reference.kind === 'repository');
    return;
  }
  if (depth >= maxDepth) throw invalid(step.at, `Composite actions are nested deeper than ${maxDepth} levels`);
  checkSteps({ ...surroundings, repository: home, depth: depth + 1 }, metadata.runs.steps);
}

/** On GitHub the action would fail. @throws UserError */
function requirePermissions(step: UsesStep, { permissions = {} }: StandIn, grants: Grants | undefined): void {
  const lacking = Object.entries(permissions)
    .filter(([name, access]) => accesses.indexOf(accessTo(name, grants, 'none')) < accesses.indexOf(access))
    .map(([name, access]) => `${name}: ${access}`);
  if (lacking.length === 0) return;
  throw invalid(step.at, `'${step.uses}' needs the permissions of its job: ${lacking.join(', ')}`);
}

/** Where `./path` will be found: in the checkout whose path is the longest beginning of it. */
function locateInWorkspace({ library, repository, checkouts }: Surroundings, actionPath: string) {
  const [checkout = { path: '', repository: library.home }] = checkouts
    .filter((candidate) => candidate.path === '' || `${actionPath}/`.startsWith(`${candidate.path}/`))
    .sort((a, b) => b.path.length - a.path.length);
  const folder = path.join(checkout.repository.folder, path.posix.relative(checkout.path, actionPath));
  return { folder, name: actionPath, home: repository };
}

function checkPrograms(step: UsesStep, { name, runs, file, folder }: ActionMetadata, isNested: boolean): void {
  if (runs.kind !== 'javascript') return;
  if (isNested && runs.pre !== undefined) {
    throw unsupported(step.at, `The 'pre' of '${name}' inside a composite action`);
  }
  for (const script of [runs.main, runs.pre?.script, runs.post?.script]) {
    if (script !== undefined && !existsSync(script)) {
      throw invalid({ file, line: 1 }, `The program '${path.relative(folder, script)}' does not exist`);
    }
  }
}
