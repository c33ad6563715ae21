import { ProviderFailure } from '../../http/provider.ts';

/**
 * The members of a list as objects with any cells. One that is no object becomes an empty one, so that it is set aside and loses none of the
 * others; a list without a single object is not the one that was asked for.
 *
 * @throws ProviderFailure of kind `shape`
 */
export function recordsOf(list: readonly unknown[]): Readonly<Record<string, unknown>>[] {
  if (list.length > 0 && !list.some(isRecord)) {
    throw new ProviderFailure('shape', `expected a list of objects, found ${describe(list[0])} in it`);
  }
  return list.map((member) => (isRecord(member) ? member : {}));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
