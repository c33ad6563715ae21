import type { WeekEnding } from '../../calendar/date.ts';
import type { Week } from '../../calendar/weeks.ts';
import { UserError } from '../../errors.ts';
import type { TableStore } from '../../lake/lake-draft.ts';
import { causeText, dominantCause } from '../../sources/quarantine-cause.ts';
import type { RowCounts } from '../../sources/row-counts.ts';
import { ingestRecipe, type UniverseTable, universe } from '../datasets.ts';
import { type Universe, universeOn } from './universe-source.ts';

export interface UniverseIngest {
  /** As stored. */
  readonly universes: ReadonlyMap<WeekEnding, UniverseTable>;
  readonly counts: RowCounts;
}

/**
 * Stores the members of every selected week. A row of the files counts as unchanged when every selected week had it already.
 *
 * @throws UserError when a week has no member
 */
export async function ingestUniverse(
  lake: TableStore,
  weeks: readonly Week[],
  source: Universe,
): Promise<UniverseIngest> {
  const { members, sources, counts } = source;
  const universes = new Map(weeks.map(({ weekEnding }) => [weekEnding, universeOn(members, weekEnding)]));
  for (const [weekEnding, { rows }] of universes) {
    if (rows > 0) continue;
    const cause = dominantCause(source.quarantined);
    const because = cause === undefined ? 'T' : `${causeText(cause)}: t`;
    throw new UserError(`${because}he universe files give no symbol for the week ending ${weekEnding}.`, {
      hint: 'Check the files, and the columns "from" and "to", under "universe" in pipeline.yaml.',
    });
  }
  const fresh = new Set<string>();
  let isEachStored = true;
  for (const [weekEnding, table] of universes) {
    const keys = { week_ending: weekEnding };
    const before = (await lake.read(universe, keys))?.table;
    if (before === undefined) isEachStored = false;
    for (const symbol of newMembers(table, before)) fresh.add(symbol);
    await lake.write(universe, keys, { recipe: ingestRecipe, table, sources });
  }
  const unchanged = isEachStored ? members.filter(({ symbol }) => !fresh.has(symbol)).length : 0;
  return { universes, counts: { ...counts, stored: counts.stored - unchanged, unchanged } };
}

/** Symbols that the stored table lacks, or has with another sector or name. */
function newMembers({ columns }: UniverseTable, before: UniverseTable | undefined): string[] {
  const known = new Map(before?.columns.symbol.map((symbol, row) => [symbol, row]));
  return columns.symbol.filter((symbol, row) => {
    const stored = known.get(symbol);
    if (before === undefined || stored === undefined) return true;
    return before.columns.sector[stored] !== columns.sector[row] || before.columns.name[stored] !== columns.name[row];
  });
}
