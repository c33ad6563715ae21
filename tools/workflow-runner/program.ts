import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { annotate, readPlace } from './annotations.ts';
import type { CommandFiles } from './command-files.ts';
import { readKeyValueFile, readPathFile } from './command-files.ts';
import type { Command } from './commands.ts';
import { CommandStream } from './commands.ts';
import { baseEnvironment, contextEnvironment } from './contexts.ts';
import type { Scope } from './expression.ts';
import type { Job } from './run-state.ts';
import { StepFailure } from './step-failure.ts';

/** A program that a step runs: a shell with its script, or Node with an action. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  /** `env` of the step, and INPUT_ and STATE_ of an action. */
  readonly env: Readonly<Record<string, string>>;
  readonly scope: Scope;
  readonly files: CommandFiles;
  /** Only actions get to know the artifact and cache service, as on GitHub. */
  readonly isAction: boolean;
  readonly signal: AbortSignal;
  /** Receives what the program sets. */
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
}

const maxSummaryBytes = 1024 * 1024;

/**
 * Runs a program and takes over what it says by workflow commands and through its command files.
 * @throws StepFailure when it ends with another code than 0 or writes something that GitHub would refuse
 */
export async function runProgram(job: Job, program: Program): Promise<void> {
  const annotationsBefore = job.annotations.length;
  const commands = new CommandStream();
  const refused: string[] = [];
  const exitCode = await job.processes.run({
    command: program.command,
    args: program.args,
    cwd: program.cwd,
    env: environment(job, program),
    signal: program.signal,
    inProcess: program.isAction ? job.run.inProcess[path.basename(program.args[0] ?? '')] : undefined,
    onLine: (line) => {
      const command = commands.read(line);
      if (command === undefined || !obey(job, program, command, refused)) job.log.write(line);
    },
  });
  takeOverFiles(job, program);
  if (exitCode !== 0) {
    const isReported =
      program.isAction && job.annotations.slice(annotationsBefore).some(({ level }) => level === 'error');
    throw new StepFailure(`Process completed with exit code ${exitCode}.`, { isReported });
  }
  const [first] = refused;
  if (first !== undefined) throw new StepFailure(first);
}

function environment(job: Job, program: Program): Record<string, string> {
  const env = {
    ...baseEnvironment(job),
    ...job.env,
    ...program.env,
    ...contextEnvironment(program.scope),
    ...(program.isAction ? serviceEnvironment(job) : {}),
  };
  return { ...env, PATH: [...job.path, env.PATH].join(':') };
}

function serviceEnvironment(job: Job): Record<string, string> {
  const { url } = job.run.service;
  return {
    ACTIONS_RUNTIME_TOKEN: job.runtimeToken,
    ACTIONS_RUNTIME_URL: url,
    ACTIONS_RESULTS_URL: url,
    ACTIONS_CACHE_URL: url,
    ACTIONS_CACHE_SERVICE_V2: 'True',
  };
}

/** Carries out a command. @returns false for a name that is none, whose line is plain output */
function obey(job: Job, program: Program, command: Command, refused: string[]): boolean {
  const { name, properties, message } = command;
  switch (name) {
    case 'notice':
    case 'warning':
    case 'error':
      annotate(job, name, message, readPlace(properties));
      return true;
    case 'add-mask':
      job.masks.add(message);
      return true;
    case 'debug':
      if (job.run.isDebug) job.log.write(`##[debug]${message}`);
      return true;
    case 'group':
      job.log.write(`##[group]${message}`);
      return true;
    case 'endgroup':
      job.log.write('##[endgroup]');
      return true;
    case 'echo':
      return true;
    case 'set-output':
      annotate(job, 'warning', 'The `set-output` command is deprecated. Please use the file $GITHUB_OUTPUT.');
      program.outputs[properties.name ?? ''] = message;
      return true;
    case 'save-state':
      annotate(job, 'warning', 'The `save-state` command is deprecated. Please use the file $GITHUB_STATE.');
      program.state[properties.name ?? ''] = message;
      return true;
    case 'add-matcher':
    case 'remove-matcher':
      annotate(job, 'warning', 'Problem matchers are not supported by the local workflow runner.');
      return true;
    case 'set-env':
    case 'add-path':
      refused.push(`The \`${name}\` command is disabled. Please use the files $GITHUB_ENV and $GITHUB_PATH.`);
      return true;
    default:
      return false;
  }
}

function takeOverFiles(job: Job, { files, outputs, state }: Program): void {
  for (const [key, value] of readKeyValueFile(files.output)) outputs[key] = value;
  for (const [key, value] of readKeyValueFile(files.state)) state[key] = value;
  for (const [key, value] of readKeyValueFile(files.env)) {
    if (key.toUpperCase() === 'NODE_OPTIONS') {
      throw new StepFailure("Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
    }
    job.env[key] = value;
  }
  for (const folder of readPathFile(files.path)) job.path.unshift(folder);
  takeOverSummary(job, files.step_summary);
}

function takeOverSummary(job: Job, file: string): void {
  const bytes = statSync(file).size;
  if (bytes > maxSummaryBytes) {
    const found = Math.ceil(bytes / 1024);
    annotate(
      job,
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${found}k.`,
    );
  } else if (bytes > 0) {
    job.summaries.push(job.masks.apply(readFileSync(file, 'utf8')));
  }
}
