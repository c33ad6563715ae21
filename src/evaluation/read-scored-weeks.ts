import { parseIsoDate, type WeekEnding, weeksApart } from '../calendar/date.ts';
import { weekEndingOn } from '../calendar/weeks.ts';
import { inputReference, type Lake } from '../lake/lake.ts';
import type { InputReference } from '../lake/manifest.ts';
import { scoresWeekly } from '../scoring/datasets.ts';
import type { LoadedScoringSchema } from '../scoring/schema.ts';
import { readScoreDocuments } from '../scoring/score-partition.ts';
import type { ScoredWeek } from './scored-week.ts';

export interface ScoredWeeksOptions {
  /** Nothing scored for a later week is read. */
  readonly asOf: WeekEnding;
  /** Weeks up to `asOf`, itself included, that are looked back on. */
  readonly historyWeeks: number;
  /** Ids of regimes; empty for all that have scores. */
  readonly regimes: readonly string[];
}

export interface ScoredWeeks {
  readonly weeks: readonly ScoredWeek[];
  /** The partitions they come from, for the recipe of what is made of them. */
  readonly inputs: readonly InputReference[];
}

/** What the lake holds of scored weeks, each partition read and verified once. @throws DamagedPartitionError */
export async function readScoredWeeks(lake: Lake, options: ScoredWeeksOptions): Promise<ScoredWeeks> {
  const weeks: ScoredWeek[] = [];
  const inputs: InputReference[] = [];
  const schemas = new Map<string, LoadedScoringSchema>();
  for (const keys of await lake.list(scoresWeekly)) {
    const { regime, week_ending } = keys as { readonly regime: string; readonly week_ending: string };
    if (!isWanted(regime, week_ending, options)) continue;
    const partition = await lake.readWhole(scoresWeekly, keys);
    if (!partition) continue;
    const { files } = partition;
    const { meta, diagnostics, used } = readScoreDocuments({ folder: lake.folder(scoresWeekly, keys), files }, schemas);
    weeks.push({
      regime,
      weekEnding: weekEndingOn(week_ending).weekEnding,
      decision: meta.decision,
      status: meta.regime_status,
      wouldBe: diagnostics.would_be,
      scores: partition.table,
      schema: used.schema,
    });
    inputs.push(inputReference(partition.manifest));
  }
  return { weeks, inputs };
}

function isWanted(regime: string, weekEnding: string, { asOf, historyWeeks, regimes }: ScoredWeeksOptions): boolean {
  if (weekEnding > asOf || (regimes.length > 0 && !regimes.includes(regime))) return false;
  return weeksApart(parseIsoDate(weekEnding), asOf) < historyWeeks;
}
