import { canonicalJson } from '../lake/canonical-json.ts';
import type { Recipe } from '../lake/manifest.ts';

/** A part of a score's recipe that the configuration decides. */
export interface ParameterChange {
  readonly part: 'schema' | 'benchmark';
  /** In words, for a person: `schema changed`. */
  readonly words: string;
}

/** What of a score's parameters the configuration says otherwise by now; empty where nothing. */
export function changedParameters(made: Recipe['parameters'], now: Recipe['parameters']): ParameterChange[] {
  const isOther = (name: string) => canonicalJson(made[name] ?? null) !== canonicalJson(now[name] ?? null);
  const changes: ParameterChange[] = [];
  if (isOther('schema_id')) {
    changes.push({ part: 'schema', words: `schema changed (${text(made.schema_id)}, now ${text(now.schema_id)})` });
  } else if (isOther('schema_hash')) changes.push({ part: 'schema', words: 'schema changed' });
  if (isOther('benchmark')) {
    const words = `benchmark changed (${text(made.benchmark)}, now ${text(now.benchmark)})`;
    changes.push({ part: 'benchmark', words });
  }
  return changes;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : 'none';
}
