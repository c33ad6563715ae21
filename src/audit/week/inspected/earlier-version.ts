import type { Recipe } from '../../../lake/manifest.ts';
import { repeatableVersions } from '../../../news/enrich-recipe.ts';
import type { InspectedNews } from './inspected-week.ts';

/** The first version of every stage. */
const firstVersion = 1;

/**
 * Whether a result was made by an earlier version of its stage than the one that runs here. What was published by it stays as it is, so it is
 * read, used as history and checked like any other; only made again it would come out differently, and rightly so.
 */
export function isOfEarlierVersion({ version }: Pick<Recipe, 'version'>, current: number): boolean {
  return version >= firstVersion && version < current;
}

/** Whether a recipe names a version that no released stage before this one can have had. */
export function isOfUnknownVersion({ version }: Pick<Recipe, 'version'>, current: number): boolean {
  return version < firstVersion || version > current;
}

/** Whether an enrichment of an earlier version can be made again as that version made it. */
export function isRepeatable({ version }: Pick<Recipe, 'version'>): boolean {
  return repeatableVersions.has(version);
}

/** Which version of the score stage made a week, where it is an earlier one. */
export function scoredEarlier(recipe: Recipe | undefined, current: number): string | undefined {
  if (recipe === undefined || !isOfEarlierVersion(recipe, current)) return undefined;
  return `made by score version ${recipe.version}, not re-derived (this is version ${current})`;
}

/** The weeks of news that earlier versions of the enrichment made, one statement per version. */
export function enrichedEarlier(news: readonly InspectedNews[], current: number): string[] {
  const weeksOf = Map.groupBy(
    news.filter(({ enriched: { manifest } }) => manifest !== undefined && isOfEarlierVersion(manifest.recipe, current)),
    ({ enriched: { manifest } }) => manifest?.recipe.version,
  );
  return [...weeksOf].map(([version, weeks]) => {
    const names = weeks.map(({ week }) => week.weekEnding);
    const span = names.length === 1 ? names[0] : `${names[0]} … ${names.at(-1)} (${names.length} weeks)`;
    const derived = version !== undefined && isRepeatable({ version }) ? 're-derived as it was made' : 'not re-derived';
    return `news of ${span} made by enrich version ${version}, ${derived} (this is version ${current})`;
  });
}
