import type { InputReference, Recipe } from '../lake/manifest.ts';

/** Raised whenever the same news could give other bytes than before. */
export const enrichVersion = 2;

/** What clusters, judges and vectors see of a headline: the text as it was received, or as `resolvedText` makes it. */
export type TextForm = 'received' | 'resolved';

/** Earlier versions whose weeks this one can make again, bit for bit. */
export const repeatableVersions: ReadonlySet<number> = new Set([1]);

/** What a version of the stage has seen. Weeks that an earlier one enriched stay as they are, and are proved as they were made. */
export function textFormOf(version: number): TextForm {
  return version < 2 ? 'received' : 'resolved';
}

export interface RecipeSettings {
  readonly clusterSimilarity: number;
  readonly vectorSeed: number;
  /** Version of the stage as which a week is made, the present one or an earlier that can be made again; left out: the present one. */
  readonly version?: number;
}

/** Of clusters, vectors and judgements that the rules have made. */
export function rulesRecipe(settings: RecipeSettings, judge: string, news: InputReference): Recipe {
  return recipeOf(settings, { judge }, { seed: settings.vectorSeed }, [news]);
}

/** Of clusters and vectors whose judgements come from a model: they are the same whoever judges. */
export function clusterRecipe(settings: RecipeSettings, news: InputReference): Recipe {
  return recipeOf(settings, {}, { seed: settings.vectorSeed }, [news]);
}

/** Of the answers of a model. They come from outside, so this says what was asked, not what must come out. */
export function answersRecipe(settings: RecipeSettings, judge: string, news: InputReference): Recipe {
  return recipeOf(settings, { judge }, {}, [news]);
}

/** Of judgements that were made from the answers of a model, and by the fallback where there is none. */
export function modelRecipe(
  settings: RecipeSettings,
  { judge, fallback }: { readonly judge: string; readonly fallback: string },
  { news, answers }: { readonly news: InputReference; readonly answers: InputReference },
): Recipe {
  return recipeOf(settings, { judge, fallback }, { seed: settings.vectorSeed }, [news, answers]);
}

/** The fields stand in the order in which manifests have them. */
function recipeOf(
  { clusterSimilarity, version = enrichVersion }: RecipeSettings,
  judges: Readonly<Record<string, string>>,
  seed: Pick<Recipe, 'seed'>,
  inputs: InputReference[],
): Recipe {
  return {
    stage: 'enrich',
    version,
    parameters: { cluster_similarity: clusterSimilarity, ...judges },
    ...seed,
    inputs,
  };
}
