import { UserError } from '../../../src/errors.ts';
import { checkConcurrency } from '../concurrency.ts';
import { invalid, unsupported } from './location.ts';
import { convertWorkflowTemplate, isMapping, NoOperationTraceWriter, parseWorkflow } from './official-parser.ts';
import { readCondition, readShell, readSteps } from './step-definition.ts';
import type { Token } from './tokens.ts';
import {
  child,
  childMapping,
  entries,
  items,
  literalBoolean,
  literalText,
  locate,
  refuseExpressionKeys,
  requiredText,
} from './tokens.ts';
import type {
  CallInterface,
  CallJob,
  InputDefinition,
  InputType,
  JobDefinition,
  RunDefaults,
  SecretDefinition,
  StepsJob,
  Workflow,
} from './workflow-model.ts';

const workflowKeys = ['name', 'run-name', 'on', 'env', 'defaults', 'concurrency', 'permissions', 'jobs'];
const jobKeys = ['name', 'needs', 'if', 'strategy', 'concurrency', 'permissions'];
const stepsJobKeys = [
  'runs-on',
  'environment',
  'env',
  'defaults',
  'outputs',
  'continue-on-error',
  'timeout-minutes',
  'steps',
];
const callJobKeys = ['uses', 'with', 'secrets'];

/**
 * Reads a workflow. GitHub's own parser checks it first; then everything this runner cannot do is refused.
 * @param file the name under which messages mention it
 * @param workflowPath its path inside its repository
 * @throws UserError naming file, line and key
 */
export async function readWorkflow(file: string, workflowPath: string, content: string): Promise<Workflow> {
  const { context, value: root } = parseWorkflow({ name: file, content }, new NoOperationTraceWriter());
  if (root !== undefined) await convertWorkflowTemplate(context, root, undefined);
  refuseParserErrors(file, context.errors.getErrors());
  if (root === undefined) throw new UserError(`${file}: the file is empty`);

  refuseExpressionKeys(file, root);
  refuseOtherKeys(file, root, workflowKeys);
  checkConcurrency(file, child(root, 'concurrency'));
  const defaults = readRunDefaults(file, child(root, 'defaults'));
  const events = readEvents(file, child(root, 'on'));
  const dispatch = events.get('workflow_dispatch');
  const call = events.get('workflow_call');
  return {
    path: workflowPath,
    file,
    name: literalText(child(root, 'name')) ?? workflowPath,
    events,
    dispatchInputs: readInputs(file, dispatch),
    call: call === undefined ? undefined : readCallInterface(file, call),
    env: childMapping(root, 'env'),
    concurrency: child(root, 'concurrency'),
    permissions: child(root, 'permissions'),
    jobs: new Map(
      entries(file, child(root, 'jobs')).map(({ key, value }) => [key, readJob(file, key, value, defaults)]),
    ),
  };
}

interface ParserError {
  readonly rawMessage: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/** Turns what GitHub's parser found into one error with a line for each. */
export function refuseParserErrors(file: string, errors: readonly ParserError[]): void {
  if (errors.length === 0) return;
  const lines = errors.map(({ rawMessage, range }) => {
    const place = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
    return `${place}: ${rawMessage}`;
  });
  throw new UserError(lines.join('\n'), { hint: 'So says the parser that GitHub publishes.' });
}

function refuseOtherKeys(file: string, token: Token, known: readonly string[]): void {
  for (const { key, at } of entries(file, token)) {
    if (!known.includes(key)) throw unsupported(at, `The key '${key}'`);
  }
}

function readEvents(file: string, token: Token | undefined): Map<string, Token> {
  if (token === undefined) return new Map();
  if (isMapping(token)) return new Map(entries(file, token).map(({ key, value }) => [key, value]));
  return new Map(items(token).map((event) => [literalText(event) ?? '', event]));
}

function readInputs(file: string, event: Token | undefined): InputDefinition[] {
  return entries(file, child(event, 'inputs')).map(({ key, at, value }) => ({
    at,
    name: key,
    type: (literalText(child(value, 'type')) ?? 'string') as InputType,
    required: literalBoolean(child(value, 'required'), false),
    default: child(value, 'default'),
    options: items(child(value, 'options')).map((option) => literalText(option) ?? ''),
  }));
}

function readCallInterface(file: string, event: Token): CallInterface {
  const secrets = entries(file, child(event, 'secrets')).map(
    ({ key, value }): SecretDefinition => ({ name: key, required: literalBoolean(child(value, 'required'), false) }),
  );
  const outputs = entries(file, child(event, 'outputs')).map(({ key, at, value }) => {
    const expression = child(value, 'value');
    if (expression === undefined) throw invalid(at, `The output '${key}' has no 'value'`);
    return { name: key, value: expression };
  });
  return { inputs: readInputs(file, event), secrets, outputs };
}

function readRunDefaults(file: string, token: Token | undefined, outer?: RunDefaults): RunDefaults {
  const run = child(token, 'run');
  const shell = child(run, 'shell');
  return {
    shell: shell === undefined ? outer?.shell : readShell(file, shell),
    workingDirectory: child(run, 'working-directory') ?? outer?.workingDirectory,
  };
}

function readJob(file: string, id: string, token: Token, defaults: RunDefaults): JobDefinition {
  const isCall = child(token, 'uses') !== undefined;
  refuseOtherKeys(file, token, [...jobKeys, ...(isCall ? callJobKeys : stepsJobKeys)]);
  checkConcurrency(file, child(token, 'concurrency'));
  const common = {
    at: locate(file, token),
    id,
    name: child(token, 'name'),
    needs: items(child(token, 'needs')).map((need) => literalText(need) ?? ''),
    condition: readCondition(child(token, 'if')),
    strategy: child(token, 'strategy'),
    concurrency: child(token, 'concurrency'),
    permissions: child(token, 'permissions'),
  };
  return isCall
    ? ({
        ...common,
        kind: 'call',
        uses: requiredText(file, token, 'uses'),
        with: childMapping(token, 'with'),
        secrets: literalText(child(token, 'secrets')) === 'inherit' ? 'inherit' : childMapping(token, 'secrets'),
      } satisfies CallJob)
    : ({
        ...common,
        kind: 'steps',
        runsOn: child(token, 'runs-on'),
        environment: child(token, 'environment'),
        env: childMapping(token, 'env'),
        runDefaults: readRunDefaults(file, child(token, 'defaults'), defaults),
        outputs: childMapping(token, 'outputs'),
        continueOnError: child(token, 'continue-on-error'),
        timeoutMinutes: child(token, 'timeout-minutes'),
        steps: readJobSteps(file, id, token),
      } satisfies StepsJob);
}

function readJobSteps(file: string, id: string, job: Token): StepsJob['steps'] {
  const steps = readSteps(file, child(job, 'steps'));
  if (steps.length === 0) throw invalid(locate(file, job), `The job '${id}' has no steps`);
  return steps;
}
