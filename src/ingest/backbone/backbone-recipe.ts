import type { Recipe } from '../../lake/manifest.ts';

/**
 * The recipe of everything that packs bring. A partition is what its rows are, whichever packs they came from and in whichever order: that
 * stands in the datasets of packs and of the ledger of operations.
 */
export const backboneRecipe: Recipe = { stage: 'backbone', version: 1, parameters: {}, inputs: [] };
