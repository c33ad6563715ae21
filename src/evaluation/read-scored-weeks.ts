import { epochDay, isoWeekOrdinal, parseIsoDate, type WeekEnding } from '../calendar/date.ts';
import { weekEndingOn } from '../calendar/weeks.ts';
import { inputReference, type Lake } from '../lake/lake.ts';
import type { InputReference } from '../lake/manifest.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import { scoresWeekly } from '../scoring/datasets.ts';
import type { Decision } from '../scoring/decision.ts';
import type { Diagnostics } from '../scoring/diagnostics.ts';
import { recordedStatus } from '../scoring/regime.ts';
import { loadScoringSchema, type ScoringSchema } from '../scoring/schema.ts';
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
  const schemas = new Map<string, ScoringSchema>();
  for (const keys of await lake.list(scoresWeekly)) {
    const { regime, week_ending } = keys as { readonly regime: string; readonly week_ending: string };
    if (!isWanted(regime, week_ending, options)) continue;
    const partition = await lake.readWhole(scoresWeekly, keys);
    if (!partition) continue;
    const textOf = (name: string): string => {
      const bytes = partition.files.get(name);
      if (bytes) return bytes.toString('utf8');
      throw new DamagedPartitionError(lake.folder(scoresWeekly, keys), `it has no ${name}`);
    };
    const schemaText = textOf('schema_used.yaml');
    const schema = schemas.get(schemaText) ?? loadScoringSchema(schemaText, 'schema_used.yaml').schema;
    schemas.set(schemaText, schema);
    const meta = JSON.parse(textOf('report_meta.json')) as Decision & { readonly regime_status?: unknown };
    weeks.push({
      regime,
      weekEnding: weekEndingOn(week_ending).weekEnding,
      decision: meta.decision,
      status: recordedStatus(meta.regime_status),
      wouldBe: (JSON.parse(textOf('diagnostics.json')) as Diagnostics).would_be,
      scores: partition.table,
      schema,
    });
    inputs.push(inputReference(partition.manifest));
  }
  return { weeks, inputs };
}

function isWanted(regime: string, weekEnding: string, { asOf, historyWeeks, regimes }: ScoredWeeksOptions): boolean {
  if (weekEnding > asOf || (regimes.length > 0 && !regimes.includes(regime))) return false;
  return isoWeek(asOf) - isoWeek(weekEnding) < historyWeeks;
}

function isoWeek(date: string): number {
  return isoWeekOrdinal(epochDay(parseIsoDate(date)));
}
