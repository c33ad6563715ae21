import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { UserError } from '../../src/errors.ts';
import { checkWorkflow } from './check.ts';
import { collectArtifacts } from './collected-artifacts.ts';
import { describeEvent, readRevision } from './event.ts';
import type { JsonObject } from './expression.ts';
import { EvaluationError } from './expression.ts';
import { Gate } from './gate.ts';
import { runJobs } from './job-graph.ts';
import { JobTokens } from './job-token.ts';
import { Masks } from './masks.ts';
import type { InProcessPrograms } from './process.ts';
import type { Reporter } from './report.ts';
import { silentReporter } from './report.ts';
import { Library } from './repository.ts';
import type { ResultsService } from './results-service/results-service.ts';
import { startResultsService } from './results-service/results-service.ts';
import { runGithub } from './run-github.ts';
import type { JobResult, RunResult } from './run-result.ts';
import { combine } from './run-result.ts';
import type { Run } from './run-state.ts';
import type { Server } from './server.ts';
import { locateServer, startServer } from './server.ts';
import { makeWorkFolder } from './work-folder.ts';

export interface RunOptions {
  /** Path of the workflow file inside `source`. */
  readonly workflow: string;
  /** The folder of the repository; taken as git would commit it. */
  readonly source: string;
  /** Where summary.md, annotations.json, result.json, logs/ and artifacts/ are written; made anew. */
  readonly output: string;
  /** A new or empty folder for workspaces and temporary files, which is kept. Default: one that is thrown away at the end. */
  readonly work?: string;
  /** A folder whose files are put on top of the source. */
  readonly overlay?: string;
  /** `owner/name` of the source. Default: `local/<name of the folder>`. */
  readonly repository?: string;
  /** Default: workflow_dispatch where the workflow has it, else its first supported event. */
  readonly event?: string;
  readonly eventPayload?: JsonObject;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  /** Further environment variables of every step. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What does the work of the script of an action in this process; the others are processes of their own. Default: none. */
  readonly inProcess?: InProcessPrograms;
  /** Folders of other repositories, by `owner/repo` or `owner/repo@ref`. */
  readonly map?: Readonly<Record<string, string>>;
  /** How many jobs run at once. Default: the number of cores. */
  readonly jobs?: number;
  /** RUNNER_TOOL_CACHE, kept between runs. */
  readonly toolCache?: string;
  /**
   * GITHUB_SERVER_URL. Default: https://github.com. With `file:///folder` a git server of the run serves the bare repositories
   * `folder/<owner>/<name>.git`: pushing takes the token of a job that may write contents.
   */
  readonly serverUrl?: string;
  /** GITHUB_API_URL. Default: the loopback service, which knows only artifacts. */
  readonly apiUrl?: string;
  readonly actor?: string;
  readonly reporter?: Reporter;
  /** Asks the run to stop as a person does on GitHub. */
  readonly cancel?: AbortSignal;
  /** Stops the run at once. */
  readonly kill?: AbortSignal;
}

/** Says that a folder is the output of a run and may be made anew. */
const outputMarker = '.workflow-run';

/**
 * Executes a workflow file on this machine.
 * @throws UserError, before anything runs, for what is wrong or not supported
 */
export async function runWorkflow(options: RunOptions): Promise<RunResult> {
  const started = performance.now();
  requireOutputFolder(path.resolve(options.output));
  if (options.work !== undefined) requireEmptyFolder(path.resolve(options.work));
  const failed = new AbortController();
  const root = options.work === undefined ? makeWorkFolder() : path.resolve(options.work);
  try {
    const plan = await prepareRun(options, root);
    const service = await startResultsService(path.join(root, 'blobs'));
    const server = await startServer(plan.server, plan.accessOf);
    try {
      const run = startRun(options, root, plan, { service, server }, failed.signal);
      const invocation = {
        workflow: plan.workflow,
        repository: plan.library.home,
        inputs: plan.event.inputs,
        secrets: plan.secrets,
        grants: undefined,
        caller: undefined,
      };
      const ends = [...(await runJobs(run, invocation, run.cancel)).values()];
      const conclusion = combine(ends.map(({ result }) => result));
      const result: RunResult = {
        conclusion: conclusion === 'skipped' ? 'success' : conclusion,
        jobs: ends.flatMap(({ jobs }) => jobs),
        artifacts: await collectArtifacts(run),
        seconds: (performance.now() - started) / 1000,
        output: run.folders.output,
      };
      writeReports(result);
      return result;
    } catch (error) {
      failed.abort();
      throw error instanceof EvaluationError ? new UserError(error.message, { cause: error }) : error;
    } finally {
      await Promise.all([service.close(), server.close()]);
    }
  } finally {
    if (options.work === undefined) rmSync(root, { recursive: true, force: true });
  }
}

/** Refuses to make a folder anew that holds something else. */
function requireOutputFolder(output: string): void {
  if (!existsSync(output)) return;
  const files = readdirSync(output);
  if (files.length === 0 || files.includes(outputMarker)) return;
  throw new UserError(`--output: '${output}' holds other files`, { hint: 'Name a new or empty folder.' });
}

function requireEmptyFolder(work: string): void {
  mkdirSync(work, { recursive: true });
  if (readdirSync(work).length === 0) return;
  throw new UserError(`--work: '${work}' holds other files`, { hint: 'Name a new or empty folder.' });
}

type Plan = Awaited<ReturnType<typeof prepareRun>>;

/** Reads and checks everything; nothing runs yet. */
async function prepareRun(options: RunOptions, root: string) {
  const source = path.resolve(options.source);
  const repository = options.repository ?? `local/${path.basename(source).replace(/[^\w.-]/g, '-')}`;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
    throw new UserError(`The repository must be 'owner/name', found '${repository}'`);
  }
  const revision = readRevision(source);
  const library = new Library({
    source,
    overlay: options.overlay,
    repository,
    ref: revision.ref,
    map: options.map ?? {},
    folder: path.join(root, 'snapshots'),
  });
  const workflowPath = path.relative(source, path.resolve(source, options.workflow)).replaceAll(path.sep, '/');
  const workflow = await library.workflow(library.home, workflowPath);
  const { event: name, eventPayload: payload, inputs = {}, actor = 'local' } = options;
  const event = describeEvent(workflow, { event: name, payload, inputs, repository, revision, actor });
  await checkWorkflow(library, library.home, workflow);
  const secrets: Readonly<Record<string, string>> = event.fromFork ? {} : (options.secrets ?? {});
  const tokens = new JobTokens(secrets.GITHUB_TOKEN, event.fromFork ? 'read' : 'write');
  const anonymous = isPrivate(event.payload) ? 'none' : 'read';
  return {
    workflow,
    library,
    event,
    secrets,
    tokens,
    server: locateServer(options.serverUrl, repository),
    accessOf: (token: string | undefined) => tokens.accessOf(token, anonymous),
  };
}

function isPrivate({ repository }: JsonObject): boolean {
  return (
    typeof repository === 'object' && repository !== null && !Array.isArray(repository) && repository.private === true
  );
}

interface Services {
  readonly service: ResultsService;
  readonly server: Server;
}

function startRun(
  options: RunOptions,
  root: string,
  plan: Plan,
  { service, server }: Services,
  failed: AbortSignal,
): Run {
  const { reporter = silentReporter } = options;
  const output = path.resolve(options.output);
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  writeFileSync(path.join(output, outputMarker), '');
  const folders = {
    jobs: path.join(root, 'jobs'),
    toolCache: path.resolve(options.toolCache ?? path.join(os.tmpdir(), `workflow-runner-tools-${os.userInfo().uid}`)),
    output,
    event: path.join(root, 'event.json'),
  };
  writeFileSync(folders.event, JSON.stringify(plan.event.payload, null, 2));
  if (plan.event.fromFork) reporter.note('a pull request from a fork gets no secrets');
  const kill = AbortSignal.any([failed, options.kill ?? failed]);
  return {
    library: plan.library,
    service,
    event: plan.event,
    github: runGithub(
      plan.workflow,
      plan.library.home,
      plan.event,
      options.actor ?? 'local',
      options.apiUrl ?? service.url,
      server.url,
    ),
    variables: options.variables ?? {},
    tokens: plan.tokens,
    isDebug: { ...options.variables, ...options.secrets }.ACTIONS_STEP_DEBUG === 'true',
    masks: new Masks([...Object.values(plan.secrets), ...plan.tokens.all]),
    environment: options.environment ?? {},
    inProcess: options.inProcess ?? {},
    folders,
    jobFolders: new Set(),
    slots: new Gate(options.jobs ?? os.availableParallelism()),
    reporter,
    cancel: AbortSignal.any([kill, options.cancel ?? kill]),
    kill,
  };
}

function writeReports(result: RunResult): void {
  const write = (name: string, content: string) => writeFileSync(path.join(result.output, name), content);
  write('summary.md', describeSummaries(result.jobs));
  write(
    'annotations.json',
    `${JSON.stringify(
      result.jobs.flatMap(({ annotations }) => annotations),
      null,
      2,
    )}\n`,
  );
  write('result.json', `${JSON.stringify(result, null, 2)}\n`);
}

/** The summary page of a run: what each job wrote, under its name. */
function describeSummaries(jobs: readonly JobResult[]): string {
  return jobs
    .filter(({ summary }) => summary !== '')
    .map(({ name, summary }) => `<!-- ${name} -->\n\n${summary.trim()}\n`)
    .join('\n---\n\n');
}
