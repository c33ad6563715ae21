import { canonicalJson } from './canonical-json.ts';
import { partitionName } from './dataset.ts';
import type { InputReference, Recipe } from './manifest.ts';

/** How an input of a recipe is another one than it was: its content, or whether there is one. */
export interface InputChange {
  readonly input: Pick<InputReference, 'dataset' | 'keys' | 'slice'>;
  readonly kind: 'changed' | 'new' | 'gone';
  /** Content digests; undefined where there was, or is, none. */
  readonly before: string | undefined;
  readonly now: string | undefined;
}

/** The inputs in which two recipes differ: changed and new ones in the order of the recipe of now, then those that are gone. */
export function inputChanges(before: Pick<Recipe, 'inputs'>, now: Pick<Recipe, 'inputs'>): InputChange[] {
  const had = new Map(before.inputs.map((input) => [partitionName(input), input]));
  const has = new Set(now.inputs.map((input) => partitionName(input)));
  const changes: InputChange[] = [];
  for (const input of now.inputs) {
    const own = had.get(partitionName(input))?.content;
    if (own === input.content) continue;
    changes.push({ input, kind: own === undefined ? 'new' : 'changed', before: own, now: input.content });
  }
  for (const input of before.inputs) {
    if (!has.has(partitionName(input))) changes.push({ input, kind: 'gone', before: input.content, now: undefined });
  }
  return changes;
}

/** The names of the parameters in which two recipes differ. */
export function otherParameters(before: Pick<Recipe, 'parameters'>, now: Pick<Recipe, 'parameters'>): string[] {
  const names = Object.keys({ ...before.parameters, ...now.parameters });
  return names.filter(
    (name) => canonicalJson(before.parameters[name] ?? null) !== canonicalJson(now.parameters[name] ?? null),
  );
}
