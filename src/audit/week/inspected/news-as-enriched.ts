import type { InspectedNews } from './inspected-week.ts';

/** Whether the news that lies there now is the news that was enriched; where it is not, RG005 says so. */
export function newsAsEnriched({ news, clusters, enriched }: InspectedNews): boolean {
  const content = news.manifest?.content;
  if (content === undefined) return false;
  return [clusters, enriched].every(({ manifest }) => {
    const reference = manifest?.recipe.inputs.find(({ dataset }) => dataset === news.dataset.name);
    return reference?.content === content;
  });
}
