import { epochDay } from '../../calendar/date.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import { emptyTable } from '../../lake/table.ts';
import { ingestRecipe, newsHoles } from '../datasets.ts';
import type { KnownWeeks } from '../marks/known-weeks.ts';
import { type NewsVolume, newsHoles as weeksWithHoles } from './news-volume.ts';

/**
 * Notes which of the selected weeks have hardly any news, so that later weeks do not take what is not known for none. A week that weeks which
 * were ingested before, and are not selected now, look back on stays as they knew it.
 *
 * @param lake where it is noted, and what is there is read
 * @param leastShare of the usual number of items, below which a week has a hole
 */
export async function storeNewsHoles(
  lake: TableStore,
  volumes: readonly NewsVolume[],
  leastShare: number,
  known: KnownWeeks,
): Promise<void> {
  const holes = new Map(weeksWithHoles(volumes, leastShare).map((hole) => [hole.weekEnding, hole]));
  for (const { weekEnding } of volumes) {
    const keys = { week_ending: weekEnding };
    const hole = holes.get(weekEnding);
    const noted = (await lake.read(newsHoles, keys))?.table;
    const isNoted = (noted?.rows ?? 0) > 0;
    if ((hole !== undefined) === isNoted || (await known.lookedBack(epochDay(weekEnding)))) continue;
    const table = emptyTable(newsHoles.columns, hole === undefined ? 0 : 1);
    if (hole !== undefined) {
      table.columns.items[0] = hole.items;
      table.columns.usual[0] = hole.usual ?? Number.NaN;
    }
    await lake.write(newsHoles, keys, { recipe: ingestRecipe, table });
  }
}
