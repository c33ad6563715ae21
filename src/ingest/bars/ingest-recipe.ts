import type { Recipe } from '../../lake/manifest.ts';

/**
 * The recipe of everything the ingest stores. A partition is what its rows are: the files they came from, and when, are
 * circumstances and stand in the manifest's `produced`.
 */
export const ingestRecipe: Recipe = { stage: 'ingest', version: 1, parameters: {}, inputs: [] };
