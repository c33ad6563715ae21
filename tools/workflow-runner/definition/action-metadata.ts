import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Location } from './location.ts';
import { invalid, unsupported } from './location.ts';
import { convertActionTemplate, NoOperationTraceWriter, parseAction } from './official-parser.ts';
import { readRunsCondition, readSteps } from './step-definition.ts';
import type { Token } from './tokens.ts';
import { child, entries, literalText, locate, refuseExpressionKeys } from './tokens.ts';
import { refuseParserErrors } from './workflow.ts';
import type { StepDefinition } from './workflow-model.ts';

export interface ActionInput {
  readonly default: Token | undefined;
  readonly deprecationMessage: string | undefined;
}

interface Program {
  /** Absolute path of the script. */
  readonly script: string;
  readonly condition: string;
}

export interface JavaScriptRuns {
  readonly kind: 'javascript';
  readonly main: string;
  readonly pre: Program | undefined;
  readonly post: Program | undefined;
}

export interface CompositeRuns {
  readonly kind: 'composite';
  readonly steps: readonly StepDefinition[];
  readonly outputs: readonly { readonly name: string; readonly value: Token }[];
}

/** An `action.yml`, read and checked. */
export interface ActionMetadata {
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly inputs: ReadonlyMap<string, ActionInput>;
  readonly runs: JavaScriptRuns | CompositeRuns;
}

/** The text of the `action.yml` in `folder`, or undefined when there is none. */
export function readActionFile(folder: string): { fileName: string; content: string } | undefined {
  for (const fileName of ['action.yml', 'action.yaml']) {
    try {
      return { fileName, content: readFileSync(path.join(folder, fileName), 'utf8') };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
    }
  }
  return undefined;
}

/**
 * Reads the metadata of an action.
 * @param file the name under which messages mention it
 * @throws UserError for what GitHub would refuse and for what this runner cannot run (Docker)
 */
export function readActionMetadata(file: string, folder: string, content: string): ActionMetadata {
  const { context, value: root } = parseAction({ name: file, content }, new NoOperationTraceWriter());
  const top: Location = { file, line: 1 };
  if (root === undefined) {
    refuseParserErrors(file, context.errors.getErrors());
    throw invalid(top, 'The file is empty');
  }
  const runs = child(root, 'runs');
  const using = literalText(child(runs, 'using'));
  if (using === 'docker') throw unsupported(locate(file, child(runs, 'using') ?? root), 'A Docker action');
  convertActionTemplate(context, root);
  refuseParserErrors(file, context.errors.getErrors());
  refuseExpressionKeys(file, root);

  return {
    file,
    folder,
    name: literalText(child(root, 'name')) ?? path.basename(folder),
    inputs: new Map(
      entries(file, child(root, 'inputs')).map(({ key, value }) => [
        key,
        { default: child(value, 'default'), deprecationMessage: literalText(child(value, 'deprecationMessage')) },
      ]),
    ),
    runs:
      using === 'composite'
        ? readCompositeRuns(file, root, runs)
        : readJavaScriptRuns(locate(file, runs ?? root), folder, using, runs),
  };
}

function readCompositeRuns(file: string, root: Token, runs: Token | undefined): CompositeRuns {
  const outputs = entries(file, child(root, 'outputs')).map(({ key, at, value }) => {
    const expression = child(value, 'value');
    if (expression === undefined) throw invalid(at, `The output '${key}' of a composite action has no 'value'`);
    return { name: key, value: expression };
  });
  return { kind: 'composite', steps: readSteps(file, child(runs, 'steps')), outputs };
}

function readJavaScriptRuns(
  at: Location,
  folder: string,
  using: string | undefined,
  runs: Token | undefined,
): JavaScriptRuns {
  if (using === undefined || !/^node\d+$/.test(using)) throw unsupported(at, `'using: ${using ?? ''}'`);
  const script = (key: string): string | undefined => {
    const relative = literalText(child(runs, key));
    return relative === undefined ? undefined : path.join(folder, relative);
  };
  const program = (key: 'pre' | 'post'): Program | undefined => {
    const file = script(key);
    return file === undefined ? undefined : { script: file, condition: readRunsCondition(child(runs, `${key}-if`)) };
  };
  const main = script('main');
  if (main === undefined) throw invalid(at, "A JavaScript action needs 'main'");
  return { kind: 'javascript', main, pre: program('pre'), post: program('post') };
}
