import type { MappingToken, TemplateToken } from '@actions/workflow-parser/templates/tokens/index';
import type { Location } from './location.ts';
import { invalid, unsupported } from './location.ts';
import { isBasicExpression, isBoolean, isMapping, isScalar, isSequence } from './official-parser.ts';

/** A value of a workflow file as GitHub's own parser read it: a literal, an expression, a list or a mapping. */
export type Token = TemplateToken;
export type { MappingToken };

/** One key of a mapping with the place where it stands. */
export interface Entry {
  readonly key: string;
  readonly at: Location;
  readonly value: Token;
}

/** The place of a token in `file`. */
export function locate(file: string, token: Token): Location {
  return { file, line: token.line ?? 1 };
}

/** The keys of a mapping, in the order of the file; nothing for an absent or empty one. */
export function entries(file: string, token: Token | undefined): Entry[] {
  if (token === undefined || !isMapping(token)) return [];
  return Array.from(token, ({ key, value }) => ({ key: key.toString(), at: locate(file, key), value }));
}

/** The items of a list; a single scalar counts as a list of one. */
export function items(token: Token | undefined): Token[] {
  if (token === undefined) return [];
  return isSequence(token) ? Array.from(token) : [token];
}

/** The value of `key`, or undefined. */
export function child(token: Token | undefined, key: string): Token | undefined {
  return token !== undefined && isMapping(token) ? token.find(key) : undefined;
}

/** The mapping under `key`, or undefined. */
export function childMapping(token: Token | undefined, key: string): MappingToken | undefined {
  const value = child(token, key);
  return value !== undefined && isMapping(value) ? value : undefined;
}

/** The text of a literal; undefined for an expression, a list or a mapping. */
export function literalText(token: Token | undefined): string | undefined {
  return token !== undefined && isScalar(token) && !isBasicExpression(token) ? token.toString() : undefined;
}

/** The value of a literal boolean; `absent` where there is none. */
export function literalBoolean(token: Token | undefined, absent: boolean): boolean {
  return token !== undefined && isBoolean(token) ? token.value : absent;
}

/** The text of a literal that must be there. */
export function requiredText(file: string, parent: Token, key: string): string {
  const token = child(parent, key);
  const text = literalText(token);
  if (text === undefined) {
    throw invalid(locate(file, token ?? parent), `'${key}' must be a plain text without an expression`);
  }
  return text;
}

/** Refuses `${{ insert }}` and other expressions used as a key anywhere below `token`. */
export function refuseExpressionKeys(file: string, token: Token): void {
  if (isMapping(token)) {
    for (const { key, value } of token) {
      if (key.isExpression) throw unsupported(locate(file, key), `The key '${key.toString()}'`);
      refuseExpressionKeys(file, value);
    }
  } else if (isSequence(token)) {
    for (const item of token) refuseExpressionKeys(file, item);
  }
}
