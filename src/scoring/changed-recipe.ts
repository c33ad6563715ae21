import { canonicalJson } from '../lake/canonical-json.ts';
import type { Recipe } from '../lake/manifest.ts';

/** A part of a score's recipe that the configuration decides. */
export interface ParameterChange {
  readonly part: 'schema' | 'benchmark' | 'status' | 'setting';
  /** In words, for a person: `schema changed`. */
  readonly words: string;
}

/** What of a score's parameters the configuration says otherwise by now; empty where nothing. */
export function changedParameters(made: Recipe['parameters'], now: Recipe['parameters']): ParameterChange[] {
  const isOther = (name: string) => canonicalJson(made[name] ?? null) !== canonicalJson(now[name] ?? null);
  // Of what a recipe does not name nobody knows whether it is another.
  const isEdited = (name: string) => made[name] !== undefined && isOther(name);
  const changes: ParameterChange[] = [];
  if (isEdited('schema_id')) {
    changes.push({ part: 'schema', words: `schema changed (${text(made.schema_id)}, now ${text(now.schema_id)})` });
  } else if (isEdited('schema_hash')) changes.push({ part: 'schema', words: 'schema changed' });
  if (isEdited('benchmark')) {
    const words = `benchmark changed (${text(made.benchmark)}, now ${text(now.benchmark)})`;
    changes.push({ part: 'benchmark', words });
  }
  // A retired regime is scored no more: its weeks are what they were.
  if (now.status !== 'retired' && isEdited('status')) {
    changes.push({ part: 'status', words: `status changed (${text(made.status)}, now ${text(now.status)})` });
  }
  for (const name of new Set([...Object.keys(made), ...Object.keys(now)]).difference(named)) {
    if (isOther(name))
      changes.push({ part: 'setting', words: `${name} changed (${text(made[name])}, now ${text(now[name])})` });
  }
  return changes;
}

/** Parameters that are told apart. */
const named = new Set(['regime', 'schema_id', 'schema_hash', 'benchmark', 'status']);

function text(value: unknown): string {
  return typeof value === 'string' ? value : 'the usual';
}
