/** One value of a document replaced by another. */
export interface Mutation {
  /** Where, as `weights.novelty`. */
  readonly place: string;
  readonly kind: 'absurd' | 'wrong type' | 'missing' | 'unknown key' | 'empty' | 'long' | 'hostile';
  readonly value: unknown;
  readonly document: unknown;
}

type Path = readonly (string | number)[];

/** Every place of a document once with each value that makes no sense there. */
export function mutationsOf(document: unknown): Mutation[] {
  return places(document).flatMap(({ path, value }) => {
    const place = path.join('.');
    return valuesFor(value).map(([kind, other]) => ({
      place,
      kind,
      value: other,
      document: replaced(document, path, other),
    }));
  });
}

const removed = Symbol('removed');

function valuesFor(value: unknown): [Mutation['kind'], unknown][] {
  if (typeof value === 'number') {
    const absurd = [-1, 1e15, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    return [
      ...absurd.map((one): [Mutation['kind'], unknown] => ['absurd', one]),
      ['wrong type', `${value}`],
      ['wrong type', null],
      ['wrong type', [value]],
      ['missing', removed],
    ];
  }
  if (typeof value === 'string') {
    return [
      ['empty', ''],
      ['wrong type', 7],
      ['wrong type', { value }],
      ['long', 'a'.repeat(20_000)],
      ['hostile', '../../etc/passwd\u0000\u001b[2J'],
      ['missing', removed],
    ];
  }
  if (Array.isArray(value)) {
    return [
      ['empty', []],
      ['wrong type', 'text'],
      ['wrong type', [{}]],
      ['missing', removed],
    ];
  }
  if (typeof value === 'object' && value !== null) {
    return [
      ['unknown key', { ...value, nonsense_key: 1 }],
      ['wrong type', [value]],
      ['wrong type', 'text'],
      ['missing', removed],
    ];
  }
  return [['wrong type', {}]];
}

function places(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  const own = path.length === 0 ? [] : [{ path, value }];
  if (typeof value !== 'object' || value === null) return own;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? value.slice(0, 1).map((one, i) => [i, one])
    : Object.entries(value);
  return [...own, ...entries.flatMap(([key, inner]) => places(inner, [...path, key]))];
}

function replaced(document: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(document)) {
    const changed = document.map((one, i) => (i === key ? replaced(one, rest, value) : one));
    return changed.filter((one) => one !== removed);
  }
  const inner = replaced((document as Record<string, unknown>)[key], rest, value);
  const { [key]: _, ...others } = document as Record<string, unknown>;
  return inner === removed ? others : { ...(document as Record<string, unknown>), [key]: inner };
}
