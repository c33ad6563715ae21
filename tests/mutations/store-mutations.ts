import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreMutation } from './store-cases/store-mutation.ts';

const folder = join(import.meta.dirname, 'store-cases');

/** Every mutation of a research store in the folder, by rule. Each is as consistent as a careful forger would make it, so that one rule alone can see it. */
export const storeMutations: readonly StoreMutation[] = (await everyMutation()).sort((a, b) =>
  a.rule < b.rule ? -1 : Number(a.rule > b.rule),
);

async function everyMutation(): Promise<StoreMutation[]> {
  const modules = await Promise.all(
    readdirSync(folder)
      .sort()
      .map((file) => import(join(folder, file)) as Promise<object>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isMutationList).flat());
}

function isMutationList(value: unknown): value is readonly StoreMutation[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'object' && 'rule' in one && 'apply' in one);
}
