import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject } from './expression.ts';
import { EvaluationError } from './expression.ts';

const maxLegs = 256;

/**
 * Expands an evaluated `strategy.matrix` into one object per leg: the product of its lists, without what `exclude`
 * names, with what `include` adds, in GitHub's order.
 * @throws EvaluationError when it is not a matrix or has no leg
 */
export function expandMatrix(matrix: Json): JsonObject[] {
  if (!isObject(matrix)) throw new EvaluationError('A matrix must be a mapping');
  const { include = [], exclude = [], ...vectors } = matrix;
  const product = Object.entries(vectors).reduce<JsonObject[]>(multiply, [{}]);
  const original = Object.keys(vectors).length === 0 ? [] : product;
  const kept = original.filter((leg) => !listOfObjects('exclude', exclude).some((pattern) => matches(leg, pattern)));
  const legs = addIncluded(kept, Object.keys(vectors), listOfObjects('include', include));
  if (legs.length === 0) throw new EvaluationError('The matrix has no combination');
  if (legs.length > maxLegs)
    throw new EvaluationError(`The matrix has ${legs.length} combinations; ${maxLegs} are allowed`);
  return legs;
}

function multiply(legs: JsonObject[], [key, values]: [string, Json]): JsonObject[] {
  if (!Array.isArray(values)) throw new EvaluationError(`The matrix vector '${key}' must be a list`);
  if (values.length === 0) throw new EvaluationError(`The matrix vector '${key}' does not contain any values`);
  return legs.flatMap((leg) => values.map((value) => ({ ...leg, [key]: value })));
}

function addIncluded(legs: JsonObject[], vectorKeys: string[], included: JsonObject[]): JsonObject[] {
  const extended = legs.map((leg) => ({ ...leg }));
  const added: JsonObject[] = [];
  for (const addition of included) {
    const fits = (leg: JsonObject) =>
      vectorKeys.every((key) => !(key in addition) || isDeepStrictEqual(leg[key], addition[key]));
    const fitting = extended.filter(fits);
    for (const leg of fitting) Object.assign(leg, addition);
    if (fitting.length === 0) added.push({ ...addition });
  }
  return [...extended, ...added];
}

function matches(leg: Json, pattern: Json): boolean {
  if (!isObject(leg) || !isObject(pattern)) return isDeepStrictEqual(leg, pattern);
  return Object.entries(pattern).every(([key, value]) => key in leg && matches(leg[key] ?? null, value));
}

function listOfObjects(key: string, list: Json): JsonObject[] {
  if (!Array.isArray(list) || !list.every(isObject)) {
    throw new EvaluationError(`The matrix '${key}' must be a list of mappings`);
  }
  return list;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What GitHub puts in parentheses behind the name of a matrix job: all values, however deep, with commas. */
export function describeLeg(leg: JsonObject): string {
  const leaves = (value: Json): string[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value ?? '')];
  return leaves(leg).join(', ');
}
