import { UserError } from '../../src/errors.ts';
import { describeLocation } from './definition/location.ts';
import type { InputDefinition, InputType } from './definition/workflow-model.ts';
import type { Json, JsonObject, Scope } from './expression.ts';
import { EvaluationError, evaluateToken } from './expression.ts';

const emptyValues: Record<InputType, Json> = { string: '', choice: '', environment: '', boolean: false, number: 0 };
const noScope: Scope = { contexts: {}, functions: [] };

/**
 * The inputs of a manual start as `inputs` shows them: booleans as such, everything else as text, numbers too. A called workflow whose
 * input is a number refuses such a text, before the first job. https://github.com/actions/runner/issues/2848
 * @param given texts as a person would type them
 * @throws UserError for an input that is not declared, missing, or of another type
 */
export function dispatchInputs(
  file: string,
  definitions: readonly InputDefinition[],
  given: Readonly<Record<string, string>>,
): JsonObject {
  for (const name of Object.keys(given)) {
    if (!definitions.some((definition) => definition.name === name)) {
      const declared = definitions.map((definition) => definition.name).join(', ');
      throw new UserError(`${file}: workflow_dispatch has no input '${name}'`, {
        hint: declared === '' ? 'It declares no inputs.' : `It declares: ${declared}.`,
      });
    }
  }
  return Object.fromEntries(
    definitions.map((definition) => [definition.name, dispatchInput(definition, given[definition.name])]),
  );
}

function dispatchInput(definition: InputDefinition, given: string | undefined): Json {
  if (given !== undefined && !(given === '' && definition.required)) return parseInput(definition, given);
  if (definition.default !== undefined) {
    const value = evaluateToken(definition.default, noScope, definition.at.file);
    return typeof value === 'number' ? String(value) : value;
  }
  if (definition.required) {
    throw new UserError(`${describeLocation(definition.at)}: the input '${definition.name}' is required`, {
      hint: `Pass --input ${definition.name}=…`,
    });
  }
  return definition.type === 'boolean' ? false : '';
}

function parseInput({ at, name, type, options }: InputDefinition, text: string): Json {
  const refuse = (expected: string) =>
    new UserError(`${describeLocation(at)}: the input '${name}' must be ${expected}, found '${text}'`);
  switch (type) {
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw refuse('true or false');
      return text === 'true';
    case 'number':
      if (text.trim() === '' || !Number.isFinite(Number(text))) throw refuse('a number');
      return text;
    case 'choice':
      if (!options.includes(text)) throw refuse(`one of ${options.join(', ')}`);
      return text;
    default:
      return text;
  }
}

/**
 * The inputs of a called workflow, with their types and defaults. What is given replaces the default even when it is nothing: on a
 * schedule `${{ inputs.x }}` hands on an empty text, which is no boolean.
 * @param given the evaluated `with` of the calling job
 * @param scope what the defaults of the called workflow may refer to
 * @throws EvaluationError for a value of another type; names and required ones are checked before anything runs
 */
export function callInputs(definitions: readonly InputDefinition[], given: JsonObject, scope: Scope): JsonObject {
  return Object.fromEntries(
    definitions.map((definition) => {
      const isGiven = Object.hasOwn(given, definition.name);
      const value = isGiven
        ? (given[definition.name] ?? '')
        : definition.default === undefined
          ? emptyValues[definition.type]
          : evaluateToken(definition.default, scope, definition.at.file);
      return [definition.name, convertCallInput(definition, value)];
    }),
  );
}

/** Converts the value of a called workflow's input to its declared type as GitHub does: texts take any scalar. */
export function convertCallInput({ at, name, type }: InputDefinition, value: Json): Json {
  if (type === 'string' && typeof value !== 'object') return String(value);
  if (typeof value === type) return value;
  throw new EvaluationError(
    `${describeLocation(at)}: the input '${name}' must be a ${type}, found ${JSON.stringify(value)}`,
  );
}
