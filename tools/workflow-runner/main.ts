import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { exitCodes, UserError } from '../../src/errors.ts';
import type { JsonObject } from './expression.ts';
import { describeRun, terminalReporter } from './report.ts';
import type { RunOptions } from './run.ts';
import { runWorkflow } from './run.ts';

const help = `Executes a GitHub workflow file on this machine.

  node tools/workflow-runner/main.ts WORKFLOW [options]

  --event NAME           workflow_dispatch, schedule, push or pull_request
  --event-file FILE      payload of the event, as JSON
  --input NAME=TEXT      an input of workflow_dispatch (may be repeated, as all NAME=… options)
  --secret NAME=TEXT     a secret
  --secret-env NAME      a secret from the environment variable of the same name
  --var NAME=TEXT        a configuration variable (vars.NAME)
  --env NAME=TEXT        a further environment variable of every step
  --source DIR           folder of the repository (default: the current one)
  --overlay DIR          a folder whose files are put on top of it
  --repository OWNER/REPO  its name (default: local/<name of the folder>)
  --map OWNER/REPO[@REF]=DIR  a local folder for another repository
  --output DIR           where summary, logs and artifacts are written
  --work DIR             where the workspaces of the jobs are made and kept (default: thrown away at the end)
  --tool-cache DIR       RUNNER_TOOL_CACHE, kept between runs
  --server-url URL       GITHUB_SERVER_URL (default: https://github.com); file:///DIR serves DIR/OWNER/REPO.git over HTTP
  --api-url URL          GITHUB_API_URL (default: a loopback service that knows only artifacts)
  --actor NAME           who started the run
  --jobs N               how many jobs run at once (default: the number of cores)
  --json                 print the result as JSON, and the progress on standard error

Exit code: 0 success, 1 the run failed or was cancelled, 2 the workflow or the options are wrong.
See docs/run-locally.md.
`;

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true, default: [] as string[] } as const;
const flag = { type: 'boolean', default: false } as const;

function parseCommandLine(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        event: text,
        'event-file': text,
        input: texts,
        secret: texts,
        'secret-env': texts,
        var: texts,
        env: texts,
        source: text,
        overlay: text,
        repository: text,
        map: texts,
        output: text,
        work: text,
        'tool-cache': text,
        'server-url': text,
        'api-url': text,
        actor: text,
        jobs: text,
        json: flag,
        help: flag,
      },
    });
  } catch (error) {
    throw new UserError((error as Error).message, { hint: 'Try --help.' });
  }
}

type CommandLine = ReturnType<typeof parseCommandLine>;

/** Turns the command line into the options of a run. @throws UserError */
function readOptions({ values, positionals }: CommandLine): RunOptions {
  const [workflow, ...others] = positionals;
  if (workflow === undefined || others.length > 0) {
    throw new UserError('Expected the path of one workflow file', { hint: 'Try --help.' });
  }
  const eventFile = values['event-file'];
  const optional = {
    event: values.event,
    eventPayload: eventFile === undefined ? undefined : readPayload(eventFile),
    overlay: values.overlay,
    repository: values.repository,
    work: values.work,
    toolCache: values['tool-cache'],
    serverUrl: values['server-url'],
    apiUrl: values['api-url'],
    actor: values.actor,
    jobs: values.jobs === undefined ? undefined : readJobs(values.jobs),
  };
  return {
    workflow,
    source: values.source ?? process.cwd(),
    output: values.output ?? path.join(os.tmpdir(), `workflow-run-output-${process.pid}`),
    inputs: readPairs('input', values.input),
    secrets: { ...readPairs('secret', values.secret), ...readSecrets(values['secret-env']) },
    variables: readPairs('var', values.var),
    environment: readPairs('env', values.env),
    map: readPairs('map', values.map),
    ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<RunOptions>),
  };
}

function readPairs(option: string, pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const middle = pair.indexOf('=');
      // The value may be a secret and is not repeated.
      if (middle < 1) throw new UserError(`--${option} expects NAME=TEXT`);
      return [pair.slice(0, middle), pair.slice(middle + 1)];
    }),
  );
}

function readSecrets(names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = process.env[name];
      if (value === undefined) throw new UserError(`--secret-env ${name}: there is no such environment variable`);
      return [name, value];
    }),
  );
}

function readPayload(file: string): JsonObject {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
  } catch (error) {
    throw new UserError(`--event-file ${file}: ${(error as Error).message}`);
  }
}

function readJobs(number: string): number {
  const jobs = Number(number);
  if (!Number.isInteger(jobs) || jobs < 1)
    throw new UserError(`--jobs expects a whole number from 1, found '${number}'`);
  return jobs;
}

async function main(): Promise<number> {
  const commandLine = parseCommandLine(process.argv.slice(2));
  if (commandLine.values.help) {
    process.stdout.write(help);
    return exitCodes.done;
  }
  const options = readOptions(commandLine);
  const { json } = commandLine.values;
  const progress = json ? process.stderr : process.stdout;
  const { cancel, kill } = stopOnInterrupt((message) => progress.write(message));
  const reporter = terminalReporter((line) => progress.write(line));
  const result = await runWorkflow({ ...options, reporter, cancel, kill });
  progress.write(`\n${describeRun(result)}`);
  if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return result.conclusion === 'success' ? exitCodes.done : exitCodes.failure;
}

/** The first Ctrl-C cancels the run as a person does on GitHub, the second one stops it at once. */
function stopOnInterrupt(say: (message: string) => void): { cancel: AbortSignal; kill: AbortSignal } {
  const cancel = new AbortController();
  const kill = new AbortController();
  const stop = () => {
    if (cancel.signal.aborted) kill.abort();
    else say('\n  cancelling; press Ctrl-C again to stop at once\n');
    cancel.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return { cancel: cancel.signal, kill: kill.signal };
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  process.stderr.write(`${error.message}\n${error.hint === undefined ? '' : `${error.hint}\n`}`);
  process.exitCode = exitCodes.usage;
}
