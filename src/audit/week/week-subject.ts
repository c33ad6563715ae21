import type { Week } from '../../calendar/weeks.ts';
import { partitionPath } from '../../lake/dataset.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import type { Regime } from '../../scoring/regime.ts';
import type { Subject } from '../engine/audit.ts';
import { LakeSnapshot } from '../engine/lake-snapshot.ts';
import { loadedWhenAsked } from '../engine/sections.ts';
import { enrichedEarlier } from './inspected/earlier-version.ts';
import type { WeekAuditRun } from './inspected/week-run.ts';
import { deriveWeek } from './sections/derive-week.ts';
import { givenLoaders } from './sections/given.ts';
import { inputLoaders } from './sections/inputs.ts';
import { lakeLoaders } from './sections/lake.ts';
import { regimeLoaders } from './sections/regimes.ts';
import { resultLoaders } from './sections/results.ts';
import type { WeekSections } from './sections/week-sections.ts';

export type WeekSubject = Subject<WeekSections>;

/**
 * A week under a regime, to be audited. Nothing that is missing or damaged stops the loading of a section.
 *
 * @param wholeLake whether the bytes of everything in the local lake are looked at
 */
export function weekSubject(
  run: WeekAuditRun,
  week: Week,
  regime: Regime,
  { wholeLake }: { readonly wholeLake: boolean } = { wholeLake: false },
): WeekSubject {
  const snapshot = new LakeSnapshot(run.lake, run.inspector);
  const sections = loadedWhenAsked<WeekSections>({
    ...givenLoaders(run, snapshot, week, regime),
    ...resultLoaders(run, snapshot, week, regime),
    ...inputLoaders(run, snapshot, week),
    ...lakeLoaders(run, snapshot, week, regime, wholeLake),
    ...regimeLoaders(run, regime),
    derivation: (of) => deriveWeek(of),
  });
  return {
    name: { group: regime.id, item: week.weekEnding },
    place: partitionPath(scoresWeekly, { regime: regime.id, week_ending: week.weekEnding }),
    sections,
    notes: async () => {
      const scored = await sections.scoredEarlier;
      return [...(scored === undefined ? [] : [scored]), ...enrichedEarlier(await sections.news, run.enrichVersion)];
    },
  };
}
