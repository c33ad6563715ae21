import { describeLocation, invalid } from './definition/location.ts';
import { isBoolean } from './definition/official-parser.ts';
import type { Token } from './definition/tokens.ts';
import { child, literalText, locate } from './definition/tokens.ts';
import type { Json, Scope } from './expression.ts';
import { EvaluationError, evaluateToken } from './expression.ts';

const contradiction =
  "'queue: max' lets runs wait, and 'cancel-in-progress: true' cancels them: GitHub takes one of them";

/** Refuses a `concurrency` that contradicts itself, as far as it is written down without expressions. @throws UserError */
export function checkConcurrency(file: string, token: Token | undefined): void {
  const cancels = child(token, 'cancel-in-progress');
  if (cancels === undefined || !isBoolean(cancels) || !cancels.value) return;
  if (literalText(child(token, 'queue')) === 'max') throw invalid(locate(file, cancels), contradiction);
}

/** The group of an evaluated `concurrency`. @throws EvaluationError when it contradicts itself */
export function concurrencyGroup(token: Token, scope: Scope, file: string): string {
  const value: Json = evaluateToken(token, scope, file);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return String(value);
  if (value.queue === 'max' && value['cancel-in-progress'] === true) {
    throw new EvaluationError(`${describeLocation(locate(file, token))}: ${contradiction}`);
  }
  return String(value.group);
}
