import { parse } from 'yaml';
import { resolvePath } from './repository-rules.ts';
import { fieldsOf } from './workflow.ts';

/** What an action has to declare. */
export interface ExpectedAction {
  /** The default of each input, by name. */
  readonly inputs: ReadonlyMap<string, string>;
  readonly outputs: readonly string[];
  /** The root action is the one that the Marketplace shows. */
  readonly isRoot: boolean;
}

/**
 * An action runs on Node 24 what is built, and declares its stage's inputs and outputs and nothing else.
 *
 * @param exists whether there is a file at a path from the root
 */
export function actionProblems(
  path: string,
  text: string,
  expected: ExpectedAction,
  exists: (path: string) => boolean,
): string[] {
  const action = fieldsOf(parse(text));
  const { using, main } = fieldsOf(action.runs);
  const inputs = fieldsOf(action.inputs);
  const problems: string[] = [];
  if (using !== 'node24') problems.push(`runs on ${using}, expected node24`);
  const entry = resolvePath(path, String(main));
  if (!entry.startsWith('dist/') || !exists(entry)) problems.push(`main ${entry} is not there`);
  problems.push(...differences('input', Object.keys(inputs), [...expected.inputs.keys()]));
  problems.push(...differences('output', Object.keys(fieldsOf(action.outputs)), expected.outputs));
  for (const [name, value] of expected.inputs) {
    if (name in inputs && fieldsOf(inputs[name]).default !== value) {
      problems.push(`input ${name}: default "${fieldsOf(inputs[name]).default}", the stage has "${value}"`);
    }
  }
  for (const [name, declared] of Object.entries({ ...inputs, ...fieldsOf(action.outputs) })) {
    if (!String(fieldsOf(declared).description ?? '').endsWith('.')) problems.push(`${name}: no sentence describes it`);
  }
  const { icon, color } = fieldsOf(action.branding);
  if (expected.isRoot && (typeof icon !== 'string' || typeof color !== 'string')) problems.push('no branding');
  if (!expected.isRoot && action.branding !== undefined) problems.push('branding is for the root action');
  return problems.map((problem) => `${path}: ${problem}`);
}

function differences(kind: string, declared: readonly string[], expected: readonly string[]): string[] {
  return [
    ...expected.filter((name) => !declared.includes(name)).map((name) => `${kind} ${name} is not declared`),
    ...declared.filter((name) => !expected.includes(name)).map((name) => `${kind} ${name} is not the stage's`),
  ];
}

/**
 * Inputs that are declared and never looked at: whoever sets one is not told that it does nothing.
 *
 * @param source the text of the function that is given the inputs, and of those that it hands them on to
 */
export function unreadInputs(names: readonly string[], source: string): string[] {
  return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(source));
}
