import { coverageMutations } from './mutations/coverage.ts';
import { derivationMutations } from './mutations/derivation.ts';
import { enrichmentMutations } from './mutations/enrichment.ts';
import { integrityMutations } from './mutations/integrity.ts';
import { lookAheadMutations } from './mutations/look-ahead.ts';
import { modelMutations } from './mutations/model.ts';
import type { Mutation } from './mutations/mutation.ts';
import { provenanceMutations } from './mutations/provenance.ts';
import { stepMutations } from './mutations/steps.ts';
import { tableMutations } from './mutations/tables.ts';

/** Every mutation, by rule. Each is as consistent as a careful forger would make it, so that one rule alone can see it. */
export const mutations: readonly Mutation[] = [
  ...integrityMutations,
  ...tableMutations,
  ...lookAheadMutations,
  ...derivationMutations,
  ...enrichmentMutations,
  ...modelMutations,
  ...provenanceMutations,
  ...coverageMutations,
  ...stepMutations,
].sort((a, b) => (a.rule < b.rule ? -1 : Number(a.rule > b.rule)));

/** Those of a lake that was judged by the rules. */
export const judgedByRules = mutations.filter(({ judge }) => judge === undefined);

/** Those of a lake that was judged by a model. */
export const judgedByModel = mutations.filter(({ judge }) => judge === 'model');
