import { Command, CommanderError, Option } from 'commander';
import { exitCodes, GateError, UserError } from './errors.ts';
import { statsIfExist } from './file-system.ts';
import type { Logger } from './log/log.ts';
import { Secrets } from './log/secrets.ts';
import { describeFailure } from './platform/failure.ts';
import { heartbeatVariable, withHeartbeat } from './platform/heartbeat.ts';
import { kebabCase } from './platform/input.ts';
import { localPlatform } from './platform/local.ts';
import { sharedInputs } from './platform/shared-inputs.ts';
import type { AnyStage, OutputValue } from './platform/stage.ts';
import { outputText } from './platform/stage.ts';
import { stageGroups } from './platform/stage-group.ts';
import { tellUncaught } from './platform/uncaught.ts';
import { stages } from './stages/index.ts';
import { counted } from './text/name-list.ts';
import { visibleJson } from './text/visible-text.ts';
import { version } from './version.ts';

interface SharedOptions {
  readonly lake?: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly verbose?: boolean;
}

/**
 * The command line: one command per stage.
 *
 * @returns the exit code: 0 done or nothing to do, 1 our failure, 2 usage or configuration, 3 a gate or audit said no, 130 interrupted
 */
export async function runCli(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('regimen')
    .description(
      'Weekly, audited equity scoring. Each command is one stage: partitions of the lake in, partitions out.',
    )
    .version(version)
    .exitOverride()
    .showHelpAfterError('(add --help for what is allowed)')
    .addHelpText(
      'after',
      `
The week, step by step:
  $ regimen plan                         which week, which regimes, what is missing
  $ regimen ingest                       bars, news and universe into the lake
  $ regimen enrich                       clusters, sentiment, events, vectors
  $ regimen score --regime ID            features, scores, decision, basket
  $ regimen audit --regime ID            re-derives everything and fails on violations
  $ regimen summary                      what a person wants to read
or all of it:
  $ regimen week

Exit codes: 0 done or nothing to do, 1 a defect of Regimen or a damaged lake, 2 usage, configuration or data,
3 a gate or audit said no, 130 interrupted.`,
    );
  // What has no other group: the command "help".
  program.commandsGroup('Help:');
  for (const stage of stages) {
    program.addCommand(
      stageCommand(stage, async (inputs, shared) => {
        code = await runLocally(stage, inputs, shared);
      }),
    );
  }
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return code;
}

function stageCommand(
  stage: AnyStage,
  run: (inputs: Record<string, string | undefined>, shared: SharedOptions) => Promise<void>,
): Command {
  const command = new Command(stage.name)
    .summary(stage.summary)
    .helpGroup(`${stageGroups[stage.group]}:`)
    .description(stage.description)
    .exitOverride()
    .allowExcessArguments(true);
  for (const [name, input] of Object.entries({ ...stage.inputs, ...sharedInputs })) {
    const flags = input.isFlag ? `--${kebabCase(name)}` : `--${kebabCase(name)} <${input.placeholder}>`;
    const shown = input.default === '' || input.isFlag ? '' : ` (default: ${input.default})`;
    command.addOption(new Option(flags, `${input.description}${shown}`));
  }
  command
    .option('--json', 'print the outputs as JSON on standard output')
    .option('--verbose', 'say more on standard error');
  if (stage.examples.length > 0) {
    command.addHelpText(
      'after',
      `\nExamples:\n${stage.examples.map((example) => `  $ regimen ${example}`).join('\n')}`,
    );
  }
  return command.action(async (options: SharedOptions & Record<string, string | boolean | undefined>) => {
    if (command.args.length > 0) command.error(excessArguments(command.args.length));
    const inputs: Record<string, string | undefined> = {};
    for (const [name, input] of Object.entries(stage.inputs)) {
      const value = options[name];
      if (input.decidesWork && value !== undefined && String(value).trim() === '') {
        command.error(`error: --${kebabCase(name)} is empty. ${input.description}.`);
      }
      inputs[kebabCase(name)] = value === undefined ? undefined : String(value);
    }
    await run(inputs, options);
  });
}

/** A shell replaces a pattern of files by their names, of which an option takes the first. None is shown: an address can hold a key. */
function excessArguments(count: number): string {
  return `error: ${counted(count, 'argument')} that ${count === 1 ? 'belongs' : 'belong'} to no option. A pattern of files, or a list with spaces, goes in quotes: 'data/*.csv'`;
}

async function runLocally(
  stage: AnyStage,
  inputs: Record<string, string | undefined>,
  shared: SharedOptions,
): Promise<number> {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  process.once('SIGTERM', () => controller.abort());
  const secrets = new Secrets(process.env);
  const shell = localPlatform({
    // With --json standard output belongs to the outputs.
    stdout: shared.json ? process.stderr : process.stdout,
    stderr: process.stderr,
    signal: controller.signal,
    verbose: Boolean(shared.verbose),
    secrets,
  });
  const heartbeat = process.env[heartbeatVariable] ?? '';
  const platform = heartbeat === '' ? shell : withHeartbeat(shell, heartbeat);
  const print = (outputs: Readonly<Record<string, OutputValue>>) =>
    printOutputs(outputs, Boolean(shared.json), platform.log, secrets);
  const takeBack = tellUncaught((error) => explain(error, platform.log));
  try {
    const lakeFolder = shared.lake ?? sharedInputs.lake.default;
    if (statsIfExist(lakeFolder)?.isDirectory() === false) {
      throw new UserError(`The lake ${lakeFolder} is a file; expected a folder.`, {
        hint: 'Name a folder with --lake.',
      });
    }
    const request = {
      lakeFolder,
      configFile: shared.config ?? sharedInputs.config.default,
      inputs,
    };
    // Only now: help needs neither a lake nor a configuration.
    const { runStage } = await import('./stages/run-stage.ts');
    const { outputs } = await runStage(stage, request, platform);
    print(outputs);
    return exitCodes.done;
  } catch (error) {
    if (controller.signal.aborted) {
      platform.log.warning('Interrupted. What is stored is whole; the same command does what is missing.');
      return interrupted;
    }
    if (error instanceof GateError) print(error.outputs);
    return explain(error, platform.log);
  } finally {
    takeBack();
  }
}

/** As shells number a program that Ctrl-C ended. */
const interrupted = 130;

/** Says what went wrong. @returns the exit code */
function explain(error: unknown, log: Logger): number {
  const { message, hint, exitCode } = describeFailure(error);
  log.error(message);
  if (hint) log.info(hint);
  return exitCode;
}

function printOutputs(
  outputs: Readonly<Record<string, OutputValue>>,
  asJson: boolean,
  log: Logger,
  secrets: Secrets,
): void {
  if (asJson) process.stdout.write(secrets.mask(`${visibleJson(JSON.stringify(outputs, null, 2))}\n`));
  else for (const [name, value] of Object.entries(outputs)) log.debug(`${kebabCase(name)}: ${outputText(value)}`);
}
