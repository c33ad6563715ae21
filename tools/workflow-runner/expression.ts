import { data, Evaluator, ExpressionError, Lexer, Parser } from '@actions/expressions';
import { TokenType } from '@actions/expressions/lexer';
import { falsy } from '@actions/expressions/result';
import type { Location } from './definition/location.ts';
import { describeLocation } from './definition/location.ts';
import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
} from './definition/official-parser.ts';
import type { Token } from './definition/tokens.ts';
import { locate } from './definition/tokens.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** A function an expression may call beside GitHub's built-in ones. */
export interface ExpressionFunction {
  readonly name: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  readonly call: (...texts: string[]) => boolean | string;
}

/** What an expression sees. A context that is missing here is null to it. */
export interface Scope {
  readonly contexts: { readonly [name: string]: Json };
  readonly functions: readonly ExpressionFunction[];
}

/** An expression could not be evaluated while the workflow ran; GitHub fails the step or job with its message. */
export class EvaluationError extends Error {
  override readonly name = 'EvaluationError';
}

const contextNames = 'github env vars job jobs steps runner secrets strategy matrix needs inputs'.split(' ');

/** Evaluates one expression without its `${{ }}`. @throws EvaluationError */
export function evaluate(expression: string, scope: Scope, at: Location): Json {
  return JSON.parse(JSON.stringify(evaluateData(expression, scope, at), data.replacer)) as Json;
}

/** Whether a condition holds, by GitHub's rules of what is true. @throws EvaluationError */
export function holds(condition: string, scope: Scope, at: Location): boolean {
  return !falsy(evaluateData(condition, scope, at));
}

/** Evaluates a value of a workflow file with everything below it. @throws EvaluationError */
export function evaluateToken(token: Token, scope: Scope, file: string): Json {
  if (isBasicExpression(token)) return evaluate(token.expression, scope, locate(file, token));
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
  if (isSequence(token)) return Array.from(token, (item) => evaluateToken(item, scope, file));
  if (isMapping(token)) {
    return Object.fromEntries(
      Array.from(token, ({ key, value }) => [key.toString(), evaluateToken(value, scope, file)]),
    );
  }
  return null;
}

/** Evaluates a scalar to the text that GitHub would put in its place; '' for an absent one. @throws EvaluationError */
export function evaluateText(token: Token | undefined, scope: Scope, file: string): string {
  if (token === undefined) return '';
  if (isBasicExpression(token)) {
    return evaluateData(token.expression, scope, locate(file, token)).coerceString();
  }
  if (isString(token)) return token.value;
  if (isNumber(token)) return new data.NumberData(token.value).coerceString();
  return isBoolean(token) ? String(token.value) : '';
}

/**
 * Evaluates a number such as `timeout-minutes`; `absent` where there is none. A text of digits is none, as on GitHub.
 * @throws EvaluationError
 */
export function evaluateNumber(token: Token | undefined, absent: number, scope: Scope, file: string): number {
  if (token === undefined) return absent;
  const value = evaluateToken(token, scope, file);
  if (typeof value === 'number') return value;
  throw new EvaluationError(
    `${describeLocation(locate(file, token))}: expected a number, found ${JSON.stringify(value)}`,
  );
}

/** Evaluates a boolean such as `continue-on-error`; `absent` where there is none. @throws EvaluationError */
export function evaluateBoolean(token: Token | undefined, absent: boolean, scope: Scope, file: string): boolean {
  if (token === undefined) return absent;
  const value = evaluateToken(token, scope, file);
  if (typeof value === 'boolean') return value;
  throw new EvaluationError(
    `${describeLocation(locate(file, token))}: expected true or false, found ${JSON.stringify(value)}`,
  );
}

/** Evaluates a mapping of texts such as `env` or `with`. @throws EvaluationError */
export function evaluateTexts(token: Token | undefined, scope: Scope, file: string): Record<string, string> {
  if (token === undefined || !isMapping(token)) return {};
  return Object.fromEntries(Array.from(token, ({ key, value }) => [key.toString(), evaluateText(value, scope, file)]));
}

function evaluateData(expression: string, scope: Scope, at: Location): data.ExpressionData {
  const functions = new Map(
    scope.functions.map((definition) => [definition.name.toLowerCase(), adaptFunction(definition)]),
  );
  try {
    const tree = new Parser(readTokens(expression), contextNames, [...functions.values()]).parse();
    return new Evaluator(tree, visibleContexts(expression, scope), functions).evaluate();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const reason = error instanceof ExpressionError ? message : `cannot be evaluated: ${message}`;
    throw new EvaluationError(`${describeLocation(at)}: \${{ ${expression} }}: ${reason}`, { cause: error });
  }
}

/** The official lexer turns only the first `''` of a text into `'`; a script with several quotes would come out wrong. */
function readTokens(expression: string) {
  return new Lexer(expression)
    .lex()
    .tokens.map((token) =>
      token.type === TokenType.STRING ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") } : token,
    );
}

/** Converts only the contexts that the expression can name: an event payload is large and rarely asked for. */
function visibleContexts(expression: string, scope: Scope): data.Dictionary {
  const lowerCase = expression.toLowerCase();
  const mentioned = contextNames.filter((name) => lowerCase.includes(name));
  return new data.Dictionary(...mentioned.map((name) => ({ key: name, value: toData(scope.contexts[name] ?? null) })));
}

function toData(value: Json): data.ExpressionData {
  return JSON.parse(JSON.stringify(value), data.reviver) as data.ExpressionData;
}

function adaptFunction({ name, minArgs, maxArgs, call }: ExpressionFunction) {
  return {
    name,
    minArgs,
    maxArgs,
    call: (...args: data.ExpressionData[]) => toData(call(...args.map((argument) => argument.coerceString()))),
  };
}
