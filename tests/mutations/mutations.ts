import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Mutation } from './cases/mutation.ts';

/** Every mutation in the folder, by rule. Each is as consistent as a careful forger would make it, so that one rule alone can see it. */
export const mutations: readonly Mutation[] = (await everyMutation()).sort((a, b) =>
  a.rule < b.rule ? -1 : Number(a.rule > b.rule),
);

/** Those of a lake that was judged by the rules. */
export const judgedByRules = mutations.filter(({ judge }) => judge === undefined);

/** Those of a lake that was judged by a model. */
export const judgedByModel = mutations.filter(({ judge }) => judge === 'model');

/** The lists that the files of the folder export. */
async function everyMutation(): Promise<Mutation[]> {
  const names = readdirSync(join(import.meta.dirname, 'cases')).map((file) => basename(file, '.ts'));
  const modules = await Promise.all(names.sort().map((name) => import(`./cases/${name}.ts`) as Promise<object>));
  return modules.flatMap((module) => Object.values(module).filter(isMutationList).flat());
}

function isMutationList(value: unknown): value is readonly Mutation[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && 'rule' in one && 'apply' in one);
}
